"""The one door to the network: a URL in, an answer or a sentence out, within the limits of a policy.

Every hop is checked before it is taken (scheme, port, all addresses of the host), connections go to the checked
address, bodies are unpacked here with a limit, and one deadline covers headers, body and redirects.
"""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from email.utils import mktime_tz, parsedate_tz
from hashlib import sha256

import httpcore
import httpx

from keii import __version__
from keii.collect.manners import Host
from keii.collect.policy import Failed, FailureKind, Fetched, Policy, Refused, Wanted
from keii.collect.urls import admissible, next_hop, port_of
from keii.collect.wire import CheckedBackend, Resolve, read_body, resolve

REDIRECTS = (301, 302, 303, 307, 308)
ACCEPT = "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/json;q=0.9,*/*;q=0.5"
FAULTS = (TimeoutError, OSError, httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError)
KINDS: tuple[tuple[type[BaseException], FailureKind, str], ...] = (
    (TimeoutError, "timeout", "no whole answer within {total:g} seconds"),
    (httpcore.TimeoutException, "timeout", "the host stopped answering"),
    (httpcore.ConnectError, "connect", "no connection to the host"),
    (httpcore.ProtocolError, "protocol", "the answer is not proper HTTP"),
    (httpcore.NetworkError, "connect", "the connection broke"),
    (OSError, "connect", "the connection broke"),
)


class Door:
    """Fetches URLs, politely: one request to a host at a time, its robots.txt obeyed."""

    def __init__(self, policy: Policy, *, resolve: Resolve = resolve, tls: ssl.SSLContext | None = None):
        self.policy = policy
        self.hosts: dict[str, Host] = {}
        self.gate = asyncio.Semaphore(policy.at_once)
        self.pool = httpcore.AsyncConnectionPool(
            ssl_context=tls or httpx.create_ssl_context(trust_env=False),
            max_keepalive_connections=0,
            network_backend=CheckedBackend(policy, resolve),
        )

    async def fetch(self, wanted: Wanted) -> Fetched | Failed:
        """Fetch one URL; whatever goes wrong comes back as a `Failed` with a sentence."""
        try:
            url = admissible(wanted.url, self.policy)
        except Refused as error:
            return Failed(url=wanted.url, kind=error.kind, what=error.what)
        host = self.hosts.setdefault(f"{url.scheme}://{url.netloc.decode('ascii')}", Host())
        async with host.lock:
            rules = await host.learn(lambda: self.exchange(Wanted(str(url.join("/robots.txt")))))
            if (refusal := rules.refusal(str(url))) is not None:
                return refusal
            if host.busy > self.policy.longest_delay:
                what = f"the host asks to be left alone for {host.busy:.0f} seconds"
                return Failed(url=wanted.url, kind="status", what=what, retry_after=host.busy)
            await asyncio.sleep(host.busy)
            async with self.gate:
                answer = await self.exchange(wanted)
            host.rest(max(rules.delay(self.policy), retry_after_of(answer)))
        return answer

    async def exchange(self, wanted: Wanted) -> Fetched | Failed:
        """Ask and follow redirects within the deadline, without asking robots.txt."""
        started = time.monotonic()
        try:
            async with asyncio.timeout(self.policy.total):
                return await self.follow(wanted, started)
        except Refused as error:
            return Failed(url=wanted.url, kind=error.kind, what=error.what)
        except (
            TimeoutError,
            OSError,
            httpcore.TimeoutException,
            httpcore.NetworkError,
            httpcore.ProtocolError,
        ) as error:
            kind, what = next((kind, what) for cls, kind, what in KINDS if isinstance(error, cls))
            if any(isinstance(one, ssl.SSLError) for one in (error, *error.args)):
                kind, what = "tls", "the host's certificate or encryption cannot be trusted"
            return Failed(url=wanted.url, kind=kind, what=what.format(total=self.policy.total))

    async def follow(self, wanted: Wanted, started: float) -> Fetched | Failed:
        """Ask hop by hop. Raises Refused when a hop or an answer is not acceptable."""
        url = admissible(wanted.url, self.policy)
        for _ in range(self.policy.redirects + 1):
            async with self.answer_to(url, wanted) as (answer, headers):
                if answer.status in REDIRECTS and "location" in headers:
                    url = next_hop(url, headers["location"], self.policy)
                    continue
                if answer.status >= 400:
                    return failed_with(answer.status, headers, wanted.url)
                body = await read_body(answer.aiter_stream(), headers.get("content-encoding", "").lower(), self.policy)
            return Fetched(
                url=wanted.url,
                final_url=str(url),
                status=answer.status,
                headers=headers,
                body=body,
                sha256=sha256(body).hexdigest(),
                seconds=time.monotonic() - started,
            )
        raise Refused("redirect", f"more than {self.policy.redirects} redirects")

    @asynccontextmanager
    async def answer_to(
        self, url: httpx.URL, wanted: Wanted
    ) -> AsyncIterator[tuple[httpcore.Response, dict[str, str]]]:
        """Ask for one URL and give the answer before its body is read. Raises Refused when its head is too large."""
        policy = self.policy
        limits = {"connect": policy.connect, "read": policy.read, "write": policy.read, "pool": policy.total}
        request = httpcore.Request(
            "GET",
            httpcore.URL(
                scheme=url.raw_scheme,
                host=url.raw_host,
                port=port_of(url),
                target=url.raw_path,
            ),
            headers=self.headers_for(url, wanted),
            extensions={"timeout": limits},
        )
        answer = await self.pool.handle_async_request(request)
        try:
            if sum(len(name) + len(value) for name, value in answer.headers) > policy.headers:
                raise Refused("size", f"its headers are larger than {policy.headers // 1000} kB")
            headers = {n.decode("latin-1").lower(): v.decode("latin-1") for n, v in answer.headers}
            if headers.get("content-length", "0").isdecimal() and int(headers.get("content-length", "0")) > policy.raw:
                raise Refused("size", f"larger than {policy.raw // 1_000_000} MB")
            yield answer, headers
        finally:
            await answer.aclose()

    def headers_for(self, url: httpx.URL, wanted: Wanted) -> list[tuple[bytes, bytes]]:
        """Return the headers of a request; the version known is asked for only where it came from."""
        contact = f" (+{self.policy.contact})" if self.policy.contact else ""
        headers = {
            "Host": url.netloc.decode("ascii"),
            "User-Agent": f"keii/{__version__}{contact}",
            "Accept": ACCEPT,
            "Accept-Encoding": "gzip",
        }
        if str(url) == wanted.url and wanted.etag:
            headers["If-None-Match"] = wanted.etag
        if str(url) == wanted.url and wanted.last_modified:
            headers["If-Modified-Since"] = wanted.last_modified
        return [(name.encode("ascii"), value.encode("latin-1", "replace")) for name, value in headers.items()]

    async def close(self) -> None:
        """Close all connections."""
        await self.pool.aclose()


