"""The names of one text: mentions of one name are one name, with the containers and hints that stand beside them."""

from __future__ import annotations

import re

from tocsin.patterns import compiled
from tocsin.places.borne import of_a_mission
from tocsin.places.gazetteer import Gazetteer
from tocsin.places.mentions import Mention
from tocsin.places.names import key
from tocsin.places.ranker import Name
from tocsin.places.words import abbreviations

_KINDS = (
    r"state|province|region|sub-?district|district|county|governorate|council|commune|municipality|locality|department"
    r"|[Ll]ocal [Gg]overnment(?: [Aa]rea)?|LGA|tehsil|territory|division|ward|area|city|town|village|camp|airport|prison"
)
_BETWEEN = compiled(
    rf"(?:[ -](?:{_KINDS}))?"
    r"(?:,? (?:a|the) (?:[a-z]+ ){0,2}(?:city|town|village|district|suburb|neighbou?rhood|area|port|region|province|part))?"
    rf"(?:(?:, ?| ?\(|,? in | of )(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?:{_KINDS}))?"
    r"(?:, ?| ?\(|,? in | of |,? outside )(?:the )?"
    r"(?:(?:city|town|state|province|region|district|county|department|governorate|commune) of )?"
    r"(?:(?:neighbou?ring|nearby|adjacent|adjoining|restive|volatile|troubled|remote|war-torn|rebel-held|government-held) )?"
    r"(?:(?:far |central |mid-?)?(?:north|south|east|west|northeast|northwest|southeast|southwest|central)(?:ern)? )?"
    r"(?:the )?$"
)
_DOTTED = compiled(r",? ((?:[A-Z]\.){1,3}[A-Z]?\.?|W\.Va\.|[A-Z][a-z]{1,4}\.|[A-Z]{2,3}\b)")
_ADMIN_AFTER = compiled(
    r"(?:['’]s)? ?-?(?:province|state|governorate|region|district|county|oblast|department|prefecture|parish)\b", re.I
)
_CITY_AFTER = compiled(r" (?:city|town|village|camp|neighbou?rhood)\b")
_ADMIN_BEFORE = compiled(r"\b(?:state|province|governorate|region|district|county|department) of $", re.I)
_CITY_BEFORE = compiled(
    r"\b(?:city|town|village|capital|port|suburb|outskirts|center|centre|downtown|streets)(?:,? of|,) $|\bdowntown $",
    re.I,
)
_STREET = compiled(
    r" (?:[A-Z][\w’'-]+ )?(?:Street|Road|Avenue|Lane|Drive|Boulevard|Crescent|Close|Terrace|Highway|Bridge)\b"
)
"""Behind a name that is a street's: it says nothing of the land in which others lie."""
_BEFORE_ENDS = ("of", ",", "downtown")
"""How text ends that `_ADMIN_BEFORE` or `_CITY_BEFORE` finds, told sooner."""


def gather(text: str, mentions: list[Mention], g: Gazetteer) -> tuple[list[Name], list[int]]:
    """Names, and for each mention the name that it belongs to."""
    names: list[Name] = []
    groups: dict[str, list[int]] = {}
    belongs: list[int] = []
    for n, mention in enumerate(mentions):
        if mention.stands_for:
            name_key: str = f"={mention.stands_for}"
            inside: tuple[int, ...] = ()
        else:
            name_key, inside = key(mention.name), _container(text, n, mentions, g)
        abroad = of_a_mission(text, mention)
        hint = _hint(text, mention)
        if abroad:  # "the United States embassy in Paris" says nothing of where Paris lies
            name_key, inside = name_key + "/mission", ()
        if hint == "admin":  # "Kano" and "Kano state" in one text are two places
            name_key += "/admin"
        at = _group(groups.setdefault(name_key, []), names, inside)
        if at is None:
            at = len(names)
            groups[name_key].append(at)
            names.append(
                Name(
                    mention.name,
                    () if abroad else mention.marked,
                    0,
                    mention.start,
                    inside,
                    "",
                    None if abroad else mention.stands_for,
                    mention.words,
                    mention.doubtful,
                )
            )
        own = names[at]
        own.count += 1
        own.doubtful = own.doubtful or (own.count == 1 and _STREET.match(text, mention.end) is not None)
        own.doubtful = own.doubtful and mention.doubtful
        own.inside = own.inside or inside
        own.hint = own.hint or hint
        belongs.append(at)
    return names, belongs


def _group(candidates: list[int], names: list[Name], inside: tuple[int, ...]) -> int | None:
    """The name that a mention joins: the one with its container, else the last one without a contradiction."""
    for at in reversed(candidates):
        if not inside or not names[at].inside or names[at].inside == inside:
            return at
    return None


def _container(text: str, n: int, mentions: list[Mention], g: Gazetteer) -> tuple[int, ...]:
    """Places that the text names after the mention as what contains it: countries and first-level divisions.

    A district between is passed over, known or not: of "Mafa village of Tarmuwa council in Yobe" it is Yobe.
    """
    mention = mentions[n]
    dotted = _DOTTED.match(text, mention.end)
    if dotted and (division := abbreviations().get(dotted.group(1))):
        country, name = division
        return tuple(
            m for m in g.named(key(name)) if g.feature[m // 2] == 2 and g.countries[int(g.country[m // 2])] == country
        )
    if n + 1 < len(mentions):
        following = mentions[n + 1]
        gap = text[mention.end : following.start]
        if following.start - mention.end <= 60 and _BETWEEN.match(gap) and not following.stands_for:
            wide = tuple(m for m in following.marked if g.feature[m // 2] in (1, 2))
            listed = gap == ", "  # of a list, the last name's container is not the first one's
            return wide or (() if listed else _container(text, n + 1, mentions, g))
    return ()


def _hint(text: str, mention: Mention) -> str:
    after = text[mention.end : mention.end + 16]
    before = text[max(0, mention.start - 24) : mention.start]
    led = before.rstrip().lower().endswith(_BEFORE_ENDS)
    if (
        _ADMIN_AFTER.match(after)
        or (led and _ADMIN_BEFORE.search(before))
        or mention.name.endswith((" Province", " State"))
    ):
        return "admin"
    if _CITY_AFTER.match(after) or (led and _CITY_BEFORE.search(before)):
        return "city"
    return ""
