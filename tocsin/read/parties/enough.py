"""Whether what a sentence says of an actor is enough for such an actor to have done it.

A group that is named does what any verb tells; a state only by its arms, and police or forces without their land only what
is done "by" them or to people who bear no arms: they answer most attacks that they are told of beside.
"""

from __future__ import annotations

import re

from tocsin.actors import ActorMatch
from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.read.findings.saying import ANNOUNCED
from tocsin.read.parties.blamebefore import BY, ROGUE
from tocsin.read.parties.captors import captor
from tocsin.read.parties.homeforces import is_craft, is_police, is_unnamed
from tocsin.read.parties.participles import ARMED as ARMED_CAME
from tocsin.read.parties.saidof import Judgement
from tocsin.read.words.arms import CAME_AND
from tocsin.read.words.deedwords import FIRE, RESPONDED

COLLECTIVE = "collective"
"""The kind of a body that is described and not named: blame and denials tell of it, a bare verb only of people with a
cause ("Sikh extremists")."""

UNREGISTERED = "unregistered"
"""The kind of a body that has a group's name and is in no register: claims, blame and denials tell of it."""

_ARMED = compiled(
    r"\b(?:forces|troops|soldiers|police(?:men)?|army|military|junta|regime|warplanes|jets|aircraft|drones|helicopters|air force|navy|commandos|marines|(?:border|coast|national|presidential|republican) guards?|gendarmes|rangers|paratroopers|tanks|gunships|bombers|warships)\Z",
    re.I,
)
"""The arms of a state in its very name, which do what a bare verb tells: "Sudanese forces kill four"."""
_IN_ARMS = compiled(
    rf"\A{CAME_AND}"
    r"(?: (?:officers|personnel|patrols?|units?|militiamen|guards|agents|snipers|helicopters|planes|have|has|had|also|again|today|on \w+day|is|are|were|was|been(?= \w+ing\b)|\w+ly)){0,3} (?:kill(?:ed|s|ing)?|shoot(?:s|ing)?|shot|bomb(?:ed|s|ing)?|shell(?:ed|s|ing)?|pound(?:ed|s|ing)?|blast(?:ed|s|ing)|rocketed|dropp(?:ed|ing) (?:[\w,.-]+ ){0,4}?(?:bombs?|explosives|munitions)|straf(?:ed?|es)|bombard(?:ed|s)?|gun(?:ned|s)? down|(?:re-?)?targets?(?= (?!practice\b|of\b|for\b|in\b|on\b|near\b|at\b|was\b|were\b|is\b|by\b|and\b|date)[a-z0-9])|fire[ds]?|open(?:s|ed)? fire|ram(?:med|s)?|attack(?:ed|s|ing)?"
    rf"|raid(?:ed|s|ing)?|massacre[ds]?|tortur(?:ed?|es|ing)|execut(?:ed?|es|ing)|burn(?:ed|t|ing)?|shot down|downed|(?:found|tracked|hunted|chased|stopped|surrounded) (?!(?:the |an? |two |three )?(?:\w+ )?(?:gunm|attacker|assailant|suspect|militant|bomber|terrorist|insurgent|fighter))[^.;,]{{2,40}} and (?:killed|shot)|{RESPONDED} with (?:[\w-]+ ){{0,5}}?(?:{FIRE})|launch(?:ed|es) (?:[\w-]+ ){{0,4}}(?:offensives?|assaults?|attacks?|operations?|raids?|strikes?|airstrikes?|missiles?|rockets?)|(?:carried out|carr(?:y|ies) out|conduct(?:ed|s)) (?:[\w-]+ ){{0,4}}(?:strikes?|airstrikes?|raids?|shelling|bombardments?|attacks?|sorties)|(?:resumed?|began|begun|started|continued?|stepped up|intensified) (?:its |their |the )?(?:[\w-]+ )?(?:bombing|bombardment|shelling|pounding|air ?strikes|raids|attacks|strikes|offensive)|torch(?:ed|es|ing)?|straf(?:ed?|es|ing)|raped?|loot(?:ed|ing)?|gunned down|behead(?:ed)?|murder(?:ed|s)?)\b"
)
"""Deeds of war; storming, holding and seizing are as often the end of another's."""
_ON_PEOPLE = compiled(
    _IN_ARMS.pattern
    + r"[^.;]{0,40}\b(?:civilians?|protest\w*|demonstrat\w*|marchers|mourners|villagers?|residents?|students?|pupils|crowds?|farmers?|people|women|children|worshippers|activists?|journalists?|refugees?|migrants?|supporters|unarmed)\b"
)
"""Police who shoot end most attacks; against people such as these it is their own."""

