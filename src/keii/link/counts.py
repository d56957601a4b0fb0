"""Numbers of people that the reports of one event give: running counts, corrections, and sources that differ."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from keii import plugins
from keii.lang.base import Language
from keii.link.clusters import Cluster
from keii.link.dating import day_of
from keii.link.speeches import said_on
from keii.link.tellings import Weights
from keii.model.notes import GROUP_OF, Event, Figure, Status
from keii.model.reading import Reading
from keii.model.story import Happening, StatusChange
from keii.model.text import Passage, Span

Told = tuple[Happening, Cluster]
MEASURES = ("dead", "missing", "injured")
NEAR = {"ja": 8}  # characters between a number and what it counts
FAR = 24  # the same in a language that parts its words
TOLL = 60  # the same for "toll", which has its number behind whatever it is the toll of
LIKE = 0.2  # cosine from which two sentences count the victims of one event
WORDS, SHARE = 3, 0.33  # words in common, and their share of the shorter sentence, that will do as well
GROWTH = 10  # a number so many times higher counts more than this event
LEAST = 0.5  # share of the highest number below which another counts fewer people
APART = 31  # days between two reports of one count
TOGETHER = 1  # days within which two sources that differ speak of the same hour
MOST_ROWS = 6


class Count(Struct, frozen=True, kw_only=True):
    """How many people a sentence counts, by whose word, as of which day; `day` is that of the event, if told."""

    measure: str
    value: float
    vague: bool
    running: bool
    on: dt.date
    day: dt.date | None
    speaker: str | None
    official: bool
    publisher: str | None
    passage: Passage
    terms: dict[str, float]
    places: frozenset[str]

    def change(self) -> StatusChange:
        """Return this count as a row below the entry of its event."""
        return StatusChange(
            status=Status.HAPPENED,
            stated_on=self.on,
            evidence=(self.passage,),
            stated_by=self.speaker,
            publisher=self.publisher,
        )


def find_counts(readings: Sequence[Reading], weights: Weights) -> Iterator[Count]:
    """Yield the counts of dated articles; of one sentence the gravest."""
    for reading in readings:
        stamp = reading.article.date_published
        if stamp is None:
            continue
        language: Language = plugins.load("languages", reading.article.in_language)
        for index, span in enumerate(reading.article.sentences):
            event = reading.event_of(index)
            if event is None or GROUP_OF[event.status] != "REALIZED":
                continue
            found = counted_in(reading, span, language)
            if found is None:
                continue
            measure, figure = found
            running = language.wording.running.search(reading.words(span)) is not None
            dated = day_of(reading, event)
            day = dated.begin if dated is not None and dated.begin == dated.end else None
            speaker, official = speaker_of(reading, index, language)
            if day is None and not running and not official:
                continue  # nobody can tell of which day
            yield Count(
                measure=measure,
                value=figure.value,
                vague=figure.bound is not None or figure.approximate,
                running=running,
                on=day if running and day is not None else told_on(reading, event) or stamp.day,
                day=None if running else day,
                speaker=speaker,
                official=official,
                publisher=reading.article.publisher.name if reading.article.publisher else None,
                passage=reading.passage(index),
                terms=weights.vector(language.terms(reading.words(span))),
                places=frozenset(m.name for m in reading.mentions_in(span) if m.type == "place"),
            )


def told_on(reading: Reading, event: Event) -> dt.date | None:
    """Return the day on which somebody gave a number, where the sentence names it beside the speaker."""
    statement = reading.statement_of(event.sentence)
    return said_on(reading, event, statement) if statement is not None else None


def counted_in(reading: Reading, span: Span, language: Language) -> tuple[str, Figure] | None:
    """Return what a sentence counts, the gravest first, and the number beside it; of "from 14 to 16" the last."""
    text = reading.words(span)
    reach = NEAR.get(language.code, FAR)
    figures = [f for f in reading.figures_in(span) if f.unit in ("person", "") and f.high is None]
    for measure in MEASURES if figures else ():
        for match in getattr(language.wording, measure).finditer(text):
            start, end = span.start + match.start(), span.start + match.end()
            toll = match.group().endswith("toll")
            far = TOLL if toll else reach
            near = [f for f in figures if max(f.span.start - end, start - f.span.end) <= far and (f.unit or toll)]
            if near:
                first = min(near, key=lambda f: (max(f.span.start - end, start - f.span.end), f.span.start))
                later = [f for f in figures if 0 <= f.span.start - first.span.end <= len(" from ")]
                return measure, (later[-1] if later else first)
    return None


def speaker_of(reading: Reading, index: int, language: Language) -> tuple[str | None, bool]:
    """Return whose count it is, and whether that is an office: the speaker, or who corrects a number."""
    statement, event, span = reading.statement_of(index), reading.event_of(index), reading.sentence(index)
    if statement is not None and statement.source is not None:
        return reading.words(statement.source), statement.source_class == "official"
    corrected = language.wording.corrected.search(reading.words(span)) is not None
    byline = language.phrases.clutter.match(reading.words(span))
    actor = event.actors[0] if event and event.actors else None
    opens = actor is not None and actor.start == span.start + (byline.end() if byline else 0)
    if actor is not None and opens and corrected:
        return reading.words(actor), True
    return None, False


class Tally:
    """The counts of one event."""

    def __init__(self, first: Count) -> None:
        self.counts = [first]
        self.day = first.day

    def takes(self, count: Count) -> bool:
        """Answer whether a count is one more of the same event."""
        last = self.counts[-1]
        if count.measure != last.measure or (count.on - last.on).days > APART:
            return False
        if count.day is not None and self.day is not None and count.day != self.day:
            return False
        if count.day is not None and self.day is None:
            return False  # the victims of one day are not those of all days
        highest = max(other.value for other in self.counts)
        if not LEAST * highest <= count.value <= GROWTH * highest or (count.vague and count.value < highest):
            return False  # those of one place among many, or of all the days so far
        return any(alike(count, other) for other in self.counts)

    def add(self, count: Count) -> None:
        """Let a count join."""
        self.counts.append(count)


def alike(one: Count, other: Count) -> bool:
    """Answer whether two sentences can count the victims of one event: like words, and no two places."""
    if one.places and other.places and not one.places & other.places:
        return False
    words, others = (frozenset(t for t in c.terms if not any(map(str.isdigit, t))) for c in (one, other))
    shared = words & others
    if len(shared) >= max(WORDS, SHARE * min(len(words), len(others))):
        return True
    return sum(one.terms[term] * other.terms[term] for term in sorted(shared)) >= LIKE


def tallied(told: Sequence[Told], readings: Sequence[Reading], weights: Weights) -> list[Told]:
    """Give each event the other numbers that its reports tell; a report of nothing but a number is no event more."""
    tallies: list[Tally] = []
    for count in sorted(find_counts(readings, weights), key=lambda c: (c.on, c.running, str(c.passage.article_id))):
        home = next((tally for tally in reversed(tallies) if tally.takes(count)), None)
        if home is None:
            tallies.append(Tally(count))
        else:
            home.add(count)
    places = {
        key_of(readings[member.article].passage(member.sentence)): happening.id
        for happening, cluster in told
        for member in cluster.members
    }
    current = {happening.id: (happening, cluster) for happening, cluster in told}
    for tally in tallies:
        if len({count.value for count in tally.counts}) > 1:
            settle_counts(tally, places, current, readings)
    return list(current.values())


def key_of(passage: Passage) -> tuple[str, int]:
    """Return what makes a passage the same."""
    return (str(passage.article_id), passage.span.start)


def settle_counts(
    tally: Tally, places: Mapping[tuple[str, int], str], current: dict[str, Told], readings: Sequence[Reading]
) -> None:
    """Put the counts of a tally below one happening: that of the event's day, else that of the newest count."""
    ids = [places[key] for count in reversed(tally.counts) if (key := key_of(count.passage)) in places]
    ids = [found for found in dict.fromkeys(ids) if found in current]
    dated = [found for found in ids if tally.day is not None and current[found][0].begin == tally.day]
    if not ids:
        return
    home = (dated or ids)[0]
    keys = {key_of(count.passage) for count in tally.counts}
    for other in ids:
        members = current[other][1].members
        if other != home and all(key_of(readings[m.article].passage(m.sentence)) in keys for m in members):
            del current[other]
    happening, cluster = current[home]
    current[home] = (with_counts(happening, tally.counts), cluster)


