"""A small still map of provinces by how much happened in them: part of the page itself, so that it needs no script and prints."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any
from unicodedata import category, normalize

import numpy as np

WIDTH = 640
"""Units of the drawing's width; its height follows from what it shows."""

WIDEST = 40.0
"""Degrees from which on countries without events are only drawn coarsely, so that a page stays small."""

COARSE = 2
"""Units of the grid of such a coarse outline."""

STEPS = (1, 2, 5, 10, 50)
"""Events from which on a province has the next deeper colour."""

_COMMON = re.compile(r"\b(?:state|province|region|governorate|oblast|district|department|county|of|the)\b|[\W_]+")


@dataclass(frozen=True)
class Province:
    """A first division: its country's code, its folded names and those of the regions around it, and its rings as lists
    of arcs of the world's outlines."""

    country: str
    name: str
    names: frozenset[str]
    regions: frozenset[str]
    rings: tuple[tuple[int, ...], ...]


def drawn(counts: Mapping[tuple[str, str], int]) -> dict[str, Any] | None:
    """The map of these events by (country code, name of the province); None where no province of that name is known.

    `shapes` are the provinces in view as {path, step, title}: step 0 is one without events. `missing` counts the events
    of provinces that the map does not know by this name.
    """
    found: dict[Province, int] = {}
    missing = 0
    for (country, name), number in counts.items():
        within = _called(country, _folded(name))
        if not within:
            missing += number
        for province in within:  # all of a region that the outlines divide further: England has counties
            found[province] = found.get(province, 0) + number
    if not found:
        return None
    west, south, east, north = _window([_box(p) for p in found])
    countries = {p.country for p in found}
    squeeze = math.cos(math.radians((south + north) / 2))
    scale = WIDTH / ((east - west) * squeeze)
    height = round((north - south) * scale)
    shapes = []
    for province in _provinces():
        near = province.country in countries or east - west <= WIDEST
        box = _box(province)
        if box[0] > east or box[2] < west or box[1] > north or box[3] < south:
            continue
        path = "".join(_path(ring, west, north, scale, squeeze, 1 if near else COARSE) for ring in province.rings)
        if path:
            number = found.get(province, 0)
            step = sum(number >= least for least in STEPS)
            title = f"{province.name}: {number:,} event{'' if number == 1 else 's'}" if number else ""
            shapes.append(
                {"path": path, "step": step if near else "far", "title": title, "order": step if near else -1}
            )
    return {"width": WIDTH, "height": height, "shapes": sorted(shapes, key=lambda s: s["order"]), "missing": missing}


def _window(boxes: list[tuple[float, float, float, float]]) -> tuple[float, float, float, float]:
    """What to show: all of the boxes with a margin, never less than some degrees, never much higher than wide."""
    west, south = min(b[0] for b in boxes), min(b[1] for b in boxes)
    east, north = max(b[2] for b in boxes), max(b[3] for b in boxes)
    wide, high = max((east - west) * 1.5, 12.0), max((north - south) * 1.5, 7.0)
    squeeze = math.cos(math.radians((south + north) / 2))
    wide = max(wide, high * 1.6 / squeeze)
    high = max(high, wide * squeeze / 2.4)
    x, y = (west + east) / 2, (south + north) / 2
    return x - wide / 2, max(y - high / 2, -88.0), x + wide / 2, min(y + high / 2, 88.0)


def _path(ring: tuple[int, ...], west: float, north: float, scale: float, squeeze: float, grid: int) -> str:
    """A ring as a path on a grid of so many units, points that fall together once; empty when it is too small to see."""
    points = np.concatenate([_arc(index) for index in ring])
    x = np.rint((points[:, 0] - west) * scale * squeeze / grid).astype(int) * grid
    y = np.rint((north - points[:, 1]) * scale / grid).astype(int) * grid
    if np.ptp(x) + np.ptp(y) < 3 * grid:
        return ""
    moved = np.concatenate(([True], (np.diff(x) != 0) | (np.diff(y) != 0)))
    pairs = [f"{a} {b}" for a, b in zip(x[moved].tolist(), y[moved].tolist(), strict=True)]
    return "M" + "L".join(pairs) + "Z"


@cache
def _box(province: Province) -> tuple[float, float, float, float]:
    """West, south, east, north of the province's largest part: an island far off does not widen the map."""
    largest = max(province.rings, key=lambda ring: sum(len(_arc(i)) for i in ring))
    points = np.concatenate([_arc(index) for index in largest])
    (west, south), (east, north) = points.min(axis=0), points.max(axis=0)
    return float(west), float(south), float(east), float(north)


@cache
def _arc(index: int) -> Any:
    if index < 0:
        return _arc(~index)[::-1]
    land = _world()["land"]
    scale, shift = (np.array(land["transform"][name]) for name in ("scale", "translate"))
    return np.cumsum(np.array(land["arcs"][index]), axis=0) * scale + shift


@cache
def _world() -> dict[str, Any]:
    """The shipped outlines, out of the script that carries them: one JSON text in single quotes."""
    text = resources.files("tocsin.publish").joinpath("static", "map", "world.js").read_text("utf-8")
    quoted = text[text.index("('") + 2 : text.rindex("')")].replace("\\'", "'").replace('"', '\\"')
    found: dict[str, Any] = json.loads(json.loads(f'"{quoted}"'))
    return found


@cache
def _called(country: str, name: str) -> tuple[Province, ...]:
    """The provinces of a country that have this name or, failing that, lie in the region of this name."""
    inside = [p for p in _provinces() if p.country == country]
    return tuple(p for p in inside if name in p.names) or tuple(p for p in inside if name in p.regions)


@cache
def _provinces() -> tuple[Province, ...]:
    return tuple(_read(_world()["land"]["objects"]["admin1"]["geometries"]))


def _read(geometries: list[dict[str, Any]]) -> Iterator[Province]:
    for geometry in geometries:
        about = geometry["properties"]
        polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
        names = frozenset(_folded(n) for n in (about["n"], *(about.get("l") or "").split("|")) if n)
        regions = frozenset(_folded(n) for n in (about.get("r") or "").split("|") if n)
        rings = tuple(tuple(ring) for polygon in polygons for ring in polygon)
        yield Province(about["c"], about["n"], names, regions, rings)


def _folded(name: str) -> str:
    plain = "".join(c for c in normalize("NFKD", name) if not category(c).startswith("M")).lower()
    return _COMMON.sub(" ", plain).strip()
