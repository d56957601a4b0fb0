"""A rule's own page for the terminal: `keii rule DAT001`."""

from __future__ import annotations

from keii.check.rule import Example, Given, Rule


def one_line(rule: Rule) -> str:
    """Return a rule in one line: id, level, name, what it finds."""
    first = rule.explanation.splitlines()[0].split(": ", 1)[-1]
    return f"{rule.id}  {rule.level.value:<8} {rule.name:<18} {first}"


def explain(rule: Rule, ui: str = "en") -> str:
    """Return the rule's page with its examples."""
    marked = [example for example in rule.examples if example.marks]
    silent = [example for example in rule.examples if not example.marks]
    heads = ("検出する例", "検出しない例") if ui == "ja" else ("Marked", "Left alone")
    parts = [rule.explanation.rstrip()]
    for head, examples in zip(heads, (marked, silent), strict=True):
        if examples:
            parts.append(f"## {head}\n" + "\n".join(shown(example) for example in examples))
    return "\n\n".join(parts)


def shown(example: Example) -> str:
    """Return one example: its page on one line, its source, what is marked."""
    page = " / ".join(line for line in example.text.splitlines() if line.strip())
    printed = f"- {page}"
    given = [Given(text=example.source, published=example.published)] if example.source else []
    for number, source in enumerate([*given, *example.more], start=1):
        dated = f" ({source.published})" if source.published else ""
        printed += f"\n  [{number}]{dated}: {source.text}"
    if example.marks:
        printed += "\n  -> " + " | ".join(" ".join(mark.split()) for mark in example.marks)
    return printed
