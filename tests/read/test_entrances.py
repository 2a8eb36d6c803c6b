"""A sentence in which attackers come sets the day and the place of what they do in the next one."""

import pytest

from tocsin.model import Document, Mention, document_id
from tocsin.read import read_document
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.entrances import entrance
from tocsin.read.words.lexicon import triggers


def attacks(text: str) -> list[Mention]:
    document = Document(document_id(text.encode()), text, None, None, None, "en")
    return [m for m in read_document(document) if m.kind == "attack"]


COMES = [
    "In the night of 13 May 1989 a column of Shining Path guerrillas came to the radio station in Ayaviri.",
    "On 13 May 1989 five hooded men walked into the radio station in Ayaviri.",
    "Shortly after dark on 13 May 1989 some forty rebels surrounded the town hall of Ayaviri.",
    "Two youths on a motorcycle waited outside the school in Ayaviri on 13 May 1989.",
    "Gunmen in police uniforms knocked at the door of a house in Ayaviri on 13 May 1989.",
]
DOES = [
    "They shot the watchman, set off dynamite and left a note.",
    "They opened fire, killing two teachers.",
    "One of them shot the mayor in the head; he died at once.",
    "The men set fire to the church and gunned down the priest.",
]


@pytest.mark.parametrize("does", DOES)
@pytest.mark.parametrize("comes", COMES)
def test_the_deed_has_the_day_and_the_place_of_the_coming(comes: str, does: str) -> None:
    found = attacks(f"{comes} {does} Nobody has been charged.\n")
    assert found
    said = {s.property: s.value for s in found[0].statements}
    assert said["date"] == "1989-05-13"
    assert getattr(said["place"], "name", None) == "Ayaviri"


@pytest.mark.parametrize(
    "text",
    [
        "On 13 May 1989 visitors came to the fair in Ayaviri. They shot a watchman.",
        "On 13 May 1989 rebels came to the town of Ayaviri. A watchman was shot in a quarrel over a dog.",
        "On 13 May 1989 rebels came to the town of Ayaviri to vote.\n\nHe was shot in a quarrel over a dog.",
        "In 1989 rebels came to the town of Ayaviri. They shot a watchman.",
        "Rebels came on 13 May 1989 and again on 15 May 1989. They shot a watchman.",
    ],
)
def test_other_comers_subjects_paragraphs_and_long_times_set_no_day(text: str) -> None:
    findings = Findings(Document(document_id(text.encode()), text, None, None, None, "en"))
    assert entrance(findings, 1)[0] is None


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("two boys waited for her and fired five times", "armed_assault"),
        ("they set off dynamite under the mast", "bombing"),
        ("the seizure of twenty-one people from the resort", "hostage_taking"),
    ],
)
def test_further_words_of_a_deed(text: str, type_: str) -> None:
    assert [(t.type, t.sure) for t in triggers(text, 0, len(text))] == [(type_, True)]
