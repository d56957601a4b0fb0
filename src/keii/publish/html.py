"""The page as one HTML file that works without network, without a server and without JavaScript."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from keii.model.page import Line, Page
from keii.model.reading import Reading
from keii.publish import charts, facts, news
from keii.publish.typography import clean
from keii.publish.view import View

ASSETS = "assets"


def render(page: Page[Line], readings: Sequence[Reading], *, alongside: bool = False) -> str:
    """Return the page as HTML; `alongside` links page.json and page.md, which then lie beside it."""
    style, script = asset("keii.css"), asset("keii.js")
    return (
        environment()
        .get_template("page.html")
        .render(
            page=page,
            view=View(page, readings),
            facts=facts,
            charts=charts,
            box=news,
            reach=facts.reach_of(page, readings),
            style=Markup(style),
            script=Markup(script),
            sprite=Markup(asset("sprite.svg")),
            policy=policy_of(style, script),
            alongside=alongside,
        )
    )


@cache
def environment() -> Environment:
    """Build the template environment: everything escaped, nothing undefined, nothing unprintable."""
    return Environment(
        loader=PackageLoader("keii.publish", ASSETS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=printable,
        auto_reload=False,
    )


def printable(value: object) -> object:
    """Return what a template prints, without characters a page cannot hold."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return "" if value is None else value
    return clean(value)


@cache
def asset(name: str) -> str:
    """Read one of the page's own files."""
    return (files("keii.publish") / ASSETS / name).read_text("utf-8").strip()


def policy_of(style: str, script: str) -> str:
    """Return a content security policy that allows this style and this script, and nothing else."""
    return (
        f"default-src 'none'; style-src {hash_of(style)}; script-src {hash_of(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def hash_of(text: str) -> str:
    """Return the hash by which a policy knows an inline style or script."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
