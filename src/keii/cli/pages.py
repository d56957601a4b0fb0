"""Reading a page.json that keii made, one line for what is none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from keii.errors import UnusableInput

if TYPE_CHECKING:
    from keii.model.page import Line, Page

FILE = "page.json"


def read_page(name: str) -> Page[Line]:
    """Read a page.json, or the one in a folder. Raises UnusableInput when there is none."""
    import msgspec

    from keii.model.page import FORMAT, Line, Page
    from keii.plugins import names

    path = Path(name)
    if path.is_dir():
        path /= FILE
        if not path.is_file():
            raise UnusableInput(name, "no page.json in this folder; name one that `keii write` made")
    try:
        record = path.read_bytes()
    except FileNotFoundError as error:
        raise UnusableInput(name, "no such file or folder") from error
    except OSError as error:
        raise UnusableInput(name, f"cannot be read: {error.strerror or error}") from error
    try:
        page = msgspec.json.decode(record, type=Page[Line])
    except msgspec.ValidationError as error:
        raise UnusableInput(name, f"no page of keii: {error}") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnusableInput(name, f"no JSON: {error}") from error
    if page.format != FORMAT:
        raise UnusableInput(name, f"a page of format {page.format}; this keii reads format {FORMAT}")
    known = names("languages")
    if page.in_language not in known:
        raise UnusableInput(name, f"language {page.in_language} is not supported yet ({', '.join(known)})")
    return page
