"""What the linker looks at in a mention: one flat record, made once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tocsin.link import stated
from tocsin.link.passages import in_order, own, passage
from tocsin.link.sorts import NONE, Sorts, sorts
from tocsin.link.words import NOTHING, Vector, ages, countries_named, full_names, general, names, stems
from tocsin.model import Document, Mention, Place, Quantity

MORE = 6
"""Content words that a text must add to its headline to be more than one."""

WHOLE = 80
"""Content words from which on a text is a whole article and not a brief."""

READ = 4000
"""Characters of an article that are compared: reports tell the news first."""

LEAD = 250
"""Characters of an article's beginning that are compared by themselves, with its headline: where the news stands."""

TELLING = 32
"""Words of a mention by which others may be brought up for comparison."""

FAMILY = {"plot": "attack"}
"""Kinds that may report the same thing: a foiled attack is told as an attack and as a plot."""

NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Crowd:
    """A headline in its collection. `day` is the day that it tells, else the day of its printing.

    `words` and `letters` are vectors of length 1, `weight` is how much each word tells here, in nats, and `telling` its
    mean. `copies` is how often the article is listed and
    `copy` which of these listings this is, from 0, `outlet` the outlet's share of the collection, `busy` the number
    of articles within a day of this one.
    """

    day: int | None
    told: bool
    words: Vector
    letters: Vector
    weight: Mapping[str, float]
    telling: float
    numbers: frozenset[int]
    copies: int
    copy: int
    outlet: float
    busy: int


@dataclass(frozen=True, slots=True)
class Profile:
    """A mention as the linker sees it. Days are proleptic ordinals; None and empty are unknown.

    `main` is whether the mention is what its document is about, `size` the content words of the
    document, `named` all that it has. `headline` and `words` (around its statements) are vectors of length 1; `title`, `article`, `lead`
    and `names` are such vectors without the words of the mention's own place and groups, which are compared by themselves;
    so are `rare` and `full_names`, which say how much each of their words tells, in nats. `about` are the words by
    which blocking may bring others up, the most telling first. `countries` (ISO 3166-1 alpha-2) are those that the words and the
    place name, `targets` and `means` the sorts of what was hit and how that the words tell (`sorts.py`). `crowd` is a bare headline's place in its collection,
    where that is asked for. `tolls` are all numbers of dead that its sources give, where they give several. `beside` are,
    for what its document is about, the mentions that it makes in passing.
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
    named: frozenset[str]
    words: Vector
    headline: Vector
    title: Vector
    article: Vector
    lead: Vector
    names: Vector
    rare: Mapping[str, float]
    full_names: Mapping[str, float]
    about: tuple[str, ...]
    countries: frozenset[str] = NO_WORDS
    targets: Sorts = NONE
    means: Sorts = NONE
    crowd: Crowd | None = None
    tolls: tuple[Quantity, ...] = ()
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
    told: str


def profiles(found: Iterable[tuple[Document, Mention]]) -> list[Profile]:
    """The profiles of these mentions, sorted by id.

    A profile depends on its document alone: what arrives later never changes how two mentions compare.
    """
    mentions: dict[str, list[Mention]] = {}
    documents: dict[str, Document] = {}
    for document, mention in found:
        documents[document.id] = document
        mentions.setdefault(document.id, []).append(mention)
    raw = [r for id, document in sorted(documents.items()) for r in _raw(document, mentions[id])]
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


def _raw(document: Document, mentions: Sequence[Mention]) -> list[_Raw]:
    ordered = in_order(mentions)
    first = ordered[0][0]
    main = [m for start, m in ordered if start == first]
    text = own(document.text, main, [m for _, m in ordered[len(main) :]])[:READ]
    title = stems(document.title or document.text[:200])
    shown = title if document.title and document.title not in text else []
    body, lead, named, full = stems(text) + shown, shown + stems(text[:LEAD]), names(text), full_names(text)
    more = len(body) - len(title) >= MORE
    return [
        _Raw(
            document,
            m,
            start == first,
            more,
            title,
            body,
            lead,
            named,
            full,
            stems(passage(document, m)) if more else title,
            f"{document.title or ''} {text}" if start == first else passage(document, m),
        )
        for start, m in ordered
    ]


def _profile(raw: _Raw) -> Profile:
    rarity = general()
    document, mention = raw.document, raw.mention
    text = raw.more and raw.main
    about = raw.body if raw.main else raw.passage
    weight = rarity.vector(about)
    telling = sorted(weight, key=lambda w: (-weight[w], w))
    days = stated.days(mention)
    counted = stated.counted(mention)
    place = stated.where(mention)
    targets, means = sorts(raw.told)
    dead = stated.quantities(mention, "killed")

    def beyond(words: list[str]) -> list[str]:
        return [w for w in words if not counted.intersection(w.split())]

    return Profile(
        id=mention.id,
        document=document.id,
        kind=FAMILY.get(mention.kind, mention.kind),
        main=raw.main,
        published=stated.ordinal(document.published_day),
        days=days,
        place=place,
        actors=stated.actors(mention),
        type=stated.word(mention, "type"),
        stage=stated.word(mention, "stage"),
        killed=dead[0] if dead else None,
        wounded=stated.quantity(mention, "wounded"),
        value=stated.quantity(mention, "value"),
        said=frozenset(w for p in ("unit", "change", "speaker") if (w := stated.word(mention, p))),
        things=frozenset(
            w for s in mention.statements if s.property in ("target", "weapon") for w in stems(str(s.value))
        ),
        publisher=(document.publisher or "").casefold(),
        ages=ages(document.text[:READ]) if raw.main else frozenset(),
        size=len(raw.body),
        named=frozenset(about),
        words=rarity.vector(raw.passage),
        headline=rarity.vector(raw.title) if raw.main else NOTHING,
        title=rarity.vector(beyond(raw.title)) if raw.main else NOTHING,
        article=rarity.vector(beyond(raw.body)) if text else NOTHING,
        lead=rarity.vector(beyond(raw.lead)) if text else NOTHING,
        names=rarity.vector(beyond(raw.names)) if text else NOTHING,
        rare=rarity.telling(beyond(raw.body if raw.main else raw.passage)),
        full_names=rarity.telling(beyond(raw.full_names)) if text else NOTHING,
        about=tuple(telling[:TELLING]),
        countries=countries_named(about) | ({place.country} if place and place.country else NO_WORDS),
        targets=targets,
        means=means,
        tolls=dead if len(dead) > 1 else (),
    )
