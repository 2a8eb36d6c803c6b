"""Forty made-up events about places that exist and groups that do not, some of them hostile to whoever shows them."""

from __future__ import annotations

import random
from hashlib import sha256
from typing import Any

from tocsin.model import Place, Quantity, Statement
from tocsin.model.events import DocumentRef, Event, Evidence, Perpetrator, Reason
from tocsin.model.records import Document
from tocsin.publish.corpus import Corpus, newest_first

PAYLOADS = (
    "<script>window.pwned=1</script>",
    '"><img src=x onerror="window.pwned=1">',
    "</script><script>window.pwned=1</script>",
    "<svg/onload=window.pwned=1>",
    "{{7*7}}${7*7}<%= 7*7 %>",
    "javascript:window.pwned=1",
)
NAMES = {"red-banner": "Red Banner Front", "northern-column": "Northern Column", "lake-brigade": "Lake Brigade"}

# name, country, admin1, lat, lon, where_prec, GeoNames id
_PLACES: tuple[tuple[str, str, str | None, float, float, int | None, int | None], ...] = (
    ("Maiduguri", "NG", "Borno State", 11.8464, 13.1603, 1, 2331447),
    ("Maiduguri", "NG", "Borno State", 11.8464, 13.1603, 1, 2331447),
    ("Borno State", "NG", "Borno State", 11.5, 13.0, 4, 2346794),
    ("Damaturu", "NG", "Yobe State", 11.747, 11.9608, 1, 2345521),
    ("Diffa", "NE", "Diffa Region", 13.3154, 12.6113, 2, 2445488),
    ("Gao", "ML", "Gao Region", 16.2717, -0.0447, 1, 2457161),
    ("Mali", "ML", None, 17.0, -4.0, 6, 2453866),
    ("Ouahigouya", "BF", "Nord", 13.5828, -2.4216, 3, 2357043),
    ("Baghdad", "IQ", "Baghdad", 33.3406, 44.4009, 1, 98182),
    ("Mosul", "IQ", "Nineveh", 36.335, 43.1189, 1, 99072),
    ("Kabul", "AF", "Kabul", 34.5281, 69.1723, 1, 1138958),
    ("Kunar", "AF", "Kunar", 34.85, 71.1, 4, 1135702),
    ("Quetta", "PK", "Balochistan", 30.1841, 67.0014, 1, 1167528),
    ("Peshawar", "PK", "Khyber Pakhtunkhwa", 34.008, 71.5785, 1, 1168197),
    ("Krasnogorsk", "RU", "Moscow Oblast", 55.8204, 37.3302, 1, 542374),
    ("England", "GB", "England", 52.16, -0.7, 4, 6269131),
    ("Medellín", "CO", "Antioquia", 6.2518, -75.5636, 1, 3674962),
    ("Marawi", "PH", "Bangsamoro", 7.9986, 124.2928, 1, 1701054),
    ("Pemba", "MZ", "Cabo Delgado", -12.974, 40.5178, 5, 1028918),
    ("Lamu", "KE", "Lamu County", -2.2717, 40.902, 1, 189741),
)
_TYPES = ("bombing", "armed_assault", "assassination", "hostage_taking", "facility_attack", "unknown")
_OUTLETS = ("The Morning Ledger", "Harbour Wire", "Radio Meridian", "صحيفة الميناء")


def events() -> list[dict[str, Any]]:
    """The events' JSON, always the same."""
    chance = random.Random(7)
    made = [_attack(index, chance) for index in range(32)]
    made += [_hostile(index) for index in range(len(PAYLOADS))]
    made.append(_bare("e-nothing", "plot", type=None, stage="foiled", date="2023"))
    made.append(_strength())
    return made


def documents() -> list[Document]:
    """The documents that the events cite; their text is only what the events quote."""
    found: dict[str, Document] = {}
    for event in events():
        for ref in event["documents"]:
            language = "ar" if "صحيفة" in (ref["publisher"] or "") else "en"
            found[ref["id"]] = Document(
                ref["id"], "text", ref["title"], ref["publisher"], ref["published"], language, ref["url"]
            )
    return list(found.values())


def corpus(given: list[dict[str, Any]] | None = None, **more: Any) -> Corpus:
    """What is published of these events (all that there are)."""
    made = [built(event) for event in (events() if given is None else given)]
    settings = {"title": "Made-up events"} | more
    return Corpus(sorted(made, key=newest_first), {d.id: d for d in documents()}, **settings)


