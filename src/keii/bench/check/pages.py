"""Gold pages: clean explainers with the sources they cite, read by plain means of the bench's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from unicodedata import normalize

from msgspec import Struct

from keii.bench.check.parts import Part, find_parts
from keii.errors import UnusableInput

FIELD = re.compile(r"^(?P<name>\w+): *(?P<value>.*)$", re.MULTILINE)
JAPANESE = re.compile(r"[ぁ-んァ-ヶ]")


class SourceFile(Struct, frozen=True):
    """One source as it is given to the checker: its file name and its text with front matter."""

    name: str
    text: str

    @property
    def number(self) -> int:
        """Return the number in its name."""
        return int(re.sub(r"\D", "", self.name) or 0)

    @property
    def fields(self) -> dict[str, str]:
        """Return its front matter."""
        head = self.text.split("\n---", 1)[0] if self.text.startswith("---") else ""
        return {found["name"]: found["value"].strip().strip("\"'") for found in FIELD.finditer(head)}

    @property
    def body(self) -> str:
        """Return its text without front matter."""
        return self.text.split("\n---", 1)[-1] if self.text.startswith("---") else self.text

    @property
    def published(self) -> date | None:
        """Return its day, if its front matter gives one."""
        found = re.match(r"\d{4}-\d\d-\d\d", self.fields.get("published", ""))
        return date.fromisoformat(found.group()) if found else None

    def with_field(self, name: str, value: str) -> SourceFile:
        """Return the source with another value of a field."""
        return SourceFile(self.name, re.sub(rf"^{name}:.*$", f"{name}: {value}", self.text, count=1, flags=re.M))


class GoldPage(Struct, frozen=True, dict=True):
    """One clean page: its Markdown and its sources."""

    id: str
    text: str
    sources: tuple[SourceFile, ...]

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Return its parts."""
        return tuple(find_parts(self.text))

    @property
    def language(self) -> str:
        """Return its language, told by kana."""
        return "ja" if JAPANESE.search(self.text) else "en"

    @cached_property
    def everything(self) -> str:
        """Return the words of the page and of all its sources."""
        return "\n".join((self.text, *(source.body for source in self.sources)))

    @cached_property
    def day(self) -> date | None:
        """Return the day the page speaks from: the first whole date on its line of update."""
        from keii.bench.check.calendar import find_dates

        updated = next((part for part in self.parts if part.kind == "updated"), None)
        found = [d for d in find_dates(updated.text) if d.day and d.year] if updated else []
        return found[0].as_date(0) if found else None

    def of_kind(self, *kinds: str) -> list[Part]:
        """List the parts of some kinds."""
        return [part for part in self.parts if part.kind in kinds]

    def source(self, number: int) -> SourceFile | None:
        """Return a source by its number."""
        return next((source for source in self.sources if source.number == number), None)

    def cited(self, part: Part) -> str:
        """Return the words of the sources a part cites (all of them when it cites none), in compatibility form."""
        chosen = [source for source in self.sources if source.number in part.cites] or self.sources
        return normalize("NFKC", "\n".join(source.text for source in chosen))


def read_pages(folder: Path, names: Sequence[str] = ()) -> list[GoldPage]:
    """Read the pages of a folder, or the one page it is. Raises UnusableInput when there is none."""
    own = [folder] if (folder / "page.md").is_file() else sorted(p.parent for p in folder.glob("*/page.md"))
    chosen = [path for path in own if not names or path.name in names]
    if not chosen:
        raise UnusableInput(str(folder), "no gold page in it: none of its folders holds page.md")
    pages = []
    for path in chosen:
        sources = sorted((path / "sources").glob("*.md"))
        if not sources:
            raise UnusableInput(str(path), "not a gold page: no sources/NN.md beside page.md")
        given = tuple(SourceFile(source.name, source.read_text("utf-8")) for source in sources)
        pages.append(GoldPage(path.name, (path / "page.md").read_text("utf-8"), given))
    return pages
