"""The timeline: which happenings are worth an entry, in order of their days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import date
from typing import Literal, cast

from msgspec.structs import replace

from keii.compose.questions import Place, row_of, sentence_at
from keii.compose.sentences import Ledger, is_speech, same_news
from keii.compose.sentences import Sentence as Candidate
from keii.compose.standing import belongs, coarseness, is_put_off, is_stretch, standing_of
from keii.compose.wording import draft_of
from keii.lang.base import Language
from keii.model.notes import GROUP_OF
from keii.model.order import KEPT
from keii.model.page import ChangeRow, Draft, TimelineEntry
from keii.model.story import Happening, StatusChange

Key = tuple[str, int]
Precision = Literal["day", "month", "part", "year", "range", "unknown"]
MOST_ENTRIES, FEWEST_ENTRIES = 30, 12
SHARE = 5  # one sentence in so many may go to the timeline
SAME_DAY = 0.42  # share of the shorter one's terms from which two entries of one day tell one event
LEAD = 3  # sentences from the top in which an article says what it is about


def entries_of(
    happenings: Sequence[Happening],
    places: Mapping[Place, Candidate],
    ledger: Ledger,
    language: Language,
    *,
    as_of: date,
    room: int,
    shown: Set[Key] = frozenset(),
    told: Set[str] = frozenset(),
) -> tuple[TimelineEntry[Draft], ...]:
    """Make entries of the heaviest happenings, sorted by day, coarse before fine.

    `room` is how many sentences the page can choose from: a small story gets a short timeline.
    `shown` are the sentences of lead and cards: the timeline tells their events in other words where it can.
    `told` are the passages of the previous page's entries: these stay until they fall far below the cut.
    """
    limit = min(MOST_ENTRIES, max(FEWEST_ENTRIES, room // SHARE))
    chosen: list[tuple[Happening, TimelineEntry[Draft]]] = []
    for happening in sorted(happenings, key=lambda h: (coarseness(h), -h.weight, h.id)):
        if len(chosen) >= limit and not stays(happening, chosen, told):
            continue
        if happening.date is None or not belongs(happening, as_of):
            continue
        same_day = [entry for other, entry in chosen if is_within(other, happening)]
        entry = entry_of(happening, places, ledger, language, as_of=as_of, shown=shown)
        if (
            entry
            and not any(retells(entry, other, places, language) for other in same_day)
            and not is_known(happening, chosen, language)
        ):
            chosen.append((happening, entry))
    chosen.sort(key=lambda pair: (pair[0].begin or date.max, -(pair[0].end or date.max).toordinal(), pair[1].id))
    return with_ends(chosen, places, ledger, language)


def with_ends(
    chosen: Sequence[tuple[Happening, TimelineEntry[Draft]]],
    places: Mapping[Place, Candidate],
    ledger: Ledger,
    language: Language,
) -> tuple[TimelineEntry[Draft], ...]:
    """Give plans what put an end to them and the entry of their new day, and events the other numbers told of them."""
    ids = {entry.id for _, entry in chosen}
    entries: list[TimelineEntry[Draft]] = []
    for happening, entry in chosen:
        if happening.ended_by is not None and not ledger.budget.take(happening.ended_by.evidence):
            continue  # without what put an end to it, it would stand there as a plan
        if happening.ended_by is not None:
            moved_to = f"t-{happening.moved_to}" if f"t-{happening.moved_to}" in ids else None
            row = row_of(happening.ended_by, places, ledger, language)
            moved = moved_to is not None or happening.ended_by.on is not None
            entry = replace(entry, ended_by=row, moved_to=moved_to, standing="moved" if moved else "ended")
        if happening.against or happening.history:
            against = rows_of(happening.against, places, ledger, language)
            history = rows_of(happening.history, places, ledger, language)
            standing = "disputed" if happening.disputed and against else entry.standing
            entry = replace(entry, against=against, history=history, standing=standing)
        entries.append(entry)
    return tuple(entries)


def rows_of(
    changes: Sequence[StatusChange], places: Mapping[Place, Candidate], ledger: Ledger, language: Language
) -> tuple[ChangeRow[Draft], ...]:
    """Make a row of each other number whose sentence can be read alone."""
    told = [(change, sentence_at(change.evidence[0], places)) for change in changes]
    able = [change for change, sentence in told if sentence and sentence.weight > 0]
    rows = (row_of(change, places, ledger, language) for change in able if ledger.budget.take(change.evidence))
    return tuple(row for row in rows if row.text is not None)


def stays(happening: Happening, chosen: Sequence[tuple[Happening, TimelineEntry[Draft]]], told: Set[str]) -> bool:
    """Answer whether a happening keeps its entry though weightier ones fill the timeline."""
    if not told or all(passage.name not in told for passage in happening.passages):
        return False
    return happening.weight >= KEPT * min(other.weight for other, _ in chosen)


def retells(
    entry: TimelineEntry[Draft], other: TimelineEntry[Draft], places: Mapping[Place, Candidate], language: Language
) -> bool:
    """Answer whether two entries of one day say mostly the same, whoever says it."""
    one, two = (frozenset(language.terms(e.text.text)) for e in (entry, other))
    if goes_on(entry, other, places):
        return same_news(one, two)
    bare, other_bare = (told_in(e, places, language) for e in (entry, other))
    return same_news(one, two) or any(
        len(first & second) >= SAME_DAY * min(len(first), len(second))
        for first, second in ((one, two), (bare, other_bare))
    )


def goes_on(entry: TimelineEntry[Draft], other: TimelineEntry[Draft], places: Mapping[Place, Candidate]) -> bool:
    """Answer whether one of two entries of an article goes on from a day told before it (同日): to another event."""
    one, two = (sentence_at(e.text.cites[0], places) for e in (entry, other))
    if one is None or two is None or one.reading.article.id != two.reading.article.id:
        return False
    later = max(one, two, key=lambda sentence: sentence.index)
    return any(time.anchor == "previous" and time.type == "DATE" for time in later.reading.times_in(later.span))


def told_in(entry: TimelineEntry[Draft], places: Mapping[Place, Candidate], language: Language) -> frozenset[str]:
    """Return the terms of what an entry tells, without those of who says it."""
    sentence = sentence_at(entry.text.cites[0], places)
    said = sentence.reading.statement_of(sentence.index) if sentence else None
    if sentence is None or said is None or not sentence.span.contains(said.content):
        return frozenset(language.terms(entry.text.text))
    return frozenset(language.terms(sentence.reading.words(said.content)))


def is_within(other: Happening, happening: Happening) -> bool:
    """Answer whether the other happening lies on the day (or in the month) of this one."""
    if other.begin is None or happening.begin is None or happening.end is None:
        return False
    return happening.begin <= other.begin <= happening.end


def is_known(
    happening: Happening, chosen: Sequence[tuple[Happening, TimelineEntry[Draft]]], language: Language
) -> bool:
    """Answer whether an entry of the same days tells the same act of the same actors: one event, worded twice."""
    table = language.questions
    if table is None or not happening.verb:
        return False
    key = table.key(happening.verb)
    return any(
        key == table.key(other.verb) and (key in table.sudden or set(happening.actors) & set(other.actors))
        for other, _ in chosen
        if other.verb and is_within(other, happening)
    )


def entry_of(
    happening: Happening,
    places: Mapping[Place, Candidate],
    ledger: Ledger,
    language: Language,
    *,
    as_of: date,
    shown: Set[Key],
) -> TimelineEntry[Draft] | None:
    """Make an entry of the happening's best sentence that is new on the page, or None; `shown` ones come last."""
    standing = standing_of(happening, as_of)
    tellings = [(passage, sentence_at(passage, places)) for passage in (*happening.passages, *happening.spare)]
    printed = {sentence.key for _, sentence in tellings if sentence} & shown
    for passage, sentence in sorted(tellings, key=lambda told: told[1] is not None and told[1].key in printed):
        if sentence is None or not can_tell(sentence, happening, ledger, language):
            continue
        if standing == "overdue" and sentence.index >= LEAD and len(happening.publishers) == 1:
            continue  # an aside of one report: nobody asks what became of it
        ledger.take(sentence)
        draft = draft_of(sentence, language, role="entry", known=happening.date)
        others = [p for p in happening.passages if p != passage and ledger.budget.take([p])][:2]
        text = Draft(text=draft.text, role="entry", cites=(*draft.cites, *others))
        return worded(happening, text, standing)
    return None


