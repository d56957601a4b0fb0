"""A timeline by itself: JSON, Markdown, HTML, CSV and TimelineJS3, all from judged lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from html import escape
from itertools import groupby
from typing import Any

import msgspec

from keii.model.page import Line, TimelineEntry

Entries = Sequence[TimelineEntry[Line]]


def render(entries: Entries, shape: str) -> str:
    """Return the timeline in one of the shapes json, md, html, csv, timelinejs."""
    shapes: dict[str, Callable[[Entries], str]] = {
        "json": as_json,
        "md": as_markdown,
        "html": as_html,
        "csv": as_csv,
        "timelinejs": as_timelinejs,
    }
    return shapes[shape](entries)


def as_json(entries: Entries) -> str:
    """Return `[{"date","precision","status","entries":[{"text","evidence":[…]}]}]`, one object a day."""
    days: list[dict[str, Any]] = []
    for day, group in groupby(entries, key=lambda entry: (entry.date, entry.date_end, entry.precision)):
        told = list(group)
        row: dict[str, Any] = {"date": day[0], "precision": day[2], "status": told[0].status}
        if day[1]:
            row["date_end"] = day[1]
        row["entries"] = [entry_of(entry) for entry in told]
        days.append(row)
    return msgspec.json.format(msgspec.json.encode(days), indent=1).decode() + "\n"


def entry_of(entry: TimelineEntry[Line]) -> dict[str, Any]:
    """Return one entry as JSON."""
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
    }


def as_markdown(entries: Entries) -> str:
    """Return a Markdown list, one item an entry, with the source's id."""
    rows = (f"- **{e.date}** {e.text.text} [{e.text.evidence[0].article_id}]" for e in entries)
    return "\n".join(rows) + "\n"


def as_html(entries: Entries) -> str:
    """Return an ordered list that is complete by itself."""
    items = "\n".join(
        f'<li><time datetime="{escape(str(e.date))}">{escape(str(e.date))}</time> {escape(e.text.text)}'
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
        parts = dict(zip(("year", "month", "day"), (int(part) for part in e.date.split("-")), strict=False))
        planned = "◷ " if e.standing == "coming" else ""
        text = {"headline": planned + escape(e.text.text), "text": escape(str(e.text.evidence[0].article_id))}
        events.append({"start_date": parts, "text": text, "unique_id": e.id})
    return msgspec.json.format(msgspec.json.encode({"events": events}), indent=1).decode() + "\n"
