"""Which news agency an article credits: by its author, its dateline, a credit line or its copyright. Graded."""

from __future__ import annotations

import re

AGENCIES = {
    "AP": "Associated Press|The Associated Press|AP",
    "AFP": "Agence France-Presse|Agence France Presse|AFP",
    "Reuters": "Thomson Reuters|Reuters",
    "dpa": "Deutsche Presse-Agentur|Deutsche Presse Agentur|dpa|DPA",
    "EFE": "Agencia EFE|EFE",
    "ANSA": "ANSA",
    "TASS": "ITAR-TASS|TASS",
    "Interfax": "Interfax",
    "RIA Novosti": "RIA Novosti",
    "Xinhua": "Xinhua News Agency|Xinhua",
    "Kyodo": "Kyodo News|Kyodo",
    "Yonhap": "Yonhap News Agency|Yonhap",
    "PTI": "Press Trust of India|PTI",
    "ANI": "Asian News International|ANI",
    "IANS": "Indo-Asian News Service|IANS",
    "UPI": "United Press International|UPI",
    "Anadolu": "Anadolu Agency|Anadolu Ajansı|Anadolu|AA",
    "SANA": "Syrian Arab News Agency|SANA",
    "IRNA": "Islamic Republic News Agency|IRNA",
    "Tasnim": "Tasnim News Agency|Tasnim",
    "Fars": "Fars News Agency",
    "WAFA": "WAFA",
    "Petra": "Jordan News Agency|Petra News Agency",
    "MENA": "Middle East News Agency|MENA",
    "NAN": "News Agency of Nigeria|NAN",
    "Pajhwok": "Pajhwok Afghan News|Pajhwok",
    "Khaama": "Khaama Press",
    "APP": "Associated Press of Pakistan|APP",
    "Bernama": "Bernama",
    "Antara": "ANTARA News|ANTARA",
    "PA": "PA Media|Press Association|PA",
    "CNA": "Central News Agency",
    "Ukrinform": "Ukrinform",
    "Bloomberg": "Bloomberg News|Bloomberg",
    "Canadian Press": "The Canadian Press|Canadian Press",
    "AAP": "Australian Associated Press|AAP",
    "ANP": "Algemeen Nederlands Persbureau|ANP",
    "Belga": "Belga",
    "APA": "Austria Presse Agentur|Agence de Presse Africaine|APA",
    "Lusa": "Lusa",
    "Télam": "Télam|Telam",
    "Agência Brasil": "Agência Brasil",
    "MAP": "Maghreb Arabe Presse",
    "APS": "Algérie Presse Service|APS",
    "PANA": "PANAPRESS|Panapress",
}
"""Agencies by their usual short name, and the forms in which articles credit them."""

_OF = {form.casefold(): name for name, forms in AGENCIES.items() for form in forms.split("|")}
_ANY = "|".join(
    re.escape(f) for f in sorted((f for forms in AGENCIES.values() for f in forms.split("|")), key=len)[::-1]
)
_DATELINE = re.compile(
    rf"(?:\A|\n)[^\n]{{0,80}}?\((?P<a>{_ANY})\)\s{{0,3}}[-–—:]|(?:\A|\n)[^\n]{{0,60}}?[,/]\s?(?P<b>{_ANY})\s{{0,3}}[-–—]{{1,2}}\s"
)
_CREDIT = re.compile(
    rf"(?:\b[Ss]ource|\b[Ww]ith (?:inputs|files|material|reporting) from|\b[Vv]ia|[©]|\(c\)|\b[Cc]redit|\b[Rr]eporting by|\b[Ii]nputs from)"
    rf"\s?:?\s{{0,3}}(?:\d{{4}}\s)?(?:[Tt]he )?(?P<a>{_ANY})\b|\A\(?(?P<b>{_ANY})\)?\s*\Z|\((?P<c>{_ANY})\)\s*\Z"
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
    return _OF.get(plain.casefold()) or _OF.get(name.strip().casefold())


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
        return _OF[(dateline["a"] or dateline["b"]).casefold()], "dateline"
    ends = [text[:200].partition("\n")[0], *text[-600:].splitlines()[-3:]]
    for line in ends:
        credit = _CREDIT.search(line.strip())
        if credit:
            return _OF[next(g for g in credit.groups() if g).casefold()], "credit"
    return None, None
