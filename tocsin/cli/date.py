"""`tocsin date`: which days the date expressions of a text mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tocsin.cli.querying import Form

if TYPE_CHECKING:
    from tocsin.dates import DateMention


def date(
    text: Annotated[str, typer.Argument(help="The text, or - for standard input.")],
    published: Annotated[
        str | None,
        typer.Option(help="When the text was published (2024-03-22): the anchor of “Friday” and “last month”."),
    ] = None,
    locale: Annotated[
        str | None, typer.Option(help="The publisher's (en-US, en-GB, …): settles the order of 03/04/2021.")
    ] = None,
    format: Annotated[Form, typer.Option(help="A table to look at, or one JSON object a date.")] = Form.table,
) -> None:
    """Find the date expressions of a text and print the days that each means, with its characters.

    A value is an ISO 8601 prefix or interval: its length is its precision. Where the days are not known the value is
    empty and a note says why. A text without dates prints nothing.

    Examples:

        tocsin date "Two shells fell late on Monday." --published 2024-03-22

        tocsin date "It began in Ramadan 1445, two weeks after 1402/12/10." --format json

        tocsin date - --published 2021-08-30 < report.txt
    """
    import sys

    from tocsin import dates
    from tocsin.cli.console import complain

    if text == "-":
        text = sys.stdin.buffer.read().decode("utf-8", "replace")
    try:
        found = dates.find(text, published, locale)
    except ValueError as error:
        raise typer.BadParameter(f"{error}; write it as 2024-03-22", param_hint="--published") from None
    if not found:
        complain("no date is told in this text")
    _print(text, found, format)


def _print(text: str, found: list[DateMention], format: Form) -> None:
    import json

    from tocsin.cli.querying import Format, print_rows

    rows = [
        {
            "text": text[mention.start : mention.end],
            "value": mention.value,
            "span": [mention.start, mention.end],
            "kind": mention.kind,
            "confidence": mention.confidence,
            "note": mention.note,
        }
        for mention in found
    ]
    if format is Form.json:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
    elif rows:
        shown = [{**row, "span": f"{row['span'][0]}–{row['span'][1]}"} for row in rows]  # type: ignore[index]
        print_rows(shown, Format.table)
