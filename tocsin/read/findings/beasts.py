"""Beasts, and what only bears a beast's name: "the Tigers attacked", "Navy SEALs"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tocsin.actors import ActorMatch
from tocsin.patterns import compiled

BEASTS = r"(?:cows?|cattle|livestock|animals?|sheep|lambs?|goats?|pigs?|buffalo(?:es)?|chickens?|poultry|horses?|whales?|dolphins?|seals?|elephants?|rhinos?|birds?|deer|dogs?|badgers?|camels?)"
GAME = r"(?:pit ?bulls?|bulls?|bears?|grizzl(?:y|ies)|lions?|lioness(?:es)?|tigers?|leopards?|cougars?|coyotes?|wol(?:f|ves)|moose|elk|boars?|crocodiles?|alligators?|monkeys?|gorillas?|kangaroos?|cats?|pets?|snakes?|foxes|fox|swans?|ducks?|geese|pigeons?|owls?|hawks?|eagles?|crows?|ravens?|squirrels?|raccoons?|rabbits?|hares?|beavers?|possums?|rats?|giraffes?|zebras?|hippos?|rottweilers?|hounds?|pupp(?:y|ies))"
PREY = r"(?:sharks?|tigress(?:es)?|pythons?|boas?|anacondas?|cobras?|crocs?|stingrays?|(?:killer )?whales?|orcas?|chimps?|chimpanzees?|baboons?|cassowar(?:y|ies)|ostrich(?:es)?|emus?|bison|hyenas?|jaguars?|panthers?|bees|wasps|hornets|ants|scorpions?|spiders?|jellyfish|piranhas?|hogs?|rams?|stallions?|rats|hedgehogs?|dingo(?:es)?|mosquito(?:e?s)|locusts)"
ANY_BEAST = rf"(?:{BEASTS}|{GAME}|{PREY})"
BEAST = compiled(rf"\b{ANY_BEAST}\b")


def beasts_alone(text: str, lowered: str, sentences: Iterable[tuple[int, int]], named: Sequence[ActorMatch]) -> str:
    """The text in lower case, where what bears a beast's name and is none ("the Tigers attacked", "Navy SEALs") has none left:
    groups that are `named`, and what is written with a capital inside of a sentence."""
    if not BEAST.search(lowered):
        return lowered
    opens = {start for start, _ in sentences}
    letters = list(lowered)
    for m in BEAST.finditer(lowered):
        within_a_sentence = text[m.start()].isupper() and m.start() not in opens
        if within_a_sentence or any(a.start <= m.start() < a.end for a in named):
            letters[m.start() : m.end()] = "x" * len(m[0])
    return "".join(letters)
