"""The signs in `signs.toml`: titles that mark a person, units that can be exchanged."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def signs() -> dict[str, Any]:
    """Read the signs."""
    return tomllib.loads(files("keii.bench.check").joinpath("signs.toml").read_text("utf-8"))
