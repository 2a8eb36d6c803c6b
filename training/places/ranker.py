"""Fit the ranker of `tocsin.places` on LGL: python training/places/ranker.py LGL.xml [--folds 5] [--out ranker.npz]

With --folds, prints the cross-validated accuracy within 161 km and fits nothing to ship. A round's network sees the
probabilities that the round before gave to texts it was not fitted on would be cleaner; with three small networks and
weight decay the difference measured on the folds was nil, and one fit a round is kept.
"""

from __future__ import annotations

import argparse
import csv
from dataclasses import replace
from pathlib import Path

import numpy as np

from bench.geodata import convert
from tocsin.model import EARTH_KM
from tocsin.places.document import gather
from tocsin.places.gazetteer import gazetteer
from tocsin.places.locating import mentions_with
from tocsin.places.mentions import scan
from tocsin.places.ranker import ROUNDS, features, pool, score, softmax

HIDDEN = 24


def examples(path: Path, seed: int = 0):
    """Per text: its pool, and for every name with gold the candidates that are right (within 161 km counts half)."""
    g = gazetteer()
    out = []
    for article in convert(path):
        gold = {(row["start"], row["end"]): row for row in article["gold"] if row["lat"] is not None}
        mentions = mentions_with(article["text"], [tuple(t) for t in article["toponyms"]], g)
        names, belongs = gather(article["text"], mentions, g)
        if not names:
            continue
        p = pool(names, g)
        target = np.zeros(len(p.place), np.float32)
        rows = []
        for mention, n in zip(mentions, belongs, strict=True):
            row = gold.get((mention.start, mention.end))
            if row is None:
                continue
            own = np.flatnonzero(p.owner == n)
            rows.append((n, row["lat"], row["lon"], row.get("country")))
            if not len(own):
                continue
            km = great_circle(row["lat"], row["lon"], np.asarray(g.lat[p.place[own]]), np.asarray(g.lon[p.place[own]]))
            same = np.array([g._ids[i] == row["geonames_id"] for i in p.place[own]])
            mark = same * 1.0 if same.any() else (km == km.min()) * (km < 161) * 1.0
            if mark.any():
                target[own] += mark / mark.sum()
        out.append((p, target, rows))
    return out


def famous(texts, towns=300_000):
    """Weak examples from world news: capitals, countries and large towns are taken to mean the famous place.

    LGL was gathered from local papers of towns with famous namesakes; alone, it teaches that Paris is in Texas.
    """
    g = gazetteer()
    out = []
    for text in texts:
        names, _ = gather(text, scan(text, g), g)
        if not names:
            continue
        p = pool(names, g)
        target = np.zeros(len(p.place), np.float32)
        for n, name in enumerate(names):
            own = np.flatnonzero(p.owner == n)
            if len(own) < 2 or name.inside:
                continue
            population = np.asarray(g.population[p.place[own]]).astype(float)
            kind = np.asarray(g.feature[p.place[own]])
            capital = g.capital[p.place[own]]
            best = own[np.lexsort((population, kind == 0, capital, kind == 1))[-1]]
            i = p.place[best]
            if g.feature[i] == 1 or g.capital[i] or (g.feature[i] == 0 and g.population[i] >= towns):
                target[best] = name.count
        if target.any():
            out.append((p, target, []))
        for n, name in enumerate(names):
            own = np.flatnonzero(p.owner == n)
            if target[own].any():  # the same name with no other beside it
                lone = pool([replace(name, count=1, first=0)], g)
                out.append((lone, (target[own] > 0).astype(np.float32), []))
    return out


def great_circle(lat, lon, lats, lons):
    """Haversine km from one point to many."""
    p1, p2 = np.radians(lat), np.radians(lats.astype(float))
    a = np.sin((p2 - p1) / 2) ** 2 + np.cos(p1) * np.cos(p2) * np.sin(np.radians(lons.astype(float) - lon) / 2) ** 2
    return 2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(a, 0, 1)))


