"""One question to a language model, one JSON object back: any server with OpenAI's chat completions will do."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tocsin.read.reader import ReaderError

if TYPE_CHECKING:
    import httpx

TRIES = 3
WAIT = 0.5
"""Seconds before the second try, twice as many before the third; a server's Retry-After counts up to LONGEST_WAIT."""

LONGEST_WAIT = 20.0
TIMEOUT = 120.0
"""Seconds without a byte, unless TOCSIN_LLM_TIMEOUT says otherwise."""

LARGEST = 2_000_000
"""Bytes of an answer; a longer one is none."""

_AGAIN = "That was not one JSON object ({problem}). Answer again with the JSON object alone."
_BUSY = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})


class Client:
    """Asks the model at `url`, such as http://localhost:8080/v1. Raises ReaderError with what to do about it."""

    def __init__(
        self,
        url: str,
        model: str,
        key: str | None = None,
        timeout: float = TIMEOUT,
        wait: float = WAIT,
        schemas: Sequence[dict[str, Any]] = (),
    ) -> None:
        if not url.startswith(("http://", "https://")):
            raise ReaderError(f"TOCSIN_LLM_URL is {url!r}; give an address such as http://localhost:8080/v1")
        self.model = model
        self._address = url.rstrip("/") + "/chat/completions"
        self._key = key
        self._timeout = timeout
        self._wait = wait
        self._formats = formats(schemas)
        self._failed = 0
        self._http: httpx.Client | None = None

    @classmethod
    def from_environment(cls, *schemas: dict[str, Any]) -> Client:
        """By TOCSIN_LLM_URL, TOCSIN_LLM_MODEL, and TOCSIN_LLM_KEY and TOCSIN_LLM_TIMEOUT where they are set."""
        url, model = os.environ.get("TOCSIN_LLM_URL"), os.environ.get("TOCSIN_LLM_MODEL")
        if not url or not model:
            raise ReaderError("the llm reader needs TOCSIN_LLM_URL (http://localhost:8080/v1) and TOCSIN_LLM_MODEL")
        try:
            timeout = float(os.environ.get("TOCSIN_LLM_TIMEOUT", TIMEOUT))
        except ValueError:
            raise ReaderError("TOCSIN_LLM_TIMEOUT is not a number of seconds") from None
        return cls(url, model, os.environ.get("TOCSIN_LLM_KEY"), timeout, schemas=schemas)

    def ask(self, system: str, question: str, example: tuple[str, str] | None = None) -> dict[str, Any]:
        """The JSON object that the model answers with, after an example of a question and its answer.

        An answer that is none is asked for once more.
        """
        turns = [("system", system), *zip(("user", "assistant"), example or (), strict=False), ("user", question)]
        messages = [{"role": role, "content": content} for role, content in turns]
        content = self._content(messages)
        try:
            return json_object(content)
        except ValueError as error:
            messages += [
                {"role": "assistant", "content": content[:2000]},
                {"role": "user", "content": _AGAIN.format(problem=error)},
            ]
        content = self._content(messages)
        try:
            return json_object(content)
        except ValueError as error:
            start = " ".join(content.split())[:60]
            raise ReaderError(f"the model gave no JSON twice ({error}); its answer begins {start!r}") from None

    def _content(self, messages: list[dict[str, str]]) -> str:
        answer = self._post({"model": self.model, "temperature": 0, "messages": messages})
        try:
            message = answer["choices"][0]["message"]
            refusal, content = message.get("refusal"), message.get("content")
        except (KeyError, IndexError, TypeError, AttributeError):
            raise ReaderError(
                "the server's answer is no chat completion; is TOCSIN_LLM_URL the part before /chat?"
            ) from None
        if refusal:
            raise ReaderError(f"the model refused: {' '.join(str(refusal).split())[:80]!r}")
        if not isinstance(content, str) or not content.strip():
            raise ReaderError("the model answered with nothing")
        return content

    def _post(self, body: dict[str, Any]) -> Any:
        import httpx  # late: only those who use this reader wait for it

        tries = TRIES if self._failed < TRIES else 1  # a server that is down must not slow every document of a batch
        problem = ""
        for turn in range(tries):
            if self._http is None:
                headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
                self._http = httpx.Client(timeout=self._timeout, headers=headers)
            pause = self._wait * 2**turn
            try:
                response = self._http.post(self._address, json=body | self._formats[0])
                while response.status_code == 400 and len(self._formats) > 1:
                    del self._formats[0]  # not every server knows these modes; the question asks for JSON anyway
                    response = self._http.post(self._address, json=body | self._formats[0])
            except httpx.TimeoutException:
                problem = f"no answer within {self._timeout:g} s; TOCSIN_LLM_TIMEOUT gives it more"
            except httpx.HTTPError as error:
                problem = f"cannot be reached ({error}); is the server running?"
            else:
                if response.status_code == 200:
                    self._failed = 0
                    return _read(response.content)
                problem = _told(response.status_code, response.text)
                if response.status_code not in _BUSY:
                    raise ReaderError(f"{self._address}: {problem}")
                pause = max(pause, min(_seconds(response.headers.get("retry-after")), LONGEST_WAIT))
            if turn + 1 < tries:
                time.sleep(pause)
        self._failed += 1
        raise ReaderError(f"{self._address}: {problem}")


