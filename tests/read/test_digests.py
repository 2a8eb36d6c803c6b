"""Round-ups, logs and columns of news in brief: each item by itself, with the day and the place of what stands above it."""

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document
from tocsin.read import read_document
from tocsin.read.items.layout import items

TOLD = [
    ("Mali", "Tessit", "gunmen shot dead eleven soldiers at a checkpoint", 11),
    ("Niger", "Torodi", "a roadside bomb killed four traders in a truck", 4),
    ("Burkina Faso", "Djibo", "militants attacked the market and killed nine people", 9),
]


def _sentence(town: str, deed: str) -> str:
    return f"In {town}, {deed}."


FORMS = {
    "bullets": lambda rows: "\n".join(f"- {_sentence(t, d)}" for _, t, d, _ in rows),
    "numbers": lambda rows: "\n\n".join(f"{n}. {_sentence(t, d)}" for n, (_, t, d, _) in enumerate(rows, 1)),
    "towns": lambda rows: "\n".join(f"{t}: {d[0].upper()}{d[1:]}." for _, t, d, _ in rows),
    "countries": lambda rows: "\n\n".join(f"{c.upper()}: {_sentence(t, d)}" for c, t, d, _ in rows),
    "headings": lambda rows: "\n\n".join(f"{c}\n{_sentence(t, d)}" for c, t, d, _ in rows),
    "paragraphs": lambda rows: "\n\n".join(_sentence(t, d) for _, t, d, _ in rows),
    "lines": lambda rows: "\n".join(_sentence(t, d) for _, t, d, _ in rows),
}
HEADS = {
    "Security digest: Sahel\nWeek 23 (3 - 9 June 2019)": "2019-06-03/2019-06-09",
    "DAILY SITUATION REPORT\nSahel, 14 March 2022": "2022-03-13/2022-03-14",
    "Weekly bulletin\nReporting period: 20-26 September 2021": "2021-09-20/2021-09-26",
}


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("form", FORMS)
def test_each_item_is_an_attack_of_its_own(form: str, head: str) -> None:
    text = f"{head}\n\n{FORMS[form](TOLD)}\n"
    assert [said(m) for m in attacks(text)] == [(HEADS[head], n, town) for _, town, _, n in TOLD]


@pytest.mark.parametrize("form", ["bullets", "countries", "headings", "paragraphs"])
def test_days_of_the_items_come_before_that_of_the_head(form: str) -> None:
    days = ("On Tuesday", "On 6 June", "The following day")
    rows = [
        (c, t, f"{d} {day.lower() if day[0] == 'T' else day[0].lower() + day[1:]}", n)
        for (c, t, d, n), day in zip(TOLD, days, strict=True)
    ]
    text = f"Security digest: Sahel\nWeek 23 (3 - 9 June 2019)\n\n{FORMS[form](rows)}\n"
    assert [said(m)[0] for m in attacks(text)] == ["2019-06-04", "2019-06-06", "2019-06-07"]


def test_headings_that_are_days_give_their_day() -> None:
    body = "\n\n".join(f"{day} June\n{_sentence(t, d)}" for day, (_, t, d, _) in zip((4, 5, 6), TOLD, strict=True))
    told = attacks(f"Weekly bulletin: Sahel, 3 - 9 June 2019\n\n{body}\n")
    assert [said(m)[0] for m in told] == ["2019-06-04", "2019-06-05", "2019-06-06"]


def test_an_item_without_a_place_is_where_its_heading_says() -> None:
    text = (
        "Weekly security review, 3 - 9 June 2019\n\nAnbar\nGunmen shot dead two policemen.\n\nDiyala\nA roadside bomb"
        " killed three soldiers.\n\nNineveh\nIn Mosul, a car bomb killed five people.\n"
    )
    assert [said(m)[2] for m in attacks(text)] == ["Anbar", "Diyala", "Mosul"]


def test_a_paragraph_without_a_place_belongs_to_the_item_above() -> None:
    text = (
        "Security digest: Sahel\nWeek 23 (3 - 9 June 2019)\n\n"
        + "\n\n".join(_sentence(t, d) for _, t, d, _ in TOLD)
        + "\n\nAl-Qaeda in the Islamic Maghreb said its men had carried out the attack.\n"
    )
    told = attacks(text)
    assert len(told) == 3
    assert [[s.property for s in m.statements].count("perpetrator") for m in told][-1] == 1


