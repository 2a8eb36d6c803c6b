"""Compose labelled, invented news text for a span tagger: python training/reader/compose.py --seed 7 --documents 4000

One JSON object a line on standard output. The same seed gives the same lines. Each document is put together from
passages of the data files in composed/: a story's lead and details, and passages of shared pools (tolls, claims,
denials, background, noise). About a fifth of the passages are held out whole, by a hash of their names: a document
with `held` true is made of held passages alone, any other of none, so that a model can be tested on unseen templates.
`--counts` prints what the files hold and what a run gives, and no documents.

Spans are minimal noun phrases without leading article. `killed`, `wounded` and `hostages` cover the number with its
hedge ("at least 12"), or the noun phrase where the article is the number ("a soldier"); spans of different roles may
lie in one another. `victim` does not cover bare "people".
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from training.reader.compose_grammar import COUNTED, MAIN, Page, TemplateError, Token, flatten, parsed
from training.reader.compose_world import World

DATA = Path(__file__).parent / "composed"
TYPES = (
    "assassination", "armed_assault", "bombing", "hijacking", "hostage_taking", "facility_attack", "unarmed_assault",
    "unknown",
)  # fmt: skip
STAGES = ("accomplished", "attempted", "foiled", "planned", "threatened")
WHEN = ("current", "background", "hypothetical")
_JOINED = 0.12
"""Share of the documents with violence that go on to a second, unrelated incident."""


@cache
def held(name: str) -> bool:
    """Whether the passage of this name is held out."""
    return sha256(name.encode()).digest()[0] % 5 == 0


@cache
def library() -> dict[str, Any]:
    """Fillers, names, pools and stories of the data files. Raises TemplateError for a file that is not in form."""
    out: dict[str, Any] = {"fillers": {}, "names": {}, "pools": {}, "stories": []}
    for path in sorted(DATA.glob("*.yaml")):
        data = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        part = path.stem.split("_")[0]
        if part not in out or not isinstance(data, (dict, list)):
            raise TemplateError(f"{path.name}: begin the name with fillers, names, pools or stories")
        if isinstance(data, list):
            out["stories"].extend(data)
        else:
            out[part].update(data)
    return out


def _paragraphs(template: str) -> str:
    """A folded template keeps one line break where its paragraphs part; the text gets an empty line there."""
    return template.strip().replace("\n", "\n\n")


def passages() -> dict[str, str]:
    """All passages by name: `story/lead` or `pool/passage`."""
    found = {f"{pool}/{name}": text for pool, texts in library()["pools"].items() for name, text in texts.items()}
    for story in library()["stories"]:
        for part in ("heads", "leads", "details"):
            found.update({f"{story['name']}/{name}": text for name, text in (story.get(part) or {}).items()})
    return found


class Composer:
    """Makes one document's tokens: a story with its world, and the fillers chosen so far."""

    def __init__(self, rng: Random, story: dict[str, Any], published: World | None = None) -> None:
        self.rng, self.story = rng, story
        self.world = World(rng, story, library()["names"])
        if published:
            self.world.published, self.world.day = published.published, published.day
        self.rules = {**library()["fillers"], **(story.get("fill") or {})}
        self.memory: dict[tuple[str, str], list[Token]] = {}

    def expand(self, name: str, template: str) -> list[Token]:
        out: list[Token] = []
        try:
            flatten(parsed(_paragraphs(template)), self.rng, self._fill, out)
        except TemplateError as error:
            raise TemplateError(f"{name}: {error}") from None
        return out

    def _fill(self, name: str, index: str, afresh: bool) -> Sequence[Token]:
        if name not in self.rules:
            fact = self.world._draw(name, index) if afresh else self.world.fact(name, index)
            if fact is None:
                raise TemplateError(f"no filler or fact ${name}")
            return [fact]
        if not afresh and (name, index) in self.memory:
            return self.memory[name, index]
        out: list[Token] = []
        flatten(parsed(f"<{self.rules[name].strip()}>"), self.rng, self._fill, out)
        if not afresh:
            self.memory[name, index] = out
        return out


