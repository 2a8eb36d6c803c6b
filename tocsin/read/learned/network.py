"""The shipped network: which stretches of a text fill a role, of what kind of incident, and how sure the text is.

Two parts. The encoder (ONNX, int8) reads a window of pieces; the scorer (a few small matrices) reads stretches of it.
How both were made and on what: `training/reader`, and the model card in `docs/model-card.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tocsin.read.learned.candidates import Candidate, bare, candidates
from tocsin.read.learned.session import session_of
from tocsin.read.learned.wordpiece import WordPieces

ROLES = ("perp_ind", "perp_org", "target", "name", "victim", "weapon")
"""Who did it (people described; organisations), what was hit, who was (by name; by description), and with what."""
TYPES = ("attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage")
"""MUC-4's incident types."""
CONFIDENCE = ("fact", "claimed", "accused", "authorities", "possible", "denied")
"""MUC-4's confidence in an organisation, and "denied"."""
STAGES = ("accomplished", "attempted", "threatened", "background")
EFFECTS = ("death", "injury", "none")
OUTPUTS = len(ROLES) + len(TYPES) + len(CONFIDENCE) + len(STAGES) + len(EFFECTS)

WINDOW = 510
"""Pieces read at once, the two marks at its ends not counted."""
OVERLAP = 128
"""Pieces that two windows share, so that no stretch is seen only at an edge."""
TOGETHER = 256
"""Pieces of whole paragraphs that are read at once: in longer windows each piece costs a fifth more, and sees nothing new that counts."""

HELD = 8192
"""Pieces whose vectors are held after a reading, so that a point asked for later costs nothing: 8 MB at the most."""

Scores = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Found:
    """One string of a text: where it stands, and its scores (log-odds) under each heading of this module."""

    string: str
    places: tuple[tuple[int, int], ...]
    best: tuple[int, int]
    scores: Scores

    def role(self, name: str) -> float:
        """Log-odds that the string fills the role."""
        return float(self.scores[ROLES.index(name)])

    def heading(self, classes: tuple[str, ...]) -> dict[str, float]:
        """Log-odds of the classes of one heading other than the roles."""
        start = len(ROLES)
        for heading in (TYPES, CONFIDENCE, STAGES, EFFECTS):
            if heading is classes:
                return dict(zip(classes, self.scores[start : start + len(classes)].tolist(), strict=True))
            start += len(heading)
        raise KeyError(classes)


@dataclass(frozen=True)
class Seen:
    """What the network made of a text: strings that may fill a role, the log-odds of each type of incident, and its vectors
    of the first `HELD` pieces and, behind these, of the points that it was asked about."""

    found: list[Found]
    types: dict[str, float]
    where: npt.NDArray[np.int32]
    held: list[tuple[int, Scores, Scores]]
    asked: dict[int, Scores]

    def at(self, point: int) -> Scores | None:
        """The vector of an offset of the text: of its window, then of the piece that begins there or holds it. None
        behind the last piece, and for a point of a long text that was not asked about."""
        n = int(np.searchsorted(self.where[:, 1], point, side="right"))
        for begin, about, pieces in self.held:
            if begin <= n < begin + len(pieces):
                return np.concatenate([about, pieces[n - begin]])
        return self.asked.get(point)


def windows(pieces: int) -> list[tuple[int, int]]:
    """Ranges of pieces that are read together; they cover all pieces and overlap by `OVERLAP`."""
    if pieces <= WINDOW:
        return [(0, pieces)]
    starts = range(0, pieces - OVERLAP, WINDOW - OVERLAP)
    return [(s, min(pieces, s + WINDOW)) for s in starts]