@pytest.mark.parametrize(
    "text",
    [
        "Blast in Kabul: what is known\n\n- A bomb went off near a school in Kabul on 3 May 2021.\n- Twelve people were killed.\n"
        "- The Taliban denied any part.\n- It was the third attack this year.\n",
        "LIVE: Brussels attacks - latest updates\n\n12:40 The toll has risen to 34.\n\n11:15 An explosion at Maelbeek station.\n\n"
        "08:20 Two explosions at Zaventem airport, Brussels.\n",
    ],
)
def test_points_about_one_attack_are_no_items(text: str) -> None:
    assert len(attacks(text)) == 1


def test_where_items_begin() -> None:
    text = (
        "Title of it\n\nHeading\n- One thing\n  goes on here.\n- Another.\n\n12:30 A clock.\n\nKabul: a name leads.\n\n"
        "Plain words that end.\n\n3. A number.\nThe end of it.\n"
    )
    assert [(i.lead, text[i.start : i.end].split()[-1]) for i in items(text)] == [
        ("bullet", "here."),
        ("bullet", "Another."),
        ("clock", "clock."),
        ("name", "leads."),
        ("plain", "end."),
        ("number", "number."),
        ("plain", "it."),
    ]


def test_a_wrapped_paragraph_is_one_item() -> None:
    text = (
        "Weekly log\n\nOn 4 June a bomb was found on the road to the market and it\nwas taken away by soldiers. Nobody"
        " was hurt. Police said that\nthey did not know who had put it there on that day of the\nweek.\n\nNext.\n"
    )
    assert [text[i.start : i.end].split()[0] for i in items(text)] == ["On", "Next."]


def test_items_below_a_day_are_each_of_that_day() -> None:
    text = (
        "Incident log, Kashmir\n\nSept 3, 2004\nTwo policemen were wounded in a grenade attack at Srinagar.\nGunmen shot dead"
        " a man in Kulgam.\n\nSept 4, 2004\nTroops killed three militants at Surankote in Poonch.\n\nSept 6, 2004\nA bomb"
        " killed four soldiers in Jammu.\n"
    )
    assert [(said(m)[0], said(m)[1]) for m in attacks(text)] == [
        ("2004-09-03", None),
        ("2004-09-03", 1),
        ("2004-09-04", 3),
        ("2004-09-06", 4),
    ]


@pytest.mark.parametrize("form", ["{}: {}", "{} - {}", "{} -- {}", "{}. {}", "- {}: {}"])
@pytest.mark.parametrize("days", [("May 18", "May 20", "May 22"), ("18 May", "20 May", "22 May")])
def test_days_that_lead_lines_are_those_of_the_attacks(form: str, days: tuple[str, ...]) -> None:
    lines = [form.format(day, _sentence(t, d)) for day, (_, t, d, _) in zip(days, TOLD, strict=True)]
    told = attacks("Tracker, posted May 27, 2014\n\n" + "\n".join(lines) + "\n")
    assert [said(m)[0] for m in told] == ["2014-05-18", "2014-05-20", "2014-05-22"]


def test_days_in_figures_have_the_year_of_the_head() -> None:
    days = ("16/02 1430h", "17/02 0600h", "21/02")
    lines = [f"{day} {t}: {d}." for day, (_, t, d, _) in zip(days, TOLD, strict=True)]
    told = attacks("Weekly log\nWeek 08/2015, Sahel\n\n" + "\n".join(lines) + "\n")
    assert [said(m)[0] for m in told] == ["2015-02-16", "2015-02-17", "2015-02-21"]


def test_counts_without_a_time_are_those_of_the_days_covered() -> None:
    text = (
        "Monthly review - October 2019\n\nWe logged 171 attacks by armed groups, against 141 in September. In Djibo, gunmen"
        " killed nine people on 3 October.\n"
    )
    read = read_document(Document("d", text, published=None, language="en"))
    tallies = [{s.property: s.value for s in m.statements} for m in read if m.kind == "tally"]
    assert [t["period"] for t in tallies] == ["2019-10"]


def test_many_headings_and_items_are_laid_out_in_line_with_their_number() -> None:
    text = "".join(f"Heading {n}\n\nIn Mosul, gunmen killed four people.\n\n" for n in range(20_000))
    laid = items(text)
    assert len(laid) == 20_000
    assert max(len(item.heads) for item in laid) <= 10
    assert text[slice(*laid[-1].heads[0])] == "Heading 0\n"
    assert text[slice(*laid[-1].heads[-1])] == "Heading 19999\n"
