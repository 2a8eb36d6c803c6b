"""The words that report violence, found in a sentence. The words themselves are data: `data/triggers.yaml`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from tocsin.alternatives import Alternatives
from tocsin.patterns import compiled
from tocsin.read.words.aftermath import aftermath
from tocsin.read.words.fires import fires
from tocsin.read.words.unnamed import unnamed
from tocsin.yamltext import parsed_once


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that reports violence: where it stands, and what it says by itself.

    `sure` words are violence in any sentence; the others need an attacker, a weapon or victims beside them.
    """

    start: int
    end: int
    type: str
    sure: bool = False
    verb: bool = False
    suicide: bool = False
    kills: bool = False
    context: str | None = None


_CLASS = compiled(r"(?<![?(P])<(\w+)>")
"""The name of a class of words in a trigger."""


@cache
def _entries() -> dict[str, Any]:
    """The table as it is written: by type of attack, and under `words` the classes. It is long: parsed once, and in C."""
    text = resources.files("tocsin.read").joinpath("data", "triggers.yaml").read_text("utf-8")
    table: dict[str, Any] = parsed_once(text)
    return table


@cache
def _triggers(spare: bool) -> tuple[Alternatives, tuple[Trigger, ...]]:
    said: list[str] = []
    meanings: list[Trigger] = []
    names = _entries()["words"]
    for kind, entries in _entries().items():
        for entry in entries if kind != "words" else ():
            if entry.get("spare") and not spare:
                continue
            written = _CLASS.sub(lambda m: names.get(m[1], m[0]), entry["say"])
            said.append(written.replace(" ?", r"\s{0,8}").replace(" ", r"\s{1,8}"))
            says = {name: bool(entry.get(name)) for name in ("sure", "verb", "suicide", "kills")}
            meanings.append(Trigger(0, 0, kind, **says, context=entry.get("context")))
    return Alternatives(said, before=r"(?<![\w-])", after=r"(?![\w])"), tuple(meanings)


def triggers(lowered: str, start: int, end: int, spare: bool = False) -> list[Trigger]:
    """The trigger words of lowered[start:end), in order and without overlap. `lowered` is the text in lower case.

    With `spare` also the words that tell details of a deed as often as a deed ("dragged from their homes").
    """
    return list(_found(lowered, start, end, spare))


@lru_cache(maxsize=512)
def _found(lowered: str, start: int, end: int, spare: bool) -> tuple[Trigger, ...]:
    """Kept, since a text is looked through as a whole before its sentences are."""
    words, meanings = _triggers(spare)
    found = [replace(meanings[n], start=a, end=b) for a, b, n in words.finditer(lowered, start, end)]
    more = [Trigger(a, b, kind, True, verb=True, kills=dead) for a, b, kind, dead in unnamed(lowered, start, end)]
    if spare and not more:
        more = [Trigger(a, b, kind, sure=True, kills=True) for a, b, kind in aftermath(lowered, start, end)]
    more += [Trigger(a, b, kind, sure=True) for a, b, kind in fires(lowered, start, end)]
    return tuple(_with(found, more) if more else found)


def _with(found: list[Trigger], more: list[Trigger]) -> list[Trigger]:
    """Words of violence with those that a whole clause tells; they take the place of weaker ones that they hold."""
    more = [m for m in more if not any(t.sure and t.start < m.end and m.start < t.end for t in found)]
    kept = [t for t in found if not any(t.start < m.end and m.start < t.end for m in more)]
    return sorted([*kept, *more], key=lambda t: t.start)
