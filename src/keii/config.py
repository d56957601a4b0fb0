"""Settings: `keii.toml` and `KEII_*` variables, as one frozen record."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from keii.errors import UnusableInput


class Settings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Every setting keii has; each is a key of `keii.toml` and a variable `KEII_<KEY>`.

    `ui` is the language of messages (ja, en); `lang` the page's language ("" decides by
    the articles); `limit` the number of articles a page is made from; `workers` the
    processes that annotate; `max_share` the share of a source's characters a page may
    quote; `stale_days` after how many days without news a status is called stale;
    `rules` maps a rule id to off, note, warning or error.
    """

    ui: str = "en"
    lang: str = ""
    limit: int = 500
    workers: int = 1
    max_share: float = 0.25
    stale_days: int = 90
    rules: dict[str, str] = {}


def read_settings(folder: Path, environment: Mapping[str, str] = os.environ) -> Settings:
    """Read `keii.toml` in `folder`, if there, and let `KEII_*` variables overrule it.

    Raises UnusableInput, naming file and key, when a key is unknown or a value has the wrong type.
    """
    path = folder / "keii.toml"
    table: dict[str, Any] = {}
    if path.is_file():
        try:
            table = tomllib.loads(path.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise UnusableInput(str(path), f"not a TOML file: {error}") from error
    for key in Settings.__struct_fields__:
        given = environment.get(f"KEII_{key.upper()}")
        if given is not None and key != "rules":
            table[key] = given
    try:
        return msgspec.convert(table, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise UnusableInput(str(path), str(error)) from error
