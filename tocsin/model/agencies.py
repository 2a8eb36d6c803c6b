"""News agencies and the forms in which articles credit them: one table for collecting and for telling copies."""

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

OF = {form.casefold(): name for name, forms in AGENCIES.items() for form in forms.split("|")}
"""The agency's short name by each form, in lower case."""

ANY = "|".join(
    re.escape(form) for form in sorted((f for fs in AGENCIES.values() for f in fs.split("|")), key=len)[::-1]
)
"""A regular expression of all forms, the longest first."""
