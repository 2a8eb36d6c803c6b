"""Findings in words that an analyst reads: "published: 2 days apart", "words of both texts: 43 % alike"."""

from __future__ import annotations

import math

Finding = str | float

A_WORD = 4.6
"""Nats that a word tells beyond the common ones where the shipped table does not have it: a name, mostly."""

ALIKE = {
    "article": "words of both texts",
    "lead": "words of the headlines and beginnings",
    "headline": "words of the headlines",
    "only_headline": "words of the headlines",
    "names": "capitalised words",
    "passage": "words around the mentions",
    "here_words": "words of the headlines",
    "own_words": "words of the one outlet's headlines",
    "here_letters": "letters of the headlines",
}
"""Comparisons whose number is a cosine."""

SHARES = {
    "contained": "of the shorter text's rare words, the other has",
    "told_there": "of the passage's rare words, the article has",
}
"""Comparisons whose number is a share."""

WORDS = {
    "rare_words": "rare words in both",
    "rare_heads": "rare words in both",
    "full_names": "names of two words in both",
}
"""Comparisons whose number is ln(1 + nats)."""

SORTS = {"targets": "a target of one sort", "means": "means of one sort"}
"""Comparisons whose number is nats of sorts that both tell."""

DAYS = {"published": "published", "published_heads": "published", "printed": "printed", "told": "days told"}
"""Comparisons whose number is ln(1 + days)."""


def told(name: str, finding: Finding | None) -> str:
    """What a comparison found, in words. The name stands first where no better one is known."""
    if finding is None:
        return f"{name}: unknown"
    if isinstance(finding, str):
        return f"{name}: {finding}"
    if name in ALIKE:
        return f"{ALIKE[name]}: {100 * finding:.0f} % alike"
    if name in SHARES:
        return f"{SHARES[name]}: {100 * finding:.0f} %"
    if name in WORDS:
        number = math.expm1(finding) / A_WORD
        return (
            f"{WORDS[name]}: {'none' if number < 0.05 else 'less than one' if number < 0.75 else f'about {number:.0f}'}"
        )
    if name in SORTS:
        return f"{SORTS[name]} in both: one report in {math.exp(finding):.0f} tells of it"
    if name == "chance":
        number = math.exp(finding)
        return f"chance: {'a thousandth' if number < 0.002 else f'{number:.2g}'} of another such attack there in those days"
    if name == "meeting":
        return f"day and place agree where {math.exp(finding):.2g} attacks are expected in those days"
    if name == "grown":
        return f"the later report's dead: {math.exp(finding):.2g} times the earlier one's"
    if name == "km":
        return f"{math.expm1(finding):.0f} km apart"
    if name == "busy_land":
        return f"the land: {math.exp(finding):.2g} attacks a day"
    if name in DAYS:
        days = round(math.expm1(finding))
        return f"{DAYS[name]}: {'the same day' if days == 0 else f'{days} day' + ('' if days == 1 else 's') + ' apart'}"
    return f"{name}: {finding:.2f}"
