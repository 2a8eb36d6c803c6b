"""A run of training that was cut off goes on to the weights of a run in one piece."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.bench.test_muc import KEY, TEXT

torch = pytest.importorskip("torch", reason="the extra `train` is not installed")
safetensors = pytest.importorskip("safetensors.torch", reason="the extra `train` is not installed")
ROOT = Path(__file__).parents[2]
PIECES = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "[MASK]",
    *"abcdefghijklmnopqrstuvwxyz.,",
    *(f"##{c}" for c in "aeinorst"),
]
WIDTH, LAYERS = 8, 1


@pytest.fixture
def inputs(tmp_path: Path) -> list[str]:
    """A random encoder of one narrow layer and two messages, as arguments of the trainer."""
    torch.manual_seed(3)
    names = {"embeddings.word_embeddings": (len(PIECES), WIDTH), "embeddings.position_embeddings": (512, WIDTH)}
    names |= {"embeddings.token_type_embeddings": (2, WIDTH)}
    layer, own = "encoder.layer.0.", "encoder.layer.0.attention."
    for name in ("self.query", "self.key", "self.value", "output.dense"):
        names[own + name] = (WIDTH, WIDTH)
    names |= {layer + "intermediate.dense": (2 * WIDTH, WIDTH), layer + "output.dense": (WIDTH, 2 * WIDTH)}
    weights = {f"{name}.weight": torch.randn(shape) / 4 for name, shape in names.items()}
    weights |= {f"{name}.bias": torch.zeros(shape[0]) for name, shape in names.items() if name.startswith(layer)}
    for name in ("embeddings.LayerNorm", own + "output.LayerNorm", layer + "output.LayerNorm"):
        weights |= {f"{name}.weight": torch.ones(WIDTH), f"{name}.bias": torch.zeros(WIDTH)}
    encoder, muc = tmp_path / "encoder", tmp_path / "muc" / "dev"
    encoder.mkdir()
    muc.mkdir(parents=True)
    safetensors.save_file(weights, encoder / "model.safetensors")
    shape = {"hidden_size": WIDTH, "num_attention_heads": 2, "intermediate_size": 2 * WIDTH, "layer_norm_eps": 1e-5}
    (encoder / "config.json").write_text(json.dumps({"model_type": "bert", **shape}))
    for vocabulary in (encoder / "vocab.txt", tmp_path / "kept.txt"):
        vocabulary.write_text("\n".join(PIECES) + "\n")
    # a step is taken every four messages
    (muc / "dev-1").write_text("\n".join(TEXT.replace("TST9-MUC4-00", f"DEV-MUC3-{i}0") for i in range(4)))
    (muc / "key-1").write_text("\n".join(KEY.replace("TST9-MUC4-00", f"DEV-MUC3-{i}0") for i in range(4)))
    paths = ["--encoder", str(encoder), "--vocabulary", str(tmp_path / "kept.txt"), "--muc", str(tmp_path / "muc")]
    settings = ["--layers", str(LAYERS), "--frozen", "0", "--epochs", "3", "--average", "0.5", "--idle-share", "1"]
    return [*paths, *settings, "--no-check"]


def test_a_run_that_was_cut_off_goes_on_to_the_same_weights(
    inputs: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "training" / "reader"))
    import train

    def run(out: Path) -> dict[str, Any]:
        monkeypatch.setattr(sys, "argv", ["train.py", str(out), *inputs])
        train.main()
        average = torch.load(out / "average.pt", weights_only=True)["net"]
        return {
            **torch.load(out / "state.pt", weights_only=True)["net"],
            **{f"mean {k}": v for k, v in average.items()},
        }

    whole = run(tmp_path / "whole")
    save, left = torch.save, [1]

    def cut_off(what: object, where: Path) -> None:
        save(what, where)
        if where.name == "state.pt" and left:
            left.pop()
            raise KeyboardInterrupt

    monkeypatch.setattr(torch, "save", cut_off)
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path / "cut")
    assert torch.load(tmp_path / "cut" / "state.pt", weights_only=True)["epoch"] == 1
    again = run(tmp_path / "cut")
    assert all(torch.equal(whole[name], again[name]) for name in whole)
    assert any(not torch.equal(whole[name], whole[f"mean {name}"]) for name in whole if f"mean {name}" in whole)
