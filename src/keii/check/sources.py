"""Which given article is which entry of the page's source list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
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
    """The page's sources by number with the reading given for each, and what the other readings are.

    `own` are the sources whose article the page itself names by id (page.json).
    """

    by_number: dict[int, Reading]
    by_url: dict[str, Reading]
    by_id: dict[str, Reading]
    sources: tuple[SourceSummary[Draft], ...]
    own: dict[str, SourceSummary[Draft]]

    def readings_of(self, refs: Iterable[str]) -> tuple[Reading, ...]:
        """Return the readings that citations point to, each once."""
        found = [reading for ref in refs if (reading := self.reading_of(ref)) is not None]
        return tuple({id(reading): reading for reading in found}.values())

    def reading_of(self, ref: str) -> Reading | None:
        """Return the reading a citation points to: by number, URL, id, or outlet and day."""
        if ref in self.own:
            return self.by_number.get(self.own[ref].number)
        if self.own and ref in self.by_id:  # a page.json cites by id, also where ids are numbers
            return self.by_id[ref]
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
        if ref in self.own:
            return self.own[ref]
        if ref.isdecimal():
            return next((source for source in self.sources if source.number == int(ref)), None)
        if "://" in ref:
            return next((s for s in self.sources if s.url and normal_url(s.url) == normal_url(ref)), None)
        who, _, when = ref.partition("|")
        named = [s for s in self.sources if s.publisher and folded(s.publisher) == folded(who)]
        day = first_day(when)
        dated = [s for s in named if day and s.published and s.published.day == day]
        return next(iter([*dated, *named]), None)

    def ids_of(self, refs: Iterable[str]) -> tuple[ArticleId, ...]:
        """Return the ids of the articles that citations point to."""
        return tuple(reading.article.id for reading in self.readings_of(refs))


def bind(page: Page[Draft], readings: Sequence[Reading]) -> Bound:
    """Bind each listed source to a given article: by id or URL, else title, number in the article's id, or day."""
    by_url = {normal_url(r.article.url): r for r in reversed(readings) if r.article.url}
    by_id = {str(r.article.id): r for r in readings}
    by_title: dict[str, list[Reading]] = {}
    for reading in readings:
        by_title.setdefault(folded(reading.article.headline), []).append(reading)
    own = {str(source.article_id): source for source in page.sources if source.article_id is not None}
    by_number: dict[int, Reading] = {}
    for source in page.sources:
        found = by_id.get(str(source.article_id)) if source.article_id is not None else None
        if found is None and source.url:
            found = by_url.get(normal_url(source.url))
        if found is None and folded(source.title):
            found = min(by_title.get(folded(source.title), ()), key=lambda r: day_of(r) != day_of(source), default=None)
        if found is not None:
            by_number[source.number] = found
    by_number |= numbered(page.sources, readings, by_number)
    by_number |= alone_on_their_day(page.sources, readings, by_number)
    return Bound(by_number, by_url, by_id, page.sources, own)


def numbered(
    sources: Sequence[SourceSummary[Draft]], readings: Sequence[Reading], bound: dict[int, Reading]
) -> dict[int, Reading]:
    """Bind articles whose id has the number of a source that nothing else bound ("src-03")."""
    taken = {id(reading) for reading in bound.values()}
    days = {day_of(reading) for reading in readings}
    listed = {source.number: source for source in sources}
    found: dict[int, Reading] = {}
    for reading in readings:
        number = number_in(reading.article)
        if number is None or number in bound or id(reading) in taken:
            continue
        source = listed.get(number)
        if source is None and sources:
            continue
        # An article of the day the page prints is meant rather than one that only has the number.
        if source and (not fits(source, reading.article) or day_of(source) in days - {None, day_of(reading)}):
            continue
        found[number] = reading
    return found


def alone_on_their_day(
    sources: Sequence[SourceSummary[Draft]], readings: Sequence[Reading], bound: dict[int, Reading]
) -> dict[int, Reading]:
    """Bind what is left and has neither URL nor title in common, where one source and one article have a day."""
    taken = {id(reading) for reading in bound.values()}
    free: dict[date, list[Reading]] = {}
    for reading in readings:
        day = day_of(reading)
        if day is not None and id(reading) not in taken:
            free.setdefault(day, []).append(reading)
    left = [source for source in sources if source.number not in bound and day_of(source) is not None]
    counts = Counter(day_of(source) for source in left)
    found: dict[int, Reading] = {}
    for source in left:
        day = day_of(source)
        own = free.get(day, []) if day and counts[day] == 1 else []
        if len(own) == 1 and fits(source, own[0].article):
            found[source.number] = own[0]
    return found


def day_of(dated: Reading | SourceSummary[Draft]) -> date | None:
    """Return the day of an article, or the one the page gives for a source."""
    stamp = dated.article.date_published if isinstance(dated, Reading) else dated.published
    return stamp.day if stamp else None


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
