"""Does `tocsin verify` find one flipped byte, wherever it is? In the database, its seal and the raw captures.

python -m bench.flips [--flips 1000] [--seed N]

Makes a small ledger in a temporary folder, then again and again flips one bit to seven bits of one byte drawn at random
over all bytes of all its files, verifies, and puts the byte back. Prints the seed, the number found by kind of file, and
each flip that was missed; exit code 1 when there is one.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path

from tocsin.ledger import LedgerError, open_ledger, verify
from tocsin.model import Document, Judgement, Mention, Quantity, Statement, document_id, mention_id, same_event

PLACES = "Kabul Maiduguri Mosul Marawi Goma Aden Gao Pemba Sirte Zamboanga".split()

SHARES = {"ledger.sqlite": 0.7, "captures": 0.25, "ledger.seal": 0.05}
"""How often each kind of file is hit. By size alone the database would take nearly all."""


def made_up(number: int, draw: random.Random) -> tuple[Document, Mention]:
    """A report of an attack that nobody published, and what it says."""
    toll = draw.randrange(1, 90)
    text = f"Report {number}. A bomb in {draw.choice(PLACES)} killed {toll} people, the police said. " + "No more is known. " * draw.randrange(9)  # fmt: skip
    document = Document(
        document_id(text.encode()), text, f"Report {number}", "A paper", f"2021-0{1 + number % 9}-11", "en"
    )
    start = text.index("killed")
    statement = Statement(
        "killed", Quantity.exactly(toll), (start, text.index(" people")), "asserted", "the police", 0.9, "bench/1"
    )
    return document, Mention(mention_id(document.id, "attack", [statement]), "attack", (statement,))


def fill(folder: Path, documents: int, draw: random.Random) -> None:
    """A ledger with this many documents in several batches, read, and with decisions."""
    with open_ledger(folder) as ledger:
        ids = []
        for number in range(documents):
            document, mention = made_up(number, draw)
            ledger.add_document(document, document.text.encode(), tool="bench/1", media_type="text/plain")
            ledger.add_reading(document.id, "bench/1", [mention])
            ids.append(mention.id)
        for a, b in pairwise(ids):
            ledger.add_decisions([same_event(a, b, draw.choice(list(Judgement)), "bench", "2021-10-01T00:00:00Z")])


def found(folder: Path) -> str | None:
    """What `tocsin verify` says is wrong."""
    try:
        return verify(folder).problem
    except LedgerError as error:
        return str(error)


def kind(path: Path) -> str:
    return path.name if path.name.startswith("ledger.") else "captures"


def run(folder: Path, flips: int, draw: random.Random) -> list[str]:
    """Flip, verify, put back; the flips that were missed."""
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    sizes = [p.stat().st_size for p in files]
    tried: Counter[str] = Counter()
    missed = []
    for number in range(flips):
        (chosen,) = draw.choices(list(SHARES), list(SHARES.values()))
        path = draw.choice([p for p in files if kind(p) == chosen])
        clean = path.read_bytes()
        at, bits = draw.randrange(len(clean)), draw.randrange(1, 256)
        changed = clean[:at] + bytes([clean[at] ^ bits]) + clean[at + 1 :]
        path.chmod(0o644)
        path.write_bytes(changed)
        tried[kind(path)] += 1
        if found(folder) is None:
            missed.append(f"{path.relative_to(folder)} byte {at}: {clean[at]:#04x} to {changed[at]:#04x}")
        for stray in ("ledger.sqlite-wal", "ledger.sqlite-shm"):
            (folder / stray).unlink(missing_ok=True)
        path.write_bytes(clean)
        if sys.stderr.isatty():
            print(f"\r{number + 1}/{flips}", end="", file=sys.stderr)
    for name, count in sorted(tried.items()):
        print(
            f"{name:<16} {count:>6} flips of {sum(s for p, s in zip(files, sizes, strict=True) if kind(p) == name):>9,} bytes"
        )
    return missed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--flips", type=int, default=1000)
    parser.add_argument("--documents", type=int, default=12)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4)))
    chosen = parser.parse_args()
    draw = random.Random(chosen.seed)
    print(f"seed {chosen.seed}")
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "ledger"
        fill(folder, chosen.documents, draw)
        assert found(folder) is None, found(folder)
        missed = run(folder, chosen.flips, draw)
        whole = found(folder)
    print(
        f"found {chosen.flips - len(missed)} of {chosen.flips} in {time.perf_counter() - start:.1f} s; put back: {whole or 'all fits'}"
    )
    for line in missed:
        print("missed:", line)
    sys.exit(1 if missed or whole else 0)


if __name__ == "__main__":
    main()