def failed_with(status: int, headers: dict[str, str], url: str) -> Failed:
    """Return the failure that an answer of 400 and more is."""
    what = {404: "there is no such page (404)", 410: "the page is gone for good (410)"}.get(
        status, f"the host answers with {status}"
    )
    return Failed(url=url, kind="status", what=what, status=status, retry_after=seconds_in(headers.get("retry-after")))


def seconds_in(words: str | None) -> float | None:
    """Read a Retry-After header: seconds, or the time until a date (RFC 9110); nothing when it is neither."""
    if not words:
        return None
    if words.strip().isdecimal():
        return float(words)
    parsed = parsedate_tz(words)
    return max(0.0, mktime_tz(parsed) - time.time()) if parsed else None


def retry_after_of(answer: Fetched | Failed) -> float:
    """Return how long a host asks to be left alone."""
    return (answer.retry_after or 0.0) if isinstance(answer, Failed) else 0.0


def fetch_all(
    wanted: Sequence[Wanted], policy: Policy, *, resolve: Resolve = resolve, tls: ssl.SSLContext | None = None
) -> list[Fetched | Failed]:
    """Fetch URLs side by side, those of one host one after the other; the answers come in the order asked.

    The event loop has a thread of its own, so that a caller who has one (a notebook, a server) may call this, too.
    """

    async def all_of_them() -> list[Fetched | Failed]:
        door = Door(policy, resolve=resolve, tls=tls)
        try:
            return list(await asyncio.gather(*map(door.fetch, wanted)))
        finally:
            await door.close()

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(all_of_them())).result()
