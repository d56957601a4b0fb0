"""Judgements as `keii verify` prints them, one JSON object for each claim."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import msgspec
from msgspec import Struct

from keii.evidence.judge import verify
from keii.model.article import Article, DateStamp, digest_of
from keii.model.finding import Judgement
from keii.model.text import ArticleId, Span

LANGUAGES = ("ja", "en")


class SourceIn(Struct, frozen=True):
    """A source as a line of JSON gives it."""

    id: ArticleId
    text: str
    published: str | None = None
    headline: str | None = None


class ClaimIn(Struct, frozen=True):
    """A claim with its sources, as a line of JSON gives it; other keys are left alone."""

    claim: str
    sources: tuple[SourceIn, ...]
    id: ArticleId | None = None
    published: str | None = None
    language: str | None = None


def answer(
    claim: str, articles: Sequence[Article], *, published: date | None = None, language: str | None = None
) -> dict[str, Any]:
    """Judge one claim and return the printed form of the answer."""
    return printed(verify(claim, articles, published=published, language=language))


def judge_line(line: bytes) -> bytes:
    """Answer one line of JSON with one line; a line that cannot be used is answered with its problem."""
    try:
        asked = msgspec.json.decode(line, type=ClaimIn)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return msgspec.json.encode({"id": id_of(line), "error": str(error)})
    code = asked.language if asked.language in LANGUAGES else language_of(asked.claim)
    articles = [article_of(source, code) for source in asked.sources]
    found = answer(asked.claim, articles, published=day_of(asked.published), language=code)
    return msgspec.json.encode({"id": asked.id, **found})


def printed(judgement: Judgement) -> dict[str, Any]:
    """Return the fields of a judgement in the order they are documented."""
    return {
        "verdict": judgement.verdict.value,
        "reasons": [reason_of(reason) for reason in judgement.reasons],
        "evidence": msgspec.to_builtins(judgement.evidence),
        "alignment": judgement.alignment,
    }


def reason_of(reason: Any) -> dict[str, Any]:
    """Return a reason with the fields that say something."""
    return {name: value for name, value in msgspec.to_builtins(reason).items() if value is not None}


def id_of(line: bytes) -> Any:
    """Return the id of a line that is no claim, where it has one."""
    try:
        record = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return record.get("id") if isinstance(record, dict) else None


def article_of(source: SourceIn, code: str) -> Article:
    """Make an article of a source, its text unchanged; every line of it is a paragraph."""
    from keii import plugins

    paragraphs: list[Span] = []
    place = 0
    for line in source.text.split("\n"):
        if line.strip():
            paragraphs.append(Span(place, place + len(line)))
        place += len(line) + 1
    day = day_of(source.published)
    return Article(
        id=source.id,
        text=source.text,
        digest=digest_of(source.text),
        in_language=code,
        headline=source.headline or "",
        date_published=DateStamp(day) if day else None,
        paragraphs=tuple(paragraphs),
        sentences=plugins.load("languages", code).split_sentences(source.text, paragraphs),
    )


def day_of(published: str | None) -> date | None:
    """Return the day of an ISO 8601 date or date and time; None when it is none."""
    if not published:
        return None
    try:
        return datetime.fromisoformat(published).date()
    except ValueError:
        return None


def language_of(text: str) -> str:
    """Return ja when kana or kanji stand in `text`, else en."""
    return "ja" if any("぀" <= letter <= "ヿ" or "一" <= letter <= "鿿" for letter in text) else "en"
