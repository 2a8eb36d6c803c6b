"""Texts that report political violence and texts that don't, for the gate: who may train on them, who may only measure.

Every collection is cut once and for all. What is held out gives totals only: MUC tst1 and tst2, UCDP's Nigeria after
2015, the third of the incidents that `bench.incidents` holds out, TR-News test, a third of LGL and of Wikinews by hash.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bench import headlines as headlines_bench
from bench import mucdata, reading_incidents, sampledata, trnews
from bench.goldspans import GOLD, load_gold
from tocsin.collect.headed import announced_and_told
from tocsin.model import Document, document_id
from tocsin.read.rules import RuleReader


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text of a collection, and whether it reports violence; `published` is an ISO date where known."""

    id: str
    text: str
    relevant: bool
    collection: str
    held: bool
    published: str | None = None


_SPANISH = re.compile(r"\b(?:el|la|los|las|de|en|una?|por|que|del|con|y|tras)\b", re.IGNORECASE)
_HEADLINES = 1000
"""Headlines drawn by hash from each file of UCDP: more of them would only drown the articles."""


def third(name: str) -> bool:
    """Whether an article belongs to the third that is held out, by the SHA-256 of its id."""
    return int(sha256(f"gate:{name}".encode()).hexdigest(), 16) % 3 == 0


def muc(folder: Path) -> Iterator[Labelled]:
    """MUC-3/4 messages in lower case. Relevant: the key has a template that is not optional.

    Messages with optional templates alone are left out. The others were drawn by the same query about terrorism, so as
    negatives they are hard and unsure.
    """
    for part in ("dev", "tst1", "tst2"):
        files = sorted(path for path in (folder / part).iterdir() if "-muc" in path.name)
        asked = [t for path in sorted((folder / part).glob("key-*")) for t in mucdata.templates(path)]
        firm = {t.docid for t in asked if "OPTIONAL" not in t.slots[1][0]}
        maybe = {t.docid for t in asked} - firm
        for message in (m for path in files for m in mucdata.messages(path)):
            if message.docid not in maybe:
                text = f"{message.head} {message.text}".lower()
                yield Labelled(message.docid, text, message.docid in firm, "muc", part != "dev")


def headlines(folder: Path) -> Iterator[Labelled]:
    """UCDP GED's English source headlines that state a number of deaths, drawn by hash. Held out: Nigeria after 2015.

    Other headlines are left out: many of an event's sources ("Genesis of a crisis") report nothing by their headline.
    """
    for name in headlines_bench.FILES.values():
        for part in ("dev", "held"):
            told = {r.headline for r in headlines_bench.rows(folder / name, part) if reports_deaths(r.headline)}
            drawn = sorted(told, key=lambda h: sha256(h.encode()).hexdigest())[:_HEADLINES]
            for headline in drawn:
                yield Labelled(headline, headline, True, "ucdp", part == "held")


def reports_deaths(headline: str) -> bool:
    """Whether an English headline states a number of deaths, by a rule that neither gate nor reader knows."""
    return len(_SPANISH.findall(headline)) < 2 and headlines_bench.stated(headline) is not None


def shootings(folder: Path) -> Iterator[Labelled]:
    """Whole reports of incidents of gun violence. Pages that hold another text than their title says are left out."""
    for part in ("dev", "held"):
        for report, _ in reading_incidents.pairs(folder, part):
            if holds_its_title(report["title"] or "", report["text"]):
                yield Labelled(report["id"], report["text"], True, "incidents", part == "held", report["published"])


def holds_its_title(title: str, text: str) -> bool:
    """Whether three fifths of the longer words of a title stand in the text: a tenth of the pages are menus and notices."""
    announced, told = announced_and_told(title, text)
    return announced >= 3 and len(text) >= 300 and told >= 0.6 * announced


def news(xml: Path, table: Path) -> Iterator[Labelled]:
    """TR-News and Wikinews with hand-made gold. Articles with only optional mentions are left out."""
    dev, test = trnews.split(trnews.load(xml))
    parts = (("trnews", dev, "dev"), ("trnews", test, "test"), ("wikinews", trnews.load_wikinews(table), "wikinews"))
    for collection, articles, part in parts:
        gold = load_gold(GOLD / trnews.FILES[part])
        for article in articles:
            name = str(article["docid"])
            mentions = gold.get(name)
            if mentions is None or (mentions and all(m.get("optional") for m in mentions)):
                continue
            relevant = bool(mentions)
            held = part == "test" or (part == "wikinews" and not relevant and third(name))
            yield Labelled(name, str(article["text"]), relevant, collection, held, article["published"])


def local(xml: Path) -> Iterator[Labelled]:
    """LGL's local news without the articles in which the rule reader finds an event: crimes are in them."""
    reader = RuleReader(gate=None)
    for article in trnews.load(xml):
        text = str(article["text"])
        document = Document(document_id(text.encode()), text, published=article["published"], language="en")
        if not reader.read(document):
            name = str(article["docid"])
            yield Labelled(name, text, False, "lgl", third(name), article["published"])


def sample(half: str) -> Iterator[Labelled]:
    """The shipped sample. Only its dev half may train."""
    for document, gold in sampledata.labelled(half):
        yield Labelled(str(document.source_id), document.text, bool(gold), "sample", half == "test", document.published)


def everything(shared: Path) -> Iterator[Labelled]:
    """All collections below the folder `shared/data`, and the shipped sample."""
    data = shared / "data"
    yield from muc(data / "muc")
    yield from headlines(data / "ucdp")
    yield from shootings(data / "incidents")
    yield from news(data / "geo" / "tr-news.xml", data / "news" / "wikinews-2019.csv")
    yield from local(data / "geo" / "lgl.xml")
    yield from sample("dev")
    yield from sample("test")


def tally(texts: Iterable[Labelled]) -> dict[tuple[str, bool, bool], int]:
    """How many texts by (collection, held out, relevant)."""
    count: dict[tuple[str, bool, bool], int] = {}
    for text in texts:
        key = (text.collection, text.held, text.relevant)
        count[key] = count.get(key, 0) + 1
    return count
