"""A page lives on: fed month by month it keeps its ids and addresses, and says what is new, changed or withdrawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest
from msgspec.structs import replace

from builders import an_article
from conftest import demo_articles
from keii import pipeline
from keii.check.intake import read_page
from keii.cli.demo import order_of
from keii.evidence.walk import drafts_of
from keii.model.article import Article
from keii.model.finding import Level
from keii.model.order import Order
from keii.model.page import Line, Page
from keii.publish import as_text
from keii.publish.addresses import addresses_of, names_in
from keii.publish.living import follow

LANGUAGES = ["ja", "en"]
DAYS = [
    date(2024, 12, 31), date(2025, 3, 31), date(2025, 5, 31), date(2025, 7, 31), date(2025, 10, 31),
    date(2025, 12, 31), date(2026, 2, 1), date(2026, 3, 12),
]  # fmt: skip


@cache
def chain(code: str) -> tuple[pipeline.Explainer, ...]:
    """Build the demo's page on eight days, each time with the page before."""
    built: list[pipeline.Explainer] = []
    for day in DAYS:
        before = built[-1].page if built else None
        built.append(pipeline.write(demo_articles(code), replace(order_of(code), as_of=day), previous=before))
    return tuple(built)


@cache
def ids_of(code: str, step: int) -> tuple[str, ...]:
    built = chain(code)[step]
    return tuple(re.findall(r' id="([^"]+)"', as_text(built.page, built.readings, "html")))


def changes_in(page: Page[Line]) -> list[str]:
    """List the marks of a page's sentences."""
    return [line.change for _, line in drafts_of(page) if line.change]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_address_ever_given_out_leads_somewhere_on_the_newest_page(code: str) -> None:
    given: set[str] = set()

    for step, built in enumerate(chain(code)):
        given |= set(addresses_of(built.page))
        ids = ids_of(code, step)
        assert len(ids) == len(set(ids))
        assert given <= set(ids)

    # Sections of the page, cards, entries, themes, lines, sources, passages: all that a reader can link to.
    printed = {name for step in range(len(DAYS)) for name in ids_of(code, step)}
    linked = {name for name in printed if re.match(r"(q|t|sec|s|src|e)-", name)}
    assert linked <= set(ids_of(code, len(DAYS) - 1))
    assert len(linked) > 150


@pytest.mark.parametrize("code", LANGUAGES)
def test_questions_keep_their_ids_through_the_chain(code: str) -> None:
    for before, after in zip(chain(code), chain(code)[1:], strict=False):
        old = {card.id: set(names_in(card)) for card in before.page.questions}
        for card in after.page.questions:
            alike = [name for name, passages in old.items() if len(passages & set(names_in(card))) > len(passages) / 2]
            assert not alike or card.id in alike


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_address_never_comes_to_mean_another_entry(code: str) -> None:
    meant: dict[str, str] = {}

    for built in chain(code):
        for entry in built.page.timeline:
            assert meant.setdefault(entry.address, entry.id) == entry.id
            assert entry.address.startswith(f"t-{entry.date}")


@pytest.mark.parametrize("code", LANGUAGES)
def test_month_by_month_ends_in_the_entries_of_one_batch(code: str) -> None:
    batch = pipeline.write(demo_articles(code), order_of(code)).page
    living = chain(code)[-1].page

    assert {entry.id for entry in batch.timeline} <= {entry.id for entry in living.timeline}  # the rest is hysteresis
    asked = [card.question.text for card in living.questions]
    assert asked[: len(batch.questions)] == [card.question.text for card in batch.questions]  # some under an older id


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_same_articles_give_the_same_page_without_marks(code: str) -> None:
    first = pipeline.write(demo_articles(code), order_of(code))

    again = pipeline.write(demo_articles(code), order_of(code), previous=first.page)

    assert again.page == first.page
    assert changes_in(chain(code)[-1].page) != []
    last = chain(code)[-1].page
    calm = pipeline.write(demo_articles(code), order_of(code), previous=last).page
    assert (changes_in(calm), calm.changes) == ([], None)
    assert calm.aliases == last.aliases


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_new_says_so_in_every_shape(code: str) -> None:
    built = chain(code)[-1]
    new, changed = {"ja": ("新", "変更"), "en": ("new", "changed")}[code]

    html, md = (as_text(built.page, built.readings, shape) for shape in ("html", "md"))

    assert set(changes_in(built.page)) == {"new", "changed"}
    assert f'<small class="turned" role="note">{new}</small>' in html
    assert f'<small class="turned" role="note">{changed}</small>' in html
    assert f"（{new}）\n" in md or f" ({new})\n" in md
    assert built.page.changes is not None
    assert {change.kind for change in built.page.changes.sources} == {"new"}
    assert built.page.changes.withdrawn == ()  # outranked is not withdrawn
    assert not [change for change in built.page.changes.questions if change.kind == "withdrawn"]


@pytest.mark.parametrize("shape", ["html", "md", "json"])
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_with_marks_passes_its_own_check(code: str, shape: str) -> None:
    built = chain(code)[-1]
    plain = replace(built.page, changes=None)
    text = as_text(built.page, built.readings, shape)  # type: ignore[arg-type]

    articles = [reading.article for reading in built.readings]
    found = pipeline.check(read_page(text.encode(), f"page.{shape}"), articles).findings

    assert [finding.rule for finding in found if finding.level is Level.ERROR] == []
    assert plain.questions == built.page.questions


FIRST = [
    ("a", "2026-01-05", "玲島市は1月5日、港の旧倉庫を3月に取り壊すと発表した。旧倉庫は1931年に建てられた。"),
    ("b", "2026-01-20", "玲島市議会は1月20日、旧倉庫の取り壊し費用4億円を可決した。反対は3人だった。"),
]
LATER = ("c", "2026-03-20", "玲島市は3月20日、港の旧倉庫を取り壊した。跡地には公園を造る。")


