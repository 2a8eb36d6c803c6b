"""What the words before and behind an actor's name make of it: a claim, blame, suspicion, denial, or nothing.

`judge` asks the patterns of `blamebefore` and `blamebehind` in the order in which they outweigh each other.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.read.parties import avowals
from tocsin.read.parties import blamebefore as before
from tocsin.read.parties import blamebehind as behind
from tocsin.read.parties.bystanders import bystander
from tocsin.read.parties.causes import no_deed_blamed
from tocsin.read.parties.denials import of_no_deed
from tocsin.read.parties.described import plain
from tocsin.read.parties.imputed import HELPED, imputed
from tocsin.read.parties.innocent import many_claimed, no_blame, no_claim, so_often
from tocsin.read.parties.likened import likened
from tocsin.read.parties.punishers import felled_the_attacker, punisher
from tocsin.read.parties.saidof import Judgement, did, said_of
from tocsin.read.words.deedwords import VIOLENCE

_WHOSE_MOUTH = compiled(r"\A,\s(?:which|who|whose\s(?:[\w-]+\s){0,2}?[\w-]+)\s(?=\w+(?:ed|es|ies|s|y)\b)")
"""Before what is said in the name of the party just named: ", whose spokesman denied …"."""
_WILL = compiled(
    r"\A(?: (?:forces|troops|fighters|militants|members|leaders|officials|army|military))? (?:would|will|could|can|should|might|may|(?:is|are|was|were) (?:going|about|ready|able|willing)|wants?|wanted|intends?|plans?)\b(?! (?:not )?have\b)"
)
"""Behind a name, what the party may do yet: to doubt that denies nothing that was done."""
_CUT_OFF = compiled(
    r"\A(?: \([^)]{1,30}\)|\))?(?: (?:affiliate|branch|offshoot|franchise|ally|allies|rival|wing|faction|splinter|front|cell))?\s?(?:,|--|–|—| - )"
)
"""Behind a name, the end of the aside in which it stands."""
_DASHED = compiled(r"\A(?:, an? [^,;–—]{3,90}?)?\s?(?:--|–|—)\s?[^,;–—]{3,90}?\s?(?:--|–|—)(?=\s[a-z])")
"""An aside between dashes right behind a name."""
_DENIED_ELSE = compiled(
    rf"\A[^.;]{{0,50}}?\bden(?:ied|ies|y)(?: (?:reports|claims|allegations|suggestions))?(?: that)? (?:it|they|he|(?:the )?[\w-]+ (?:coalition|army|government|forces|military|police)) (?:had|has|have) (?!(?:{VIOLENCE}|been|ordered|helped|used|trained|recruited|participated|masterminded|deliberately|intentionally|ever|also|abandoned|violated|committed|done|given|fired|sent)\b)\w+(?:ed|en)\b"
)
"""Behind a name, a denial of something that is no deed of violence: "denied that it had loosened its rules"."""
_LED_BY = compiled(
    r"\A\s(?:led|commanded|headed|founded) by [^,.;]{2,40}?(?=\s(?:is|was|are|were|has|have|had|said|says|claim(?:ed|s)|den(?:ied|ies)|carried|admit(?:ted|s)|took)\b)"
)
"""Behind a name, who leads the party: "a front of the FARC led by a former guard is behind it"."""
_HURRIES = compiled(
    r"\A\s(?:(?:was|were) (?:quick|swift|keen|eager) to|hastened to|hurried to|did not hesitate to) (?=(?:claim|take|own|admit|deny|reject|accept|assume)\b)"
)
"""Behind a name, in what haste the party speaks: "was quick to claim it"."""
_THE_LOST = compiled(
    r"\b(?:men|members|soldiers|troops|personnel|jawans|officers|policemen|constables|people|workers|supporters|fighters|militants|women) (?:of|from) (?:the )?\Z"
)
_LOST = compiled(
    r"\A(?:\s\([^)]{1,30}\))?(?:\s(?:group|gang|cartel|movement|militia|organi[sz]ation|party|militants?|fighters?|rebels?))?\s(?:(?:were|was|had been|have been|has been|are) (?:\w+ ){0,2}?(?:killed|wiped|shot|massacred|slaughtered|murdered|ambushed|beheaded|martyred|butchered|wounded|dead|abducted|kidnapped|hacked|gunned|blown)\b|died\b|fell\b|perished\b|lost (?:their|his) li)"
)
"""Those of a party that came to harm, and did none: "76 men of the force were wiped out"."""
_ANOTHER_CLAIMS = compiled(
    r"\A[^,.;]{0,40}, (?:the |an? )?[^,.;]{2,50} (?:said|says|told [^,.;]{2,30}|announced|reported)(?: [^,.;]{2,40})?, (?:also |while )?(?:claiming|taking|accepting|admitting|acknowledging|boasting|confirming)\b"
)
"""Behind a name, the claim of whoever speaks of it."""
_ITS_SORT = compiled(r"\A(\s(?:cartel|group|gang|movement|front|army|brigades?|militia)),(?=\s)")
"""Behind a name between commas, its sort: "a criminal group, the So-and-so cartel, is believed to be behind it"."""
_FOE_OF = compiled(
    r"\b(?:militants?|fighters?|rebels?|insurgents?|guerrill?as?|separatists?|gunm[ae]n|jihadis(?:ts)?|islamists?|extremists?|groups?|movement|militias?|forces|troops|coalition|alliance|states|army|factions?|front|brigades?)"
    r"(?:,? (?:who|that|which) (?:are|is|were|was|have been|has been))? (?:(?:still|long|also|now) )?(?:fighting|battling|opposing|backing|supporting|opposed to|hostile to|(?:seeking|trying|fighting) to (?:topple|overthrow|oust|unseat)|at war with) (?:against )?(?:the |an? |its |their )?(?:(?!(?:by|and|in|for|to)\b)[\w'’-]+ ){0,3}\Z"
)
"""Before a party that those who are told of fight or back: "militants fighting the Afghan government have claimed it"."""
_ANSWERED = compiled(r"\A(?:\s\w+)?,?\s(?:who|which|but|although|though|while)\b")
"""Behind a name, the turn to what the party itself says: "the army suspects the front, which denied it"."""


def judge(left: str, right: str) -> list[Judgement]:
    """The judgements of one name, by the words before and after it: none, one, or a blame beside its denial."""
    left, right = plain(left, right)
    if _named_for_another_reason(left, right):
        return []
    left, right = _own_clause(left, right)
    if before.POINTS.search(left):
        return [Judgement("suspected", 0.7)]
    if before.DENIED_BY.search(left) or before.OWN_DENIAL.search(left):
        return [Judgement("denied", 0.85, own_word=True)]
    if before.CLEARED.search(left) and right.startswith(" of "):
        return [Judgement("denied", 0.6)]
    if imputed("unbelieved", left, right):
        return [Judgement("claimed", 0.7, own_word=True), Judgement("denied", 0.6)]
    if (HELPED.search(left) and before.BLAMED.search(left)) or no_blame(left, right) or many_claimed(left):
        return []
    if before.WHO_LEAN_ON.search(left) and not behind.CLAIMED.match(right):
        return []
    out = _blamed(left, right)
    denied = _denied(left, right, out)
    if denied is not None:
        return denied
    if out or behind.NO_CLAIM.match(right):
        return out
    if behind.REVIEWS.match(right):
        return [Judgement("suspected", 0.6)]
    if _claims(left, right):
        return [Judgement("claimed", 0.9, own_word=True)]
    if _shows_its_own(right):
        return [Judgement("claimed", 0.8, own_word=True, loose=True)]
    if before.SWORN.search(left):
        return [Judgement("suspected", 0.7)]
    if before.OPEN.search(left):
        return []
    if imputed("denied", left, right):
        return [Judgement("denied", 0.6)]
    if (before.NOT.search(left) and not _WILL.match(right)) or (before.DENIES.search(left) and did(right)):
        return [Judgement("denied", 0.5)]
    for modality in ("suspected", "attributed"):
        if imputed(modality, left, right):
            guarded = modality == "suspected" or before.SUGGESTED.search(left)
            return [Judgement("suspected" if guarded else "attributed", 0.75)]
    return said_of(left, right)


def _named_for_another_reason(left: str, right: str) -> bool:
    """Whether a party is no more than described, likened, tied to another, or harmed."""
    return bool(
        behind.BASED.match(right)
        or before.NAMED_BY_TIES.search(left)
        or before.PLAGUED_BY.search(left)
        or before.CLOSE_TO.search(left)
        or before.OF_SOME_WITH_TIES.search(left)
        or _FOE_OF.search(left)
        or so_often(left, right)
        or (_LOST.match(right) and _THE_LOST.search(left))
        or likened(left, right)
        or bystander(left, right)
        or punisher(right)
        or felled_the_attacker(left, right)
    )


def _own_clause(left: str, right: str) -> tuple[str, str]:
    """The words beside a name without asides, and without what stands behind the quotation or the aside that it is in."""
    right = _DASHED.sub("", _LED_BY.sub("", right, count=1), count=1)
    if hurries := _HURRIES.match(right):
        right = " will " + right[hurries.end() :]
    if right[:3].lstrip(",.!? ").startswith(('"', "”")):  # what follows a quotation is another's
        right = right[1:] if before.QUOTED_NAME.search(left) and right[:2] in ('" ', "” ") else ""
    elif behind.QUOTED_NAME.match(right) and before.QUOTED_NAME.search(left):
        right = right.replace('"', "", 1).replace("”", "", 1)
    if right.startswith(", ") and before.APPOSED.search(left):
        right = right[1:]
    elif before.APPOSED.search(left) and (sort := _ITS_SORT.match(right)):
        right = sort[1] + right[sort.end() :]
    if before.THAT_FIGHTS.search(left) or (_CUT_OFF.match(right) and before.INSIDE.search(left)):
        right = ""
    elif "," in right and before.RELATIVE.search(left):
        right = right[: right.index(",")]
    return left, right


def _blamed(left: str, right: str) -> list[Judgement]:
    """The blame or the suspicion that the words before a name lay on it, beside which it may deny."""
    if (
        (
            (before.BLAMED.search(left) and not no_deed_blamed(left))
            or _condemned(left, right)
            or before.SEES.search(left)
            or before.TRACED.search(left)
        )
        and not before.ARRESTED.search(left)
    ) or behind.FOUND.match(right):
        return [Judgement("attributed", 0.85)]
    if before.SAID_OF.search(left):
        return [Judgement("suspected" if before.GUARDED.search(left) else "attributed", 0.85)]
    if before.SUSPECTED.search(left) and _ANSWERED.match(right):
        return [Judgement("suspected", 0.75)]
    return []


def _denied(left: str, right: str, out: list[Judgement]) -> list[Judgement] | None:
    """What the party itself takes back or rejects, behind what it is blamed for (`out`); None where it speaks of neither."""
    if behind.SILENT.match(right):
        return out
    if avowals.RETRACTED.match(right):
        again = behind.TAKEN_BACK.search(right) or " claim" in right[:80]
        denial = Judgement("denied", 0.8, own_word=True, loose=True)
        return [*out, denial, Judgement("claimed", 0.7, own_word=True, loose=True)] if again else [*out, denial]
    if " claim" in right and avowals.CLAIMED_AND_RETRACTED.match(right):
        return [*out, *(Judgement(modality, 0.8, own_word=True, loose=True) for modality in ("claimed", "denied"))]
    if _DENIED_ELSE.match(right) or of_no_deed(right):
        return out
    if (
        behind.DENIED.match(right)
        or behind.NO_PART.match(right)
        or behind.NOT_SELF.match(right)
        or avowals.DISAVOWED.match(_WHOSE_MOUTH.sub(" ", right))
    ):
        others = before.SAYS_OF.search(left) is not None
        out.append(Judgement("denied", 0.6 if others else 0.85, own_word=not others))
        return [*out, Judgement("claimed", 0.7, own_word=True)] if behind.TAKEN_BACK.search(right) else out
    return None


def _claims(left: str, right: str) -> bool:
    if behind.PLURAL_IT.match(right) or behind.PLEDGED.match(right) or behind.SUM.match(right) or no_claim(left, right):
        return False
    if _ANOTHER_CLAIMS.match(right):
        return False  # "by rebels of the Front, the army said, claiming to have killed four of them"
    if before.ON_THEM.search(left):
        return False  # "an attack on a US convoy last week claimed another": the claim is that of whoever struck
    return bool(
        behind.CLAIMED.match(right)
        or avowals.AVOWED.match(right)
        or (avowals.SIGNED.search(left) and (" claim" in left or did(right)))
        or behind.SPOKE.match(right)
        or behind.SAID_DID.match(right)
        or before.CLAIM.search(left)
        or before.CLAIMED_FOR.search(left)
        or before.SOLDIER.search(left)
        or ((quote := before.OWN_QUOTE.search(left)) and (quote["said"] or behind.SAYS.match(right)))
        or before.CLAIMING.search(left)
        or behind.ASIDE_SAID.match(right)
        or (before.OWN_TOLL.search(left) and behind.SPEAKS_FOR.match(right))
        or (before.WHOM_SAID.search(left) and behind.OF_WHICH_SAID.match(right))
    )


def _shows_its_own(right: str) -> bool:
    """Whether the actor tells who the attackers were, as a group does of its own and a state of anybody."""
    if behind.PLURAL_IT.match(right) or behind.PLEDGED.match(right):
        return False
    return bool(behind.SHOWED.match(right) or behind.OWNED.match(right))


def _condemned(left: str, right: str) -> bool:
    return bool(before.CONDEMNED.search(left) and behind.CONDEMNED.match(right))
