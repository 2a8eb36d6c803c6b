"""Trains the network. One command; goes on from its last checkpoint when it is called again.

    python training/reader/train.py OUT --encoder FOLDER --layers 6 --vocabulary kept.txt --muc MUC_FOLDER
        [--composed composed.jsonl] [--epochs 5] [--seed 7] [--start state.pt] [--average 0.99]

OUT gets `state.pt` after each epoch, with `--average` also `average.pt`: the running mean of the weights over the last
steps, which does better on new text than the weights of any one step. Tuned on MUC tst1+tst2, whose score is printed
after each epoch. A run that goes on comes to the same weights as one in one piece. About 12 minutes an epoch for six
layers of MPNet on one core with bfloat16; a GPU is used where there is one.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch
from encoder import load
from labels import HEADINGS, Example, composed, muc, row
from net import SpanNet, soft_maximum
from scoring import role_filler_f1
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits as bce
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from vocabulary import pieces_of

from tocsin.read.learned.candidates import bare, candidates
from tocsin.read.learned.network import OUTPUTS, ROLES, TYPES, Found, gather, in_pieces, windows
from tocsin.read.learned.wordpiece import WordPieces

NESTED = 0.3
"""Weight of a string that holds a filler's head or is held in it: keys of the test sets often allow it, dev's don't."""


class Prepared:
    """An example in numbers: windows of ids, stretches of each window, and the targets of its strings."""

    def __init__(self, example: Example, pieces: WordPieces) -> None:
        self.example = example
        ids, where = pieces.cut(example.text)
        self.found = candidates(example.text)
        spans = in_pieces(self.found, where)
        strings: dict[str, int] = {}
        self.windows: list[tuple[list[int], Tensor, Tensor, list[int]]] = []
        names = [bare(example.text[c.start : c.end]) for c in self.found]
        for begin, end in windows(len(ids)):
            rows = [i for i, s in enumerate(spans) if s[0] >= begin and s[1] < end and s[0] >= 0 and names[i]]
            local = torch.from_numpy(spans[rows] - np.array([begin - 1, begin - 1, 0])).reshape(-1, 3)
            of = torch.tensor([strings.setdefault(names[i], len(strings)) for i in rows], dtype=torch.long)
            self.windows.append((ids[begin:end], local, of, rows))
        self.strings = list(strings)
        self.target = torch.zeros(len(strings), OUTPUTS)
        self.weight = torch.zeros(len(strings), OUTPUTS)
        self.weight[:, [i for i, r in enumerate(ROLES) if r not in example.unknown_roles]] = 1.0
        positive = [s.split() for s in example.strings]
        for string, at in strings.items():
            said = example.strings.get(string)
            if said is None:
                words = string.split()
                if any(words[-1] == p[-1] and (set(words) <= set(p) or set(p) <= set(words)) for p in positive):
                    self.weight[at, : len(ROLES)] *= NESTED
                continue
            start = 0
            for classes, true in zip(HEADINGS, row(said), strict=True):
                for k, name in enumerate(classes):
                    self.target[at, start + k] = float(name in true)
                    if start and true:
                        self.weight[at, start + k] = 0.3
                start += len(classes)
        self.types = torch.tensor([float(t in example.types) for t in TYPES])


def forward(
    net: SpanNet, one: Prepared, marks: tuple[int, int], device: str, hide: tuple[float, int] = (0.0, 0)
) -> tuple[Tensor, Tensor, list[Tensor]]:
    """Scores of the strings, of the document's types, and of the stretches of each window."""
    longest = max(len(w[0]) for w in one.windows) + 2
    ids = torch.zeros(len(one.windows), longest, dtype=torch.long)
    mask = torch.zeros(len(one.windows), longest)
    for i, (window, *_) in enumerate(one.windows):
        ids[i, : len(window) + 2] = torch.tensor([marks[0], *window, marks[1]])
        mask[i, : len(window) + 2] = 1
    if hide[0]:
        ids = hidden(ids, *hide)
    with torch.autocast(device, dtype=torch.bfloat16):
        first, last, about, types = net.parts(ids.to(device), mask.to(device))
    scores = [
        net.spans(first[i].float(), last[i].float(), about[i].float(), spans.to(device))
        for i, (_, spans, _, _) in enumerate(one.windows)
    ]
    strings = torch.cat([of for _, _, of, _ in one.windows]).to(device)
    return soft_maximum(torch.cat(scores), strings, len(one.strings)), types.float().amax(0), scores


def read(net: SpanNet, one: Prepared, marks: tuple[int, int], device: str) -> list[Found]:
    """The strings of an example with their scores, as at run time."""
    net.eval()
    with torch.no_grad():
        *_, scores = forward(net, one, marks, device)
    rows = [r for w in one.windows for r in w[3]]
    return gather(one.example.text, [one.found[r] for r in rows], torch.cat(scores).cpu().numpy())


def marks_as_encoder(vocabulary: list[str], folder: Path) -> list[int]:
    """The encoder's own ids of a vocabulary's pieces: its marks may be named otherwise."""
    original = {v: i for i, v in enumerate(pieces_of(folder / "vocab.txt"))}
    aliases = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>"} if "<s>" in original else {}
    return [original[aliases.get(v, v)] for v in vocabulary]


