from dataclasses import replace
from itertools import count

import pytest

from tests.count.check.making import MOSUL, checked, holdings, of, verdicts
from tests.ledger.making import attack, document
from tocsin.count.check import Holdings, Verdict, check
from tocsin.model import Document, Judgement, same_event
from tocsin.read import default_reader

BOMB = "A car bomb at the grain market of Mosul killed {} people on {}."


@pytest.mark.parametrize(
    ("number", "verdict"),
    [
        ("44", "supported"),
        ("30", "disputed"),  # a report gives it, the policy takes another
        ("37", "supported"),  # between two reports
        ("61", "differs"),
        ("12", "differs"),
        ("at least 40", "supported"),
        ("nearly 45", "supported"),
        ("at least 20", "differs"),  # true by logic, and yet no report's number
    ],
)
def test_a_toll_is_set_against_every_report(number, verdict):
    assert verdicts(BOMB.format(number, "3 March 2016"), "killed") == [verdict]


def test_a_toll_that_differs_comes_with_ours_since_when_and_the_sentences():
    [found] = of(checked(BOMB.format("61", "3 March 2016")), "killed")
    assert found.ours == "44 (30 to 44)"
    assert found.since == "2016-03-05"
    assert [r.publisher for r in found.rests] == ["Alpha", "Beta"]
    assert "has reached 44 dead" in found.rests[1].sentence
    assert found.events[0].startswith("e-")


def test_since_when_holds_where_a_later_report_gives_the_event_its_id():
    held = holdings()
    [second] = [m for _, m in held.mentions if m.all("killed") and m.first("killed").value.best == 44]
    smallest = min(m.id for _, m in held.mentions)
    bomb = {"type": "bombing", "stage": "accomplished", "context": "political", "place": MOSUL, "date": "2016-03-03"}
    outlets = (document("A year ago a car bomb killed 44 in Mosul.", f"Outlet {n}", "2017-03-03") for n in count())
    later, mention = next((d, m) for d in outlets if (m := attack(d, killed=44, **bomb)).id < smallest)
    held = Holdings(
        [*held.documents, later],
        [*held.mentions, (later.id, mention)],
        [*held.decisions, same_event(second.id, mention.id, Judgement.POSITIVE, "tocsin-link/test", "2017-03-04")],
        {**held.public, later.id: "2017-03-03"},
        held.head,
        held.filters,
    )
    [event] = [e for e in held.events if mention.id in e.mentions]
    assert event.id == "e-" + mention.id.removeprefix("m-")
    assert held.since(event, "killed") == "2016-03-05"


def test_both_sides_of_a_dispute_are_shown():
    [found] = of(checked(BOMB.format("30", "3 March 2016")), "killed")
    assert {r.publisher for r in found.rests} == {"Alpha", "Beta"}


def test_another_policy_changes_which_report_is_ours():
    assert verdicts(BOMB.format("30", "3 March 2016"), "killed", held=holdings("majority+ucdp")) == ["disputed"]
    early = holdings("majority", as_of="2016-03-04")
    early = type(early)(early.documents[:1], early.mentions[:1], [], early.public, early.head, early.filters)
    assert verdicts(BOMB.format("30", "3 March 2016"), "killed", held=early) == ["supported"]


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        ("3 March 2016", "supported"),
        ("March 2016", "supported"),
        ("5 March 2016", "differs"),
        ("3 March 2014", "differs"),
    ],
)
def test_a_wrong_date_still_finds_its_event(day, verdict):
    assert verdicts(BOMB.format("44", day), "date") == [verdict]


def test_a_wrong_place_still_finds_its_event():
    report = checked("A car bomb killed 44 traders at a grain market in Basra on 3 March 2016.")
    [found] = of(report, "place")
    assert found.verdict is Verdict.DIFFERS
    assert "Mosul" in str(found.ours)
    assert [f.verdict.value for f in of(report, "killed")] == ["supported"]


