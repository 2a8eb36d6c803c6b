"""Who "the group" is: expressions that stand for an armed group named before them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tocsin.actors import ActorMatch
from tocsin.actors.records import STATES
from tocsin.dates.words import WEEKDAY_WRITTEN
from tocsin.patterns import compiled

_DOING = (
    r"(?:claim|carried|said|killed|attacked|conducted|mounted|staged|was behind|was (?:\w+ )?responsible|den(?:y|ied|ies)|took|bombed|blew|shot|abducted|seized|launched|captured|overran|lost|holds?|held"
    r"|rejected|rejects|dismissed|controls?|controlled|has|had|have|commands?|numbers?|retook|still|once|now|also|then|later|withdrew|retreated|is suspected of|is suspected(?=[.,;])|(?:was|is) (?:\w+ )?(?:blamed|accused)|called"
    r"|abandon(?:s|ed)?|gave|gives?|left|leaves?|fled|pulled|occup(?:y|ies|ied)|rules?|ruled|runs?|administers?|dominates?|dominated|governs?|besieges?|besieged|surround(?:s|ed)?|blockades?|blockaded|(?:is|are|was|were) (?:\w+ )?(?:thrown|ousted|chased|besieging|blockading|fighting|planning|led)|fields?|fielded|grew|drove|pushed|overran|entered|stormed|occupied|recruited|retains?|remains?|operates?|musters?|boasts?|counts?"
    r"|(?:is|are|was|were) (?:(?:now|still|widely) )?(?:believed|estimated|thought|reported|assessed|put|reckoned|said|driven|pushed|forced|expelled))"
)
_STANDS_FOR = compiled(
    r"\b(?:that (?:group|organi[sz]ation|movement|militia)\b(?! (?:had|has|was|is|of))|the\s(?:(?!(?:rights|monitoring|aid|news|media|intelligence|advocacy|watchdog|research|campaign\w*|relief|medical|charity|opposition|protest|peace|labou?r|civil|business|lobby|parliamentary|working|other|rival|second|first|drug)\b)[\w-]+\s){0,2}?(?:(?:group|organi[sz]ation|movement)['’]s\s(?:affiliate|branch|offshoot|franchise)"
    r"|group|organi[sz]ation|movement|branch|affiliate|offshoot|faction|cartel|gang|militia|network|outfit|latter)"
    r"|(?:its|their)\s(?:local\s)?(?:affiliate|branch|offshoot|franchise|men|members|followers|cadres|combatants|remnants)|the\s(?:group['’]s\s)?remnants|(?:its|their)\s(?=(?:last|main|biggest|final|former)\s(?:\w+\s)?(?:stronghold|bastion|redoubt|village|town|city|pocket|enclave))"
    r"|(?:its|the)\s(?:islamist\s|jihadist\s)?(?:fighters|militants|gunmen|insurgents|jihadis(?:ts)?|islamists|extremists|guerrill?as|rebels|commanders?"
    rf"|leadership|separatists)|(?:its|their)\s(?:[\w-]+\s){{0,2}}?(?:spokes(?:man|woman|person|men)|leaders?|emir|lawyers?|negotiators?|representatives?|mouthpiece|news agency|media arm)|(?:his|her|our)\s(?:group|organi[sz]ation|movement|militia|faction|fighters|men)|(?:it|they)(?=\s{_DOING}))\b"
)
_ITS_PEOPLE = compiled(
    r"(?:its|their) (?:men|members|followers|cadres|combatants|remnants|(?:[\w-]+ )*(?:spokes\w+|leaders?|emir|lawyers?|negotiators?|representatives?|mouthpiece|news agency|media arm))"
)
"""They stand for their group where the sentence has not named it yet, and no other body whose they may be."""
_MOUTH = compiled(r"(?:spokes\w+|leaders?|emir|lawyers?|negotiators?|representatives?|mouthpiece|agency|arm)\Z")
_ANSWERS = compiled(r"\b(?:accus\w+|charges?|den(?:y|ied|ies)|reject\w*|dismiss\w*|claim\w*|responsib\w+)\b")
"""What "its spokesman" of a group says where another body is told of before: an answer to blame, or a claim."""
_ITS_BRANCHES = compiled(r"(?:branch|affiliate|offshoot)\Z")
"""Those who speak of "the branch" in a sentence are others."""
_OTHER_BODY = compiled(
    r"\b(?:ministry|army|police|military|government|authorities|command|coalition|alliance|forces|union|company)\b"
)
_IN_PASSING = compiled(
    r"\b(?:by|against|with|from|to|of|than|like|over|including|includes?|comprising|comprises|between|rivals?|enem(?:y|ies)|fighting|battling|fights)\s(?:the\s|its\s)?(?:[\w-]+-(?:led|backed|linked)\s|rivals?\s|local\s)*\Z"
)
"""Before a group that is named beside what the text is about: "prisons run by the Kurdish-led forces"."""
_BESIDE_ANOTHER = compiled(
    r"\b(?:(?:dissident|splinter|breakaway|rival|allied|sister) (?:group|outfit|organi[sz]ation|militia|movement)|offshoot|branch|front|cover(?: name)?|wing|faction|affiliate|ally|allies|allied|rivals?|enem(?:y|ies)|splinter(?: group)?|breakaway(?: group| faction)?|part|umbrella|successor|loyal|close|loyalty|allegiance|linked|orders|name)\s(?:of|for|from|to|with)\s(?:the\s)?(?:[\w-]+\s)?\Z"
)
"""Before a group by which another is told: "the Red Column, an offshoot of the Blue Hand"."""
_GOES_ON = compiled(r" and (?:that )?\Z")
_OTHER_SUBJECT = compiled(
    r"\b(?:ministry|army|police|military|government|authorities|minister|president|command|company|mission|court|union|officials|prosecutors|forces|troops|services?|agency|agencies|coalition|spokes\w+|residents|witnesses|villagers)\b[^.;,]{0,30}\b(?:said|says|announced|told|added|confirmed|acknowledged|admitted|conceded|insisted|denied|disputed)\b[^.;]{0,30}\Z"
)
"""Another body that speaks of itself: "the ministry said on Sunday it had killed 19"."""
_A_DEED = compiled(
    r"\b(?:mission|operation|raid|attack|strike|bomb|bombing|offensive|blast|explosion|missile|rocket|vehicle|car|truck|campaign)\b(?: (?:since|because|as|and|but|when|which|that|after|before|,|was|had|has|so|then|until))*,? \Z"
)
"""Right before "it": the thing that it means, where the sentence names no group."""
_APPOSED = 16
"""Letters between two names of one group that are told in one breath: "the Afghan branch, known as IS-Khorasan"."""
_NAMED_SO = compiled(
    rf" (?:called |known as |named |calling itself )(?:the )?[\"“]?[A-Z]|(?<!['’]s) [\"“]?(?!{WEEKDAY_WRITTEN}\b)(?:[A-Z][a-z'’-]+ (?:[a-z]{{1,4}} )?[A-Z][\w'’-]+|[A-Z][A-Za-z]*[A-Z]\w*\b)|(?<=militia) (?:groups|leaders|forces)\b"
)
"""Behind a description, the name of another that no register has: "the banned group Jamayetul Haqq"."""
NEAR = 2
"""Sentences that a pronoun looks back; "the group" looks back to the start."""


_SHORT = compiled(
    r"\bthe\s(?P<head>front(?! (?:line|of|page|door|row|gate|yard|desk|seat|man|runner|against|in)\b)|brigades?|battalions?|falcons|tigers|lions|hawks|wolves|avengers|legion|column|division|knights|partisans|swords|league)\b"
)
"""The last word of a group's name, which stands for the whole later on: "the Falcons", "the front"."""


