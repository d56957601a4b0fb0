"""Every rule keeps its promises: its examples, its own page, its messages in two languages."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from builders import an_article
from keii import plugins
from keii.annotate import read_closely
from keii.check.intake import read_page
from keii.check.opening import open_page
from keii.check.rule import Example, Given, Rule
from keii.model.finding import Finding
from keii.model.reading import Reading

RULES: list[Rule] = [plugins.load("rules", name) for name in plugins.names("rules")]
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]
HEADINGS = ("What it finds", "Why it matters", "What it leaves alone", "How to fix it")


def findings_of(rule: Rule, example: Example, ui: str = "en") -> list[Finding]:
    paper = read_page(example.text.encode("utf-8"), "page.md")
    given = [Given(text=example.source, published=example.published)] if example.source else []
    readings = tuple(reading_of(source, number) for number, source in enumerate([*given, *example.more], start=1))
    day = date.fromisoformat(example.as_of) if example.as_of else None
    audit = open_page(paper, readings, as_of=day, ui=ui)
    return list(rule.check(replace(audit, rule=rule.id, level=rule.level)))


def reading_of(given: Given, number: int) -> Reading:
    url = f"https://rei.example/{number}"
    article = an_article(given.text, published=given.published, id=str(number), url=url, publisher=given.publisher)
    return read_closely(article)


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.id}-{n}" for rule in RULES for n in range(len(rule.examples))]
)
def test_a_rule_marks_its_examples_and_nothing_else(rule: Rule, example: Example) -> None:
    found = findings_of(rule, example)

    assert sorted(finding.exact for finding in found) == sorted(example.marks)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_explains_itself(rule: Rule) -> None:
    page = rule.explanation

    assert page.startswith(f"{rule.id} {rule.name}: ")
    assert [line.removeprefix("## ") for line in page.splitlines() if line.startswith("## ")] == list(HEADINGS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_examples_to_mark_and_to_leave_alone_in_both_languages(rule: Rule) -> None:
    marked = [example for example in rule.examples if example.marks]
    silent = [example for example in rule.examples if not example.marks]

    assert marked
    assert silent
    assert len({read_page(e.text.encode(), "page.md").page.in_language for e in rule.examples}) == 2


@pytest.mark.parametrize("ui", ["en", "ja"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_messages_are_short_lower_case_and_without_full_stop(rule: Rule, ui: str) -> None:
    messages = [f.message for example in rule.examples for f in findings_of(rule, example, ui)]

    for message in messages:
        assert len(message) <= 80, message
        assert not message.endswith((".", "。")), message
        assert message[0] == message[0].lower(), message