def articles_of(*told: tuple[str, str, str]) -> list[Article]:
    return [
        an_article(text, id=id, published=day, publisher=f"{id}新聞", headline=f"旧倉庫 {id}") for id, day, text in told
    ]


def lines_in(page: Page[Line]) -> Iterator[Line]:
    return (line for _, line in drafts_of(page))


def test_a_sentence_whose_article_is_gone_is_withdrawn_and_listed() -> None:
    first = pipeline.write(articles_of(*FIRST), Order()).page
    told = {line.text for line in lines_in(first) if line.evidence[0].article_id == "b" and line.role != "title"}

    built = pipeline.write(articles_of(FIRST[0], LATER), Order(), previous=first)

    assert told
    assert built.page.changes is not None
    gone = {held.text for held in built.page.changes.withdrawn}
    gone |= {change.text for change in built.page.changes.timeline if change.kind == "withdrawn"}
    gone |= {change.question for change in built.page.changes.questions if change.kind == "withdrawn"}
    assert gone == told
    assert all(held.reason for held in built.page.changes.withdrawn)
    html, md = (as_text(built.page, built.readings, shape) for shape in ("html", "md"))
    for held in built.page.changes.withdrawn:
        assert f"<s>{held.text}</s>" in html
        assert f"~~{held.text}~~" in md
    assert set(addresses_of(first)) <= set(re.findall(r' id="([^"]+)"', html))


def test_a_rewritten_article_withdraws_what_it_no_longer_says() -> None:
    first = pipeline.write(articles_of(*FIRST), Order()).page
    rewritten = (
        "b",
        "2026-01-20",
        "【訂正】玲島市議会は1月20日、旧倉庫の取り壊し費用3億円を可決した。反対は3人だった。",
    )

    page = pipeline.write(articles_of(FIRST[0], rewritten), Order(), previous=first).page

    assert page.changes is not None
    told = [held.text for held in page.changes.withdrawn] + [change.text for change in page.changes.timeline]
    assert any("4億円" in text for text in told)
    same = [line for line in lines_in(page) if "反対は3人" in line.text]
    assert all(line.change is None for line in same)  # the same words at another place of the text


def test_an_answered_question_is_marked_under_its_old_id() -> None:
    first = pipeline.write(articles_of(*FIRST), Order()).page

    page = pipeline.write(articles_of(*FIRST, LATER), Order(), previous=first).page

    asked = {card.id: card for card in first.questions}
    moved = [card for card in page.questions if card.id in asked and card.status != asked[card.id].status]
    assert moved
    assert all(card.question.change == "changed" for card in moved)


def test_a_page_keeps_its_id_when_an_earlier_article_turns_up() -> None:
    first = pipeline.write(articles_of(*FIRST), Order()).page
    earlier = ("0", "2025-12-01", "玲島市は12月1日、港の旧倉庫の調査を始めた。")

    page = pipeline.write(articles_of(earlier, *FIRST), Order(), previous=first).page

    assert page.id == first.id
    assert pipeline.write(articles_of(earlier, *FIRST), Order()).page.id != first.id


def test_two_questions_that_became_one_keep_the_older_id_and_lead_the_other_there() -> None:
    built = chain("ja")[-1]
    card = next(card for card in built.page.questions if len(card.history) > 3)
    early, late = card.history[:2], card.history[2:]
    asked = replace(card.question, evidence=early[0].evidence)
    told = replace(card, answer=(), why=None, question=asked)
    halves = (
        replace(told, id="q-late", question=replace(asked, evidence=late[0].evidence), history=late),
        replace(told, id="q-early", history=early),
    )
    previous = replace(built.page, questions=halves, changes=None, aliases=())
    made = replace(built.page, questions=(card,), changes=None, aliases=())

    page = follow(previous, made, [reading.article for reading in built.readings])

    assert [kept.id for kept in page.questions] == ["q-early"]
    assert ("q-late", "q-early") in {(alias.id, alias.to) for alias in page.aliases}
    html = as_text(page, built.readings, "html")
    assert re.search(
        r'<article class="card" id="q-early">\s*(<span id="[^"]+"></span>)*<span id="q-late"></span>', html
    )


def test_a_question_that_left_and_comes_back_has_its_old_id() -> None:
    built = chain("en")[-1]
    articles = [reading.article for reading in built.readings]
    whole = replace(built.page, changes=None, aliases=())
    card = whole.questions[0]

    without = follow(whole, replace(whole, questions=whole.questions[1:]), articles)
    again = follow(without, replace(whole, questions=(replace(card, id="q-other"), *whole.questions[1:])), articles)

    assert card.id in {alias.id for alias in without.aliases}
    assert again.questions[0].id == card.id
    assert card.id not in {alias.id for alias in again.aliases}


def test_a_moved_day_gets_an_address_of_its_own_and_the_old_one_leads_there() -> None:
    built = chain("ja")[-1]
    whole = replace(built.page, changes=None, aliases=())
    entry = whole.timeline[0]
    moved = replace(entry, date="2027-01-09", address="")

    page = follow(whole, replace(whole, timeline=(*whole.timeline[1:], moved)), [r.article for r in built.readings])

    last = page.timeline[-1]
    assert (last.id, last.address, last.text.change) == (entry.id, "t-2027-01-09-1", "changed")
    assert (entry.address, last.address) in {(alias.id, alias.to) for alias in page.aliases}
    assert page.changes is not None
    assert [change.kind for change in page.changes.timeline] == ["date"]
