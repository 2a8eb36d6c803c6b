"""Those who "struck" or "hit" are no wounded, and neither are the people whose house was hit.

Of people these two verbs tell harm only in the passive: "two boys were hit by bullets", "six people hit by shrapnel".
They are no toll, though such words tell of an attack as well as others; scenes are woven with them.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.quantities.records import Casualty

_VERB = compiled(r"\b(?:struck|hit)(?= by (?:\w+ ){0,3}\w+\Z|\Z)")
_UNDERGONE = compiled(
    r"\b(?:was|were|is|are|been|being|be|got|get|gets)(?: (?:\w+ly|also|both|all|then|first|later|once|twice|reportedly|himself|herself|themselves|again|not)){0,2} \Z"
)
_BY = compiled(
    r"(?:\s\w+){0,3}?\s(?:by|with|(?:in|on|over|across) (?:the|both|his|her|their|an?) (?:\w+ )?(?:head|face|neck|chest|stomach|abdomen|back|backs|torso|legs?|arms?|hands?|foot|feet|shoulders?|thighs?|knees?|eyes?|side|body|jaw|ribs?|skull))\b"
)
OF_A_THING = compiled(
    r"\b(?:home|homes|house|houses|car|cars|vehicle|vehicles|building|buildings|school|shop|flat|apartment|van|bus|truck|boat|ship|tent|quarter|neighbou?rhood|district|suburb|village|town|city|area|street|base|camp|post|checkpoint|convoy|office|offices|church|mosque|hospital|bar|hotel|plane|helicopter|flight|airliner|jet|aircraft|ambulance|train|tram|lorry|taxi|minibus|coach|tanker|barracks|embassy|consulate|prison|station|market|compound|headquarters|factory|temple|synagogue|restaurant)"
    r" (?:had |has |have )?(?:was|were|been|being)(?: \w+ly| also| then)? \Z"
)

"""Before the verb, what was hit: their house, and not they."""


def harmed(low: str, hurt: Casualty) -> bool:
    """Whether a toll of a lower-case text is none of those whom "struck" and "hit" do not harm."""
    verb = _VERB.search(low[hurt.start : hurt.end]) if hurt.what == "wounded" else None
    if verb is None:
        return True
    before = low[hurt.start : hurt.start + verb.start()]
    if OF_A_THING.search(before):
        return False
    if hurt.start + verb.end() < hurt.end:
        return True  # "six people, hit by shrapnel"
    return _UNDERGONE.search(before) is not None or _BY.match(low, hurt.end) is not None
