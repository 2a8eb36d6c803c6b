"""Version 3: statements are found by their ids, so that a decision on one need not walk them all."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the index."""
    op.create_index("ix_statements_id", "statements", ["id"])
