"""Killings in the present tense of headlines: "They execute a man in Taxco", "Armed men shoot a woman dead".

An unnamed "they" kills nobody in a headline but where somebody was killed. In prose the present tells of habits, so that
nothing is heard there. What they execute may be a warrant, what they shoot a film. Patterns are for lower-case text.
"""

from __future__ import annotations

from tocsin.dates.words import spelled
from tocsin.patterns import compiled

LONGEST = 200
"""Characters of a headline."""
_PROSE = (".", "!", "?", '."', ".”")
_THEY = r"(?:\A|[:;,\])] |\b(?:and|when|where|then) )they"
"""An unnamed subject opens its clause: elsewhere "they" are those spoken of before."""
_WHO = (
    r"(?:(?:armed|hooded|masked|unknown|unidentified) (?:m[ae]n|subjects|civilians|groups?|commandos?|people|persons|passengers|individuals|motorcyclists)"
    r"|gunm[ae]n|rebels|guerrillas|militants|insurgents|terrorists|extremists|jihadists|cultists|(?:[\w-]+ )?members|(?:rebel|armed|terror|militant) groups?|hit ?m[ae]n|sicarios|assassins|killers|gangsters|gang members|subjects|criminals|robbers|bandits|thieves|(?:cartel |gang )(?:gunmen|members|hitmen))"
)
_AND = r"(?: (?:(?!they\b)[\w'’-]+ ){1,6}?(?:and|then))?"
"""A deed before the killing: "they break into a house and shoot a woman"."""
_NUMBER = rf"(?:an?|one|another|{spelled(2, 12)}|\d{{1,2}})"
_KILLS = r"(?:executed?|kill(?:ed)?|murder(?:ed)?|behead(?:ed)?|decapitated?|strangled?|slaughter(?:ed)?|lynch(?:ed)?|massacred?|immolated?|dismember(?:ed)?|assassinated?|gun(?:ned)? down|finish(?:ed)? off|sho[o]?t dead)"
_SHOOTS = (
    r"(?:sho[o]?t(?: at| down)?|riddled?|stab(?:bed)?|gun(?:ned)? down|attack(?:ed)?|set fire to|burn(?:ed)? alive)"
)
_PERSON = (
    r"(?:m[ae]n|wom[ae]n|persons?|people|subjects?|individuals?|couples?|youths?|girls?|boys?|teenagers?|youngsters?|males?|females?|minors?|brothers|sisters|famil(?:y|ies)|father|mother|son|daughter|child(?:ren)?|adults?|adolescents?"
    r"|(?:\w+ )?drivers?|taxi drivers?|teachers?|students?|farmers?|peasants?|soldiers?|police(?:m[ae]n)?|officers?|agents?|guards?|journalists?|lawyers?|merchants?|businessm[ae]n|traders?|vendors?|sellers?|mechanics?|bricklayers?|workers?|mayors?|councillors?|candidates?|leaders?|activists?|priests?|doctors?|nurses?|motorcyclists?|neighbou?rs?|inmates?|prisoners?|rivals?|(?:financial )?operators?|migrants?|players?|members?|ex-\w+|alleged \w+|\d+-year-olds?)"
)
_THING = compiled(
    r"\b(?:warrants?|orders?|search(?:es)?|projects?|plans?|programmes?|programs?|works?|sentences?|contracts?|penalt(?:y|ies)|dances?|steps?|operations?|operatives?|raids?|budgets?|laws?|bills?|time|hopes?|mosquito\w*|deals?|proposals?|ideas?|rumou?rs?|films?|movies?|videos?|scenes?|clips?|series|commercials?|goals?|documentar(?:y|ies)|photos?|pictures|engines?|weeds|pests?|strateg(?:y|ies)|agreements?|evictions?|seizures?|arrests?|man[oe]+uvres?|drills?|trades?|passes|moves?|routines?|chants?|songs?|tunes?|pieces?|puppet\w*|effig(?:y|ies)|virus\w*|bacteria|fish|giants?|monsters?|zombies?|records?|myths?|seasons?|match(?:es)?|games?|wins?|meals?|drinks?|beers?|halves|half|debate|vibe|buzz|feature|tax|jobs?)\b"
)
_AN_OBJECT = rf"(?P<object>(?:{_NUMBER} (?!(?:of|in|on|at|to)\b)[\w-]+(?![\w'’-])|{_NUMBER}(?= (?:in|at|on|outside|inside|near)\b)|[\"“‘'][\w .'’-]{{2,30}}[\"”’'])(?!['’]s )|(?:him|her|them)\b|(?:(?:young|elderly|old|alleged|former|local|captured|rival) )?(?:{_PERSON})\b)"
_DEED = compiled(
    rf"(?:{_THEY}|\b{_WHO}){_AND} (?:(?P<kill>{_KILLS}) (?:the |his |her )?{_AN_OBJECT}"
    rf"|(?P<hurt>{_SHOOTS}) (?:the |his |her |up )?(?P<whom>{_NUMBER} (?:[\w'’-]+ ){{0,2}}?{_PERSON}\b|{_NUMBER}(?= (?:in|at|on|outside|inside|near)\b)|(?:him|her|them)\b|{_PERSON}\b)"
    rf"|(?P<life>(?:leave|left) {_NUMBER} (?:[a-z-]+ )?dead\b|(?:take|took|end|ended) (?:away )?the li(?:fe|ves) of|deprived? (?:[\w'’-]+ ){{1,4}}?of (?:his |her |their )?li(?:fe|ves)\b))"
)
_LOOK = compiled(rf"\bthey |\b{_WHO} |\bmurdered\b")
_MURDERED = compiled(
    r"(?<!\bthe)(?<!\bthose)(?<!\ba)(?<!\ban)(?<!\band)(?<!\bof)(?<!\bby)(?<!\bfor)(?<!\bto)(?<!\bwho)(?<!\bbrutally) (?P<done>(?:(?:is|are) )?murdered)(?=\s(?:in|at|on|outside|inside|near|while|along|together|this|last|yesterday)\b|[;,]|\s*\Z)"
)
"""A participle that has lost its "was", which nobody meets by accident: "Lawyer Ann Hill murdered"."""
_BEAST = compiled(
    r"\b(?:dogs?|pupp(?:y|ies)|cats?|bulls?|cows?|calf|cattle|livestock|horses?|sheep|goats?|pigs?|chickens?|roosters?|birds?|deer|bears?|wol(?:f|ves)|lions?|tigers?|jaguars?|leopards?|pumas?|crocodiles?|alligators?|sharks?|whales?|dolphins?|turtles?|snakes?|monkeys?|elephants?|rhinos?|animals?|pets?|bees|rats?|insects?)\b"
)
_TALE = compiled(
    r"\b(?:novels?|films?|movies?|dramas?|thrillers?|series|episodes?|video ?games?|musical|opera|in the play)\b"
)
_FEW = 40
"""Characters of an object in which a thing or a beast is named."""


