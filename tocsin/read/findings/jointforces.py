"""States that act together in one word: "a US-British air raid", "a Franco-Malian operation".

Neither half of such a word is found as a place; what follows it says that it is no border and no treaty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tocsin import actors
from tocsin.actors import ActorMatch
from tocsin.patterns import compiled
from tocsin.places.words import demonyms
from tocsin.read.findings.governments import STATELESS
from tocsin.read.words.arms import CRAFT, MEN, SHOTS, SORT

_PAIR = compiled(
    rf"(?<![\w-])(?P<one>[A-Z][a-z]+|U\.?S\.?|U\.?K\.?)[-–](?P<other>[A-Z][a-z]+)"
    rf"(?=(?i:(?:[ -]{SORT}){{0,3}} (?:{MEN}|{CRAFT}|{SHOTS}|(?:air )?raids?|offensives?|operations?(?! (?:rooms?|cent(?:re|er)s?))|incursions?|invasion|attacks?(?= (?:on|against)\b))\b))"
)
_FORE = {
    "US": "US",
    "U.S.": "US",
    "UK": "GB",
    "U.K.": "GB",
    "Anglo": "GB",
    "Franco": "FR",
    "Russo": "RU",
    "Sino": "CN",
    "Indo": "IN",
    "Italo": "IT",
    "Turco": "TR",
}
"""Short names and the forms that a people's name has before a hyphen → ISO country."""
_EMIGRANTS = frozenset({"American", "Canadian", "Australian"})
"""Behind the name of another people: one man of two peoples, unless Britain is the other."""


def joint_states(text: str, known: Sequence[ActorMatch]) -> Iterator[ActorMatch]:
    """Both governments of each pair of peoples in one word that have forces or a deed of war behind them, without those
    that are `known` at the same place."""
    for found in _PAIR.finditer(text):
        one = _FORE.get(found["one"]) or demonyms().get(found["one"])
        other = demonyms().get(found["other"])
        if not one or not other or one == other or {one, other} & STATELESS:
            continue
        if found["other"] in _EMIGRANTS and one not in ("GB", "US"):
            continue
        for half, land in (("one", one), ("other", other)):
            a, b = found.span(half)
            state = actors.register().government(land)
            if state and not any(x.start < b and a < x.end for x in known):
                yield ActorMatch(a, b, state.name, (state.id,), "government")
