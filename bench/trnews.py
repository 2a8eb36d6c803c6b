"""Facts of event mentions in real news: the reader against hand-made gold over TR-News, Wikinews, local and world news.

The articles stay outside the repository; `bench/gold/*.jsonl` holds docids, spans and values. TR-News is split once
and for all: docids sorted by their SHA-1, the first 40 are the test half, which nobody reads while tuning.

    python -m bench.trnews [--xml ../shared/data/geo/tr-news.xml] [--split dev|test] [--errors] [--check]
    python -m bench.trnews --split wikinews [--csv ../shared/data/news/wikinews-2019.csv]
    python -m bench.trnews --split lgl|lgl-more|lgl-held [--lgl ../shared/data/geo/lgl.xml]
    python -m bench.trnews --split news|news-more|news-passing|news-last --news NewsArticles.csv (and each with -held)
    python -m bench.trnews --split news-rest --news NewsArticles.csv
    python -m bench.trnews --split lee|lee-held --lee gensim/test/test_data

Those of `--news` are articles of "News Articles" (`bench.stream` tells where the table is from), the last of the part that
`bench.stream` holds out, the others of the open one; those of `--lee` the stories of December 2001 of the Lee corpus (Lee, Pincombe & Welsh 2005), which the wheel of gensim carries.
"""

from __future__ import annotations

import argparse
import csv
import os
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha1
from pathlib import Path
from typing import Any, NamedTuple

from bench import stream
from bench.facts import Score, measure
from bench.goldspans import GOLD, check, load_gold, with_words

TEST_SIZE = 40
FILES = {
    "dev": "tr-news-dev.jsonl",
    "test": "tr-news-test.jsonl",
    "wikinews": "wikinews-dev.jsonl",
    "lgl": "lgl-dev.jsonl",
    "lgl-more": "lgl-more.jsonl",
    "lgl-held": "lgl-held.jsonl",
    "news": "news-dev.jsonl",
    "news-held": "news-held.jsonl",
    "news-more": "news-more.jsonl",
    "news-more-held": "news-more-held.jsonl",
    "news-passing": "news-passing.jsonl",
    "news-passing-held": "news-passing-held.jsonl",
    "news-last": "news-last.jsonl",
    "news-last-held": "news-last-held.jsonl",
    "news-rest": "news-rest.jsonl",
    "lee": "lee.jsonl",
    "lee-held": "lee-held.jsonl",
}
HELD = tuple(name for name in FILES if name == "test" or name.endswith("-held"))
"""Splits whose texts nobody who works on the reader looks at."""
NEWS, LEE = Path("NewsArticles.csv"), Path("gensim/test/test_data")
"""Where the two that are not shared are looked for."""
LEE_DAY = "2001-12-12"
"""The day as of which stories of the Lee corpus are read and were annotated: the corpus has none, they are of about that time."""
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\b")  # month first: the one such article is American
_WORDED = (
    (re.compile(r"\b([A-Za-z]{3})[A-Za-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b"), (3, 1, 2)),
    (re.compile(r"\b(\d{1,2}) ([A-Za-z]{3})[A-Za-z]* (\d{4})\b"), (3, 2, 1)),
    (re.compile(r"\b(\d{4}) ([A-Za-z]{3})[A-Za-z]* (\d{1,2})\b"), (1, 2, 3)),
)

Article = dict[str, str | None]


def published_day(written: str) -> str | None:
    """The ISO day in a download time as TR-News writes it, or None where it gives none."""
    if found := _ISO.search(written):
        return found[0]
    if found := _SLASHED.search(written):
        return f"{found[3]}-{int(found[1]):02d}-{int(found[2]):02d}"
    for pattern, (year, month, day) in _WORDED:
        if found := pattern.search(written):
            try:
                when = datetime.strptime(f"{found[year]} {found[month].title()} {found[day]}", "%Y %b %d")
            except ValueError:
                continue
            return when.date().isoformat()
    return None


