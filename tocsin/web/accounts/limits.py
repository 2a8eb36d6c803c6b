"""How often one may try to log in: failures are counted by name and address, and the count slows guessing down."""

from __future__ import annotations

import ipaddress
import threading
import time

from sqlalchemy import Engine, delete, func, insert, select

from tocsin.web.accounts.store import attempts

WINDOW = 15 * 60.0
"""Seconds for which a failure counts."""

BY_BOTH, BY_ADDRESS, BY_NAME = 5, 20, 50
"""Failures within the window after which one name from one address, any name from one address, and one name from
anywhere have to wait. The last is high, so that strangers cannot keep a person out by a few wrong guesses."""

AT_ONCE = threading.BoundedSemaphore(2)
"""Passwords checked at one time: each takes 64 MiB."""


def place_of(address: str) -> str:
    """The address as it is counted: of IPv6 its /64, which one customer has."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address or "unknown"
    if isinstance(found, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((found, 64), strict=False))
    return str(found)


def must_wait(store: Engine, name: str, address: str) -> bool:
    """Whether this name from this address has failed too often of late."""
    a, since = attempts.c, time.time() - WINDOW
    place = place_of(address)

    with store.connect() as connection:

        def number(*conditions: object) -> int:
            query = select(func.count()).select_from(attempts).where(a.at > since, *conditions)  # type: ignore[arg-type]
            return int(connection.execute(query).scalar_one())

        return (
            number(a.name == name, a.address == place) >= BY_BOTH
            or number(a.address == place) >= BY_ADDRESS
            or number(a.name == name) >= BY_NAME
        )


def failed(store: Engine, name: str, address: str) -> None:
    """Count a failure."""
    at = time.time()
    with store.begin() as connection:
        connection.execute(delete(attempts).where(attempts.c.at < at - 86400))
        connection.execute(insert(attempts), {"at": at, "name": name, "address": place_of(address)})


def succeeded(store: Engine, name: str, address: str) -> None:
    """Forget the failures of this name from this address."""
    a = attempts.c
    with store.begin() as connection:
        connection.execute(delete(attempts).where(a.name == name, a.address == place_of(address)))
