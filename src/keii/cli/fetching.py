"""Fetching for commands: only where `--fetch` asks for it, through the one door, problems as one line each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from keii.cli.session import settings
from keii.collect.files import FETCHING
from keii.errors import UnusableInput
from keii.model.article import Article, Problem

if TYPE_CHECKING:
    from keii.collect.policy import Failed, Fetched, Policy

BETWEEN = 1.0  # seconds between two requests to a host when a person waits for the answer


def is_address(name: str) -> bool:
    """Answer whether a source is a URL and not a file."""
    return name.lower().startswith(FETCHING)


def fetch_page(url: str) -> Fetched:
    """Fetch one page. Raises UnusableInput when it cannot be had."""
    from keii.collect.policy import Failed

    answer = fetch((url,))[0]
    if isinstance(answer, Failed):
        raise UnusableInput(url, answer.what)
    return answer


def fetch_articles(urls: Sequence[str]) -> tuple[list[Article], list[Problem]]:
    """Fetch pages and read their articles; what cannot be had or read is a problem that names the URL."""
    from keii.collect.policy import Failed
    from keii.read import read_fetched

    articles: list[Article] = []
    problems: list[Problem] = []
    for answer in fetch(urls):
        if isinstance(answer, Failed):
            problems.append(Problem(answer.url, answer.what))
            continue
        for found in read_fetched(answer.body, answer.url, answer.headers.get("content-type", "")):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                articles.append(found)
    return articles, problems


def fetch(urls: Sequence[str]) -> list[Fetched | Failed]:
    """Fetch URLs through the door, in order, with the limits of the settings."""
    from keii.collect.fetch import fetch_all
    from keii.collect.policy import Wanted

    return fetch_all([Wanted(url) for url in urls], policy())


def policy() -> Policy:
    """Return the limits that the settings give. Raises UnusableInput when a network is none."""
    from keii.collect.addresses import network_of
    from keii.collect.policy import Policy

    chosen = settings()
    try:
        permitted = tuple(map(network_of, chosen.allow_private))
    except ValueError as error:
        raise UnusableInput("keii.toml", f"allow_private: {error}; write a network like 10.1.2.0/24") from error
    return Policy(contact=chosen.contact, permitted=permitted, ports=frozenset(chosen.ports), delay=BETWEEN)
