"""Deeds that were only meant: how a sentence says that somebody was to do what a word of violence names.

"were to massacre people", "wanted to open fire", "helping to prepare attacks", "days from storming the congress",
"explosives timed to go off over the sea". What stands here is grammar: who meant it, and whether it came to pass, is
asked elsewhere.
"""

from __future__ import annotations

from tocsin.patterns import compiled

_ADVERB = r"(?: (?:also|first|then|either|soon|later|[a-z]+ly))?"
_WILL = (
    r"(?:(?:want|hop|intend|plann|plott|conspir|prepar|aim|agree|desir)(?:ed|ing)|meant|intends|wants|hopes|sought|seeking|set out|setting out"
    r"|determined|keen|eager|(?:plan|plot|scheme|conspiracy|mission|orders|instructions|plans|plots|pact|intent|intention|ambition|dream)(?: by [^.;:,]{2,30})?)"
)
"""Whoever wills it, before "to": everything that follows in the same clause is meant."""
_BOUND = (
    r"(?:(?:was|were|is|are|been) (?:(?:all|both|also|later|then|soon|allegedly|apparently|only|just|[\w-]+ (?:hours|days|minutes|weeks)) )?(?:(?:told|ordered|instructed|hired|paid|sent|recruited|trained|commissioned|supposed|meant|due|set|ready|poised|about|expected|preparing|getting ready|out|going) )?"
    r"|(?:ready|poised|set|out|due|about|recruited|commissioned|hired|ordered|instructed|told|trained|sent|told (?:him|her|them)) )"
)
"""Whoever is bound to do it, before "to": only what stands right behind is meant, since these words have other uses."""
_ACT = r"(?:blow|open|shoot|stab|bomb|attack|kill|strike|hit|carry|drive|ram|murder|assassinate|behead|storm|kidnap|abduct|seize|detonate|set|plant|place|put|hide|launch|fire|burn|poison|derail|massacre|slaughter|commit|stage|target|explode|run|mow|take|force|touch|trigger|let|go|wreak)"
_BREAK = r"\b(?:when|after|before|but|who|which|that|as|while|said|says|was|were|had|has|because|since|until|where)\b"
_GAP = rf"(?:(?!{_BREAK})[^.;:,]){{0,70}}"
_MEANT_TO = compiled(
    rf"\b{_WILL} to{_ADVERB} (?:{_GAP} )?\Z|\b{_BOUND}to(?: have been| be)?{_ADVERB} (?:(?:{_ACT}) {_GAP} )?\Z"
)
_RIGHT_BEFORE = compiled(rf"\b(?:{_WILL} |{_BOUND})to{_ADVERB} \Z")
_NEAR_DOING = compiled(
    r"\b(?:(?:hours|days|weeks|minutes|moments|seconds|a (?:day|week)) (?:away )?from|on the (?:point|verge|brink|eve) of|close to|prepar(?:ed|ing) for|preparations? for|bent on|(?:suspected|accused|suspicion|convicted|guilty) of (?:having )?(?:plann|plott|prepar|conspir)(?:ed|ing)(?: for)?"
    r"|(?:discuss|consider|contemplat|envisag)(?:ed|ing)|(?:dream|fantasi[sz])(?:t|ed|ing) (?:of|about)) (?:an? )?(?:[a-z]+ing [^.;:,]{2,60} and )?\Z"
)
"""Before a deed named by its -ing form: "days from storming", "discussed blowing up"."""
_SPOKE_OF = compiled(r"\b(?:talk|spoke|speak|spoken|boast|brag)(?:s|ed|ing|ged|ging)? (?:of|about) \Z")
"""Likewise, where plotters were caught: others speak of deeds that were done."""
_ADJECTIVES = r"(?:(?!(?:the|that|this|last|those|these|its|his|her|their|of|in|on|at|by|against|with|for|from|after)\b|\d{4}\b|[\w-]+['’]s\b)[\w'’-]+ ){0,5}"
_PREPARED = compiled(
    r"\b(?:to|for|of|on|had|have|has|been|was|were|and|they|who|men|man|cell|group|suspects?|trio|pair|brothers) (?:(?:been|also|allegedly|secretly|jointly|actively|still|already|reportedly|help(?:ed|ing)?(?: to| in)?|taking part in|suspicion of|charges? of) ){0,3}"
    rf"(?:(?:plan|prepar|plot|devis|orchestrat)(?:n?ed|n?ing|t?ed|t?ing|e)?|planning and preparing|getting ready)(?: for)? {_ADJECTIVES}\Z"
    rf"|\b(?:plann|prepar|plott)ing(?: for)? {_ADJECTIVES}\Z|\b(?:preparations?|preparing|planning) (?:of|for) {_ADJECTIVES}\Z"
    rf"|\b(?:final|last|early|late|advanced|planning|preparatory) (?:stages?|phases?) of (?:(?:planning|preparing|an?) )*{_ADJECTIVES}\Z"
    r"|\b(?:plans?|plots?|conspirac(?:y|ies)|scheme) (?:for|of) (?:an? )?(?:[\w-]+ ){0,4}\Z"
)
"""Before a deed named by a noun: "were planning massive bomb attacks", "suspicion of preparing acts of terrorism"."""
_MADE_FOR = compiled(
    r"\b(?:ma(?:de|king)|stor(?:ed|ing)|stockpil\w+|bought|buying|acquir\w+|collect\w+|gather\w+|obtain\w+|mix\w+|amass\w+|hoard\w+|procur\w+) (?:[\w-]+ ){1,6}(?:for|to be used in|to use in) (?:an? |the )?(?:[\w-]+ ){0,2}\Z"
)
"""Before the deed for which something was made or bought: "made explosives for an attack"."""
_MADE = compiled(
    r"\b(?:ma(?:de|king)|stor(?:ed|ing)|stockpil\w+|bought|buying|acquir\w+|gather\w+|mix\w+|amass\w+|hoard\w+|procur\w+|build(?:ing)?|built|assembl(?:ed|ing)|work(?:ed|ing)? on|test(?:ed|ing)|stirring) (?:an? |the |his |her |their )?(?:[\w-]+ ){0,3}\Z"
)
_FOR_A_DEED = compiled(
    r"\A(?: [\w-]+){0,3} (?:for|to be used in|to use in|with which to|to (?:attack|kill|blow)) (?:an? |the |use )?(?:[\w-]+ ){0,3}(?:attacks?|bombings?|assaults?|plots?|acts? of|massacre|strikes?|place|crowd|people|kill\w*|attack|strike)\b"
)
"""Behind arms that somebody made: what for."""
_TIMED = compiled(
    r"\A[^.;]{0,110}?\b(?:(?:timed|set|meant|supposed|due|primed|intended|designed|wired|programmed) to (?:go|have gone|explode|have exploded|burst|detonate|kill|blow|bring|be|derail|hit|strike)\b"
    r"|(?:was|were|been|are|is) (?:also |all )?(?:to (?:have been|be) (?:used|set off|detonated|planted|placed|driven|left|hidden|fired|exploded|launched|attacked|hit|struck|targeted|blown)|(?:meant|intended|destined|bound) for)\b)"
)
"""Behind a bomb or a deed: what was to become of it."""
_KEPT_FROM = compiled(
    r"\b(?:kept|keep|stopped|prevented|saved|barred)\b[^.;]{0,70}?\bfrom (?:going off|exploding|being|blowing|carrying out|striking|attacking|killing|detonating|setting)\b"
)
"""A deed from which somebody was kept."""
_AIMED = compiled(r"[^.;]{4,160} in (?:its|their|his|her) sights|\w+ to (?:hit|strike)")
"""A deed whose own words say that it was meant."""
_TOLD = compiled(r"(?:[a-z]+ed|shot|struck|blew|threw|drove|took|went|came|ran)\b")
"""A verb that tells: "gunmen who wanted to avenge a raid shot at a patrol"."""
_WENT_OFF = compiled(r"\b(?:killed|exploded|went off|blew up|blew (?:him|her|them)sel(?:f|ves)|dead|died|wounded|injured|tore|ripped|shook|wrecked|blast)\b")  # fmt: skip


