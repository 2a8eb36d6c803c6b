"""Local violence in many wordings, and words of violence that tell of none: mishaps, likenesses, stage, beasts, old bombs."""

from __future__ import annotations

import pytest

from tocsin.model import Document, Mention, document_id
from tocsin.read.learned.reader import LearnedReader

READER = LearnedReader()
TAIL = (
    " Officers were called to Elm Street about 9 p.m. The victim was taken to hospital. No arrests have been made."
    " Anyone with information is asked to call the police."
)
CALM = " The mayor said that work would go on. Tickets can be had at the town hall. It may rain at the weekend."

DONE_TO = (
    "stabbed in the neck", "shot in the leg", "fatally shot", "beaten with a pipe", "beaten unconscious", "beaten to death",
    "hit with a baseball bat", "hit over the head with a bottle", "struck in the head with a hammer",
    "slashed with a box cutter", "bludgeoned with a brick", "attacked with a crowbar", "attacked by three men",
    "punched and kicked unconscious", "set upon by a gang", "doused with petrol and set alight", "strangled",
    "choked to death", "run over on purpose", "deliberately run down by a car", "robbed at gunpoint", "pistol-whipped",
    "abducted", "tied up and beaten", "thrown from a balcony", "pushed under a train", "hacked to death",
    "killed by a stray bullet", "cut with a broken bottle", "assaulted with a metal bar", "smothered with a pillow",
    "burned with an iron by robbers", "sprayed with acid", "jumped by two men and beaten", "held at knifepoint",
)  # fmt: skip
FRAMES = (
    "A woman was {} in Akron on Tuesday night, police said.",
    "A woman is in hospital after being {} in Akron on Tuesday night.",
    "Police in Akron say that a woman was {} on Tuesday night.",
)
DONE = (
    "Two men beat a woman with a pipe in Akron on Tuesday night.",
    "Three youths attacked a man with bats in Akron on Tuesday night.",
    "A woman hit a man with a hammer in Akron on Tuesday night.",
    "A neighbor bludgeoned a woman in Akron on Tuesday night.",
    "Robbers tied up a man in Akron on Tuesday night.",
    "A driver rammed a man on purpose in Akron on Tuesday night.",
    "Someone fired into the car of a woman in Akron on Tuesday night.",
    "Someone threw a firebomb at the home of a man in Akron on Tuesday night.",
    "A man fired three shots at a man in Akron on Tuesday night.",
    "Shots were fired into a house in Akron on Tuesday night.",
    "A man was charged with murder in the death of a woman in Akron on Tuesday night.",
    "A man pleaded guilty to beating a man to death in Akron on Tuesday night.",
)
QUIET = (
    "No shots were fired at the school in Akron on Tuesday, and nobody was hurt.",
    "Nobody shot at the convoy of trucks in Akron on Tuesday, as some had feared.",
    "The stage of the show in Akron looked like the scene of a massacre on Tuesday.",
    "Neighbours thought that a bomb had gone off when the oven burst in Akron on Tuesday.",
    "It sounded like a bomb when the roof of the hall in Akron came down on Tuesday.",
    "People reported gunfire at a mall in Akron on Tuesday. It turned out to be a shelf that had fallen over.",
    "Shots were heard in Akron on Tuesday. Officers found a roofer with a nail gun.",
    "Her new novel, set in Akron, opens when a teacher is stabbed to death. The killer strikes again on Tuesday.",
    "Set in Akron in 1981, the play opens with gunfire in the street. Nine people are shot in the first act.",
    "Gunmen stormed the station in Akron on Tuesday, and forty people lay bleeding. All of it was a rehearsal.",
    "A tigress killed a woman who was picking leaves near Akron on Tuesday.",
    "A surfer lost his leg to a shark off Akron on Tuesday. The attack happened in shallow water.",
    "A postman was attacked by two dogs in Akron on Tuesday and needed 48 stitches.",
    "A cat that was shot with an air rifle in Akron on Tuesday is on the mend.",
    "Divers blew up a German sea mine off Akron on Tuesday. The explosion threw up a column of water.",
    "The senator, who survived a shooting years ago, spoke in Akron on Tuesday.",
    "The leader was stabbed in the back by his deputies, who voted against him in Akron on Tuesday.",
    "The minister spoke of character assassination in Akron on Tuesday.",
)
REAL = (
    "It looked like the scene of a massacre, a witness said: gunmen shot dead nine people at a bar in Akron on Tuesday.",
    "A man with a dog was attacked by two robbers in Akron on Tuesday and stabbed in the arm.",
    "Gunmen opened fire in the first act of a play in Akron on Tuesday and killed four people in the audience.",
    "Residents reported gunfire in Akron on Tuesday; police found a man of 30 who had been shot dead.",
    "He was stabbed in the back at a bus stop in Akron on Tuesday, police said, and died in hospital.",
    "A bomb from a truck exploded in Akron on Tuesday and killed four people near a museum of the Second World War.",
)


def read(text: str) -> list[Mention]:
    return READER.read(Document(document_id(text.encode()), text, published="2024-05-15", language="en"))


@pytest.mark.parametrize("text", [f.format(done) for n, done in enumerate(DONE_TO) for f in (FRAMES[n % 3],)] + [*DONE])
def test_local_violence_is_read(text: str) -> None:
    assert any(m.kind == "attack" for m in read(text + TAIL))


@pytest.mark.parametrize("text", QUIET)
def test_words_of_violence_alone_are_no_attack(text: str) -> None:
    assert read(text + CALM) == []


@pytest.mark.parametrize("text", REAL)
def test_violence_beside_such_words_is_one(text: str) -> None:
    assert [m.kind for m in read(text)] == ["attack"]
