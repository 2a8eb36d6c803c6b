"""Learns which strings of a text belong to one incident, from MUC-4's development messages: `weights/pairs.npz`.

    PYTHONPATH=.:training/reader python training/reader/pairs.py MUC TARGET.npz [--folds 5]

The shipped network reads the messages (an hour of one slow core, or minutes), the answer keys say which fillers share a
template. Prints how well held-out fifths are told, then trains on all. Seeds are fixed.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from judges import Judge, arrays
from labels import MUC_SLOTS
from torch.nn.functional import binary_cross_entropy_with_logits as bce

from bench.mucdata import Template, messages, paragraphs, plain, templates
from tocsin.read.learned.candidates import bare
from tocsin.read.learned.network import TYPES, Found, shipped
from tocsin.read.learned.pairs import FEATURES, HIT, Landmarks, features

NETWORKS, EPOCHS, BATCH = 10, 15, 128
Data = tuple[npt.NDArray[np.float32], npt.NDArray[np.float32], npt.NDArray[np.float32]]


def members(found: list[Found], keys: list[Template]) -> list[tuple[str, Found, set[int]]]:
    """The keys' fillers that the network sees at all: role, its likeliest string, the templates that it is in."""
    by_string = {f.string: f for f in found}
    out: list[tuple[str, Found, set[int], set[str]]] = []
    for number, key in enumerate(keys):
        for role, slot in MUC_SLOTS.items():
            for entity in key.entities(slot):
                strings = {bare(m) for m in entity}
                seen = [by_string[s] for s in sorted(strings) if s in by_string]
                if not seen:
                    continue
                one = max(seen, key=lambda f: f.role(role))
                for other in out:
                    if other[0] == role and (other[1] is one or other[3] & strings):
                        other[2].add(number)
                        other[3].update(strings)
                        break
                else:
                    out.append((role, one, {number}, strings))
    return [(role, one, numbers) for role, one, numbers, _ in out]


def pairs_of(base: Path) -> list[Data]:
    """Per message with two fillers or more: features, whether they share a template, and weights (each filler's sum to 1)."""
    keys: dict[str, list[Template]] = {}
    for path in sorted(base.glob("dev/key-*")):
        for key in templates(path):
            keys.setdefault(key.docid, []).append(key)
    data = []
    for path in sorted(base.glob("dev/dev-*")):
        for message in messages(path):
            if message.docid not in keys:
                continue
            text = plain(message.text)
            found, types = shipped().read(text)
            known = members(found, keys[message.docid])
            if len(known) < 2:
                continue
            marks, of_text = Landmarks(text, paragraphs(message.text)), np.array([types[t] for t in TYPES], np.float32)
            hits = sum(role in HIT for role, *_ in known)
            two = [(known[i], known[j]) for i in range(len(known)) for j in range(i)]
            data.append(
                (
                    np.array([features(marks, a[:2], b[:2], of_text, hits) for a, b in two], np.float32),
                    np.array([bool(a[2] & b[2]) for a, b in two], np.float32),
                    np.full(len(two), 1 / (len(known) - 1), np.float32),
                )
            )
        print(f"{path.name}: {len(data)} messages with pairs", flush=True)
    return data


def train(data: list[Data], seed: int) -> Judge:
    """One network of the ensemble."""
    torch.manual_seed(seed)
    judge = Judge(FEATURES)
    rows, true, weight = (torch.from_numpy(np.concatenate(part)) for part in zip(*data, strict=True))
    optimiser = torch.optim.AdamW(judge.parameters(), lr=3e-3, weight_decay=0.1)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, EPOCHS)
    for _ in range(EPOCHS):
        judge.train()
        for at in torch.randperm(len(rows)).split(BATCH):
            loss = bce(judge(rows[at]), true[at], weight[at], reduction="sum") / weight[at].sum()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        schedule.step()
    return judge.eval()


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("muc", type=Path)
    ask.add_argument("target", type=Path)
    ask.add_argument("--folds", type=int, default=5)
    given = ask.parse_args()
    data = pairs_of(given.muc)
    order = np.random.default_rng(1).permutation(len(data))
    right = total = 0.0
    for fold in range(given.folds):
        judge = train([data[i] for i in order if i % given.folds != fold], 0)
        for i in (i for i in order if i % given.folds == fold):
            rows, true, weight = data[i]
            said = judge(torch.from_numpy(rows)).detach().numpy() > 0
            right, total = right + float((weight * (said == true)).sum()), total + float(weight.sum())
    print(f"held-out fifths: {right / total if total else 0:.3f} of pairs right, each filler counting once")
    judges = [train(data, seed) for seed in range(NETWORKS)]
    np.savez(given.target, **arrays(judges))


if __name__ == "__main__":
    main()
