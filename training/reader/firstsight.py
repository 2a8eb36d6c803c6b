"""What readers made of texts that they had never seen: python -m training.reader.firstsight --out FOLDER [--shared DIR] [--news FILE] [--lee DIR]

Each collection of real or made-up news was annotated before it was read, and read once before anything was mended on it.
This reads it so again: by the reader of the version that saw it first, checked out beside this one. Writes a file for each
collection, one line a document: {"docid", "published", "text", "gold", "read"}. A collection that is there is not read
again. Only open parts are read.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench import trnews, wire
from bench.goldspans import GOLD, load_gold, with_words

FIRST = {
    "e1481d2": ("lgl-more",),
    "c83f28c": ("news",),
    "b2c902b": ("news-more",),
    "2034e62": ("lee",),
    "999c82b": ("news-last", "news-passing"),
    "c74b167": ("news-rest",),
    "079b20c": ("wire-fresh",),
    "507c0f1": ("wire-fifth",),
    "8d19149": ("wire-seventh",),
    "b5e65e7": ("wire-eighth",),
    "c661177": ("wire-ninth",),
}
"""Commit → the collections that it was the first to read."""
ROOT = Path(__file__).parents[2]
_READ = """
import json, sys
from tocsin.model import Document, document_id
from tocsin.read import read_document
for line in sys.stdin:
    row = json.loads(line)
    text = row["text"]
    document = Document(document_id(text.encode()), text, row.pop("title"), None, row["published"], "en")
    print(json.dumps(row | {"read": [m.to_json() for m in read_document(document)]}, ensure_ascii=False), flush=True)
"""


def texts(name: str, where: trnews.Corpora) -> Iterator[dict[str, Any]]:
    """The documents of a collection's open part, with their gold."""
    if name.startswith("wire-"):
        for row in wire.dispatches(name.removeprefix("wire-")):
            yield {
                "docid": row["id"],
                "published": row["published"],
                "title": None,
                "text": row["text"],
                "gold": row["mentions"],
            }
        return
    gold = load_gold(GOLD / trnews.FILES[name])
    for article in trnews.articles_of(name, where):
        docid, text = str(article["docid"]), str(article["text"])
        if docid in gold:
            yield {**article, "docid": docid, "gold": with_words(text, gold[docid])}


def read(commit: str, rows: list[dict[str, Any]], out: Path) -> None:
    """Reads documents by the package of a commit, in a process of its own. Raises CalledProcessError where it fails."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "then"
        subprocess.run(["git", "worktree", "add", "--quiet", "--detach", str(home), commit], cwd=ROOT, check=True)
        try:
            where = os.environ | {"PYTHONPATH": str(home), "TOCSIN_CACHE": str(Path(folder) / "cache")}
            given = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
            run = [sys.executable, "-c", _READ]
            done = subprocess.run(run, input=given, cwd=home, env=where, check=True, capture_output=True, text=True)
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(home)], cwd=ROOT, check=True)
    draft = out.with_suffix(".part")
    draft.write_text(done.stdout, encoding="utf-8")
    draft.replace(out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("TOCSIN_SHARED", "../shared")))
    parser.add_argument("--news", type=Path, required=True, help="NewsArticles.csv")
    parser.add_argument("--lee", type=Path, required=True, help="the folder of the Lee corpus")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    for commit, names in FIRST.items():
        for name in names:
            file = asked.out / f"{name}.jsonl"
            if not file.exists():
                rows = list(texts(name, trnews.corpora(asked.shared, asked.news, asked.lee)))
                print(f"{name}: {len(rows)} documents by {commit}", flush=True)
                read(commit, rows, file)


if __name__ == "__main__":
    main()
