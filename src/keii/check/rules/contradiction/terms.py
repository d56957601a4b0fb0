"""CON004 terms: one war, earthquake or uprising under several designations.

## What it finds
A place joined with two different words for the same kind of event (ミラナ侵攻, ミラナ戦争; "the invasion of
Mirana", "the conflict in Mirana").

## Why it matters
The word takes a side, and a reader may take two words for two events.

## What it leaves alone
Quotations; one designation used throughout; words for different kinds of event.

## How to fix it
Choose one designation for the page's own voice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level
from keii.model.text import Span

KINDS = ("war", "quake", "unrest")


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the first place of each rarer designation."""
    used: dict[tuple[str, str], list[tuple[str, str, Span]]] = {}
    for place in audit.claims:
        words = audit.words(place.span)
        for match in audit.wording.designation.finditer(words):
            kind = next(kind for kind in KINDS if match[kind])
            span = Span(place.span.start + match.start(), place.span.start + match.end())
            if not audit.in_quote(span, place):
                used.setdefault((kind, match["name"]), []).append((match[kind].lower(), place.path, span))
    for found in used.values():
        counts = Counter(word for word, _, _ in found)
        usual = max(counts, key=lambda word: (counts[word], -list(counts).index(word)))
        told = {usual}
        for word, path, span in found:
            if word not in told and not word.endswith(usual) and not usual.endswith(word):
                told.add(word)
                listed = ", ".join(f"{known} {count}" for known, count in counts.most_common())
                message = audit.say(
                    en=f"one event, several words: {listed}", ja=f"一つの出来事に複数の呼び方: {listed}"
                )
                yield audit.finding(path, span, message)


RULE = Rule(
    id="CON004",
    name="terms",
    level=Level.NOTE,
    needs=("P",),
    check=check,
    examples=(
        Example(
            text="# 港\n\nミラナ侵攻で港は閉じた。ミラナ侵攻は3年目に入った。ミラナ戦争の終わりは見えない。\n",
            marks=("ミラナ戦争",),
        ),
        Example(
            text=(
                "# Port\n\nThe invasion of Mirana closed the port. The invasion of Mirana is in its third year. "
                "The conflict in Mirana has no end in sight.\n"
            ),
            marks=("conflict in Mirana",),
        ),
        Example(text="# 港\n\nミラナ侵攻で港は閉じた。ミラナ侵攻は3年目に入った。\n"),
        Example(text="# 港\n\nミラナ侵攻で港は閉じた。オルマ戦争は1965年に終わった。\n"),
        Example(text="# Port\n\nThe invasion of Mirana closed the port. The earthquake in Mirana broke the pier.\n"),
    ),
)