def built(data: dict[str, Any]) -> Event:
    """The event that has this JSON."""
    quantities = {
        name: Quantity.from_json(data[name]) if data[name] else None
        for name in ("killed", "wounded", "killed_or_wounded", "hostages", "attackers_killed")
    }
    kept = {name: data[name] for name in ("id", "kind", "type", "suicide", "stage", "context", "date", "actor")}
    return Event(
        **kept,
        **quantities,
        place=Place.from_json(data["place"]) if data["place"] else None,
        perpetrators=tuple(
            Perpetrator(p["actor"], p["name"], p["modality"], tuple(p["speakers"]), p["statements"])
            for p in data["perpetrators"]
        ),
        targets=tuple(data["targets"]),
        weapons=tuple(data["weapons"]),
        about={name: data[name] for name in ("value", "unit", "actor_name") if name in data},
        mentions=tuple(data["mentions"]),
        documents=tuple(DocumentRef(**d) for d in data["documents"]),
        statements=tuple(
            Evidence(s["id"], s["mention"], s["document"], Statement.from_json(data["kind"], s), s["sentence"],
                     (s["sentence_span"][0], s["sentence_span"][1]))
            for s in data["statements"]
        ),
        reasons=tuple(
            Reason((r["mentions"][0], r["mentions"][1]), r["judgement"], r["weight"], r["by"],
                   tuple((text, bits) for text, bits in r["reasons"]))
            for r in data["reasons"]
        ),
    )  # fmt: skip


def quantity(low: int | None, best: int | None, high: int | None) -> dict[str, int | None]:
    return {"low": low, "best": best, "high": high}


def _bare(event_id: str, kind: str, **given: Any) -> dict[str, Any]:
    empty = dict.fromkeys(
        "type suicide stage context date place killed wounded killed_or_wounded hostages attackers_killed actor".split()
    )
    lists = {name: [] for name in "perpetrators targets weapons mentions documents statements reasons".split()}
    return {"id": event_id, "kind": kind} | empty | lists | given


def _document(
    key: str, publisher: str, published: str, title: str | None = None, url: str | None = None
) -> dict[str, Any]:
    digest = sha256(key.encode()).hexdigest()
    return {
        "id": f"sha256:{digest}",
        "title": title or f"Report {key}",
        "publisher": publisher,
        "published": published,
        "url": url or f"https://news.example/{key}",
    }


def statement(
    document: dict[str, Any], mention: str, prop: str, value: Any, sentence: str, words: str, **more: Any
) -> dict[str, Any]:
    """A statement whose span covers `words` in `sentence`, which starts at character 100 of its document."""
    start = 100 + sentence.index(words)
    digest = sha256(f"{document['id']}{mention}{prop}{value}{more}".encode()).hexdigest()[:16]
    return {
        "id": f"s-{digest}",
        "mention": mention,
        "document": document["id"],
        "property": prop,
        "value": value,
        "span": [start, start + len(words)],
        "modality": "asserted",
        "speaker": None,
        "confidence": 0.9,
        "extractor": "made-up/1",
        "sentence": sentence,
        "sentence_span": [100, 100 + len(sentence)],
    } | more


