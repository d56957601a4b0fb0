"""Which internet addresses keii may connect to: public ones only, by the IANA special-purpose registries.

`ipaddress.is_global` is not asked: in Python 3.11 it calls NAT64 and 6to4 forms of 127.0.0.1 and all of 224/4 global.
"""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

CLOSED_V4 = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",  # this network
            "10.0.0.0/8",  # private
            "100.64.0.0/10",  # shared by carriers
            "127.0.0.0/8",  # loopback
            "169.254.0.0/16",  # link-local; the metadata of clouds
            "172.16.0.0/12",  # private
            "192.0.0.0/24",  # protocol assignments
            "192.0.2.0/24",  # documentation
            "192.88.99.0/24",  # 6to4 relays
            "192.168.0.0/16",  # private
            "198.18.0.0/15",  # benchmarks
            "198.51.100.0/24",  # documentation
            "203.0.113.0/24",  # documentation
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",  # reserved, broadcast
        ),
    )
)
OPEN_V6 = IPv6Network("2000::/3")  # global unicast; all else is local, mapped or reserved
CLOSED_V6 = tuple(
    map(
        IPv6Network,
        (
            "2001::/23",  # protocol assignments, Teredo among them
            "2001:db8::/32",  # documentation
            "2002::/16",  # 6to4: an IPv4 address inside
            "3fff::/20",  # documentation
        ),
    )
)


def is_open(address: Address, permitted: Sequence[Network] = ()) -> bool:
    """Answer whether keii may connect to an address: a public one, or one in a network permitted by the settings."""
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    if any(address.version == network.version and address in network for network in permitted):
        return True
    if isinstance(address, IPv4Address):
        return not any(address in network for network in CLOSED_V4)
    return address in OPEN_V6 and not any(address in network for network in CLOSED_V6)


def address_of(words: str) -> Address:
    """Read an address as the resolver prints it; a zone ("fe80::1%eth0") stays part of it. Raises ValueError."""
    return ip_address(words)


def network_of(words: str) -> Network:
    """Read a network like "10.1.2.0/24". Raises ValueError."""
    return ip_network(words)
