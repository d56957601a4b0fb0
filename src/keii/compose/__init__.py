"""From a story to a page of drafts: what to say, in which order, nothing twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from keii import plugins
from keii.compose.outline import lead_of, sections_of, title_of
from keii.compose.questions import cards_of, with_history
from keii.compose.sentences import Ledger, find_sentences
from keii.compose.summaries import relations_of, sources_of, statements_of, takeaways_of
from keii.compose.timeline import entries_of
from keii.compose.topics import find_topics
from keii.model.page import Draft, Page
from keii.model.reading import Reading
from keii.model.story import Story


def compose(story: Story, readings: Sequence[Reading], *, about: str | None, as_of: date, language: str) -> Page[Draft]:
    """Compose the page of a story from its articles' own sentences.

    The order below is the order of claim: a sentence goes to the first part that
    wants it, and no later part may say the same again.
    """
    tongue = plugins.load("languages", language)
    ledger = Ledger()
    sentences = find_sentences(readings, tongue)
    topics = find_topics(readings, tongue)
    places = {(s.reading.article.id, s.span.start): s for s in sentences}
    title, phrase = title_of(readings, topics, about, tongue)
    cards = cards_of(story.questions, places, ledger, tongue)
    told = ledger.copy()  # the lead tells in short what the timeline tells in order: both may have the great events
    room = sum(sentence.weight > 0 for sentence in sentences)
    timeline = entries_of(story.happenings, places, ledger, tongue, as_of=as_of, room=room)
    lead = lead_of(sentences, told, tongue)
    ledger.join(told)
    cards = with_history(cards, story.questions, places, ledger, tongue)
    sections = sections_of(sentences, topics, ledger, tongue, title=phrase)
    statements = statements_of(sentences, ledger, tongue, room=room)
    relations = relations_of(story.relations, story.actors, places, ledger, tongue)
    takeaways = takeaways_of(sentences, ledger, tongue)
    sources = sources_of(readings, sentences, story.copies, ledger, tongue)
    return Page(
        id=story.id,
        in_language=language,
        title=title,
        lead=lead,
        about=about,
        as_of=as_of,
        sections=sections,
        questions=cards,
        timeline=timeline,
        statements=statements,
        relations=relations,
        sources=sources,
        takeaways=takeaways,
    )