def load(path: Path) -> list[Article]:
    """TR-News as articles: docid, title, published (ISO day or None), text exactly as in the XML.

    Raises ValueError, naming the file, when it is not such a file.
    """
    try:
        root = ET.parse(path).getroot()
    except (OSError, ET.ParseError) as error:
        raise ValueError(f"{path}: cannot be read as TR-News XML ({error}); give its place with --xml") from None
    return [
        {
            "docid": article.get("docid"),
            "title": (article.findtext("title") or "").strip() or None,
            "published": published_day(article.findtext("dltime") or ""),
            "text": article.findtext("text") or "",
        }
        for article in root.iter("article")
    ]


def load_wikinews(path: Path) -> list[Article]:
    """Wikinews articles from the CSV (url, date, title, text), the url as docid. Raises ValueError like `load`."""
    try:
        with path.open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        return [{"docid": r["url"], "title": r["title"], "published": r["date"], "text": r["text"]} for r in rows]
    except (OSError, KeyError, csv.Error) as error:
        raise ValueError(f"{path}: cannot be read as the Wikinews CSV ({error!r}); give its place with --csv") from None


def load_news(path: Path) -> list[Article]:
    """ "News Articles", the table's number as docid, texts as `bench.stream` gives them; ValueError too."""
    return [
        {"docid": str(a.id), "title": a.title, "published": a.published, "text": a.text} for a in stream.articles(path)
    ]


def load_lee(folder: Path) -> list[Article]:
    """The Lee corpus, a line a story; docids are b1… of the background part and s1… of the small one. ValueError too."""
    out: list[Article] = []
    for name, letter in (("lee_background.cor", "b"), ("lee.cor", "s")):
        try:
            lines = (folder / name).read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError as error:
            raise ValueError(
                f"{folder}: cannot be read as the Lee corpus ({error}); give its folder with --lee"
            ) from None
        out += [
            {"docid": f"{letter}{n}", "title": None, "published": LEE_DAY, "text": line.strip()}
            for n, line in enumerate(lines, 1)
        ]
    return out


def split(articles: Sequence[Article]) -> tuple[list[Article], list[Article]]:
    """(dev, test), both in the order of the SHA-1 of the docid; test is the first 40."""
    ordered = sorted(articles, key=lambda a: sha1(str(a["docid"]).encode()).hexdigest())
    return ordered[TEST_SIZE:], ordered[:TEST_SIZE]


class Corpora(NamedTuple):
    """Where the collections lie: TR-News, the Wikinews CSV, LGL, "News Articles", the folder of the Lee corpus."""

    xml: Path
    csv: Path
    lgl: Path
    news: Path
    lee: Path


def corpora(shared: Path, news: Path, lee: Path) -> Corpora:
    """The collections where `shared` has them, and the two that it lacks."""
    data = shared / "data"
    return Corpora(data / "geo/tr-news.xml", data / "news/wikinews-2019.csv", data / "geo/lgl.xml", news, lee)


def articles_of(name: str, where: Corpora) -> list[Article]:
    """The articles of the collection that a split is of; TR-News's halves are told apart. Raises ValueError like `load`."""
    if name == "wikinews":
        return load_wikinews(where.csv)
    if name.startswith("lgl"):
        return load(where.lgl)
    if name.startswith("news"):
        return load_news(where.news)
    if name.startswith("lee"):
        return load_lee(where.lee)
    return split(load(where.xml))[name == "test"]


def read(article: Article) -> list[dict[str, Any]]:
    """The reader's mentions of one article, as `tocsin read` prints them."""
    from tocsin.model import Document, document_id
    from tocsin.read import read_document

    text = str(article["text"])
    document = Document(
        document_id(text.encode()), text, title=article["title"], published=article["published"], language="en"
    )
    return [mention.to_json() for mention in read_document(document)]


