"""How long `tocsin --help` takes, beside a bare Python and beside Typer's import alone: medians, in turns.

python -m bench.start
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "tocsin --help": ["-m", "tocsin", "--help"],
    "import typer": ["-c", "import typer"],
    "tocsin backup --help": ["-m", "tocsin", "backup", "--help"],
}
TURNS = 15


def seconds(words: list[str]) -> float:
    """One run, from the start of the process to its end."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *words], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main() -> None:
    """Print a line for each command."""
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(TURNS):  # in turns, so that a busy moment falls on all alike
        for name, words in COMMANDS.items():
            taken[name].append(seconds(words))
    bare = statistics.median(taken["python -c pass"])
    for name, times in taken.items():
        median = statistics.median(times)
        print(f"{name:<22} {median * 1000:6.0f} ms   {median / bare:5.1f} times a bare Python")


if __name__ == "__main__":
    main()
