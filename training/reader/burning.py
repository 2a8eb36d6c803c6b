"""How much likelier arson is where a text speaks of burning, counted on MUC-4's development messages.

    python -m training.reader.burning MUC

Prints the logarithms of these ratios, for texts and for their fillers; `tocsin/read/learned/burning.py` holds half of
each. Nothing here comes from the network, so it does not matter that the network knows these messages by heart.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from math import log
from pathlib import Path

from tocsin.read.learned.burning import stands_in, where_it_burns
from tocsin.read.learned.candidates import bare, candidates
from training.reader.labels import muc


def ratios(told: Iterable[tuple[bool, bool]]) -> dict[bool, float]:
    """(has the word, is arson) → for those with the word and those without, the log-odds of arson less those of all."""
    rows = list(told)

    def odds(of: list[bool]) -> float:
        return log((sum(of) + 0.5) / (len(of) - sum(of) + 0.5))

    return {
        word: odds([true for has, true in rows if has is word]) - odds([t for _, t in rows]) for word in (True, False)
    }


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("muc", type=Path)
    base = ask.parse_args().muc
    texts, fillers = [], []
    for example in muc(sorted(base.glob("dev/dev-*")), sorted(base.glob("dev/key-*"))):
        ends, burning = where_it_burns(example.text)
        texts.append((bool(burning), "arson" in example.types))
        places: dict[str, list[tuple[int, int]]] = {}
        for c in candidates(example.text) if example.strings else ():
            places.setdefault(bare(example.text[c.start : c.end]), []).append((c.start, c.end))
        for string, said in example.strings.items():
            if string in places:
                fillers += [(stands_in(places[string], ends, burning), "arson" in said.types)] * len(said.roles)
    for name, told in (("texts", texts), ("fillers", fillers)):
        found = ratios(told)
        both, word, arson = (sum(f(r) for r in told) for f in (all, lambda r: r[0], lambda r: r[1]))
        print(f"{name}: {found[True]:+.2f} with a word for burning, {found[False]:+.2f} without", end="")
        print(f" ({len(told)}, {word} with one, {arson} of arson, {both} both)")


if __name__ == "__main__":
    main()
