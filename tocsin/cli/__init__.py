"""The command line: one file a verb, and here their table. A verb is imported when it runs, so that `--help` is quick."""

from __future__ import annotations

import errno
import os
import sys

TYPE_CHECKING = False  # the module typing alone costs a tenth of the time that --help may take
if TYPE_CHECKING:
    from typing import Any

VERBS = {
    "read": ("read:read", "what each document reports, with the words that support it"),
    "collect": ("collect:collect", "capture documents into the ledger and read them"),
    "import": ("importing:import_", "take in the rows of UCDP, GTD, ACLED, GDELT or PLOVER"),
    "source": ("source:source", "manifests of sources: add, list, check, lint"),
    "link": ("link:link", "decide which mentions report the same event"),
    "events": ("events:events", "list the events of the ledger"),
    "count": ("count:count", "count attacks, killed and wounded: low, best, high"),
    "responsibility": ("responsibility:responsibility", "what groups claim beside what others lay to them"),
    "series": ("series:series", "strength, people held, ground won and lost over time"),
    "why": ("why:why", "what a figure or an event rests on, down to its sentences"),
    "evidence": ("evidence:evidence", "a document's chain of custody on one page; captures as WACZ"),
    "check": ("check:check", "set an article's statements against the ledger"),
    "compare": ("comparing:compare", "where the ledger differs from an imported dataset"),
    "history": ("history:history", "when each value of an event changed, and what changed it"),
    "diff": ("diff:diff", "what changed in values and figures between two times"),
    "decisions": ("decisions:decisions", "carry people's decisions to another ledger"),
    "publish": ("publish:publish", "write the map, a page for every event, and downloads"),
    "export": ("export:export", "write events for other tools: CSV, GeoJSON, STIX, SQLite …"),
    "release": ("release:release", "freeze a version that can be cited, with what changed since the last"),
    "serve": ("serve:serve", "serve the map, the event pages, the API and the review desk"),
    "review": ("review:review", "judge what was read and linked, report by report"),
    "user": ("user:user", "accounts of the server: who may read, review, edit"),
    "verify": ("verify:verify", "re-read the whole ledger and recompute every hash"),
    "heads": ("heads:heads", "print the chain's heads, to keep or have stamped elsewhere"),
    "snapshot": ("snapshot:snapshot", "write every version of every event as Parquet"),
    "backup": ("backup:backup", "write the whole ledger to one tar file"),
    "restore": ("restore:restore", "put a backup in place, verified"),
    "doctor": ("doctor:doctor", "is everything there that Tocsin needs, and what to do"),
    "actor": ("actor:actor", "find the actors that a text names; show or check the register"),
    "place": ("place:place", "find the places that a text names, with coordinates"),
    "date": ("date:date", "find the date expressions of a text"),
    "quantity": ("quantity:quantity", "find what a text counts, and its tolls"),
}
"""Verb → where its function (or its Typer group) is, as `file:name` in this folder, and what it does in a line."""

ABOUT = """A ledger of what published reports say about political violence. Every number opens to its sentences.

Start with: tocsin collect FOLDER, tocsin link, tocsin serve. Or, with no ledger: tocsin read FILE."""

OPTIONS = {
    "--version": "Print the version and exit.",
    "--install-completion": "Install completion for the current shell.",
    "--show-completion": "Print the completion for the current shell.",
    "-h, --help": "Show this message; after a verb, that verb's own.",
}


def overview() -> str:
    """What `tocsin --help` prints: a line for every verb."""
    width = max(map(len, [*VERBS, *OPTIONS]))
    rows = ["Usage: tocsin [OPTIONS] VERB [ARGS]...", "", ABOUT, "", "Verbs:"]
    rows += [f"  {verb:<{width}}  {line}" for verb, (_, line) in VERBS.items()]
    rows += ["", "Options:"] + [f"  {option:<{width}}  {line}" for option, line in OPTIONS.items()]
    return "\n".join([*rows, "", "tocsin VERB --help says what a verb takes, with examples."])


def __getattr__(name: str) -> Any:
    if name == "app":  # late: building it needs Typer
        from tocsin.cli.verbs import app

        return app
    raise AttributeError(f"module 'tocsin.cli' has no attribute {name!r}")


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 something was refused or could not be written, 2 wrong usage, 130
    stopped by Ctrl-C."""
    try:
        if sys.argv[1:] in ([], ["--help"], ["-h"]) and "_TOCSIN_COMPLETE" not in os.environ:
            print(overview(), flush=True)
            sys.exit(0 if sys.argv[1:] else 2)
        from tocsin.cli.verbs import app
        from tocsin.plugins import PluginError

        try:
            app()
        except PluginError as error:
            print(f"tocsin: {error}; update or remove it", file=sys.stderr)
            sys.exit(1)
    except KeyboardInterrupt:  # before or after the verb itself
        print("tocsin: stopped; run the same command again to go on", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:  # the reader of our output has enough
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        where = f"{error.filename}: " if error.filename else "the output: "
        print(f"tocsin: {where}the disk is full; make room and run the same command again", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what is still buffered has nowhere to go
        sys.exit(1)
