"""What an article says: times, names, figures, statements, events."""

from __future__ import annotations

import sys

from msgspec.structs import replace

from keii import Verb, __version__, plugins
from keii.annotate.events import find_events
from keii.annotate.figures import find_figures
from keii.annotate.names import find_names
from keii.annotate.remembered import remembered
from keii.annotate.statements import find_statements
from keii.annotate.times import find_times
from keii.lang.base import Language, Token
from keii.model.article import Article
from keii.model.notes import Notes
from keii.model.reading import Reading

__all__ = ["annotate", "find_sentence_tokens", "read_closely", "read_times"]


def annotate(article: Article) -> Notes:
    """Find everything keii can say about one article; its text stays as it is.

    Raises UnknownPlugin for a language nobody has filled in.
    """
    language: Language = plugins.load("languages", article.in_language)
    language = replace(language, cues=remembered(language.cues))
    tokens = find_sentence_tokens(article, language)
    times = find_times(article, language)
    mentions = find_names(article, tokens, language)
    statements = find_statements(article, tokens, mentions, language)
    return Notes(
        article_id=article.id,
        version=article.digest,
        times=times,
        mentions=mentions,
        figures=find_figures(article, times, language),
        statements=statements,
        events=find_events(article, tokens, mentions, times, statements, language=language),
        made_by=f"keii {__version__}",
    )


def read_closely(article: Article) -> Reading:
    """Return the article together with its notes."""
    return Reading(article, annotate(article))


def read_times(article: Article) -> Reading:
    """Return the article with nothing but its times: what choosing the days of a timeline needs of each."""
    language: Language = plugins.load("languages", article.in_language)
    times = find_times(article, language)
    return Reading(article, Notes(article_id=article.id, version=article.digest, times=times))


def find_sentence_tokens(article: Article, language: Language) -> tuple[tuple[Token, ...], ...]:
    """Split each sentence into words once, offsets shifted into the article's text."""
    text = article.text
    return tuple(language.tokens(text[s.start : s.end], s.start) for s in article.sentences)


sys.modules[__name__].__class__ = Verb
