"""SRC009 same-source: a source is the page itself, or stands in the list twice.

## What it finds
Entries of the source list with the page's own address (an error), and entries with the address
of one above (a warning).

## Why it matters
A page is no witness for itself, and two marks that lead to one report look like two reports.

## What it leaves alone
Two places of one document (#annex-1, #annex-2); other pages of the page's own site; entries without an address.

## How to fix it
Name the report the page took it from; list each report once and use its number everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.rule import Audit, Example, Rule
from keii.check.sources import normal_url
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the entries that are the page itself or one listed above."""
    own = {normal_url(url) for url in (audit.paper.meta.get("url"), audit.paper.name) if url and "://" in url}
    seen: dict[tuple[str, str], int] = {}
    for number, source in enumerate(audit.page.sources):
        address = normal_url(source.url)
        if not address or source.span is None:
            continue
        first = seen.setdefault((address, (source.url or "").partition("#")[2]), source.number)
        if address in own:
            message = audit.say(en="the page cites itself", ja="このページ自身を出典にしている")
            yield audit.finding(f"sources[{number}]", source.span, message, level=Level.ERROR)
        elif first != source.number:
            message = audit.say(en=f"the same address as [{first}]", ja=f"[{first}]と同じURL")
            yield audit.finding(f"sources[{number}]", source.span, message)


JA = (
    "---\nurl: https://my.example/port\n---\n# 橋\n\n橋は開いた。[1]\n\n## 出典\n"
    "\n1. 例新聞「橋が開通」2026年3月10日 {}\n{}"
)
EN = (
    "---\nurl: https://my.example/bridge\n---\n# Bridge\n\nIt opened. [1]\n\n## Sources\n"
    "\n1. [Open](https://rei.example/1#annex-1) Strait Wire, 10 March 2026\n2. [Late]({}) Strait Wire, 11 March 2026\n"
)
SECOND = "2. 港日報「開通式」2026年3月11日 {}\n"

RULE = Rule(
    id="SRC009",
    name="same-source",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(
            text=JA.format("https://www.my.example/port/?utm_source=a", ""),
            marks=("例新聞「橋が開通」2026年3月10日 https://www.my.example/port/?utm_source=a",),
        ),
        Example(
            text=JA.format("https://rei.example/1", SECOND.format("http://rei.example/1/")),
            marks=("港日報「開通式」2026年3月11日 http://rei.example/1/",),
        ),
        Example(
            text=EN.format("https://my.example/bridge"),
            marks=("[Late](https://my.example/bridge) Strait Wire, 11 March 2026",),
        ),
        Example(text=EN.format("https://rei.example/1#annex-2")),
        Example(text=EN.format("https://my.example/bridge/2025")),
        Example(text=JA.format("https://rei.example/1", SECOND.format("https://rei.example/2"))),
    ),
)
