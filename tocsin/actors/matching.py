"""Find actors in text: a trie over the keys of their names, walked from every word that may open one."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NamedTuple

from tocsin.actors.forces import BODIES, states_named_in
from tocsin.actors.loading import named_from
from tocsin.actors.names import APOSTROPHES, LOOSE_ARTICLES, WORD, as_written, key_words, word_key
from tocsin.actors.records import STATES, Actor, Alias
from tocsin.actors.registry import register
from tocsin.patterns import compiled

Node = dict[str, Any]
"""A trie: the next word's key to its node; "" holds the names that end here."""

Names = tuple[Node, dict[str, list[str]]]
"""A trie of the words of names, where under "" stand the fields of each `Ending`, and the names of states by country: plain
data, since the whole register's is kept in the cache."""
Openings = tuple[tuple[Node, int, int], ...]
"""Nodes that a word leads to, each with the part of the word that counts."""

_GAP = compiled(r"[-‐‑‒–—−/'’‘ʼʻ`´ʿʾ.\s]{1,4}")
_BLANK_LINE = compiled(r"\n[^\S\n]*\n")
_AGAINST = compiled(r"\b(?:anti|non|counter)[-‐‑ ]\Z", re.I)
_CLITICS = frozenset("وفبلك")
"""Arabic "and", "so", "in", "for", "like", written as one with the next word."""
_ORDINARY = frozenset(
    "is it has mend eta tak alo ham may who jam aim fan rat can all ant far one we hum ira im sa".split()
)
"""Acronyms that spell a word: among words in capitals they are not told apart from it."""
_ARTICLE_BEFORE = compiled(r"\b(?:al|el|an|as|ash|ad|ar|at|az)[-‐‑]\Z", re.I)
_LONGEST = 64
"""Longer words are no names."""
_MEMO = 200_000


@dataclass(frozen=True, slots=True)
class ActorMatch:
    """A name in the text, from start up to end (Unicode code points), and the actors that may be meant."""

    start: int
    end: int
    name: str
    candidates: tuple[str, ...]
    kind: str


class Ending(NamedTuple):
    """A name of one actor, as the trie holds it. `written` is what the text must say exactly, or None."""

    actor: str
    kind: str
    written: str | None
    capital: bool
    conditional: bool
    countries: tuple[str, ...] = ()


def names_of(actors: Iterable[Actor]) -> Names:
    """The names of actors as a `Matcher` wants them."""
    root: Node = {}
    states: dict[str, list[str]] = {}
    for actor in actors:
        for alias in (Alias(actor.name), *actor.aliases):
            _add(root, actor, alias)
        for keys in states_named_in(actor):
            for country in actor.countries:
                states.setdefault(country, []).append(" ".join(keys))
            ending = Ending(actor.id, actor.kind, None, False, False)
            for body in BODIES:
                _end(root, (*keys, *body), ending)
    return root, states


def _add(root: Node, actor: Actor, alias: Alias) -> None:
    keys = key_words(alias.text)
    if not keys:
        return
    acronym = len(keys) == 1 and alias.text.isupper() and alias.text.isascii()
    exact = alias.exact or (acronym and len(alias.text) <= 3)
    written = as_written(alias.text) if exact else None
    _end(root, keys, Ending(actor.id, actor.kind, written, acronym, alias.conditional, alias.countries))


def _end(root: Node, keys: tuple[str, ...], ending: Ending) -> None:
    node = root
    for k in keys:
        node = node.setdefault(k, {})
    endings = node.setdefault("", [])
    if (plain := tuple(ending)) not in endings:
        endings.append(plain)


