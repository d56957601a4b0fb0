"""A web server that does what no server should: every fault a feed reader meets on the open web, on one port."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress

PAGE = b"<!doctype html><html lang=en><title>Bridge reopens</title><p>The bridge reopened on Monday.</p></html>"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def sized(body: bytes, *more: bytes) -> bytes:
    """Return a whole answer with its length."""
    return OK + b"".join(line + b"\r\n" for line in more) + b"Content-Length: %d\r\n\r\n" % len(body) + body


def redirect(place: str) -> bytes:
    """Return a redirect."""
    return f"HTTP/1.1 302 Found\r\nLocation: {place}\r\nContent-Length: 0\r\n\r\n".encode()


ANSWERS: dict[str, bytes] = {
    "/page": sized(PAGE),
    "/gzip": sized(gzip.compress(PAGE), b"Content-Encoding: gzip"),
    "/500": b"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n",
    "/404": b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n",
    "/busy": b"HTTP/1.1 503 Later\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n",
    "/moved": redirect("/page"),
    "/loop": redirect("/loop"),
    "/to-file": redirect("file:///etc/hostname"),
    "/to-metadata": redirect("http://169.254.169.254/latest/meta-data"),
    "/huge-length": OK + b"Content-Length: 10000000000\r\n\r\n",
    "/bomb": sized(gzip.compress(bytes(200_000_000), 9), b"Content-Encoding: gzip"),
    "/double": sized(gzip.compress(gzip.compress(PAGE)), b"Content-Encoding: gzip, gzip"),
    "/brotli": sized(b"\x1b\x0f\x00", b"Content-Encoding: br"),
    "/deflate": sized(zlib.compress(PAGE), b"Content-Encoding: deflate"),
    "/cut-gzip": sized(gzip.compress(PAGE * 50)[:-12], b"Content-Encoding: gzip"),
    "/bad-gzip": sized(b"no gzip at all", b"Content-Encoding: gzip"),
    "/bad-chunk": OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n",
    "/short": OK + b"Content-Length: 1000\r\n\r\nonly this",
    "/garbage": b"220 ftp.example ready\r\n",
    "/robots.txt": sized(b"User-agent: *\nDisallow: /closed\nCrawl-delay: 0\n"),
    "/closed": sized(PAGE),
}


class HostileServer:
    """Listens on a free port of this machine until it is stopped; `asked` has the paths in order."""

    def __init__(self, tls: ssl.SSLContext | None = None):
        self.tls = tls
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.asked: list[str] = []
        self.heads: list[str] = []
        self.stopped = threading.Event()
        threading.Thread(target=self.listen, daemon=True).start()

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """Return the URL of a path of this server."""
        return f"http{'s' if self.tls else ''}://{host}:{self.port}{path}"

    def listen(self) -> None:
        """Take connections until stopped."""
        while not self.stopped.is_set():
            with suppress(OSError):
                connection, _ = self.socket.accept()
                threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, plain: socket.socket) -> None:
        """Answer one request, or not."""
        with suppress(OSError), self.tls.wrap_socket(plain, server_side=True) if self.tls else plain as connection:
            head = connection.recv(65536).decode("latin-1")
            path = head.split(" ")[1] if head.count(" ") > 1 else "?"
            self.asked.append(path)
            self.heads.append(head)
            if path in ANSWERS:
                connection.sendall(ANSWERS[path])
            else:
                self.misbehave(connection, path)

    def misbehave(self, connection: socket.socket, path: str) -> None:
        """Do what takes time or has no end."""
        if path.startswith("/grow"):
            connection.sendall(redirect(f"{path}x"))
        elif path == "/hang":
            self.stopped.wait(30)
        elif path == "/endless-headers":
            connection.sendall(OK)
            self.send_forever(connection, b"X-More: " + b"a" * 1000 + b"\r\n", 0)
        elif path == "/slow-headers":
            self.send_forever(connection, b"H", 0.1)
        elif path == "/endless":
            connection.sendall(OK + b"\r\n")
            self.send_forever(connection, b"x" * 65536, 0)
        elif path == "/slow":
            connection.sendall(OK + b"Content-Length: 100000\r\n\r\n")
            self.send_forever(connection, b"x", 0.1)
        elif path == "/big-headers":
            connection.sendall(OK + b"".join(b"X-%d: %s\r\n" % (n, b"a" * 1000) for n in range(80)) + b"\r\n")
        else:
            connection.sendall(b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")

    def send_forever(self, connection: socket.socket, data: bytes, pause: float) -> None:
        """Send until the other side has had enough."""
        while not self.stopped.is_set():
            connection.sendall(data)
            time.sleep(pause)

    def stop(self) -> None:
        """Take no more connections."""
        self.stopped.set()
        self.socket.close()


@contextmanager
def hostile_server(tls: ssl.SSLContext | None = None) -> Iterator[HostileServer]:
    """Run the server for as long as the block lasts."""
    server = HostileServer(tls)
    try:
        yield server
    finally:
        server.stop()
