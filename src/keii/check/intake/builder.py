"""From places with a meaning to a page: sentences cut, citations given to the sentences they follow."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import Any

from keii.check.intake.cards import Card, Part, entry_record, label_end, with_span, words_of
from keii.check.intake.entries import EntryDate, read_entry_date, read_source, status_parts, value_of
from keii.check.intake.pieces import Piece, Sheet
from keii.check.wordings import language
from keii.model.article import digest_of
from keii.model.page import Draft, Page, Precision, QuestionCard, Role, Section, SourceSummary
from keii.model.text import Span

WHOLE: frozenset[Role] = frozenset({"title", "heading", "question", "status", "as_of"})
OWN_STYLE = 0.7  # from this share of cited sentences on, a page cites sentence by sentence


class Builder:
    """Collects what each place of a page file means; `page()` makes the record."""

    def __init__(self, sheet: Sheet, code: str):
        self.sheet = sheet
        self.language = language(code)
        self.roles: dict[Span, Role] = {}
        self.refs: dict[Span, list[str]] = {}
        self.block_of: dict[Span, int] = {}
        self.blocks: list[Span] = []
        self.last: list[Span] = []
        self.pending_date: Span | None = None
        self.part_level = 2
        self.title: Span | None = None
        self.as_of: date | None = None
        self.as_of_span: Span | None = None
        self.lead: list[Span] = []
        self.parts: list[Part] = []
        self.cards: list[Card] = []
        self.card: Card | None = None
        self.entries: list[tuple[Span | None, list[Span], str | None, Precision]] = []
        self.takeaways: list[Span] = []
        self.sources: list[SourceSummary[Draft]] = []
        self.source_raw: list[Span] = []
        self.starts = [mark.span.start for mark in sheet.marks]

    def add(self, span: Span, role: Role) -> list[Span]:
        """Take a block in: cut it into sentences, note its citations; return its sentences."""
        words = self.sheet.plain[span.start : span.end]
        cut = [span] if role in WHOLE else self.language.split_sentences(self.sheet.plain, [span])
        found = [kept for one in cut if (kept := self.trimmed(one))]
        if not any(c.isalnum() for c in words):
            self.cite_last(span)
            return []
        self.blocks.append(span)
        for sentence in found:
            self.roles[sentence] = role
            self.block_of[sentence] = len(self.blocks) - 1
            self.refs[sentence] = []
        for mark in self.marks_in(span):
            before = [sentence for sentence in found if sentence.start < mark.span.start]
            home = before[-1] if before else found[0] if found else None
            if home is not None and mark.ref not in self.refs[home]:
                self.refs[home].append(mark.ref)
        self.last = found
        return found

    def marks_in(self, span: Span) -> list[Any]:
        """List the citations inside a block."""
        return list(self.sheet.marks[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)])

    def cite_last(self, span: Span) -> None:
        """Give the citations of a block without words to the block before it."""
        for mark in self.marks_in(span):
            for sentence in self.last:
                if mark.ref not in self.refs[sentence]:
                    self.refs[sentence].append(mark.ref)
            if self.card is not None:
                self.card.refs.append(mark.ref)

    def trimmed(self, span: Span) -> Span | None:
        """Return a span without blanks at its ends, None when no word is left."""
        words = self.sheet.plain[span.start : span.end]
        if not any(c.isalnum() for c in words):
            return None
        start = span.start + len(words) - len(words.lstrip())
        return Span(start, span.end - (len(words) - len(words.rstrip())))

    def head(self, span: Span, role: Role) -> Span | None:
        """Take in a block that stays whole: a title, heading, question or status."""
        return next(iter(self.add(span, role)), None)

    def open_part(self, span: Span | None) -> None:
        """Open a section."""
        heading = self.head(span, "heading") if span else None
        self.parts.append(Part(heading))
        self.card = None

    def open_card(self, span: Span | None, at: Span) -> Card:
        """Open a question card."""
        if not self.parts:
            self.parts.append(Part(None))
        self.card = Card(self.head(span, "question") if span else None, at)
        self.cards.append(self.card)
        self.parts[-1].cards.append(f"q{len(self.cards)}")
        return self.card

    def add_status(self, span: Span) -> None:
        """Take in the status line of the open card: status words and, apart, its as-of day."""
        if self.card is None:
            return
        begin = span.start + label_end(self.sheet.plain[span.start : span.end], "status")
        inner, day, printed = status_parts(self.sheet.plain[begin : span.end])
        self.card.status = self.head(Span(begin + inner.start, begin + inner.end), "status")
        self.card.as_of = day
        if self.card.status is not None:
            self.refs[self.card.status] += [
                m.ref for m in self.marks_in(span) if m.ref not in self.refs[self.card.status]
            ]
            self.card.span = Span(self.card.span.start, max(self.card.span.end, span.end))
            if printed and day is None:
                self.card.source_day = None

    def add_why(self, span: Span) -> None:
        """Take in why the question of the open card matters; a second sentence joins the card's body."""
        found = self.add(Span(span.start + label_end(self.sheet.plain[span.start : span.end], "why"), span.end), "why")
        if self.card is not None and found:
            self.card.why = Span(found[0].start, found[-1].end)
            self.roles[self.card.why] = "why"
            self.refs[self.card.why] = [ref for one in found for ref in self.refs[one]]
            self.block_of[self.card.why] = self.block_of[found[0]]

    def add_entry(self, span: Span, date_span: Span | None = None) -> None:
        """Take in a timeline entry: its date and its text."""
        plain = self.sheet.plain[span.start : span.end]
        given = read_entry_date(plain)
        if date_span is not None:
            value, precision = value_of(self.sheet.plain[date_span.start : date_span.end])
            given = EntryDate(0, Span(0, 0), value, precision)
            words = self.trimmed(date_span)
            start = span.start
        else:
            words = Span(span.start + given.words.start, span.start + given.words.end) if given else None
            start = span.start + (given.end if given else 0)
        found = self.add(Span(start, span.end), "entry")
        if words and found:
            self.roles[words], self.refs[words] = "as_of", []
            self.block_of[words] = self.block_of[found[0]]
            self.blocks[-1] = Span(min(span.start, words.start), max(span.end, words.end))
        if found:
            self.entries.append((words, found, given.value if given else None, given.precision if given else "unknown"))

    def add_source(self, piece: Piece) -> None:
        """Take in an entry of the source list."""
        raw = self.sheet.text[piece.span.start : piece.span.end]
        plain = self.sheet.plain[piece.span.start : piece.span.end]
        number = int(piece.number) if piece.number and piece.number.isdecimal() else len(self.sources) + 1
        entry = read_source(raw, plain, number=number, label=piece.label, url=piece.url)
        self.sources.append(with_span(entry, piece.span, None))

    def add_text(self, span: Span, role: Role) -> None:
        """Take in sentences of the running text: of the open card, section, or lead."""
        found = self.add(span, role)
        if self.card is not None:
            (self.card.bullets if role == "bullet" else self.card.body).extend(found)
            self.card.span = Span(self.card.span.start, max(self.card.span.end, span.end))
        elif role == "lead":
            self.lead += found
        else:
            if not self.parts:
                self.parts.append(Part(None))
            self.parts[-1].lines += found

    def page(self, page_id: str = "") -> Page[Draft]:
        """Make the record."""
        reach = self.refs if self.cites_sentence_by_sentence() else self.refs_in_reach()
        drafts = {
            span: Draft(text=words_of(self.sheet.plain, span), role=role, refs=tuple(reach[span]), span=span)
            for span, role in self.roles.items()
        }
        return Page[Draft](
            id=page_id or digest_of(self.sheet.text),
            in_language=self.language.code,
            title=drafts[self.title] if self.title else None,
            lead=tuple(drafts[span] for span in self.lead),
            as_of=self.as_of,
            sections=tuple(
                Section[Draft](
                    id=f"s{number}",
                    heading=drafts[part.heading] if part.heading else None,
                    lines=tuple(drafts[span] for span in part.lines),
                    cards=tuple(part.cards),
                )
                for number, part in enumerate(self.parts, 1)
            ),
            questions=tuple(self.card_record(n, card, drafts) for n, card in enumerate(self.cards, 1)),
            timeline=tuple(entry_record(n, entry, drafts) for n, entry in enumerate(self.joined_entries(), 1)),
            sources=tuple(self.sources),
            takeaways=tuple(drafts[span] for span in self.takeaways),
        )

    def joined_entries(self) -> list[tuple[Span | None, Span, str | None, Precision]]:
        """Return one record an entry and sentence; a second sentence of an entry keeps its date."""
        return [
            (words if number == 0 else None, span, value, precision)
            for words, found, value, precision in self.entries
            for number, span in enumerate(found)
        ]

    def card_record(self, number: int, card: Card, drafts: dict[Span, Draft]) -> QuestionCard[Draft]:
        """Make the record of a card."""
        spans = [*card.bullets, *card.body, *(s for s in (card.status, card.why) if s)]
        refs = [*card.refs, *(ref for span in spans for ref in drafts[span].refs)]
        end = max([card.span.end, *(span.end for span in spans)])
        return QuestionCard[Draft](
            id=f"q{number}",
            question=drafts[card.question] if card.question else Draft(text="", role="question"),
            as_of=card.as_of,
            why=drafts[card.why] if card.why else None,
            bullets=tuple(drafts[span] for span in card.bullets),
            body=tuple(drafts[span] for span in card.body),
            status_text=drafts[card.status] if card.status else None,
            source_refs=tuple(dict.fromkeys(refs)),
            span=Span(card.span.start, end),
        )

    def refs_in_reach(self) -> dict[Span, list[str]]:
        """Return the citations of each sentence: its own, else the next ones of its block."""
        reach: dict[Span, list[str]] = {}
        following: dict[int, list[str]] = {}
        for span in sorted(self.roles, reverse=True):
            block = self.block_of[span]
            if self.refs[span]:
                following[block] = self.refs[span]
            reach[span] = following.get(block, [])
        return reach

    def cites_sentence_by_sentence(self) -> bool:
        """Answer whether nearly every sentence of the longer blocks carries its own citation."""
        sizes: dict[int, int] = {}
        for block in self.block_of.values():
            sizes[block] = sizes.get(block, 0) + 1
        longer = [
            span for span, role in self.roles.items() if role in ("body", "bullet") and sizes[self.block_of[span]] > 1
        ]
        cited = sum(bool(self.refs[span]) for span in longer)
        return bool(longer) and cited / len(longer) >= OWN_STYLE