def formats(schemas: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """What is asked of the server about the form of its answer, the strictest first, nothing last."""
    strict = [{"name": "mentions", "strict": True, "schema": schema} for schema in schemas]
    asked: list[dict[str, Any]] = [{"type": "json_schema", "json_schema": schema} for schema in strict]
    return [*({"response_format": form} for form in [*asked, {"type": "json_object"}]), {}]


def json_object(content: str) -> dict[str, Any]:
    """The first JSON object in an answer, behind words or a code fence. Raises ValueError, saying what is wrong.

    Of an answer that breaks off, as at a server's limit, what it had said in full is kept.
    """
    start = content.find("{")
    if start < 0:
        raise ValueError("no { in it")
    try:
        found, _ = json.JSONDecoder().raw_decode(content, start)
    except json.JSONDecodeError as error:
        whole = _closed(content[start:])
        if whole is None:
            raise ValueError(f"{error.msg} at character {error.pos}") from None
        found = json.loads(whole)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    return dict(found)


def _closed(broken: str) -> str | None:
    """An object that breaks off, up to the last object in it that is whole, closed; None where that makes no JSON."""
    open_, ends, quoted, escaped = [], (0, ""), False, False
    for place, char in enumerate(broken):
        if quoted:
            quoted, escaped = escaped or char != '"', not escaped and char == "\\"
        elif char == '"':
            quoted = True
        elif char in "{[":
            open_.append("}" if char == "{" else "]")
        elif char in "}]":
            if not open_ or open_.pop() != char:
                break
            if char == "}":
                ends = (place + 1, "".join(reversed(open_)))
    whole = broken[: ends[0]] + ends[1]
    try:
        return whole if ends[0] and json.loads(whole) is not None else None
    except (ValueError, RecursionError):
        return None


def _read(raw: bytes) -> Any:
    if len(raw) > LARGEST:
        raise ReaderError(f"an answer of {len(raw):,} bytes; at most {LARGEST:,} are taken")
    try:
        return json.loads(raw)
    except ValueError:
        raise ReaderError("the server's answer is not JSON; is TOCSIN_LLM_URL right?") from None


def _told(status: int, text: str) -> str:
    said = " ".join(text.split())[:120]
    advice = {
        401: "check TOCSIN_LLM_KEY",
        403: "check TOCSIN_LLM_KEY",
        404: "check TOCSIN_LLM_URL and TOCSIN_LLM_MODEL",
    }
    return f"status {status} ({said})" + (f"; {advice[status]}" if status in advice else "")


def _seconds(header: str | None) -> float:
    try:
        return max(0.0, float(header or 0))
    except ValueError:
        return 0.0
