"""The child process in which `child.py` has untrusted files taken apart: its bounds, and the parser of each kind."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import BinaryIO

from tocsin.collect.child import give
from tocsin.collect.decode import Unreadable

PARSERS = {"pdf": "pdf", "feed": "feeds", "page": "html", "warc": "warc", "wacz": "wacz"}
"""Kind → the module with its `parse`. One only is loaded: the rest would count against the child's memory."""


def _confine(memory: int, cpu: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))  # it writes nothing but its complaints
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))


def main() -> None:
    """The child's work."""
    kind, memory, cpu, *words = sys.argv[1:]
    parser = import_module(f"tocsin.collect.{PARSERS[kind]}").parse
    stdin: BinaryIO = sys.stdin.buffer
    if os.name == "posix":
        _confine(int(memory), int(cpu))
    try:
        parser(stdin, *words)
    except Unreadable as error:
        give({"problem": str(error), "advice": error.advice})


if __name__ == "__main__":
    main()
