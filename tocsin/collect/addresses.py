"""Which network addresses may be fetched from: public ones only, however they are written or wrapped."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable

from tocsin.collect.decode import Unreadable

Resolve = Callable[[str, int], list[str]]
"""Host and port → the addresses that the name stands for now. Raises OSError."""

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_COMPATIBLE = ipaddress.IPv6Network("::/96")


def resolve(host: str, port: int) -> list[str]:
    """The system's own answer, in its order, each address once."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(written: str) -> bool:
    """Whether an address belongs to the open internet.

    Private, loopback, link-local, shared (CGNAT), multicast and reserved ranges don't, nor does an IPv6 address that
    carries one of these inside it (mapped, compatible, 6to4, Teredo, NAT64). Ranges as in IANA's special-purpose
    registries, by Python's `ipaddress`.
    """
    try:
        address = ipaddress.ip_address(written.partition("%")[0])
    except ValueError:
        return False
    if address in _NAT64:  # reserved by name, and as public as what it translates to (RFC 6052, section 2.1)
        return is_public(str(_last_four(address)))
    if not address.is_global or address.is_multicast or address.is_reserved or address.is_unspecified:
        return False
    return all(is_public(str(inner)) for inner in _inside(address))


def _inside(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> list[ipaddress.IPv4Address]:
    if isinstance(address, ipaddress.IPv4Address):
        return []
    found = [a for a in (address.ipv4_mapped, address.sixtofour) if a is not None]
    if address.teredo is not None:
        found += address.teredo
    if address in _COMPATIBLE:
        found.append(_last_four(address))
    return found


def _last_four(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address:
    return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)


def checked(host: str, port: int, allow_private: bool, look_up: Resolve = resolve) -> list[str]:
    """The addresses of a host, to be connected to as they are: a name that is looked up twice can change in between.

    Raises Unreadable when there is none, and when any of them is not public, unless private ones are allowed.
    """
    try:
        found = look_up(host, port)
    except (OSError, UnicodeError) as error:
        raise Unreadable(f"no such host: {host} ({error})", "check the address and the connection") from None
    if not found:
        raise Unreadable(f"no such host: {host}", "check the address and the connection")
    if not allow_private and not all(is_public(address) for address in found):
        raise Unreadable(
            f"{host} is an address of a private network",
            "save the page as a file, or allow your own network with --allow-private",
        )
    return found
