"""What the normalisers find in one document, gathered once and looked up by position ever after."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol, TypeVar

from tocsin import actors, dates, places, quantities
from tocsin.actors import ActorMatch
from tocsin.actors.records import STATES
from tocsin.dates import DateMention
from tocsin.model import Document, interval
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.quantities import QuantityMention
from tocsin.quantities.words import lowered
from tocsin.read.findings.asides import set_aside
from tocsin.read.findings.beasts import beasts_alone
from tocsin.read.findings.branches import with_branches
from tocsin.read.findings.coreference import cast
from tocsin.read.findings.governments import governments
from tocsin.read.findings.homelands import located_at_home
from tocsin.read.findings.jointforces import joint_states
from tocsin.read.findings.namesof import (
    names_a_street,
    names_an_artist,
    names_waters,
    only_borders,
    without_ends_of_roads,
)
from tocsin.read.findings.nowadays import is_nowadays
from tocsin.read.findings.speakers import after_dateline
from tocsin.read.findings.teasers import linked, posted
from tocsin.read.layout.sentences import split


class Spanned(Protocol):
    """Anything that stands somewhere in the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Spanned)


def within(items: Sequence[S], start: int, end: int) -> list[S]:
    """The items that lie inside [start, end). `items` are in order and do not overlap."""
    first = last = bisect_left(items, start, key=lambda item: item.start)
    while last < len(items) and items[last].end <= end:
        last += 1
    return list(items[first:last])


def _one_meant(actor: ActorMatch, sure: Mapping[str, ActorMatch]) -> ActorMatch:
    """Initials that several groups bear as those of the one that the text names in full."""
    told = [sure[c] for c in actor.candidates if c in sure] if len(actor.candidates) > 1 else []
    fits = [a for a in told if "".join(w[0] for w in a.name.split() if w[0].isupper()) == actor.name]
    return replace(fits[0], start=actor.start, end=actor.end) if len(fits) == 1 else actor


_IN_HEAD = 6
"""Dates of a text among which that of its writing stands."""
_FIRST_LINE = compiled(r"\s*[^\n]{4,60}\n")
_SAYS_OF = compiled(
    r"(?: [\w-]+){0,3} (?:said|says|insists?|insisted|maintains?|denie[sd]|added|admit(?:s|ted)|acknowledge[sd]|confirm(?:s|ed)|announce[sd]|claim(?:s|ed))(?: on \w+day)?(?: that)? \Z"
)
_SAYS = compiled(r"\w")


_FETCHED = 60
"""Days after the day of its writing from which a text's day of publication is that on which an old page was fetched."""


def dated(document: Document) -> Document:
    """The document with the day on which its text says that it was written, where no published date is known, or one so
    much later that it can't be what "Sunday" and "this morning" are told from."""
    published = document.published_day
    if published is not None and len(published) != 10:
        return document
    filed = dates.written(document.text)
    if filed is None or (published and (interval(published)[0] - interval(str(filed.value))[0]).days < _FETCHED):
        return document
    return replace(document, published=filed.value)


