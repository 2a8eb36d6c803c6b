"""What the network learns to say of a stretch of text, and the examples it learns from.

Labels hang on the *strings* of a text, not on places in it: an answer key says that "guerrillas" did it, not which
"guerrillas". The network scores each place and a string's score is the soft maximum over its places (multiple-instance
learning, Dietterich et al. 1997).
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

from bench.mucdata import Template, messages, plain, templates
from tocsin.read.learned.candidates import bare
from tocsin.read.learned.network import CONFIDENCE, EFFECTS, ROLES, STAGES, TYPES

MUC_SLOTS = {"perp_ind": 9, "perp_org": 10, "target": 12, "name": 18, "victim": 19, "weapon": 6}
_MUC_CONFIDENCE = {
    "REPORTED AS FACT": "fact",
    "CLAIMED OR ADMITTED": "claimed",
    "SUSPECTED OR ACCUSED": "accused",
    "SUSPECTED OR ACCUSED BY AUTHORITIES": "authorities",
    "POSSIBLE": "possible",
}
_MUC_STAGE = {"ACCOMPLISHED": "accomplished", "ATTEMPTED": "attempted", "THREATENED": "threatened"}
_MUC_EFFECT = {
    "DEATH": "death",
    "INJURY": "injury",
    "NO INJURY OR DEATH": "none",
    "NO INJURY": "none",
    "REGAINED FREEDOM": "none",
}
_COMPOSED_TYPE = {
    "assassination": "attack",
    "armed_assault": "attack",
    "unarmed_assault": "attack",
    "bombing": "bombing",
    "hostage_taking": "kidnapping",
    "facility_attack": "arson",
}
_COMPOSED_CONFIDENCE = {
    "asserted": "fact",
    "reported": "fact",
    "claimed": "claimed",
    "attributed": "authorities",
    "suspected": "accused",
    "hypothetical": "possible",
    "denied": "denied",
}


@dataclass
class Said:
    """What is true of one string of a text: its roles, and under each heading the classes that hold (none: unknown)."""

    roles: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    confidence: set[str] = field(default_factory=set)
    stages: set[str] = field(default_factory=set)
    effects: set[str] = field(default_factory=set)


@dataclass
class Example:
    """A text, what is said of its strings (keys as `bare` makes them), its incidents' types, and roles not to learn from."""

    id: str
    text: str
    strings: dict[str, Said]
    types: set[str]
    unknown_roles: frozenset[str] = frozenset()


def muc(texts: list[Path], keys: list[Path]) -> list[Example]:
    """Examples of MUC messages and their answer keys. Raises ValueError where a key speaks of no message."""
    answers: dict[str, list[Template]] = {}
    for key in keys:
        for template in templates(key):
            answers.setdefault(template.docid, []).append(template)
    found = []
    for path in texts:
        for message in messages(path):
            found.append(_muc_example(message.docid, plain(message.text), answers.pop(message.docid, [])))
    if answers:
        raise ValueError(f"answer keys without a message: {', '.join(sorted(answers)[:5])}")
    return found


def _muc_example(docid: str, text: str, answers: list[Template]) -> Example:
    strings: dict[str, Said] = {}
    types: set[str] = set()
    for answer in answers:
        kinds = {k.strip() for k in answer.incident_type.split("/")} & set(TYPES)
        types |= kinds
        stage = {_MUC_STAGE[s.strip()] for s in answer.slots.get(5, [""])[0].split("/") if s.strip() in _MUC_STAGE}
        for role, slot in MUC_SLOTS.items():
            for entity in (
                answer.entities(slot)
                if role != "victim"
                else [m for _, m in answer.valued(slot)] + answer.entities(slot)
            ):
                for mention in entity[:1] if role == "victim" else entity:
                    said = strings.setdefault(bare(mention), Said())
                    said.roles.add(role)
                    said.types |= kinds
                    said.stages |= stage
        for slot, names in ((11, _MUC_CONFIDENCE), (23, _MUC_EFFECT)):
            for value, mentions in answer.valued(slot):
                classes = {names[v.strip()] for v in value.split("/") if v.strip() in names}
                for mention in mentions:
                    if bare(mention) in strings:
                        said = strings[bare(mention)]
                        (said.confidence if slot == 11 else said.effects).update(classes)
    strings.pop("", None)
    return Example(docid, text, strings, types)


def composed(path: Path, held: bool) -> list[Example]:
    """Examples of composed text (compose.py), of the held-out templates or of the others.

    Composed victims are described, never named, and nobody says what befell them: those headings stay unknown.
    """
    found = []
    for number, line in enumerate(path.open(encoding="utf-8"), 1):
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise ValueError(f"{path}, line {number}: not JSON: {error}") from error
        if row["held"] is not held:
            continue
        events = {e["id"]: e for e in row["events"]}
        strings: dict[str, Said] = {}
        for span in row["spans"]:
            if span["role"] not in ROLES:
                continue
            said = strings.setdefault(bare(row["text"][span["start"] : span["end"]]), Said())
            event = events[span["event"]]
            said.roles.add(span["role"])
            if event["type"] in _COMPOSED_TYPE:
                said.types.add(_COMPOSED_TYPE[event["type"]])
            said.stages.add(_stage(event))
            if span["role"] in ("perp_ind", "perp_org") and span.get("modality") in _COMPOSED_CONFIDENCE:
                said.confidence.add(_COMPOSED_CONFIDENCE[span["modality"]])
        strings.pop("", None)
        types = {_COMPOSED_TYPE[e["type"]] for e in events.values() if e["type"] in _COMPOSED_TYPE}
        found.append(Example(row["id"], row["text"], strings, types, frozenset({"name"})))
    return found


def _stage(event: dict[str, str]) -> str:
    if event["when"] == "background":
        return "background"
    if event["when"] == "hypothetical" or event["stage"] in ("planned", "threatened"):
        return "threatened"
    return "accomplished" if event["stage"] == "accomplished" else "attempted"


HEADINGS = (ROLES, TYPES, CONFIDENCE, STAGES, EFFECTS)


def row(said: Said) -> list[set[str]]:
    """The classes that hold, in the order of `HEADINGS`."""
    return [said.roles, said.types, said.confidence, said.stages, said.effects]


if __name__ == "__main__":
    base = Path(sys.argv[1])
    examples = muc(sorted(base.glob("dev/dev-*")), sorted(base.glob("dev/key-*")))
    print(len(examples), "messages,", sum(bool(e.strings) for e in examples), "with a filler")
