"""The page as JSON: the record itself, which decodes again as `Page[Line]`."""

from __future__ import annotations

import json

import msgspec

from keii.model.page import Line, Page


def render(page: Page[Line]) -> str:
    """Return the page as indented JSON, the same bytes for the same page."""
    try:
        return msgspec.json.format(msgspec.json.encode(page), indent=2).decode("utf-8") + "\n"
    except UnicodeEncodeError:
        # A source with half a surrogate pair: no UTF-8 holds it, an escape does.
        return json.dumps(msgspec.to_builtins(page), indent=2) + "\n"
