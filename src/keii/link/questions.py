"""The questions a story leaves open, each with its status history; no card is better than an odd card."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from datetime import date
from hashlib import sha256
from math import log

from msgspec.structs import replace

from keii import plugins
from keii.lang.base import Language
from keii.lang.base.questions import QuestionTable
from keii.link.acts import Telling, find_tellings
from keii.link.crosswalk import first_asked, neutral_ids
from keii.link.joins import joined
from keii.link.status import contradiction_of, due_of, history_of, newest_of, standing_of
from keii.link.threads import Thread, gather
from keii.link.tongues import in_own_words, join_threads, read_abroad
from keii.model.notes import GROUP_OF, Status
from keii.model.order import KEPT, STALE_DAYS
from keii.model.reading import Reading
from keii.model.story import Actor, Happening, Question, StatusChange
from keii.model.text import ArticleId, Passage

MOST = 8
ANSWERED_DAYS = 30  # how long a refused or cancelled matter stays on the page
LARGE = 40  # articles from which a question needs two that tell of it
OPEN = frozenset({"OPEN", "COMMITTED", "PREDICTED", "HALTED", "DISPUTE"})
TOLD = frozenset({Status.HAPPENED, Status.ONGOING, Status.UNCONFIRMED})
FITTING = {Status.POSTPONED: "when", Status.DENIED: "past", Status.UNCONFIRMED: "past", Status.UNKNOWN: "what"}


def find_questions(
    readings: Sequence[Reading],
    happenings: Sequence[Happening] = (),
    actors: Sequence[Actor] = (),
    *,
    as_of: date,
    copies: Iterable[Sequence[ArticleId]] = (),
    stale_days: int = STALE_DAYS,
    abroad: Sequence[Reading] = (),
    asked: Set[str] = frozenset(),
) -> tuple[Question, ...]:
    """Find the questions of a story, the most pressing first: eight, and of those `asked` before what is near them.

    Articles of another language (`abroad`) only add to the history of what its own articles ask.
    """
    repeated = {article for group in copies for article in tuple(group)[1:]}
    own = [reading for reading in readings if reading.article.id not in repeated]
    weights = centrality(own)
    questions: list[Question] = []
    for code in sorted({reading.article.in_language for reading in own}):
        language: Language = plugins.load("languages", code)
        if language.questions is None:
            continue
        same = [reading for reading in own if reading.article.in_language == code]
        tellings = [told for told in find_tellings(same) if told.stated_on <= as_of]
        threads = joined(gather(tellings, language.questions), tellings, language.questions)
        ids = neutral_ids(threads, same)
        told_abroad = read_abroad(same, actors, abroad, as_of=as_of) if abroad else None
        wholes = join_threads(threads, told_abroad) if told_abroad else {}
        for place, thread in enumerate(threads):
            whole = wholes.get(place, thread)
            if len(own) >= LARGE and len({told.article_id for told in whole.tellings}) < 2:
                continue  # in a story told by many, what one of them asks is an aside
            question = question_of(thread, whole, as_of=as_of, stale_days=stale_days, weights=weights)
            if question is not None:
                question = replace(question, id=ids.get(place, question.id))
                question = in_own_words(question, whole, told_abroad) if told_abroad else question
                questions.append(with_reason(question, thread, same, language))
    return first_of(questions, asked)


def centrality(readings: Sequence[Reading]) -> dict[str, float]:
    """Return for each actor the share of articles that mention it."""
    counts: Counter[str] = Counter()
    for reading in readings:
        counts.update({mention.actor_id for mention in reading.notes.mentions if mention.actor_id is not None})
    return {actor: count / len(readings) for actor, count in sorted(counts.items())}


def question_of(
    thread: Thread, whole: Thread, *, as_of: date, stale_days: int, weights: dict[str, float]
) -> Question | None:
    """Make the question of a thread, or None when it is not worth asking (any more).

    `whole` has the reports of other languages, too: they count for how it stands, not for how it is worded.
    """
    history = history_of(whole)
    answers = [told for told in whole.tellings if told.passage == history[-1].evidence[0]]
    wordings = wordings_of(thread, history[-1].status)
    abroad_too = whole is not thread and not any(told in thread.tellings for told in answers)
    chosen = next((asked for asked in wordings if abroad_too or any(bears_on(told, asked) for told in answers)), None)
    if chosen is None or chosen.question is None or not worth_asking(history, as_of):
        return None
    if chosen.act.kind == "whether" and {change.status for change in history} <= TOLD:
        return None  # nobody spoke of it as lying ahead
    against = contradiction_of(whole, history)
    first = first_asked(thread)
    return Question(
        id=id_of(thread.verb, first),
        text=chosen.question,
        passage=chosen.passage,
        history=history,
        actors=tuple(sorted(thread.actors)),
        verb=thread.verb,
        due=due_of(whole, history),
        newest=newest_of(whole),
        against=against.change() if against is not None else None,
        standing=standing_of(whole, history, as_of=as_of, stale_days=stale_days),
        weight=round(weight_of(whole, history, as_of=as_of, weights=weights), 4),
    )


def bears_on(answer: Telling, asked: Telling) -> bool:
    """Answer whether the newest report answers the question: the same doer, or two words of what is done."""
    if "what" in (answer.act.kind, asked.act.kind):
        return True
    if answer.doer and asked.doer and not set(answer.doer.lower().split()) & set(asked.doer.lower().split()):
        same = set(answer.actors) & set(asked.actors)
        return bool(same) or len(answer.terms & asked.terms) > 1
    return True


def id_of(verb: str, first: Telling) -> str:
    """Return an address that stays while wording and status change: verb, doer and matter of the first report.

    Later articles may know the doer under a fuller name, and tell what was said before that report.
    """
    key = "\x1f".join([verb, first.doer, "", *sorted(first.terms)])
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def wordings_of(thread: Thread, status: Status) -> list[Telling]:
    """List the sentences that can word the question, best first: the newest that asks what the status leaves open."""
    kind = FITTING.get(status, "whether")
    newest = max(told.stated_on for told in thread.tellings)
    realized = GROUP_OF[status] == "REALIZED"

    def fitness(told: Telling) -> tuple[bool, bool, bool, date, tuple[int, int]]:
        # A day in the question is right only while that plan stands.
        current = told.stated_on == newest and GROUP_OF[told.status] == "COMMITTED"
        ahead = not (realized and GROUP_OF[told.status] == "REALIZED")
        return (realized or told.act.kind == kind, ahead, current or not told.dated, told.stated_on, told.order)

    able = [told for told in thread.tellings if told.question and (not told.act.passing or told.status is status)]
    return sorted(able, key=fitness, reverse=True)


def worth_asking(history: Sequence[StatusChange], as_of: date) -> bool:
    """Answer whether a reader still asks: open matters, what came of them, and for a month that one is off."""
    group = GROUP_OF[history[-1].status]
    if group in OPEN:
        return True
    if group == "CLOSED":
        return (as_of - history[-1].stated_on).days <= ANSWERED_DAYS
    return any(GROUP_OF[change.status] not in ("REALIZED", "CLOSED") for change in history)


def weight_of(thread: Thread, history: Sequence[StatusChange], *, as_of: date, weights: dict[str, float]) -> float:
    """Rank a question: changed lately, told by several outlets, about the story's actors, with a past."""
    due = due_of(thread, history)
    # That a plan's day has passed without a report is news of that day.
    newest = max(history[-1].stated_on, due if due is not None and due < as_of else date.min)
    days = max(0, (as_of - newest).days)
    outlets = len({told.publisher or str(told.article_id) for told in thread.tellings})
    central = max((weights.get(actor, 0.0) for actor in thread.actors), default=0.0)
    group = GROUP_OF[history[-1].status]
    answered = 1.5 + 0.6 * thread.overtaken if group in ("REALIZED", "CLOSED") else 0.0
    # A matter that one report raised, and none took up since, is no longer in the news.
    dropped = 0.5 if len(history) == 1 and group not in ("REALIZED", "CLOSED") and days > STALE_DAYS else 0.0
    return 2 / (1 + days / 60) + log(1 + outlets) + central + 0.3 * min(4, len(history) - 1) - answered - dropped


