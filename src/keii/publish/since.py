"""What a page says has changed since the previous one: what came, what turned, and what no longer has its evidence."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from keii import plugins
from keii.model.article import Article
from keii.model.changes import Changes, EntryChange, QuestionChange, Withdrawal
from keii.model.page import Line, Page
from keii.model.text import Passage
from keii.publish.changes import changes_between, words_on
from keii.publish.dates import day_of
from keii.publish.passages import lines_of, rows_of

GONE = "SRC006"


def news_between(previous: Page[Line], page: Page[Line], articles: Sequence[Article]) -> Changes | None:
    """Return what a page tells of its changes; None when nothing changed.

    What is gone is told only where its evidence is, or where the judge refused it. Other parts merely made way for
    weightier ones: `keii diff` lists them.
    """
    lost = lost_lines(previous, page, articles)
    reason = str(plugins.load("languages", page.in_language).phrases.labels["diff_lost"])
    found = changes_between(previous, page)
    known = {article.id for article in articles}
    told = {change.text for change in found.withdrawn}
    questions = (with_reason(change, previous, articles, reason) for change in found.questions)
    entries = (
        replace(change, reason=reason) if change.kind == "withdrawn" and change.text in lost else change
        for change in found.timeline
    )
    news = replace(
        found,
        questions=tuple(change for change in questions if change.kind != "withdrawn" or change.reason),
        timeline=tuple(change for change in entries if is_told(change, page)),
        sources=tuple(c for c in found.sources if c.kind == "new" or c.source.article_id not in known),
        withdrawn=(
            *found.withdrawn,
            *(
                Withdrawal(text=line.text, role=line.role, rule=GONE, reason=reason)
                for line in {line.text: line for line in lines_of(previous)}.values()
                if line.text in lost and line.text not in told and line.role not in ("title", "question", "entry")
            ),
        ),
    )
    return None if news.nothing else news


def is_told(change: EntryChange, page: Page[Line]) -> bool:
    """Answer whether a page tells the change of an entry: if it is gone, only for a reason or as its day has passed."""
    if change.kind != "withdrawn" or change.reason:
        return True
    day = day_of(change.before.date or "") if change.before and change.before.standing == "coming" else None
    return bool(day and page.as_of and day <= page.as_of)


def with_reason(
    change: QuestionChange, previous: Page[Line], articles: Sequence[Article], reason: str
) -> QuestionChange:
    """Return the change of a question with the reason that its evidence is gone, where that is why it left."""
    if change.kind != "withdrawn" or change.reason:
        return change
    card = next(card for card in previous.questions if card.id == change.id)
    passages = [*card.question.evidence, *(passage for row in rows_of(card) for passage in row.evidence)]
    return change if any(stands(passage, articles) for passage in passages) else replace(change, reason=reason)


def lost_lines(previous: Page[Line], page: Page[Line], articles: Sequence[Article]) -> Collection[str]:
    """Return the sentences of the previous page that are gone and none of whose passages stands any more."""
    printed = words_on(page)
    by_id = {article.id: article for article in articles}
    return frozenset(
        line.text
        for line in lines_of(previous)
        if line.text not in printed
        and not any(
            passage.article_id in by_id and passage.exact in by_id[passage.article_id].text for passage in line.evidence
        )
    )


def stands(passage: Passage, articles: Sequence[Article]) -> bool:
    """Answer whether the words of a passage still stand in its article."""
    return any(article.id == passage.article_id and passage.exact in article.text for article in articles)
