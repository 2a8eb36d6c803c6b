"""WACZ (a web archive in a zip file) → documents, taken apart in a child. Nothing of it is ever unpacked to disk."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from tocsin.collect.captured import Item, Origin, Refused
from tocsin.collect.child import frames
from tocsin.collect.decode import Unreadable
from tocsin.collect.warc import ENDINGS, from_record, records

MEMBERS = 10_000
"""Files that an archive's list may name."""


def from_wacz(path: Path) -> Iterator[Item]:
    """The pages and PDF files of all web archives inside, in the order of the zip's list."""
    try:
        with path.open("rb") as file:
            for frame in frames("wacz", file):
                yield from from_record(frame, str(path))
    except Unreadable as error:
        yield Refused(Origin(str(path)), str(error), error.advice)
    except OSError as error:
        yield Refused(Origin(str(path)), f"cannot be read ({error.strerror})", "check its permissions")


def parse(stdin: BinaryIO) -> None:
    """In the child: every archive of the zip file on standard input. Names inside lead nowhere: no file is written."""
    try:
        with zipfile.ZipFile(stdin) as archive:
            names = [i for i in archive.infolist() if i.filename.lower().endswith(ENDINGS)]
            if len(archive.infolist()) > MEMBERS:
                raise Unreadable(f"more than {MEMBERS:,} files in it", "it is made to be large; leave it out")
            if not names:
                raise Unreadable("no web archive in this zip file", "a WACZ holds archive/….warc.gz")
            number = 0
            for info in names:
                with archive.open(info) as member:
                    number = records(member, 0, number)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zipfile.LargeZipFile) as error:
        raise Unreadable(f"a damaged zip file ({str(error)[:100]})", "fetch it again") from None