@dataclass(frozen=True)
class Findings:
    """A document with its sentences, dates, places, actors and numbers, each found when first asked for.

    `listed` of an entry of a list, whose first date is that of what it tells, not that of its writing; `located` and `when`
    are its places and dates, where they were looked for in the whole text; `violent` of a part of one that is about violence.
    """

    document: Document
    listed: bool = False
    located: tuple[Toponym, ...] | None = None
    when: tuple[DateMention, ...] | None = None
    violent: bool = False

    @property
    def text(self) -> str:
        return self.document.text

    @cached_property
    def lowered(self) -> str:
        """The text in lower case, character for character: letters that grow when lowered are kept as they are."""
        return lowered(self.text)

    @cached_property
    def beastly(self) -> str:
        """The text in lower case with no beasts but real ones."""
        return beasts_alone(self.text, self.lowered, self.sentences, self.actors)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        return split(self.text)

    def opens_paragraph(self, number: int) -> bool:
        """Whether a line break stands before sentence `number`, which is not the first."""
        return "\n" in self.text[self.sentences[number - 1][1] : self.sentences[number][0]]

    @cached_property
    def dates(self) -> list[DateMention]:
        found = dates.find(self.text, self.document.published_day) if self.when is None else list(self.when)
        return [d for d in found if not is_nowadays(self.lowered, d)]

    @cached_property
    def told(self) -> list[DateMention]:
        """The dates without that of writing, where it stands alone on the first line or in a dateline, and without those
        of other texts that are quoted or linked to."""
        of_links = {d.start for _, d in self._linked}
        return [d for d in self._told if d.start not in of_links and not posted(self.text, d)]

    @cached_property
    def _linked(self) -> list[tuple[int, DateMention]]:
        return linked(self.text, self.dates)

    def linked_day(self, at: int) -> DateMention | None:
        """The day of the teaser of another text that stands at a place, None outside of teasers."""
        n = bisect_right(self._linked, at, key=lambda one: one[1].start)
        return self._linked[n][1] if n < len(self._linked) and self._linked[n][0] <= at else None

    @cached_property
    def _told(self) -> list[DateMention]:
        first, line = next(iter(self.dates), None), _FIRST_LINE.match(self.text)
        if first is None or self.listed:
            return self.dates
        if any(d.value == self.document.published_day for d in self.dates[:_IN_HEAD]):
            filed = dates.written(self.text)
            if filed is not None and filed.value == self.document.published_day:
                return [d for d in self.dates if d.start != filed.start]
        if line is None or first.value != self.document.published_day:
            return self.dates[self._in_dateline() :]
        alone = first.end <= line.end() and not _SAYS.search(line[0].replace(self.text[first.start : first.end], ""))
        return self.dates[1:] if alone else self.dates[self._in_dateline() :]

    def _in_dateline(self) -> int:
        """How many dates, one or none, say in the dateline that opens the text when it was written."""
        first = self.dates[0]
        published = self.document.published_day
        if first.start > 60 or first.kind != "absolute" or not published or not first.value:
            return 0
        near = abs((interval(first.value)[1] - interval(published)[1]).days) <= 1
        return int(near and first.end < after_dateline(self.text, 0, self.sentences[0][1]))

    @cached_property
    def places(self) -> list[Toponym]:
        """The places, without those that are only part of another name: a street's, a lake's, an artist's, a group's."""
        return set_aside(self.text, self.named_places)

    @cached_property
    def named_places(self) -> list[Toponym]:
        """The places, those that are told only aside among them as places; a feast that a date names is none."""
        feasts = {t.start for d in self.dates if d.value for t in within(self._located, d.start, d.end)}
        told = [t for t in self._located if t.start not in feasts]
        located = [replace(t, role="border") if only_borders(self.text, t) else t for t in told]
        located = [places.as_city(self.text, t) for t in located]
        of_others = (names_a_street, names_waters, names_an_artist)
        found = [t for t in located if not any(names(self.text, t) for names in of_others)]
        found = without_ends_of_roads(self.text, found)
        return [t for t in found if not any(self._names(a, t) for a in within(self.actors, t.start - 60, t.end + 60))]

    def _names(self, actor: ActorMatch, place: Toponym) -> bool:
        """Whether a place is only part of the name of a group, "Al-Qaeda in the Arabian Peninsula", or "Red Cross" itself."""
        if (actor.start, actor.end) == (place.start, place.end):
            return actor.kind == "agency" and " " in actor.name
        inside = actor.start < place.start and place.end <= actor.end
        return inside and self.text[actor.start : actor.end].count(" ") >= 2

    @cached_property
    def _located(self) -> list[Toponym]:
        return located_at_home(self.text, self.lowered) if self.located is None else list(self.located)

    def part(self, document: Document, start: int, violent: bool) -> Findings:
        """What is found in an item of this text, text[start:start + length of the document's): places are the whole's, and
        so are dates, if it counts them from the same day."""
        end = start + len(document.text)
        spots = tuple(replace(t, start=t.start - start, end=t.end - start) for t in within(self._located, start, end))
        if document.published != self.document.published:
            return Findings(document, True, spots, violent=violent)
        days = tuple(replace(d, start=d.start - start, end=d.end - start) for d in within(self.dates, start, end))
        return Findings(document, True, spots, days, violent)

    @cached_property
    def actors(self) -> list[ActorMatch]:
        found = actors.find(self.text, lambda: {t.place.country for t in self._located if t.place.country})
        sure = {a.candidates[0]: a for a in reversed(found) if len(a.candidates) == 1}
        return [_one_meant(a, sure) for a in found]

    @cached_property
    def cast(self) -> list[ActorMatch]:
        """The actors, and the expressions that stand for them ("the group"), governments among them."""
        return self.cast_with(())

    def cast_with(self, more: Sequence[ActorMatch]) -> list[ActorMatch]:
        """The cast where the text speaks of these groups too, which no register has."""
        named = sorted([*self.actors, *more], key=lambda a: a.start)
        named = with_branches(self.lowered, self.places, named, self.document.published_day)
        standing = cast(self.text, self.lowered, self.sentences, named)
        acting = list(governments(self.text, self.named_places, standing))
        acting += joint_states(self.text, [*standing, *acting])
        states = [*acting, *(a for a in named if a.kind in ("government", "state_force"))]
        if not states:
            return standing
        states.sort(key=lambda a: a.start)
        theirs = [a for a in standing if self._speaks_of_itself(a, states)]
        return sorted([*(a for a in standing if a not in theirs), *acting], key=lambda a: a.start)

    def _speaks_of_itself(self, pronoun: ActorMatch, governments: Sequence[ActorMatch]) -> bool:
        """Whether "it" stands for a government that speaks right before it: "Iran said it had nothing to do with it"."""
        if self.lowered[pronoun.start : pronoun.end] not in ("it", "they"):
            return False
        before = [a for a in governments if a.end < pronoun.start < a.end + 60]
        return bool(before) and _SAYS_OF.match(self.lowered[before[-1].end : pronoun.start]) is not None

    def groups(self, start: int, end: int) -> list[ActorMatch]:
        """The armed groups told of in [start, end), by name or by what stands for them."""
        return [a for a in within(self.cast, start, end) if a.kind not in STATES]

    @cached_property
    def quantities(self) -> list[QuantityMention]:
        return quantities.find(self.text)

    @cached_property
    def countries(self) -> frozenset[str]:
        """Countries of the places in the text: they tell namesake groups apart."""
        return frozenset(t.place.country for t in self.places if t.place.country)

    @cached_property
    def country(self) -> str | None:
        """The country of most places in the text, of equals the one told first; None where no place has one."""
        often = Counter(t.place.country for t in self.places if t.place.country).most_common(1)
        return often[0][0] if often else None
