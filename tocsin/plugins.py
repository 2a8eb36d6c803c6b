"""Everything that others can add to Tocsin without changing it. All extension points are on this page.

A plug-in is a Python distribution with entry points in one of the groups of POINTS. Nothing of it is imported before
its name is asked for. A name that Tocsin has itself is never taken over by a plug-in. `docs/plugins.md` shows how;
`examples/tocsin-plugin-bulletin` does all of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Generic, TypeVar

T = TypeVar("T")

POINTS = {
    "tocsin.readers": (
        "A class or function without arguments that makes a reader: `name`, `reads(document)`, `read(document)`.",
        "tocsin read FILE --reader NAME",
    ),
    "tocsin.collectors": (
        "A function from what stands after `NAME:` to `Captured` and `Refused` items.",
        "tocsin collect NAME:REST",
    ),
    "tocsin.codebooks": (
        "A mapping as in a codebook's YAML file, whose `codebook` is the entry point's name.",
        "tocsin count --codebook NAME",
    ),
    "tocsin.policies": (
        "A function from the perpetrator statements of one event (`Said`) to an actor's id or None.",
        "tocsin events --policy NAME",
    ),
    "tocsin.tolls": (
        "A function from the statements of one toll of one event (`Said`) to a `Quantity` or None.",
        "tocsin events --policy majority+NAME",
    ),
    "tocsin.exporters": (
        "A `tocsin.export.Format`, whose `where` is `module:function`; the function writes a `Material` to a path.",
        "tocsin export NAME FILE",
    ),
}
"""Group → what an entry point of it has to be, and how a user reaches it."""


class PluginError(Exception):
    """A plug-in cannot be used. The message names it, its distribution, and what went wrong."""


@cache
def found(group: str) -> Mapping[str, EntryPoint]:
    """The entry points of a group, by name; of two with one name, the one whose distribution comes first by name."""
    points = sorted(entry_points(group=group), key=lambda p: (p.name, distribution(p)), reverse=True)
    return {point.name: point for point in points}


def distribution(point: EntryPoint) -> str:
    """The name and version of the distribution that an entry point comes with."""
    return f"{point.dist.name} {point.dist.version}" if point.dist else "an unknown distribution"


def load(group: str, name: str) -> Any:
    """What an entry point leads to. Raises KeyError where there is none, PluginError when it cannot be imported."""
    point = found(group)[name]
    try:
        return point.load()
    except Exception as error:  # whatever a stranger's module does when it is imported
        raise PluginError(f"the plug-in {name!r} of {distribution(point)} cannot be used: {error!r}") from error


class Extended(Mapping[str, T], Generic[T]):
    """What comes with Tocsin, by name, and after it what plug-ins add under a group."""

    def __init__(self, own: Mapping[str, T], group: str) -> None:
        self.own = own
        self.group = group

    def __getitem__(self, name: str) -> T:
        if name in self.own:
            return self.own[name]
        made: T = load(self.group, name)
        return made

    def __contains__(self, name: object) -> bool:
        return name in self.own or name in found(self.group)

    def __iter__(self) -> Iterator[str]:
        yield from self.own
        yield from (name for name in sorted(found(self.group)) if name not in self.own)

    def __len__(self) -> int:
        return sum(1 for _ in self)
