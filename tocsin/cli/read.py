"""`tocsin read`: documents in, what they report out. No ledger needed."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tocsin.collect import Captured
    from tocsin.model import Document, Mention
    from tocsin.read import Reader


class Format(StrEnum):
    """How `tocsin read` prints."""

    jsonl = "jsonl"
    text = "text"


def read(
    files: Annotated[
        list[str], typer.Argument(help="Text, HTML or JSON Lines files, folders, or - for standard input.")
    ],
    published: Annotated[
        str | None,
        typer.Option(help="When the text was published (2024-03-26): the anchor of “Friday” and “last month”."),
    ] = None,
    url: Annotated[str | None, typer.Option(help="Where the text was published.")] = None,
    reader: Annotated[
        str,
        typer.Option(
            help="learned: rules and the shipped network; rules alone; or llm: a language model (TOCSIN_LLM_URL,"
            " TOCSIN_LLM_MODEL) with checked quotes."
        ),
    ] = "learned",
    format: Annotated[Format, typer.Option(help="One JSON object a document, or a listing to look at.")] = Format.jsonl,
) -> None:
    """Read documents and print what they report, each value with the characters that support it.

    One line of JSON a document, in the order given, also when nothing is found. Lines of JSON Lines input may carry
    id, url, title, publisher, published and text.

    Examples:

        tocsin read report.txt --published 2024-03-26

        tocsin read reports.jsonl > mentions.jsonl

        cat story.html | tocsin read - --format text
    """
    from tocsin.cli.console import complain, with_progress
    from tocsin.collect import Captured, from_sources
    from tocsin.read import Summing

    day = _day(published)
    chosen = _chosen(reader)
    refused = False
    try:
        for item in with_progress(from_sources(files, day, url), "documents read:"):
            if not isinstance(item, Captured):
                refused = True
                complain(item)
                continue
            refused |= not _read_one(chosen, item, format)
    except KeyboardInterrupt:
        complain("stopped; every line that was printed is whole")
        raise typer.Exit(130) from None
    if isinstance(chosen, Summing):
        complain(chosen.summary())
    if refused:
        raise typer.Exit(1)


def _chosen(name: str) -> Reader:
    from tocsin.read import ReaderError, reader_of

    try:
        return reader_of(name)
    except ReaderError as error:
        raise typer.BadParameter(str(error), param_hint="--reader") from None


def _read_one(reader: Reader, item: Captured, format: Format) -> bool:
    """Print what one document reports; whether all of it could be read."""
    from tocsin.cli.console import complain
    from tocsin.read import ReaderError

    fine = not item.remarks
    for remark in item.remarks:
        complain(f"{item.origin}: {remark}")
    if not reader.reads(item.document):
        complain(f"{item.origin}: in a language that is not read yet ({item.document.language}); no mentions")
    try:
        mentions = reader.read(item.document)
    except ReaderError as error:
        complain(f"{item.origin}: {error}; its line is without mentions")
        mentions, fine = [], False
    except Exception as error:  # one text that the reader fails on must not end the batch
        complain(
            f"{item.origin}: the reader failed on it ({error!r}); its line is without mentions, please report this"
        )
        mentions, fine = [], False
    _print(item.document, mentions, format)
    return fine


def _day(published: str | None) -> str | None:
    from tocsin.collect.published import published as as_iso

    try:
        return as_iso(published) if published else None
    except ValueError as error:
        raise typer.BadParameter(f"{error}; write it as 2024-03-26", param_hint="--published") from None


def _print(document: Document, mentions: list[Mention], format: Format) -> None:
    import json
    import sys

    from tocsin.cli.listing import listing

    if format is Format.text:
        sys.stdout.write(listing(document, mentions))
    else:
        line = {"document": document.to_json(), "mentions": [m.to_json() for m in mentions]}
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    sys.stdout.flush()
