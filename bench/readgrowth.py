"""How the time to read a text grows with its size, for texts made to be hard: linear is the bar.

    python -m bench.readgrowth [--size 20000] [--shape NAME ...]

Each shape is read at one, two and four times the size; the ratio of the last to the first is 4 where growth is linear
and 16 where it is quadratic. The bar is 8 for every shape, start-up and the caches of the first reading taken out.
"""

from __future__ import annotations

import argparse
import sys
import time

from tocsin.model import Document, document_id
from tocsin.read import read_document

BAR = 8.0

ATTACK = (
    "Gunmen killed at least 15 people and wounded 20 in an attack on a market in Maiduguri, Nigeria, on Friday, police "
    "said. Boko Haram claimed responsibility for the bombing. "
)
"""In front of every shape, so that it passes the gate and every part of the reader runs."""

SHAPES = {
    "reports": ATTACK,
    "reports in one sentence": ATTACK.replace(". ", ", and "),
    "reports, a line each": ATTACK + "\n",
    "reports, a paragraph each": ATTACK + "\n\n",
    "one word": "a",
    "one capital word": "A",
    "words": "word and then some ",
    "capitals": "THE US SENT US ",
    "names": "Amina Yusuf Karim Hassan ",
    "name after name": "Kano, ",
    "places": "Paris, Texas, and London, Ontario, near Springfield ",
    "actors": "Islamic State and Boko Haram and the Taliban ",
    "numbers": "1,234 56 78.9 ",
    "digits": "7",
    "number words": "twenty-five hundred and three ",
    "dates": "on 3 March 2019, last Friday, 2020-01-02, ",
    "deaths": "killed 15 people and ",
    "kills": "killed ",
    "blame": "police blamed Boko Haram, which denied it, ",
    "claims": "claimed responsibility ",
    "said": "he said, she said, ",
    "articles": "the a an ",
    "spaces": " ",
    "lines": "\n",
    "blank lines": "\n \n",
    "tabs": "\t",
    "quotes": '"',
    "quotations": '"No," he said. “Yes,” she said. ',
    "brackets": "(((",
    "hyphens": "a-",
    "dashes": "— ",
    "commas": ",",
    "full stops": ".",
    "initials": "A.B.C. ",
    "control": "\x01\x02\x1b[0m\x7f",
    "marks": "e\u0301\u0302\u200d\u200b",
    "scripts": "взрыв انفجار 爆炸 έκρηξη bomb ",
    "right to left": "\u202eقتل 15 شخصا\u202c ",
    "emoji": "💣💥 ",
    "addresses": "https://example.org/a?b=c&d=e#f ",
    "apostrophes": "o'neill's ",
}


def text_of(shape: str, size: int) -> str:
    """A text of the shape, so many characters long."""
    part = SHAPES[shape]
    return (ATTACK + "\n\n" + part * (size // len(part) + 1))[:size]


def seconds(text: str) -> float:
    """Processor seconds to read a text of unknown language as English."""
    document = Document(document_id(text.encode()), text, published="2024-03-23", language="en")
    begun = time.process_time()
    read_document(document)
    return time.process_time() - begun


def growth(shape: str, size: int) -> tuple[list[float], float]:
    """The seconds at one, two and four times the size, the best of two, and the ratio of the last to the first."""
    times = [min(seconds(text_of(shape, size * n)) for _ in range(2)) for n in (1, 2, 4)]
    return times, times[2] / max(times[0], 1e-3)


def main() -> int:
    """Print the growth of every shape; 1 when one is above the bar."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.readgrowth", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", type=int, default=20_000, help="characters of the smallest text")
    parser.add_argument("--shape", nargs="+", choices=list(SHAPES), default=list(SHAPES))
    asked = parser.parse_args()
    seconds(ATTACK)
    missed = 0
    for shape in asked.shape:
        times, ratio = growth(shape, asked.size)
        missed += ratio > BAR
        told = " ".join(f"{t:7.2f}" for t in times)
        print(f"{shape:28}{told} s  ratio {ratio:5.1f}{'  MISSED' if ratio > BAR else ''}", flush=True)
    print(f"{len(asked.shape)} shapes, {missed} above the bar of {BAR:g}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