def _brief(mention: dict[str, Any]) -> str:
    said = []
    for s in mention["statements"]:
        value = s["value"]
        if isinstance(value, dict):
            value = value.get("name") or "/".join(str(value.get(k)) for k in ("low", "best", "high"))
        said.append(f"{s['property']}={value}" + ("" if s["modality"] == "asserted" else f" ({s['modality']})"))
    return f"{mention['kind']}: " + ", ".join(said)


def _print_errors(article: Article, gold: list[Any], predicted: list[Any]) -> None:
    one = measure([(str(article["text"]), gold, predicted)])
    n = one.mentions
    if not one.missed and n.gold == n.right == n.read and one.facts.right == one.facts.read:
        return
    print(f"\n{article['docid']} ({article['published']}): {n.right} of {n.gold} mentions found, {n.read} read")
    for g in gold:
        facts = {k: v for k, v in g.items() if v not in (None, [], False) and "anchor" not in k}
        print(f"  gold  {facts}\n        {' '.join(g['anchor'].split())[:160]}")
    for p in predicted:
        print(f"  read  {_brief(p)}")
    print(f"  missed {one.missed}")


def report(articles: Sequence[Article], gold: dict[str, list[Any]], errors: bool = False) -> Score:
    """Score the reader on the articles that have gold; prints the figures and returns the score."""
    total, count, quiet, false_alarms = Score(), 0, 0, 0
    for article in articles:
        docid, text = str(article["docid"]), str(article["text"])
        if docid not in gold:
            continue
        wanted, predicted = with_words(text, gold[docid]), read(article)
        total.add(text, wanted, predicted)
        count += 1
        quiet += not wanted
        false_alarms += not wanted and bool(predicted)
        if errors:
            _print_errors(article, wanted, predicted)
    print(f"articles {count}, of which without any event {quiet}, of those with a mention read {false_alarms}")
    for name, n in (("mentions", total.mentions), ("facts", total.facts), *total.properties.items()):
        figures = f"P {n.precision:.3f} R {n.recall:.3f} F {n.f1:.3f}"
        print(f"{name:12} {figures} (right {n.right}, read {n.read}, gold {n.gold})")
    print(f"modality of the perpetrators named: {total.modality_accuracy:.3f} of {total.modalities.total()}")
    return total


def main(argv: Sequence[str] | None = None) -> int:
    shared = Path(os.environ.get("TOCSIN_SHARED", "../shared"))
    parser = argparse.ArgumentParser(prog="python -m bench.trnews", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--xml", type=Path, default=shared / "data/geo/tr-news.xml")
    parser.add_argument("--csv", type=Path, default=shared / "data/news/wikinews-2019.csv")
    parser.add_argument("--lgl", type=Path, default=shared / "data/geo/lgl.xml")
    parser.add_argument("--news", type=Path, default=NEWS)
    parser.add_argument("--lee", type=Path, default=LEE)
    parser.add_argument("--split", choices=list(FILES), default="dev")
    parser.add_argument("--errors", action="store_true", help="print what was missed and what was read, by article")
    parser.add_argument("--yes-look-at-test", action="store_true", help="allow --errors on what is held out")
    parser.add_argument("--check", action="store_true", help="only check the gold file against the corpus")
    args = parser.parse_args(argv)
    if args.errors and args.split in HELD and not args.yes_look_at_test:
        parser.error("this part is held out: --errors on it needs --yes-look-at-test, and ends its use as a test")
    try:
        articles = articles_of(args.split, Corpora(args.xml, args.csv, args.lgl, args.news, args.lee))
        gold = load_gold(GOLD / FILES[args.split])
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    wrong = check({str(a["docid"]): str(a["text"]) for a in articles}, gold, FILES[args.split])
    for line in wrong:
        print(line, file=sys.stderr)
    if wrong:
        return 1
    if args.check:
        print(f"{FILES[args.split]}: {len(gold)} articles, {sum(map(len, gold.values()))} mentions, no problem")
        return 0
    report(articles, gold, args.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