_FROM_AFAR = compiled(
    r"\A(?: (?:have|has|had|also|then|later|again|repeatedly|reportedly|on \w+day|\w+ly))* (?:shell(?:ed|s)|shell(?= (?!fire|hit|kill|wound|land|fell)[a-z0-9])|bomb(?:ed|s)|bomb(?= (?!kill|hit|attack|blast|explo|in\b|at\b)[a-z0-9])|bombard(?:ed|s)?|pound(?:ed|s)?|(?:re-?)?targets?(?= (?!practice\b|of\b|for\b|in\b|on\b|near\b|at\b|was\b|were\b|is\b|by\b|and\b|date)[a-z0-9])|straf(?:ed|es)|rocketed|drop(?:s|ped|ping)? (?:[\w-]+ ){0,4}?bombs|fir(?:ed|ing) (?:[\w-]+ ){0,4}?(?:rockets|shells|missiles|artillery|mortars?)|(?:launched|carried out|conducted|unleashed|mounted|staged|(?:responded|retaliated|replied|answered|hit back|struck back) with) (?:[\w-]+ ){0,5}?(?:air ?strikes?|air raids?|shelling|bombardments?|barrages?|bombing (?:raids?|runs?)|sorties))\b"
    r"|\A(?: (?:have|has|had|also))* (?:continue[sd]?|renew(?:s|ed)?|resume[sd]?|ke(?:eps?|pt)(?: on)?|intensif(?:y|ies|ied)|escalate[sd]?|step(?:s|ped)? up|starts?|started|began|begin)(?: to)?(?: their| its| the)?(?: (?!effort|attempt)[\w-]+){0,2}? (?:shell(?:ing)?|bomb(?:ing|ardment|ard)?|pound(?:ing)?|target(?:ing)?|air ?strikes?|air raids|strikes)\b"
    rf"|\A (?:{FIRE}|operations?|raids?|offensives?)\b[^.;]{{0,70}}?\b(?:killed|left|wounded|claimed|hit)\b(?! (?:by|in)\b)"
)
"""What forces do with guns and aircraft, and their operations that kill: no answer to an attacker at hand."""