def right_before(lowered: str, deed: int) -> bool:
    """Whether the words right before a deed say that it was only meant: "were to", "about to", "plotted to"."""
    return _RIGHT_BEFORE.search(lowered, max(0, deed - 90), deed) is not None


def is_meant(lowered: str, start: int, end: int, deed: tuple[int, int], caught: bool) -> bool:
    """Whether lowered[start:end) says that the deed at the given span was only meant; `caught` where it tells of arrests."""
    if _AIMED.fullmatch(lowered, *deed):
        return True
    floor = max(start, deed[0] - 130)
    told = _TOLD.match(lowered, deed[0]) and not lowered.endswith((" be ", " been "), floor, deed[0])
    if not told and (_MEANT_TO.search(lowered, floor, deed[0]) or _PREPARED.search(lowered, floor, deed[0])):
        return True
    before = max(floor, deed[0] - 70)
    if lowered[slice(*deed)].partition(" ")[0].endswith("ing") and (
        _NEAR_DOING.search(lowered, before, deed[0]) or (caught and _SPOKE_OF.search(lowered, before, deed[0]))
    ):
        return True
    if _MADE_FOR.search(lowered, floor, deed[0]):
        return True
    if _MADE.search(lowered, before, deed[0]) and (
        _FOR_A_DEED.match(lowered[deed[1] : min(end, deed[1] + 90)])
        or (caught and not _WENT_OFF.search(lowered, start, end))
    ):
        return True
    kept = _KEPT_FROM.search(lowered, floor, end)
    if kept and kept.start() < deed[1] and deed[0] < kept.end():
        return True
    return not _WENT_OFF.search(lowered, start, end) and _TIMED.search(lowered[deed[1] : end]) is not None
