"""keii's own page.json: drafts and lines become drafts again; a line's evidence is re-judged, never believed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from keii.check.wordings import language
from keii.errors import UnusableInput
from keii.lang.base import Language
from keii.model.page import Draft, Page
from keii.model.text import Span
from keii.read.language import SUPPORTED

if TYPE_CHECKING:
    from keii.check.intake import PageText

DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")


def read_json(text: str, name: str) -> PageText:
    """Read a page.json. Raises UnusableInput when it is no page."""
    from keii.check.intake import PageText

    try:
        record: Any = msgspec.json.decode(text.encode("utf-8", "replace"))
    except msgspec.DecodeError as error:
        raise UnusableInput(name, f"no JSON: {error}") from error
    if not isinstance(record, dict) or not {"title", "lead", "questions", "sections"} & record.keys():
        raise UnusableInput(name, "JSON, but no page of keii (it has no title, lead, sections or questions)")
    for part in ("withheld", "changes", "aliases"):  # what is not printed as news claims nothing
        record.pop(part, None)
    code = record.setdefault("in_language", "ja" if any("\u3041" <= c <= "\u30ff" for c in text) else "en")
    place = Placing(language(code if code in SUPPORTED else "en"))
    placed = place.placed(record)
    placed.setdefault("id", "page")
    placed.setdefault("title", None)
    try:
        page = msgspec.convert(placed, Page[Draft], strict=False)
    except msgspec.ValidationError as error:
        raise UnusableInput(name, f"no page of keii: {error}") from error
    return PageText(
        page=page, text=place.text, plain=place.text, kind="json", name=name, blocks=tuple(sorted(set(place.blocks)))
    )


class Placing:
    """Lays every sentence of the record on a line of its own, an entry behind its date; spans count in that text."""

    def __init__(self, table: Language) -> None:
        self.table = table
        self.text = ""
        self.blocks: list[Span] = []

    def placed(self, record: Any) -> Any:
        """Return the record with a span, and references for evidence, on every sentence."""
        if isinstance(record, list):
            return [self.placed(member) for member in record]
        if not isinstance(record, dict):
            return record
        if isinstance(record.get("text"), str) and ("evidence" in record or "cites" in record or "role" in record):
            return self.sentence(record)
        dated = self.dated(record) if "precision" in record and not record.get("date_text") else {}
        rest = {key: self.placed(value) for key, value in record.items() if key not in dated}
        return rest | dated

    def dated(self, entry: dict[str, Any]) -> dict[str, Any]:
        """Return the date of a timeline entry and its sentence behind it, as a page prints them."""
        text, ends = entry.get("text"), [end for end in (entry.get("date"), entry.get("date_end")) if end]
        if not isinstance(text, dict) or not isinstance(text.get("text"), str):
            return {}
        if not ends or not all(isinstance(end, str) and DATE.fullmatch(end) for end in ends):
            return {}
        printed = self.table.times.format_date("/".join(dict.fromkeys(ends)), entry.get("mod"))
        start = len(self.text)
        self.text += printed + ": "
        date = {"text": printed, "role": "as_of", "span": Span(start, start + len(printed))}
        return {"date_text": date, "text": self.sentence(text, start)}

    def sentence(self, record: dict[str, Any], block: int | None = None) -> dict[str, Any]:
        """Return one sentence as a draft; the articles of its evidence become references."""
        start = len(self.text)
        words = record["text"]
        self.text += words + "\n"
        passages = record.get("evidence") or record.get("cites") or []
        ids = [str(p["article_id"]) for p in passages if isinstance(p, dict) and "article_id" in p]
        refs = [*record.get("refs", []), *ids]
        span = Span(start, start + len(words))
        self.blocks.append(Span(start if block is None else block, span.end))
        return {
            "text": words,
            "role": record.get("role", "body"),
            "refs": list(dict.fromkeys(refs)),
            "span": span,
        }