def _choose(rng: Random, texts: dict[str, str], prefix: str, hold: bool, most: int) -> list[tuple[str, str]]:
    """At most so many passages of this side of the split, in an order of their own."""
    mine = [(f"{prefix}/{n}", t) for n, t in texts.items() if held(f"{prefix}/{n}") == hold]
    return rng.sample(mine, min(most, len(mine)))


def plan(rng: Random, story: dict[str, Any], hold: bool) -> list[tuple[str, str]]:
    """The passages of one story: perhaps a headline, a lead, details, then what the story lets follow."""
    chosen = _choose(rng, story.get("heads") or {}, story["name"], hold, int(rng.random() < 0.5))
    chosen += _choose(rng, story["leads"], story["name"], hold, 1)
    chosen += _choose(rng, story.get("details") or {}, story["name"], hold, rng.choice((0, 1, 1, 2, 3)))
    for entry in (story.get("follow") or "").split():
        pool, _, most = entry.partition(":")
        if pool not in library()["pools"]:
            raise TemplateError(f"{story['name']}: no pool {pool}")
        chosen += _choose(rng, library()["pools"][pool], pool, hold, rng.randint(0, int(most or 1)))
    return chosen[:8]


@cache
def stories_of(hold: bool) -> list[dict[str, Any]]:
    """The stories that have a lead on this side of the split."""
    return [s for s in library()["stories"] if any(held(f"{s['name']}/{n}") == hold for n in s["leads"])]


def document(rng: Random, number: int) -> dict[str, Any]:
    """One labelled document."""
    hold = rng.random() < 0.2
    stories = stories_of(hold)
    story = rng.choices(stories, [float(s.get("weight", 1)) for s in stories])[0]
    page, made = Page(), Composer(rng, story)
    used: list[str] = []
    mains: list[tuple[int, str | None]] = []
    parts = [story]
    if story.get("event") and rng.random() < _JOINED:
        parts.append(rng.choice([s for s in stories if s.get("event") and s["name"] != story["name"]]))
    for part, current in enumerate(parts):
        composer = made if part == 0 else Composer(rng, current, made.world)
        chosen = plan(rng, current, hold)
        for at, (name, text) in enumerate(chosen if part == 0 else chosen[:2]):
            lead = name.startswith(current["name"] + "/") and name.split("/")[1] in current["leads"]
            if page.pieces:
                page.pieces.append("\n\n")
            if part == 0 and lead and current.get("dateline", True) and text[0] != "$" and rng.random() < 0.4:
                page.write(composer.expand("dateline", "$dateline ^"), len(used))
            if part == 1 and at == 0:
                page.write([*composer.expand("joint", "$joint"), " "], len(used))
                text = re.sub(r"^(?:A|An|The|At|In|On)\b", lambda m: m[0].lower(), text)
            page.write(composer.expand(name, text), len(used))
            used.append(name)
            mains.append((part, current.get("event")))
    return _labelled(page, mains, {
        "id": f"composed-{number}", "source": "template:" + "+".join(used), "held": hold,
        "published": made.world.published.isoformat(),
    })  # fmt: skip


