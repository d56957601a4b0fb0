"""What a run of capitalised words names: a person with a title, an office, an organisation, a place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from keii.lang.base import NameTable, Token
from keii.model.notes import Mention, MentionType
from keii.model.text import Span

TITLE = 4  # words of the longest title
BODY = 2  # words of the longest lower-case body (foreign ministry)
SAID = re.compile(r"\bsa(?:id|ys) \Z")
DESCRIBED = re.compile(r", (?:who|whose|whom)\b")  # Marina Costal, who runs a restaurant
PLACE_FIRST = frozenset("Lake Mount Gulf Cape Strait Bay Port Fort Republic Kingdom Isle Sea".split())
ABBREVIATED = frozenset(
    "Mr Mrs Ms Dr Gen Sen Rep Gov St Lt Col Capt Sgt Maj Prof Rev Hon Adm Cpl Inc Corp Co Ltd Jr Sr Brig".split()
)
COURTESIES = frozenset("Mr Mrs Ms Dr".split())
COMPASS = frozenset("North South East West".split())
PLACE_CUES = frozenset(["in", "near", "at"])


def known_type(name: str, table: NameTable) -> MentionType | None:
    """Return the type of a name the table knows, or of a country."""
    return table.known.get(name) or ("place" if name in table.countries else None)


def words_of(text: str, words: Sequence[Token]) -> str:
    """Return words as they are printed, blanks made single."""
    return " ".join(text[words[0].start : words[-1].end].split())


def title_at(words: Sequence[Token], at: int, table: NameTable, *, spaced: str | None) -> int:
    """Return how many words from `at` form a title; `spaced` is the text if blanks must part them."""
    if at >= len(words) or words[at].surface.lower() not in table.openings:
        return 0
    phrase, count, found = "", 0, 0
    for word in words[at : at + TITLE]:
        count += 1
        if word.surface == "." and phrase in table.titles and phrase.rpartition(" ")[2].capitalize() in ABBREVIATED:
            found = count
            continue
        if spaced is not None and count > 1 and spaced[words[at + count - 2].end : word.start] != " ":
            break
        phrase = f"{phrase} {word.surface.lower()}" if phrase else word.surface.lower()
        if phrase in table.titles:
            found = count
    return found


def country_before(words: Sequence[Token], at: int, table: NameTable) -> Token | None:
    """Return the country's adjective right before a title."""
    if at and (words[at - 1].surface in table.adjectives or words[at - 1].surface in table.countries):
        return words[at - 1]
    return None


def owned_body(
    text: str, words: Sequence[Token], run: Sequence[Token], end: int, table: NameTable
) -> tuple[Mention, int] | None:
    """Return the body or office a country's adjective names (Russian government), and where it ends."""
    last = run[-1].surface
    if len(run) > 2 or (last not in table.adjectives and words_of(text, run) not in table.countries):
        return None
    for count in range(min(TITLE, len(words) - end), 0, -1):
        tail = words[end : end + count]
        phrase = words_of(text, tail)
        if not text.startswith(" ", run[-1].end) or "\n" in text[run[-1].end : tail[-1].end]:
            continue
        span = Span(run[0].start, tail[-1].end)
        behind = words[end + count] if end + count < len(words) else None
        named = behind is not None and behind.kind == "proper" and text[tail[-1].end : behind.start] == " "
        if phrase in table.roles and not named and phrase not in table.office_heads:
            return Mention(span=span, type="role", name=words_of(text, [*run, *tail])), end + count
        if phrase in table.office_heads:
            return Mention(span=span, type="organization", name=words_of(text, [*run, *tail])), end + count
    return None


def read_run(text: str, run: Sequence[Token], following: Token | None, table: NameTable) -> Iterator[Mention]:
    """Yield the names in one run of capitals."""
    whole = words_of(text, run)
    known = known_type(whole, table)
    if known:
        yield Mention(span=Span(run[0].start, run[-1].end), type=known, name=whole)
        return
    if not closes_body(run, table):
        for at in range(len(run)):
            count = title_at(run, at, table, spaced=None)
            if count and (at + count < len(run) or at == 0 or words_of(text, run[at:]).lower() in table.roles):
                yield from with_title(text, run, at, count, table=table)
                return
    kind = run_type(text, run, following, table)
    if kind is not None:
        yield Mention(span=Span(run[0].start, run[-1].end), type=kind, name=whole.rstrip("."))


