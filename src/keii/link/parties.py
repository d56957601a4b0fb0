"""Who can be a side of a relation: states with all who act for them, and bodies that act abroad."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from re import Match
from typing import Literal

from msgspec import Struct

from keii import plugins
from keii.lang.base import Language, TieTable
from keii.model.notes import Mention
from keii.model.reading import Reading
from keii.model.text import Span

Part = Literal["state", "office", "people", "owner", "body"]
AGREED = 0.8  # share of a name's printed states that must be one, for its bearer to act for that state
BEFORE = 60  # characters before a name in which its state may stand


class Party(Struct, frozen=True):
    """A side as one sentence names it: `name` is the state or body, `part` how it is named."""

    span: Span
    name: str
    part: Part


def find_parties(reading: Reading, homes: Mapping[str, str]) -> tuple[tuple[Party, ...], ...]:
    """List for each sentence the sides it names, in order; `homes` tells for whom a person acts."""
    sentences = reading.article.sentences
    starts = [sentence.start for sentence in sentences]
    mentions: list[list[Mention]] = [[] for _ in sentences]
    for mention in reading.notes.mentions:
        at = bisect_right(starts, mention.span.start) - 1
        if at >= 0 and sentences[at].contains(mention.span):
            mentions[at].append(mention)
    return tuple(apart(sides_in(reading, *place, homes)) for place in zip(sentences, mentions, strict=True))


def apart(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Sort sides by their place; of two that overlap the first and longest stays."""
    kept: list[Party] = []
    for party in sorted(parties, key=lambda party: (party.span.start, -party.span.end)):
        if not kept or party.span.start >= kept[-1].span.end:
            kept.append(party)
    return tuple(kept)


def sides_in(
    reading: Reading, sentence: Span, mentions: Sequence[Mention], homes: Mapping[str, str]
) -> Iterator[Party]:
    """Yield the sides of one sentence: states, bodies that act abroad, and people whose state is known."""
    table = language_of(reading).ties
    yield from states_in(reading, sentence, mentions)
    for mention in mentions:
        if mention.type == "person" and mention.name in homes:
            yield party_at(reading, sentence, mention.span, homes[mention.name], "office")
        name = next((name for name, forms in table.bodies if forms.fullmatch(mention.name)), None)
        if name is not None:
            yield party_at(reading, sentence, mention.span, name, "body")


def states_in(reading: Reading, sentence: Span, mentions: Sequence[Mention]) -> Iterator[Party]:
    """Yield the states of a sentence, each with the office that acts for it."""
    table, text = language_of(reading).ties, reading.article.text
    for match in table.scan.finditer(text, sentence.start, sentence.end):
        if is_none(match, table) or is_goal(match, table):
            continue
        place, described = Span(match.start(), match.end()), match.group() in table.described
        party = party_at(reading, sentence, place, table.states[match.group()], "people" if described else "state")
        inside = any(m.type == "organization" and m.span.contains(place) and m.span != place for m in mentions)
        if party.part == "office" or not inside:  # the Syrian Observatory is not Syria
            yield party


def is_none(match: Match[str], table: TieTable) -> bool:
    """Answer whether a state's name stands for no side: its people, a sea, those who fight it."""
    behind = (table.people, table.rivals)
    return any(pattern.match(match.string, match.end()) for pattern in behind)


def is_goal(match: Match[str], table: TieTable) -> bool:
    """Answer whether a bare name says where somebody is sent ("the Syria envoy")."""
    return match.group() not in table.described and bool(table.sent.match(match.string, match.end()))


def party_at(reading: Reading, sentence: Span, place: Span, name: str, part: Part) -> Party:
    """Return a side with what acts for it, or as the mere owner of what follows."""
    table, text = language_of(reading).ties, reading.article.text
    office = table.office.match(text, place.end, sentence.end)
    if office is not None:
        return Party(Span(place.start, office.end()), name, "office")
    owner = table.owned.match(text, place.end, sentence.end)
    return Party(Span(place.start, owner.end()), name, "owner") if owner else Party(place, name, part)


def find_homes(readings: Sequence[Reading]) -> dict[str, str]:
    """Learn for which state people act, from the words before their names: "Turkish Prime Minister …"."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        for mention in reading.notes.mentions:
            home = home_beside(reading, mention) if mention.type == "person" else None
            if home is not None:
                last = mention.name.split()[-1]
                for form in {mention.name, last, last.removeprefix("al-")}:
                    seen[form][home] += 1
    homes: dict[str, str] = {}
    for form, states in seen.items():
        home, count = max(states.items(), key=lambda pair: (pair[1], pair[0]))
        if count >= AGREED * states.total() and count > 1:
            homes[form] = home
    return homes


def home_beside(reading: Reading, mention: Mention) -> str | None:
    """Return the state whose office stands before a name, or closes with it."""
    table, text = language_of(reading).ties, reading.article.text
    start = max(0, mention.span.start - BEFORE)
    for match in table.scan.finditer(text, start, mention.span.end):
        office = table.office.match(text, match.end(), mention.span.end)
        before = text[max(0, match.start() - 16) : match.start()]
        if office is None or office.end() < mention.span.end or is_goal(match, table):
            continue
        if not table.former.search(before):
            return table.states[match.group()]
    return None


def language_of(reading: Reading) -> Language:
    """Return the language of a reading."""
    language: Language = plugins.load("languages", reading.article.in_language)
    return language
