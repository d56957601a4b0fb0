"""Manners towards a host: what its robots.txt asks for, and how long to wait between two requests."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from msgspec import Struct
from msgspec.structs import replace
from protego import Protego

from keii.collect.policy import Failed, Fetched, Policy

AGENT = "keii"
KEPT = 24 * 3600.0  # seconds for which a robots.txt holds
CLOSED = 3600.0  # seconds for which a host is left alone whose robots.txt could not be had


class Rules(Struct, frozen=True):
    """What a host's robots.txt says, and until when it holds; `failure` is why it could not be had."""

    rules: Protego | None
    until: float
    failure: Failed | None = None

    def refusal(self, url: str) -> Failed | None:
        """Return why a URL may not be fetched, None when it may."""
        if self.allow(url):
            return None
        if self.failure is None:
            return Failed(url=url, kind="robots", what="its robots.txt asks not to")
        if self.failure.status is None:
            return replace(self.failure, url=url)
        return Failed(url=url, kind="robots", what="its robots.txt cannot be had, so the host is left alone")

    def allow(self, url: str) -> bool:
        """Answer whether the host lets keii fetch a URL."""
        return self.rules is not None and bool(self.rules.can_fetch(url, AGENT))

    def delay(self, policy: Policy) -> float:
        """Return the seconds to wait between two requests: what the host asks for, up to the policy's longest."""
        asked = self.rules.crawl_delay(AGENT) if self.rules else None
        return policy.delay if asked is None else min(max(float(asked), 0.0), policy.longest_delay)


def rules_from(answer: Fetched | Failed, now: float) -> Rules:
    """Read the answer to a request for robots.txt: none there allows all, a failing host allows nothing for an hour."""
    if isinstance(answer, Fetched) and answer.status < 300:
        return Rules(Protego.parse(answer.body[:500_000].decode("utf-8", "replace")), now + KEPT)
    if 400 <= (answer.status or 0) < 500 and answer.status != 429:
        return Rules(Protego.parse(""), now + KEPT)
    return Rules(None, now + CLOSED, answer if isinstance(answer, Failed) else None)


class Host:
    """One host: one request at a time, with a pause between two."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.rules: Rules | None = None
        self.free_at = 0.0

    async def learn(self, ask: Callable[[], Awaitable[Fetched | Failed]]) -> Rules:
        """Return the host's rules; ask for its robots.txt when there are none that hold."""
        if self.rules is None or self.rules.until < time.monotonic():
            self.rules = rules_from(await ask(), time.monotonic())
        return self.rules

    @property
    def busy(self) -> float:
        """How many seconds from now the host wants no request."""
        return max(0.0, self.free_at - time.monotonic())

    def rest(self, seconds: float) -> None:
        """Leave the host alone for so many seconds from now."""
        self.free_at = time.monotonic() + seconds
