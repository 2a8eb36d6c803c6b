"""Linking: the same attack once, two attacks twice, and the reasons kept."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ledger.making import KABUL, MAZAR, attack, document, said
from tests.link.making import AFGHANISTAN, AIRPORT, MOSQUE, report
from tocsin.ledger.clusters import cluster, in_force
from tocsin.link import NAME, Profile, group, link, profiles, shipped
from tocsin.link.blocking import PARTNERS, pairs, rules
from tocsin.link.cluster import Groups, agglomerate
from tocsin.link.linker import enough
from tocsin.link.weights import setting
from tocsin.link.where import place
from tocsin.model import Decision, DecisionKind, Document, Judgement, Mention, Place, Quantity, mention_id, same_event

MADE = "2024-01-01T00:00:00.000000+00:00"


def groups_of(found: list[tuple[Document, Mention]], decisions: list[Decision]) -> list[frozenset[str]]:
    holding = in_force(decisions)
    same = {(s[0], s[1]): d for (kind, s), d in holding.items() if kind is DecisionKind.SAME_EVENT}
    return cluster((m.id for _, m in found), same)


def linked(found: list[tuple[Document, Mention]], decisions: list[Decision] | None = None) -> list[frozenset[str]]:
    old = decisions or []
    return groups_of(found, [*old, *link(found, in_force(old).values(), MADE)])


def test_two_attacks_stay_two_and_their_reports_are_joined() -> None:
    found = AIRPORT + MOSQUE
    ids = [frozenset(m.id for _, m in part) for part in (AIRPORT, MOSQUE)]
    assert set(linked(found)) == set(ids)


def test_reasons_add_up_and_name_what_was_found() -> None:
    made = link(AIRPORT, [], MADE)
    assert made
    for decision in made:
        assert decision.by == NAME
        assert any(text.startswith("place: same place") for text, _ in decision.reasons)
        a, b = (next(p for p in profiles(AIRPORT) if p.id == s) for s in decision.subject)
        assert sum(bits for _, bits in decision.reasons) == pytest.approx(shipped().score(a, b), abs=0.2)


def test_of_two_places_far_apart_nothing_is_compared_but_days_tolls_or_parties_that_both_tell() -> None:
    def profile(**values: object) -> Profile:
        told = report("Jets struck camps; Kabul and Mazar-e Sharif mourned", "A", type="bombing", **values)
        return replace(profiles([told])[0], headline={})

    there = profile(place=MAZAR, date="2021-08-26", killed=31)
    assert not enough(profile(place=KABUL), there)
    assert not enough(there, profile(place=KABUL))
    assert enough(profile(place=MAZAR), there)
    assert enough(profile(place=AFGHANISTAN), there)
    assert enough(profile(place=KABUL, killed=31), there)
    assert enough(profile(place=KABUL, date="2021-08-26"), there)


def test_a_year_and_a_town_where_much_happens_are_no_agreement() -> None:
    def profile(words: str, day: str, where: Place = KABUL, **values: object) -> Profile:
        told = report(words, "A", type="bombing", date=day, place=where, **values)
        return replace(profiles([told])[0], headline={}, main=len(day) == 10)

    passing, there = "The mayor spoke of a bombing there", profile("A blast shook a school", "2021-08-26", killed=31)
    assert not enough(profile(passing, "2021"), there)
    assert not enough(there, profile(passing, "2021"))
    assert enough(profile("The mayor spoke of a bombing of a school there", "2021"), there)
    assert enough(profile(passing, "2021", killed=30), there)
    assert enough(profile(passing, "2021-08"), there)
    quiet = Place("Bern", 2661552, 46.95, 7.45, "CH", "Bern", 2)
    assert enough(profile(passing, "2021", quiet), profile("A blast shook a school", "2021-08-26", quiet))


def test_linking_again_adds_nothing() -> None:
    made = link(AIRPORT + MOSQUE, [], MADE)
    assert link(AIRPORT + MOSQUE, in_force(made).values(), "2025") == []


@settings(max_examples=25)
@given(st.randoms(use_true_random=False), st.integers(1, 4))
def test_the_order_of_arrival_does_not_matter(chance: random.Random, batches: int) -> None:
    found = AIRPORT + MOSQUE
    whole = linked(found)
    arriving = list(found)
    chance.shuffle(arriving)
    seen: list[tuple[Document, Mention]] = []
    decisions: list[Decision] = []
    for n in range(batches):
        seen += arriving[n::batches]
        decisions += link(seen, in_force(decisions).values(), f"2024-01-0{n + 1}")
    assert groups_of(found, decisions) == whole


def test_people_always_win() -> None:
    found = AIRPORT + MOSQUE
    a, b, c = (m.id for _, m in AIRPORT)
    d = MOSQUE[0][1].id
    apart = same_event(a, b, Judgement.NEGATIVE, "reviewer", "2020")
    assert not any({a, b} <= g for g in linked(found, [apart]))
    together = same_event(c, d, Judgement.POSITIVE, "reviewer", "2020")
    assert any({c, d} <= g for g in linked(found, [together]))
    after = link(found, in_force([apart, together]).values(), MADE)
    assert not {apart.subject, together.subject} & {x.subject for x in after}


def test_mentions_of_one_document_stay_apart() -> None:
    doc = document("Twin bombings: one at 9 am, one at 11 am, killed 5 in Kabul.", "A")
    first = attack(doc, type="bombing", killed=5, place=KABUL, date="2021-08-26")
    second = replace(first, id="m-second")
    assert len(linked([(doc, first), (doc, second)])) == 2
    told = same_event(first.id, second.id, Judgement.POSITIVE, "reviewer", "2020")
    assert len(linked([(doc, first), (doc, second)], [told])) == 1


def test_a_foiled_attack_is_told_as_attack_and_as_plot_and_nothing_else_mixes() -> None:
    words = "Police stop bomb attack on Kabul wedding hall, device defused near stage"
    values: dict[str, object] = {"place": KABUL, "date": "2021-08-26", "type": "bombing", "stage": "foiled"}
    assert len(linked([report(words, "A", **values), report(words + ".", "B", kind="plot", **values)])) == 1
    other = {"place": KABUL, "date": "2021-08-26"}
    assert len(linked([report(words, "A", **values), report(words + ".", "B", kind="control", **other)])) == 2


def test_nothing_known_is_never_enough() -> None:
    texts = (
        "Police officer shot dead by rider",
        "Grenade wounds shopkeepers",
        "Villagers flee after raid",
        "Convoy hit by mine",
    )
    assert len(linked([report(text, f"Outlet {text}") for text in texts])) == 4


def test_dates_decades_apart() -> None:
    early = report("Bomb kills 5 in Kabul market", "A", "1994-03-01", killed=5, place=KABUL, date="1994-03-01")
    late = report("Bomb kills 5 in Kabul market", "B", "2021-03-01", killed=5, place=KABUL, date="2021-03-01")
    assert len(linked([early, late])) == 2


def test_a_whole_country_is_no_place_to_agree_on() -> None:
    first = report("Gunmen shoot two tribal elders", "A", killed=2, place=AFGHANISTAN, date="2021-08-26")
    second = report("Roadside mine hits army truck", "B", killed=9, place=AFGHANISTAN, date="2021-08-26")
    assert len(linked([first, second])) == 2


def test_one_odd_report_does_not_chain_two_massacres() -> None:
    """A roundup that resembles two attacks may join one of them, never both."""
    roundup = report(
        "Week in review: Kabul airport gate suicide bombing killed 103; mosque in Mazar-e Sharif 31 worshippers killed",
        "R", "2022-04-23", type="bombing",
    )  # fmt: skip
    found = [*AIRPORT, *MOSQUE, roundup]
    for members in linked(found):
        assert not (AIRPORT[0][1].id in members and MOSQUE[0][1].id in members)


def test_average_agreement_refuses_a_chain() -> None:
    scores = {(0, 1): 9.0, (2, 3): 9.0, (1, 2): 3.0, (0, 2): -20.0, (0, 3): -20.0, (1, 3): -20.0}
    groups = Groups(range(4), [])
    agglomerate(groups, scores, lambda a, b: scores.get((a, b), -20.0))
    assert sorted(sorted(g) for g in groups.members.values()) == [[0, 1], [2, 3]]


def test_fifty_thousand_reports_of_one_event_are_bounded() -> None:
    """Scaled to 3,000 here: every mention meets a bounded number of others, and one event comes out."""
    found = [
        report(f"Bomb kills {60 + n % 9} at Kabul airport gate", f"Outlet {n}", "2021-08-27", type="bombing",
               killed=60 + n % 9, place=KABUL, date="2021-08-26")
        for n in range(3000)
    ]  # fmt: skip
    made = profiles(found)
    assert len(pairs(made)) <= PARTNERS * len(made)
    result = group(made)
    assert max(len(g) for g in result.groups) > 2900
    assert len(result.links) + len(result.misses) < 3 * len(found)


def test_a_day_with_three_strikes_in_one_district_stays_three() -> None:
    texts = (
        "Gunmen storm police post in Chardara, three officers dead",
        "Magnetic mine blows up professor's car outside university",
        "Rocket hits bakery, nine customers hurt in old bazaar",
    )
    kinds = ("armed_assault", "bombing", "bombing")
    found = [
        report(f"{text} {extra}", f"Outlet {n}{extra}", type=kinds[n], killed=n * 3, wounded=9 - n, place=KABUL, date="2021-08-26")
        for n, text in enumerate(texts)
        for extra in ("", "- police")
    ]  # fmt: skip
    assert len(linked(found)) == 3


def test_blocks_bring_up_neighbouring_days() -> None:
    start = date(2021, 8, 20)
    found = [
        report(f"w{n}", f"Outlet {n}", place=KABUL, date=(start + timedelta(days=n)).isoformat(), type="bombing")
        for n in range(4)
    ]
    made = profiles(found)
    ids = {tuple(sorted((made[i].days[0], made[j].days[0]))) for i, j in pairs(made) if made[i].days and made[j].days}
    base = start.toordinal()
    assert {(base + n, base + n + 1) for n in range(3)} <= ids


def test_places_apart_are_no_contradiction_where_both_articles_name_both() -> None:
    """A namesake abroad, or a district beside its city: each article names the other's place as well."""
    words = " ".join(f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(60))
    far = Place("Mazar-e Sharif", 1133616, 36.71, 67.11, "AF", "Balkh", 1)
    both = [
        report(f"Attack on Kabul and then Mazar-e Sharif, {words}", outlet, place=where, date="2021-08-26")
        for outlet, where in (("A", KABUL), ("B", far))
    ]
    a, b = profiles(both)
    assert place(a, b) == place(b, a) == "named by both"
    one = profiles([both[0], report(f"Attack on Mazar-e Sharif, {words}", "B", place=far, date="2021-08-26")])
    assert place(one[0], one[1]) == "named by one"
    none = profiles(
        [
            report(f"Attack on {town}, {words}", town, place=where, date="2021-08-26")
            for town, where in (("Kabul", KABUL), ("Mazar-e Sharif", far))
        ]
    )
    assert place(none[0], none[1]) == "far apart"


