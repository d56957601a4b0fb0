"""What the pieces of a Markdown or HTML page mean: title, lead, cards, timeline, takeaways, sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keii.check.days import find_days, first_day
from keii.check.glosses import is_date
from keii.check.intake.builder import Builder
from keii.check.intake.entries import page_day, read_entry_date
from keii.check.intake.pieces import Piece, PieceKind, Sheet
from keii.check.wordings import label_pattern, language_of, part_of, spaced_label, wordings
from keii.model.article import DateStamp
from keii.model.page import Draft, Role, SourceSummary
from keii.model.text import Span

QUESTION = re.compile(r"[?？]\s*$|(?:か|のか|だろうか|でしょうか)\s*$")
ROLES: dict[PieceKind, Role] = {"item": "bullet", "quote": "quote"}
CELL = 40  # shorter cells without final punctuation are labels
WHOLE = ("。", ".", "！", "!", "」", "”")
STRAY_SOURCE = re.compile(
    r"^\s*(?:[（(]?(?:出典|画像元|参考|情報源|引用元|source|sources|via)\s*[:：/／])", re.IGNORECASE
)


def arrange(sheet: Sheet) -> Builder:
    """Give every piece of the page its meaning."""
    builder = Builder(sheet, sheet.meta.get("language", "")[:2].lower() or language_of(sheet.plain))
    read_meta(builder, sheet)
    part = "top"
    title_level = min((piece.level for piece in sheet.pieces if piece.kind == "heading"), default=1)
    for piece in sheet.pieces:
        if piece.kind == "heading":
            part = heading(builder, piece, part, title_level)
        elif part != "skip":
            for smaller in labelled_lines(piece, sheet):
                place(builder, smaller, part)
    return builder


def read_meta(builder: Builder, sheet: Sheet) -> None:
    """Take the page's date and listed sources from front matter or JSON-LD."""
    for key in ("updated", "published"):
        day = first_day(sheet.meta.get(key, ""))
        if day and builder.as_of is None:
            builder.as_of = day
    for number, entry in enumerate(sheet.listed, 1):
        day = first_day(entry.get("published", ""))
        builder.sources.append(
            SourceSummary[Draft](
                number=number,
                title=entry.get("title", ""),
                publisher=entry.get("publisher") or None,
                url=entry.get("url") or None,
                published=DateStamp(day, origin="json-ld") if day else None,
            )
        )


def heading(builder: Builder, piece: Piece, part: str, title_level: int) -> str:
    """Take a heading in; return the part of the page it opens."""
    plain = builder.sheet.plain[piece.span.start : piece.span.end]
    if builder.title is None and piece.level == title_level:
        builder.title = builder.head(piece.span, "title")
        return "top"
    known = part_of(plain)
    if part == "timeline" and known is None and read_entry_date(plain.strip() + ": "):
        builder.pending_date = piece.span
        return part
    builder.pending_date = None
    if known is not None:
        builder.card = None
        return known if known != "questions" else "cards"
    if QUESTION.search(plain):
        builder.open_card(piece.span, piece.span)
        return "card"
    if part in ("timeline", "sources", "skip") and piece.level > builder.part_level:
        return part
    builder.part_level = piece.level
    builder.open_part(piece.span)
    return "section"


def labelled_lines(piece: Piece, sheet: Sheet) -> Iterator[Piece]:
    """Yield a piece, cut where a line inside it opens with a label of its own."""
    if piece.kind not in ("paragraph", "item") or "\n" not in sheet.text[piece.span.start : piece.span.end]:
        yield piece
        return
    start = piece.span.start
    for match in re.finditer(r"\n", sheet.text[piece.span.start : piece.span.end]):
        begin = piece.span.start + match.end()
        line = sheet.plain[begin : (sheet.text.find("\n", begin) + 1 or len(sheet.text) + 1) - 1]
        if any(label_pattern(role).match(line) for role in ("status", "why", "as_of", "source")):
            yield Piece(kind=piece.kind, span=Span(start, begin - 1), label=piece.label, url=piece.url)
            start = begin
    yield Piece(
        kind=piece.kind, span=Span(start, piece.span.end), number=piece.number, label=piece.label, url=piece.url
    )


