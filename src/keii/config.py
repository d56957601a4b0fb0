"""Settings: `keii.toml` and `KEII_*` variables, as one frozen record."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from keii.errors import UnusableInput
from keii.model.order import ARTICLES, STALE_DAYS
from keii.model.quoting import MAX_SHARE, Allowance

Code = Literal["", "ja", "en"]
RuleLevel = Literal["off", "note", "warning", "error"]
LEVELS = "off, note, warning or error"


class Settings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Every setting keii has; each is a key of `keii.toml` and a variable `KEII_<KEY>`.

    `ui` is the language of messages ("" decides by the locale); `lang` the page's
    language ("" decides by the articles); `limit` the number of articles a page is
    made from; `workers` the processes that annotate; `max_share` the share of a
    source's characters a page may quote, `max_characters` their number (0: 600 of a
    Japanese article, 1,500 of another), `outlets` what some outlets allow; `stale_days` after how many days without
    news a status is called stale; `rules` maps a rule id to off, note, warning, error; `contact` is
    whom a publisher may write to about keii's requests, `allow_private` networks of one's own that may be
    fetched from, `ports` the ports that may be asked.
    """

    ui: Code = ""
    lang: Code = ""
    limit: Annotated[int, Meta(ge=1)] = ARTICLES
    workers: Annotated[int, Meta(ge=1, le=64)] = 1
    max_share: Annotated[float, Meta(gt=0, le=1)] = MAX_SHARE
    max_characters: Annotated[int, Meta(ge=0)] = 0
    outlets: dict[str, Allowance] = {}
    stale_days: Annotated[int, Meta(ge=1)] = STALE_DAYS
    rules: dict[str, RuleLevel] = {}
    contact: str = ""
    allow_private: tuple[str, ...] = ()
    ports: tuple[Annotated[int, Meta(ge=1, le=65535)], ...] = (80, 443, 8080, 8443)


RIGHT = {
    "ui": "ja or en",
    "lang": "ja or en",
    "limit": "a whole number from 1",
    "workers": "a whole number from 1 to 64",
    "max_share": "a number above 0, at most 1",
    "max_characters": "a whole number from 0",
    "outlets": "outlets with max_share or max_characters",
    "stale_days": "a whole number from 1",
    "rules": f"rule ids with {LEVELS}, like SRC003 = off",
    "contact": "an address or URL",
    "allow_private": "a list of networks, like 10.1.2.0/24",
    "ports": "a list of ports, like 80, 443",
}


def read_settings(folder: Path, environment: Mapping[str, str] = os.environ) -> Settings:
    """Read `keii.toml` in `folder`, if there, and let `KEII_*` variables overrule it.

    Raises UnusableInput, naming file, line and key, when a key is unknown or a value has the wrong form.
    """
    path = folder / "keii.toml"
    values: dict[str, Any] = {}
    if path.is_file():
        text = text_of(path)
        for key, value in table_of(text, path).items():
            values[key] = setting_of(key, value, f"{path}{line_of(key, text)}", strict=True)
    for key in RIGHT:
        given = environment.get(f"KEII_{key.upper()}", "").strip()
        if given:
            value = READERS[key](given) if key in READERS else given
            values[key] = setting_of(key, value, f"KEII_{key.upper()}", strict=False)
    return Settings(**values)


def text_of(path: Path) -> str:
    """Return the text of the settings file; editors on Windows put a mark before it."""
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnusableInput(str(path), "not UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise UnusableInput(str(path), f"cannot be read: {error.strerror or error}") from error


def table_of(text: str, path: Path) -> dict[str, Any]:
    """Parse the settings file."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UnusableInput(str(path), f"not a TOML file: {error}") from error


def setting_of(key: str, value: Any, where: str, *, strict: bool) -> Any:
    """Return the value of one key in its own type; a variable's words are read as numbers where one is wanted."""
    if key not in RIGHT:
        near = get_close_matches(key, RIGHT, 1)
        if near:
            raise UnusableInput(where, f"{key}: no such setting; did you mean {near[0]}?")
        raise UnusableInput(where, f"{key}: no such setting; there are {', '.join(RIGHT)}")
    try:
        made = msgspec.convert({key: value}, Settings, strict=strict)
    except msgspec.ValidationError as error:
        raise UnusableInput(where, f"{key}: expected {RIGHT[key]}, found {value!r}") from error
    return getattr(made, key)


def line_of(key: str, text: str) -> str:
    """Return `:line` of a key in the settings file, nothing when it cannot be told."""
    pattern = re.compile(rf"\s*\[?\s*[\"']?{re.escape(key)}[\"']?\s*[.=\]]")
    return next((f":{number}" for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)), "")


def levels_of(given: str) -> dict[str, str]:
    """Read `KEII_RULES`: `SRC003=off, DAT001=warning`."""
    pairs = (part.partition("=") for part in given.split(",") if part.strip())
    return {rule.strip(): level.strip() for rule, _, level in pairs}


def allowances_of(given: str) -> dict[str, dict[str, str]]:
    """Read `KEII_OUTLETS`: `rei.example.max_characters=200, rei.example.max_share=0.1`."""
    found: dict[str, dict[str, str]] = {}
    for part in (part for part in given.split(",") if part.strip()):
        place, _, value = part.partition("=")
        outlet, _, key = place.strip().rpartition(".")
        found.setdefault(outlet, {})[key] = value.strip()
    return found


def parts_of(given: str) -> list[str]:
    """Read `KEII_PORTS`, `KEII_ALLOW_PRIVATE`: values with commas between."""
    return [part.strip() for part in given.split(",") if part.strip()]


READERS: dict[str, Callable[[str], Any]] = {
    "rules": levels_of,
    "outlets": allowances_of,
    "allow_private": parts_of,
    "ports": parts_of,
}
"""How the variables are read that hold tables or lists."""
