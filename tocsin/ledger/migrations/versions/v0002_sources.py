"""Version 2: documents say where they are from and what may be done with them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns, NULL in every row that is there: unknown, and left out of its hash."""
    for name, kind in (
        ("source", sa.Text),
        ("source_kind", sa.String),
        ("licence", sa.Text),
        ("redistribute", sa.Boolean),
        ("reliability", sa.String),
        ("agency", sa.Text),
        ("line", sa.Text),
    ):
        op.add_column("documents", sa.Column(name, kind()))
    op.create_index("ix_documents_line", "documents", ["line"])
