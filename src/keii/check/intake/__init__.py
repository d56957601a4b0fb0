"""Intake: anyone's page file becomes a `Page[Draft]` whose every sentence knows its place."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from keii.check.intake.builder import Builder
from keii.check.intake.pieces import Mark
from keii.errors import UnusableInput
from keii.model.article import Problem
from keii.model.page import Draft, Page
from keii.model.text import Span
from keii.read.decode import decode
from keii.read.language import SUPPORTED, language_of

Kind = Literal["markdown", "text", "html", "json"]
LARGEST = 5_000_000
SENTENCE_ENDS = "。．.!！"
HTML_OPENINGS = ("<!doctype html", "<html", "<head", "<body", "<article", "<main")


class PageText(Struct, frozen=True, kw_only=True):
    """A page and the text its spans count in.

    `text` is the decoded file (for HTML the extracted text, for JSON the sentences one
    a line). `plain` has the same length, markup and citations blanked. `as_of_span` is
    where the page says as of when it speaks; `comments` may hold suppressions.
    """

    page: Page[Draft]
    text: str
    plain: str
    kind: Kind
    name: str
    blocks: tuple[Span, ...] = ()
    comments: tuple[Mark, ...] = ()
    as_of_span: Span | None = None
    meta: dict[str, str] = {}

    @property
    def is_bare(self) -> bool:
        """Answer whether the file is only sentences: no title, part, card, date or source list makes it a page."""
        page = self.page
        framed = page.questions or page.timeline or page.sources or page.takeaways or page.statements or page.relations
        headed = any(section.heading for section in page.sections) or self.as_of_span or self.meta
        # The first line of a plain text is taken for its title, also where it is a sentence like the others.
        titled = page.title and (self.kind != "text" or page.title.text.rstrip()[-1:] not in SENTENCE_ENDS)
        return self.kind in ("markdown", "text") and not (framed or headed or titled)


def read_page(data: bytes, name: str, kind: Kind | None = None) -> PageText:
    """Read a page in Markdown, plain text, HTML or keii's own JSON, told by name and content where `kind` does not.

    Raises UnusableInput when nothing in it can be checked.
    """
    text = decoded(data, name)
    kind = kind or kind_of(text, name)
    if kind == "json":
        from keii.check.intake.keii import read_json

        found = read_json(text, name)
    elif kind == "html":
        from keii.check.intake.html import read_html
        from keii.check.intake.shape import arrange

        found = page_text(arrange(read_html(text, name)), kind, name)
    elif kind == "markdown":
        found = read_markdown_page(text, name)
    else:
        from keii.check.intake.digest import arrange_text, read_text

        found = page_text(arrange_text(read_text(text, name)), kind, name)
    if not has_claims(found.page):
        raise UnusableInput(name, "no sentence to check on this page")
    code = language_of(found.plain, found.meta.get("language"))
    if code is not None and code not in SUPPORTED:
        raise UnusableInput(name, f"language {code} is not supported yet ({', '.join(SUPPORTED)})")
    return found


def read_markdown_page(text: str, name: str) -> PageText:
    """Read a Markdown page; a second look when its own publishers are cited in brackets, （例新聞、3月2日）."""
    from keii.check.intake.markdown import read_markdown
    from keii.check.intake.shape import arrange

    builder = arrange(read_markdown(text, name))
    publishers = sorted({source.publisher for source in builder.sources if source.publisher})
    if any(f"{mark}{publisher}" in text for publisher in publishers for mark in "（("):
        builder = arrange(read_markdown(text, name, publishers))
    return page_text(builder, "markdown", name)


def page_text(builder: Builder, kind: Kind, name: str) -> PageText:
    """Return what a builder has read."""
    sheet = builder.sheet
    return PageText(
        page=builder.page(),
        text=sheet.text,
        plain=sheet.plain,
        kind=kind,
        name=name,
        blocks=tuple(builder.blocks),
        comments=sheet.comments,
        as_of_span=builder.as_of_span,
        meta=sheet.meta,
    )


def decoded(data: bytes, name: str) -> str:
    """Return the text of a page file. Raises UnusableInput when it is empty, too large or no text."""
    if len(data) > LARGEST:
        raise UnusableInput(name, f"larger than {LARGEST // 1_000_000} MB; give one page")
    if not data.strip():
        raise UnusableInput(name, "the file is empty")
    found = decode(data, name)
    if isinstance(found, Problem):
        raise UnusableInput(name, found.what)
    text = found.text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def kind_of(text: str, name: str) -> Kind:
    """Return what kind of page a file is."""
    suffix = name.lower().rsplit(".", 1)[-1]
    opening = text.lstrip("\ufeff \n\t")[:200].lower()
    if suffix == "json" or opening.startswith("{"):
        return "json"
    if suffix in ("html", "htm", "xhtml") or opening.startswith(HTML_OPENINGS) or opening.startswith("<?xml"):
        return "html"
    if suffix in ("md", "markdown") or any(line.startswith("#") for line in text.splitlines()[:40]):
        return "markdown"
    return "text"


def has_claims(page: Page[Draft]) -> bool:
    """Answer whether anything on the page says something."""
    return bool(
        page.lead
        or page.questions
        or page.timeline
        or page.takeaways
        or page.body
        or page.statements
        or any(section.lines for section in page.sections)
        or page.relations
    )
