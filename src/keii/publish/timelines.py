"""A timeline by itself: JSON, Markdown, HTML, CSV and TimelineJS3, all from judged lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape
from itertools import groupby
from typing import Any

import msgspec

from keii.model.page import Line, TimelineEntry

Entries = Sequence[TimelineEntry[Line]]


def render(entries: Entries, shape: str, reasons: Mapping[str, Any] | None = None) -> str:
    """Return the timeline in one of the shapes json, md, html, csv, timelinejs; JSON holds `reasons` by entry id."""
    shapes: dict[str, Callable[[Entries], str]] = {
        "json": partial(as_json, reasons=reasons or {}),
        "md": as_markdown,
        "html": as_html,
        "csv": as_csv,
        "timelinejs": as_timelinejs,
    }
    return shapes[shape](entries)


def as_json(entries: Entries, reasons: Mapping[str, Any]) -> str:
    """Return `[{"date","precision","status","entries":[{"text","evidence":[…]}]}]`, one object a day."""
    days: list[dict[str, Any]] = []
    for day, group in groupby(entries, key=lambda entry: (entry.date, entry.date_end, entry.precision, entry.mod)):
        told = list(group)
        row: dict[str, Any] = {"date": day[0], "precision": day[2], "status": told[0].status}
        row.update({name: value for name, value in (("date_end", day[1]), ("mod", day[3])) if value})
        row["entries"] = [entry_of(entry, reasons) for entry in told]
        days.append(row)
    return msgspec.json.format(msgspec.json.encode(days), indent=1).decode() + "\n"


def entry_of(entry: TimelineEntry[Line], reasons: Mapping[str, Any]) -> dict[str, Any]:
    """Return one entry as JSON."""
    why = {"why": reasons[entry.id]} if entry.id in reasons else {}
    return {
        "text": entry.text.text,
        "status": entry.status,
        "standing": entry.standing,
        "reports": entry.reports,
        "published": entry.published,
        "evidence": [
            {"source": p.article_id, "start": p.span.start, "end": p.span.end, "exact": p.exact}
            for p in entry.text.evidence
        ],
        **why,
    }


def days_of(entry: TimelineEntry[Line]) -> str:
    """Return the day, period or stretch of an entry as a reader of a table sees it."""
    date = f"{entry.date} – {entry.date_end}" if entry.date_end else str(entry.date)
    part = {"START": "early ", "MID": "mid-", "END": "late "}.get(entry.mod or "", "")
    return part + date


def as_markdown(entries: Entries) -> str:
    """Return a Markdown list, one item an entry, with the source's id."""
    rows = (f"- **{days_of(e)}** {e.text.text} [{e.text.evidence[0].article_id}]" for e in entries)
    return "\n".join(rows) + "\n"


def as_html(entries: Entries) -> str:
    """Return an ordered list that is complete by itself."""
    items = "\n".join(
        f'<li><time datetime="{escape(str(e.date))}">{escape(days_of(e))}</time> {escape(e.text.text)}'
        f" <cite>{escape(str(e.text.evidence[0].article_id))}</cite></li>"
        for e in entries
    )
    return f'<!doctype html>\n<meta charset="utf-8">\n<title>Timeline</title>\n<ol>\n{items}\n</ol>\n'


def as_csv(entries: Entries) -> str:
    """Return a table with a header row; a cell that a spreadsheet could run gets a quote in front."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["date", "date_end", "precision", "status", "text", "source", "start", "end", "reports"])
    for e in entries:
        p = e.text.evidence[0]
        text = f"'{e.text.text}" if e.text.text[:1] in "=+-@\t" else e.text.text
        status = e.status.value if e.status else ""
        place = [p.article_id, p.span.start, p.span.end]
        table.writerow([e.date, e.date_end, e.precision, status, text, *place, e.reports])
    return out.getvalue()


def as_timelinejs(entries: Entries) -> str:
    """Return the TimelineJS3 shape: `events` with `start_date` and `text`."""
    events = []
    for e in entries:
        if e.date is None:
            continue
        planned = "◷ " if e.standing == "coming" else ""
        text = {"headline": planned + escape(e.text.text), "text": escape(str(e.text.evidence[0].article_id))}
        end = {"end_date": parts_of(e.date_end)} if e.date_end else {}
        events.append({"start_date": parts_of(e.date), **end, "text": text, "unique_id": e.id})
    return msgspec.json.format(msgspec.json.encode({"events": events}), indent=1).decode() + "\n"


def parts_of(day: str) -> dict[str, int]:
    """Return a day, month or year as TimelineJS3 wants it."""
    return dict(zip(("year", "month", "day"), map(int, day.split("-")), strict=False))
