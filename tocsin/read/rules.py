"""The rule reader: words, patterns and normalisers, put together. No model, no network."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

from tocsin import __version__
from tocsin.model import Document, Mention, Quantity, Statement
from tocsin.patterns import compiled
from tocsin.quantities import HARM
from tocsin.read.attacks.attacks import attacks
from tocsin.read.build import Draft
from tocsin.read.counts.besidesums import beside_sums, echoes, overlaps, singled_out
from tocsin.read.counts.figures import figures
from tocsin.read.counts.sumwords import OF_SEVERAL
from tocsin.read.counts.wartolls import is_of_a_war
from tocsin.read.findings.findings import Findings, dated
from tocsin.read.gate import is_english, worth_reading
from tocsin.read.ground.ground import ground, only_takes_ground
from tocsin.read.items.pieces import pieces
from tocsin.read.layout.casing import in_ordinary_letters
from tocsin.read.layout.hyphens import spaced
from tocsin.read.layout.printed import printed_at, unprinted
from tocsin.read.layout.sentences import in_running_lines
from tocsin.read.layout.spacing import with_lost_spaces
from tocsin.read.notevents.campaigns import is_campaign
from tocsin.read.notevents.habits import is_habit
from tocsin.read.notevents.madeup import is_made_up
from tocsin.read.notevents.mishaps import without_mishaps
from tocsin.read.notevents.noevent import names_no_event
from tocsin.read.notevents.passing import asides
from tocsin.read.notevents.scares import without_scares
from tocsin.read.notevents.unreal import happened, of_others
from tocsin.read.notevents.worldwars import of_world_wars
from tocsin.read.outlook.outlook import outlook, warns_before
from tocsin.read.outlook.prospects import called_for
from tocsin.read.scenes.oneevent import of_one_event
from tocsin.read.scenes.scene import Scene
from tocsin.read.scenes.scenes import scenes
from tocsin.read.stories.weave import weave
from tocsin.read.tags import Look, Tagger
from tocsin.read.violence.grandtotals import adds_up
from tocsin.read.violence.gunshots import shot_on_top
from tocsin.read.violence.topics import Topic, topic_of
from tocsin.read.witness import BELIEVED, Witness, believed, doubt, pointed_out, worth_asking

_CAME_OF = compiled(
    r"\b(?:after|following|in the wake of|due to|because of|in response to)\s(?:(?!(?:could|might|may|would|that|if)\b)[\w'’-]+\s){0,10}\Z"
)
"""Between a warning and the deed that it was given for: "put out an alert after a car bomb blast in the port on Monday"."""
MANY = {True: 15, False: 6}
"""People who come to harm, above which an attack is no local crime: in America, whose local news taught it, and elsewhere."""


class Told(NamedTuple):
    """What a text tells of: scenes of attacks and plots, whether they are local crime, and what else there is."""

    scenes: list[Scene]
    local: bool
    others: list[Draft]


class RuleReader:
    """Reads English news prose by rules. `gate` says which texts are worth it; without one every text is read.

    A `tagger` is asked about the texts that tell of an attack: who may have done it, what was hit, and with what, and how
    far each scene is to be believed. A `witness` is asked, where the rules are in doubt, whether a text tells of an attack at all.
    `weigh` gives what was read the confidence that it deserves; without it, it has the rules' own.
    """

    name = f"tocsin-rules/{__version__}"

    def __init__(
        self,
        gate: Callable[[str], bool] | None = worth_reading,
        tagger: Tagger | None = None,
        witness: Witness | None = None,
        weigh: Callable[[Findings, Sequence[Draft], bool, Look | None], None] | None = None,
    ) -> None:
        self._gate = gate
        self._tagger = tagger
        self._witness = witness
        self._weigh = weigh

    def reads(self, document: Document) -> bool:
        """Whether the document is in a language that this reader reads: English."""
        return is_english(document.text, document.language)

    def read(self, document: Document) -> list[Mention]:
        """What the document reports, in the order of its text. Every span lies in `document.text`."""
        if not self.reads(document) or not self._is_worth(document):
            return []
        lines, cuts = unprinted(spaced(document.text))
        whole = dated(replace(document, text=in_running_lines(in_ordinary_letters(with_lost_spaces(lines)))))
        laid = in_ordinary_letters(lines)
        drafts = [piece.moved(d) for piece in pieces(whole, laid) for d in self._drafts(piece.findings)]
        drafts.sort(key=lambda d: (d.start, d.end, d.kind))
        for draft in drafts if cuts else ():
            draft.statements = [replace(s, span=printed_at(s.span, cuts)) for s in draft.statements]
        return [d.finish(document.id, self.name) for d in drafts if _says_something(d)]

    def _is_worth(self, document: Document) -> bool:
        """Whether the gate lets a document in, or the headline on top of it tells that somebody was shot."""
        if not self._gate or self._gate(f"{document.title or ''}\n{document.text}"):
            return True
        title = (document.title or "").strip()  # no more is lowered of a text that is not to be read
        return shot_on_top(title, document.text[: len(title)].lower()) > 0

    def _drafts(self, findings: Findings) -> list[Draft]:
        """The mentions of a text, in the order in which they are found."""
        told = self.told(findings)
        if told is None:
            return []
        look = self._tagger(findings, told.scenes, told.local) if self._tagger and told.scenes else None
        seen = believed(findings, told.scenes, look.odds) if look else told.scenes
        tags = look.tags if look else None
        drafts = [*attacks(findings, weave(findings, seen, told.local), tags, told.local), *told.others]
        if self._weigh:
            self._weigh(findings, drafts, told.local, look)
        return drafts

    def told(self, findings: Findings) -> Told | None:
        """The scenes of attacks and plots, and what is told of besides; None for a text about something else."""
        low, topic = findings.lowered, topic_of(findings)
        topic = replace(topic, violent=topic.violent or findings.violent)
        if topic.game:
            aside = asides(findings, scenes(findings, replace(topic, game=False, violent=True)))
            told = [s for s in aside if happened(low, s)]
            return Told(told, False, []) if told else None
        seen = self._sworn(findings, topic, scenes(findings, topic))
        local = topic.local and _is_small(findings, seen)
        single = (s for s in seen if of_one_event(s) and not s.of_count and not singled_out(low, s))
        numbers, counted = figures(findings, frozenset(scene.sentence for scene in single))
        sums = {
            s.value.point for d in numbers if d.kind == "tally" for s in d.statements if isinstance(s.value, Quantity)
        }
        sides = {  # sums beside which a sentence may tell of one attack: it needs a day of its own where they are a war's
            (d.start, d.end): war and not adds_up(low, d.start)
            for d in numbers
            if d.kind == "tally"
            and (
                (war := is_of_a_war(low, d.start, d.end))
                or OF_SEVERAL.search(low, d.start, d.end)
                or adds_up(low, d.start)
            )
        }
        warnings = outlook(findings)
        warned = {(d.start, d.end) for d in warnings}
        won = ground(findings)
        held = [(d.start, d.end) for d in won]
        numbered = {scene.number for scene in seen}
        seen = [
            scene
            for scene in (beside_sums(low, s, counted, sides, numbers) for s in without_mishaps(low, seen))
            if scene
            and not echoes(scene, sums)
            and not (scene.sentence in warned and _is_feared(low, scene))
            and not (overlaps(scene, held) and only_takes_ground(scene, low))
        ]
        told = _without_rest(
            seen, without_scares(low, [scene for scene in seen if _is_a_deed(findings, scene, numbered)])
        )
        return Told(told, local, [*numbers, *won, *warnings])

    def _sworn(self, findings: Findings, topic: Topic, seen: list[Scene]) -> list[Scene]:
        """The scenes after the witness was asked, where the rules are in doubt; a gun or a murder and the police leave none."""
        if not self._witness or (seen and (topic.local or topic.murder)):
            return seen
        least = doubt(findings, seen) if seen else None
        if least is None and (seen or not worth_asking(findings)):
            return seen
        found = self._witness(findings.text)
        if least is not None:
            return [s for s in seen if s.stage != "accomplished"] if found.odds < least else seen
        if found.odds < BELIEVED:
            return seen
        violent = replace(topic, violent=True, mishap=False)
        return scenes(findings, violent) or scenes(findings, violent, pointed_out(findings, found))


def _is_a_deed(findings: Findings, scene: Scene, numbered: Collection[int]) -> bool:
    """Whether a scene tells of something that was done, and once, in the text with no beasts but real ones."""
    lowered = findings.beastly
    return (
        happened(lowered, scene)
        and not names_no_event(lowered, scene)
        and not is_made_up(lowered, scene)
        and not of_world_wars(lowered, scene)
        and not is_habit(lowered, scene)
        and not is_campaign(lowered, scene, findings.document.published_day)
        and not of_others(lowered, scene, numbered)
    )


def _without_rest(seen: Sequence[Scene], told: list[Scene]) -> list[Scene]:
    """The scenes that stand, none where they only count who came to harm by what was no deed, or that nobody did."""
    if all(s.bare for s in told) and (
        any(not s.bare for s in seen) or not any(c.quantity.point for s in told for c in s.casualties)
    ):
        return []
    return told


def _is_small(findings: Findings, seen: Sequence[Scene]) -> bool:
    """Whether no scene tells of more people killed or wounded than a local crime has."""
    if not any(c.quantity.point > MANY[False] and c.what in HARM for s in seen for c in s.casualties):
        return True
    most = MANY[findings.country in (None, "US")]
    return not any(c.quantity.point > most and c.what in HARM for s in seen for c in s.casualties)


def _is_feared(lowered: str, scene: Scene) -> bool:
    """Whether what a warning's sentence tells is what it warns of: not yet done, or told behind the warning without harm."""
    if scene.stage != "accomplished":
        return True
    if scene.head.sure and scene.date and scene.place and _CAME_OF.search(lowered, scene.sentence[0], scene.head.start):
        return False
    if called_for(lowered, scene.sentence[0], scene.head.start):
        return True
    return not scene.casualties and warns_before(lowered, scene.sentence[0], scene.head.start)


def _says_something(draft: Draft) -> bool:
    """An attack must say more than that there was one: when, where, how many or who; a plot may say on what."""
    if draft.kind not in ("attack", "plot"):
        return True
    telling = {"date", "place", "killed", "wounded", "killed_or_wounded", "hostages", "perpetrator"}
    telling |= {"target"} if draft.kind == "plot" else set()
    return any(_is_telling(s, telling) for s in draft.statements)


def _is_telling(statement: Statement, telling: set[str]) -> bool:
    return statement.property in telling
