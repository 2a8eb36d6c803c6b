"""How sure statements are: no value changes, rivals stay rivals, and what is told plainly is surer than what is told from afar."""

from dataclasses import replace

import pytest

from tocsin.model import Document, Statement, document_id
from tocsin.read.build import Draft
from tocsin.read.findings.findings import Findings
from tocsin.read.learned.credence import JUDGED, LEAST, LOCAL, MOST, weighed, with_credence
from tocsin.read.learned.evidence import evidence
from tocsin.read.learned.reader import LearnedReader, look
from tocsin.read.rules import RuleReader
from tocsin.read.tolls.tolls import RIVAL

MARKET = (
    "MAIDUGURI, Nigeria (Reuters) - Two suicide bombers killed at least 14 people and wounded 30 at a crowded market in "
    "Maiduguri on Tuesday, police said. Boko Haram claimed responsibility for the attack. The hospital put the dead at 19."
)
ELECTION = (
    "LIMA - The president opened her campaign with a promise of jobs on Monday.\n\nShe spoke of schools and of roads. "
    "Her rival, a retired judge, has called for new elections in Arequipa.\n\nThe country has seen worse. Rebels "
    "bombed a bank years ago. Four died, it is said. The minister for trade flew to Chile on Thursday, and talks with "
    "Bolivia go on."
)
SHOOTING = (
    "CLEVELAND - A man was shot to death outside a gas station on East 55th Street late Monday, police said. Officers found "
    "the victim with a gunshot wound. No arrests have been made."
)


def document(text: str) -> Document:
    return Document(document_id(text.encode()), text, None, None, "2017-03-08", "en")


def said(text: str, prop: str) -> list[Statement]:
    found = LearnedReader().read(document(text))
    return [s for m in found for s in m.statements if s.property == prop]


@pytest.mark.parametrize("text", [MARKET, ELECTION, SHOOTING])
def test_nothing_but_the_confidence_changes(text: str) -> None:
    bare = RuleReader(tagger=look, witness=evidence).read(document(text))
    mine = LearnedReader().read(document(text))
    assert [m.id for m in mine] == [m.id for m in bare]
    blank = [[replace(s, confidence=1.0, extractor="") for s in m.statements] for m in bare]
    assert blank == [[replace(s, confidence=1.0, extractor="") for s in m.statements] for m in mine]


def test_each_judged_statement_has_a_chance_of_its_own() -> None:
    sure = [s.confidence for m in LearnedReader().read(document(MARKET)) for s in m.statements if s.property in JUDGED]
    assert len(sure) >= 5
    assert len(set(sure)) >= 4
    assert all(LEAST <= c <= MOST for c in sure)


def test_what_a_lead_tells_is_surer_than_what_an_aside_does() -> None:
    def mean(text: str) -> float:
        told = [s.confidence for prop in ("place", "killed", "date", "type") for s in said(text, prop)]
        return sum(told) / len(told)

    assert mean(MARKET) > mean(ELECTION) + 0.05


def test_a_number_that_another_source_gives_stays_behind_the_first() -> None:
    main, *rivals = said(MARKET, "killed")
    assert main.confidence > RIVAL
    assert rivals
    assert all(r.confidence <= RIVAL for r in rivals)


def test_a_local_crime_has_the_shares_that_were_measured() -> None:
    for name, share in LOCAL.items():
        assert all(s.confidence == share for s in said(SHOOTING, name) if s.confidence > RIVAL)
    assert said(SHOOTING, "killed")[0].confidence == LOCAL["killed"]


def test_mentions_without_statements_and_texts_without_mentions_are_passed_over() -> None:
    findings = Findings(document(MARKET))
    with_credence(findings, [], False)
    with_credence(findings, [Draft("attack", 0, 5)], False)
    assert list(weighed(findings, [Draft("attack", 0, 5)])) == []


def test_cues_and_vectors_come_for_every_statement() -> None:
    findings = Findings(document(MARKET))
    drafts = [Draft(m.kind, 0, 0, list(m.statements)) for m in LearnedReader().read(document(MARKET))]
    found = list(weighed(findings, drafts))
    assert len(found) == sum(len(d.statements) for d in drafts)
    assert all(w.own is not None and w.head is not None for w in found)
