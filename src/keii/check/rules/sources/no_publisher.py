"""SRC004 no-publisher: a source is listed without saying who published it, or what it is.

## What it finds
Entries without a publisher, and entries that only say "news site", ニュースサイト, or only a URL.

## Why it matters
Links die; without outlet and title nobody can look the report up or weigh it.

## What it leaves alone
An entry with a publisher and no title, or the other way round with the publisher in the title.

## How to fix it
Name the outlet and the headline.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.rule import Audit, Example, Rule
from keii.check.wordings import wordings
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the source entries without a publisher."""
    for number, source in enumerate(audit.page.sources):
        if source.span is None:
            continue
        if source.publisher and not is_bare(source.publisher):
            continue
        if not source.publisher and not source.url and not source.title:
            continue
        message = audit.say(en="this source does not say who published it", ja="この出典には媒体名がない")
        yield audit.finding(f"sources[{number}]", source.span, message)


def is_bare(publisher: str) -> bool:
    """Answer whether a publisher is only the word for one."""
    return any(table.bare_publisher.search(publisher.strip()) for table in wordings())


JA = "# 橋\n\n橋は開いた。[1]\n\n## 出典\n\n1. {}「橋が開通」2026年3月10日 https://rei.example/1\n"
EN = "# Bridge\n\nIt opened. [1]\n\n## Sources\n\n1. [Bridge opens](https://rei.example/1) {}10 March 2026\n"

RULE = Rule(
    id="SRC004",
    name="no-publisher",
    level=Level.ERROR,
    needs=("P",),
    check=check,
    examples=(
        Example(text=JA.format(""), marks=("「橋が開通」2026年3月10日 https://rei.example/1",)),
        Example(
            text=JA.format("ニュースサイト"), marks=("ニュースサイト「橋が開通」2026年3月10日 https://rei.example/1",)
        ),
        Example(text=EN.format(""), marks=("[Bridge opens](https://rei.example/1) 10 March 2026",)),
        Example(text=JA.format("例新聞")),
        Example(text=EN.format("Strait Wire, ")),
    ),
)
