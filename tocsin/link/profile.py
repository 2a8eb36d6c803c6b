"""What the linker looks at in a mention: one flat record, made once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from tocsin.link.words import NOTHING, Vector, ages, full_names, general, names, stems
from tocsin.model import ActorRef, Document, Mention, Place, Quantity, Value, interval

if TYPE_CHECKING:
    from tocsin.link.crowd import Crowd

MORE = 6
"""Content words that a text must add to its headline to be more than one."""

WHOLE = 80
"""Content words from which on a text is a whole article and not a brief."""

READ = 4000
"""Characters of an article that are compared: reports tell the news first."""

LEAD = 500
"""Characters of an article's beginning that are compared by themselves: where the news stands."""

TELLING = 32
"""Words of a mention by which others may be brought up for comparison."""

FAMILY = {"plot": "attack"}
"""Kinds that may report the same thing: a foiled attack is told as an attack and as a plot."""

DENIED = ("denied", "hypothetical")


@dataclass(frozen=True, slots=True)
class Profile:
    """A mention as the linker sees it. Days are proleptic ordinals; None and empty are unknown.

    `main` is whether the mention is what its document is about, `size` the content words of the document. `words`, `headline`, `article`, `lead` and `names` are
    vectors of length 1; `rare` and `full_names` say how much each of their words tells, in nats. `about` are the words by
    which blocking may bring others up, the most telling first. `crowd` is a bare headline's place in its collection,
    where that is asked for. `beside` are, for what its document is about, the mentions that it makes in passing.
    """

    id: str
    document: str
    kind: str
    main: bool
    published: int | None
    days: tuple[int, int] | None
    place: Place | None
    actors: frozenset[str]
    type: str | None
    stage: str | None
    killed: Quantity | None
    wounded: Quantity | None
    value: Quantity | None
    said: frozenset[str]
    things: frozenset[str]
    publisher: str
    ages: frozenset[str]
    size: int
    words: Vector
    headline: Vector
    article: Vector
    lead: Vector
    names: Vector
    rare: Mapping[str, float]
    full_names: Mapping[str, float]
    about: tuple[str, ...]
    crowd: Crowd | None = None
    beside: tuple[Profile, ...] = ()


@dataclass(frozen=True, slots=True)
class _Raw:
    document: Document
    mention: Mention
    main: bool
    more: bool
    title: list[str]
    body: list[str]
    lead: list[str]
    names: list[str]
    full_names: list[str]
    passage: list[str]


def profiles(found: Iterable[tuple[Document, Mention]]) -> list[Profile]:
    """The profiles of these mentions, sorted by id.

    A profile depends on its document alone: what arrives later never changes how two mentions compare.
    """
    mentions: dict[str, list[Mention]] = {}
    documents: dict[str, Document] = {}
    for document, mention in found:
        documents[document.id] = document
        mentions.setdefault(document.id, []).append(mention)
    raw = [
        r
        for id, document in sorted(documents.items())
        for r in _raw(document, sorted(mentions[id], key=_place_in_text))
    ]
    return sorted(_beside([_profile(r) for r in raw]), key=lambda p: p.id)


def _beside(made: list[Profile]) -> list[Profile]:
    """The profiles, those of whole articles with what the article mentions in passing."""
    passing: dict[str, list[Profile]] = {}
    for p in made:
        if not p.main and p.days:
            passing.setdefault(p.document, []).append(p)
    return [
        replace(p, beside=tuple(passing[p.document])) if p.main and p.article and p.document in passing else p
        for p in made
    ]


def _place_in_text(mention: Mention) -> tuple[int, str]:
    return min((s.span[0] for s in mention.statements), default=0), mention.id


def _raw(document: Document, mentions: Sequence[Mention]) -> list[_Raw]:
    text = document.text[:READ]
    title = stems(document.title or document.text[:200])
    body = stems(text) + (title if document.title and document.title not in text else [])
    lead, named, full = stems(text[:LEAD]), names(text), full_names(text)
    more, first = len(body) - len(title) >= MORE, _place_in_text(mentions[0])[0]
    return [
        _Raw(
            document,
            m,
            _place_in_text(m)[0] == first,
            more,
            title,
            body,
            lead,
            named,
            full,
            stems(_passage(document, m)) if more else title,
        )
        for m in mentions
    ]


def _passage(document: Document, mention: Mention) -> str:
    """The text around the mention's statements, 120 characters to each side, without overlap."""
    spans = sorted((max(0, s.span[0] - 120), s.span[1] + 120) for s in mention.statements)
    parts, end = [], 0
    for start, stop in spans:
        if stop > end:
            parts.append(document.text[max(start, end) : stop])
            end = stop
    return " ".join(parts)


def _profile(raw: _Raw) -> Profile:
    rarity = general()
    document, mention = raw.document, raw.mention
    text = raw.more and raw.main
    about = raw.body if raw.main else raw.passage
    weight = rarity.vector(about)
    telling = sorted(weight, key=lambda w: (-weight[w], w))
    days = _days(mention)
    return Profile(
        id=mention.id,
        document=document.id,
        kind=FAMILY.get(mention.kind, mention.kind),
        main=raw.main,
        published=_ordinal(document.published_day),
        days=days,
        place=_where(mention),
        actors=_actors(mention),
        type=_word(mention, "type"),
        stage=_word(mention, "stage"),
        killed=_quantity(mention, "killed"),
        wounded=_quantity(mention, "wounded"),
        value=_quantity(mention, "value"),
        said=frozenset(w for p in ("unit", "change", "speaker") if (w := _word(mention, p))),
        things=frozenset(
            w for s in mention.statements if s.property in ("target", "weapon") for w in stems(str(s.value))
        ),
        publisher=(document.publisher or "").casefold(),
        ages=ages(document.text[:READ]) if raw.main else frozenset(),
        size=len(raw.body),
        words=rarity.vector(raw.passage),
        headline=rarity.vector(raw.title) if raw.main else NOTHING,
        article=rarity.vector(raw.body) if text else NOTHING,
        lead=rarity.vector(raw.lead) if text else NOTHING,
        names=rarity.vector(raw.names) if text else NOTHING,
        rare=rarity.telling(raw.body) if raw.main else NOTHING,
        full_names=rarity.telling(raw.full_names) if text else NOTHING,
        about=tuple(telling[:TELLING]),
    )


def _days(mention: Mention) -> tuple[int, int] | None:
    for prop in ("date", "period", "horizon"):
        found = mention.first(prop)
        if found and found.modality not in DENIED:
            first, last = interval(str(found.value))
            return first.toordinal(), last.toordinal()
    return None


def _ordinal(day: str | None) -> int | None:
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return interval(day)[0].toordinal() if day else None


def _actors(mention: Mention) -> frozenset[str]:
    said = [s for s in mention.statements if s.property in ("perpetrator", "actor") and s.modality not in DENIED]
    return frozenset(s.value.actor for s in said if isinstance(s.value, ActorRef) and s.value.actor)


def _word(mention: Mention, prop: str) -> str | None:
    found = mention.first(prop)
    return str(found.value) if found and found.value != "unknown" else None


def _first(mention: Mention, prop: str) -> Value | None:
    return next((s.value for s in mention.statements if s.property == prop and s.modality not in DENIED), None)


def _quantity(mention: Mention, prop: str) -> Quantity | None:
    found = _first(mention, prop)
    return found if isinstance(found, Quantity) else None


def _where(mention: Mention) -> Place | None:
    found = _first(mention, "place")
    return found if isinstance(found, Place) else None