_DIED_IN = compiled(
    r"\b(?:kill\w*|died|dead|deaths?|wounded|injured)\b[^.;]{0,60}? (?:in|from|under|by|during) (?:heavy |the |an? )?\Z"
)
_FIRE = compiled(
    rf"\A(?:['’]s)? (?:(?:air|drone|artillery|mortar|rocket|missile|night|ground|tank|helicopter) )?(?:{FIRE}|strikes?|(?:raids?|operations?|offensives?|ambush(?:es)?|crackdowns?)(?! (?:room|command|cent)))\b(?! (?:by|from)\b)"
)
"""Whose shelling it was in which somebody died."""
_SAID_KILLED = compiled(
    rf"\A (?:(?:has|have|had|also|later) )*(?:{ANNOUNCED})(?: (?:on \w+day|in (?:a|an \w+) statement|late \w+day|that))* (?:it|they|its (?:forces|troops|soldiers|aircraft|jets|planes|warplanes|men)|troops|soldiers) (?:(?:had|have|has|also) )*(?:killed|eliminated|neutrali[sz]ed|shot dead|struck|bombed|shelled|targeted|hit|carried out|conducted|launched)\b"
    r"(?! (?:[\w-]+ ){0,3}?(?:attackers?|gunm[ae]n|assailants?|bombers?|infiltrators?|kidnappers?|hijackers?|knifem[ae]n|suspects?|an? (?:search|investigation|inquiry|operation to (?:find|rescue)|manhunt|hunt))\b)"
)
"""What an army says of its own deed; those it killed who attacked it are another's."""
_BY_MISTAKE = compiled(
    r"\A[^.;]{0,110}?\b(?:by mistake|by accident|mistakenly|in error|accidentally|mistook|mistaking|friendly fire)\b"
)
"""What forces did and did not mean to do: no answer to an attacker."""
_SAID_HE = compiled(
    rf"\A(?: (?:has|have|had|also|later|spokes\w+|officials?))*(?: (?:{ANNOUNCED}|says?|told \w+))(?: (?:on \w+day|in (?:a|an \w+) statement|that))* (?:s?he|the (?:man|woman|driver|suspect|teenager|gunman|attacker))\b"
)
"""What an agency says of a man is no deed of its own."""
_FELLED_THEM = compiled(
    rf"\A(?:['’]s)?(?: (?:has|have|had|also|later|spokes\w+|officials?))*(?: (?:{ANNOUNCED}|says?|told \w+))(?: (?:on \w+day|in (?:a|an \w+) statement|that))* (?:it|they|its (?:forces|troops|soldiers|men|peacekeepers|police|officers|guards)|troops|soldiers|peacekeepers|police|officers|guards) (?:(?:had|have|has|also|later) )*(?:killed|shot(?: dead)?|neutrali[sz]ed|eliminated|wounded|captured|repelled|repulsed|gunned down) (?:(?:all|both|some|about|around|at least|more than|over|nearly|several|dozens of|scores of|the|of) |[\d,]+ |\w+ ){{0,4}}?(?:attackers|assailants|gunmen|raiders|bombers|attacker|assailant|gunman|bomber|knifeman|hijackers|kidnappers|hostage-takers|infiltrators)\b"
)
"""What forces say of the end of those who attacked."""
_ACCUSED = compiled(r"\b(?:accus|blam)(?:ed|es|ing) (?:(?:the|its) government and )?(?:the |its )?\Z")
_HELD = compiled(r"\bh[eo]ld(?:s|ing)? (?:the )?\Z")
_RESPONSIBLE = compiled(r"\A (?:\w+ )?responsible\b")
_CRIME = compiled(
    r"\A[\"”]?(?: (?:have|has|had|also|then|later|reportedly|\w+ly))*(?: raped and| tortured and| seized and| abducted and)? (?:massacred|murdered|slaughtered|tortured|raped|executed(?! (?:an?|the) (?:\w+ )?(?:search|operation|order|warrant|plan|raid)))\b(?= (?:the|an?|at least|about|more than|some|dozens|scores|hundreds|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|civilians|villagers|people|peasants|farmers|students|prisoners|detainees|women|men|him|her|them)\b)"
    r"|\A(?: (?:have|has|had|also|then|later|\w+ly))* (?:burned|burnt|torched|set fire to|razed|looted) (?:down )?(?:the |an? |their |several |dozens of |hundreds of |\w+ )?(?:[\w-]+ )?(?:villages?|houses|homes|huts|hamlets?|shops|churches|church|mosques?|market|granaries|crops)\b"
    r"|\A[\"”]?(?: (?:have|has|had|also))* (?:took part in|taken part in|participated in|(?:was|were|been) (?:behind|involved in|responsible for)) (?:the|this|that) (?:[\w'’-]+ ){0,3}?(?:crimes?|murders?|massacres?|killings?|assassinations?|torture|shooting|slaughter)\b"
)
"""What is no answer to anybody's attack, whoever does it."""
_OFFICE = compiled(
    r"\A (?:(?:vice|deputy|prime|foreign|defen[cs]e|interior|assistant|former)[ -])*(?:president|minister|premier|secretary|ambassador|senator|envoy|king|embassy)\b"
)
"""Behind a land, one who holds an office of it: "a meeting held by US Vice President So-and-so"."""
_OWNS_UP = compiled(
    r"\A[^.;,]{0,40}?\b(?:admit(?:s|ted)|accept(?:s|ed)|acknowledge[sd]|took|takes|taken)\b[^.;,]{0,20}\b(?:responsibility|blame) (?:[\w ]{0,20})?for (?:the |having )?(?:[\w-]+ ){0,2}?(?:deaths?|kill\w+|shoot\w+|massacre|murders?|attack|bombing)\b"
)
_CROWD = r"(?:politicians?|lawyers?|bystanders?|teenagers?|(?:opposition|union|community|student|religious|party|civic) (?:leaders?|figures?|candidates?|officials?|members?)|peasants?|farmers|priests?|nuns?|monks|missionaries|detainees|prisoners|reporters?|journalists?|trade unionists|children|protest\w*|demonstrat\w*|marchers|mourners|crowds?|strikers|students|worshippers|unarmed|villagers|civilians|activists|supporters|refugees|rally|rallies|march|procession|funeral)"
_AT_CROWD = compiled(_IN_ARMS.pattern + rf"[^.;]{{0,40}}\b{_CROWD}\b")
_CROWD_BEFORE = compiled(
    rf"\b{_CROWD}\b(?:(?!\b(?:gunm[ae]n|militants?|bombers?|attackers?|stabb\w+|rammed|attacked|armed)\b)[^.;]){{0,80}}\b(?:when|as|after|while)\s(?:the\s)?\Z"
)
_OPENED_FIRE = compiled(
    r"\A (?:\w+ly |had |have )*(?:opened fire|fired|shot|shelled|bombed|charged|stormed|raided|attacked|torched|burned)\b"
)


