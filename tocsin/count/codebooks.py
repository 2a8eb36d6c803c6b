"""Inclusion rules as data: which events a codebook counts, clause by clause, each clause with its source.

Codebooks are YAML files with a name and a version. A version that was published is never changed: rules that change get
a new version, and the earlier ones stay, so that a figure counted under them can be counted again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from tocsin.count.facts import EventFacts
from tocsin.count.predicates import Facts, Predicate, PredicateError, Truth, parse
from tocsin.model.events import Event
from tocsin.plugins import found, load
from tocsin.yamltext import parsed, parsed_once


class CodebookError(ValueError):
    """A codebook that does not exist or cannot be used. The message names what there is."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One condition for being counted. `unknown_in` says whether an event passes when the condition is unknown."""

    name: str
    that: Predicate
    unknown_in: bool
    why: str
    source: str

    def passes(self, facts: Facts) -> Any:
        """Whether events pass: a boolean, or an array of them."""
        truth: Truth = self.that.of(facts)
        return (truth.false ^ True) if self.unknown_in else truth.true


@dataclass(frozen=True, slots=True)
class Codebook:
    """A named, versioned set of clauses; an event is counted when all of them let it pass.

    `rules` is the codebook as JSON text without its prose: it is all that counting needs.
    """

    name: str
    version: int
    what: str
    source: str
    clauses: tuple[Clause, ...]
    rules: str = field(repr=False)
    shipped: bool = False

    @property
    def pinned(self) -> str:
        """The name by which these very rules are found again: `gtd@2`, or the rules themselves for one's own codebook."""
        return f"{self.name}@{self.version}" if self.shipped else self.rules

    def against(self, event: Event) -> Clause | None:
        """The first clause that keeps the event out, or None when it counts."""
        facts = EventFacts(event)
        return next((c for c in self.clauses if not c.passes(facts)), None)

    def without(self, fields: frozenset[str]) -> tuple[Clause, ...]:
        """The clauses that ask for none of these fields."""
        return tuple(c for c in self.clauses if not c.that.fields() & fields)


def from_data(data: Any, where: str = "codebook", shipped: bool = False) -> Codebook:
    """A codebook from its YAML or JSON. Raises CodebookError, which names the place and what may stand there."""
    if not isinstance(data, Mapping):
        raise CodebookError(f"{where}: a codebook is a mapping with codebook, version and clauses")
    missing = [name for name in ("codebook", "version", "clauses") if name not in data]
    if missing:
        raise CodebookError(f"{where}: needs {' and '.join(missing)}")
    name, version, entries = data["codebook"], data["version"], data["clauses"]
    if not isinstance(name, str) or not name.replace("-", "").isalnum():
        raise CodebookError(f"{where}: codebook is a name of letters, digits and hyphens, not {name!r}")
    if type(version) is not int or version < 1 or not isinstance(entries, list):
        raise CodebookError(f"{where}: version is a whole number from 1 and clauses is a list")
    clauses = tuple(_clause(entry, number, where) for number, entry in enumerate(entries, 1))
    short = [{"name": c.name, "that": e["that"], "unknown": e.get("unknown", "out")}
             for c, e in zip(clauses, entries, strict=True)]  # fmt: skip
    rules = json.dumps(
        {"codebook": name, "version": version, "clauses": short}, sort_keys=True, separators=(",", ":"), default=str
    )
    return Codebook(name, version, str(data.get("what", "")), str(data.get("source", "")), clauses, rules, shipped)


def _clause(entry: Any, number: int, where: str) -> Clause:
    at = f"{where}: clause {number}"
    if not isinstance(entry, Mapping) or "that" not in entry:
        raise CodebookError(f"{at}: needs `that`, a condition")
    name = str(entry.get("name", f"clause {number}"))
    unknown = entry.get("unknown", "out")
    strange = set(entry) - {"name", "that", "unknown", "why", "source"}
    if unknown not in ("in", "out") or strange:
        raise CodebookError(
            f"{at} ({name}): " + (f"no such entry: {min(map(str, strange))!r}; it has name, that, unknown, why, source"
                                  if strange else f"unknown is in or out, not {unknown!r}")
        )  # fmt: skip
    try:
        return Clause(
            name, parse(entry["that"]), unknown == "in", str(entry.get("why", "")), str(entry.get("source", ""))
        )
    except PredicateError as error:
        raise CodebookError(f"{at} ({name}): {error}") from None


@cache
def versions() -> Mapping[str, Codebook]:
    """Every codebook that comes with the package or a plug-in, in all versions, by pinned name (`gtd@1`)."""
    folder = resources.files("tocsin.count").joinpath("data")
    shipped = [
        from_data(parsed_once(f.read_text("utf-8")), f.name, shipped=True)
        for f in folder.iterdir()
        if f.name.endswith(".yaml")
    ]
    own = {c.name for c in shipped}
    added = [
        from_data(load("tocsin.codebooks", name), f"plug-in {name}", shipped=True)
        for name in found("tocsin.codebooks")
        if name not in own
    ]
    return {c.pinned: c for c in sorted(shipped, key=lambda c: (c.name, c.version)) + added}


@cache
def codebooks() -> Mapping[str, Codebook]:
    """The codebooks that come with the package or a plug-in in their newest versions, by name."""
    return {c.name: c for c in versions().values()}


@lru_cache(maxsize=64)
def codebook(wanted: str) -> Codebook:
    """A codebook by name (the newest version), by pinned name (`gtd@1`), or by its rules as JSON text.

    Raises CodebookError, naming those that there are. Files are read by `codebook_file` only: this looks at no disk.
    """
    if wanted.startswith("{"):
        try:
            return from_data(json.loads(wanted))
        except json.JSONDecodeError as error:
            raise CodebookError(f"not a codebook's rules: {error}") from None
    found = codebooks().get(wanted) or versions().get(wanted)
    if found is None:
        there = ", ".join(codebooks())
        name = wanted.partition("@")[0]
        held = [c.pinned for c in versions().values() if c.name == name]
        more = f"; of {name} there is {', '.join(held)}" if "@" in wanted and held else ""
        raise CodebookError(f"no such codebook: {wanted!r}; there are {there}{more}; a file of your own ends in .yaml")
    return found


def codebook_file(path: str | Path) -> Codebook:
    """One's own codebook from a YAML file. Raises CodebookError for a file that cannot be read or used, naming it."""
    try:
        data = parsed(Path(path).read_text("utf-8"))
    except OSError as error:
        raise CodebookError(f"{path}: cannot be read ({error.strerror})") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CodebookError(f"{path}: not YAML: {' '.join(str(error).split())}") from None
    return from_data(data, str(path))
