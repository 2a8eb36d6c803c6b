"""Those whom a text names as killed: nobody dies twice.

"The murder of the former deputy Maro" at the top and "Maro was shot dead in Kyiv on 23 March" further down are one deed,
however far apart they stand; "his father was killed in 2011" is another one than the son's death, with one dead as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from tocsin.patterns import compiled
from tocsin.read.build import Draft
from tocsin.read.findings.findings import Findings, within
from tocsin.read.scenes.scene import Scene, Story
from tocsin.read.stories.agreement import meet

_NAME = r"(?<!\w)(?:(?:al|el|bin|ibn|van|von|de|der|da|dos|del)[ -])?[A-Z][\w'’.-]*[a-z](?:[ -](?:(?:al|el|bin|ibn|van|von|de|der|da|dos|del)[ -]){0,2}[A-Z][\w'’.-]*){0,4}"
_DEEDS = r"(?:murder|killing|assassination|slaying|beheading|lynching|shooting death|stabbing death|poisoning|fatal shooting)"
_KILLED = r"(?:(?:fatally )?(?:shot|stabbed|poisoned) (?:dead|to death)|killed|murdered|assassinated|gunned down|slain|beheaded|hacked to death|beaten to death|strangled|lynched|fatally (?:shot|stabbed))"
_NO_PLACE = r"(?!(?:in|at|on|by|near|after|when|during|from|with|outside|inside|as|while|before|for|to|since|because|over|around)\b)"
_SAID = (
    compiled(
        rf"\b{_DEEDS} of (?:the |his |her |their |its |an? |[\w'’-]+['’]s )?(?:[a-z][\w-]*,? |[\w'’-]+['’]s ){{0,6}}(?:[A-Z][\w-]+ (?:[a-z]+ ){{1,3}})?(?P<who>{_NAME})"
    ),
    compiled(rf"(?P<who>{_NAME})(?:['’]s|['’]) (?:brutal |violent |unsolved )?{_DEEDS}\b(?! of\b)"),
    compiled(
        rf"(?P<who>{_NAME})(?:, (?:\d\d|who)|, [^.,;]{{3,50}},)? (?:was|is|had been|has been|being) (?:(?:later|then|also|himself|herself|reportedly|allegedly|brutally) )?{_KILLED}\b"
    ),
    compiled(
        rf"\b(?:kill(?:ed|ing)|murder(?:ed|ing)|assassinat(?:ed|ing)|(?:shot|shooting) (?:dead|to death)|gunn(?:ed|ing) down|behead(?:ed|ing)|strangl(?:ed|ing)|fatally (?:shot|shooting|stabbed|stabbing)|(?:shot|shooting) and kill(?:ed|ing)|(?:hack|stabb|beat|bludgeon)\w* to death) (?:(?:the|his|her|their|its|former|then) )?(?:\d+-year-old )?(?:{_NO_PLACE}[a-z][\w-]*,? ){{0,5}}(?P<who>{_NAME})"
    ),
)
_WORD = compiled(r"[^\W\d_]+")
_YEAR = 4
"""Letters of a date that is a whole year: two of them are two times."""
_LAPSE = 45
"""Days by which the two days of one death may differ, as where one of them is that of a trial."""


def same_dead(findings: Findings, stories: Sequence[Story], drafts: Sequence[Draft]) -> tuple[int, int] | None:
    """The first two stories that name the same dead, by their place in the order of telling."""
    if len(stories) < 2:
        return None
    told = [_dead(findings, story) for story in stories]
    full = {name for names in told for name, place in names if not place}
    named = [{name for name, place in names if not place or any(name < f for f in full)} for names in told]
    everyone = {name for names in named for name in names}
    for a, b in combinations(range(len(stories)), 2):
        if named[a] and named[b] and drafts[a].kind == drafts[b].kind and _share(named[a], named[b], everyone):
            days = [d.value("date") for d in (drafts[a], drafts[b])]
            lapse = 0 if any(len(str(day)) == _YEAR for day in days) else _LAPSE
            if None in days or meet(str(days[0]), str(days[1]), lapse):
                return a, b
    return None


def _dead(findings: Findings, story: Story) -> set[tuple[frozenset[str], bool]]:
    """The words of the names of a story's dead, and whether a name is that of a place as well."""
    own = [scene for scene in story if scene.stage == "accomplished" and not scene.listed]
    return {name for scene in own for name in named_dead(findings, scene)}


def named_dead(findings: Findings, scene: Scene) -> Iterator[tuple[frozenset[str], bool]]:
    """The words of each name of those whom a scene tells as killed, and whether it is that of a place as well."""
    for pattern in _SAID:
        for said in pattern.finditer(findings.text, scene.start, scene.end):
            start, end = said.span("who")
            if within(findings.actors, start, end):
                continue
            place = bool(within(findings.places, start, end))
            words = frozenset(w.lower() for w in _WORD.findall(findings.text, start, end) if len(w) > 1)
            if words - _NO_NAMES:
                yield words - _NO_NAMES, place


_NO_NAMES = frozenset(
    "he she they it the this that his her their two three four five six seven eight nine ten mr mrs ms miss dr sir lord lady president minister general colonel"
    " major captain judge bishop archbishop father sheikh mullah police officers soldiers people civilians islamic christian christians muslim muslims"
    " jews palestinian israeli american monday tuesday wednesday thursday friday saturday sunday who said and but in on at".split()
)


def _share(a: set[frozenset[str]], b: set[frozenset[str]], everyone: set[frozenset[str]]) -> bool:
    return any(_one(x, y) and _alone(min(x, y, key=len), everyone) for x in a for y in b)


def _one(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether one name is the other or a part of it."""
    return a <= b or b <= a


def _alone(name: frozenset[str], everyone: set[frozenset[str]]) -> bool:
    """Whether all names that hold this one are names of one person: "Kennedy" may be two."""
    longer = [other for other in everyone if name <= other]
    return all(_one(x, y) for x in longer for y in longer)
