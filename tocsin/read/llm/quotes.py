"""A model's answer against the text: a value counts only when its quote stands in the text and says it.

The model points at words; what they mean is worked out by the same code that the rule reader uses (quantities, dates,
places, actors, triggers). So a value that is made up, miscounted or taken from elsewhere cannot come in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any

from tocsin.model import ActorRef, Quantity, Statement, interval, kinds, words
from tocsin.quantities import casualties
from tocsin.read.build import Words, actor_ref, place_value, statement
from tocsin.read.findings.findings import Findings, Spanned, within
from tocsin.read.findings.speakers import speaker_of
from tocsin.read.layout.sentences import around
from tocsin.read.violence.stages import stage_of
from tocsin.read.words import cues
from tocsin.read.words.lexicon import triggers

LONGEST_QUOTE = 500
"""Characters of a quote: a longer one says too much to support one value."""

_MOST_PLACES = 20
_TOLLS = ("killed", "wounded", "killed_or_wounded", "hostages", "attackers_killed")
_STRAIGHT = str.maketrans("‘’‚“”„«»–—\u00a0", '\'\'\'"""""-- ')
_MODALITIES = {
    "claimed": r"claim|responsib|said (?:it|its|they|their)\b|statement|took credit",
    "attributed": r"blam|attribut|accus|sa(?:id|ys?)|according|behind|charged|responsib|carried out by",
    "suspected": r"suspect|believ|alleg|thought to|likely|hallmark|possibl|appear|may have",
    "denied": r"den(?:y|ie)|reject|not (?:behind|responsible|involved)|no (?:part|role|hand|link)",
    "reported": r"sa(?:id|ys?)|report|according|told|stat(?:ed|es)|confirm|announc|added",
    "hypothetical": r"\b(?:if|could|would|might|may)\b",
}
_WORDS_FOR = {
    (
        "type",
        "armed_assault",
    ): r"gunm[ae]n|gunfire|\bshot|shooting|opened fire|fired (?:on|at)|stabb|knif|ambush|machete",
    ("change", "seized"): r"captur|seiz|\btook\b|taken|retook|recaptur|liberat|overr[au]n|control|advanc",
    ("change", "lost"): r"\blost|withdr|drove|driven|pushed|retreat|\bfell\b|expel|captur|recaptur|retook|liberat",
    ("change", "contested"): r"fight|fought|battle|clash|contest|siege|surround",
    ("unit", "attacks"): r"attack|bombing|raid|strike|incident|operation|shooting",
    ("unit", "killed"): r"kill|dead|deaths?|died|lives|slain",
    ("unit", "wounded"): r"wound|injur|hurt",
    ("unit", "killed_or_wounded"): r"casualt|killed or (?:wounded|injured)|killed and (?:wounded|injured)",
    ("unit", "members"): r"member|fighter|militant|strong|men\b|recruit|troops|followers",
}
_SUICIDE = re.compile(r"suicide|blew (?:him|her|them)sel|explosive vest|martyrdom")


class Refused(Exception):
    """An answer that the text does not bear out. The message is the kind of reason, the same for all alike."""


