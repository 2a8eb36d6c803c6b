"""What changed between two data packages: events added, merged, split, changed, withdrawn, and what it did to the figures.

Events of both are tied by the mentions that they share. A group of tied events is one change, so that every change to a
figure belongs to exactly one of them, and the parts add up to the whole.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = Mapping[str, str]

FIGURES = (
    "events",
    "attacks",
    "killed_low",
    "killed_best",
    "killed_high",
    "wounded_low",
    "wounded_best",
    "wounded_high",
)
"""The main figures: events of every kind; and of attacks, their number and the sums of the numbers that are known."""

KINDS = ("added", "withdrawn", "merged", "split", "regrouped", "changed", "same")
"""What can have happened to a group of tied events; `regrouped` is several old ones tied to several new ones."""


@dataclass(frozen=True, slots=True)
class Package:
    """The rows of a package's events by id, and the mentions of each."""

    events: Mapping[str, Row]
    mentions: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Change:
    """One group of tied events: ids before and after, and for a changed one each value before and after."""

    kind: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    values: Mapping[str, tuple[str, str]]

    def to_json(self) -> dict[str, Any]:
        values = {name: list(pair) for name, pair in self.values.items()}
        shown = {"kind": self.kind, "before": list(self.before), "after": list(self.after)}
        return shown | ({"values": values} if values else {})


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes but `same`; the figures before and after; and for each kind of change, what it added to each figure."""

    changes: tuple[Change, ...]
    same: int
    before: Mapping[str, int]
    after: Mapping[str, int]
    by_kind: Mapping[str, Mapping[str, int]]

    def to_json(self) -> dict[str, Any]:
        return {
            "figures": {"before": dict(self.before), "after": dict(self.after)},
            "by_kind": {kind: dict(figures) for kind, figures in self.by_kind.items()},
            "same": self.same,
            "changes": [change.to_json() for change in self.changes],
        }


def read_package(folder: Path) -> Package:
    """The events of a data package. Raises OSError and ValueError for a folder that is none."""
    events = {row["id"]: row for row in _rows(folder / "events.csv")}
    mentions: dict[str, set[str]] = {id: set() for id in events}
    for row in _rows(folder / "statements.csv"):
        mentions[row["event"]].add(row["mention"])
    return Package(events, {id: frozenset(found) for id, found in mentions.items()})


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    if rows and "id" not in rows[0]:
        raise ValueError(f"{path}: has no column id")
    return rows


def compare_packages(before: Package, after: Package) -> Comparison:
    """What changed from one package to a later one."""
    changes = [_change(old, new, before, after) for old, new in _tied(before, after)]
    by_kind = {kind: dict.fromkeys(FIGURES, 0) for kind in KINDS}
    for change in changes:
        was = figures(before.events[id] for id in change.before)
        now = figures(after.events[id] for id in change.after)
        for name in FIGURES:
            by_kind[change.kind][name] += now[name] - was[name]
    shown = tuple(
        sorted((c for c in changes if c.kind != "same"), key=lambda c: (KINDS.index(c.kind), c.after, c.before))
    )
    return Comparison(
        shown,
        len(changes) - len(shown),
        figures(before.events.values()),
        figures(after.events.values()),
        {kind: by_kind[kind] for kind in KINDS if kind != "same"},
    )  # fmt: skip


def figures(rows: Iterable[Row]) -> dict[str, int]:
    """The main figures of these events."""
    total = dict.fromkeys(FIGURES, 0)
    for row in rows:
        total["events"] += 1
        if row["kind"] == "attack":
            total["attacks"] += 1
            for name in FIGURES[2:]:
                total[name] += int(row[name] or 0)
    return total


def _tied(before: Package, after: Package) -> list[tuple[list[str], list[str]]]:
    """Groups of old and new events that share mentions, directly or by way of others."""
    parent: dict[tuple[str, str], tuple[str, str]] = {}

    def root(node: tuple[str, str]) -> tuple[str, str]:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for side, package in (("before", before), ("after", after)):
        for id, mentions in package.mentions.items():
            for mention in mentions:
                parent[root((side, id))] = root(("mention", mention))
    groups: dict[tuple[str, str], tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for id in sorted(before.events):
        groups[root(("before", id))][0].append(id)
    for id in sorted(after.events):
        groups[root(("after", id))][1].append(id)
    return list(groups.values())


def _change(old: Sequence[str], new: Sequence[str], before: Package, after: Package) -> Change:
    values: dict[str, tuple[str, str]] = {}
    if len(old) == len(new) == 1:
        was, now = before.events[old[0]], after.events[new[0]]
        names = [name for name in now if name != "id" and was.get(name, "") != now[name]]
        values = {name: (was.get(name, ""), now[name]) for name in names}
        kind = "changed" if values or old != new else "same"
    elif not old or not new:
        kind = "added" if new else "withdrawn"
    else:
        kind = "merged" if len(new) == 1 else "split" if len(old) == 1 else "regrouped"
    return Change(kind, tuple(old), tuple(new), values)


def as_markdown(found: Comparison, version: str, previous: str) -> str:
    """The comparison for people: figures first, then what made them change, then every event."""
    lines = [
        f"# Changes from {previous} to {version}",
        "",
        "| figure | before | after | " + " | ".join(found.by_kind) + " |",
    ]
    lines.append("|---" * (3 + len(found.by_kind)) + "|")
    for name in FIGURES:
        parts = [f"{figures[name]:+,}" if figures[name] else "" for figures in found.by_kind.values()]
        title = name.replace("_", " ")
        lines.append(f"| {title} | {found.before[name]:,} | {found.after[name]:,} | " + " | ".join(parts) + " |")
    lines += ["", f"Sums are of the numbers that are known. {found.same:,} events are the same."]
    for kind in found.by_kind:
        of_kind = [change for change in found.changes if change.kind == kind]
        if of_kind:
            lines += ["", f"## {kind.capitalize()}: {len(of_kind):,}", ""]
            lines += [_line(change) for change in of_kind]
    return "\n".join(lines) + "\n"


def _line(change: Change) -> str:
    ids = " + ".join(change.before) + (" → " if change.before and change.after else "") + " + ".join(change.after)
    if change.before == change.after:
        ids = change.after[0]
    said = "; ".join(f"{name} {_cell(old)} → {_cell(new)}" for name, (old, new) in change.values.items())
    return f"- {ids}" + (f": {said}" if said else "")


def _cell(value: str) -> str:
    short = value if len(value) <= 60 else value[:57] + "…"
    return f"`{short.replace('`', chr(39))}`" if value else "unknown"
