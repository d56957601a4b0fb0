"""What a reader orders: a page about something, or a timeline of a range of days."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from keii.model.quoting import MAX_SHARE, Allowance, Limits

ARTICLES = 500
STALE_DAYS = 90
KEPT = 0.6  # an entry or question of the previous page leaves for weightier ones only below this share of the cut


class Order(Struct, frozen=True, kw_only=True):
    """What the reader ordered: about what, in which language, as of which day, from how many articles.

    `as_of` None means the day of the newest article: the page speaks from its material, never from the clock.
    `max_share` is the largest share of a source's characters the page may quote, `max_characters`
    the largest number of them (0: 600 of a Japanese article, 1,500 of another, None: any), `outlets`
    what some outlets allow;
    `stale_days` is after how many days without news an open question is stale.
    """

    about: str | None = None
    language: str | None = None
    as_of: date | None = None
    limit: int = ARTICLES
    max_share: float = MAX_SHARE
    max_characters: int | None = 0
    outlets: dict[str, Allowance] = {}
    stale_days: int = STALE_DAYS

    @property
    def limits(self) -> Limits:
        """How much of its sources the page may quote."""
        return Limits(self.max_share, self.max_characters, self.outlets)


class Range(Struct, frozen=True, kw_only=True):
    """What a timeline was ordered for: keywords, first and last day, number of days, sentences a day.

    `strict` takes only sentences that name their day, not the first ones of what was published then.
    """

    keywords: tuple[str, ...] = ()
    begin: date | None = None
    end: date | None = None
    dates: int | None = None
    per_date: int = 1
    as_of: date | None = None
    strict: bool = False
