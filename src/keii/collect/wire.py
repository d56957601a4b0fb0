"""The wire: connections only to addresses that were checked, bodies only as large as allowed."""

from __future__ import annotations

import asyncio
import socket
import zlib
from collections.abc import AsyncIterable, Awaitable, Callable, Iterable, Sequence
from typing import Any

import httpcore

from keii.collect.addresses import Address, address_of, is_open
from keii.collect.policy import Policy, Refused

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
TRIED = 3  # addresses of one host
GZIP = zlib.MAX_WBITS | 16


async def resolve(host: str, port: int) -> Sequence[str]:
    """Ask the system's resolver for the addresses of a host."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class CheckedBackend(httpcore.AsyncNetworkBackend):
    """Connects to an address of the host only after all its addresses were checked, so that no second answer counts."""

    def __init__(self, policy: Policy, resolve: Resolve = resolve):
        self.policy = policy
        self.resolve = resolve
        self.inner = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the first of the host's addresses that answers. Raises Refused when one of them is not public."""
        failure: Exception = Refused("resolve", "the host has no address")
        for address in (await self.checked(host, port))[:TRIED]:
            try:
                return await self.inner.connect_tcp(str(address), port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    async def checked(self, host: str, port: int) -> list[Address]:
        """Return the host's addresses. Raises Refused when it has none or one of them is not public."""
        try:
            addresses = [address_of(found) for found in await self.resolve(host, port)]
        except (OSError, UnicodeError, ValueError) as error:
            raise Refused("resolve", "the host is not known") from error
        if not all(is_open(address, self.policy.permitted) for address in addresses):
            raise Refused("address", "the host is on a private or reserved network; keii fetches from public ones")
        return addresses

    async def connect_unix_socket(self, *args: Any, **options: Any) -> httpcore.AsyncNetworkStream:
        """Raise Refused: keii opens no socket of this machine."""
        raise Refused("address", "keii opens no local socket")

    async def sleep(self, seconds: float) -> None:
        """Sleep between tries."""
        await asyncio.sleep(seconds)


async def read_body(chunks: AsyncIterable[bytes], encoding: str, policy: Policy) -> bytes:
    """Read a body, unpacking gzip. Raises Refused when it is larger than allowed, damaged or packed otherwise."""
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        raise Refused("encoding", "packed in a way keii did not ask for")
    unpack = Inflater(policy.inflated) if encoding.endswith("gzip") else None
    body, raw = bytearray(), 0
    async for chunk in chunks:
        raw += len(chunk)
        if raw > policy.raw:
            raise Refused("size", f"larger than {policy.raw // 1_000_000} MB")
        body += unpack.feed(chunk) if unpack else chunk
    if unpack and raw and not unpack.whole:
        raise Refused("encoding", "its gzip data break off")
    return bytes(body)


class Inflater:
    """Unpacks gzip up to a number of bytes; the rest is never unpacked."""

    def __init__(self, limit: int):
        self.limit = limit
        self.room = limit
        self.stream = zlib.decompressobj(GZIP)

    @property
    def whole(self) -> bool:
        """Whether the data came to their end."""
        return self.stream.eof

    def feed(self, chunk: bytes) -> bytes:
        """Unpack one chunk. Raises Refused when the limit is passed or the data are damaged."""
        try:
            out = self.stream.decompress(chunk, self.room + 1)
        except zlib.error as error:
            raise Refused("encoding", "its gzip data are damaged") from error
        self.room -= len(out)
        if self.room < 0:
            raise Refused("size", f"larger than {self.limit // 1_000_000} MB when unpacked")
        return out