def by_paragraphs(begins: Sequence[int], pieces: int) -> list[tuple[int, int]]:
    """Ranges of whole paragraphs that are read together, as even in size as they come; `begins` are the paragraphs' first pieces.

    No stretch goes over a paragraph's end, so these ranges share nothing. They hold `TOGETHER` pieces or less; a longer paragraph
    is alone, and one longer than `WINDOW` is read in `windows` of its own.
    """
    if pieces <= TOGETHER:
        return [(0, pieces)]
    meant = -(-pieces // -(-pieces // TOGETHER))  # what each holds where as few as possible share all evenly
    out: list[tuple[int, int]] = []
    start = 0
    for begin, end in pairwise([*begins, pieces]):
        if end - start > TOGETHER or (begin > start and (begin + end) / 2 - start > meant):
            if begin > start:
                out.append((start, begin))
            start = begin
        if end - start > WINDOW:
            out += [(start + a, start + b) for a, b in windows(end - start)]
            start = end
    if start < pieces:
        out.append((start, pieces))
    return out


def in_pieces(found: list[Candidate], where: npt.NDArray[np.int32]) -> npt.NDArray[np.int64]:
    """Candidates → (candidates, 3): first piece, last piece, words. A candidate that holds no piece has -1."""
    if not found or not len(where):
        return np.full((len(found), 3), -1, dtype=np.int64)
    starts = np.array([c.start for c in found])
    ends = np.array([c.end for c in found])
    first = np.searchsorted(where[:, 1], starts, side="right")
    last = np.searchsorted(where[:, 0], ends, side="left") - 1
    spans = np.stack([first, last, np.array([c.words for c in found])], axis=1)
    spans[last < first] = -1
    return spans


def gather(text: str, found: list[Candidate], scores: Scores, least: float = -6.0) -> list[Found]:
    """Scored candidates (a candidate may come several times, from several windows) → strings with a role above `least`.

    A string's score is the soft maximum (log of summed exponentials) of its places, under each heading alone for the
    roles; under the others it is the mean of the places, weighed by how much they look like any role.
    """
    groups: dict[str, list[int]] = {}
    keys: dict[tuple[int, int], str] = {}
    for i, candidate in enumerate(found):
        at = (candidate.start, candidate.end)
        key = keys.get(at)
        if key is None:
            key = keys[at] = bare(text[candidate.start : candidate.end])
        if key:
            groups.setdefault(key, []).append(i)
    strings = []
    likest = scores[:, : len(ROLES)].max(axis=1).tolist()
    for string, rows in groups.items():
        if max(likest[r] for r in rows) < least - log(len(rows)):  # nearly all: arrays for each of them would take long
            continue
        block = scores[rows]
        roles = block[:, : len(ROLES)]
        tops = roles.max(axis=1)
        top = roles.max(axis=0)
        summed = np.log(np.exp(roles - top).sum(axis=0)) + top
        weight = np.exp(tops - tops.max())
        others = (block[:, len(ROLES) :] * weight[:, None]).sum(axis=0) / weight.sum()
        best = found[rows[int(tops.argmax())]]
        places = tuple(sorted({(found[r].start, found[r].end) for r in rows}))
        both = np.concatenate([summed, others]).astype(np.float32)
        strings.append(Found(string, places, (best.start, best.end), both))
    return strings


_STRAIGHT = str.maketrans("“”„‟‘’‚‛`´", "\"\"\"\"''''''")
"""Quote marks made plain, one for one: the texts learned from have no others."""

_WEIGHTS = Path(__file__).with_name("weights")


class Network:
    """The network of a folder with `encoder.onnx`, `scorer.npz` and `vocabulary.txt`.

    `threads` are those of one reading: several documents at once are
    better read by several processes. Raises FileNotFoundError where one is missing, and ValueError where they don't belong together.
    """

    def __init__(self, folder: Path = _WEIGHTS, threads: int = 1) -> None:
        missing = [n for n in ("encoder.onnx", "scorer.npz", "vocabulary.txt") if not (folder / n).is_file()]
        if missing:
            raise FileNotFoundError(f"{folder}: the reader's network lacks {', '.join(missing)}")
        self._session = session_of(folder / "encoder.onnx", threads)
        with np.load(folder / "scorer.npz", allow_pickle=False) as stored:
            self._length, self._score, self._bias = stored["length"], stored["score"], stored["bias"]
        if self._score.shape[1] != OUTPUTS:
            raise ValueError(f"{folder}: made for {self._score.shape[1]} outputs, this version reads {OUTPUTS}")
        self._pieces = WordPieces((folder / "vocabulary.txt").read_text(encoding="utf-8").splitlines())
        self._marks = self._pieces.ids["[CLS]"], self._pieces.ids["[SEP]"]

    def read(self, text: str) -> tuple[list[Found], dict[str, float]]:
        """The strings of the text that may fill a role, and the log-odds that it tells of each type of incident."""
        seen = self.look(text)
        return seen.found, seen.types

    def look(self, text: str, points: Sequence[int] = (), paragraphs: Sequence[int] = ()) -> Seen:
        """What the network makes of a text, and of the `points` in it (offsets).

        A text too long for one window is read in overlapping ones, or, where it is told at which offsets its
        `paragraphs` begin, by whole paragraphs. Time and memory grow with the text's length, one window at a time.
        """
        text = text.translate(_STRAIGHT)
        ids, where = self._pieces.cut(text)
        found = candidates(text)
        spans = in_pieces(found, where)
        pieces = np.searchsorted(where[:, 1], points, side="right").tolist() if points and len(ids) else ()
        asked: dict[int, Scores] = {}
        unseen = dict(zip(points, pieces, strict=False))
        first_pieces = np.searchsorted(where[:, 0], paragraphs).tolist() if paragraphs else ()
        held: list[tuple[int, Scores, Scores]] = []
        types = np.full(len(TYPES), -20.0, dtype=np.float32)
        kept: list[Candidate] = []
        scored: list[Scores] = []
        for begin, end in by_paragraphs(first_pieces, len(ids)) if paragraphs else windows(len(ids)):
            rows = np.flatnonzero((spans[:, 0] >= begin) & (spans[:, 1] < end))
            here = {point: unseen.pop(point) for point, n in [*unseen.items()] if begin <= n < end}
            if not len(rows) and not here:
                continue
            window = np.array([[self._marks[0], *ids[begin:end], self._marks[1]]], dtype=np.int64)
            first, last, about, kinds = self._run(window)
            types = np.maximum(types, kinds)
            of_pieces = first[1:-1] + last[1:-1]
            if end <= HELD:
                held.append((begin, about, of_pieces))
            else:
                asked |= {point: np.concatenate([about, of_pieces[n - begin]]) for point, n in here.items()}
            local = spans[rows]
            z = first[local[:, 0] - begin + 1] + last[local[:, 1] - begin + 1] + self._length[local[:, 2]] + about
            scored.append(_gelu(z) @ self._score + self._bias)
            kept.extend(found[i] for i in rows)
        of_types = dict(zip(TYPES, types.tolist(), strict=True))
        return Seen(gather(text, kept, np.concatenate(scored)) if kept else [], of_types, where, held, asked)

    def _run(self, window: npt.NDArray[np.int64]) -> list[Scores]:
        outputs: Any = self._session.run(None, {"ids": window})
        return [o[0] for o in outputs]


def _gelu(x: Scores) -> Scores:
    """The Gaussian error linear unit (Hendrycks and Gimpel 2016), by Abramowitz and Stegun's erf 7.1.26 (error 1.5e-7)."""
    a = np.abs(x) * np.float32(0.7071067811865476)
    t = 1 / (1 + np.float32(0.3275911) * a)
    poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    half: Scores = 0.5 * (1 + np.sign(x) * (1 - poly * np.exp(-a * a)))
    return x * half.astype(np.float32)


@cache
def shipped() -> Network:
    """The network that comes with the package, loaded once."""
    return Network()
