"""Learns where an incident was and how sure a text is of an organisation, from MUC-4's development messages.

    PYTHONPATH=.:training/reader python training/reader/slots.py MUC tocsin/read/learned/weights/slots.npz

Linear choosers of country and confidence by L-BFGS; for the place, small networks, which learn beside the keys' own
fillers from those that the shipped network finds (an hour of one slow core, or minutes). Prints how often held-out fifths
of the messages are right.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from judges import Judge, arrays

from bench.matching import best_match
from bench.mucdata import NAMES, ROLES, Message, Template, gold, messages, paragraphs, plain, templates
from bench.mucscore import agreement
from tocsin.read.learned import standing
from tocsin.read.learned.candidates import bare, candidates
from tocsin.read.learned.incidents import incidents
from tocsin.read.learned.network import shipped
from tocsin.read.learned.placenames import land
from tocsin.read.learned.whereabouts import PLACE, Ground, of_countries, of_places

HIDDEN, NETWORKS, EPOCHS = 32, 5, 10
Choice = tuple[str, npt.NDArray[np.float64], npt.NDArray[np.bool_]]
"""Message, features of what may be chosen, and which of it is right."""
_CONFIDENCE = {
    "REPORTED AS FACT": "fact",
    "CLAIMED OR ADMITTED": "claimed",
    "SUSPECTED OR ACCUSED": "accused",
    "SUSPECTED OR ACCUSED BY AUTHORITIES": "authorities",
    "POSSIBLE": "possible",
}


def where_of(key: Template) -> tuple[str | None, list[str]]:
    """Country (ISO 3166) and the places in it of a key, in lower case."""
    parts = [p.split("(")[0].strip(" ?").lower() for p in re.split(r":|/", key.slots.get(3, ["-"])[0])]
    return land(parts[0].split(" - ")[0]), parts[1:]


def choices(base: Path) -> tuple[list[Choice], list[Choice], list[Choice]]:
    """For each key of the development messages: its country, its place, and the confidence in its organisations."""
    texts = {m.docid: m for path in sorted(base.glob("dev/dev-*")) for m in messages(path)}
    countries: list[Choice] = []
    places: list[Choice] = []
    standings: list[Choice] = []
    grounds: dict[str, Ground] = {}
    for path in sorted(base.glob("dev/key-*")):
        for key in templates(path):
            message = texts[key.docid]
            text = plain(message.text)
            ground = grounds.setdefault(key.docid, Ground(text, message.head))
            mentions = [m for slot in ROLES.values() for entity in key.entities(slot) for m in entity]
            anchors = sorted(at for m in mentions if (at := text.find(m)) >= 0) or [0]
            country, inside = where_of(key)
            if country:
                codes, rows = of_countries(ground, anchors[0])
                countries.append((key.docid, rows, np.array([c == country for c in codes], bool)))
                if inside:
                    names, rows = of_places(ground, country, anchors)
                    places.append((key.docid, rows, np.array([n in inside for n in names], bool)))
            for value, strings in key.valued(11):
                right = {_CONFIDENCE[v.strip(" ?()")] for v in value.split("/") if v.strip(" ?()") in _CONFIDENCE}
                wanted = {bare(s) for s in strings}
                spans = [(c.start, c.end) for c in candidates(text) if bare(text[c.start : c.end]) in wanted]
                if right and spans:
                    row = np.array(standing.features(text, spans))
                    blocks = np.kron(np.eye(len(standing.CLASSES)), row[None])
                    standings.append((key.docid, blocks, np.array([c in right for c in standing.CLASSES], bool)))
    return countries, places, standings


def found_places(base: Path) -> list[Choice]:
    """For each key that an incident found by the network agrees with: its place, as seen from that incident's fillers."""
    texts = {m.docid: m for path in sorted(base.glob("dev/dev-*")) for m in messages(path)}
    data: list[Choice] = []
    for path in sorted(base.glob("dev/key-*")):
        keys: dict[str, list[Template]] = {}
        for key in templates(path):
            keys.setdefault(key.docid, []).append(key)
        for docid, answers in gold(path).items():
            data += _places_of(texts[docid], keys[docid], answers)
        print(f"{path.name}: {len(data)} places of incidents found", flush=True)
    return data


def _places_of(message: Message, keys: list[Template], answers: list[dict[str, object]]) -> list[Choice]:
    text = plain(message.text)
    mine = incidents(text, *shipped().read(text), paragraphs(message.text))
    told = [
        {"incident_type": one.type}
        | {name: [[f.string] for f in one.fillers.get(role, [])] for role, name in NAMES.items()}
        for one in mine
    ]
    gains = [[sum(agreement(answer, said).values()) for said in told] for answer in answers]
    ground, data = Ground(text, message.head), []
    for i, j in best_match(gains):
        country, inside = where_of(keys[i])
        if gains[i][j] and country and inside:
            anchors = sorted(f.best[0] for strings in mine[j].fillers.values() for f in strings) or [0]
            names, rows = of_places(ground, country, anchors)
            data.append((message.docid, rows, np.array([n in inside for n in names], bool)))
    return data


