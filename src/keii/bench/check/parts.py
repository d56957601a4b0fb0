"""The parts of a gold page, found by line openings alone: the checker's own intake is what is measured."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from keii.model.text import Span

UPDATED = re.compile(r"最終更新|更新日|Updated|Last updated|As of")
STATUS = re.compile(r"(?:状況|Status) ?[:：] *")
WHY = re.compile(r"(?:なぜ重要か|Why it matters) ?[:：] *")
ENTRY = re.compile(r"- (?P<date>[^:：\n]{4,40})[:：] *")
SECTIONS = {"timeline": re.compile(r"経過|Timeline"), "takeaways": re.compile(r"まとめ|[Tt]akeaways"),
            "sources": re.compile(r"出典|Sources")}  # fmt: skip
CITES = re.compile(r" *\[\d+\]")
# Norda agreed. [3] Salvea …: a sentence ends with its mark, closing brackets and citations.
JAPANESE = re.compile(r"[ぁ-んァ-ヶ]")
END_JA = re.compile(r"。(?: *\[\d+\])*")
END_EN = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSt)(?<!\bNo)(?<! [A-Z])[.!?][\"”’)]*(?: *\[\d+\])*(?=\s|$)"
)
CLAIMS = ("lead", "why", "body", "bullet", "entry", "takeaway")


class Part(Struct, frozen=True, kw_only=True):
    """One sentence or line: what it is, as it is printed from `start` on, what it cites, its card and section."""

    kind: str
    raw: str
    start: int
    cites: tuple[int, ...] = ()
    card: int | None = None
    section: int = 0

    @property
    def end(self) -> int:
        """Return where it ends."""
        return self.start + len(self.raw)

    @property
    def text(self) -> str:
        """Return its words without citations."""
        return CITES.sub("", self.raw)

    @property
    def span(self) -> Span:
        """Return its place."""
        return Span(self.start, self.end)

    @property
    def is_claim(self) -> bool:
        """Answer whether it says something a source must carry."""
        return self.kind in CLAIMS


class Reader(Struct):
    """Where reading stands: in which section, in which card, whether the lead is over."""

    section: int = 0
    place: str = "lead"
    card: int | None = None
    cards: int = 0


def find_parts(text: str) -> Iterator[Part]:
    """Yield the parts of a page in order."""
    reader = Reader()
    position = 0
    front = text.startswith("---\n")
    for line in text.splitlines(keepends=True):
        start, words = position, line.rstrip("\n")
        position += len(line)
        if front or words == "---":
            front = front and not (words == "---" and start)
            continue
        if words.strip():
            yield from parts_of(words, start, reader)


def parts_of(line: str, start: int, reader: Reader) -> Iterator[Part]:
    """Yield the parts of one line, and note where reading stands now."""
    if line.startswith("#"):
        yield heading(line, start, reader)
    elif UPDATED.match(line.lstrip("*_ ")) and reader.place == "lead":
        yield part_of("updated", line, start, reader)
    elif reader.place == "sources":
        yield part_of("source", line, start, reader)
    elif match := STATUS.match(line):
        yield part_of("status", line[match.end() :], start + match.end(), reader)
    elif match := WHY.match(line):
        yield from sentences("why", line[match.end() :], start + match.end(), reader)
    elif reader.place == "timeline" and (match := ENTRY.match(line)):
        yield part_of("day", match["date"], start + 2, reader)
        yield from sentences("entry", line[match.end() :], start + match.end(), reader)
    elif line.startswith(("- ", "* ")):
        kind = "takeaway" if reader.place == "takeaways" else "bullet"
        yield from sentences(kind, line[2:], start + 2, reader)
    else:
        kind = "lead" if reader.place == "lead" else "takeaway" if reader.place == "takeaways" else "body"
        yield from sentences(kind, line, start, reader)


def heading(line: str, start: int, reader: Reader) -> Part:
    """Return a title, section or question, and enter what it opens."""
    depth = len(line) - len(line.lstrip("#"))
    words = line.lstrip("# ")
    if depth == 2:
        reader.section += 1
        reader.card = None
        reader.place = next((name for name, shape in SECTIONS.items() if shape.search(words)), "section")
    elif depth == 3:
        reader.card = reader.cards
        reader.cards += 1
    kind = {1: "title", 2: "section"}.get(depth, "question")
    return part_of(kind, words, start + len(line) - len(words), reader)


def sentences(kind: str, line: str, start: int, reader: Reader) -> Iterator[Part]:
    """Yield the sentences of a line."""
    shape = END_JA if JAPANESE.search(line) else END_EN
    ends = [match.end() for match in shape.finditer(line) if is_closed(line[: match.start()])]
    begin = 0
    for end in dict.fromkeys((*ends, len(line))):
        words = line[begin:end]
        if words.strip():
            lead = len(words) - len(words.lstrip())
            yield part_of(kind, words.strip(), start + begin + lead, reader)
        begin = end


def is_closed(words: str) -> bool:
    """Answer whether no Japanese quotation is open at the end of these words."""
    return words.count("「") + words.count("『") <= words.count("」") + words.count("』")


def part_of(kind: str, words: str, start: int, reader: Reader) -> Part:
    """Return a part with what it cites."""
    cites = tuple(map(int, re.findall(r"\[(\d+)\]", words))) if kind != "source" else ()
    return Part(kind=kind, raw=words, start=start, cites=cites, card=reader.card, section=reader.section)
