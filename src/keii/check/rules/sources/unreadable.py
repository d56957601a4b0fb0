"""SRC007 unreadable: a source the page lists was not among the sources given, or could not be read.

## What it finds
Entries of the source list for which no file was given, when at least one file was, those that were
tried in vain, and those whose text was given in a wrong encoding (mojibake).

## Why it matters
What that source alone carries counts as unverified, not as wrong.

## What it leaves alone
Pages checked without any source: then nothing was to be read.

## How to fix it
Give the article with --source (its URL in the file's front matter), or let --fetch ask for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.rule import Audit, Example, Rule
from keii.check.sources import normal_url
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the listed sources that were not given or not read."""
    tried = {normal_url(problem.where) for problem in audit.unread}
    for number, source in enumerate(audit.page.sources):
        if source.number in audit.bound.by_number or source.span is None:
            continue
        if source.number in audit.garbled:
            message = audit.say(en="its text is garbled; its claims stay unverified", ja="文字化けしていて確認できない")
        elif source.url and normal_url(source.url) in tried:
            message = audit.say(en="could not be read; its claims stay unverified", ja="読めなかったため確認できない")
        elif audit.library is not None:
            message = audit.say(
                en="not given as a source; its claims stay unverified", ja="本文が渡されていないため確認できない"
            )
        else:
            continue
        yield audit.finding(f"sources[{number}]", source.span, message)


PAGE = "# 橋\n\n橋は開いた。[1]\n\n## 出典\n\n1. 例新聞「橋が開通」2026年3月10日 https://rei.example/1\n{}"
SECOND = "2. 例新聞「橋が閉鎖」2026年3月11日 https://rei.example/2\n"

RULE = Rule(
    id="SRC007",
    name="unreadable",
    level=Level.NOTE,
    needs=("P",),
    check=check,
    examples=(
        Example(
            text=PAGE.format(SECOND),
            source="橋は開いた。",
            marks=("例新聞「橋が閉鎖」2026年3月11日 https://rei.example/2",),
        ),
        Example(
            text=PAGE.format(""),
            source="橋は開いた。市長が式典で開通を告げた。".encode().decode("cp932", "replace"),
            marks=("例新聞「橋が開通」2026年3月10日 https://rei.example/1",),
        ),
        Example(text=PAGE.format(""), source="橋は開いた。"),
        Example(text=PAGE.format(SECOND)),
        Example(
            text=(
                "# Bridge\n\nIt opened. [1]\n\n## Sources\n"
                "\n1. [Open](https://rei.example/1) Strait Wire, 10 March 2026\n"
            ),
            source="It opened.",
        ),
    ),
)
