"""A page in plain text: what each line is, told by its marks, its length and what stands around it."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from keii.check.intake.builder import Builder
from keii.check.intake.cards import with_span
from keii.check.intake.entries import page_day, read_entry_date, read_source
from keii.check.intake.front import read_front
from keii.check.intake.inline import COMMENT, URL, blanked
from keii.check.intake.pieces import Mark, Piece, Sheet
from keii.check.wordings import label_pattern, language_of, part_of
from keii.model.text import Span

LineKind = Literal["blank", "date", "source", "bullet", "takeaway", "question", "sentence", "short", "label"]
BULLET = re.compile(r"[ \t　]*(?:[✅✔☑・●•▪■◆▶►‣◦]️?|[-*+](?=\s)|\d{1,2}[.)](?=\s))[ \t　]*")
TAKEAWAY = re.compile(r"[ \t　]*(?:💡|📌|🔑|⭐|📝)️?[ \t　]*")
MARKED: dict[LineKind, re.Pattern[str]] = {"takeaway": TAKEAWAY, "bullet": BULLET}
SOURCE = re.compile(
    r"出典|画像元|参考[:：]|参照[:：]|引用元|ソース[:：]|\bsources?\s*[:：/]|\bread more\b", re.IGNORECASE
)
ENDS = re.compile(r"[。．.!！」』）)…]\s*$")
ASKS = re.compile(r"[?？]\s*$")
GLUED_ENGLISH = re.compile(r"(?:\.html?|/)(?=[A-Z][a-z]+\s)")
SHORT = 48  # longer lines without final punctuation are sentences that lost it
STATUS = 24  # a status of a few words may end in 。


class TextLine(Struct, frozen=True):
    """One line of the file: its place without marks and blanks, and what it looks like."""

    span: Span
    kind: LineKind


def read_text(text: str, name: str) -> Sheet:
    """Take a plain-text page apart: URLs and comments are blanked, glued sentences come free."""
    meta, begin = read_front(text, name)
    plain, marks = blanked(text[begin:], begin)
    comments = tuple(Mark(Span(*m.span()), m.group()[4:-3].strip()) for m in COMMENT.finditer(text))
    return Sheet(text=text, plain=" " * begin + plain, pieces=(), marks=tuple(marks), meta=meta, comments=comments)


def lines_of(sheet: Sheet) -> list[TextLine]:
    """Classify every line that says something; a sentence glued to a URL is a line of its own."""
    found: list[TextLine] = []
    for match in re.finditer(r"[^\n]+", sheet.text):
        start, end = match.span()
        if not sheet.plain[start:end].strip() and "http" not in match.group():
            continue
        line = match.group()
        url = URL.search(line)
        if SOURCE.search(line) or (url and len(line.strip()) - len(url.group()) < 8):
            cut = start + (end_of_source(line, url) if url else len(line))
            found.append(TextLine(Span(start, cut), "source"))
            start = cut
        if sheet.plain[start:end].strip():
            found.append(classify(sheet, start, end))
    return found


def end_of_source(line: str, url: re.Match[str]) -> int:
    """Return where a source line ends: with its URL, even if a sentence is glued to it."""
    glued = GLUED_ENGLISH.search(url.group())
    end = url.start() + glued.end() if glued else url.end()
    return end if line[end:].strip(" 　)）]」。") else len(line)


def classify(sheet: Sheet, start: int, end: int) -> TextLine:
    """Return what a line looks like."""
    line = sheet.plain[start:end]
    for kind, pattern in MARKED.items():
        mark = pattern.match(line)
        if mark and mark.end():
            return TextLine(Span(start + mark.end(), end), kind)
    if any(label_pattern(role).match(line) for role in ("status", "why")):
        return TextLine(Span(start, end), "label")
    if page_day(line)[1] and len(line.strip()) < 48:
        return TextLine(Span(start, end), "date")
    if ASKS.search(line) and len(line) <= 80:
        return TextLine(Span(start, end), "question")
    if ENDS.search(line) or len(line.strip()) > SHORT:
        return TextLine(Span(start, end), "sentence")
    return TextLine(Span(start, end), "short")


def arrange_text(sheet: Sheet) -> Builder:
    """Give every line its meaning; a line nobody can place becomes body, it is never dropped."""
    builder = Builder(sheet, sheet.meta.get("language", "")[:2].lower() or language_of(sheet.plain))
    lines = lines_of(sheet)
    at = 0
    if lines and lines[0].kind in ("short", "question", "sentence") and len(lines) > 1:
        builder.title = builder.head(lines[0].span, "title")
        at = 1
    while at < len(lines) and opens_lead(lines, at):
        builder.add_text(lines[at].span, "lead")
        at += 1
    part = "top"
    while at < len(lines):
        at, part = take(builder, lines, at, part)
    return builder


def opens_lead(lines: list[TextLine], at: int) -> bool:
    """Answer whether a line still belongs to the lead: a sentence before the first heading."""
    kinds = {line.kind for line in lines[at + 1 :]}
    return lines[at].kind == "sentence" and bool(kinds & {"short", "question", "bullet"})


def take(builder: Builder, lines: list[TextLine], at: int, part: str) -> tuple[int, str]:
    """Take in the line `at` and what belongs to it; return the next line and the part we are in."""
    line = lines[at]
    words = builder.sheet.plain[line.span.start : line.span.end]
    following = lines[at + 1].kind if at + 1 < len(lines) else "blank"
    if line.kind == "short" and part_of(words):
        builder.card = None
        return at + 1, str(part_of(words))
    if line.kind == "date":
        take_date(builder, line, words)
    elif part == "timeline" and read_entry_date(words):
        builder.add_entry(line.span)
    elif part == "sources" and line.kind != "question":
        builder.add_source(piece_of(builder, line))
    elif line.kind == "source":
        take_source(builder, line)
    elif line.kind == "takeaway" or part == "takeaways":
        builder.takeaways += builder.add(line.span, "takeaway")
    elif line.kind == "question" and following != "blank":
        return take_card(builder, lines, at), "card"
    elif line.kind == "short" and following in ("question", "short", "sentence", "bullet", "label"):
        builder.open_part(line.span)
        if following == "short" and opens_card(lines, at + 1):
            return take_card(builder, lines, at + 1), "card"
        return at + 1, "section"
    elif line.kind == "label" and builder.card is not None:
        take_label(builder, line, words)
    else:
        builder.add_text(line.span, "bullet" if line.kind == "bullet" else "body")
    return at + 1, part


def opens_card(lines: list[TextLine], at: int) -> bool:
    """Answer whether a short line heads a card: bullets follow within four lines."""
    return any(line.kind == "bullet" for line in lines[at + 1 : at + 5])


def take_card(builder: Builder, lines: list[TextLine], at: int) -> int:
    """Take in a card's head: question, status, why; return the line after it."""
    builder.open_card(lines[at].span, lines[at].span)
    at += 1
    head = lines[at : at + 5]
    until = next((number for number, line in enumerate(head) if line.kind in ("bullet", "source")), len(head))
    plain = builder.sheet.plain
    taken = 0
    for line in head[:until]:
        words = plain[line.span.start : line.span.end].strip()
        card = builder.card
        if card is None or line.kind in ("question", "takeaway"):
            break
        if line.kind == "date":
            take_date(builder, line, words)
        elif line.kind == "label":
            take_label(builder, line, words)
        elif card.status is None and (line.kind == "short" or len(words) <= STATUS) and not card.body:
            builder.add_status(line.span)
        elif card.why is None and line.kind == "sentence" and until < len(head):
            builder.add_why(line.span)
        else:
            break
        taken += 1
    return at + taken


