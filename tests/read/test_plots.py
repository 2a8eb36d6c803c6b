"""Plots: what was only meant, when it was stopped, for whom it was done, and where it was to be."""

from __future__ import annotations

import pytest

from tocsin.model import Document, Mention, document_id
from tocsin.places import locate
from tocsin.read import read_document
from tocsin.read.violence.stages import stage_of
from tocsin.read.words.lexicon import triggers


def read(text: str, day: str = "2016-05-14") -> list[Mention]:
    return read_document(Document(document_id(text.encode()), text, None, None, day, "en"))


def said(mention: Mention, name: str) -> object:
    return next((s.value for s in mention.statements if s.property == name), None)


def who(mention: Mention) -> set[str | None]:
    told = (s for s in mention.statements if s.property == "perpetrator" and s.modality != "denied")
    return {getattr(s.value, "actor", None) for s in told}


@pytest.mark.parametrize(
    "text",
    [
        "police detained two cousins who were to massacre worshippers in Lyon.",
        "they wanted to open fire on a market in Kano, the court heard.",
        "she was helping to prepare attacks on trains.",
        "the cell was planning massive bomb attacks on hotels.",
        "he was days from storming the parliament, the minister said.",
        "six men discussed blowing up a dam, an informer said.",
        "the sisters were arrested on suspicion of preparing acts of terrorism.",
        "ten kilos of explosives were timed to go off over the sea.",
        "the explosives were to be used against a synagogue.",
        "a tip kept bombs from going off in the cathedral.",
        "he made explosives for an attack on a barracks.",
        "the men had been told to attack a school in Leeds.",
        "a bomb attack on the stadium foiled, officials say.",
        "a man was overpowered on the platform by two guards with eight kilos of explosives on him.",
        "soldiers removed the bombs from the bridge.",
        "the navy pre-empted an attack on the port.",
    ],
)
def test_a_deed_that_was_only_meant_or_stopped_is_none(text: str) -> None:
    found = triggers(text, 0, len(text))
    assert found
    head = max(found, key=lambda t: (t.type != "unknown", t.sure, -t.start))
    assert stage_of(text, 0, len(text), (head.start, head.end)) in ("planned", "foiled")


@pytest.mark.parametrize(
    "text",
    [
        "gunmen who wanted to avenge the strike on the camp shot at a patrol.",
        "the man who planned last year's bombing was arrested.",
        "the bomb, set to go off at noon, tore through the hall.",
        "gunmen attacked a school to stop girls from being taught.",
        "he was behind the market bombing.",
        "the group said that it had planned wednesday's assault on the newspaper.",
    ],
)
def test_a_deed_that_was_done_stays_done(text: str) -> None:
    found = triggers(text, 0, len(text))
    assert "accomplished" in {stage_of(text, 0, len(text), (t.start, t.end)) for t in found}


def test_arms_that_were_only_found_say_nothing_against_a_plot() -> None:
    text = (
        "ANTWERP - Three brothers wanted to blow up a courthouse in Ghent, the prosecutor said on Thursday. "
        "Home-made bombs and rifles were found in a cellar. One officer was hurt in the raid."
    )
    (plot,) = read(text)
    assert (plot.kind, said(plot, "stage")) == ("plot", "foiled")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "A dentist was sentenced to six years in Graz on Tuesday for plotting to bomb a mosque in Linz. "
            "He was arrested on 3 March last year.",
            "2015-03-03",
        ),
        (
            "Investigators announced on Friday that a cell which was preparing an attack on a cinema in Turin had been dismantled. "
            "Its five members were picked up on Wednesday.",
            "2016-05-11",
        ),
        ("Police in Bern detained two men on Monday who were to blow up a tram there on Friday.", "2016-05-13"),
        (
            "The minister said that extremists had plotted to bomb a parade in Porto on June 2. Nine people have been detained.",
            "2016-06-02",
        ),
        ("Four men were charged with planning to bomb a theatre in Cork in 2014, a court heard on Tuesday.", "2014"),
    ],
)
def test_the_day_of_a_plot_is_that_of_the_deed_or_of_its_end_and_no_verdicts(text: str, day: str) -> None:
    plot = next(m for m in read(text) if m.kind == "plot")
    assert said(plot, "date") == day


@pytest.mark.parametrize(
    "behind",
    [
        "The two belong to Hezbollah, police said.",
        "They had acted on the orders of Hezbollah, the prosecutor said.",
        "The order had come from Hezbollah, the court was told.",
        "He told the judge that he was acting for Hezbollah.",
        "Hezbollah had told them to do it, the minister said.",
        "Hezbollah was behind the plot, according to the service.",
    ],
)
def test_who_is_behind_a_plot_is_told_after_the_arrests(behind: str) -> None:
    text = f"Two men who planned to bomb a hotel in Limassol were arrested on Monday. {behind}"
    plot = next(m for m in read(text) if m.kind == "plot")
    assert "hezbollah" in who(plot)


@pytest.mark.parametrize(
    "behind",
    [
        "They have no links to Hezbollah, police said.",
        "He denied any tie to Hezbollah.",
        "Hezbollah sent its condolences to the mayor.",
    ],
)
def test_whoever_has_no_part_in_a_plot_is_not_behind_it(behind: str) -> None:
    text = f"Two men who planned to bomb a hotel in Limassol were arrested on Monday. {behind}"
    plot = next(m for m in read(text) if m.kind == "plot")
    assert "hezbollah" not in who(plot)


def test_numbers_that_were_to_die_are_no_toll() -> None:
    text = "A student who was about to kill dozens with a van bomb at a fair in Graz was arrested on Friday."
    plot = next(m for m in read(text) if m.kind == "plot")
    assert said(plot, "killed") is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A court jailed a man who wanted to blow up the United States embassy in Paris.", "FR"),
        ("The office of Turkey's honorary consul in Philadelphia was to be bombed.", "US"),
    ],
)
def test_a_mission_says_nothing_of_where_it_stands(text: str, country: str) -> None:
    towns = [t for t in locate(text) if t.name in ("Paris", "Philadelphia")]
    assert [t.place.country for t in towns] == [country]


def test_a_church_is_no_town_of_its_saints_name() -> None:
    assert not [t for t in locate("She wanted to strike in St Paul's Cathedral.") if t.name.startswith("St")]
    assert not [t for t in locate("Five men were tried at the Old Bailey.") if t.name == "Bailey"]


@pytest.mark.parametrize(
    "text",
    [
        "The striker plotted his revenge and was about to shoot when the whistle went. Two fans were arrested for running on to the pitch.",
        "The traders were charged with conspiring to defraud three banks. They had planned to strike again before Christmas.",
        "Thieves who planned to hit a jeweller's were caught in the sewers with gloves and a ladder.",
    ],
)
def test_other_plots_are_none(text: str) -> None:
    assert not read(text)