def can_tell(sentence: Candidate, happening: Happening, ledger: Ledger, language: Language) -> bool:
    """Answer whether a sentence can be the entry of its event: it stands alone, and is new on the timeline."""
    if (
        sentence.weight <= 0
        or is_only_said(sentence)
        or is_speech(sentence, language)
        or language.phrases.background.match(sentence.words)
        or (GROUP_OF[happening.status] == "REALIZED" and language.phrases.state.search(sentence.words))
    ):
        return False
    # Two days of one plan are told in the same words: "postponed to June 12", "postponed to Sept. 1".
    if not ledger.may_quote(sentence) or not (happening.ended_by or is_put_off(happening) or ledger.is_other(sentence)):
        return False
    return is_placed(sentence) and sentence.central and not is_definite(sentence, language)


def is_placed(sentence: Candidate) -> bool:
    """Answer whether a reader can place what a sentence tells: at once, or by the name that does it.

    "Mira's government declared the search over" takes a thing for known that many of the articles speak of.
    """
    if sentence.placed:
        return True
    reading, event = sentence.reading, sentence.reading.event_of(sentence.index)
    if sentence.titled or sentence.needs or event is None or event.trigger is None:
        return False
    if reading.statement_of(sentence.index) is not None or any(
        time.anchor == "previous" for time in reading.times_in(sentence.span)
    ):
        return False
    first = min((m.span.start for m in reading.mentions_in(sentence.span) if m.type != "role"), default=None)
    times = [time.span.end for time in reading.times_in(sentence.span) if first is not None and time.span.end <= first]
    if first is None or first >= event.trigger.start:
        return False
    between = reading.article.text[max(times, default=sentence.span.start) : first].lstrip(" ,、")
    return "," not in between and "、" not in between