def _short_names(lowered: str, groups: Sequence[ActorMatch], taken: Sequence[ActorMatch]) -> list[ActorMatch]:
    """Short names, as the group named last before them whose name ends so."""
    long = [a for a in groups if " " in a.name]
    out = []
    for found in _SHORT.finditer(lowered, long[0].end) if long else ():
        start, end = found.span()
        whole = [
            a for a in long if a.end <= start and a.name.lower().split()[-1].rstrip("s") == found["head"].rstrip("s")
        ]
        if whole and not any(a.start < end and start < a.end for a in taken):
            out.append(replace(whole[-1], start=start, end=end))
    return out


def last_before(cast: Sequence[ActorMatch], at: int) -> ActorMatch | None:
    """The armed group named last before this place; None where none is."""
    return next((a for a in reversed(cast) if a.end <= at and a.kind not in STATES), None)


def standing_for(cast: Sequence[ActorMatch], start: int, end: int) -> ActorMatch | None:
    """The words [start, end) as the armed group named last before them; None where none is."""
    group = last_before(cast, start)
    return replace(group, start=start, end=end) if group else None


def cast(
    text: str, lowered: str, sentences: Sequence[tuple[int, int]], actors: Sequence[ActorMatch]
) -> list[ActorMatch]:
    """All actors of the text in order, and the expressions that stand for the armed group named last before them.

    An expression keeps its own span and carries the name of the group that it stands for. Without an armed group
    before it (for pronouns: in the same sentence or the NEAR ones before), it stands for nobody.
    """
    out: list[ActorMatch] = list(actors)
    groups = [a for a in actors if a.kind not in STATES]
    if not groups:
        return out
    first = [a for a, _ in sentences]
    out += _short_names(lowered, groups, out)
    named = sorted(out, key=lambda a: a.start)
    begins = [a.start for a in named]
    waiting = [a for a in named if a.kind not in STATES][::-1]
    told = _Told()
    passed_over = -1
    for found in _STANDS_FOR.finditer(lowered, groups[0].end):
        start, end = found.span()
        while waiting and waiting[-1].end <= start:
            told.add(waiting.pop())
        beside = named[max(0, bisect_left(begins, end) - 2) : bisect_left(begins, end)]
        if not told.in_order or any(a.start < end and start < a.end + 1 for a in beside):
            continue
        if any(
            a.start == end + 1 or (a.start == end + 2 and lowered[end] == ",")
            for a in named[bisect_left(begins, end) : bisect_left(begins, end) + 1]
        ):
            continue  # "the banned group Lashkar-e-Taiba" is that one
        if _NAMED_SO.match(text, end):
            continue
        sentence = bisect_left(first, start + 1)
        if found[0] in ("it", "they"):
            who = told.subject(lowered, first[sentence - 1], start)
            apart = sentence - bisect_left(first, who.start + 1)
            if apart > NEAR or passed_over == sentence:
                continue
            if who.start < first[sentence - 1] and _A_DEED.search(lowered, max(first[sentence - 1], start - 60), start):
                continue
            if _OTHER_SUBJECT.search(lowered, max(who.end, start - 90), start):
                passed_over = sentence
                continue
        elif _ITS_PEOPLE.fullmatch(found[0]):
            opens = first[sentence - 1]
            if told.in_order[-1].start >= opens or _OTHER_BODY.search(lowered, opens, start):
                continue
            who = told.spoken_of(lowered)
            of_others = _OTHER_BODY.search(lowered, first[max(0, sentence - 2)], who.start)
            if _MOUTH.search(found[0]) and of_others and not _ANSWERS.search(lowered, end, end + 80):
                continue
        elif _ITS_BRANCHES.search(found[0]):
            who = told.spoken_of(lowered, first[sentence - 1])
        else:
            who = told.spoken_of(lowered)
        told.add(replace(who, start=start, end=end))
        out.append(told.in_order[-1])
    return sorted(out, key=lambda a: a.start)


