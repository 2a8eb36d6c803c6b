"""What stands before a party's name and only says of what sort it is, or that its people did it: left out, so that the words
before it are read as if they stood before the name.

"By alleged members of the 22nd Front of the FARC" is "by alleged FARC"; "the work of the Maoist armed group "Shining Path""
is "the work of the Shining Path". They match lower-case text of one sentence up to the name.
"""

from __future__ import annotations

import re

from tocsin.patterns import compiled

_BODY = r"(?:group|grouping|organi[sz]ation|movement|branch|affiliate|offshoot|faction|cell|militia|wing|network|outfit|gang|army|front|cartel|sect)"
_PEOPLE = r"(?:members|militants|fighters|guerrill?as|rebels|insurgents|terrorists|extremists|gunm[ae]n|men|commandos?|killers|hitm[ae]n|assassins|elements|operatives|dissidents|partisans|remnants)"
_PART = r"(?:front|column|unit|brigade|battalion|wing|faction|squad|cell|branch|commando|group|band|detachment)s?"
_OF_SORTS = r"(?:so-called|self-styled|outlawed|banned|far-left|far-right|extreme-right|neo-nazi|left-wing|right-wing|leftist|marxist|maoist|communist|islamist|jihadist|sunni|shi['’]?ite|shia|separatist|kurdish|extremist|militant|rebel|armed|notorious|powerful|local|[a-z-]+-(?:backed|linked|aligned|led|inspired))"
DESCRIBED = compiled(
    r"(?P<by>\b(?:by|of|on|to|behind) )(?:the (?:group|organi[sz]ation|movement)['’]s|an?|the|its|their) (?:[\w-]+ ){0,3}?(?:branch|affiliate|group|offshoot|faction|cell|militia|wing|organi[sz]ation|network|outfit|gang)"
    r"(?: (?:in|from) [\w-]+)?,? (?:(?:which|that) (?:is|was|goes by the name of) )?(?:(?:also |better )?(?:known|described|identified) as|called|calling itself|that calls itself|named|the) (?:the )?\Z"
)
"""A group told by what it is before its name: "by the Afghan branch, known as" says of the name what "by" says."""
_OF_A_SORT = compiled(
    rf"(?P<by>\b(?:by|work of|blamed on|attributed to|blames?|blamed|suspects?) )(?:an?|the) (?:(?!(?:of|by|from|in|to|with|that|who|which|and|rival)\b)[\w-]+ ){{0,4}}?{_BODY} (?:of the )?\Z"
)
"""A name that stands right behind its sort: "by the Maoist armed grouping", "by a self-styled group"."""
_BY_ITS_PEOPLE = compiled(
    r"(?P<by>\bby )(?:(?:an?|the|some|several|about|around|at least|up to|more than|\d+|two|three|four|five|six|seven|eight|nine|ten|another) )*"
    r"(?:(?P<guarded>alleged|suspected|presumed|supposed) )?(?:(?!(?:of|by|from|in|to|with|that|who|which|and|former|ex|rival)\b)[\w-]+ ){0,2}?"
    rf"(?:{_PEOPLE} |{_PART} )(?:(?:said|believed|thought|alleged|presumed|known) to )?(?:who (?:said|claimed) (?:they|to) (?:were|be|belonged|belong)(?: members)? )?"
    rf"(?:of|from|belonging to|belong to|loyal to|in the pay of|hired by|sent by|working for|to) (?:the |an? )?(?:(?:(?!(?:of|by|from|in|to|with|that|who|which|and|rival)\b)[\w'’-]+ ){{0,4}}?{_BODY} )?(?:{_OF_SORTS} ){{0,2}}(?:(?:[\w-]+ ){{1,2}}?{_PART} (?:of|from) (?:the )?)?\Z"
)
"""The people of a party by whom something was done: "by members of the 22nd front of the"."""
_OF_ITS_PART = compiled(
    rf"(?P<by>\b(?:{_PEOPLE}|member|fighter|gunman|guerrilla) (?:of|from) )(?:the |its )?(?:[\w-]+ ){{1,2}}{_PART} of (?:the )?\Z"
)
"""The people of a part of a party: "members of the armed wing of", "guerrillas of the 22nd front of the"."""
_QUOTED = (('"', '"'), ("“", "”"))


def plain(left: str, right: str) -> tuple[str, str]:
    """The words before and behind a name without its quotation marks, nor what only says whose or of what sort it is."""
    left, right = _unquoted(left, right)
    left = DESCRIBED.sub(_kept, left)
    if _BODIES.search(left):
        left = _OF_A_SORT.sub(lambda m: m["by"] + "the ", left)
    if left.endswith((" of ", " of the ")):
        left = _OF_ITS_PART.sub(lambda m: m["by"] + "the ", left)
    if " by " in left:
        left = _BY_ITS_PEOPLE.sub(
            lambda m: m["by"] + (m["guarded"] + " " if m["guarded"] else "") + "members of the ", left
        )
    return left, right


_BODIES = compiled(rf"\b{_BODY} (?:of the )?\Z")


def _kept(found: re.Match[str]) -> str:
    return found["by"]


def _unquoted(left: str, right: str) -> tuple[str, str]:
    """Without the quotation marks of the name alone, the comma within them too: 'by the "Shining Path," a rebel group'."""
    for opens, closes in _QUOTED:
        if left.endswith(opens):
            if right.startswith(closes):
                return left[:-1], right[1:]
            if right[:1] in (",", ".") and right.startswith(closes, 1):
                return left[:-1], right[0] + right[2:]
    return left, right