def fit(xs, targets, owners, names, seed=0, steps=700, decay=3e-4):
    """Full-batch Adam on the cross-entropy of the right candidate among those of its name."""
    rng = np.random.default_rng(seed)
    x = np.concatenate(xs)
    target = np.concatenate(targets)
    offsets = np.cumsum([0, *names[:-1]])
    owner = np.concatenate([o + at for o, at in zip(owners, offsets, strict=True)])
    total = sum(names)
    has = np.zeros(total, np.float32)
    np.add.at(has, owner, target)
    keep = has[owner] > 0
    x, target = x[keep], target[keep]
    _, owner = np.unique(owner[keep], return_inverse=True)
    total = int(owner.max()) + 1
    mean, scale = x.mean(0), x.std(0) + 1e-3
    z = (x - mean) / scale
    w = {
        "w1": rng.normal(0, 1 / np.sqrt(z.shape[1]), (z.shape[1], HIDDEN)),
        "b1": np.zeros(HIDDEN),
        "w2": rng.normal(0, 1 / np.sqrt(HIDDEN), HIDDEN),
    }
    m = {k: np.zeros_like(v) for k, v in w.items()}
    v = {k: np.zeros_like(a) for k, a in w.items()}
    mass = target.sum()
    per = np.zeros(total)
    np.add.at(per, owner, target)
    for step in range(1, steps + 1):
        drop = (rng.random((1, HIDDEN)) > 0.1) / 0.9
        pre = z @ w["w1"] + w["b1"]
        hidden = np.maximum(pre, 0) * drop
        s = (hidden @ w["w2"]).astype(np.float32)
        prob = softmax(s, owner, total)
        grad = (prob * per[owner] - target) / mass
        gw2 = hidden.T @ grad
        gh = np.outer(grad, w["w2"]) * (pre > 0) * drop
        g = {"w2": gw2 + decay * w["w2"], "w1": z.T @ gh + decay * w["w1"], "b1": gh.sum(0)}
        rate = 0.02 * (0.5 + 0.5 * np.cos(np.pi * step / steps))
        for k in w:
            m[k] = 0.9 * m[k] + 0.1 * g[k]
            v[k] = 0.999 * v[k] + 0.001 * g[k] ** 2
            w[k] -= rate * (m[k] / (1 - 0.9**step)) / (np.sqrt(v[k] / (1 - 0.999**step)) + 1e-8)
    return {"mean": mean, "scale": scale, **{k: a.astype(np.float32) for k, a in w.items()}}


def train(data, seed=0, rounds=ROUNDS):
    """The networks of all rounds."""
    networks = []
    probabilities = [None] * len(data)
    for r in range(rounds):
        xs = [features(p, q) for (p, _, _), q in zip(data, probabilities, strict=True)]
        w = fit(
            xs, [t for _, t, _ in data], [p.owner for p, _, _ in data], [len(p.names) for p, _, _ in data], seed + r
        )
        networks.append(w)
        probabilities = [softmax(score(x, w), p.owner, len(p.names)) for x, (p, _, _) in zip(xs, data, strict=True)]
    return networks


def evaluate(data, networks):
    """Right within 161 km, right country, and all, over the toponyms with coordinates."""
    from tocsin.places.ranker import rank

    g = gazetteer()
    right = land = total = 0
    for p, _, rows in data:
        prob = rank(p, networks) if len(p.place) else np.zeros(0)
        for n, lat, lon, country in rows:
            total += 1
            own = np.flatnonzero(p.owner == n)
            if len(own):
                best = p.place[own[np.argmax(prob[own])]]
                km = great_circle(lat, lon, np.asarray(g.lat[best : best + 1]), np.asarray(g.lon[best : best + 1]))[0]
                right += km <= 161
                land += g.countries[int(g.country[best])] == country
    return right, land, total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--news", type=Path, help="a CSV of world news with a column `text`: see famous()")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--also", type=Path, help="evaluate on this corpus as well")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    data = [d for d in examples(options.corpus) if len(d[0].place)]
    extra = []
    if options.news:
        csv.field_size_limit(10**9)
        with options.news.open(encoding="utf-8") as stream:
            extra = famous([row["text"] for row in csv.DictReader(stream) if row.get("text")])
        print(len(extra), "texts of world news")
    if options.folds:
        sums = np.zeros(3)
        for fold in range(options.folds):
            networks = train([d for i, d in enumerate(data) if i % options.folds != fold] + extra)
            got = evaluate([d for i, d in enumerate(data) if i % options.folds == fold], networks)
            print(fold, got, got[0] / got[2], flush=True)
            sums += got
        print(f"within 161 km {sums[0] / sums[2]:.3f}, country {sums[1] / sums[2]:.3f}, of {int(sums[2])}")
    networks = train(data + extra)
    if options.also:
        right, land, total = evaluate(examples(options.also), networks)
        print(f"{options.also.name}: within 161 km {right / total:.3f}, country {land / total:.3f}, of {total}")
    if options.out:
        np.savez_compressed(
            options.out, **{f"{k}{r}": np.asarray(v, np.float32) for r, w in enumerate(networks) for k, v in w.items()}
        )


if __name__ == "__main__":
    main()
