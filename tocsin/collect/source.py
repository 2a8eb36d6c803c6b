"""Sources as manifests: one YAML file a source. What it is, how far to trust it, what may be done with it, where it announces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from tocsin.collect.net import checked_url
from tocsin.yamltext import parsed

Address = Annotated[str, Field(pattern=r"^https?://", max_length=2000)]
Text = Annotated[str, Field(min_length=1, max_length=2000)]


class SourceError(ValueError):
    """A manifest that does not hold. The message names the file, each wrong place and what to do."""


class Reliability(BaseModel):
    """How far the source has been right before: a letter of the Admiralty scale, and why."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    grade: Literal["A", "B", "C", "D", "E", "F"] = Field(description="A reliable … E unreliable, F cannot be judged")
    reason: Annotated[str, Field(min_length=20, max_length=1000)] = Field(description="what the grade rests on")


class Volume(BaseModel):
    """How many documents a day are usual: fewer or more than that is worth a look."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    low: int = Field(ge=0, le=100_000)
    high: int = Field(ge=1, le=100_000)

    @model_validator(mode="after")
    def _in_order(self) -> Volume:
        if self.low > self.high:
            raise ValueError("low is above high")
        return self


class Source(BaseModel):
    """A source's manifest."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="The manifest of a source")
    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{1,60}$")] = Field(description="also the file's name")
    title: Text
    publisher: Text = Field(description="who answers for it; becomes the document's publisher")
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = Field(description="ISO 3166-1; null: international")
    kind: Literal["agency", "newspaper", "broadcaster", "official", "monitor", "dataset", "armed_group"]
    language: list[Annotated[str, Field(pattern=r"^[a-z]{2}$")]] = Field(min_length=1, description="ISO 639-1")
    licence: Text = Field(description="SPDX id, or what its terms say")
    redistribute: bool = Field(description="whether its texts may be given on")
    wire: str | None = Field(default=None, description="the agency whose wire it is, or mostly prints")
    reliability: Reliability
    feeds: list[Address] = Field(default=[], description="Atom and RSS")
    sitemaps: list[Address] = []
    lists: list[Address] = Field(default=[], description="pages that list articles; their links are followed")
    include: str | None = Field(
        default=None, max_length=300, description="regular expression that an article's address must match"
    )
    exclude: str | None = Field(default=None, max_length=300)
    take: Literal["page", "feed"] = Field(
        default="page", description="the page behind an entry, or the feed's own text"
    )
    schedule: Annotated[str, Field(pattern=r"^\d{1,3}[mhd]$")] = Field(description="how often to look: 30m, 6h, 1d")
    volume: Volume = Field(description="documents a day")
    robots: Literal["obey", "feed_only"] = Field(
        description="obey robots.txt; or feed_only: no page, only what the feed carries"
    )
    delay: float = Field(default=1.0, ge=0.5, le=600, description="seconds between two requests to one host")
    note: str | None = Field(default=None, max_length=2000)

    @field_validator("include", "exclude")
    @classmethod
    def _a_pattern(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                re.compile(value)
            except re.error as error:
                raise ValueError(f"not a regular expression: {error}") from None
            if re.search(r"[+*}]\)[+*{]", value):
                raise ValueError("a repetition of a repetition can take for ever; write it otherwise")
        return value

    @model_validator(mode="after")
    def _sensible(self) -> Source:
        addresses = [*self.feeds, *self.sitemaps, *self.lists]
        if self.kind == "armed_group" and addresses:
            raise ValueError(
                "an armed group's own channel is never fetched; give its statements as files: tocsin collect FOLDER --source ID"
            )
        if self.kind not in ("armed_group", "dataset") and not addresses:
            raise ValueError("no feed, sitemap or list: there is nothing to look at")
        if self.lists and not self.include:
            raise ValueError("a list needs `include`: which of its links are articles")
        if self.take == "feed" and not self.feeds:
            raise ValueError("take: feed needs a feed")
        if self.robots == "feed_only" and (self.take != "feed" or self.sitemaps or self.lists):
            raise ValueError("feed_only goes with take: feed, and with no sitemap or list")
        for address in addresses:
            checked_url(address)
        return self

    def takes(self, url: str) -> bool:
        """Whether this address is an article's by the manifest's patterns."""
        if self.include and not re.search(self.include, url):
            return False
        return not (self.exclude and re.search(self.exclude, url))


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a manifest."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | Source.model_json_schema()


def load(path: Path) -> Source:
    """The manifest in this file. Raises SourceError."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: cannot be read ({error})") from None
    return parse(text, str(path), path.stem)


def parse(text: str, name: str, stem: str | None = None) -> Source:
    """The manifest in this YAML. `stem` is the name that its file has, which must be its id. Raises SourceError."""
    try:
        data = parsed(text) if "*" not in text or not re.search(r"(?m)[:\-\[,]\s+\*\w", text) else None
    except (yaml.YAMLError, RecursionError) as error:
        raise SourceError(f"{name}: not YAML: {' '.join(str(error).split())[:200]}") from None
    if not isinstance(data, dict):
        raise SourceError(f"{name}: not a manifest: it needs one line a field, and no aliases")
    try:
        source = Source.model_validate(data)
    except ValidationError as error:
        wrong = "; ".join(
            f"{'.'.join(map(str, e['loc'])) or 'as a whole'}: {e['msg'].removeprefix('Value error, ')}"
            for e in error.errors()
        )
        raise SourceError(f"{name}: {wrong}") from None
    if stem is not None and source.id != stem:
        raise SourceError(f"{name}: its id is {source.id!r}: name the file {source.id}.yaml")
    return source


def starters() -> Iterator[Source]:
    """The manifests that ship with Tocsin, by id."""
    folder = resources.files("tocsin.collect").joinpath("sources")
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".yaml"):
            yield parse(entry.read_text(encoding="utf-8"), entry.name, entry.name.removesuffix(".yaml"))


def starter_text(id: str) -> str | None:
    """The YAML of a manifest that ships with Tocsin, or None."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,60}", id):
        return None
    entry = resources.files("tocsin.collect").joinpath("sources", f"{id}.yaml")
    return entry.read_text(encoding="utf-8") if entry.is_file() else None


def problems(sources: list[Source]) -> list[str]:
    """What is wrong with manifests taken together: ids and addresses that stand twice."""
    out = []
    ids: dict[str, int] = {}
    addresses: dict[str, str] = {}
    for source in sources:
        ids[source.id] = ids.get(source.id, 0) + 1
        for address in (*source.feeds, *source.sitemaps, *source.lists):
            if address in addresses:
                out.append(f"{source.id}: {address} is also in {addresses[address]}")
            addresses[address] = source.id
    return [f"{id}: there are {n} manifests of this id" for id, n in ids.items() if n > 1] + out
