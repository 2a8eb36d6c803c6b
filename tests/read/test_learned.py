from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.read.learned.burning import BURNING
from tocsin.read.learned.candidates import LONGEST, bare, candidates
from tocsin.read.learned.entities import fillers, same
from tocsin.read.learned.incidents import incidents
from tocsin.read.learned.network import (
    OUTPUTS,
    OVERLAP,
    ROLES,
    TYPES,
    WINDOW,
    Found,
    Network,
    by_paragraphs,
    gather,
    in_pieces,
    windows,
)
from tocsin.read.learned.pairs import odds
from tocsin.read.learned.wordpiece import WordPieces

PIECES = WordPieces(
    ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "bomb", "##ing", "##s", "near", "a", "cafe", ",", "."]
)


def test_the_longest_known_piece_is_taken_and_keeps_its_place():
    ids, where = PIECES.cut("Bombings, near a Café.")
    assert ids == [5, 6, 7, 11, 8, 9, 10, 12]
    assert where.tolist() == [[0, 4], [4, 7], [7, 8], [8, 9], [10, 14], [15, 16], [17, 21], [21, 22]]


def test_a_word_that_cannot_be_spelled_is_one_unknown_piece():
    assert PIECES.cut("bombz")[0] == [PIECES.unknown]
    assert PIECES.cut("x" * 100_000)[0] == [PIECES.unknown]


@given(st.text(max_size=300))
def test_pieces_lie_in_the_text_in_order(text):
    ids, where = PIECES.cut(text)
    assert len(ids) == len(where)
    assert all(0 <= a <= b <= len(text) for a, b in where)
    assert (np.diff(where[:, 0]) >= 0).all()


def test_candidates_stay_within_a_clause_and_end_on_content_words():
    text = "Gunmen of the Front attacked the mayor's office, police said. Two soldiers died."
    found = {text[c.start : c.end] for c in candidates(text)}
    assert {"Gunmen", "Gunmen of the Front", "mayor's office", "Two soldiers"} <= found
    assert not any("said" in f.split() or f.endswith("the") or {"Two", "police"} <= set(f.split()) for f in found)


@given(st.text(alphabet="ab .,\n", max_size=400))
def test_candidates_grow_with_the_words_and_no_faster(text):
    assert len(candidates(text)) <= LONGEST * len(text.split())


@given(st.integers(0, 20_000))
def test_windows_cover_every_piece_and_overlap(pieces):
    found = windows(pieces)
    assert found[0][0] == 0
    assert found[-1][1] == pieces
    assert all(b - a <= WINDOW for a, b in found)
    assert all(one[1] - other[0] == OVERLAP for one, other in pairwise(found))


@given(st.lists(st.integers(1, 1500), max_size=30))
def test_paragraphs_are_read_whole_and_once_unless_one_is_too_long(sizes):
    begins = [sum(sizes[:n]) for n in range(len(sizes))]
    found = by_paragraphs(begins, sum(sizes))
    assert all(b - a <= WINDOW for a, b in found)
    assert found[0][0] == 0
    assert found[-1][1] == sum(sizes)
    for one, other in pairwise(found):
        assert one[1] == other[0] or (one[1] - other[0] == OVERLAP and not {*range(other[0], one[1])} & {*begins})
    for begin, size in zip(begins, sizes, strict=True):
        assert size > WINDOW or any(a <= begin and begin + size <= b for a, b in found)


def test_of_paragraphs_as_few_windows_as_can_be_are_made_and_even_ones():
    begins = [*range(0, 1100, 55)]
    assert by_paragraphs(begins, 1100) == [(0, 220), (220, 440), (440, 660), (660, 880), (880, 1100)]


def test_the_strings_of_a_text_pool_what_their_places_say():
    text = "rebels, rebels, police"
    found = candidates(text)
    scores = np.full((len(found), OUTPUTS), -9.0, dtype=np.float32)
    for i, c in enumerate(found):
        if text[c.start : c.end] == "rebels":
            scores[i, ROLES.index("perp_ind")] = -1.0
    (only,) = gather(text, found, scores)
    assert only.string == "rebels"
    assert only.role("perp_ind") == pytest.approx(-1 + np.log(2), abs=1e-3)
    assert only.places == ((0, 6), (8, 14))


def _found(text: str, part: str, role: str = "perp_org", odds: float = 1.0) -> Found:
    scores = np.full(OUTPUTS, -9.0, dtype=np.float32)
    scores[ROLES.index(role)] = odds
    start = text.index(part)
    return Found(bare(part), ((start, start + len(part)),), (start, start + len(part)), scores)


def test_a_gloss_a_part_and_a_registered_name_are_the_same_thing():
    text = "The Front of the Red Dawn [FRD] bombed a bridge. The Red Dawn said FMLN men, or the Farabundo Marti National Liberation Front, did it."
    long, short = _found(text, "Front of the Red Dawn"), _found(text, "FRD")
    assert same(text, long, short)
    assert same(text, short, long)
    assert same(text, long, _found(text, "Red Dawn said"[:8]))
    assert same(text, _found(text, "FMLN"), _found(text, "Farabundo Marti National Liberation Front"))
    assert not same(text, short, _found(text, "FMLN"))


def test_one_string_stands_for_each_thing_the_surest():
    text = "The Front of the Red Dawn [FRD] bombed a bridge."
    taken = fillers(text, [_found(text, "Front of the Red Dawn", odds=0.5), _found(text, "FRD", odds=2.0)])
    assert [f.string for f in taken["perp_org"]] == ["frd"]


