"""Who did it in headlines: the coded side of one-sided violence of UCDP GED, where a headline names it, against the reader.

    python -m bench.onesided [nigeria|syria|ged] ... [--part dev|held] [--errors]

UCDP codes violence against civilians with the one who did it. A headline counts where the register finds that party (or a
state's forces) in it and the reader finds an attack: `stated` is how often the reader gives the party or a branch of it as a perpetrator in
any modality but `denied`, `another` how often it gives somebody else. Each headline counts once. Nigeria after 2015 is held
out: totals only. The party may be named and not said to have done it ("villagers flee Boko Haram"), so that 1 is not what
a perfect reader reaches.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterator

from bench.headlines import FILES, SHARED
from bench.linkdata import articles, iso_day, opened
from tocsin import actors
from tocsin.model import ActorRef, Document, document_id
from tocsin.read import read_document

SHORTEST = 40
"""Characters of a headline; shorter ones are names of lists."""


def headlines(table: str, held: bool) -> Iterator[tuple[str, str, str, str]]:
    """(headline, printed on, id of the coded side, its name) of each headline that names its side."""
    seen = set()
    with opened(SHARED / "data" / "ucdp" / FILES[table]) as lines:
        for row in csv.DictReader(lines):
            if (
                float(row["type_of_violence"]) != 3
                or (table == "nigeria" and row["date_start"][:4] > "2015") is not held
            ):
                continue
            side = actors.resolve(row["side_a"], row["date_start"][:10], frozenset()).actor
            for _, day, headline in articles(row["source_article"]):
                if side and len(headline) >= SHORTEST and headline not in seen:
                    seen.add(headline)
                    if side in {actors.resolve(a.name, None, frozenset()).actor for a in actors.find(headline)}:
                        yield headline, iso_day(day), side, row["side_a"]


def main() -> None:
    """Run the command line of this bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="*", default=list(FILES), help="nigeria, syria, ged")
    parser.add_argument("--part", choices=("dev", "held"), default="dev")
    parser.add_argument(
        "--errors", action="store_true", help="headlines whose side was not given, in the open part alone"
    )
    asked = parser.parse_args()
    held = asked.part == "held"
    if asked.errors and held:
        parser.error("--errors is not for what is held out: it stays unread")
    counts: Counter[str] = Counter()
    for table in asked.tables:
        for headline, day, side, name in headlines(table, held):
            counts["headlines"] += 1
            document = Document(document_id(headline.encode()), headline, published=day or None, language="en")
            attacks = [m for m in read_document(document) if m.kind in ("attack", "plot")]
            if not attacks:
                continue
            counts["attack read"] += 1
            given = {
                s.value.actor
                for m in attacks
                for s in m.statements
                if s.property == "perpetrator" and isinstance(s.value, ActorRef) and s.modality != "denied"
            }
            own = {who for who in given if who == side or (who or "").startswith(f"{side}-")}
            counts["stated"] += bool(own)
            counts["another"] += bool(given - own)
            if asked.errors and not own:
                print(f"{headline}  [{name}]")
    print(f"{asked.part}: " + ", ".join(f"{k} {counts[k]}" for k in ("headlines", "attack read", "stated", "another")))


if __name__ == "__main__":
    main()
