"""STR004 off-scope: a part of the page is about something else than its title and lead.

## What it finds
A part with six sentences or more that takes up next to none of the title's words and of whose own
words title and lead have next to none, on a page whose other parts keep to the title.

## Why it matters
The reader came for one matter and gets two; what is said of the second nobody promised to cover.

## What it leaves alone
Parts whose heading shares a word with the title; short parts; pages without any part that keeps to
the title; timelines, takeaways and sources.

## How to fix it
Say in title or lead that the page is about this, too, or make it a page of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from keii.check.overlap import share_found, squeezed, terms_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level
from keii.model.page import Draft, Section
from keii.model.text import Span

ENOUGH = 6  # sentences of a part; three-sentence parts of real pages share nothing with the title either
# Share of the title's words in a part: .22 for the off-scope part of an auto-made page, .56 for both others; .36 and
# more for the long parts of the bundled clean pages.
TITLE, KEPT = 0.25, 0.5
FRAME = 0.1  # share of a part's words in title and lead: .07 for the off-scope part; .18 and more on clean pages


class Part(Struct, frozen=True):
    """A part of the page: the words of its sentences, and how much of the title it takes up."""

    section: Section[Draft]
    texts: tuple[str, ...]
    kept: float


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the headings of parts on another subject."""
    title = audit.page.title
    if title is None:
        return
    promised = terms_of(audit.language, [title.text])
    frame = [title.text, *(draft.text for draft in audit.page.lead)]
    parts = [part_of(audit, section, promised) for section in audit.page.sections]
    if not any(part.kept >= KEPT for part in parts):
        return
    for number, part in enumerate(parts):
        heading = part.section.heading
        if heading is None or heading.span is None or len(part.texts) < ENOUGH or part.kept > TITLE:
            continue
        told = terms_of(audit.language, part.texts)
        headed = terms_of(audit.language, [heading.text])
        if share_found(headed, squeezed([title.text]), promised) > 0:
            continue
        if share_found(told, squeezed(frame), terms_of(audit.language, frame)) < FRAME:
            message = audit.say(en="this part is about another subject than the title", ja="題名と別の話題の節")
            yield audit.finding(f"sections[{number}].heading", heading.span or Span(0, 0), message)


def part_of(audit: Audit, section: Section[Draft], promised: frozenset[str]) -> Part:
    """Collect the sentences of a part, those of its cards among them."""
    texts = [draft.text for draft in section.lines]
    for card in audit.page.questions:
        if card.id in section.cards:
            drafts = (card.question, card.why, *card.answer, *card.bullets, *card.body)
            texts += [draft.text for draft in drafts if draft is not None]
    return Part(section, tuple(texts), share_found(promised, squeezed(texts), terms_of(audit.language, texts)))


JA = """# 島のフェリーはいつ再開するか

運休中のフェリーの再開に向け、会社が点検を続けている。

## 船

フェリーの運航会社は点検を続けている。再開の時期は決まっていない。島の住民は会社に早い再開を求めた。

## {}
"""
EN = """# When will the island ferry resume?

The company is checking the suspended ferry.

## Ship

The ferry company is checking the hull. The island waits for the ferry to resume. No date is set.

## {}
"""
GLASS_JA = (
    "ガラスの展覧会が始まった。会場は美術館だ。入場は無料となる。吹きガラスの体験もある。"
    "作家の講演は満席になった。会期は秋まで続く。"
)
GLASS_EN = (
    "The glass exhibition opened. It fills the museum. Admission is free. Visitors may blow a vase. "
    "The artist gave a lecture. It runs until autumn."
)

RULE = Rule(
    id="STR004",
    name="off-scope",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(text=JA.format(f"美術館\n\n{GLASS_JA}"), marks=("美術館",)),
        Example(text=EN.format(f"Museum\n\n{GLASS_EN}"), marks=("Museum",)),
        Example(text=JA.format("港\n\n会社はフェリーの桟橋を直した。再開の日には島の住民も招く。")),
        Example(text=JA.format(f"フェリーの待合室\n\n{GLASS_JA}")),
        Example(text=EN.format("Port\n\nThe pier of the ferry is repaired. The islanders will be guests.")),
        Example(text=f"# Glass\n\n## Museum\n\n{GLASS_EN}"),
    ),
)