def _labelled(page: Page, mains: list[tuple[int, str | None]], record: dict[str, Any]) -> dict[str, Any]:
    """The page's marks as events and spans with character offsets."""
    text, offsets = page.text()
    events: dict[tuple[int | str, str], dict[str, Any]] = {}
    speakers = {(p, m.speaker_mark): offsets(a, b, False) for m, a, b, p in page.marks if m.speaker_mark}
    found: list[tuple[dict[str, Any], dict[str, Any]]] = []

    def event_of(passage: int, name: str) -> dict[str, Any]:
        part, main = mains[passage]
        key = (part, MAIN) if name == MAIN else (f"p{passage}", name)
        if key not in events:
            values = (main or "").split() if name == MAIN else page.declared.get((passage, name), ())
            values = [*values, "current"][:4]
            if len(values) != 4:
                raise TemplateError(
                    f"{record['source']}: passage {passage} labels an event {name} that nothing declares"
                )
            kind, type_, stage, when = values
            if kind not in ("attack", "plot") or type_ not in TYPES or stage not in STAGES or when not in WHEN:
                raise TemplateError(f"{record['source']}: event {name} of passage {passage}: {' '.join(values)}")
            events[key] = {"id": 0, "kind": kind, "type": type_, "stage": stage, "when": when, "trigger": None}
        return events[key]

    for mark, first, last, passage in sorted(page.marks, key=lambda m: (m[1], -m[2])):
        if mark.speaker_mark:
            continue
        event = event_of(passage, mark.event)
        if not mark.roles:
            event["trigger"] = event["trigger"] or list(offsets(first, last, False))
            continue
        speaker = speakers.get((passage, mark.speaker or ""))
        if mark.speaker and not speaker:
            raise TemplateError(f"{record['source']}: passage {passage} has no speaker {mark.speaker}")
        for role in mark.roles:
            from_, to = offsets(first, last, role in COUNTED)
            found.append((event, {
                "start": from_, "end": to, "role": role, "event": 0,
                "modality": mark.modality or ("hypothetical" if event["when"] == "hypothetical" else "asserted"),
                "speaker": list(speaker) if speaker else None,
            }))  # fmt: skip
    ordered = sorted(events.values(), key=lambda e: e["trigger"] or [len(text), 0])
    for number, event in enumerate(ordered):
        event["id"] = number
    for event, span in found:
        span["event"] = event["id"]
    spans = sorted((span for _, span in found), key=lambda s: (s["start"], s["end"], s["role"]))
    return {
        "id": record["id"], "source": record["source"], "held": record["held"], "text": text,
        "published": record["published"], "events": ordered, "spans": spans,
    }  # fmt: skip


def documents(seed: int, count: int) -> Iterator[dict[str, Any]]:
    """So many documents; number i depends on the seed and i alone."""
    for number in range(count):
        yield document(Random(f"{seed}/{number}"), number)


def counts(seed: int, count: int) -> str:
    """What the files hold and what a run of this size gives."""
    began = time.perf_counter()
    made = list(documents(seed, count))
    took = time.perf_counter() - began
    roles = Counter(s["role"] for d in made for s in d["spans"])
    names = passages()
    return "\n".join((
        f"{len(library()['stories'])} story types ({sum(1 for s in library()['stories'] if not s.get('event'))} without violence), "
        f"{len(names)} passages, {sum(map(held, names))} of them held",
        f"{len(made)} documents, {sum(d['held'] for d in made)} held, {sum(not d['events'] for d in made)} without events, "
        f"{len({d['text'] for d in made})} different texts, {count / took:.0f} documents/s",
        f"{sum(len(d['events']) for d in made)} events; spans: " + ", ".join(f"{r} {n}" for r, n in roles.most_common()),
        "modality: " + ", ".join(f"{m} {n}" for m, n in Counter(s["modality"] for d in made for s in d["spans"]).most_common()),
        "stage: " + ", ".join(f"{m} {n}" for m, n in Counter(e["stage"] for d in made for e in d["events"]).most_common()),
        "type: " + ", ".join(f"{m} {n}" for m, n in Counter(e["type"] for d in made for e in d["events"]).most_common()),
    ))  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--documents", type=int, default=4000)
    parser.add_argument("--counts", action="store_true")
    given = parser.parse_args()
    if given.counts:
        print(counts(given.seed, given.documents))
        return
    for made in documents(given.seed, given.documents):
        print(json.dumps(made, ensure_ascii=False))


if __name__ == "__main__":
    main()
