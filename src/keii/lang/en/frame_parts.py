"""The parts of an English attribution: what may be a speaker, and where source and content end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keii.lang.en.clauses import main_clause, plain
from keii.lang.en.patterns import pattern
from keii.model.text import Span

QUOTE = pattern("frames", "quote")
SINGLE_QUOTE = pattern("frames", "single_quote")
ROLE_NAME = pattern("frames", "role_name")
BEHIND_SOURCE = pattern("frames", "behind_source")
TIME_BEHIND = pattern("frames", "time_behind")
NO_SPEAKER = pattern("frames", "no_speaker")
SAYS_INSIDE = pattern("frames", "says_inside")


def cut(source: str) -> str:
    """Return a source without the words about time and place behind it; the name behind an office stays."""
    named = ROLE_NAME.match(source)
    if named is not None:
        return named.group().rstrip(".")
    source = BEHIND_SOURCE.split(source)[0]
    who, that, _ = source.partition(" that ")
    if that and not who[1:].islower():  # a clause tells which of many spoke, but not of a named one
        source = who
    return TIME_BEHIND.sub("", source).rstrip()


def is_speaker(source: str) -> bool:
    """Answer whether the words can name who speaks."""
    return (
        0 < len(source) <= 100
        and source.count(" ") <= 13
        and NO_SPEAKER.match(source) is None
        and SAYS_INSIDE.search(source) is None
    )


def group_span(span: Span, match: re.Match[str], group: str) -> Span:
    """Return where a group of a match on the sentence stands in the text."""
    return Span(span.start + match.start(group), span.start + match.end(group))


def ended(text: str, span: Span) -> Span:
    """Return the span without stops, spaces and quotation marks that enclose it."""
    start, end = trimmed(text, span.start, span.end)
    words = text[start:end]
    if len(words) > 2 and words[0] in '"“‘' and words[-1] in '"”’' and not any(sign in words[1:-1] for sign in '"“”‘'):
        start, end = trimmed(text, start + 1, end - 1)
    return Span(start, end)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the borders without stops and spaces at the ends."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,"):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in ":,"):
        start += 1
    return start, end


def find_quotations(raw: str) -> Iterator[re.Match[str]]:
    """Yield what stands in quotation marks; in single ones only where no double ones stand."""
    found = False
    if raw[:1] in "‘'":
        yield from SINGLE_QUOTE.finditer(raw)
    for quote in QUOTE.finditer(raw) if '"' in raw or "“" in raw else ():
        found = True
        yield quote
    if not found and ("‘" in raw or " '" in raw):
        yield from SINGLE_QUOTE.finditer(raw)


def is_part(between: str) -> bool:
    """Answer whether a verb stands between that of saying and a quotation: said the team was "not for sale"."""
    return between.count(" ") > 1 and main_clause(plain("it" + between)).verb >= 0


def split_on(raw: str, span: Span, quote: re.Match[str], inside: Span) -> Span:
    """Return the part of a split quotation that has the verb: "The vote," said X, "was stolen."."""
    if main_clause(plain(quote["inside"])).verb >= 0:
        return inside
    later = next((found for found in find_quotations(raw) if found.start() > quote.end()), None)
    return Span(span.start + later.start("inside"), span.start + later.end("inside")) if later else inside
