"""Names in a language with capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keii.lang.base import NameTable, Token
from keii.model.article import Article
from keii.model.notes import Mention


def capital_names(article: Article, tokens: Sequence[Sequence[Token]], table: NameTable) -> Iterator[Mention]:
    """Yield the names of an article in order."""
    yield from ()
