"""What is blamed for a state of things, and so for no deed: unrest, a crisis, the lack of security, a rise in crime.

"They blamed the insecurity on incitement by the party" lays no attack at its door; "blamed the bombing on it" does. Patterns
match lower-case text that ends at a party's name.
"""

from __future__ import annotations

from tocsin.patterns import compiled

_STATE = (
    r"(?:insecurity|instability|unrest|turmoil|chaos|tensions?|cris[ie]s|stalemate|deadlock|impasse|poverty|hunger|famine|shortages?|displacement|exodus|outflow|corruption|recession|slump|inflation"
    r"|(?:lack|absence|failure|collapse|breakdown|deterioration|state|spread|culture|climate|cycle|level|scale|rise|increase|upsurge|surge|spike|uptick|decline|drop|fall|growth) (?:of|in)\b|security situation|situation|delays?|divisions?|plight|suffering)"
)
_STATE_BLAMED = compiled(
    rf"\b(?:blam(?:ed?|es|ing)|pinn(?:ed|ing)|attribut(?:ed?|es|ing)|ascrib(?:ed?|es|ing)|put(?:s|ting)?)\s(?:the\s|its\s|their\s|this\s|much of the\s|an?\s|some of the\s)?(?:(?!on\b|to\b)[\w'’-]+\s){{0,3}}?{_STATE}\b[^.;,]{{0,50}}?\b(?:on|to)\s(?:[\w.'’-]+\s){{0,8}}?\Z"
    rf"|\b{_STATE}\b[^.;,]{{0,50}}?\b(?:is|are|was|were|has been|have been|had been|be)\s(?:\w+\s){{0,2}}?(?:blamed|attributed|ascribed|pinned|put)\s(?:\w+\s)?(?:on|to)\s(?:[\w.'’-]+\s){{0,8}}?\Z"
)
_THROUGH = compiled(
    r"\b(?:blamed|attribut(?:ed|es|ing)|ascribed|due|pinned|put down|blames?|blaming)\b[^.;]{0,60}?\b(?:on|to)\s(?:[\w'’-]+\s){0,3}?(?:tensions?|rivalry|rivalries|incitement|provocations?|failures?|polic(?:y|ies)|lack|pace|rhetoric|neglect|unwillingness|refusal|disputes?|disagreements?|mistrust|weakness|inaction|interference|divisions?|support|backing)\s(?:of|by|between|among|amongst|with|from|within|for|in|to)\s(?:the\s)?(?:[\w.'’-]+\s){0,5}?\Z"
)
"""Before a party whose quarrel, failure or words are named as a cause."""


_BLAMED_ITSELF = compiled(
    r"\bblam(?:ed|es|ing)\s(?:(?:the|its|an?|years of|decades of)\s)?(?:[\w-]+\s)?(?:war|conflict|fighting|crisis|chaos|unrest|instability|turmoil|collapse|situation|spill-?over|invasion|occupation|inaction|upheaval|vacuum)\s(?:in|of|across|within|from)\s(?:the\s)?(?:[\w-]+\s){0,2}?\Z"
)
"""A state of things that is itself blamed, before the land where it is: "blamed the war in neighbouring Syria"."""


def no_deed_blamed(left: str) -> bool:
    """Whether the words before a party blame it for no deed."""
    return any(words.search(left) for words in (_STATE_BLAMED, _THROUGH, _BLAMED_ITSELF))