def test_a_group_goes_by_the_name_that_the_register_knows():
    text = "The pro-Soviet FARC bombed a bridge."
    taken = fillers(text, [_found(text, "pro-Soviet FARC", odds=1.5), _found(text, "FARC", odds=0.2)])
    assert [f.string for f in taken["perp_org"]] == ["farc"]


def test_the_names_of_a_group_pool_their_evidence():
    text = "The FMLN did it. The Farabundo Marti National Liberation Front denied that."
    alone = _found(text, "FMLN", odds=-1.3)
    assert not fillers(text, [alone])["perp_org"]
    pooled = fillers(text, [alone, _found(text, "Farabundo Marti National Liberation Front", odds=-1.5)])
    assert [f.string for f in pooled["perp_org"]] == ["fmln"]


def test_initials_are_the_name_that_they_stand_for():
    text = "A bomb hit the Department of Public Works. The DPW was closed, and so was the DPS."
    whole = _found(text, "Department of Public Works", "target")
    assert same(text, whole, _found(text, "DPW", "target"))
    assert not same(text, whole, _found(text, "DPS", "target"))


def _bombed(text: str, part: str, role: str) -> Found:
    found = _found(text, part, role, 3.0)
    found.scores[len(ROLES) + TYPES.index("bombing")] = 3.0
    return found


TWO = (
    "a bomb destroyed the electricity pylon of la union on monday night, the army said. nobody was hurt there, and the "
    "lights were on again by morning in most of the town. "
    * 3
    + "in another attack a week before, on 3 march, men threw a grenade at the bank of lima in the south of the country."
)


def test_things_hit_far_apart_on_other_days_are_two_incidents_and_side_by_side_they_are_one():
    types = dict.fromkeys(TYPES, -5.0) | {"bombing": 4.0}
    far = [_bombed(TWO, "electricity pylon", "target"), _bombed(TWO, "bank of lima", "target")]
    weapon = _bombed(TWO, "grenade", "weapon")
    told = incidents(TWO, [*far, weapon], types, [0, TWO.index("in another")])
    assert [[f.string for f in i.fillers["target"]] for i in told] == [["electricity pylon"], ["bank of lima"]]
    assert [f.string for f in told[1].fillers["weapon"]] == ["grenade"]
    near = "a bomb destroyed the town hall, the bank of lima and three shops."
    told = incidents(near, [_bombed(near, "town hall", "target"), _bombed(near, "bank of lima", "target")], types, [0])
    assert len(told) == 1


def test_what_was_burned_is_arson_and_what_was_shot_at_is_none():
    text = "rebels burned four buses on the road to tarma. a day later two men shot at the house of a judge."
    types = dict.fromkeys(TYPES, -5.0) | {"attack": 1.0, "arson": -2.0}
    buses, house = _found(text, "four buses", "target", 3.0), _found(text, "house of a judge", "target", 3.0)
    for one in (buses, house):  # as the network has it: an attack rather than arson, either way
        one.scores[len(ROLES) : len(ROLES) + len(TYPES)] = [-0.2, -5.0, -8.0, -0.5, -5.0, -8.0]
    told = incidents(text, [buses, house], types, [0])
    assert [(i.type, [f.string for f in i.fillers["target"]]) for i in told] == [
        ("attack", ["house of judge"]),
        ("arson", ["four buses"]),
    ]
    assert buses.scores[len(ROLES) + TYPES.index("arson")] == pytest.approx(-0.5)  # what was given stays as it was


@pytest.mark.parametrize(
    ("words", "fire"),
    [
        ("they set the governor's empty house on fire", True),
        ("they set fire to a bus", True),
        ("the fields were burning", True),
        ("they set out at dawn and opened fire", False),
        ("a fire station was bombed", False),
    ],
)
def test_words_for_burning(words: str, fire: bool):
    assert bool(BURNING.search(words)) is fire


def test_a_pair_is_judged_alike_whichever_is_named_first():
    one, other = _bombed(TWO, "electricity pylon", "target"), _bombed(TWO, "grenade", "weapon")
    types = np.zeros(len(TYPES), dtype=np.float32)
    first = odds(TWO, [0], [("target", one), ("weapon", other)], types)
    second = odds(TWO, [0], [("weapon", other), ("target", one)], types)
    assert first[0, 1] == first[1, 0] == pytest.approx(second[0, 1])


def test_a_text_without_an_incident_has_none():
    text = "a bomb destroyed the town hall."
    assert incidents(text, [_bombed(text, "town hall", "target")], dict.fromkeys(TYPES, -1.0)) == []


def test_a_folder_without_a_network_is_told(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"encoder\.onnx"):
        Network(tmp_path)


def test_a_candidate_is_found_in_the_pieces_that_cover_it():
    ids, where = PIECES.cut("a bombing, near")
    found = candidates("a bombing, near")
    spans = in_pieces(found, where)
    first = next(s for c, s in zip(found, spans, strict=True) if c.start == 2)
    assert (first[0], first[1]) == (1, 2)
    assert ids[1:3] == [5, 6]


EXACT = {"attack": 2.04, "bombing": 0.30, "kidnapping": -4.18, "arson": -1.62, "robbery": -4.60}
"""Log-odds of the types for the sentence below, as whole sums give them; sums that overflow say -1.18 for an attack."""


def test_the_shipped_network_calculates_the_same_on_every_processor():
    text = "Guerrillas blew up two pylons and shot a mayor dead near Ayacucho, the army said."
    found, types = Network().read(text)
    assert {name: types[name] for name in EXACT} == pytest.approx(EXACT, abs=0.2)
    assert max(found, key=lambda f: f.role("perp_ind")).string == "guerrillas"