def test_the_country_of_a_place_supports_it():
    assert verdicts("A car bomb killed 44 traders at a grain market in Iraq on 3 March 2016.", "place") == ["supported"]


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Islamic State claimed the car bomb that killed 44 people in Mosul on 3 March 2016.", "supported"),
        (
            "Officials blamed Islamic State for the car bomb that killed 44 people in Mosul on 3 March 2016.",
            "supported",
        ),
        ("Al-Qaeda claimed the car bomb that killed 44 people in Mosul on 3 March 2016.", "differs"),
        ("Islamic State denied any part in the car bombing that killed 44 people in Mosul on 3 March 2016.", "differs"),
        ("Islamic State claimed the raid on the Basra oil depot that killed 9 guards on 20 May 2016.", "differs"),
        ("Hezbollah denied any part in the car bombing that killed 44 people in Mosul on 3 March 2016.", "not found"),
    ],
)
def test_claims_attributions_and_denials_are_kept_apart(sentence, verdict):
    assert verdicts(sentence, "perpetrator") == [verdict]


def test_that_nobody_claimed_it_differs_from_a_claim():
    text = "A car bomb killed 44 people in Mosul on 3 March 2016. No group has claimed responsibility for the {}."
    assert verdicts(text.format("bombing"), "claim") == ["differs"]
    text = "Gunmen shot dead 9 guards at an oil depot in Basra on 20 May 2016, and no group has claimed it."
    assert verdicts(text, "claim") == ["supported"]


def test_an_event_that_the_ledger_lacks_is_not_found():
    report = checked("A suicide bomber killed 17 people at a wedding in Lima on 9 July 2016.")
    assert {f.verdict for f in report.findings} == {Verdict.NOT_FOUND}
    assert not any(f.rests for f in report.findings)


def test_one_detail_alone_finds_no_event():
    assert "supported" not in verdicts("A bomb went off in Mosul in 2015 and killed 3 people.", "killed")


def test_the_article_does_not_support_itself():
    held = holdings()
    article = held.documents[1]
    report = checked(article.text, article.published, held)
    assert any("left out" in remark for remark in report.remarks)
    assert of(report, "killed")[0].verdict is Verdict.DIFFERS  # 44 was its own word; the other report says 30


def test_a_count_without_the_article_has_no_figure_to_open():
    text = "Islamic State carried out five attacks in Iraq in 2016."
    held = holdings()
    own = Document("sha256:article", text, None, "Delta", "2016-08-01", "en")
    [found] = of(checked(text, held=replace(held, documents=[*held.documents, own])), "value")
    assert found.ours == "2 attacks"
    assert found.figure is None


def test_a_headline_beside_the_text_is_said_to_be_unchecked():
    article = Document(
        "sha256:a", BOMB.format("44", "3 March 2016"), "Bomb kills 61 in Mosul", None, "2016-08-01", "en"
    )
    report = check(article, default_reader(), holdings())
    assert any("headline" in remark for remark in report.remarks)


def test_findings_stand_in_the_order_of_the_text_with_their_words():
    report = checked(BOMB.format("61", "3 March 2016"))
    assert [f.span for f in report.findings] == sorted(f.span for f in report.findings)
    for row in report.to_json()["findings"]:
        assert row["words"] == report.document.text[slice(*row["span"])]
    assert sum(report.counts.values()) == len(report.findings)


def told_too(killed, **others):
    """The ledger with a third report of the bombing of Mosul, linked to the first."""
    held = holdings()
    text = "The car bomb at the grain market of Mosul was the worst in months, a doctor said."
    third = document(text, "Delta", "2016-03-06")
    said = {"type": "bombing", "stage": "accomplished", "context": "political", "place": MOSUL, "date": "2016-03-03"}
    mention = attack(third, killed=killed, **said | others)
    first = held.mentions[0][1]
    return replace(
        held,
        documents=[*held.documents, third],
        mentions=[*held.mentions, (third.id, mention)],
        decisions=[
            *held.decisions,
            same_event(first.id, mention.id, Judgement.POSITIVE, "tocsin-link/test", "2016-06-02"),
        ],
        public=held.public | {third.id: str(third.published)},
    )


def test_a_number_between_a_first_guess_and_the_last_count_is_no_report_s():
    assert verdicts(BOMB.format("110", "3 March 2016"), "killed", held=told_too(190)) == ["differs"]
    assert verdicts(BOMB.format("52", "3 March 2016"), "killed", held=told_too(60)) == ["supported"]


def test_a_report_that_knows_the_month_alone_hides_no_wrong_day():
    assert verdicts(BOMB.format("44", "9 March 2016"), "date", held=told_too(44, date="2016-03")) == ["differs"]