def with_counts(happening: Happening, counts: Sequence[Count]) -> Happening:
    """Return a happening told by its newest number, with the numbers that differ from it."""
    newest = sorted(counts, key=lambda c: (c.on, c.official, not c.vague), reverse=True)
    own = {key_of(passage) for passage in happening.passages}
    lead = next((count for count in newest if key_of(count.passage) in own), None)
    rows = distinct(newest, lead)
    against = [count for count in rows if count is not newest[0] and differs(count, newest[0])]
    top = lead or newest[0]
    beside = [*([newest[0]] if newest[0] is not lead else []), *against]
    beside += [count for count in rows if count.on == top.on and count not in beside and count.day == top.day]
    history = [count for count in rows if count not in beside]
    passages = happening.passages
    if lead is not None:
        passages = tuple(sorted(passages, key=lambda p: key_of(p) != key_of(lead.passage)))
    return replace(
        happening,
        passages=passages,
        against=tuple(count.change() for count in beside[:MOST_ROWS]),
        history=tuple(count.change() for count in history[:MOST_ROWS]),
        disputed=bool(against),
    )


def distinct(counts: Sequence[Count], lead: Count | None) -> list[Count]:
    """Return the first count of each number that the entry's own sentence does not tell."""
    rows: dict[float, Count] = {}
    for count in counts:
        if lead is None or count.value != lead.value:
            rows.setdefault(count.value, count)
    return list(rows.values())


def differs(count: Count, top: Count) -> bool:
    """Answer whether two named sources differ: at the same time, or by a number that the later one does not reach."""
    if count.speaker is None or top.speaker is None or count.value == top.value or count.vague or top.vague:
        return False
    if count.speaker in top.speaker or top.speaker in count.speaker:
        return False
    first, last = sorted((count, top), key=lambda c: c.on)
    return (last.on - first.on).days <= TOGETHER or first.value > last.value
