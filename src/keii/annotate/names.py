"""Names, titles and bare roles: what a reader would look up."""

from __future__ import annotations

from collections.abc import Sequence

from keii.lang.base import Language, Token
from keii.model.article import Article
from keii.model.notes import Mention


def find_names(article: Article, tokens: Sequence[Sequence[Token]], language: Language) -> tuple[Mention, ...]:
    """List the mentions of an article in order."""
    return ()
