"""How far the violence of a story got, by the votes of its scenes.

A bomb that is only named or found is no deed: "home-made bombs were confiscated" says nothing against a plot. Whoever is
hurt when plotters are caught was not hurt by what they meant to do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import Scene, Story
from tocsin.read.violence.stages import stopped, were_found
from tocsin.read.words.lexicon import Trigger

_THING = compiled(
    r"(?:(?:suicide |pipe |car |truck |van |lorry |parcel |letter |petrol |home-?made |nail |time |rucksack |suitcase )*(?:bomb(?:er)?s?|explosives?|grenades?|dynamite|(?:explosive )?devices?|tnt|semtex)(?: (?:placed|hidden|planted|left|laid|attached))?|(?:kilos?|kilograms?|kilogrammes|kg|pounds|lbs?|tonnes?|tons) of [\w -]+"
    r"|(?:explosive|suicide) (?:vests?|belts?|jackets?)|(?:\w+ )?(?:was |were )?(?:laden|packed|loaded|rigged|filled|stuffed|primed) with [\w -]+|raid(?:s|ed)?|booby[- ]traps?)"
)
"""Words for arms, for those who carry them and for the police's work, none of them for a deed."""
_HAPPENED = compiled(
    r"\b(?:kill(?:ed|ing|s)?|explo(?:ded|des|ding|sion)|went off|blew|blown|detonated|dead|wounded|injured|died|tore|ripped|shook|wrecked|destroyed|damaged|hit|struck|thrown|hurled|threw|burst|claimed|responsib\w+)\b"
)
_HARM = ("killed", "wounded", "hostages")


Scenes = Mapping[int, Sequence[Scene]]
"""The scenes of all stories of a text, by the number of their sentence."""


def by_sentence(stories: Sequence[Story]) -> dict[int, list[Scene]]:
    """The scenes of the stories by sentence, in order."""
    out: dict[int, list[Scene]] = {}
    for scene in sorted((s for story in stories for s in story), key=lambda s: s.start):
        out.setdefault(scene.number, []).append(scene)
    return out


def is_plot(findings: Findings, story: Story) -> bool:
    """Whether a story tells of a deed that was planned or stopped."""
    return stage_of_story(findings, story)[0] in ("planned", "foiled")


def stage_of_story(findings: Findings, story: Story) -> tuple[str, Trigger]:
    """What most of the telling says; one sentence with victims is enough for an accomplished attack."""
    meant = any(s.stage in ("planned", "foiled") for s in story)
    for scene in story:
        harm = any(c.what in _HARM and c.quantity.point for c in scene.casualties)
        aside = meant and not _dead(scene) and _THING.fullmatch(findings.lowered, scene.head.start, scene.head.end)
        if scene.stage == "accomplished" and harm and not aside:
            return "accomplished", scene.head
    votes = Counter(s.stage for s in story if not (meant and _names_a_thing(findings, s)))
    stage = max(votes, key=lambda name: votes[name] + (0.5 if name == story[0].stage else 0))
    head = next(s.head for s in story if s.stage == stage)
    if stage == "accomplished" and not meant and _made_safe(findings, story):
        stage = "foiled"
    if stage == "planned" and any(stopped(findings.lowered[slice(*span)]) for span in _around(findings, story)):
        stage = "foiled"
    return stage, head


def _made_safe(findings: Findings, story: Story) -> bool:
    """Whether nothing happened to arms that a story only names, and the sentence or the one behind it says who found them."""
    if not all(_dead_free(scene) for scene in story):
        return False
    if not all(s.stage == "accomplished" and _names_a_thing(findings, s) for s in story):
        return False
    last = max(s.number for s in story)
    behind = findings.sentences[last : last + 2]
    return any(were_found(findings.lowered, *span) for span in behind)


def _dead_free(scene: Scene) -> bool:
    """Whether nobody came to harm in a scene."""
    return not any(c.what in (*_HARM, "killed_or_wounded") and c.quantity.point for c in scene.casualties)


def _dead(scene: Scene) -> bool:
    return any(c.what == "killed" and c.quantity.point for c in scene.casualties)


def _names_a_thing(findings: Findings, scene: Scene) -> bool:
    """Whether a scene that seems accomplished only names arms, of which nothing is said to have happened."""
    low = findings.lowered
    return (
        scene.stage == "accomplished"
        and all(_THING.fullmatch(low, t.start, t.end) for t in scene.triggers)
        and not _HAPPENED.search(low, scene.start, scene.end)
    )


def _around(findings: Findings, story: Story) -> list[tuple[int, int]]:
    """The story's sentences and the two behind each: where those who planned are said to have been caught."""
    numbers = {n for s in story for n in range(s.number, min(s.number + 3, len(findings.sentences)))}
    return [findings.sentences[n] for n in sorted(numbers)]
