"""A weights file as text: readable, with a word on each comparison and where the weights come from."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any, Literal

import yaml

from tocsin.link.weights import SETTINGS, load
from tocsin.yamltext import parsed, parsed_once


def data_of(path: str | Path | None = None) -> dict[str, Any]:
    """The data of a weights file, of the shipped one where none is named. Raises WeightsError, as `load` does."""
    if path is not None:
        load(path)
        return dict(parsed(Path(path).read_text(encoding="utf-8")))
    text = resources.files("tocsin.link").joinpath("data", "weights.yaml").read_text("utf-8")
    return dict(parsed_once(text))


def written(data: Mapping[str, Any], made: str) -> str:
    """The weights file as text. `made` says how it was made; `provenance` of the data stands in it as it is."""
    lines = [
        "# Weights of evidence that two mentions report one event, in bits: log2 of how much likelier the finding is when",
        "# they do. +1 doubles the odds, -1 halves them. `knots` are [number, bits]; between two knots the bits run straight.",
        "# First the weights by facts alone, for mentions in passing; then those beside whole articles, beside short texts,",
        "# beside headlines, of bare headlines in the collection that they stand in, and of records without a text.",
        *(f"# {line}" for line in made.splitlines()),
    ]
    if data.get("provenance"):
        kept = yaml.safe_dump({"provenance": data["provenance"]}, sort_keys=False, allow_unicode=True)
        lines += kept.rstrip().splitlines()
    lines += _section(data, "")
    for name in SETTINGS:
        lines += [f"{name}:", *_section(data[name], "  ")] if name in data else []
    return "\n".join(lines) + "\n"


def _section(section: Mapping[str, Any], indent: str) -> list[str]:
    lines = [f"prior: {section['prior']:.2f}"]
    lines += [f"partners: {section['partners']:.2f}"] if "partners" in section else []
    lines.append("comparisons:")
    for name, entry in section["comparisons"].items():
        lines += [f"  {name}:", f"    what: {entry['what']}"]
        lines += [f"    {mark}: {_flag(entry[mark])}" for mark in ("firm", "rising") if entry.get(mark)]
        if "unknown" in entry:
            lines.append(f"    unknown: {entry['unknown']:.2f}")
        if "levels" in entry:
            levels = ", ".join(f'"{level}": {bits:.2f}' for level, bits in entry["levels"].items())
            lines.append(f"    levels: {{{levels}}}")
        if "knots" in entry:
            lines.append(f"    knots: [{', '.join(f'[{x}, {bits:.2f}]' for x, bits in entry['knots'])}]")
    return [indent + line for line in lines]


def _flag(mark: Literal[True] | list[str]) -> str:
    return "true" if mark is True else "[" + ", ".join(f'"{level}"' for level in mark) + "]"
