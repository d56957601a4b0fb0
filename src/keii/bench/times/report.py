"""The figures as a table, a table by tag, a list of errors; or all of it as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from keii.bench.tables import columns, share, short
from keii.bench.times.gold import GoldRecord
from keii.bench.times.measuring import ALL, Measured
from keii.bench.times.scoring import Outcome, Scored, rows_by_tag
from keii.bench.times.values import Guess

AROUND = 24  # characters of the text printed before and after an expression
HEAD = (
    "gold",
    "system",
    "spans",
    "value F1",
    "relaxed",
    "strict",
    "type",
    "value/all",
    "wrong year",
    "wrong date",
    "abstained",
    "of dates",
    "spurious",
    "sentences/s",
)
TAG_HEAD = ("tag", "spans", "found", "right", "%", "wrong year", "abstained", "spurious")


def table(done: Sequence[Measured]) -> Iterator[str]:
    """Yield the lines of the main table, one row for each system on each gold."""
    yield from columns([HEAD, *map(row_of, done)], left=2)
    for one in done:
        where = f"{short(one.gold)}: {one.system}"
        if one.unmapped_value_f1 is not None:
            yield f"{where}: value F1 {one.unmapped_value_f1} before values are written as the corpus writes them"
        if one.figures.bad or one.figures.dated_open:
            yield (
                f"{where}: a date for {one.figures.dated_open} expressions the gold leaves open, "
                f"{one.figures.bad} values it calls certainly wrong"
            )


def row_of(one: Measured) -> tuple[str, ...]:
    """Return one row of the main table."""
    f = one.figures
    scores = (f.value_f1, f.relaxed_f1, f.strict_f1, f.type_f1, f.value_of_all)
    counts = (f.wrong_years, f.wrong_dates, f.abstained, f.dates, f.spurious)
    return (short(one.gold), one.system, str(f.gold), *map(str, scores), *map(str, counts), f"{one.rate:,.0f}")


def tag_tables(done: Sequence[Measured]) -> Iterator[str]:
    """Yield a table by tag for each system on each gold."""
    for one in done:
        rows = [
            (
                row.tag,
                *map(str, (row.gold, row.found, row.right, share(row.right, row.gold))),
                *map(str, (row.wrong_years, row.abstained, row.spurious)),
            )
            for row in rows_by_tag(one.scored)
        ]
        yield f"\n{short(one.gold)}: {one.system}"
        yield from columns([TAG_HEAD, *rows], left=1)


def error_lists(done: Sequence[Measured], limit: int | None) -> Iterator[str]:
    """Yield the errors of each system on each gold, at most `limit` of them, and how many more there are."""
    for one in done:
        if one.gold == ALL:
            continue
        errors = [error for scored in one.scored for error in errors_of(scored)]
        yield f"\n{short(one.gold)}: {one.system}: {len(errors)} errors"
        for error in errors[:limit]:
            found = "; ".join(map(told, error["found"])) or "nothing"
            gold = "" if error["kind"] == "spurious" else f"  gold {error['gold']}"
            yield f"  {error['id']} ({error['published'] or 'undated'}) {error['kind']}: {error['excerpt']}"
            yield f"     {gold}  found {found}"
        if limit is not None and len(errors) > limit:
            yield f"  … {len(errors) - limit} more"


def told(found: dict[str, Any]) -> str:
    """Return one guess as words: its text, its value, its rule and its anchor."""
    why = ", ".join(word for word in (found["rule"], found["anchor"]) if word)
    return f"[{found['text']}] {found['value']}" + (f" ({why})" if why else "")


def errors_of(scored: Scored) -> Iterator[dict[str, Any]]:
    """Yield what went wrong in one record, in the order of the gold, then what is spurious or dated though open."""
    for outcome in scored.outcomes:
        if not outcome.right:
            gold = outcome.gold
            entry = entry_of(scored.record, kind_of(outcome), (gold.start, gold.end), outcome.found)
            yield {**entry, "gold": gold.value, "tags": gold.tags}
    for kind, guesses in (("spurious", scored.spurious), ("dated though open", scored.dated_open)):
        for guess in guesses:
            entry = entry_of(scored.record, kind, (guess.start, guess.end), (guess,))
            yield {**entry, "gold": None, "tags": scored.record.tags}


def kind_of(outcome: Outcome) -> str:
    """Return in words how an expression was missed."""
    if outcome.best is None:
        return "missed"
    return outcome.safety if outcome.safety in ("wrong year", "wrong date", "abstained") else "wrong value"


def entry_of(record: GoldRecord, kind: str, place: tuple[int, int], guesses: Sequence[Guess]) -> dict[str, Any]:
    """Return one error: where it is, the words around it, and what was found."""
    return {
        "id": record.id,
        "published": (record.published or "")[:10] or None,
        "kind": kind,
        "start": place[0],
        "end": place[1],
        "excerpt": excerpt(record.text, *place),
        "found": [
            {
                "text": record.text[guess.start : guess.end],
                "value": guess.value,
                "rule": guess.rule,
                "anchor": guess.anchor,
            }
            for guess in guesses
        ],
    }


def excerpt(text: str, start: int, end: int) -> str:
    """Return an expression between angle brackets with the words around it, on one line."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return " ".join(f"{before}«{text[start:end]}»{after}".split())


def as_json(done: Sequence[Measured], *, by: bool, errors: bool, limit: int | None) -> bytes:
    """Return all of it as one JSON object, indented."""
    sets = []
    for one in done:
        entry: dict[str, Any] = {
            "gold": one.gold,
            "system": one.system,
            "language": one.language,
            "records": one.records,
            "figures": one.figures,
            "sentences": one.sentences,
            "sentences_per_second": round(one.rate),
        }
        if one.unmapped_value_f1 is not None:
            entry["unmapped_value_f1"] = one.unmapped_value_f1
        if by:
            entry["by"] = list(rows_by_tag(one.scored))
        if errors and one.gold != ALL:
            entry["errors"] = [error for scored in one.scored for error in errors_of(scored)][:limit]
        sets.append(entry)
    return msgspec.json.format(msgspec.json.encode({"measured": sets}), indent=1)