def place(builder: Builder, piece: Piece, part: str) -> None:
    """Put one block where it belongs."""
    plain = builder.sheet.plain[piece.span.start : piece.span.end]
    if piece.kind == "definition" or part == "sources":
        if piece.kind != "heading" and is_entry(builder, piece):
            builder.add_source(piece)
        return
    if builder.card is None and part in ("top", "section") and is_date_line(builder, piece, plain, part):
        return
    if builder.card is not None and card_line(builder, piece, plain):
        return
    if part == "section" and STRAY_SOURCE.match(plain):
        builder.cite_last(piece.span)
        return
    if piece.kind in ("date", "label"):
        builder.pending_date = piece.span if part == "timeline" and piece.kind == "date" else builder.pending_date
        return
    if part == "timeline":
        add_timeline(builder, piece)
    elif part == "takeaways":
        builder.takeaways += builder.add(piece.span, "takeaway")
    elif part == "top" and piece.kind in ("paragraph", "item") and builder.title is not None and not builder.parts:
        builder.add_text(piece.span, "lead")
    elif piece.kind == "row":
        add_row(builder, piece)
    else:
        builder.add_text(piece.span, ROLES.get(piece.kind, "body"))


def is_entry(builder: Builder, piece: Piece) -> bool:
    """Answer whether a block of the source list is an entry: it has a link, a number or a date."""
    raw = builder.sheet.text[piece.span.start : piece.span.end]
    return piece.kind in ("item", "definition", "row") or piece.url is not None or bool(find_days(raw))


def is_date_line(builder: Builder, piece: Piece, plain: str, part: str) -> bool:
    """Take in a line that says as of when the page speaks; answer whether it was one."""
    day, is_line = page_day(plain)
    if not is_line or (part == "section" and not label_pattern("as_of").match(plain)):
        return False
    if builder.as_of_span is None:
        builder.as_of_span = piece.span
        builder.as_of = day or builder.as_of
    return True


def card_line(builder: Builder, piece: Piece, plain: str) -> bool:
    """Take in a labelled line of the open card; answer whether it was one."""
    card = builder.card
    if card is None:
        return False
    if card.status is None and label_pattern("status").match(plain):
        builder.add_status(piece.span)
        return True
    if card.why is None and label_pattern("why").match(plain):
        builder.add_why(piece.span)
        return True
    day, is_line = page_day(plain)
    if is_line and len(plain.strip()) < 40:
        card.source_day = day
        if card.as_of is None and speaks_as_of(plain):
            card.as_of = day  # "as of 10 February 2026" below the answer holds for the status above it
        return True
    if STRAY_SOURCE.match(plain) or label_pattern("source").match(plain):
        builder.cite_last(piece.span)
        return True
    return False


def speaks_as_of(plain: str) -> bool:
    """Answer whether a line says from which day it speaks, and not only a day."""
    labelled = label_pattern("as_of").match(plain) or spaced_label("as_of").match(plain)
    return labelled is not None or any(table.as_of.search(plain) for table in wordings())


def add_timeline(builder: Builder, piece: Piece) -> None:
    """Take in a block of the timeline; a heading before it may hold its date."""
    plain = builder.sheet.plain[piece.span.start : piece.span.end]
    if piece.kind == "row":
        add_row(builder, piece, timeline=True)
    elif is_bare_date(plain):
        builder.pending_date = piece.span
    else:
        builder.add_entry(piece.span, builder.pending_date)


def is_bare_date(plain: str) -> bool:
    """Answer whether a block is nothing but the date of the entry that follows."""
    given = read_entry_date(plain.strip() + ": ")
    return (given is not None and given.end >= len(plain.strip())) or (len(plain) < 40 and is_date(plain))


def add_row(builder: Builder, piece: Piece, *, timeline: bool = False) -> None:
    """Take in a row of a table: in a timeline the first cell is the date, else each cell is text."""
    raw = builder.sheet.text[piece.span.start : piece.span.end]
    cells = [
        (piece.span.start + m.start(), piece.span.start + m.end())
        for m in re.finditer(r"[^|]+", raw)
        if m.group().strip()
    ]
    spans = [found for start, end in cells if (found := builder.trimmed(Span(start, end)))]
    if timeline and len(spans) > 1:
        if read_entry_date(builder.sheet.plain[spans[0].start : spans[0].end] + ": "):
            builder.add_entry(Span(spans[1].start, piece.span.end), spans[0])
        return
    plain = builder.sheet.plain
    # Beside a whole sentence a long cell is its label: who said it.
    whole = [span for span in spans if plain[span.start : span.end].rstrip().endswith(WHOLE)]
    said = whole or [span for span in spans if len(plain[span.start : span.end].strip()) > CELL]
    for span in said:
        builder.add_text(span, "body")
        for sentence in builder.last:
            known = builder.refs[sentence]
            known += [mark.ref for mark in builder.marks_in(piece.span) if mark.ref not in known]
