"""MUC-4: role fillers and templates read from raw messages.

    python -m bench.muc predict TEXT_FILE... > predictions.jsonl
    python -m bench.muc score TEXT_FILE... --keys KEY_FILE...

`predict` prints a line a message, `{"docid", "templates": [{"incident_type", "PerpInd", "PerpOrg", "Target", "Victim",
"Weapon"}]}`, an entity being the list of its mention strings in lower case. `score` predicts and holds it against the
answer keys: CEAF-REE of role fillers, F1 of whole templates, and how often the other slots of a matched template are
right. Published on tst3+tst4: GRIT 54.5 (role fillers), IterX 53.0 (templates).
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from bench import mucslots
from bench.mucdata import NAMES, gold, messages, of_document, paragraphs, plain, templates
from bench.mucscore import role_fillers, whole_templates
from tocsin.read.learned.incidents import incidents
from tocsin.read.learned.network import shipped
from tocsin.read.learned.whereabouts import Ground


def predicted(paths: list[Path]) -> list[dict[str, Any]]:
    """The templates of every message of the files, in their order."""
    network = shipped()
    found = []
    for path in paths:
        for message in messages(path):
            text = plain(message.text)
            strings, types = network.read(text)
            told = []
            ground = Ground(text, message.head)
            for incident in incidents(text, strings, types, paragraphs(message.text)):
                entry: dict[str, Any] = {"incident_type": incident.type}
                for role, name in NAMES.items():
                    entry[name] = [[text[f.best[0] : f.best[1]]] for f in incident.fillers.get(role, [])]
                told.append(entry | mucslots.of_incident(message, text, ground, incident))
            found.append({"docid": message.docid, "templates": told})
            if sys.stderr.isatty():
                print(f"\r{len(found)} messages", end="", file=sys.stderr)
    return found


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("what", choices=["predict", "score"])
    ask.add_argument("texts", nargs="+", type=Path)
    ask.add_argument("--keys", nargs="+", type=Path, default=[])
    given = ask.parse_args()
    if given.what == "score" and not given.keys:
        ask.error("score needs --keys KEY_FILE...")
    said = predicted(given.texts)
    if given.what == "predict":
        for line in said:
            print(json.dumps(line, ensure_ascii=False))
        return
    answers: dict[str, list[dict[str, object]]] = {line["docid"]: [] for line in said}
    full = {}
    for key in given.keys:
        answers.update({d: t for d, t in gold(key).items() if d in answers})
        for template in templates(key):
            full.setdefault(template.docid, []).append(template)
    mine = {line["docid"]: line["templates"] for line in said}
    print("role fillers (CEAF-REE)        P      R      F1")
    flat = role_fillers({d: of_document(t) for d, t in mine.items()}, {d: of_document(t) for d, t in answers.items()})
    for role, (p, r, f) in flat.items():
        print(f"  {role:<26} {p:6.3f} {r:6.3f} {f:6.3f}")
    print("templates")
    for role, (p, r, f) in whole_templates(mine, answers).items():
        print(f"  {role:<26} {p:6.3f} {r:6.3f} {f:6.3f}")
    print("other slots of matched templates: right of those that the key fills")
    for slot, (right, of) in mucslots.accuracy(mine, answers, full).items():
        print(f"  {slot:<26} {right / of if of else 0:6.3f} of {of}")


if __name__ == "__main__":
    main()
