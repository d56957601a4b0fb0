"""Judgements as JSON: one claim, or one line of claims with its own sources (docs/formats.md)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from keii.evidence.judge import verify
from keii.model.article import Article, Problem
from keii.model.finding import Judgement, Verdict
from keii.read import article_of
from keii.read.language import SUPPORTED, code_of

Json = dict[str, Any]


def answer(
    claim: str, articles: Sequence[Article], *, published: date | None = None, language: str | None = None
) -> bytes:
    """Judge `claim` against `articles` and return the judgement as JSON."""
    return msgspec.json.encode(shape(verify(claim, articles, published=published, language=language)))


def judge_line(line: bytes, where: str = "-") -> bytes:
    """Judge one JSON line `{"id","claim","sources":[…]}`; a line that cannot be used gets an answer that says why."""
    try:
        record = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return unusable(None, f"{where}: not a JSON object: {error}")
    if not isinstance(record, dict) or not isinstance(record.get("claim"), str) or not record["claim"].strip():
        return unusable(record.get("id") if isinstance(record, dict) else None, f"{where}: claim: a text is needed")
    identity = record.get("id")
    given = record.get("sources") or []
    if not isinstance(given, list):
        return unusable(identity, f"{where}: sources: a list is needed")
    language = code_of(str(record["language"])) if record.get("language") else None
    if language is not None and language not in SUPPORTED:
        return unusable(identity, f"{where}: language: {record['language']!r} is none of {', '.join(SUPPORTED)}")
    articles, problems = sources_of(given, where, language)
    try:
        day = date.fromisoformat(str(record["published"])[:10]) if record.get("published") else None
    except ValueError:
        return unusable(identity, f"{where}: published: {record['published']!r} is not an ISO 8601 date")
    if not articles:
        return unusable(
            identity, "; ".join(f"{p.where}: {p.what}" for p in problems) or f"{where}: sources: none given"
        )
    found = shape(verify(record["claim"], articles, published=day, language=language))
    unread = {"unread": [f"{p.where}: {p.what}" for p in problems]} if problems else {}
    return msgspec.json.encode({"id": identity, **found, **unread})


def sources_of(given: list[Any], where: str, language: str | None) -> tuple[list[Article], list[Problem]]:
    """Read the sources of one line; those without a language of their own take the claim's."""
    articles: list[Article] = []
    problems: list[Problem] = []
    for number, record in enumerate(given, 1):
        if isinstance(record, dict) and "id" not in record:
            record = {**record, "id": f"s{number}"}
        found = article_of(record, f"{where} sources[{number}]", language=language)
        if isinstance(found, Article):
            articles.append(found)
        else:
            problems.append(found)
    return articles, problems


def unusable(identity: object, what: str) -> bytes:
    """Return the answer to a line that could not be judged."""
    reason = {"rule": "input", "claim": "", "source": what}
    verdict = Verdict.NOT_ENOUGH_INFO.value
    return msgspec.json.encode(
        {"id": identity, "verdict": verdict, "reasons": [reason], "evidence": [], "alignment": 0.0}
    )


def shape(judgement: Judgement) -> Json:
    """Return a judgement as `keii verify` prints it."""
    return {
        "verdict": judgement.verdict.value,
        "reasons": [{"rule": r.rule, "claim": r.claim, "source": r.source} for r in judgement.reasons],
        "evidence": [msgspec.to_builtins(evidence) for evidence in judgement.evidence],
        "alignment": round(judgement.alignment, 4),
    }
