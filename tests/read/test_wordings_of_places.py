"""A grid of wordings: where an attack was, beside towns of journeys, homes, embassies, courts, mourning and datelines."""

import pytest

from tocsin.model import Document, Place, document_id
from tocsin.read import read_document

PAIRS = [("Lahore", "Karachi"), ("Mosul", "Erbil"), ("Maiduguri", "Abuja"), ("Volgograd", "Sochi")]
TEXTS = (
    "Gunmen attacked a bus that runs between {o} and Multan near {p} on Tuesday and killed six people.",
    "Gunmen killed six people on a bus on its way to {o} near {p} on Tuesday.",
    "A train to {o} was bombed near {p} on Tuesday. Six people were killed.",
    "The embassy in {o} condemned the bombing that killed six people in {p} on Tuesday.",
    "Protesters marched in {o} on Wednesday over the killing of six people in {p} a day earlier.",
    "A woman from {o} killed six passengers on a bus in {p} on Tuesday.",
    "The bomber, a native of {o}, killed six people in {p} on Tuesday.",
    "Six tourists from {o} were shot dead at a hotel in {p} on Tuesday.",
    "A bomb killed six people in {p} on Tuesday, weeks before the Games in {o}.",
    "A bomb killed six people on Tuesday in {p}, 600 kilometres from {o}.",
    "Six people were killed in {p} on Tuesday. The wounded were flown to {o}.",
    "A court in {o} on Wednesday sentenced a man to life for a bombing that killed six people in {p} last year.",
    "{O} - The president flew home on Wednesday after a bomb killed six people in {p} on Tuesday.",
    "A vigil was held in {o} on Wednesday for the six people killed in {p} on Tuesday.",
    "Six soldiers killed by a bomb in {p} on Tuesday were buried in {o} on Wednesday.",
    "The gunman drove from {o} to {p} on Tuesday and shot six people dead.",
    "Security was tightened in {o} after a bomb killed six people in {p} on Tuesday.",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(("here", "elsewhere"), PAIRS)
def test_the_place_is_that_of_the_deed(text: str, here: str, elsewhere: str) -> None:
    said = text.format(p=here, o=elsewhere, O=elsewhere.upper())
    found = read_document(Document(document_id(said.encode()), said, None, None, "2022-03-30", "en"))
    places = [s.value for m in found if m.kind == "attack" for s in m.statements if s.property == "place"]
    assert [p.name for p in places if isinstance(p, Place)] == [here]


def test_an_embassy_that_is_attacked_is_the_place() -> None:
    said = "A bomb killed six people at the embassy in Kabul on Tuesday."
    found = read_document(Document(document_id(said.encode()), said, None, None, "2022-03-30", "en"))
    assert [s.value.name for s in found[0].statements if s.property == "place" and isinstance(s.value, Place)] == [
        "Kabul"
    ]
