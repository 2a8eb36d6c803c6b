"""Deaths that nobody dealt: of cholera, of an overdose, in one's sleep, "at the age of 91".

They are no toll of an attack, though they tell of whom the text speaks; scenes are woven with them. Patterns match
lower-case text.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.quantities.records import Casualty

ILLS = r"(?:cholera|cancer|leukaemia|leukemia|heart (?:attacks?|failure|disease|condition|ailment)|cardiac arrest|strokes?|(?:\w+ )?overdos(?:e|es)|hunger|starvation|malnutrition|illness|(?:\w+ )?diseases?|pneumonia|malaria|tuberculosis|typhoid|dysentery|diphtheria|natural causes|old age|covid(?:-19)?|coronavirus|ebola|measles|meningitis|diabetes|aids|kidney failure|liver failure|organ failure(?= at the age)|alcohol poisoning|food poisoning|heatstroke|dehydration|hypothermia)"
"""What people die of that nobody dealt them."""
_OF_IT = compiled(
    rf"(?:,? (?:who )?died)?(?: in [^.;,]{{2,30}}?)?,?(?: aged \d+,?)? (?:of|from|after|with) (?:(?:an?|the|suspected|apparent|acute|sudden|massive|alleged|severe|long|short|what [\w ]{{2,24}} was) ){{0,3}}{ILLS}\b"
)
_IN_SLEEP = compiled(
    r"(?: [\w'’ ]{2,40}?)? (?:in (?:his|her|their) sleep|at the (?:grand old )?age of \d+|(?:peacefully )?at [6-9]\d(?= brought|,|\.))\b"
)
_DIED = compiled(r"\b(?:died|dies|dying|deaths?(?: of)?|dead|perished)\b")
_LIFELESS = compiled(
    r"\b(?:bills?|measures?|proposals?|amendments?|resolutions?|motions?|efforts?|deals?|legislation|languages?|industry|phones?|batter(?:y|ies)|engines?|dreams?|hopes?|trees?|customs?|traditions?|cells|crops|talks|negotiations|idea|project|plan|applause|debate)\s(?:(?:that|which|has|have|had|later|then|also|quietly|\w+ly)\s){0,3}di(?:ed|es|e|ing)\b"
)
"""What dies and never lived."""
_OF_FEAR = compiled(r"\b(?:heart|cardiac|stroke)")
"""What a bomb may bring as well: "a contractor died of a heart attack as the rockets fell"."""
_VIOLENT = compiled(
    r"\b(?:shot|shoot\w*|gun\w*|bomb\w*|blast|explo\w+|attack\w*|kill\w*|stab\w*|murder\w*|massacr\w*|wound\w*|injur\w*|beat\w*|raid\w*|rockets?|missiles?|shell\w*|strikes?|fire|knife)\b"
)
_HINT = compiled(
    r"\b(?:cholera|cancer|leuk|heart |cardiac|stroke|overdos|hunger|starv|malnut|illness|disease|pneumon|malaria|tubercul|typhoid|dysent|diphth|natural causes|old age|covid|corona|ebola|measles|mening|diabet|aids|kidney|liver|organ failure|poisoning|heatst|dehydr|hypotherm|sleep|age of|at \d)"
)


def dealt(low: str, sentence: tuple[int, int], dead: Casualty) -> bool:
    """Whether somebody may have dealt a toll of the sentence `low[slice(*sentence)]`, and neither illness, age nor hunger."""
    if dead.what == "killed" and _LIFELESS.search(low, dead.start, min(sentence[1], dead.end + 1)):
        return False
    if dead.what != "killed" or not _HINT.search(low, *sentence):
        return True
    if not _DIED.search(low, dead.start, dead.end):
        return True
    said = low[slice(*sentence)]
    if ill := _OF_IT.match(low, dead.end, sentence[1]):
        return bool(_OF_FEAR.search(ill[0]) and _VIOLENT.search(said.replace("heart attack", "")))
    return _IN_SLEEP.match(low, dead.end, sentence[1]) is None or _VIOLENT.search(said) is not None
