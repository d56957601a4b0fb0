"""From a story to a page of drafts: what to say, in which order, nothing twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import date
from unicodedata import normalize

from keii import plugins
from keii.compose.cited import with_cited
from keii.compose.lead import opening_of, tellers_of
from keii.compose.outline import sections_of
from keii.compose.questions import Place, cards_of, sentence_at, with_history
from keii.compose.sentences import Ledger, Sentence, find_sentences
from keii.compose.summaries import relations_of, sources_of, statements_of, takeaways_of, with_abroad
from keii.compose.timeline import entries_of
from keii.compose.title import title_of
from keii.compose.topics import find_topics
from keii.evidence.budget import Budget
from keii.model.notes import GROUP_OF
from keii.model.order import Order
from keii.model.page import Draft, Page, QuestionCard, TimelineEntry
from keii.model.reading import Reading
from keii.model.story import Story

NEVER: frozenset[str] = frozenset()


def compose(story: Story, readings: Sequence[Reading], order: Order, *, as_of: date, language: str,
    abroad: Sequence[Reading] = (), told: Set[str] = NEVER,
) -> Page[Draft]:  # fmt: skip
    """Compose the page of a story from its articles' own sentences.

    The order below is the order of claim: a sentence goes to the first part that wants it. Only lead and timeline may
    tell the same event. What is told `abroad` stands in the cards alone; `told` are the previous page's entries.
    """
    tongue = plugins.load("languages", language)
    budget = Budget((reading.article for reading in (*readings, *abroad)), order.limits)
    sentences = find_sentences(readings, tongue)
    topics = find_topics(readings, tongue)
    places = {(s.reading.article.id, s.span.start): s for s in (*sentences, *sentences_of(abroad))}
    ledger = Ledger(tongue.phrases, budget, tellers_of(story.happenings, places))
    title = title_of(readings, topics, order.about, tongue)
    named = title.words if title else ()
    budget.take(title.draft.cites if title else ())
    cards = cards_of(story.questions, places, ledger, tongue)
    room = sum(sentence.weight > 0 for sentence in sentences)
    answers = told_by(cards, places, Ledger(tongue.phrases, budget))
    lead = opening_of(story, sentences, places, answers, tongue, about=words_of(order.about) or named)
    dated = Ledger(tongue.phrases, budget)
    shown = printed_in(lead, cards, places)
    entries = entries_of(story.happenings, places, dated, tongue, as_of=as_of, room=room, shown=shown, told=told)
    timeline = without(entries, lead, cards)
    ledger.join(answers, dated)
    cards = with_history(cards, story.questions, places, ledger, tongue)
    takeaways = takeaways_of(sentences, ledger, tongue, as_of=as_of, about=words_of(order.about))
    sections = sections_of(sentences, topics, ledger, tongue, as_of=as_of, used=named)
    statements = statements_of(sentences, ledger, tongue, room=room)
    relations = relations_of(story.relations, story.actors, places, ledger, tongue)
    reserve(story, budget)
    sources = with_abroad(sources_of(readings, sentences, story.copies, ledger, tongue), abroad)
    page = Page(
        id=story.id, in_language=language, title=title.draft if title else None, lead=lead,
        about=order.about, as_of=as_of, sections=sections, questions=cards, timeline=timeline, statements=statements,
        relations=relations, charts=story.charts, sources=sources, takeaways=takeaways,
    )  # fmt: skip
    return with_cited(page, (*readings, *abroad))


def sentences_of(abroad: Sequence[Reading]) -> tuple[Sentence, ...]:
    """Weigh the sentences of articles in another language, in their own language's terms."""
    return find_sentences(abroad, plugins.load("languages", abroad[0].article.in_language)) if abroad else ()


def reserve(story: Story, budget: Budget) -> None:
    """Count what the charts quote: bullets have what is left of each source."""
    for chart in story.charts:
        for event in chart.events:
            budget.take(event.evidence)


def told_by(cards: Sequence[QuestionCard[Draft]], places: Mapping[Place, Sentence], told: Ledger) -> Ledger:
    """Note what the cards of open questions say: a lead above them need not say it, too."""
    for card in cards:
        if card.status is not None and GROUP_OF[card.status] != "REALIZED":
            for draft in card.answer:
                sentence = sentence_at(draft.cites[0], places)
                if sentence is not None:
                    told.take(sentence)
    return told


def printed_in(
    lead: Sequence[Draft], cards: Sequence[QuestionCard[Draft]], places: Mapping[Place, Sentence]
) -> frozenset[tuple[str, int]]:
    """Name the sentences that lead and cards print."""
    drafts = (*lead, *(draft for card in cards for draft in card.answer))
    return frozenset(s.key for draft in drafts if (s := sentence_at(draft.cites[0], places)) is not None)


def without(
    entries: Sequence[TimelineEntry[Draft]], lead: Sequence[Draft], cards: Sequence[QuestionCard[Draft]]
) -> tuple[TimelineEntry[Draft], ...]:
    """Leave out the entries that would print a sentence of the lead or of a card letter for letter."""
    said = {draft.text for draft in (*lead, *(draft for card in cards for draft in card.answer))}
    return tuple(entry for entry in entries if entry.text.text not in said)


def words_of(about: str | None) -> tuple[str, ...]:
    """List the words of the query."""
    return tuple(choice for part in normalize("NFKC", about or "").split() for choice in part.split("|") if choice)
