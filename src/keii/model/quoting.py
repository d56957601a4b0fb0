"""How much of its sources a page may quote: of any source, and of those of some outlets."""

from __future__ import annotations

from math import floor
from typing import Annotated
from urllib.parse import urlsplit

from msgspec import Meta, Struct

from keii.model.article import Article

MAX_SHARE = 0.5
MAX_CHARACTERS = {"ja": 600}
MOST_CHARACTERS = 1500  # of an article in another language


class Allowance(Struct, frozen=True, forbid_unknown_fields=True):
    """What one outlet allows; None leaves the general limit."""

    max_share: Annotated[float, Meta(gt=0, le=1)] | None = None
    max_characters: Annotated[int, Meta(ge=1)] | None = None


class Limits(Struct, frozen=True):
    """The largest share of a source's characters that a page may quote, and the largest number of them.

    `max_characters` None is no limit, 0 the usual one of the article's language. `outlets` has other limits for the
    articles of a host (`rei.example`, `news.rei.example`) or of an outlet by its name.
    """

    max_share: float = 1.0
    max_characters: int | None = None
    outlets: dict[str, Allowance] = {}

    def of(self, article: Article, characters: int) -> int:
        """Return how many of an article's `characters` may be quoted."""
        own = self.allowance(article)
        share = own.max_share or self.max_share
        most = own.max_characters or self.max_characters
        if most == 0:
            most = MAX_CHARACTERS.get(article.in_language, MOST_CHARACTERS)
        part = floor(share * characters + 1e-9)
        return part if most is None else min(part, most)

    def allowance(self, article: Article) -> Allowance:
        """Return what the outlet of an article allows: the longest host that fits, else its name."""
        if not self.outlets:
            return Allowance()
        host = host_of(article.url)
        fits = [name for name in self.outlets if host == name or host.endswith("." + name)]
        if fits:
            return self.outlets[max(fits, key=len)]
        return self.outlets.get(article.publisher.name if article.publisher else "", Allowance())


def host_of(url: str | None) -> str:
    """Return the host of an address, nothing when it has none."""
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
