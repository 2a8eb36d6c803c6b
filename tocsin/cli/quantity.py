"""`tocsin quantity`: which numbers a text tells, and whom it says was killed, wounded or taken."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from tocsin.cli.querying import Form


def quantity(
    text: Annotated[str, typer.Argument(help="The text, or - for standard input.")],
    format: Annotated[Form, typer.Option(help="A table to look at, or one JSON object a finding.")] = Form.table,
) -> None:
    """Find what a text counts, and its tolls: people killed, wounded, taken, arrested, missing or displaced.

    Each is a range of low, best and high, where ? (null in JSON) is unknown: “at least 9” is 9, 9, ?; “dozens” is
    24, ?, ?; “no one was hurt” is zero. A toll may be a running total; attackers' own deaths stand apart.

    Examples:

        tocsin quantity "The blast killed at least nine people and wounded dozens."

        tocsin quantity "Two more died, raising the toll to 139." --format json

        tocsin quantity - < report.txt
    """
    import sys

    from tocsin.cli.console import complain

    if text == "-":
        text = sys.stdin.buffer.read().decode("utf-8", "replace")
    rows = _numbers(text) + _tolls(text)
    if not rows:
        complain("nothing is counted in this text")
    _print(rows, format)


def _numbers(text: str) -> list[dict[str, Any]]:
    from tocsin.quantities import find

    return [
        {
            "finding": "number",
            "text": text[m.start : m.end],
            **m.quantity.to_json(),
            "span": [m.start, m.end],
            "kind": m.kind,
            "noun": m.noun,
        }
        for m in find(text)
    ]


def _tolls(text: str) -> list[dict[str, Any]]:
    from tocsin.quantities import casualties
    from tocsin.read.layout.sentences import split

    return [
        {
            "finding": "toll",
            "text": text[c.start : c.end],
            **c.quantity.to_json(),
            "span": [c.start, c.end],
            "what": c.what,
            "cumulative": c.cumulative,
        }
        for start, end in split(text)
        for c in casualties(text, start, end)
    ]


def _print(rows: list[dict[str, Any]], format: Form) -> None:
    import json

    from tocsin.cli.querying import Format, print_rows

    if format is Form.json:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
        return
    for finding in ("number", "toll"):
        some = [
            {
                finding: " ".join(row["text"].split()),
                "low": _shown(row["low"]),
                "best": _shown(row["best"]),
                "high": _shown(row["high"]),
                "span": "{}–{}".format(*row["span"]),
                **(
                    {"counts": row["noun"], "kind": row["kind"]}
                    if finding == "number"
                    else {"what": row["what"], "total": "running total" if row["cumulative"] else None}
                ),
            }
            for row in rows
            if row["finding"] == finding
        ]
        if some:
            print_rows(some, Format.table)


def _shown(number: int | None) -> str:
    return "?" if number is None else f"{number:,}"
