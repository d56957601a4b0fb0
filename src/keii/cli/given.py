"""The sources that a page is checked against: those given, and where fetching was asked for those it lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from keii.cli.fetching import fetch_articles, is_address
from keii.cli.session import nothing_in, print_problems, read_or_report
from keii.model.article import Article, Problem
from keii.model.page import Draft, Page
from keii.model.reading import Reading


class Given(Struct, frozen=True):
    """Sources as they were read, and what could not be."""

    readings: tuple[Reading, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_sources(sources: Sequence[str], *, fetch: bool) -> Given:
    """Read the sources. Raises UnusableInput when some were named and none can be used."""
    if not sources:
        return Given()
    urls = [source for source in sources if fetch and is_address(source)]
    files = [source for source in sources if source not in urls]
    articles, problems = read_or_report(files) if files else ([], [])
    if urls:
        more, unread = fetch_articles(urls)
        print_problems(unread)
        articles, problems = articles + more, problems + unread
    if not articles:
        raise nothing_in(sources, "no source could be read")
    return Given(read(articles), (*problems, *named_twice(articles)))


def with_listed(given: Given, page: Page[Draft]) -> Given:
    """Fetch the sources that a page lists and nobody gave; what cannot be had is a problem, never an error."""
    from keii.check.sources import normal_url

    known = {normal_url(reading.article.url) for reading in given.readings}
    listed = {normal_url(source.url): source.url for source in reversed(page.sources) if source.url}
    urls = sorted(url for key, url in listed.items() if key not in known)
    if not urls:
        return given
    articles, problems = fetch_articles(urls)
    print_problems(problems)
    return Given((*given.readings, *read(articles)), (*given.problems, *problems))


def read(articles: Sequence[Article]) -> tuple[Reading, ...]:
    """Annotate the sources."""
    from keii.annotate import read_closely

    return tuple(map(read_closely, articles))


def named_twice(articles: Sequence[Article]) -> list[Problem]:
    """Print and return the ids that two sources have."""
    counts = Counter(str(article.id) for article in articles)
    twice = sorted(name for name, count in counts.items() if count > 1)
    found = [Problem(name, "two sources have this id; only the first one is cited by it") for name in twice]
    print_problems(found)
    return found
