"""Which news agency an article credits: by its author, its dateline, a credit line or its copyright. Graded."""

from __future__ import annotations

import re

from tocsin.model.agencies import ANY, OF
from tocsin.patterns import compiled

_DATELINE = compiled(
    rf"(?:\A|\n)[^\n]{{0,80}}?\((?P<a>{ANY})\)\s{{0,3}}[-–—:]|(?:\A|\n)[^\n]{{0,60}}?[,/]\s?(?P<b>{ANY})\s{{0,3}}[-–—]{{1,2}}\s"
)
_CREDIT = compiled(
    rf"(?:\b[Ss]ource|\b[Ww]ith (?:inputs|files|material|reporting) from|\b[Vv]ia|[©]|\(c\)|\b[Cc]redit|\b[Rr]eporting by|\b[Ii]nputs from)"
    rf"\s?:?\s{{0,3}}(?:\d{{4}}\s)?(?:[Tt]he )?(?P<a>{ANY})\b|\A\(?(?P<b>{ANY})\)?\s*\Z|\((?P<c>{ANY})\)\s*\Z"
)


def agency_named(name: str | None) -> str | None:
    """The agency that this is the name of ("Agence France-Presse", "Reuters Staff", "By AFP"), or None."""
    if not name or len(name) > 80:
        return None
    plain = re.sub(
        r"\A(?:by|from|von|par|por)\s+|\s+(?:staff|news|agency|correspondent|reporters?)\Z",
        "",
        name.strip(),
        flags=re.I,
    )
    return OF.get(plain.casefold()) or OF.get(name.strip().casefold())


def agency_of(text: str, authors: tuple[str, ...] = ()) -> tuple[str | None, str | None]:
    """The agency that an article is from, and how that is known: `author`, `dateline` or `credit`; None where none is.

    `authors` are the names that the page gives as its authors.
    """
    for author in authors:
        for part in re.split(r"\s*(?:,|;|/|&|\band\b|\bwith\b)\s*", author[:400]):
            found = agency_named(part)
            if found:
                return found, "author"
    dateline = _DATELINE.search(text[:600])
    if dateline:
        return OF[(dateline["a"] or dateline["b"]).casefold()], "dateline"
    ends = [text[:200].partition("\n")[0], *text[-600:].splitlines()[-3:]]
    for line in ends:
        credit = _CREDIT.search(line.strip())
        if credit:
            return OF[next(g for g in credit.groups() if g).casefold()], "credit"
    return None, None
