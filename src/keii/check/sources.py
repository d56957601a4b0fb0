"""Which given article is which entry of the page's source list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from unicodedata import normalize

from msgspec import Struct

from keii.check.days import first_day
from keii.model.article import Article
from keii.model.page import Draft, Page, SourceSummary
from keii.model.reading import Reading
from keii.model.text import ArticleId

SCHEME = re.compile(r"^https?://(?:www\.|m\.|amp\.)?", re.IGNORECASE)
TRACKING = re.compile(r"[?&](?:utm_[^&]*|fbclid=[^&]*|ref=[^&]*|gclid=[^&]*|cmpid=[^&]*)(?=&|$)")
NUMBER = re.compile(r"(?<!\d)0*(\d{1,3})(?!\d)")


class Bound(Struct, frozen=True):
    """The page's sources by number with the reading given for each, and what the other readings are."""

    by_number: dict[int, Reading]
    by_url: dict[str, Reading]
    by_id: dict[str, Reading]
    sources: tuple[SourceSummary[Draft], ...]

    def readings_of(self, refs: Iterable[str]) -> tuple[Reading, ...]:
        """Return the readings that citations point to, each once."""
        found = [reading for ref in refs if (reading := self.reading_of(ref)) is not None]
        return tuple({id(reading): reading for reading in found}.values())

    def reading_of(self, ref: str) -> Reading | None:
        """Return the reading a citation points to: by number, URL, id, or outlet and day."""
        if ref.isdecimal() and int(ref) in self.by_number:
            return self.by_number[int(ref)]
        if "://" in ref:
            return self.by_url.get(normal_url(ref))
        if "|" in ref:
            source = self.source_of(ref)
            return self.by_number.get(source.number) if source else None
        return self.by_id.get(ref)

    def source_of(self, ref: str) -> SourceSummary[Draft] | None:
        """Return the entry of the page's list that a citation points to."""
        if ref.isdecimal():
            return next((source for source in self.sources if source.number == int(ref)), None)
        if "://" in ref:
            return next((s for s in self.sources if s.url and normal_url(s.url) == normal_url(ref)), None)
        own = next((s for s in self.sources if s.article_id is not None and str(s.article_id) == ref), None)
        if own is not None:
            return own
        who, _, when = ref.partition("|")
        named = [s for s in self.sources if s.publisher and folded(s.publisher) == folded(who)]
        day = first_day(when)
        dated = [s for s in named if day and s.published and s.published.day == day]
        return next(iter([*dated, *named]), None)

    def ids_of(self, refs: Iterable[str]) -> tuple[ArticleId, ...]:
        """Return the ids of the articles that citations point to."""
        return tuple(reading.article.id for reading in self.readings_of(refs))


def bind(page: Page[Draft], readings: Sequence[Reading]) -> Bound:
    """Bind each listed source to a given article: by URL, else title, else its number in the article's id."""
    by_url = {normal_url(r.article.url): r for r in reversed(readings) if r.article.url}
    by_title = {folded(r.article.headline): r for r in reversed(readings) if r.article.headline}
    by_id = {str(r.article.id): r for r in readings}
    by_number: dict[int, Reading] = {}
    for source in page.sources:
        found = by_url.get(normal_url(source.url)) if source.url else None
        if found is None and source.title:
            found = by_title.get(folded(source.title))
        if found is not None:
            by_number[source.number] = found
    taken = {id(reading) for reading in by_number.values()}
    for reading in readings:
        number = number_in(reading.article)
        free = number is not None and number not in by_number and id(reading) not in taken
        listed = not page.sources or any(s.number == number and fits(s, reading.article) for s in page.sources)
        if number is not None and free and listed:
            by_number[number] = reading
    return Bound(by_number, by_url, by_id, page.sources)


def fits(source: SourceSummary[Draft], article: Article) -> bool:
    """Answer whether nothing speaks against a number alone binding a source: no other URL, no other title."""
    other_url = bool(source.url and article.url and normal_url(source.url) != normal_url(article.url))
    other_title = bool(source.title and article.headline and folded(source.title) != folded(article.headline))
    return not other_url and not other_title


def normal_url(url: str | None) -> str:
    """Return a URL without scheme, www, tracking, fragment and final slash, folded."""
    bare = TRACKING.sub("", SCHEME.sub("", (url or "").strip())).split("#")[0]
    return bare.rstrip("/?&").casefold()


def folded(words: str) -> str:
    """Return the letters and digits of a title, folded."""
    return re.sub(r"[\W_]+", "", normalize("NFKC", words)).casefold()


def number_in(article: Article) -> int | None:
    """Return the number in an article's id or file name ("src-03" is 3), if there is exactly one."""
    if isinstance(article.id, int):
        return article.id
    found = NUMBER.findall(str(article.id).rsplit("/", 1)[-1])
    return int(found[0]) if len(found) == 1 else None
