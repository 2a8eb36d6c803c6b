"""How many facts stay the same when a text changes in a way that changes nothing.

    python -m bench.invariance [FILE_OR_FOLDER...] [--reader learned]

For each document that reports something: the text in capitals, with curly quotes for straight ones (and the other way),
with its lines broken anew, with a headline put first, and with unrelated paragraphs moved about. A fact is a kind, a
property, its value, and for a perpetrator the modality; spans may move. Default: the shipped sample.
"""

from __future__ import annotations

import argparse
import json
import re
import textwrap
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from tocsin.collect import Captured, from_sources
from tocsin.model import Document
from tocsin.read.reader import Reader, reader_of

HEADLINE = "Morning report: what was said yesterday"
UNRELATED = (
    "The price of wheat fell by 2 percent on the exchange, dealers said.",
    "The national orchestra opens its season with a symphony by a young composer.",
)


def capitals(text: str) -> str:
    """The text in capitals, where that keeps its length."""
    loud = text.upper()
    return loud if len(loud) == len(text) else text


def quotes(text: str) -> str:
    """Straight quotes and apostrophes made curly, curly ones straight."""
    if '"' in text or "'" in text:
        text = re.sub(r'"([^"\n]*)"', r"“\1”", text)
        return text.replace("'", "’")
    return text.translate({0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'"})


def broken(text: str) -> str:
    """Each paragraph wrapped at 64 columns, as cables and e-mails are."""
    return "\n\n".join(textwrap.fill(p, 64, break_on_hyphens=False) for p in re.split(r"\n\s*\n", text))


def headed(text: str) -> str:
    """A headline of no news before the text."""
    return f"{HEADLINE}\n\n{text}"


def moved(text: str) -> str:
    """Two paragraphs about other things after the text."""
    return "\n\n".join((text, *UNRELATED))


def moved_back(text: str) -> str:
    """The same two in the other order."""
    return "\n\n".join((text, *reversed(UNRELATED)))


CHANGES: dict[str, Callable[[str], str]] = {
    "capitals": capitals,
    "quotes": quotes,
    "line breaks": broken,
    "headline": headed,
    "unrelated paragraphs": moved,
    "the same, turned": moved_back,
}


def facts(reader: Reader, document: Document) -> Counter[str]:
    """The facts that a document reports, whatever its letter case and quotes, how often each."""
    found: Counter[str] = Counter()
    for mention in reader.read(document):
        for said in mention.statements:
            value = said.to_json()["value"]
            if isinstance(value, dict):
                value = {k: v for k, v in value.items() if k != "name" or value.get("actor", value.get("lat")) is None}
            modality = said.modality if said.property == "perpetrator" else ""
            line = json.dumps([mention.kind, said.property, value, modality], sort_keys=True, ensure_ascii=False)
            found[quotes(line).replace("’", "'").lower().replace("\\n", " ")] += 1
    return found


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("files", nargs="*", default=["sample/reports"])
    ask.add_argument("--reader", default="learned")
    given = ask.parse_args()
    reader = reader_of(given.reader)
    documents = [c.document for c in from_sources(given.files, None, None) if isinstance(c, Captured)]
    plain = {d.id: facts(reader, d) for d in documents}
    told = [d for d in documents if plain[d.id]]
    print(f"{len(told)} documents with {sum(sum(plain[d.id].values()) for d in told)} facts")
    for name, change in CHANGES.items():
        kept = same = more = 0
        for document in told:
            now = facts(reader, replace(document, text=change(document.text)))
            before = plain[document.id]
            kept += sum((before & now).values())
            more += sum((now - before).values())
            same += now == before
        total = sum(sum(plain[d.id].values()) for d in told)
        print(
            f"{name:<22} facts kept {kept / total:.3f}, new {more / total:.3f}; documents all the same {same / len(told):.3f}"
        )


if __name__ == "__main__":
    main()
