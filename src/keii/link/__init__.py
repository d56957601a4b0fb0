"""What belongs together: articles to a story, names to actors, sentences to events and questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from datetime import date
from hashlib import sha256

from keii.link.actors import link_actors
from keii.link.charts import find_charts
from keii.link.collections import without_guesses
from keii.link.events import find_happenings
from keii.link.questions import find_questions
from keii.link.relations import find_relations
from keii.model.order import STALE_DAYS
from keii.model.reading import Reading
from keii.model.story import Story
from keii.model.text import ArticleId

__all__ = ["link"]


def link(
    readings: Sequence[Reading],
    *,
    about: str | None = None,
    as_of: date,
    copies: Iterable[Sequence[ArticleId]] = (),
    stale_days: int = STALE_DAYS,
    abroad: Sequence[Reading] = (),
    asked: Set[str] = frozenset(),
) -> tuple[Story, tuple[Reading, ...]]:
    """Make one story of the readings; they come back with the actor of every mention that could be linked.

    Where an article collects posts of many days, their relative times come back unresolved. What is told `abroad`,
    in another language, only adds to the histories of questions. `asked` are the passages of the previous page's
    questions: these stay until they fall far below the cut.
    """
    groups = tuple(tuple(group) for group in copies)
    actors, linked = link_actors(tuple(map(without_guesses, readings)))
    happenings = find_happenings(linked, copies=groups)
    questions = find_questions(
        linked, happenings, actors, as_of=as_of, copies=groups, stale_days=stale_days, abroad=abroad, asked=asked
    )
    story = Story(
        id=story_id(about, linked),
        article_ids=tuple(reading.article.id for reading in linked),
        actors=actors,
        happenings=happenings,
        relations=find_relations(linked),
        charts=find_charts(linked, copies=groups),
        questions=questions,
        copies=groups,
    )
    return story, linked


def story_id(about: str | None, readings: Sequence[Reading]) -> str:
    """Return the story's address: of what it is about, else of its earliest article."""
    dated = [reading.article for reading in readings if reading.article.date_published is not None]
    first = min(
        dated,
        key=lambda article: (article.date_published.day if article.date_published else date.max, str(article.id)),
        default=readings[0].article if readings else None,
    )
    key = about or (str(first.id) if first is not None else "")
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]
