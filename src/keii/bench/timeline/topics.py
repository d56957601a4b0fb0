"""A folder of topics: articles, reference timelines and keywords, and the tasks they make."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from keii.errors import UnusableInput
from keii.model.article import Article, Problem, Publisher
from keii.read import read_articles

ARTICLES, REFERENCES, KEYWORDS = "articles.jsonl.gz", "timelines.jsonl", "keywords.json"
CONDITIONS = ("ok", "all")  # articles the usual pipelines can read, and all of them


class Reference(Struct, frozen=True):
    """A timeline written by a journalist: the lines of each day."""

    name: str
    days: dict[date, tuple[str, ...]]

    @property
    def begin(self) -> date:
        """The first day."""
        return min(self.days)

    @property
    def end(self) -> date:
        """The last day."""
        return max(self.days)

    @property
    def lines_a_day(self) -> int:
        """How many lines a day has, on average, rounded; at least one."""
        return max(1, round(sum(map(len, self.days.values())) / len(self.days)))


class TopicFolder(Struct, frozen=True):
    """One topic: its articles, the ids of those that are "ok", keywords, reference timelines."""

    name: str
    articles: tuple[Article, ...]
    ok: frozenset[str | int | float]
    keywords: tuple[str, ...]
    references: tuple[Reference, ...]


def read_topics(folder: Path, names: Sequence[str] = ()) -> Iterator[TopicFolder]:
    """Yield the topics of a folder (or the one topic it is), in order. Raises UnusableInput."""
    own = [folder] if (folder / REFERENCES).is_file() else sorted(p.parent for p in folder.glob(f"*/{REFERENCES}"))
    wanted = [path for path in own if not names or path.name in names]
    unknown = sorted(set(names) - {path.name for path in own})
    if unknown and own:
        known = ", ".join(path.name for path in own)
        raise UnusableInput(str(folder), f"no topic {', '.join(unknown)}; there is {known}")
    if not wanted:
        raise UnusableInput(str(folder), f"no topic in it: none of its folders holds {REFERENCES}")
    for path in wanted:
        yield read_topic(path)


def read_topic(folder: Path) -> TopicFolder:
    """Read one topic. Raises UnusableInput naming the file that is missing or broken."""
    articles: list[Article] = []
    for found in read_articles([str(folder / ARTICLES)], language="en"):
        if isinstance(found, Problem):
            raise UnusableInput(found.where, found.what)
        articles.append(with_publisher(found))
    try:
        with gzip.open(folder / ARTICLES, "rt", encoding="utf-8") as lines:
            ok = frozenset(record["id"] for record in map(json.loads, lines) if record.get("timeml_ok", True))
        rows = [json.loads(line) for line in (folder / REFERENCES).read_text("utf-8").splitlines()]
        keywords = tuple(json.loads((folder / KEYWORDS).read_text("utf-8")))
        references = tuple(map(reference_of, rows))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnusableInput(str(folder), f"not a topic of the timeline task: {error}") from error
    return TopicFolder(folder.name, tuple(articles), ok, keywords, references)


def with_publisher(article: Article) -> Article:
    """Return an article with its outlet: what stands before the first slash of its id (bpoil_bbc/2010-05-01/7)."""
    if article.publisher is not None or not isinstance(article.id, str) or "/" not in article.id:
        return article
    return replace(article, publisher=Publisher(article.id.split("/", 1)[0]))


def reference_of(record: Any) -> Reference:
    """Make a reference timeline of `{"name", "timeline": [[day, [line, …]], …]}`."""
    days = {date.fromisoformat(day): tuple(lines) for day, lines in record["timeline"]}
    return Reference(str(record["name"]), days)
