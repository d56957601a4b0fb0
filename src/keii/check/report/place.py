"""Where a finding stands for a person: line, column, the sentence around it, the source behind a passage."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct

from keii.check import Report
from keii.evidence.walk import drafts_of
from keii.model.article import Article
from keii.model.finding import Evidence, Finding
from keii.model.text import Span


class Lines(Struct, frozen=True):
    """The beginnings of the lines of a text."""

    starts: tuple[int, ...]

    @staticmethod
    def of(text: str) -> Lines:
        """Find the lines of `text`."""
        return Lines((0, *(number + 1 for number, c in enumerate(text) if c == "\n")))

    def at(self, offset: int) -> tuple[int, int]:
        """Return line and column (both from 1, columns in code points) of an offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def line_around(text: str, span: Span) -> Span:
    """Return the line of the page a finding begins on, cut to its surroundings when it is very long."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    end = len(text) if end < 0 else end
    if end - start > 240:
        start = max(start, span.start - 60)
        end = min(end, max(span.end, span.start + 120) + 60)
    return Span(start, end)


def article_of(report: Report, evidence: Evidence) -> Article | None:
    """Return the article a passage lies in."""
    return next((r.article for r in report.readings if r.article.id == evidence.source), None)


def source_name(report: Report, evidence: Evidence, undated: str) -> str:
    """Return outlet and date of a passage's article: what a reader needs to weigh it."""
    article = article_of(report, evidence)
    if article is None:
        return str(evidence.source)
    who = article.publisher.name if article.publisher else article.headline or str(article.id)
    when = article.date_published.day.isoformat() if article.date_published else undated
    return f"{who}, {when}"


def own_span(report: Report, finding: Finding) -> Span:
    """Return the span as it is printed: for JSON pages it counts in the sentence at `path`."""
    if report.paper.kind != "json":
        return finding.span
    told = (draft.span for _, draft in drafts_of(report.paper.page))
    base = next((span for span in told if span and span.start <= finding.span.start <= span.end), None)
    return Span(finding.span.start - base.start, finding.span.end - base.start) if base else finding.span
