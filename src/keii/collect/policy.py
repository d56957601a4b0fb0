"""What may be fetched, how long and how much; and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from keii.collect.addresses import Network

FailureKind = Literal[
    "url", "scheme", "port", "address", "resolve", "connect", "tls", "timeout", "size", "encoding", "redirect",
    "protocol", "robots", "status",
]  # fmt: skip


class Policy(Struct, frozen=True, kw_only=True):
    """The limits of one exchange, in seconds and bytes, and the manners towards one host.

    `permitted` are private networks that the settings open for a source, `contact` is whom a publisher may write to.
    """

    connect: float = 5.0
    read: float = 10.0
    total: float = 20.0
    raw: int = 10_000_000
    inflated: int = 20_000_000
    headers: int = 64_000
    redirects: int = 5
    ports: frozenset[int] = frozenset({80, 443, 8080, 8443})
    permitted: tuple[Network, ...] = ()
    delay: float = 5.0
    longest_delay: float = 60.0
    at_once: int = 8
    contact: str = ""


class Wanted(Struct, frozen=True):
    """One URL to be asked for, with what the last answer said of its version."""

    url: str
    etag: str = ""
    last_modified: str = ""


class Fetched(Struct, frozen=True, kw_only=True):
    """An answer: where it came from in the end, its status, headers (names folded) and unpacked body."""

    url: str
    final_url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    sha256: str
    seconds: float


class Failed(Struct, frozen=True, kw_only=True):
    """A URL that gave nothing to read: of which kind the failure is, and one sentence that says so."""

    url: str
    kind: FailureKind
    what: str
    status: int | None = None
    retry_after: float | None = None


class Refused(Exception):
    """Keii does not go on with this URL. It never leaves the room: `fetch` makes a `Failed` of it."""

    def __init__(self, kind: FailureKind, what: str):
        super().__init__(what)
        self.kind: FailureKind = kind
        self.what = what
