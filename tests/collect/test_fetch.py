"""The one door to the network: what it refuses, how it ends, and what it asks for."""

from __future__ import annotations

import asyncio
import json
import ssl
import time
import tracemalloc
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Any

import pytest
import trustme

from hostile_server import PAGE, HostileServer, hostile_server
from keii.collect.addresses import is_open
from keii.collect.fetch import fetch_all, seconds_in
from keii.collect.policy import Failed, Fetched, Policy, Wanted
from keii.collect.wire import resolve as system_resolver

LOCAL = ip_network("127.0.0.0/8")


@pytest.fixture(scope="module")
def server() -> Iterator[HostileServer]:
    with hostile_server() as running:
        yield running


def policy_for(server: HostileServer, **limits: Any) -> Policy:
    """Return a policy that lets this machine's server be asked, and ends soon."""
    settings = {"total": 1.5, "read": 1.0, "connect": 1.0, "delay": 0.0} | limits
    return Policy(permitted=(LOCAL,), ports=frozenset({server.port}), **settings)


def fetch(server: HostileServer, path: str, **limits: Any) -> Fetched | Failed:
    """Fetch one path of the server."""
    return fetch_all([Wanted(server.url(path))], policy_for(server, **limits))[0]


@pytest.mark.parametrize("path", ["/page", "/gzip", "/moved"])
def test_a_page_is_fetched_unpacked_and_through_redirects(server: HostileServer, path: str) -> None:
    got = fetch(server, path)

    assert isinstance(got, Fetched)
    assert got.body == PAGE
    assert got.status == 200
    assert got.final_url.endswith("/page" if path == "/moved" else path)
    assert got.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/500", "status"),
        ("/404", "status"),
        ("/busy", "status"),
        ("/loop", "redirect"),
        ("/grow", "redirect"),
        ("/to-file", "scheme"),
        ("/to-metadata", "port"),
        ("/huge-length", "size"),
        ("/endless", "size"),
        ("/bomb", "size"),
        ("/big-headers", "size"),
        ("/endless-headers", "protocol"),
        ("/double", "encoding"),
        ("/brotli", "encoding"),
        ("/deflate", "encoding"),
        ("/cut-gzip", "encoding"),
        ("/bad-gzip", "encoding"),
        ("/bad-chunk", "protocol"),
        ("/short", "protocol"),
        ("/garbage", "protocol"),
        ("/hang", "timeout"),
        ("/slow", "timeout"),
        ("/slow-headers", "timeout"),
        ("/closed", "robots"),
    ],
)
def test_each_fault_ends_in_time_with_a_sentence(server: HostileServer, path: str, kind: str) -> None:
    started = time.monotonic()

    got = fetch(server, path)

    assert isinstance(got, Failed)
    assert got.kind == kind
    assert got.what
    assert "\n" not in got.what
    assert time.monotonic() - started < 1.5 + 0.5 + 0.5  # the deadline, its grace, and robots.txt


def test_a_bomb_takes_little_memory(server: HostileServer) -> None:
    tracemalloc.start()

    fetch(server, "/bomb")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 64_000_000


def test_the_metadata_of_a_cloud_are_out_of_reach_even_on_an_open_port(server: HostileServer) -> None:
    policy = Policy(permitted=(LOCAL,), ports=frozenset({server.port, 80}), total=1.5, delay=0.0)

    got = fetch_all([Wanted(server.url("/to-metadata"))], policy)[0]

    assert isinstance(got, Failed)
    assert got.kind == "address"


def test_nothing_of_this_machine_is_reached_unless_permitted(server: HostileServer) -> None:
    before = len(server.asked)
    policy = Policy(ports=frozenset({server.port}), total=1.5, delay=0.0)
    hosts = ("127.0.0.1", "localhost", "LOCALHOST", "localhost.", "0x7f.1", "2130706433", "127.1", "0", "[::1]")

    got = fetch_all([Wanted(server.url("/page", host)) for host in hosts], policy)

    assert all(isinstance(answer, Failed) for answer in got)
    assert len(server.asked) == before


class Resolver:
    """Answers each question of a name with the next of its lists of addresses."""

    def __init__(self, *answers: Sequence[str]):
        self.answers = list(answers)

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def test_a_second_answer_of_the_resolver_does_not_count(server: HostileServer) -> None:
    """A public answer to be checked and a private one to connect to: the address that was checked is connected to."""
    rebinding = Resolver(["192.0.2.1"], ["127.0.0.1"])
    mixed = Resolver(["8.8.8.8", "127.0.0.1"])
    before = len(server.asked)
    policy = Policy(ports=frozenset({server.port}), total=1.0, delay=0.0)

    for resolver in (rebinding, mixed):
        got = fetch_all([Wanted(server.url("/page", "rebind.test"))], policy, resolve=resolver)[0]
        assert isinstance(got, Failed)

    assert len(server.asked) == before


def test_a_checked_host_is_asked_by_its_name(server: HostileServer) -> None:
    policy = policy_for(server)

    got = fetch_all([Wanted(server.url("/page", "rei.example"))], policy, resolve=Resolver(["127.0.0.1"]))[0]

    assert isinstance(got, Fetched)
    assert f"Host: rei.example:{server.port}" in server.heads[-1]
    assert "User-Agent: keii/" in server.heads[-1]


