"""For every test: no time limits on made-up examples; the two engines, a folder for SQLite, a database for PostgreSQL."""

from __future__ import annotations

import itertools
import os
import signal
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.ledger.engines import Place

settings.register_profile("tocsin", deadline=None)  # a busy machine is slow, and that is no mistake of the code's
settings.load_profile("tocsin")

# a shell without job control starts what runs in the background deaf to Ctrl-C, and so would be what the tests start
signal.signal(signal.SIGINT, signal.default_int_handler)

_number = itertools.count()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server, `{}` for the database: TOCSIN_TEST_POSTGRES, or one started for these tests."""
    given = os.environ.get("TOCSIN_TEST_POSTGRES")
    try:
        import psycopg

        if given:
            yield given
            return
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import pgserver

            running = pgserver.get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete")
    except ImportError as error:
        pytest.skip(f"SKIPPED LOUDLY: PostgreSQL is not tested here: {error}; install the extras dev and postgres")
    with psycopg.connect(running.get_uri(), autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")  # the tests end before the machine does
        connection.execute("SELECT pg_reload_conf()")
    yield running.get_uri().replace("/postgres?", "/{}?")
    running.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Where to open a ledger of this name, on each engine in turn."""
    if request.param == "sqlite":
        return lambda name: str(tmp_path / name)
    return request.getfixturevalue("database")


@pytest.fixture
def database(server: str) -> Place:
    """The address of a database of this name, made empty on first use in a test."""
    import psycopg

    made: dict[str, str] = {}

    def address(name: str) -> str:
        if name not in made:
            made[name] = f"{name}_{next(_number)}"
            with psycopg.connect(server.format("postgres"), autocommit=True) as connection:
                connection.execute(f'CREATE DATABASE "{made[name]}"')  # type: ignore[arg-type]
        return server.format(made[name])

    return address
