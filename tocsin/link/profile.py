"""What the linker looks at in a mention: one flat record, made once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tocsin.link.sorts import NONE, Sorts, sorts
from tocsin.link.words import NOTHING, Vector, ages, countries_named, country_words, full_names, general, names, stems
from tocsin.model import ActorRef, Document, Mention, Place, Quantity, Value, interval

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

DENIED = ("denied", "hypothetical")


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
    return _starts(mention), mention.id


def _starts(mention: Mention) -> int:
    return min((s.span[0] for s in mention.statements), default=0)


def _raw(document: Document, mentions: Sequence[Mention]) -> list[_Raw]:
    first = _place_in_text(mentions[0])[0]
    text = _own(document.text, mentions)[:READ]
    title = stems(document.title or document.text[:200])
    shown = title if document.title and document.title not in text else []
    body, lead, named, full = stems(text) + shown, shown + stems(text[:LEAD]), names(text), full_names(text)
    more = len(body) - len(title) >= MORE
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
            f"{document.title or ''} {text}" if _place_in_text(m)[0] == first else _passage(document, m),
        )
        for m in mentions
    ]


def _own(text: str, mentions: Sequence[Mention]) -> str:
    """The text without the sentences that tell in passing of another day's or another place's event: they are its words."""
    main, others = [m for m in mentions if _starts(m) == _starts(mentions[0])], []
    for m in mentions[len(main) :]:
        if all(_elsewhere(m, one) for one in main):
            others += [_sentence(text, s.span) for s in m.statements if s.span[1] > s.span[0]]
    if not others:
        return text
    kept = {n for m in main for s in m.statements for n in range(*_sentence(text, s.span))}
    parts, end = [], 0
    for start, stop in sorted(others):
        if start >= end and start not in kept:
            parts.append(text[end:start])
            end = stop
    return " ".join([*parts, text[end:]])


def _elsewhere(a: Mention, b: Mention) -> bool:
    """Whether two mentions of one text tell other days, or, where a day is missing, other places."""
    days, others = _days(a), _days(b)
    if days and others:
        return days != others
    place, other = _where(a), _where(b)
    return place is not None and other is not None and place.name != other.name


def _sentence(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """From the end of the sentence before to the end of this one, by full stops and line ends."""
    start = max(
        text.rfind(mark, 0, span[0]) + len(mark) if mark in text[: span[0]] else 0 for mark in (". ", "\n", "! ", "? ")
    )
    ends = [at for mark in (". ", "\n", "! ", "? ") if (at := text.find(mark, span[1])) >= 0]
    return start, min(ends, default=len(text) - 1) + 1


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
    counted = _counted(mention)
    place = _where(mention)
    targets, means = sorts(raw.told)

    def beyond(words: list[str]) -> list[str]:
        return [w for w in words if not counted.intersection(w.split())]

    return Profile(
        id=mention.id,
        document=document.id,
        kind=FAMILY.get(mention.kind, mention.kind),
        main=raw.main,
        published=_ordinal(document.published_day),
        days=days,
        place=place,
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


def _counted(mention: Mention) -> frozenset[str]:
    """The words of the mention's place and groups, which are compared by themselves and must not count again as words."""
    found: set[str] = set()
    for s in mention.statements:
        if isinstance(s.value, Place):
            found.update(*(stems(name) for name in (s.value.name, s.value.admin1) if name))
            found.update(*country_words(s.value.country))
        elif isinstance(s.value, ActorRef):
            found.update(stems(s.value.name or ""))
    return frozenset(found)


def _quantity(mention: Mention, prop: str) -> Quantity | None:
    found = _first(mention, prop)
    return found if isinstance(found, Quantity) else None


def _where(mention: Mention) -> Place | None:
    found = _first(mention, "place")
    return found if isinstance(found, Place) else None
