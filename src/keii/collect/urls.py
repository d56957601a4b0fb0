"""Which URLs keii may ask for, and how they are written on the wire."""

from __future__ import annotations

import re

import httpx

from keii.collect.policy import Policy, Refused

SCHEMES = ("http", "https")
UNSAFE = re.compile(r"[\x00-\x20\x7f\\]|%0[ad]", re.IGNORECASE)
HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?\.?|[0-9a-f:.]+", re.IGNORECASE)
LONGEST = 4096


def admissible(url: str, policy: Policy) -> httpx.URL:
    """Return the parsed URL. Raises Refused, saying why, when keii must not ask for it."""
    if len(url) > LONGEST:
        raise Refused("url", f"longer than {LONGEST} characters")
    if UNSAFE.search(url):
        raise Refused("url", "holds spaces, control characters or backslashes")
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise Refused("url", "not a URL") from error
    if parsed.scheme not in SCHEMES:
        raise Refused("scheme", f"{parsed.scheme or 'no'} scheme; only http and https are fetched")
    if parsed.userinfo:
        raise Refused("url", "holds a user name or password")
    if not parsed.raw_host or not HOST.fullmatch(parsed.raw_host.decode("ascii")):
        raise Refused("url", "names no host")
    if port_of(parsed) not in policy.ports:
        raise Refused("port", f"port {parsed.port}; only {', '.join(map(str, sorted(policy.ports)))} are asked")
    return parsed


def port_of(url: httpx.URL) -> int:
    """Return the port that a URL means."""
    return url.port or (443 if url.scheme == "https" else 80)


def next_hop(url: httpx.URL, location: str, policy: Policy) -> httpx.URL:
    """Return where a redirect leads. Raises Refused when keii must not follow it."""
    try:
        joined = url.join(location)
    except (httpx.InvalidURL, ValueError) as error:
        raise Refused("redirect", "redirects to what is not a URL") from error
    following = admissible(str(joined.copy_with(fragment=None)), policy)
    if url.scheme == "https" and following.scheme == "http":
        raise Refused("redirect", "redirects from https to http")
    return following