def hidden(ids: Tensor, share: float, mark: int) -> Tensor:
    """Ids of windows with a share of the pieces hidden, so that a name alone decides nothing."""
    return torch.where((torch.rand(ids.shape) < share) & (ids > 4), torch.tensor(mark), ids)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("out", type=Path)
    ask.add_argument("--encoder", type=Path, required=True)
    ask.add_argument("--layers", type=int, default=6)
    ask.add_argument("--vocabulary", type=Path, required=True)
    ask.add_argument("--muc", type=Path, required=True)
    ask.add_argument("--composed", type=Path)
    ask.add_argument("--composed-share", type=int, default=300, help="composed texts an epoch")
    ask.add_argument("--busy-share", type=float, default=1.0, help="share of messages with an incident an epoch")
    ask.add_argument("--no-check", action="store_true", help="don't read tst1+tst2 after each epoch")
    ask.add_argument("--idle-share", type=float, default=0.3, help="share of messages without an incident an epoch")
    ask.add_argument("--epochs", type=int, default=5)
    ask.add_argument("--frozen", type=int, default=2, help="lowest layers that stay as they are")
    ask.add_argument("--rate", type=float, default=5e-5)
    ask.add_argument("--start", type=Path, help="a state to start from in place of the encoder as it is")
    ask.add_argument("--head-rate", type=float, default=1e-3)
    ask.add_argument(
        "--average", type=float, default=0.0, help="how much of the running mean a step leaves; 0 for none"
    )
    ask.add_argument("--hide", type=float, default=0.0, help="share of the word pieces hidden while learning")
    ask.add_argument("--seed", type=int, default=7)
    ask.add_argument("--threads", type=int, default=1)
    given = ask.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    vocabulary = pieces_of(given.vocabulary)
    pieces = WordPieces(vocabulary)
    encoder = load(given.encoder, given.layers, marks_as_encoder(vocabulary, given.encoder))
    net = SpanNet(encoder, encoder.words.embedding_dim).to(device)
    if given.start:
        net.load_state_dict(torch.load(given.start, weights_only=True)["net"])
    marks = (pieces.ids["[CLS]"], pieces.ids["[SEP]"])
    base = given.muc
    learn = [Prepared(e, pieces) for e in muc(sorted(base.glob("dev/dev-*")), sorted(base.glob("dev/key-*")))]
    unseen = [] if given.no_check else [base / "tst1/tst1-muc3", base / "tst2/tst2-muc4"]
    check = [Prepared(e, pieces) for e in muc(unseen, sorted(base.glob("tst*/key-*")) if unseen else [])]
    more = [Prepared(e, pieces) for e in composed(given.composed, held=False)] if given.composed else []
    busy = [p for p in learn if p.example.strings]
    idle = [p for p in learn if not p.example.strings]
    per_epoch = (
        int(len(busy) * given.busy_share) + int(len(idle) * given.idle_share) + min(len(more), given.composed_share)
    )
    for still in [net.encoder.words, net.encoder.places, net.encoder.norm, *net.encoder.layers[: given.frozen]]:
        still.requires_grad_(False)
    if net.encoder.relative is not None:
        net.encoder.relative.requires_grad_(
            False
        )  # all layers share it: learning it would go back through the still ones
    own = [p for n, p in net.named_parameters() if not n.startswith("encoder.")]
    slow = [p for n, p in net.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    optimiser = torch.optim.AdamW(
        [{"params": slow, "lr": given.rate}, {"params": own, "lr": given.head_rate}], weight_decay=0.01
    )
    batch = 4
    steps = given.epochs * per_epoch // batch
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / (0.08 * steps), max(0.02, (steps - s) / (0.92 * steps)))
    )
    mean = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(given.average)) if given.average else None
    hide = given.hide, pieces.ids["[UNK]"]
    given.out.mkdir(parents=True, exist_ok=True)
    saved, done = given.out / "state.pt", 0
    if saved.exists():
        state = torch.load(saved, weights_only=True)
        net.load_state_dict(state["net"])
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        torch.set_rng_state(state["random"])
        if mean and "mean" in state:
            mean.load_state_dict(state["mean"])
        done = state["epoch"]
        print(f"goes on after epoch {done}", flush=True)
    for epoch in range(done, given.epochs):
        order = random.Random(f"{given.seed} {epoch}")
        # A whole list is not drawn from, so that a seed gives the runs that it gave before there were shares.
        todo = list(busy) if given.busy_share == 1 else order.sample(busy, int(len(busy) * given.busy_share))
        todo += order.sample(idle, int(len(idle) * given.idle_share))
        todo += order.sample(more, min(len(more), given.composed_share))
        order.shuffle(todo)
        net.train()
        begun, total = time.time(), 0.0
        for i, one in enumerate(todo, 1):
            scores, types, _ = forward(net, one, marks, device, hide)
            losses = bce(scores, one.target.to(device), one.weight.to(device), reduction="none").sum()
            loss = losses / 8 + bce(types, one.types.to(device))
            (loss / batch).backward()
            total += loss.item()
            if i % batch == 0:
                torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
                optimiser.step()
                schedule.step()
                optimiser.zero_grad(set_to_none=True)
                if mean:
                    mean.update_parameters(net)
            if i % 100 == 0:
                if mean:
                    torch.save({"net": mean.module.state_dict()}, given.out / "average.pt")
                print(f"epoch {epoch + 1} {i}/{len(todo)} loss {total / i:.3f} {time.time() - begun:.0f} s", flush=True)
        torch.save(
            {
                "net": net.state_dict(),
                "optimiser": optimiser.state_dict(),
                "schedule": schedule.state_dict(),
                "epoch": epoch + 1,
                "random": torch.get_rng_state(),
            }
            | ({"mean": mean.state_dict()} if mean else {}),
            saved,
        )
        if mean:
            torch.save({"net": mean.module.state_dict()}, given.out / "average.pt")
        if given.no_check:
            continue
        found = {p.example.id: (p.example.text, read(mean.module if mean else net, p, marks, device)) for p in check}
        print(f"epoch {epoch + 1}: tst1+tst2 role fillers {role_filler_f1(found, base)}", flush=True)


if __name__ == "__main__":
    main()
