"""From a kind and a name to the object that does the work: our own table first, then entry points."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

from keii.errors import UnknownPlugin

SHELVES = {
    "languages": "keii.lang",
    "executors": "keii.executors",
    "rules": "keii.check.rules",
}


@cache
def load(kind: str, name: str) -> Any:
    """Return the plug-in `name` of `kind`: the shelf's table first, then entry points `keii.<kind>`.

    Raises UnknownPlugin, which lists what is known.
    """
    table: dict[str, str] = import_module(SHELVES[kind]).TABLE
    if name in table:
        module, _, attribute = table[name].partition(":")
        return getattr(import_module(module), attribute)
    for point in sorted(entry_points(group=f"keii.{kind}"), key=lambda point: point.value):
        if point.name == name:
            return point.load()
    raise UnknownPlugin(kind, name, names(kind))


def names(kind: str) -> list[str]:
    """List the names known for `kind`, sorted."""
    table: dict[str, str] = import_module(SHELVES[kind]).TABLE
    return sorted({*table, *(point.name for point in entry_points(group=f"keii.{kind}"))})