def test_pairs_are_weighed_by_what_they_can_be_compared_by() -> None:
    words = " ".join(f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(60))
    brief = [profiles([report(f"Bomb in Kabul {words}", o, place=KABUL)])[0] for o in "AB"]
    long = [profiles([report(f"Bomb in Kabul {words} {words}", o, place=KABUL)])[0] for o in "AB"]
    short = [profiles([report("Bomb in Kabul kills nine", o, place=KABUL)])[0] for o in "AB"]
    bare = [replace(p, headline={}, words={}) for p in short]
    assert [setting(*pair) for pair in (long, brief, short, bare)] == ["articles", "briefs", "headlines", "facts"]
    assert setting(long[0], brief[0]) == "briefs"
    assert setting(long[0], short[0]) == "headlines"
    assert shipped().of(*bare) is shipped()
    assert shipped().of(*long) is shipped().beside["articles"]


def test_a_profile_depends_on_its_document_alone() -> None:
    alone = profiles(MOSQUE[:1])[0]
    assert next(p for p in profiles(AIRPORT + MOSQUE) if p.id == alone.id) == alone


BLAST = (
    "A suicide bomber killed twelve soldiers and scores of civilians at the gate of the airport in Kabul on Thursday as "
    "crowds waited for the last flights out. The blast tore through a drainage ditch packed with people, doctors said, "
    "and the city's surgical hospital filled within the hour. Commanders warned that further attacks were likely."
)


