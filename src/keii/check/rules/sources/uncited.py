"""SRC005 uncited: a sentence with a figure, date, quotation or named statement, and no citation in reach.

## What it finds
Sentences that somebody must have printed first - they carry a number, a day, a quotation, or say
who said something - without a citation of their own, after them in the block, or for the block.
Quotations and statements are errors, the rest are warnings.

## Why it matters
The reader has no place to look it up, and the checker has nothing to hold it against.

## What it leaves alone
Titles, headings, questions, lead and takeaways; sentences before a citation of the same block; a
timeline on pages that cite nothing in their timelines.

## How to fix it
Add the citation, or take the sentence out.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.rule import Audit, Example, Place, Rule
from keii.model.finding import Finding, Level

NEEDING = ("body", "bullet", "answer", "entry", "statement", "quote", "why")


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the sentences that need a citation and have none."""
    entries_cite = any(place.draft.refs for place in audit.places if place.role == "entry")
    for place in audit.places:
        if place.role not in NEEDING or place.draft.refs or (place.role == "entry" and not entries_cite):
            continue
        if place.path.startswith(("statements", "relations")):
            continue
        what = citable(audit, place)
        if what is None:
            continue
        en, ja, level = what
        message = audit.say(en=f"{en} without a citation in reach", ja=f"{ja}があるのに出典がない")
        yield audit.finding(place.path, place.span, message, level=level)


def citable(audit: Audit, place: Place) -> tuple[str, str, Level] | None:
    """Return what makes a sentence need a citation, in both languages, and how bad its lack is."""
    words = audit.words(place.span)
    statement = audit.statement_of(place)
    spoken = audit.wording.holder.search(words)
    quote = next((m for m in audit.wording.quote.finditer(words) if len(m.group()) >= 8), None)
    if quote and spoken:
        return "a quotation", "引用", Level.ERROR
    if (statement is not None and statement.source is not None) or (spoken and names_somebody(audit, place)):
        return "a statement", "発言", Level.ERROR
    if place.role == "entry":
        return "a dated event", "日付のある出来事", Level.WARNING
    if any(t.begin and t.type in ("DATE", "TIME") for t in audit.times_in(place.span)):
        return "a date", "日付", Level.WARNING
    if any(figure.unit for figure in audit.reading.figures_in(place.span)):
        return "a figure", "数字", Level.WARNING
    return None


def names_somebody(audit: Audit, place: Place) -> bool:
    """Answer whether a person or body is named in a sentence."""
    kinds = ("person", "organization", "role")
    return any(mention.type in kinds for mention in audit.reading.mentions_in(place.span))


RULE = Rule(
    id="SRC005",
    name="uncited",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(text="# 橋\n\n## 開通\n\n会場には約2100人が集まった。\n", marks=("会場には約2100人が集まった。",)),
        Example(
            text="# 橋\n\n## 開通\n\n山田市長は「来年には必ず開く」と述べた。\n",
            marks=("山田市長は「来年には必ず開く」と述べた。",),
        ),
        Example(text="# Bridge\n\n## Opening\n\nIt opened on 9 May 2025.\n", marks=("It opened on 9 May 2025.",)),
        Example(text="# 橋\n\n## 開通\n\n会場には約2100人が集まった。橋は広い。[1]\n"),
        Example(text="# 橋\n\n## 開通\n\n橋は川の上にある。\n"),
        Example(text="# Bridge\n\n## Opening\n\nIt opened on 9 May 2025. [1]\n"),
    ),
)
