"""Every figure of the demo (the open half of the shipped sample) opens to words that carry its value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from typer.testing import CliRunner

import tocsin
from tocsin.cli import app
from tocsin.count import Figure, Filters, columns_of, count, events_of, open_figure
from tocsin.count.contributing import ASKED, Contribution, contribution
from tocsin.count.figures import MEASURES
from tocsin.count.grouping import GROUPS
from tocsin.ledger import Ledger, open_ledger
from tocsin.model import ActorRef, Quantity
from tocsin.model.events import Evidence

SAMPLE = Path(tocsin.__file__).parent.parent / "sample" / "reports" / "dev"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    folder = tmp_path_factory.mktemp("demo") / "l"
    for words in (["collect", str(SAMPLE)], ["link"]):
        done = CliRunner().invoke(app, [*words, "--ledger", str(folder)])
        assert done.exit_code == 0, done.output
    with open_ledger(folder) as ledger:
        yield ledger


UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {w: n for n, w in enumerate(UNITS)} | {w: 20 + 10 * n for n, w in enumerate(TENS)}
VAGUE = {
    "no": 0,
    "nobody": 0,
    "none": 0,
    "dozens": 24,
    "dozen": 12,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
}


def numbers_in(text: str) -> set[int]:
    """The numbers that a text writes out, in digits or in English words. Written for this test alone."""
    found = {int(d.replace(",", "")) for d in re.findall(r"\d{1,3}(?:,\d{3})+|\d+", text)}
    words = re.findall(r"[a-z]+", text.lower())
    for word, after in zip(words, [*words[1:], ""], strict=False):
        if word in WORDS:
            found.add(WORDS[word])
            if word in TENS and after in UNITS[1:10]:
                found.add(WORDS[word] + WORDS[after])
        if word in VAGUE:
            found.add(VAGUE[word])
    return found | ({0} if re.search(r"\b(?:no one|without)\b", text.lower()) else set())


def supports(said: Evidence, text: str, measured: bool) -> bool:
    """Whether the marked words have the statement's number, as written or as the sum of what they list ("the driver and 68
    people"). A group may stand there as "the insurgents": then its name has to be in the same document."""
    words, value = text[slice(*said.statement.span)], said.statement.value
    if isinstance(value, Quantity) and measured:
        ends = {value.low, value.best, value.high} - {None}
        written, single = numbers_in(words), len(re.findall(r"\b(?:a|an|the|its|his|her|their)\b", words.lower()))
        return not ends.isdisjoint(written | {sum(written) + one for one in range(single + 1)})
    named = isinstance(value, ActorRef) and (value.name in text or words[:1].isupper())
    return named if isinstance(value, ActorRef) else bool(words.strip())


def problem(part: Contribution, measure: str, ledger: Ledger) -> str | None:
    """What is missing on the way from a part of a figure to its words, its document and its capture."""
    if part.value is None:
        return None if not part.carried_by else "statements of a value that is not counted"
    if not part.carried_by:
        return "no statement carries it"
    for said in part.carried_by:
        document = ledger.document(said.document)
        assert document is not None
        if not supports(said, document.text, measure in (*MEASURES, "casualties")):
            return f"the words do not have the value {said.statement.value}: {document.text[slice(*said.statement.span)]!r}"
        for capture in ledger.captures(said.document):
            with ledger.open_capture(capture["sha256"]) as raw:
                if sha256(raw.read()).hexdigest() != capture["sha256"]:
                    return "the capture has another hash"
    if measure in MEASURES:  # every end of the range stands in somebody's words
        ends = {
            e for s in part.carried_by if isinstance(q := s.statement.value, Quantity) for e in (q.low, q.best, q.high)
        }
        ends |= {q.point for s in part.carried_by if isinstance(q := s.statement.value, Quantity)}
        missing = {part.value.low, part.value.best, part.value.high, part.value.point} - ends - {None}
        return f"nobody says {missing}" if missing else None
    return None


@pytest.mark.parametrize("policy", ["majority", "claims+highest"])
def test_every_figure_of_the_demo_reaches_its_words(demo: Ledger, policy: str) -> None:
    """All groupings, every row, every number of it: opened once a row, walked for each number."""
    seen: set[tuple[str, str]] = set()
    wrong = []
    every = events_of(demo, Filters(policy=policy))
    for by in [(), *((g,) for g in GROUPS)]:
        filters = Filters(policy=policy, codebook="all" if by == () else "tocsin")
        columns = columns_of(demo, filters)
        table = count(columns, filters, by, demo.head())
        for row in (*table.rows, table.total):
            if by and row is table.total:
                continue
            figure = Figure.parse(row.figure)
            counted, stopped = ([every[i] for i in found.tolist()] for found in figure.members(columns))
            assert [e.id for e in counted] == list(row.events)
            if by in ((), ("actor",)):  # the same from the ledger at the figure's head, as `why` does it
                opened = open_figure(demo, row.figure)
                assert opened.same, row.key
                assert (opened.events, opened.foiled) == (counted, stopped)
            for measure in ASKED:
                events = stopped if measure == "foiled" else counted
                if measure == "claims":
                    events = [e for e in events if any(p.modality == "claimed" for p in e.perpetrators)]
                parts = [contribution(e, measure) for e in events]
                if measure in ("attacks", "claims", "foiled"):
                    assert len(parts) == getattr(row, measure), (row.key, measure)
                elif measure in MEASURES:
                    total = getattr(row, measure)
                    stated = [p.value for p in parts if p.value is not None]
                    assert sum(v.point for v in stated) == (total.best or 0), (row.key, measure)
                    assert sum(v.low or 0 for v in stated) == (total.low or 0), (row.key, measure)
                for part in parts:
                    if (part.event.id, measure) not in seen:
                        seen.add((part.event.id, measure))
                        if said := problem(part, measure, demo):
                            wrong.append((measure, part.event.id, said))
    assert len({e for e, _ in seen}) > 40
    assert {m for _, m in seen} == set(ASKED)
    assert not wrong, "\n".join(map(str, wrong))
