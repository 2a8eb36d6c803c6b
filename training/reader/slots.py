"""Learns where an incident was and how sure a text is of an organisation, from MUC-4's development messages.

    PYTHONPATH=.:training/reader python training/reader/slots.py MUC tocsin/read/learned/weights/slots.npz

Three linear choosers (country, place, confidence) by L-BFGS; prints how often held-out fifths of the messages are right.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from bench.mucdata import ROLES, Template, messages, plain, templates
from tocsin.read.learned import standing
from tocsin.read.learned.candidates import bare, candidates
from tocsin.read.learned.whereabouts import Ground, land, of_countries, of_places

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
    learned = {}
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
