"""Version 1: the tables that the ledger began with. New ledgers are made whole by `schema.py`, so there is nothing to do."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Nothing: a ledger of version 1 is where migrations begin."""