def _attack(index: int, chance: random.Random) -> dict[str, Any]:
    name, country, admin1, lat, lon, precision, geonames = _PLACES[index % len(_PLACES)]
    place = {
        "name": name, "geonames_id": geonames, "lat": lat, "lon": lon, "country": country, "admin1": admin1, "precision": precision,
    }  # fmt: skip
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    date = f"2023-{month:02d}-{day:02d}" if index % 9 else f"2023-{month:02d}"
    first, second = chance.randint(2, 30), chance.randint(0, 8)
    kind = "plot" if index % 11 == 5 else "attack"
    type_ = _TYPES[index % len(_TYPES)]
    actor = [*NAMES, None][index % 4]
    reports = [
        _document(f"{index}-{n}", _OUTLETS[(index + n) % 4], f"2023-{month:02d}-28") for n in range(1 + index % 4)
    ]
    statements: list[dict[str, Any]] = []
    perpetrators: list[dict[str, Any]] = []
    for n, report in enumerate(reports):
        mention = f"m-{index}-{n}"
        toll = first + (second if n else 0)
        if report["publisher"] == _OUTLETS[3]:
            sentence = f"قُتل {toll} أشخاص في {name} بحسب مسؤولين."
            statements.append(statement(report, mention, "killed", quantity(toll, toll, toll), sentence, str(toll)))
            continue
        sentence = f"At least {toll} people were killed and {toll * 2} wounded in {name} when the market was attacked, officials said."
        killed, wounded = quantity(toll, toll, None), quantity(toll * 2, toll * 2, toll * 2)
        statements += [
            statement(
                report, mention, "killed", killed, sentence, f"At least {toll} people were killed", speaker="officials"
            ),
            statement(report, mention, "wounded", wounded, sentence, f"{toll * 2} wounded"),
            statement(report, mention, "place", place, sentence, name),
            statement(report, mention, "target", "market", sentence, "the market"),
        ]
        if actor:
            claim = f"{NAMES[actor]} said on its channel that its fighters had done it."
            modality = ("claimed", "attributed", "denied")[n % 3]
            statements.append(
                statement(report, mention, "perpetrator", {"actor": actor, "name": NAMES[actor]}, claim, NAMES[actor],
                          modality=modality, speaker=NAMES[actor] if modality != "attributed" else "the police"),
            )  # fmt: skip
            perpetrators.append(
                {
                    "actor": actor,
                    "name": NAMES[actor],
                    "modality": modality,
                    "speakers": [NAMES[actor]],
                    "statements": 1,
                }
            )
    mentions = [f"m-{index}-{n}" for n in range(len(reports))]
    reasons = [
        {
            "mentions": [mentions[0], other],
            "judgement": "positive",
            "weight": 7.1,
            "by": "made-up-link/1",
            "reasons": [["same day", 3.2], ["places 0 km apart", 4.4], ["tolls differ", -0.5]],
        }
        for other in mentions[1:]
    ]
    tolls = [s["value"]["best"] for s in statements if s["property"] == "killed"]
    return _bare(
        f"e-{index:03d}",
        kind,
        type=type_,
        stage="foiled" if kind == "plot" else "accomplished",
        context="political",
        date=date,
        place=place,
        killed=None if kind == "plot" else quantity(min(tolls), max(tolls), None if index % 3 else max(tolls)),
        wounded=None if kind == "plot" or index % 5 == 0 else quantity(first, first * 2, first * 2),
        perpetrators=perpetrators,
        actor=actor,
        targets=["market"],
        weapons=["car bomb"] if type_ == "bombing" else [],
        mentions=mentions,
        documents=reports,
        statements=statements if kind == "attack" else [s for s in statements if s["property"] in {"place", "target"}],
        reasons=reasons,
    )


def _hostile(index: int) -> dict[str, Any]:
    bad = PAYLOADS[index]
    report = _document(
        f"hostile-{index}", f"{bad} News", "2023-05-02", title=bad, url="javascript:window.pwned=1//" + bad
    )
    sentence = f"Police said {bad} killed two people near the bridge."
    place = {
        "name": bad, "geonames_id": None, "lat": 48.0 + index, "lon": 2.0 + index, "country": "FR", "admin1": bad, "precision": 1,
    }  # fmt: skip
    name = f'=HYPERLINK("http://evil.example")\x00{bad}'
    return _bare(
        f"e-hostile-{index}",
        "attack",
        type="bombing",
        stage="accomplished",
        context="unclear",
        date="2023-05-01",
        place=place,
        killed=quantity(2, 2, 2),
        actor=None,
        perpetrators=[{"actor": None, "name": name, "modality": "suspected", "speakers": [bad], "statements": 1}],
        targets=["=cmd|' /C calc'!A0", bad],
        mentions=[f"m-hostile-{index}"],
        documents=[report],
        statements=[
            statement(report, f"m-hostile-{index}", "killed", quantity(2, 2, 2), sentence, bad, speaker=bad),
            statement(report, f"m-hostile-{index}", "perpetrator", {"actor": None, "name": name}, sentence, "Police",
                      modality="suspected", speaker=bad),
        ],
    )  # fmt: skip


def _strength() -> dict[str, Any]:
    report = _document("strength", "Harbour Wire", "2023-06-01")
    sentence = "The Red Banner Front has some 2,000 members, the ministry said."
    value = quantity(None, 2000, None)
    return _bare(
        "e-strength",
        "strength",
        actor="red-banner",
        actor_name="Red Banner Front",
        value=value,
        unit="members",
        date="2023-06",
        mentions=["m-strength"],
        documents=[report],
        statements=[
            statement(report, "m-strength", "value", value, sentence, "some 2,000 members", speaker="the ministry")
        ],
    )
