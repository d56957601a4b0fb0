"""STR005 broken-link: a URL with words glued to it, or a link that leads nowhere.

## What it finds
A URL followed at once by letters of a sentence, a link without a target, a URL that cannot be parsed.

## Why it matters
The link fails, and the first sentence behind it is read as part of the address.

## What it leaves alone
A URL before a bracket, a comma or a full stop; Japanese letters encoded inside a URL.

## How to fix it
Put a blank or a line break behind the URL.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from keii.check.intake.digest import GLUED_ENGLISH
from keii.check.intake.inline import URL
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level
from keii.model.text import Span

GLUED = re.compile(rf"{URL.pattern}(?P<words>[\u3041-\u30fa\u30fc\u4e00-\u9fff]{{2,24}})")
BROKEN = re.compile(
    r"\bhttps?:/(?![/])\S*|\bhttps?//\S+|\bhttps?://(?=[\s)\]）」]|$)|\bhttps?://https?://\S*|\]\(\s*\)|\bhttps?://[^\s./)]+(?=[\s)]|$)"
)


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the URLs that are glued or broken."""
    if audit.paper.kind in ("html", "json"):
        return
    text = audit.paper.text
    message = audit.say(en="a sentence is glued to this URL", ja="このURLに文がつながっている")
    for match in GLUED.finditer(text):
        yield audit.finding(path_at(audit, match.end("words")), Span(*match.span()), message)
    if audit.paper.kind == "text":
        for match in URL.finditer(text):
            if glued := GLUED_ENGLISH.search(match.group()):
                span = Span(match.start(), match.end())
                yield audit.finding(path_at(audit, match.start() + glued.end() + 1), span, message)
    broken = audit.say(en="this link leads nowhere", ja="このリンクは開けない")
    for match in BROKEN.finditer(text):
        if "localhost" not in match.group():
            yield audit.finding(path_at(audit, match.start()), Span(*match.span()), broken)


def path_at(audit: Audit, at: int) -> str:
    """Return the path of the sentence, else of the source, at an offset."""
    for place in audit.places:
        if place.span.start <= at <= place.span.end:
            return place.path
    for number, source in enumerate(audit.page.sources):
        if source.span and source.span.start <= at <= source.span.end:
            return f"sources[{number}]"
    return "page"


RULE = Rule(
    id="STR005",
    name="broken-link",
    level=Level.ERROR,
    needs=("P",),
    check=check,
    examples=(
        Example(
            text="# 橋\n\n出典: https://rei.example/1橋は閉じている。\n", marks=("https://rei.example/1橋は閉じている",)
        ),
        Example(text="# Bridge\n\nIt [opened]() in May.\n", marks=("]()",)),
        Example(text="# Bridge\n\nIt opened (http:/rei.example/1).\n", marks=("http:/rei.example/1).",)),
        Example(text="# 橋\n\n橋は閉じている（https://rei.example/1）。\n"),
        Example(text="# Bridge\n\nIt opened, see https://rei.example/a_(b).html.\n"),
    ),
)
