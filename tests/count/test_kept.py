"""What is kept beside a ledger is, after every step and at every time, what the pure view shows."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.ledger.engines import Place
from tests.ledger.making import KABUL, MAZAR, attack, document, filled
from tocsin.count import FilterError, Filters, columns_of, count, events_of, select
from tocsin.count.columns import columns_of_events
from tocsin.count.kept import building, difference, events_named, keeping, kept
from tocsin.count.kept.proving import rows_of
from tocsin.count.kept.snapshot import snapshot
from tocsin.count.loading import selected
from tocsin.ledger import Ledger, LedgerError, open_ledger, view
from tocsin.model import (
    Decision,
    DecisionKind,
    Document,
    Judgement,
    Mention,
    Quantity,
    Statement,
    same_event,
    withdrawal,
)
from tocsin.model.additions import addition
from tocsin.model.events import statement_id

TIMES = ("2021-08-20", "2021-08", None, "2021-08-21T10:00:00+02:00", "2021-08-21", "2021-09-03", "2021")
DOCS = [document(f"Report {n}: a blast killed {n + 5} people.", f"Outlet {n % 4}", TIMES[n % 7]) for n in range(14)]
ACTORS = ("islamic-state", "boko-haram")


def found_in(doc: Document, chance: random.Random) -> list[Mention]:
    mentions = []
    for _ in range(chance.choice((0, 1, 1, 2))):
        values = {
            "killed": chance.randrange(9),
            "place": chance.choice((KABUL, MAZAR)),
            "date": chance.choice(("2021-08-20", "2021-08", "2021-08-19/2021-08-21")),
            "perpetrator": (chance.choice(ACTORS), chance.choice(("claimed", "attributed", "denied", "suspected"))),
            "type": "bombing",
            "target": chance.choice(("Market", "church")),
        }
        kept_ = {k: v for k, v in values.items() if chance.random() < 0.7}
        kind = chance.choice(("attack", "attack", "plot"))
        if kept_:
            mentions.append(attack(doc, kind, **kept_))
    return list({m.id: m for m in mentions}.values())


def decision(ledger: Ledger, made: list[Decision], chance: random.Random, step: int) -> Decision:
    when = f"2021-{chance.choice(('08', '09'))}-{chance.randrange(1, 28):02d}T{step % 24:02d}:00:00+00:00"
    by = chance.choice(("analyst", "another", "tocsin-link/1"))
    judgement = chance.choice((*Judgement, Judgement.POSITIVE))
    mentions = [m for _, m in ledger.mentions()] or [attack(DOCS[0], killed=1)]
    mention = chance.choice(mentions)
    kind = chance.choice((*DecisionKind, DecisionKind.SAME_EVENT, DecisionKind.SAME_EVENT))
    if kind is DecisionKind.SAME_EVENT and len(mentions) > 1:
        a, b = chance.sample(sorted({m.id for m in mentions} | {"m-notyethere"}), 2)
        return same_event(a, b, judgement, by, when, (("chance", chance.random()),))
    if kind is DecisionKind.STATEMENT:
        return Decision(kind, (statement_id(mention.id, chance.choice(mention.statements)),), judgement, by, when)
    if kind is DecisionKind.VALUE:
        return Decision(kind, (mention.id, "killed"), Judgement.POSITIVE, by, when, (), json.dumps({"best": step}))
    if kind is DecisionKind.WITHDRAWAL and made:
        return withdrawal(chance.choice(made), "editor", when)
    there = sorted(d.id for d in ledger.documents())
    if kind is DecisionKind.MENTION and there:
        said = [
            Statement("killed", Quantity.exactly(chance.randrange(3)), (0, 6)),
            Statement("type", "bombing", (0, 6)),
        ]
        return replace(addition(chance.choice(there), "attack", said, by, when), judgement=judgement)
    return Decision(DecisionKind.SCOPE, (mention.id,), judgement, by, when)


def pure(ledger: Ledger, policy: str, as_of: str | None) -> dict[str, object]:
    args = ledger.documents(as_of), ledger.mentions(as_of), ledger.decisions(as_of)
    return rows_of(columns_of_events(view(*args, policy, as_of)))


def steps(ledger: Ledger, seed: int, number: int) -> None:
    chance = random.Random(seed)
    made: list[Decision] = []
    waiting = list(DOCS)
    for step in range(number):
        with ledger.batch():
            for _ in range(chance.randrange(1, 3)):
                if waiting and chance.random() < 0.5:
                    doc = waiting.pop(chance.randrange(len(waiting)))
                    ledger.add_document(doc, doc.text.encode(), captured=f"2021-09-{step + 1:02d}T00:00:00Z", tool="t", media_type="x")  # fmt: skip
                    ledger.add_reading(doc.id, "r/1", found_in(doc, chance))
                elif chance.random() < 0.15 and len(waiting) < len(DOCS):
                    doc = chance.choice([d for d in DOCS if d not in waiting])
                    ledger.add_reading(doc.id, f"r/{step + 2}", found_in(doc, chance))
                else:
                    new = decision(ledger, made, chance, step)
                    made.append(new)
                    if chance.random() < 0.85:  # else only its withdrawal may come, or it comes after that
                        ledger.add_decisions([new])
        if chance.random() < 0.2 and made:
            ledger.add_decisions([chance.choice(made)])
        if chance.random() < 0.4:
            keeping._LATEST.pop(ledger, None)  # as a new process begins: from the files
        for policy, as_of in (
            ("majority", None),
            (chance.choice(("claims", "officials+latest", "unknown-unless-two+highest")), chance.choice((None, "2021-08"))),
            ("majority+latest", chance.choice(("2021-08-20", "2021-08-21", "2021-09-10", "2021", "2021-09-05T12:00:00Z"))),
        ):  # fmt: skip
            got = rows_of(kept(ledger).columns(policy, as_of))
            assert got == pure(ledger, policy, as_of), (seed, step, policy, as_of)


@pytest.mark.parametrize("seed", range(8))
def test_after_every_step_and_at_every_time(tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "WHOLE", 10.0)
    monkeypatch.setattr(keeping, "DELTAS", 3)
    with open_ledger(tmp_path / "l") as ledger:
        steps(ledger, seed, 22)
        assert difference(ledger) is None


def test_on_both_engines(place: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TOCSIN_CACHE", str(tmp_path / "caches"))
    with open_ledger(place("l")) as ledger:
        steps(ledger, 99, 12)
        assert difference(ledger) is None


def test_only_what_is_touched_is_computed_anew(tmp_path: Path) -> None:
    found = {d: [attack(d, killed=n)] for n, d in enumerate(DOCS[:10])}
    with filled(tmp_path / "l", found) as ledger:
        first = kept(ledger)
        a, b = (found[d][0].id for d in DOCS[:2])
        ledger.add_decisions([same_event(a, b, Judgement.POSITIVE, "x", "2024")])
        second = kept(ledger)
        assert len(second.parts[0]["family"]) == len(first.parts[0]["family"]) == 10
        assert len(second.parts[1]["families"]) == 1
        assert second.columns().size == 9
        assert kept(ledger) is second


def test_two_processes_build_what_one_does(place: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TOCSIN_CACHE", str(tmp_path / "caches"))
    monkeypatch.setattr(building.os, "cpu_count", lambda: 2)
    with open_ledger(place("l")) as ledger:
        steps(ledger, 7, 8)
        found = building.whole(ledger, kept(ledger).seq)
        alone = building.built(ledger, found, 0, kept(ledger).seq)
        monkeypatch.setattr(building, "ALONE", 0)
        both = building.built(ledger, found, 0, kept(ledger).seq)
        assert set(alone) == set(both)
        for name in set(alone) - {"named.words", "named.ends"}:
            if not name.endswith((".words", ".ends")):
                assert len(alone[name]) == len(both[name]), name
        for policy in ("majority", "claims+latest-official"):
            columns = [
                keeping.Kept(0, "", (arrays,), (frozenset(),), len(found)).columns(policy, "2021-09-20")
                for arrays in (alone, both)
            ]
            assert rows_of(columns[0]) == rows_of(columns[1])


def test_what_is_kept_is_made_anew_where_it_is_damaged_or_in_the_way(tmp_path: Path) -> None:
    doc = document("A bomb killed 13 in Kabul.")
    with filled(tmp_path / "l", {doc: [attack(doc, killed=13, type="bombing")]}) as ledger:
        filters = Filters(codebook="all")
        columns_of(ledger, filters)
        cache = tmp_path / "l" / "cache"
        for name in ("view.json", "*.npz"):
            for change in ("half", "empty", "flipped", "gone"):
                (path,) = cache.glob(name)
                whole = path.read_bytes()
                at = whole.index(b"bombing" if name == "*.npz" else b'"seq": ')
                if change == "gone":
                    path.unlink()
                else:
                    flipped = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
                    path.write_bytes({"half": whole[: len(whole) // 2], "empty": b"", "flipped": flipped}[change])
                keeping._LATEST.clear()
                assert count(columns_of(ledger, filters), filters).total.killed.best == 13
                for old in cache.glob("*.npz"):
                    if old.name not in (cache / "view.json").read_text():
                        old.unlink()
        for path in cache.iterdir():
            path.unlink()
        cache.rmdir()
        cache.write_text("in the way")
        keeping._LATEST.clear()
        assert count(columns_of(ledger, filters), filters).total.killed.best == 13


def test_another_ledger_in_the_same_folder(tmp_path: Path) -> None:
    one, two = document("One killed 3."), document("Two killed 4.")
    for name, doc in (("a", one), ("b", two)):
        with filled(tmp_path / name, {doc: [attack(doc, killed=3)], DOCS[0]: []}) as ledger:
            kept(ledger)
    (tmp_path / "a" / "cache" / "view.json").rename(tmp_path / "view.json")
    for path in (tmp_path / "b" / "cache").iterdir():
        path.rename(tmp_path / "a" / "cache" / path.name)
    with open_ledger(tmp_path / "a") as ledger:
        assert rows_of(kept(ledger).columns()) == pure(ledger, "majority", None)


def test_a_number_that_cannot_be_is_told_and_can_be_withdrawn(tmp_path: Path) -> None:
    mention = attack(DOCS[0], killed=10**13)
    with filled(tmp_path / "l", {DOCS[0]: [mention]}) as ledger:
        with pytest.raises(LedgerError, match="withdraw the statement"):
            columns_of(ledger, Filters())
        out = Decision(DecisionKind.STATEMENT, (statement_id(mention.id, mention.statements[0]),), Judgement.NEGATIVE, "x", "2024")  # fmt: skip
        ledger.add_decisions([out])
        assert columns_of(ledger, Filters(codebook="all")).size == 1


def test_a_change_of_what_is_kept_is_found(tmp_path: Path) -> None:
    found = {d: [attack(d, killed=n)] for n, d in enumerate(DOCS[:5])}
    with filled(tmp_path / "l", found) as ledger:
        held = kept(ledger)
        assert difference(ledger) is None
        arrays = dict(held.parts[0])
        arrays["killed.best"] = arrays["killed.best"] + (np.arange(5) == 2)
        keeping._LATEST[ledger] = keeping.Kept(held.seq, held.head, (arrays,), held.dead, held.next)
        assert "the pure view shows" in (difference(ledger) or "")


def test_a_snapshot_answers_as_the_ledger_does(tmp_path: Path) -> None:
    import duckdb

    with open_ledger(tmp_path / "l") as ledger:
        steps(ledger, 5, 10)
        head, number = snapshot(ledger, tmp_path / "s.parquet")
        assert head == ledger.head()
        for as_of in ("2021-08-21", "2021-09-10"):
            asked = "FROM read_parquet(?) WHERE known_from <= ? || '~' AND (known_to IS NULL OR known_to > ? || '~')"
            named = [str(tmp_path / "s.parquet"), as_of, as_of]
            rows = duckdb.execute(
                f"SELECT event, killed_best, killed_best_latest, actor_claims {asked}", named
            ).fetchall()
            ucdp = {e.id: e for e in view(ledger.documents(as_of), ledger.mentions(), ledger.decisions(), as_of=as_of)}
            other = {e.id: e for e in view(ledger.documents(as_of), ledger.mentions(), ledger.decisions(), "claims+latest", as_of)}  # fmt: skip
            expected = {
                (id, e.killed and e.killed.best, other[id].killed and other[id].killed.best, other[id].actor)
                for id, e in ucdp.items()
            }
            assert set(rows) == expected
        assert number >= len(ucdp)


@pytest.mark.parametrize("seed", range(3))
def test_a_few_events_whole_are_those_of_the_whole_view(tmp_path: Path, seed: int) -> None:
    with open_ledger(tmp_path / "l") as ledger:
        steps(ledger, 40 + seed, 14)
        for policy, as_of in (("majority", None), ("claims+latest", "2021-08-21"), ("officials+highest", "2021-09-12")):
            rules = Filters(policy=policy, as_of=as_of, codebook="all")
            every = events_of(ledger, rules)
            ids = [e.id for e in every]
            for some in (ids[::3], ids[:1], ids):
                assert events_named(ledger, some, policy, as_of) == [e for e in every if e.id in some]
            for asked in ({"place": "Kabul"}, {"actor": "boko-haram"}, {"start": "2021-08-20"}, {"target": "church", "end": "2021-08"}):  # fmt: skip
                filters = replace(rules, **asked)
                try:
                    expected = select(every, filters)
                except FilterError:
                    continue  # a place that no event of this ledger is in
                assert selected(ledger, filters) == expected, asked