def with_reason(question: Question, thread: Thread, readings: Sequence[Reading], language: Language) -> Question:
    """Return the question with the sentences of the thread's articles that say why it matters, best first."""
    table = language.questions
    if table is None:
        return question
    # An invitation is an aside in a report of something else, and so are the consequences told there.
    told = {telling.article_id: telling for telling in thread.tellings if telling.act.status is not Status.PROPOSED}
    used = {(telling.article_id, telling.passage.span.start) for telling in thread.tellings}
    scored: list[tuple[float, str, int, Passage]] = []
    for reading in readings:
        if reading.article.id not in told:
            continue
        for index, span in enumerate(reading.article.sentences):
            text = reading.words(span)
            if (reading.article.id, span.start) in used or not table.consequence.search(text):
                continue
            score = bearing(text, thread, table)
            if score >= 1 and not language.phrases.dangling.match(text):
                newest = told[reading.article.id].stated_on.isoformat()
                scored.append((score, newest, -index, reading.passage(index)))
    best = sorted(scored, key=lambda hit: hit[:3], reverse=True)
    return replace(question, why=tuple(hit[3] for hit in best))


def bearing(text: str, thread: Thread, table: QuestionTable) -> float:
    """Return how far a sentence is about a thread: its verb (or what stopped it), and its own words or doer."""
    words = text.lower()
    verb = any(word in words for word in table.akin(thread.verb))
    terms = sorted(thread.terms, key=len, reverse=True)
    whole = [term for place, term in enumerate(terms) if not any(term in longer for longer in terms[:place])]
    own = sum(1 for term in whole if len(term) >= 2 and term in words)
    own += any(doer.lower() in words for doer in thread.doers)
    return (1.0 if verb else 0.0) + own / 2 if own else 0.0


def first_of(questions: Sequence[Question], asked: Set[str] = frozenset()) -> tuple[Question, ...]:
    """Return the weightiest questions; no two with the same words, or with the same verb and the same actors or report.

    Several firms that do the same, told by one report, are one question. Of two in the same
    words the weightier stays, under the address of the older. One that was `asked` before
    stays beyond the number as long as it is near the last of them.
    """
    chosen: list[Question] = []
    seen: set[object] = set()
    oldest: dict[str, str] = {}
    for question in sorted(questions, key=lambda question: (question.history[0].stated_on, question.id)):
        oldest.setdefault(question.text, question.id)
    for question in sorted(questions, key=lambda question: (-question.weight, question.id)):
        keys: set[object] = {question.text, question.id, (question.verb, question.passage.article_id)}
        if question.actors:
            keys.add((question.verb, question.actors))
        if keys & seen:
            continue
        seen |= keys
        chosen.append(replace(question, id=oldest[question.text]))
    if len(chosen) <= MOST:
        return tuple(chosen)
    cut = chosen[MOST - 1].weight
    near = cut - (1 - KEPT) * abs(cut)
    stay = [question for question in chosen[MOST:] if question.weight >= near and passages_of(question) & asked]
    return (*chosen[:MOST], *stay)


def passages_of(question: Question) -> frozenset[str]:
    """Return the names of the passages a question stands on."""
    told = (passage for change in question.history for passage in change.evidence)
    return frozenset(passage.name for passage in (question.passage, *told))
