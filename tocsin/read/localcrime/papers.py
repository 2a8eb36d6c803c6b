"""Newspapers that bear the name of their town: "told the Orlando Sentinel" is the news of Orlando."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.patterns import compiled

MOST = 4
"""Papers that are looked up of one report, the first named first."""
_PAPER = compiled(
    r"(?<![\w’'-])(?P<name>[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2}) (?:Sentinel|Express-News|Daily News|Sun-Times|Free Press|Post-Gazette|Post-Dispatch|Tribune-Review|Star-Tribune|Star-Telegram|News-Gazette|News-Sentinel"
    r"|Times-Union|Times-Picayune|Journal-Constitution|Journal Sentinel|Morning News|Tribune|Herald|Gazette|Dispatch|Chronicle|Democrat|Observer|Enquirer|Register|Inquirer|Examiner|Courier|Courier-Journal|Advocate"
    r"|News(?! (?:\d|[Cc]onference|Release|Channel|Now))|Star|Bee|Times)\b(?! (?:Square|Street|Avenue|Road))"
)
_NO_TOWN = frozenset(
    "The Local Breaking Action Eyewitness World National More Latest Video Top Related Channel Good Evening Fox New".split()
)


def papers(text: str) -> Iterator[tuple[int, int]]:
    """Where the town in the name of a newspaper stands, in order."""
    seen: set[str] = set()
    for said in _PAPER.finditer(text):
        start, end = said.span("name")
        while (first := text[start:end].split(" ", 1)[0]) in _NO_TOWN and " " in text[start:end] and first != "New":
            start += len(first) + 1
        name = text[start:end]
        if name in seen or name in _NO_TOWN:
            continue
        seen.add(name)
        yield start, end
        if len(seen) >= MOST:
            return