def test_an_article_that_looks_back_at_an_attack_is_not_about_it() -> None:
    """The words that a later strike's article shares with the bombing are those of its background."""
    bombing = report(BLAST, "A", "2021-08-26", type="bombing", killed=12, place=KABUL, date="2021-08-26")
    text = "A drone strike killed ten people of one family in Kabul on Sunday, relatives said. " + BLAST
    doc = document(text, "B", "2021-08-30")
    strike = attack(doc, type="bombing", killed=10, place=KABUL, date="2021-08-29")
    at = text.index("A suicide bomber")
    passing = attack(doc, type="bombing", place=KABUL, date="2021-08-26")
    passing = Mention("m-passing", "attack", tuple(replace(s, span=(at, at + 40)) for s in passing.statements))
    both = linked([bombing, (doc, strike), (doc, passing)])
    assert not any({bombing[1].id, strike.id} <= g for g in both)
    assert any({bombing[1].id, passing.id} <= g for g in both)


def test_what_brought_a_pair_up_is_told() -> None:
    for decision in link(AIRPORT, [], MADE):
        (text,) = (t for t, _ in decision.reasons if t.startswith("brought up by "))
        assert "time and area" in text
        assert "rare word" in text
    a, b = profiles([report("One thing", "A", place=KABUL, date="2021-08-26"), report("Another", "B")])
    assert rules(a, b) == []