def unnamed(lowered: str, start: int, end: int) -> list[tuple[int, int, str, bool]]:
    """Where a text that is one headline tells of a killing or a shooting in the present: the span of its words, the type of
    attack, and whether those whom it befell are dead. At most one."""
    if len(lowered) > LONGEST or lowered.rstrip().endswith(_PROSE) or not _LOOK.search(lowered, start, end):
        return []
    if _TALE.search(lowered, start, end):
        return []
    m = _DEED.search(lowered, start, end)
    if m is None:
        done = _MURDERED.search(lowered, start, end)
        return [(*done.span("done"), "armed_assault", True)] if done else []
    whom = m.start("object") if m["object"] else m.start("whom") if m["whom"] else m.end()
    named = lowered[whom : whom + _FEW].split(" in ")[0].split(" at ")[0]
    if _THING.search(named) or _BEAST.search(named):
        return []
    group = "kill" if m["kill"] else "hurt" if m["hurt"] else "life"
    a, b = m.span(group)
    said = m[group]
    kind = "unknown" if group == "life" or said.startswith(("kill", "strangl", "finish", "attack")) else "armed_assault"
    if said.startswith(("set fire", "burn", "immolat")):
        kind = "unarmed_assault"
    return [(a, b, kind, group != "hurt")]