def test_what_is_known_of_the_last_answer_is_sent_along(server: HostileServer) -> None:
    wanted = Wanted(server.url("/page"), etag='"v1"', last_modified="Sun, 08 Mar 2026 07:00:00 GMT")

    fetch_all([wanted], policy_for(server))

    assert 'If-None-Match: "v1"' in server.heads[-1]
    assert "If-Modified-Since: Sun, 08 Mar 2026 07:00:00 GMT" in server.heads[-1]


def test_robots_is_asked_once_a_host_and_answers_keep_their_order(server: HostileServer) -> None:
    before = len(server.asked)

    got = fetch_all([Wanted(server.url(path)) for path in ("/page", "/404", "/gzip")], policy_for(server))

    assert [type(answer) for answer in got] == [Fetched, Failed, Fetched]
    assert server.asked[before:].count("/robots.txt") == 1


def test_a_host_that_wants_rest_gets_it(server: HostileServer) -> None:
    paths = ("/busy", "/page")

    got = fetch_all([Wanted(server.url(path)) for path in paths], policy_for(server, longest_delay=5.0))

    assert [answer.kind for answer in got if isinstance(answer, Failed)] == ["status", "status"]
    assert isinstance(got[0], Failed)
    assert got[0].retry_after == 7.0


def test_a_caller_with_an_event_loop_of_its_own_may_fetch(server: HostileServer) -> None:
    async def in_a_notebook() -> Fetched | Failed:
        return fetch(server, "/page")

    with ThreadPoolExecutor(1) as thread:  # this one may have a browser's loop
        assert isinstance(thread.submit(lambda: asyncio.run(in_a_notebook())).result(), Fetched)


def test_retry_after_may_be_a_date() -> None:
    later = (datetime.now(UTC) + timedelta(seconds=90)).strftime("%a, %d %b %Y %H:%M:%S GMT")

    assert 60 < (seconds_in(later) or 0) <= 90
    assert seconds_in("soon") is None
    assert seconds_in("Sun, 08 Mar 2020 07:00:00 GMT") == 0.0


@pytest.mark.parametrize("fault", ["", "expired", "other host", "unknown maker"])
def test_only_a_certificate_in_order_is_trusted(fault: str) -> None:
    maker, ours = trustme.CA(), ssl.create_default_context()
    name = "other.example" if fault == "other host" else "rei.example"
    until = datetime.now(UTC) - timedelta(days=1) if fault == "expired" else None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    maker.issue_cert(name, not_after=until, not_before=datetime(2020, 1, 1, tzinfo=UTC)).configure_cert(context)
    (trustme.CA() if fault == "unknown maker" else maker).configure_trust(ours)

    with hostile_server(context) as server:
        wanted = Wanted(server.url("/page", "rei.example"))
        got = fetch_all([wanted], policy_for(server), resolve=Resolver(["127.0.0.1"]), tls=ours)[0]

    if fault:
        assert isinstance(got, Failed)
        assert got.kind == "tls"
    else:
        assert isinstance(got, Fetched)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/hostname",
        "ftp://rei.example/x",
        "http://rei.example:22/",
        "http://user:word@rei.example/",
        "http://rei.example\\@127.0.0.1/",
        "http:///127.0.0.1/",
        "//127.0.0.1/",
        "http://rei.example/%0d%0aHost:%20x",
        "http://rei.example/a b",
        "javascript:alert(1)",
        "http://",
        "",
    ],
)
def test_what_is_no_address_of_a_page_is_not_asked_for(url: str) -> None:
    got = fetch_all([Wanted(url)], Policy(), resolve=Resolver(["8.8.8.8"]))[0]

    assert isinstance(got, Failed)
    assert got.kind in ("url", "scheme", "port")


def test_the_table_of_hostile_addresses_is_kept_out(data: Path) -> None:
    """Every row of `collect/urls/ssrf.jsonl`: no address, host form or URL of a private place is reached."""
    rows = [json.loads(line) for line in (data / "collect" / "urls" / "ssrf.jsonl").read_text("utf-8").splitlines()]
    special = {"127.0.0.1.nip.example": ["127.0.0.1"], "mixed.test": ["8.8.8.8", "10.0.0.1"]}
    special |= {"rebind.test": ["127.0.0.1"]}
    wrong, reached = [], 0
    for row in rows:
        if row["kind"] == "address":
            allowed = is_open(ip_address(row["value"]))
        else:
            url = row["value"] if row["kind"] == "url" else f"http://{row['value']}/"
            policy = Policy(total=1.0, connect=0.2, delay=0.0)
            answers = Resolver(special[row["value"]]) if row["value"] in special else system_resolver
            if row["allowed"]:
                answers = Resolver(["192.0.2.1"])  # only the address decides
            got = fetch_all([Wanted(url)], policy, resolve=answers)[0]
            assert isinstance(got, Failed)
            allowed = row["allowed"] and got.kind == "address"
            reached += got.kind in ("connect", "timeout", "protocol", "status")
        if allowed != row["allowed"]:
            wrong.append(row)

    assert wrong == []
    assert reached == 0