def test_a_point_meets_what_is_placed_in_its_province_and_a_day_what_is_dated_to_its_month() -> None:
    province = Place("Kabul Province", 1138957, 34.5, 69.4, "AF", "Kabul", 4)
    far = replace(KABUL, lat=33.0, lon=67.0)  # another point of the same division
    point, coarse, other = (
        profiles([report(text, text, place=p, date=d)])[0]
        for text, p, d in (("one", KABUL, "2021-08-26"), ("two", province, "2021-08"), ("three", far, "2021-08-26"))
    )
    assert rules(point, coarse) == rules(coarse, point) == ["time and area"]
    assert rules(other, coarse) == ["time and area"]
    assert rules(point, other) == []


def test_any_number_of_processes_gives_one_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tocsin.link.parallel.CHUNK", 7)
    found = profiles(AIRPORT + MOSQUE + [report(f"Report {n} of a raid", f"O{n}", place=KABUL) for n in range(20)])
    assert group(found, jobs=2) == group(found)


RIVER = Place("Dalsen", 999001, 12.5, 40.0, "ET", "Amhara", 1)


def test_short_dispatches_are_linked_by_their_words_where_a_date_or_a_place_is_missing() -> None:
    first = report(
        "Gunmen burn ferry at Dalsen, nine dead\n\nGunmen set fire to a ferry at the jetty of Dalsen on Monday and shot at "
        "people who jumped into the river, killing nine. The ferry carried onions and students, a harbour clerk said.",
        "A", "2021-08-24", type="armed_assault", killed=9, place=RIVER, date="2021-08-23",
    )  # fmt: skip
    undated = report(
        "Students among victims of ferry attack\n\nEleven people are dead after men with rifles boarded a ferry at the "
        "jetty of Dalsen and set it on fire. Survivors swam across the river. The harbour is closed.",
        "B", "2021-08-24", type="armed_assault", killed=11,
    )  # fmt: skip
    other = report(
        "Bomb at Dalsen bus park kills nine\n\nA bomb hidden in a fruit stall killed nine travellers at the bus park of Dalsen "
        "on Tuesday, police said. Taxi drivers took the wounded to a clinic. The blast broke windows of a bank.",
        "A", "2021-08-24", type="bombing", killed=9, place=RIVER, date="2021-08-24",
    )  # fmt: skip
    assert place(*profiles([first, undated])) == "named, not placed"
    assert set(linked([first, undated, other])) == {
        frozenset({first[1].id, undated[1].id}),
        frozenset({other[1].id}),
    }


def test_words_of_place_and_group_are_not_counted_twice() -> None:
    text = (
        "Kabul gate bombed by Taliban as Kabul crowds fled\n\nSmoke rose over the drainage ditch in Kabul, Afghanistan."
    )
    (made,) = profiles([report(text, "A", place=KABUL, perpetrator=("taliban", "attributed"))])
    assert {"kabul", "afghanistan"} <= made.named
    for words in (made.article, made.title, made.rare, made.lead):
        assert words
        assert not {"kabul", "afghanistan"} & words.keys()


def test_sentences_about_another_days_event_are_its_words() -> None:
    text = "A mine killed two drivers on Tuesday. On Sunday a ferry burned at Dalsen. Police closed the road."
    doc = document(text, "A", "2021-08-24")

    def told(day: str, start: int, end: int) -> Mention:
        made = attack(doc, type="bombing", date=day)
        return Mention(f"m-{day}", "attack", tuple(replace(s, span=(start, end)) for s in made.statements))

    main, passing = profiles([(doc, told("2021-08-24", 2, 13)), (doc, told("2021-08-22", 43, 61))])
    main, passing = (main, passing) if main.main else (passing, main)
    assert main.main
    assert not passing.main
    assert "mine" in main.named
    assert "road" in main.named
    assert not {"ferry", "dalsen"} & main.named
    assert "ferry" in passing.named


def test_who_shares_a_dateline_is_not_what_the_text_is_about() -> None:
    text = "Kabul - A bomb killed nine people at a ferry on Tuesday. In 2016 a guard was shot there in a mine."
    doc = document(text, "A", "2021-08-25")

    def told(date: str, words: str, killed: int) -> Mention:
        statements = (
            said("place", KABUL, text, "Kabul"),
            said("stage", "accomplished", text, words),
            said("date", date, text, words),
            said("killed", Quantity.exactly(killed), text, words),
        )
        return Mention(mention_id(doc.id, "attack", statements), "attack", statements)

    news, old = told("2021-08-24", "A bomb killed nine people", 9), told("2016", "a guard was shot there", 1)
    for mentions in ([news, old], [old, news]):
        main = {p.id: p.main for p in profiles([(doc, m) for m in mentions])}
        assert main == {news.id: True, old.id: False}
