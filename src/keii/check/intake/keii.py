"""keii's own page.json: drafts and lines become drafts again; a line's evidence is re-judged, never believed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from keii.errors import UnusableInput
from keii.evidence.walk import drafts_of
from keii.model.page import Draft, Page
from keii.model.text import Span

if TYPE_CHECKING:
    from keii.check.intake import PageText


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
    place = Placing()
    placed = place.placed(record)
    placed.setdefault("id", "page")
    placed.setdefault("in_language", "ja" if any("\u3041" <= c <= "\u30ff" for c in place.text) else "en")
    placed.setdefault("title", None)
    try:
        page = msgspec.convert(placed, Page[Draft], strict=False)
    except msgspec.ValidationError as error:
        raise UnusableInput(name, f"no page of keii: {error}") from error
    spans = tuple(draft.span for _, draft in drafts_of(page) if draft.span)
    return PageText(
        page=page, text=place.text, plain=place.text, kind="json", name=name, blocks=tuple(sorted(set(spans)))
    )


class Placing:
    """Lays every sentence of the record on a line of its own, so that spans can count in one text."""

    def __init__(self) -> None:
        self.text = ""

    def placed(self, record: Any) -> Any:
        """Return the record with a span, and references for evidence, on every sentence."""
        if isinstance(record, list):
            return [self.placed(member) for member in record]
        if not isinstance(record, dict):
            return record
        if isinstance(record.get("text"), str) and ("evidence" in record or "cites" in record or "role" in record):
            return self.sentence(record)
        return {key: self.placed(value) for key, value in record.items()}

    def sentence(self, record: dict[str, Any]) -> dict[str, Any]:
        """Return one sentence as a draft; the articles of its evidence become references."""
        start = len(self.text)
        words = record["text"]
        self.text += words + "\n"
        passages = record.get("evidence") or record.get("cites") or []
        ids = [str(p["article_id"]) for p in passages if isinstance(p, dict) and "article_id" in p]
        refs = [*record.get("refs", []), *ids]
        return {
            "text": words,
            "role": record.get("role", "body"),
            "refs": list(dict.fromkeys(refs)),
            "span": Span(start, start + len(words)),
        }