class Evidence:
    """A document in which quotes are looked up."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        """The text with white space runs as one space, plain quotes and small letters, and where each character stood."""
        out, at = [], []
        for position, char in enumerate(self.findings.lowered.translate(_STRAIGHT)):
            if not char.isspace():
                out.append(char)
                at.append(position)
            elif out and out[-1] != " ":
                out.append(" ")
                at.append(position)
        return "".join(out), at

    def places_of(self, quote: str) -> list[Words]:
        """Where a quote stands in the text, whatever its case, quotes and white space. Raises Refused for nowhere."""
        wanted = _fold(quote)
        if len(wanted) < 2:
            raise Refused("no quote")
        if len(wanted) > LONGEST_QUOTE:
            raise Refused("quote too long")
        folded, at = self._folded
        found: list[Words] = []
        start = folded.find(wanted)
        while start >= 0 and len(found) < _MOST_PLACES:
            end = start + len(wanted)
            inside = not (folded[start - 1 : start].isalnum() and wanted[0].isalnum())
            if inside and not (folded[end : end + 1].isalnum() and wanted[-1].isalnum()):
                found.append(Words(at[start], at[end - 1] + 1))
            start = folded.find(wanted, start + 1)
        if not found:
            raise Refused("quote not in the text")
        return found


def _fold(words_: str) -> str:
    return " ".join(words_.translate(_STRAIGHT).lower().split()).strip("\"' .…")


def supported(evidence: Evidence, kind: str, answer: Mapping[str, Any]) -> Statement:
    """The statement that an answer makes and the text bears out. Raises Refused."""
    name, quote = str(answer.get("property")), answer.get("quote")
    prop = kinds()[kind].properties.get(name)
    if prop is None:
        raise Refused("no such property")
    if not isinstance(quote, str):
        raise Refused("no quote")
    reason = Refused("quote does not say it")
    for place in evidence.places_of(quote):
        try:
            made = _VALUES.get(prop.value, _word)(evidence, name, answer.get("value"), place)
            return _voiced(evidence, made, answer)
        except Refused as refused:
            reason = refused
    raise reason


def _quantity(evidence: Evidence, name: str, value: object, place: Words) -> Statement:
    findings = evidence.findings
    options: Sequence[Any]
    if name in _TOLLS:
        sentence = around(findings.sentences, place.start, place.end)
        options = [c for c in casualties(findings.text, *sentence) if c.what == name and _meets(c, place)]
    else:
        options = within(findings.quantities, place.start, place.end)
    number = _number(value)
    for option in options:
        quantity: Quantity = option.quantity
        if number is None or number in (quantity.low, quantity.best, quantity.high):
            return statement(name, quantity, option)
    raise Refused("quote gives another number" if options else "quote does not say it")


def _number(value: object) -> int | None:
    """The number that an answer gives, where it gives one at all."""
    if isinstance(value, Mapping):
        value = next((value[k] for k in ("best", "low", "high") if value.get(k) is not None), None)
    if isinstance(value, bool) or value is None:
        return None
    digits = re.search(r"\d{1,12}", str(value).replace(",", ""))
    return int(digits[0]) if digits else None


def _date(evidence: Evidence, name: str, value: object, place: Words) -> Statement:
    options = [d for d in within(evidence.findings.dates, place.start, place.end) if d.value]
    if not options:
        raise Refused("quote does not say it")
    try:
        given = interval(value) if isinstance(value, str) else None
    except ValueError:
        given = None  # "Friday" as a value: only the quote counts
    for option in options:
        first, last = interval(str(option.value))
        if given is None or (given[0] <= last and first <= given[1]):
            return statement(name, str(option.value), option)
    raise Refused("quote gives another date")


def _place(evidence: Evidence, name: str, value: object, place: Words) -> Statement:
    wanted = _fold(str(value.get("name") if isinstance(value, Mapping) else value or ""))
    options = [t for t in within(evidence.findings.places, place.start, place.end) if t.role == "place"]
    for option in options:
        own = _fold(evidence.findings.text[option.start : option.end])
        if not wanted or own in wanted or wanted in own:
            return statement(name, place_value(option), option, confidence=option.confidence)
    raise Refused("quote gives another place" if options else "quote does not say it")


def _actor(evidence: Evidence, name: str, value: object, place: Words) -> Statement:
    findings = evidence.findings
    wanted = _fold(str((value.get("name") if isinstance(value, Mapping) else value) or ""))
    options = within(findings.actors, place.start, place.end)
    for option in options:
        own = _fold(option.name)
        if not wanted or own in wanted or wanted in own:
            return statement(name, actor_ref(findings, option, None), option)
    if options:
        raise Refused("quote gives another actor")
    spot = _inside(evidence, wanted, place)
    written = findings.text[spot.start : spot.end]
    if cues.ATTACKERS.fullmatch(wanted) or not any(w[:1].isupper() for w in written.split()):
        raise Refused("quote does not say it")  # "the gunmen" name nobody
    return statement(name, ActorRef(None, written), spot, confidence=0.6)


def _inside(evidence: Evidence, wanted: str, place: Words) -> Words:
    """Where a value stands within its quote."""
    try:
        spots = evidence.places_of(wanted)
    except Refused:
        spots = []
    for spot in spots:
        if place.start <= spot.start and spot.end <= place.end:
            return spot
    raise Refused("quote does not say it")


def _text(evidence: Evidence, name: str, value: object, place: Words) -> Statement:
    spot = _inside(evidence, _fold(str(value or "")), place)
    written = evidence.findings.text[spot.start : spot.end]
    if len(written) > 80 or (name == "weapon" and not cues.WEAPONS.search(written.lower())):
        raise Refused("quote does not say it")
    if name == "target" and not any(w[0].islower() for w in written.split()):
        raise Refused("a bare name as a target")  # persons are not followed, and a name alone may be one's
    return statement(name, written, spot, confidence=0.6)


def _boolean(evidence: Evidence, name: str, value: object, place: Words) -> Statement:
    found = _SUICIDE.search(evidence.findings.lowered, place.start, place.end)
    if value is not True or not found:
        raise Refused("quote does not say it")
    return statement(name, True, Words(*found.span()))


def _word(evidence: Evidence, name: str, value: object, place: Words) -> Statement:
    """A word of a closed list: the quote must hold a word that means it."""
    low = evidence.findings.lowered
    if value not in words()[name]:
        raise Refused("no such value")
    if name in ("type", "stage"):
        sentence = around(evidence.findings.sentences, place.start, place.end)
        for found in triggers(low, place.start, place.end):
            span = (found.start, found.end)
            if value == (found.type if name == "type" else stage_of(low, *sentence, span)):
                return statement(name, str(value), found)
    said = re.compile(_WORDS_FOR.get((name, str(value)), r"(?!)")).search(low, place.start, place.end)
    if said:
        return statement(name, str(value), Words(*said.span()))
    raise Refused("quote does not say it")


_VALUES: dict[str, Callable[[Evidence, str, object, Words], Statement]] = {
    "quantity": _quantity,
    "date": _date,
    "place": _place,
    "actor": _actor,
    "text": _text,
    "boolean": _boolean,
}


def _voiced(evidence: Evidence, made: Statement, answer: Mapping[str, Any]) -> Statement:
    """The statement by whose word it is made: the sentence must hold words of that modality, and name the speaker."""
    findings, modality = evidence.findings, answer.get("modality") or "asserted"
    if modality not in words()["modality"]:
        raise Refused("no such modality")
    sentence = Words(*around(findings.sentences, *made.span))
    if modality != "asserted" and not re.compile(_MODALITIES[modality]).search(
        findings.lowered, sentence.start, sentence.end
    ):
        raise Refused("sentence does not say it so")
    speaker, said = None, answer.get("speaker")
    if isinstance(said, str) and _fold(said):
        try:
            spot = _inside(evidence, _fold(said), sentence)
            speaker = findings.text[spot.start : spot.end]
        except Refused:
            speaker = None
    if modality != "asserted":
        speaker = speaker or speaker_of(findings.text, sentence.start, sentence.end)
    return statement(made.property, made.value, Words(*made.span), modality, speaker, made.confidence)


def _meets(one: Spanned, other: Spanned) -> bool:
    return one.start < other.end and other.start < one.end


def pieces(findings: Findings, longest: int) -> Iterator[tuple[int, int]]:
    """The text in pieces of whole sentences, none longer than so many characters, each to be asked about by itself."""
    start = 0
    for (_, end), (_, following) in pairwise([*findings.sentences, (0, len(findings.text) + longest)]):
        if following - start > longest:
            if findings.text[start:end].strip():
                yield start, end
            start = end
