"""Names of places that people and papers bear: "Paris Jackson", "the Chicago Tribune". They are context, no places."""

from __future__ import annotations

import re

from tocsin.places.mentions import Mention
from tocsin.places.words import stoplist

_PAPER = re.compile(
    r"(?: Daily| Sunday| Evening| Morning| Free| Weekly)? "
    r"(?:Times|Tribune|Post|Herald|Chronicle|Gazette|Journal|Observer|Telegraph|Guardian|Examiner|Inquirer|Courier|Star|"
    r"Standard|Mirror|Mail|Globe|Register|Sentinel|Dispatch|Examiner|Review|Press|News|Today|Weekly|Magazine|"
    r"Sun-Times|Post-Dispatch|Post-Gazette|News Agency|Radio|TV|Television|Broadcasting)(?![\w-]| (?:Office|Square|Road|Street))"
)
_NEXT = re.compile(r" ([^\W\d_][\w’'-]+)")
_IN = re.compile(
    r"\b(?:in|at|near|outside|from|into|around|across|throughout|towards?|inside)(?: the)? $", re.IGNORECASE
)


def borne(text: str, mention: Mention) -> bool:
    """Whether a paper or a person with a known given name and surname bears the name of this mention."""
    if _PAPER.match(text, mention.end):
        return True
    lists = stoplist()
    if mention.name not in lists["given_names"]:
        return False
    surname = _NEXT.match(text, mention.end)
    return (
        surname is not None
        and re.sub(r"['’]s?$", "", surname.group(1)) in lists["surnames"]
        and not _IN.search(text[max(0, mention.start - 16) : mention.start])
    )