@dataclass
class _Told:
    """The armed groups told of so far, by name or otherwise, in order; how often each was, and its last mention."""

    in_order: list[ActorMatch] = field(default_factory=list)
    often: Counter[tuple[str, ...]] = field(default_factory=Counter)
    latest: dict[tuple[str, ...], ActorMatch] = field(default_factory=dict)

    def add(self, group: ActorMatch) -> None:
        last = self.in_order[-1] if self.in_order else None
        again = last and last.candidates == group.candidates and group.start - last.end < _APPOSED
        self.in_order.append(group)
        self.often[group.candidates] += not again
        self.latest[group.candidates] = group

    def subject(self, lowered: str, sentence: int, at: int) -> ActorMatch:
        """Whom "it" at a place means: the last one, or the one before it in the same sentence (which begins at `sentence`)
        where the last one is named in passing or "and" goes on: "the Red Column said that it had fought the Blue Hand and
        that it …"."""
        last = self._not_beside(len(self.in_order) - 1, lowered)
        before = [a for a in self.in_order if sentence <= a.start < last.start and a.candidates != last.candidates]
        passing = _IN_PASSING.search(lowered, max(0, last.start - 40), last.start) or _GOES_ON.search(
            lowered, last.end, at
        )
        return before[-1] if before and passing else last

    def _not_beside(self, at: int, lowered: str) -> ActorMatch:
        """The group of that number, or the one before it by which it is told."""
        last = self.in_order[at]
        before = self.in_order[at - 1] if at > 0 else last
        near = last.start - before.end < 60 and before.candidates != last.candidates
        return before if near and _BESIDE_ANOTHER.search(lowered, max(0, last.start - 60), last.start) else last

    def spoken_of(self, lowered: str, until: int | None = None) -> ActorMatch:
        """Whom "the group" means: the last one (before `until`, if one is), unless it was named in passing and the text
        speaks more of another."""
        at = len(self.in_order) if until is None else bisect_right(self.in_order, until, key=lambda a: a.end)
        last = self._not_beside((at or len(self.in_order)) - 1, lowered)
        if not _IN_PASSING.search(lowered, max(0, last.start - 40), last.start):
            return last
        most = max(self.often, key=lambda c: (self.often[c], self.latest[c].start))
        return self.latest[most] if self.often[most] > self.often[last.candidates] else last
