"""The timeline: which happenings are worth an entry, in order of their days."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from datetime import date
from typing import Literal, cast

from keii.compose.questions import Place, sentence_at
from keii.compose.sentences import Ledger, same_news
from keii.compose.sentences import Sentence as Candidate
from keii.compose.wording import draft_of
from keii.lang.base import Language
from keii.model.notes import GROUP_OF, Status
from keii.model.order import KEPT
from keii.model.page import Draft, TimelineEntry
from keii.model.story import Happening

Key = tuple[str, int]
STRETCH = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")
Precision = Literal["day", "month", "part", "year", "range", "unknown"]
MOST_ENTRIES, FEWEST_ENTRIES = 30, 12
LONGEST = 366  # days: a decade or a century is background, no event
SHARE = 5  # one sentence in so many may go to the timeline
SAME_DAY = 0.42  # share of the shorter one's terms from which two entries of one day tell one event
FINE = {
    "day": 0,
    "part": 1,
    "month": 1,
    "range": 2,
    "year": 2,
}  # a coarse date is background: later, and only of two voices
SHORT = 31  # days: a stretch of days (12月28日から1月4日) is an event like one day, not a background
COMING = frozenset({"COMMITTED", "PREDICTED"})


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
            and not any(retells(entry, other, language) for other in same_day)
            and not is_known(happening, chosen, language)
        ):
            chosen.append((happening, entry))
    chosen.sort(key=lambda pair: (pair[0].begin or date.max, -(pair[0].end or date.max).toordinal(), pair[1].id))
    return tuple(entry for _, entry in chosen)


def stays(happening: Happening, chosen: Sequence[tuple[Happening, TimelineEntry[Draft]]], told: Set[str]) -> bool:
    """Answer whether a happening keeps its entry though weightier ones fill the timeline."""
    if not told or all(passage.name not in told for passage in happening.passages):
        return False
    return happening.weight >= KEPT * min(other.weight for other, _ in chosen)


def retells(entry: TimelineEntry[Draft], other: TimelineEntry[Draft], language: Language) -> bool:
    """Answer whether two entries of one day say mostly the same."""
    one, two = (frozenset(language.terms(e.text.text)) for e in (entry, other))
    return same_news(one, two) or len(one & two) >= SAME_DAY * min(len(one), len(two))


def coarseness(happening: Happening) -> int:
    """Return how coarse a happening's date is: 0 a day, 1 a month or a short stretch of days, 2 a background."""
    if is_stretch(happening) and happening.begin and happening.end:
        return 1 if (happening.end - happening.begin).days <= SHORT else 2
    return FINE.get(happening.precision, 2)


def is_stretch(happening: Happening) -> bool:
    """Answer whether a date runs from one day to another (2026-12-28/2027-01-04)."""
    return STRETCH.fullmatch(happening.date or "") is not None


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


def belongs(happening: Happening, as_of: date) -> bool:
    """Answer whether a happening is an event of a timeline: told as fact, or announced for a day to come."""
    group = GROUP_OF[happening.status]
    if happening.begin and happening.end and (happening.end - happening.begin).days > LONGEST:
        return False
    if coarseness(happening) == 2 and len(happening.publishers) < 2:
        return False
    if "-W" in (happening.date or ""):  # "last week" says when it was told rather than when it was
        return False
    if group in ("NONE", "DISPUTE") and not is_denial(happening):
        return False
    if happening.begin is not None and happening.begin > as_of:
        return group in COMING or group == "HALTED"
    if happening.status is Status.DECIDED and happening.begin and happening.reported_on:
        return happening.begin <= happening.reported_on  # the day of the decision
    # A plan whose day has passed is a question, not an event: its card says what became of it.
    return group not in ("PREDICTED", "OPEN", "COMMITTED")


def is_denial(happening: Happening) -> bool:
    """Answer whether somebody denied something on that day (not: something said to come on that day)."""
    if happening.status is not Status.DENIED or happening.precision != "day":
        return False
    return (
        happening.begin is not None and happening.reported_on is not None and happening.begin <= happening.reported_on
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
    tellings = [(passage, sentence_at(passage, places)) for passage in happening.passages]
    printed = {sentence.key for _, sentence in tellings if sentence} & shown
    for passage, sentence in sorted(tellings, key=lambda told: told[1] is not None and told[1].key in printed):
        if sentence is None or sentence.weight <= 0 or not ledger.is_other(sentence) or is_only_said(sentence):
            continue
        if language.phrases.background.match(sentence.words):
            continue
        if not sentence.placed or not sentence.central or is_definite(sentence, language):
            continue
        ledger.take(sentence)
        draft = draft_of(sentence, language, role="entry", known=happening.date)
        others = [p for p in happening.passages if p != passage and ledger.budget.take([p])][:2]
        precision = cast(Precision, happening.precision)
        by_day = precision == "day" or is_stretch(happening)
        return TimelineEntry(
            id=f"t-{happening.id}",
            date=happening.begin.isoformat() if happening.begin and by_day else happening.date,
            date_end=happening.end.isoformat() if happening.end and precision == "range" else None,
            precision=precision,
            status=happening.status,
            text=Draft(text=draft.text, role="entry", cites=(*draft.cites, *others)),
            reports=max(1, len(happening.publishers)),
            published=happening.reported_on,
            standing=standing_of(happening, as_of),
        )
    return None


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


def standing_of(happening: Happening, as_of: date) -> str | None:
    """Return "coming" for a day ahead, "overdue" for a plan whose day has passed without a report."""
    ends, reported = happening.end or happening.begin, happening.reported_on
    if ends is None or happening.begin is None:
        return None
    if happening.begin > as_of:
        return "coming"
    if happening.status is Status.DECIDED and reported and happening.begin <= reported:
        return None  # the day of the decision
    return "overdue" if GROUP_OF[happening.status] == "COMMITTED" and ends < as_of else None
