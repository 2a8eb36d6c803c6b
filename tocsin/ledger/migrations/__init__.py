"""Alembic migrations: each brings a filled ledger of one version of the tables to the next. Rows never change."""

from __future__ import annotations

import logging
from pathlib import Path

from sqlalchemy import Connection, inspect

LOG = logging.getLogger("tocsin.ledger")


def upgrade(connection: Connection, version: int) -> None:
    """Run every migration after this version of the tables, in the connection's open transaction.

    The caller keeps a copy first and commits. Version 1 was written before Alembic: it has no record of its own.
    """
    from alembic import command  # late: a fifth of a second that only an older ledger needs
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    if not inspect(connection).has_table("alembic_version"):
        command.stamp(config, f"{version:04d}")
    command.upgrade(config, "head")