def worded(happening: Happening, text: Draft, standing: str | None) -> TimelineEntry[Draft]:
    """Make the entry of a happening, told in these words."""
    precision = cast(Precision, happening.precision)
    by_day = precision == "day" or is_stretch(happening)
    return TimelineEntry(
        id=f"t-{happening.id}",
        date=happening.begin.isoformat() if happening.begin and by_day else happening.date,
        date_end=happening.end.isoformat() if happening.end and precision == "range" else None,
        precision=precision,
        mod=happening.mod,
        status=happening.status,
        text=text,
        reports=max(1, len(happening.publishers)),
        published=happening.reported_on,
        standing=standing,
    )


def is_definite(sentence: Candidate, language: Language) -> bool:
    """Answer whether a sentence opens with a bare noun (協定は, "The deal") that no reader of one entry can place."""
    start = sentence.span.start
    named = any(m.span.start == start and m.type != "role" for m in sentence.reading.mentions_in(sentence.span))
    return not named and language.phrases.definite.match(sentence.words) is not None


def is_only_said(sentence: Candidate) -> bool:
    """Answer whether a sentence quotes somebody: saying is no event, unless it denies or refuses."""
    note = sentence.reading.statement_of(sentence.index)
    event = sentence.reading.event_of(sentence.index)
    return note is not None and note.quoted and (event is None or GROUP_OF[event.status] in ("REALIZED", "NONE"))
