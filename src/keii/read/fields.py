"""Fields of loose records: what stands under which key, and what of it is words."""

from __future__ import annotations

import math
import re
from typing import Any

from keii.model.article import Publisher

HOST = re.compile(r"https?://(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)", re.IGNORECASE)


def value_of(record: dict[str, Any], keys: tuple[str, ...]) -> Any:
    """Return what stands under the first of `keys` that holds something; null, NaN, "" and [] hold nothing."""
    for key in keys:
        value = record.get(key)
        if value is None or value in ("", [], {}) or (isinstance(value, float) and math.isnan(value)):
            continue
        return value
    return None


def words_of(value: Any) -> str | None:
    """Return a field's words: a string, the `name` of an object, or those of a list joined by commas."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, dict):
        return words_of(value.get("name"))
    if isinstance(value, list):
        return ", ".join(filter(None, map(words_of, value))) or None
    return None


def publisher_of(value: Any) -> Publisher | None:
    """Return the publisher a field names; an address names its host."""
    name = words_of(value)
    if name is None:
        return None
    url = value.get("url") if isinstance(value, dict) else None
    if name.startswith(("http://", "https://")):
        return Publisher(host_of(name) or name, name)
    return Publisher(name, url if isinstance(url, str) else None)


def host_of(url: str) -> str | None:
    """Return the host of an address, without www."""
    found = HOST.match(url)
    return found.group(1).lower() if found else None