def closes_body(run: Sequence[Token], table: NameTable) -> bool:
    """Answer whether the run ends as a body or place does, so that "General" in it is no title."""
    last = run[-1].surface
    return len(run) > 1 and last in table.organization_ends | table.place_ends and run[0].surface not in COURTESIES


def with_title(text: str, run: Sequence[Token], at: int, count: int, *, table: NameTable) -> Iterator[Mention]:
    """Yield a titled person, or the office alone, and what stands before the title."""
    begin = at
    while begin and (
        run[begin - 1].surface.lower() in table.title_prefixes or run[begin - 1].surface in table.adjectives
    ):
        begin -= 1
    if begin and run[begin].surface in table.adjectives and run[begin - 1].surface in COMPASS:
        begin -= 1
    if begin and words_of(text, run[:begin]) in table.countries:
        begin = 0
    if begin:
        yield from read_run(text, run[:begin], run[begin], table)
    rest = list(run[at + count :])
    while rest and (more := title_at(rest, 0, table, spaced=None)):
        rest = rest[more:]
    while rest and rest[0].surface == ".":
        rest = rest[1:]
    span = Span(run[begin].start, run[-1].end)
    office = words_of(text, run[begin : at + count])
    if rest and rest[0].surface not in ("of", "for", "and"):
        yield Mention(span=span, type="person", name=words_of(text, rest).rstrip("."))
    elif table.titles.get(office.lower()) != "honorific" and (at + count > 1 or office.lower() in table.roles):
        yield Mention(span=span, type="role", name=words_of(text, run[begin:]))


def run_type(text: str, run: Sequence[Token], following: Token | None, table: NameTable) -> MentionType | None:
    """Return the type of a run without title, None if it is no name."""
    first, last = run[0].surface, run[-1].surface
    if len(run) == 1:
        return single_type(text, run[0], following, table)
    if all(word.surface in table.adjectives or word.surface in table.not_names for word in run):
        return None
    if all(word.surface.isupper() for word in run):
        return None  # SHOUTED WORDS
    connected = any(word.surface in ("of", "for", "and") for word in run)
    if last in table.organization_ends or (connected and first in table.organization_ends):
        return "organization"
    if last in table.place_ends or first in PLACE_FIRST:
        return "place"
    if connected and any(word.surface in table.organization_ends for word in run):
        return "organization"
    said = following is not None and following.surface in table.person_cues
    said = said or bool(SAID.search(text, max(0, run[0].start - 6), run[0].start))
    said = said or bool(DESCRIBED.match(text, run[-1].end))
    plain = len(run) < 5 and first not in table.adjectives and not last.isupper() and not connected
    apposed = is_apposed(text, run[0].start, table)
    if plain and (first in table.given_names or said or apposed or is_aged(text, run[-1].end)):
        return "person"
    return "other"


def single_type(text: str, word: Token, following: Token | None, table: NameTable) -> MentionType | None:
    """Return the type of one capitalised word, None if it is no name."""
    name = word.surface
    if name in table.not_names or name in table.adjectives or len(name) < 2:
        return None
    if name.lower() in table.common:
        return None
    if name.isupper() and 2 <= len(name) <= 5 and name.isalpha():
        return "organization"
    if following is not None and following.surface in table.person_cues:
        return "person"
    before = text[max(0, word.start - 6) : word.start].split()
    if before and before[-1] in PLACE_CUES and text[word.end : word.end + 1] != "-":
        return "place"
    return "other"


def is_aged(text: str, end: int) -> bool:
    """Answer whether an age stands behind a name: ", 61,"."""
    return text[end : end + 2] == ", " and text[end + 2 : end + 4].isdecimal() and text[end + 4 : end + 5] in (",", ".")


def is_apposed(text: str, start: int, table: NameTable) -> bool:
    """Answer whether a title and a comma stand before a name: the transport minister, Hannes Kort."""
    before = text[max(0, start - 24) : start]
    if not before.endswith(", "):
        return False
    words = before[:-2].lower().split()
    return any(" ".join(words[-count:]) in table.titles for count in (1, 2) if count <= len(words))
