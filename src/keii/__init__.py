"""keii: living explainers of running news stories, and a checker for anyone's explainer.

    articles = keii.load_articles("clippings/")
    page = keii.write(articles, about="ferry")          # Page[Line]
    changes = keii.diff(page, later_page)               # Changes
    findings = keii.check(page_text, articles)          # list[Finding]
    judgement = keii.verify("It opened on 9 May 2025.", articles)
    notes = keii.annotate(article)                      # Notes

The functions are in `keii.api`, which is imported when one of them is first used.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from keii.api import annotate, check, diff, load_articles, load_page, timeline, verify, write

__version__ = "0.1.0"
__all__ = ["annotate", "check", "diff", "load_articles", "load_page", "timeline", "verify", "write"]


def __getattr__(name: str) -> Any:
    """Return a function of the public API, importing it now."""
    if name in __all__:
        return getattr(import_module("keii.api"), name)
    raise AttributeError(f"module 'keii' has no attribute {name!r}")


class Verb(ModuleType):
    """A stage whose name is a verb of the API too: `keii.check(page)` works, `keii.check.rules` stays a module."""

    def __call__(self, *args: Any, **options: Any) -> Any:
        """Call the function of this name in `keii.api`."""
        return getattr(import_module("keii.api"), self.__name__.rpartition(".")[2])(*args, **options)
