"""What was asked of a mention on the desk, as decisions and as words for the one who asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tocsin.model import Decision, Document, Mention
from tocsin.web.accounts.store import now
from tocsin.web.desk import acts
from tocsin.web.desk.acts import ActError
from tocsin.web.desk.board import Board


def decided(
    document: Document, mention: Mention, held: list[Decision], by: str, asked: Mapping[str, Any], board: Board
) -> tuple[list[Decision], str]:
    """The decisions of an act, and what to say of it. `held` are those on this mention that the person may see.

    Raises ActError for what cannot be done.
    """
    act, made = asked["act"], now()
    if act in acts.ON_STATEMENTS:
        if not asked["statement"]:
            raise ActError("choose a statement first")
        word = {"accept": "Accepted", "reject": "Rejected", "unsure": "Marked “can’t tell”"}[act]
        return acts.judged(mention, asked["statement"], act, held, by, made), f"{word}."
    if act == "correct":
        if not asked["property"]:
            raise ActError("choose a property first")
        text = None
        if asked["stated"]:
            text = acts.value_json(asked["value"], asked["span"], asked["modality"], asked["speaker"])
        decisions = acts.put_right(
            mention, asked["property"], asked["statement"], text, len(document.text), held, by, made
        )
        return decisions, "Corrected." if asked["stated"] else "Kept as not stated."
    if act in acts.ON_MENTIONS:
        word = {"finish": "Reviewed", "out": "Not in scope", "unclear": "Can’t tell"}[act]
        return acts.concluded(mention, act, held, by, made), f"{word}."
    return _of_a_pair(mention.id, act, asked["other"], by, made, board)


def _of_a_pair(
    mention: str, act: str, other: str | None, by: str, made: str, board: Board
) -> tuple[list[Decision], str]:
    event = board.event_of(mention)
    mine = event.mentions if event else (mention,)
    if act == "split":
        return acts.parted(mine, [other or mention], by, made), "Split: two events now."
    if not other or other not in board.grown.document:
        raise ActError("choose another report first")
    if act == "apart":
        return acts.unsure_of(mention, other, by, made), "Marked “can’t tell”."
    there = board.event_of(other)
    others = there.mentions if there else (other,)
    held = [d for m in (*mine, mention) for d in board.decisions(m)]
    return acts.merged(mine, mention, others, other, held, by, made), "Merged: one event now."