def take_label(builder: Builder, line: TextLine, words: str) -> None:
    """Take in a labelled line: status or why."""
    if label_pattern("status").match(words):
        builder.add_status(line.span)
    else:
        builder.add_why(line.span)


def take_date(builder: Builder, line: TextLine, words: str) -> None:
    """Take in a line that is a date: of the page before the first card, of the card's source inside one."""
    day, _ = page_day(words)
    if builder.card is not None:
        builder.card.source_day = day
        builder.card.span = Span(builder.card.span.start, line.span.end)
    elif builder.as_of_span is None:
        builder.as_of_span, builder.as_of = line.span, day or builder.as_of


def take_source(builder: Builder, line: TextLine) -> None:
    """Take in a source line: it is listed, and cites the bullets it follows."""
    raw = builder.sheet.text[line.span.start : line.span.end]
    url = URL.search(raw)
    number = len(builder.sources) + 1
    entry = read_source(raw, raw, number=number, label="", url=url.group() if url else None)
    day = builder.card.source_day if builder.card else None
    builder.sources.append(with_span(entry, line.span, day))
    ref = entry.url or str(number)
    bullets = builder.card.bullets if builder.card else builder.last
    for sentence in [*bullets, *([builder.card.status] if builder.card and builder.card.status else [])]:
        builder.refs[sentence].append(ref)
    if builder.card is not None:
        builder.card.refs.append(ref)
        builder.card.span = Span(builder.card.span.start, line.span.end)


def piece_of(builder: Builder, line: TextLine) -> Piece:
    """Return a line of the source list as a piece."""
    raw = builder.sheet.text[line.span.start : line.span.end]
    number = re.match(r"\s*[\[(]?(\d{1,3})[\].)]", builder.sheet.text[max(0, line.span.start - 6) : line.span.start])
    url = URL.search(raw)
    return Piece(kind="item", span=line.span, number=number[1] if number else None, url=url.group() if url else None)