class Matcher:
    """The names of some actors, ready to be found."""

    def __init__(self, names: Names) -> None:
        self._root, self._states = names
        self._openings: dict[str, Openings] = {}

    def find(self, text: str, countries: Callable[[], Collection[str]] | None = None) -> list[ActorMatch]:
        """The names in the text, in order and without overlap: of two that begin together, the longer.

        A short name with home countries counts where the text names one of them, is about one of them (`countries`,
        asked for only then), or has a longer name of the same actor.
        """
        out: list[ActorMatch] = []
        doubtful: list[tuple[ActorMatch, frozenset[str]]] = []
        openings, free = self._openings, 0
        named = self._countries_of(text)
        plain = text.replace("_", " ") if "_" in text else text
        for found in WORD.finditer(plain):
            word = found[0]
            nodes = openings.get(word)
            if nodes is None:
                nodes = self._remember(word)
            if nodes and found.start() >= free:
                best = self._longest(plain, found.start(), found.end(), nodes)
                if not best:
                    continue
                match = _match(plain, *best)
                match = match if plain is text else replace(match, name=text[match.start : match.end])
                if _at_home(plain, *best, named):
                    out.append(match)
                    free = match.end
                else:
                    doubtful.append((match, frozenset(c for e in best[2] for c in e.countries)))
        return _with_short_names(out, doubtful, countries) if doubtful else out

    def _countries_of(self, text: str) -> Callable[[str], bool]:
        """A function that says whether the text names a country, looked up once for each country asked for."""
        lowered: list[str] = []

        @cache
        def named(country: str) -> bool:
            if not lowered:
                lowered.append(text.casefold())
            return any(state in lowered[0] for state in self._states.get(country, ()))

        return named

    def _remember(self, word: str) -> Openings:
        if len(word) > _LONGEST:
            return ()
        if len(self._openings) > _MEMO:
            self._openings.clear()
        nodes = tuple(self._steps(self._root, word))
        if len(nodes) == 1 and nodes[0][1:] == (0, len(word)) and set(nodes[0][0]) == {""}:
            nodes = nodes if any(_fits(Ending._make(e), word) for e in nodes[0][0][""]) else ()
        self._openings[word] = nodes
        return nodes

    def _steps(self, node: Node, word: str) -> list[tuple[Node, int, int]]:
        """Where a word leads, and which part of it counts: the whole, or without a clitic or a suffix ("ISIS's")."""
        if len(word) > _LONGEST:
            return []
        out = []
        key = word_key(word)
        if not key:  # marks alone: "" is where names end
            return []
        if following := node.get(key):
            out.append((following, 0, len(word)))
        cuts = [found.start() for found in APOSTROPHES.finditer(word)]
        if cuts and (cut := word_key(word[: cuts[-1]])) and (following := node.get(cut)):
            out.append((following, 0, cuts[-1]))
        if node is self._root and word[0] in _CLITICS and len(word) > 4:
            rest = "ال" + word[2:] if word.startswith("لل") else word[1:]
            if (key := word_key(rest)) and (following := node.get(key)):
                out.append((following, 1, len(word)))
        return out

    def _longest(self, text: str, start: int, end: int, nodes: Openings) -> tuple[int, int, list[Ending]] | None:
        if _AGAINST.search(text, max(0, start - 8), start):
            return None
        best: tuple[int, int, list[Ending]] | None = None
        todo = [(node, start + begin, start + stop, end) for node, begin, stop in nodes]
        opening = text[start:end].casefold()
        strict = word_key(opening) == "al" and opening not in LOOSE_ARTICLES
        first = True
        while todo:
            following = []
            for node, begin, stop, after in todo:
                endings = [e for e in map(Ending._make, node.get("", ())) if _fits(e, text[begin:stop])]
                if endings and (best is None or stop > best[1]):
                    best = begin, stop, endings
                gap = _GAP.match(text, after) if len(node) > 1 or "" not in node else None
                if gap and _joins(text, after, gap[0], strict and first):
                    word = WORD.match(text, gap.end())
                    for deeper, _, upto in self._steps(node, word[0]) if word else ():
                        assert word is not None
                        following.append((deeper, begin, word.start() + upto, word.end()))
            todo, first = following, False
        return None if best is None or _shouted(text, best[0], best[1]) else best


def _with_short_names(
    found: list[ActorMatch],
    doubtful: list[tuple[ActorMatch, frozenset[str]]],
    countries: Callable[[], Collection[str]] | None,
) -> list[ActorMatch]:
    """The names found and those short ones that the longer names or the places of the text bear out."""
    written_out = {c for m in found if " " in m.name for c in m.candidates}
    about = countries() if countries else ()
    more = [
        m
        for m, homes in doubtful
        if not (written_out.isdisjoint(m.candidates) and homes.isdisjoint(about))
        and not any(m.start < other.end and other.start < m.end for other in found)
    ]
    return sorted([*found, *more], key=lambda m: m.start)


def _at_home(text: str, start: int, end: int, endings: list[Ending], named: Callable[[str], bool]) -> bool:
    """Whether a short name that its bearers have only in certain countries may be meant: the text names one of them.

    Longer names of armed groups stand for themselves; an acronym such as MIT needs its country in the text.
    """
    if not all(e.countries for e in endings):
        return True
    if " " in text[start:end] and not all(e.kind in STATES for e in endings):
        return True
    return any(named(country) for e in endings for country in e.countries)


def _fits(ending: Ending, words: str) -> bool:
    if ending.written is not None:
        return as_written(words) == ending.written
    return not (ending.capital and words[:1].islower())


def _joins(text: str, at: int, gap: str, hyphen: bool) -> bool:
    """Whether what stands between two words lets them be one name: no end of a sentence, no blank line."""
    if hyphen and gap not in ("-", "‐", "‑"):
        return False
    if "." in gap and gap != "." and not (at >= 2 and not text[at - 2].isalnum()) and text[max(0, at - 2) : at] != "St":
        return False
    return not ("\n" in gap and _BLANK_LINE.search(gap))


def _shouted(text: str, start: int, end: int) -> bool:
    """Whether an acronym that is also a word stands among words in capitals."""
    if text[start:end].casefold() not in _ORDINARY:
        return False
    before = WORD.findall(text[max(0, start - 24) : start].rpartition("\n")[2])[-1:]
    after = WORD.findall(text[end : end + 24].partition("\n")[0])[:1]
    around = [w for w in before + after if len(w) > 1]
    return bool(around) and all(w.isupper() for w in around)


def _match(text: str, start: int, end: int, endings: list[Ending]) -> ActorMatch:
    article = _ARTICLE_BEFORE.search(text, max(0, start - 5), start)
    start = article.start() if article else start
    ranked = sorted(endings, key=lambda e: e.conditional)
    candidates = tuple(dict.fromkeys(e.actor for e in ranked))
    return ActorMatch(start, end, text[start:end], candidates, ranked[0].kind)


@cache
def matcher() -> Matcher:
    """The names of the whole register, made ready at first use."""
    return Matcher(named_from(lambda: names_of(register())))


def find(text: str, countries: Callable[[], Collection[str]] | None = None) -> list[ActorMatch]:
    """Names of actors in the text, in order and without overlap. Time grows in line with the text.

    `countries` gives the ISO codes of the countries that the text is about; without it only those named count.
    """
    return matcher().find(text, countries)
