"""Headlines of other articles that a page puts between its paragraphs: "READ MORE: Mayor shot dead in Cali Gunmen …".

They run into the next sentence, as the page sets them in a line of their own and ends them with no full stop.
"""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.patterns import compiled

_LABEL = compiled(
    r"(?:READ MORE|ALSO READ|READ ALSO|SPECIAL SERIES|IN PICTURES|INTERACTIVE|INFOGRAPHIC|TIMELINE|PROFILE|EXPLAINER|GALLERY|OPINION|WATCH|RELATED|SEE ALSO"
    r"|Read [Mm]ore|Also [Rr]ead|Read [Aa]lso|See [Aa]lso|Also [Ss]ee|Read [Nn]ext|READ(?: NEXT)?|Read(?=:)|Up [Nn]ext|UP NEXT|Most [Rr]ead|MOST READ|Related(?: [Aa]rticles?| [Ss]tor(?:y|ies)| [Cc]overage| [Nn]ews)?|RELATED (?:ARTICLES?|STOR(?:Y|IES)|NEWS|COVERAGE)"
    r"|More on this(?: story)?|MORE ON THIS(?: STORY)?|Recommended|RECOMMENDED|Don['’]t [Mm]iss|DON['’]T MISS|You (?:might|may) also like|Trending|TRENDING|In [Pp]ictures|Watch|Gallery|Explainer|Timeline|Share this)\s?[:-](?=[\s-])"
)
_CAPTION = compiled(
    r"(?:FILE(?: PHOTO| IMAGE)?|File (?:photo|image|picture))\s?(?:[-–—:]|\.)\s?(?=\S)|(?:PHOTO|Photo|IMAGE|Image|CAPTION|Caption|Picture|Pictured)\s?:\s|(?:Image|Media|Photo|Video) caption\s|In this (?:[\w.,'’]+ ){0,7}?(?:file )?photo\b"
)
"""How the words under a picture begin, which tell of whatever it shows."""
LONGEST = 110
"""Characters of a headline."""
_SUBJECTS = (
    r"The|A|An|In|On|At|It|Its|He|She|They|We|His|Her|Their|Our|But|And|As|Both|This|That|These|Those|There|When|While|If|Since|According|For|Also|Once|After"
    r"|Before|During|Despite|Under|Among|With|By|From|Of|Many|Most|Some|Several|Another|One|Two|Three|Four|Five|Six|More|About|Around|Nearly|Hundreds|Thousands"
    r"|Dozens|Scores|Last|Earlier|Later|Meanwhile|However|Although|Though|Because|So|No|Not|All|Such|Similarly|Indeed|Yet|Now|Then|Until|Gunmen|Police|Security"
    r"|Officials|Residents|Authorities|Government|Rebels|Militants|Fighters|Soldiers|Troops|Witnesses|Medical|Human|Local|Opposition|Women|People|Protesters|Activists"
)
_ENDS = compiled(rf"(?<=[\w'’\])!?-])(?<!\s-)\s?(?:\s(?=(?:{_SUBJECTS})\s)|(?<=\S)\s(?=[\"“]+[A-Z]))|\?\s(?=[A-Z])")
"""Where a headline ends: before a word that only opens a sentence, since headlines write it small, or before a quotation."""
_LOOKS_ON = 40
"""Characters behind a headline that say where it ends."""
_FEWEST = 3
"""Words of a headline."""


_LINE_ENDS = compiled(r"[ \t]*(?:\n|\Z)")


def links(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The headlines of other articles between `start` and `end`, each with its label; those whose end is unclear are left."""
    for label in _LABEL.finditer(text, start, end):
        stop = min(end, label.end() + LONGEST)
        for found in _ENDS.finditer(text, label.end() + 1, stop):
            if text.count(" ", label.end() + 1, found.end()) >= _FEWEST and text[found.start() - 1] not in ":–-":
                yield label.start(), found.end()
                break


def is_link(text: str, sentence: tuple[int, int]) -> bool:
    """Whether a sentence is such a headline, and nothing else, or the words under a picture."""
    start, end = sentence
    if _CAPTION.match(text, start):
        return True
    label = _LABEL.match(text, start)
    if not label:
        return False
    if end - label.end() <= LONGEST and _LINE_ENDS.match(text, end):
        return True  # a line of its own
    return any(a == start and b >= end for a, b in links(text, start, min(len(text), end + _LOOKS_ON)))
