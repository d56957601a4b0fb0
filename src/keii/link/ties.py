"""What passed between two sides: acts read from sentences, each counted once however often it is reported."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from importlib.resources import files

from msgspec import Struct

from keii.lang.base.ties import TieForm
from keii.link.dating import day_of
from keii.link.parties import Party, language_of
from keii.model.notes import GROUP_OF, Event
from keii.model.reading import Reading
from keii.model.text import ArticleId, Passage
from keii.model.ties import Standing, TieEvent

TABLE = tomllib.loads((files("keii.link") / "plover" / "scores.toml").read_text("utf-8"))
SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE"})
BODILY = frozenset({"COERCE", "ASSAULT"})  # whom soldiers shoot or arrest need not act for a state
OLD = timedelta(days=31)  # a sentence that names a day so long ago may tell its act for that day
NEAR = timedelta(days=1)
RETOLD = 0.8  # share of terms in common from which the later of two sentences repeats the earlier: two words in twenty

Pair = tuple[str, str]
Sides = Sequence[Sequence[Party]]


class Act(Struct, frozen=True):
    """One sentence that tells an act of one side on another."""

    pair: Pair
    root: str
    on: date
    standing: Standing
    event: Event
    passage: Passage
    publisher: str
    terms: frozenset[str]


def find_ties(
    readings: Sequence[Reading], sides: Sequence[Sides], *, copies: Iterable[Sequence[ArticleId]] = ()
) -> dict[Pair, tuple[TieEvent, ...]]:
    """Find what passed between each two sides, oldest first; copies of one text are one voice.

    `sides` are those that each reading names, sentence by sentence.
    """
    voices = {article: str(next(iter(group))) for group in copies for article in tuple(group)}
    acts = [act for reading, named in zip(readings, sides, strict=True) for act in acts_in(reading, named)]
    acts.sort(key=lambda act: act.on)  # stable: of one day, in the order of the articles
    groups: defaultdict[tuple[Pair, str], list[list[Act]]] = defaultdict(list)
    for act in acts:
        told = groups[act.pair, act.root]
        home = next((cluster for cluster in told if is_same(act, cluster)), None)
        if home is None:
            told.append([act])
        else:
            home.append(act)
    ties: defaultdict[Pair, list[TieEvent]] = defaultdict(list)
    for (pair, _), clusters in sorted(groups.items()):
        ties[pair] += [event_of(cluster, voices) for cluster in clusters]
    return {pair: tuple(sorted(events, key=lambda event: (event.on, event.root))) for pair, events in ties.items()}


def is_same(act: Act, cluster: Sequence[Act]) -> bool:
    """Answer whether an act is one of these told again: a day apart at most, or in the same words at any time."""
    if act.on - cluster[0].on <= NEAR:
        return True
    return any(len(act.terms & told.terms) >= RETOLD * len(act.terms | told.terms) for told in cluster)


def event_of(cluster: Sequence[Act], voices: dict[ArticleId, str]) -> TieEvent:
    """Make one event of all that tells it; that it took place outweighs a plan and a doubt."""
    order: tuple[Standing, ...] = ("counted", "disputed", "planned")
    best = min(cluster, key=lambda act: order.index(act.standing))
    voiced = {voices.get(act.passage.article_id, act.publisher): act.publisher for act in reversed(cluster)}
    return TieEvent(
        on=best.on,
        root=best.root,
        quad=TABLE["quads"][best.root],
        score=TABLE["scores"][best.root],
        standing=best.standing,
        status=best.event.status,
        evidence=(best.passage,),
        publishers=tuple(sorted(set(voiced.values()))),
    )


def acts_in(reading: Reading, sides: Sides) -> Iterator[Act]:
    """Yield the acts between two sides that one article tells."""
    language, article = language_of(reading), reading.article
    publisher = article.publisher.name if article.publisher else ""
    for event in reading.notes.events:
        sentence, parties = reading.sentence(event.sentence), sides[event.sentence]
        if len({party.name for party in parties}) < 2 or not event.polarity:
            continue
        seen: set[tuple[Pair, str]] = set()
        for one, other, root, planned in pairs_in(reading, parties):
            key = (min(one.name, other.name), max(one.name, other.name)), root
            standing = standing_of(event, root, planned=planned)
            on = date_of(reading, event)
            if key in seen or standing is None or on is None:
                continue
            seen.add(key)
            names = frozenset(language.terms(" ".join(key[0])))  # any sentence about the two has these
            terms = frozenset(language.terms(reading.words(sentence))) - names
            yield Act(*key, on, standing, event, reading.passage(event.sentence), publisher, terms)


def pairs_in(reading: Reading, parties: Sequence[Party]) -> Iterator[tuple[Party, Party, str, bool]]:
    """Yield who acts, on whom, how, and whether it is only planned; who stands beside them takes part."""
    table, text = language_of(reading).ties, reading.article.text
    for at in range(len(parties) - 1):
        one, other = parties[at], parties[at + 1]
        for form in table.forms:
            root = None if form.far and at else root_of(form, text, one, other)
            if root is None:
                continue
            doers = [one, *beside(reading, parties[:at][::-1], one)]
            others = [other, *beside(reading, parties[at + 2 :], other)]
            for doer in doers:
                for target in others:
                    if doer.name != target.name and is_able(reading, doer, target, root):
                        yield doer, target, root, form.planned
            break


def root_of(form: TieForm, text: str, one: Party, other: Party) -> str | None:
    """Return the root of the act that stands between or behind two sides, if this form tells one."""
    between = form.between.fullmatch(text, one.span.end, other.span.start)
    behind = form.behind.match(text, other.span.end) if between else None
    return (between.lastgroup or behind.lastgroup) if between and behind else None


def beside(reading: Reading, parties: Sequence[Party], first: Party) -> Iterator[Party]:
    """Yield the sides that are joined to the first one (A, B and C)."""
    table, text, last = language_of(reading).ties, reading.article.text, first
    for party in parties:
        left, right = sorted((last, party), key=lambda side: side.span)
        if not table.joined.fullmatch(text, left.span.end, right.span.start):
            return
        yield party
        last = party


def is_able(reading: Reading, doer: Party, target: Party, root: str) -> bool:
    """Answer whether the first can act, and the second be acted on, as they are named here."""
    table, text = language_of(reading).ties, reading.article.text
    if doer.part in ("owner", "people") or (target.part == "people" and root not in BODILY):
        return False
    before = {side: text[max(0, side.span.start - 40) : side.span.start] for side in (doer, target)}
    if table.former.search(before[doer]) or table.former.search(before[target]):
        return False
    return not table.away.search(before[doer])


def standing_of(event: Event, root: str, *, planned: bool) -> Standing | None:
    """Return whether an act counts, is only planned, or is doubted; what is said is done by saying it."""
    group = GROUP_OF[event.status]
    if planned:
        return "planned" if group == "COMMITTED" else None
    if root in SPOKEN or group == "REALIZED":
        return "counted"
    return "disputed" if group == "DISPUTE" else None


def date_of(reading: Reading, event: Event) -> date | None:
    """Return the day of an act: its own, else that of the report; None where neither is a day."""
    own = day_of(reading, event)
    if own is not None:
        return own.begin if own.begin == own.end else None
    sentence, stamp = reading.sentence(event.sentence), reading.article.date_published
    if stamp is None or language_of(reading).ties.looking_back.search(reading.words(sentence)):
        return None
    told = [time.end for time in reading.times_in(sentence) if time.end is not None]
    return None if any(stamp.day - end > OLD for end in told) else stamp.day
