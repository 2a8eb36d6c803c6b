"""How well coders agree: Krippendorff's alpha for each property, with bootstrap intervals. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import krippendorff
import numpy as np
from numpy.typing import NDArray

from tocsin.ledger.clusters import in_force
from tocsin.ledger.view import as_decided
from tocsin.model import ActorRef, Decision, DecisionKind, Judgement, Mention, Place, Quantity, Statement
from tocsin.model.events import statement_id
from tocsin.model.schema import kinds, property_of
from tocsin.web.desk.board import SCOPE

Answer = tuple[str, ...]
"""A coder's answer in a form that can be compared; the empty tuple is "not stated"."""

RESAMPLES = 400
SEED = 20240322


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement on one property: over how many reports, how often alike (0 to 1), alpha, and its 95 % interval.

    `level` is nominal (alike or not) or ratio (how far numbers lie apart, for reports in which both gave one). Alpha is
    None where all answers are the same or fewer than two reports were coded twice: there it is not defined.
    """

    property: str
    level: str
    reports: int
    alike: float
    alpha: float | None
    interval: tuple[float, float] | None


def answers(mention: Mention, held: Sequence[Decision]) -> dict[str, Answer | None]:
    """One coder's answer for each property and for scope, from their own judgements alone; None: they could not tell.

    `held` is in the form of `acts.of_coder`. A report that is out of scope has no further answers.
    """
    holding = in_force(held)
    scope = holding.get((DecisionKind.SCOPE, (mention.id,)))
    found: dict[str, Answer | None] = {}
    if scope is not None:
        found[SCOPE] = None if scope.judgement is Judgement.UNSURE else (scope.judgement.value,)
        if scope.judgement is not Judgement.POSITIVE:
            return found
    unsure = {
        s.property
        for s in mention.statements
        if (d := holding.get((DecisionKind.STATEMENT, (statement_id(mention.id, s),))))
        and d.judgement is Judgement.UNSURE
    }
    held_true = as_decided(mention, holding)
    for prop in kinds()[mention.kind].properties:
        found[prop] = None if prop in unsure else tuple(sorted(code(s) for s in held_true.all(prop)))
    return found


def code(s: Statement) -> str:
    """What a statement says, so that two that say the same are equal, whatever words they point at."""
    v = s.value
    if isinstance(v, Quantity):
        return f"{v.low}/{v.best}/{v.high}"
    if isinstance(v, Place):
        return str(v.geonames_id) if v.geonames_id is not None else v.name.casefold()
    if isinstance(v, ActorRef):
        return f"{v.actor or v.name.casefold()} {s.modality}"
    return str(v).casefold()


def agreement(coded: Iterable[tuple[Mention, Mapping[str, Sequence[Decision]]]]) -> list[Agreement]:
    """Agreement for each property of mentions with their coders' judgements (by coder, as of `acts.of_coder`)."""
    table: dict[str, list[list[Answer | None]]] = defaultdict(list)
    numbers: dict[str, list[list[float]]] = defaultdict(list)
    for mention, held in coded:
        each = [answers(mention, h) for h in held.values()]
        for prop in (SCOPE, *kinds()[mention.kind].properties):
            said = [a.get(prop) for a in each]
            if sum(x is not None for x in said) >= 2:
                table[prop].append(said)
            if prop != SCOPE and property_of(mention.kind, prop).value == "quantity":
                points = [float(p) for h in held.values() if (p := _point(mention, h, prop)) is not None]
                if len(points) >= 2:
                    numbers[prop].append(points)
    order = [SCOPE, *dict.fromkeys(p for kind in kinds().values() for p in kind.properties)]
    found = []
    for prop in sorted(table, key=order.index):
        found.append(_measured(prop, "nominal", [[x for x in row if x is not None] for row in table[prop]]))
        if len(numbers[prop]) >= 2:
            found.append(_measured(prop, "ratio", numbers[prop]))
    return found


def _point(mention: Mention, held: Sequence[Decision], prop: str) -> int | None:
    found = as_decided(mention, in_force(held)).first(prop)
    return found.value.point if found and isinstance(found.value, Quantity) else None


def _measured(prop: str, level: str, units: Sequence[Sequence[Any]]) -> Agreement:
    domain = sorted({x for unit in units for x in unit})
    place = {x: n for n, x in enumerate(domain)}
    counts = np.zeros((len(units), len(domain)))
    for row, unit in enumerate(units):
        for x in unit:
            counts[row, place[x]] += 1
    values: list[Any] = domain if level == "ratio" else list(range(len(domain)))
    alike = float(np.mean([len(set(unit)) == 1 for unit in units]))
    chance = np.random.default_rng(SEED)
    again = (_alpha(counts[chance.integers(0, len(units), len(units))], values, level) for _ in range(RESAMPLES))
    drawn = [a for a in again if a is not None] if len(units) >= 2 else []
    interval = None
    if len(drawn) >= RESAMPLES / 2:
        low, high = np.percentile(drawn, [2.5, 97.5])
        interval = (float(low), float(high))
    return Agreement(prop, level, len(units), alike, _alpha(counts, values, level), interval)


def _alpha(counts: NDArray[np.float64], values: Sequence[Any], level: str) -> float | None:
    seen = counts.sum(axis=0) > 0
    if len(counts) < 2 or seen.sum() < 2:
        return None
    domain = [v for v, there in zip(values, seen.tolist(), strict=True) if there]
    found = krippendorff.alpha(value_counts=counts[:, seen], value_domain=domain, level_of_measurement=level)  # type: ignore[arg-type]
    return float(found) if np.isfinite(found) else None