def counts(actor: ActorMatch, judgement: Judgement, left: str, right: str) -> bool:
    """Whether a judgement is enough for such an actor, behind whose name the sentence goes on with `right`.

    Forces told of without their land count only where something was done "by" them: the rest of what is said of them is
    as often an answer to the attack.
    """
    if judgement.modality == "asserted" and (is_unnamed(actor) or is_police(actor)) and _on_a_crowd(left, right):
        return True
    if is_unnamed(actor):
        if judgement.modality == "denied" and judgement.own_word:
            return True  # kept only where that state is blamed: `guilt`
        if judgement.modality == "asserted" and (
            _FROM_AFAR.match(right) or (_DIED_IN.search(left) and _FIRE.match(right))
        ):
            return True
        if judgement.modality == "claimed" and (_SAID_KILLED.match(right) or _OWNS_UP.match(right)):
            return True
        if judgement.modality == "asserted" and (_CRIME.match(right) or _BY_MISTAKE.search(right)):
            return True
        if judgement.modality == "attributed":
            return bool(_ACCUSED.search(left) or (_HELD.search(left) and _RESPONSIBLE.match(right)))
        return judgement.modality in ("asserted", "suspected") and BY.search(left) is not None
    if is_police(actor):
        return judgement.modality == "denied" and judgement.own_word
    if is_craft(actor):
        return judgement.modality == "asserted"
    if (
        actor.kind in STATES
        and judgement.modality in ("asserted", "suspected")
        and (captor(left, right) or (_OFFICE.match(right) and BY.search(left)))
    ):
        return False
    if (
        actor.kind in STATES
        and judgement.modality == "claimed"
        and (_SAID_HE.match(right) or _FELLED_THEM.match(right))
    ):
        return False
    if actor.kind in STATES and (ROGUE.search(left) or left.endswith(("loyal to ", "loyal to the "))):
        return False
    if actor.kind == "government" and actor.name[:1].isupper() and " " not in actor.name and _TRACED.search(left):
        return False
    if actor.kind == COLLECTIVE:
        if judgement.modality in ("asserted", "claimed", "suspected") and _WITH_A_CAUSE.match(actor.name):
            return True
        speaks = actor.name.endswith(("group", "movement", "network"))
        blamed = ("attributed", "denied", "suspected") if actor.name[0].isupper() else ("attributed", "denied")
        return judgement.modality in blamed or (judgement.modality == "claimed" and speaks)
    if actor.kind == UNREGISTERED:
        return not judgement.loose
    if actor.kind in STATES and judgement.loose and judgement.modality in ("denied", "claimed"):
        return False
    if actor.kind != "government" or not judgement.loose:
        return True
    armed = _ARMED.search(actor.name)
    if armed and ARMED_CAME.match(right):
        return True
    return bool(armed and (_ON_PEOPLE if armed[0].lower().startswith("police") else _IN_ARMS).match(right))


_WITH_A_CAUSE = compiled(
    r"(?:[Aa]n? )?(?:(?:[Ff]ar-right|[Ff]ar-left|[Dd]issident|[Ll]oyalist) )?(?:(?!(?:Islamic|Islamist|Armed|Local|Foreign|Suspected|Some|Many|Other|Most|More|Several|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|Nineteen|Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety|Dozens|Scores|Hundreds|Six|Unknown|Masked|Rival|The|These|Those|Such)\b)(?![\w-]+-(?:backed|led|linked|aligned|allied|based|style|supported|funded|trained|armed)\b)[A-Z][\w-]+|[Pp]ro-[A-Z]\w+|[Aa]nti-[A-Z]\w+|[Dd]issident|[Ll]oyalist|communist|maoist|marxist|leftist|left-wing|separatist|secessionist)(?: (?:armed|separatist|nationalist|islamist|ethnic|communist|maoist|[A-Z]\w+))? (?:militants|separatists|secessionists|rebels|insurgents|extremists|guerrillas|jihadists|hardliners|paramilitaries|republicans|militiamen|militias)\Z"
)
"""People with a cause by the name of their people or faith: "Sikh extremists", "pro-Russian separatists"."""
_TRACED = compiled(r"\b(?:traced|tracked|followed|led|linked) (?:\w+ )?(?:back )?to (?:\w+ )?\Z")
"""Before a land to which a trail leads: a place as a rule."""


def _on_a_crowd(left: str, right: str) -> bool:
    """Whether forces did violence to people who bore no arms: "troops fired on a crowd", "marchers died when police shot"."""
    return bool(_AT_CROWD.match(right) or (_CROWD_BEFORE.search(left) and _OPENED_FIRE.match(right)))


def with_a_cause(actor: ActorMatch) -> bool:
    """Whether an actor is people described by a cause of their own, who fight as a side: "leftist rebels"."""
    return actor.kind == COLLECTIVE and _WITH_A_CAUSE.match(actor.name) is not None


def in_arms(actor: ActorMatch) -> bool:
    """Whether an actor may be a side of a fight: an armed group, or a state's forces by their name."""
    return actor.kind not in STATES or is_police(actor) or _ARMED.search(actor.name) is not None
