"""Addresses a reader may follow: web addresses only, and straight to the words."""

from __future__ import annotations

import re

# https://rei.example/2025/05/09/ferry?x=1#top ; no blanks, quotes, brackets, backslashes or control characters
WEB = re.compile(r"https?://[^\s\x00-\x20\x7f-\x9f<>\"'`\\^{|}]+", re.IGNORECASE)
UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~")
WHOLE = 16  # words up to this length are given whole, longer ones by their ends
ENDS = {"ja": 8, "en": 24}


def web_address(url: str | None) -> str | None:
    """Return `url` if it is a web address that is safe to link, else None."""
    return url if url and len(url) <= 2000 and WEB.fullmatch(url) else None


def address_of_words(url: str | None, words: str, language: str) -> str | None:
    """Return the address with a text fragment, so that the browser scrolls to the words and marks them."""
    address = web_address(url)
    if address is None:
        return None
    ends = ends_of(words.strip(), ENDS.get(language, ENDS["en"]), spaced=language != "ja")
    joint = ":~:text=" if "#" in address else "#:~:text="
    return address + joint + ",".join(map(encoded, ends)) if ends else address


def ends_of(words: str, length: int, *, spaced: bool) -> tuple[str, ...]:
    """Return the words whole if short, else their first and last part; a fragment never crosses a line break."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    if not lines:
        return ()
    if len(lines) == 1 and len(words) <= WHOLE:
        return (words,)
    first, last = lines[0][:length], lines[-1][-length:]
    if spaced:
        first = first.rsplit(" ", 1)[0] if len(first) < len(lines[0]) and " " in first else first
        last = last.split(" ", 1)[-1] if len(last) < len(lines[-1]) and " " in last else last
    return (first, last)


def encoded(words: str) -> str:
    """Percent-encode words for a text fragment, where hyphen, comma and ampersand have a meaning too."""
    octets = words.encode("utf-8", "replace")
    return "".join(chr(octet) if octet in UNRESERVED else f"%{octet:02X}" for octet in octets)