def judge_of(data: list[Choice], seed: int) -> Judge:
    """One small network that chooses (conditional logit over what may be chosen)."""
    torch.manual_seed(seed)
    told = [(torch.from_numpy(rows).float(), torch.from_numpy(true)) for _, rows, true in data if true.any()]
    every = torch.cat([rows for rows, _ in told])
    judge = Judge(PLACE, HIDDEN, (every.mean(0), every.std(0) + 1e-3))
    optimiser = torch.optim.AdamW(judge.parameters(), lr=3e-3, weight_decay=0.3)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, EPOCHS)
    for _ in range(EPOCHS):
        judge.train()
        for batch in torch.randperm(len(told)).split(32):
            chosen = [told[i] for i in batch.tolist()]
            scores = judge(torch.cat([rows for rows, _ in chosen])).split([len(rows) for rows, _ in chosen])
            pairs = zip(scores, chosen, strict=True)
            loss = sum(torch.logsumexp(s, 0) - torch.logsumexp(s[true], 0) for s, (_, true) in pairs) / len(chosen)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        schedule.step()
    return judge.eval()


def judged_right(data: list[Choice], judges: list[Judge]) -> int:
    with torch.no_grad():
        scores = [sum(j(torch.from_numpy(rows).float()) for j in judges) for _, rows, _ in data]
    return sum(bool(len(true)) and bool(true[int(s.argmax())]) for s, (*_, true) in zip(scores, data, strict=True))


def fit(data: list[Choice], penalty: float) -> npt.NDArray[np.float64]:
    """Weights of a linear chooser (conditional logit) with a squared penalty."""
    told = [(torch.from_numpy(rows), torch.from_numpy(true)) for _, rows, true in data if true.any()]
    weights = torch.zeros(told[0][0].shape[1], dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=300)

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        total = penalty * (weights * weights).sum()
        for rows, true in told:
            scores = rows @ weights
            total = total + (torch.logsumexp(scores, 0) - torch.logsumexp(scores[true], 0)) / len(told)
        total.backward()
        return total

    optimiser.step(loss)
    return weights.detach().numpy()


def right(data: list[Choice], weights: npt.NDArray[np.float64]) -> int:
    return sum(bool(len(true)) and bool(true[int((rows @ weights).argmax())]) for _, rows, true in data)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("muc", type=Path)
    ask.add_argument("target", type=Path)
    given = ask.parse_args()
    told = dict(zip(("country", "place", "confidence"), choices(given.muc), strict=True))
    fold = {doc: i % 5 for i, doc in enumerate(sorted({d for data in told.values() for d, _, _ in data}))}
    learned: dict[str, npt.NDArray[np.floating]] = {}
    by_key, by_network = told.pop("place"), found_places(given.muc)
    both = by_key + by_network
    fold |= {doc: i % 5 for i, doc in enumerate(sorted({d for d, _, _ in both} - fold.keys()))}
    good_key = good_network = 0
    for part in range(5):
        judges = [judge_of([c for c in both if fold[c[0]] != part], seed) for seed in range(NETWORKS)]
        good_key += judged_right([c for c in by_key if fold[c[0]] == part], judges)
        good_network += judged_right([c for c in by_network if fold[c[0]] == part], judges)
    print(
        f"place: {good_key / len(by_key):.3f} of {len(by_key)} right in held-out fifths, by the key's own fillers",
        end="",
    )
    print(f"; {good_network / len(by_network):.3f} of {len(by_network)} by the network's", flush=True)
    learned |= arrays([judge_of(both, seed) for seed in range(NETWORKS)], "place_")
    shape: Callable[[str, npt.NDArray[np.float64]], npt.NDArray[np.float64]] = lambda name, w: (  # noqa: E731
        w.reshape(len(standing.CLASSES), -1).T if name == "confidence" else w
    )
    for name, data in told.items():
        penalty = 0.01 if name == "confidence" else 0.001
        good = 0
        for part in range(5):
            weights = fit([c for c in data if fold[c[0]] != part], penalty)
            good += right([c for c in data if fold[c[0]] == part], weights)
        print(f"{name}: {good / len(data):.3f} of {len(data)} right in held-out fifths", flush=True)
        learned[name] = shape(name, fit(data, penalty))
    np.savez(given.target, **learned)


if __name__ == "__main__":
    main()
