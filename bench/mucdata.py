"""MUC-3/4 as it was released: files of messages, and files of answer templates.

Format: the task documentation that comes with the corpus (slots 0-24, "fill rules"); alternatives of one filler stand
between slashes, entities on lines of their own, a question mark calls a filler optional, `*` and `-` call it empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_HEAD = re.compile(r"^((?:DEV|TST\d)-MUC\d-\d{4})\b.*$", re.MULTILINE)
_SLOT = re.compile(r"^(\d+)\.\s+[A-Z /]+(?::\s*[A-Z /]+?)?\s{2,}(.*)$")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_TEXT = re.compile(r"\[TEXT\]")
_PART = re.compile(r"\(\s*PART\s+\d+\s+OF\s+\d+\s*\)|\[CONTINUED\]")

ROLES = {"PerpInd": 9, "PerpOrg": 10, "Target": 12, "Victim": 18, "Weapon": 6}
"""Role of the role-filler task (Du, Rush and Cardie 2021) → slot of the answer template."""

NAMES = {"perp_ind": "PerpInd", "perp_org": "PerpOrg", "target": "Target", "name": "Victim", "weapon": "Weapon"}
"""Role of the network → role of the role-filler task."""


@dataclass(frozen=True)
class Message:
    """One message: its id, its dateline (place, date, agency) and the text after it, line breaks as they stood."""

    docid: str
    head: str
    text: str


@dataclass
class Template:
    """One answer template: slot number → lines of the answer, each line with its alternatives unparsed."""

    docid: str
    slots: dict[int, list[str]] = field(default_factory=dict)

    @property
    def incident_type(self) -> str:
        """The incident's type in lower case, alternatives as "bombing / attack"; empty in a template of nothing."""
        return " ".join(self.slots.get(4, [""])[0].lower().strip("?* -").split())

    def entities(self, slot: int) -> list[list[str]]:
        """The slot's entities, each a list of its mention strings in lower case."""
        found = []
        for line in self.slots.get(slot, []):
            names = [m.replace('\\"', '"').lower() for m in _QUOTED.findall(line)]
            # The published gold lacks the strings with a bracketed gloss ("... front [fmln]"): the text was altered there.
            names = [m for m in names if "[" not in m]
            if names:
                found.append(list(dict.fromkeys(names)))
        return found

    def valued(self, slot: int) -> list[tuple[str, list[str]]]:
        """Lines such as `DEATH: "JUDGE" / "HE"` as (value, strings), value in capitals without its question mark."""
        found = []
        for line in self.slots.get(slot, []):
            value, _, rest = line.partition(":")
            value = value.strip(" ?")
            if value not in ("", "*", "-"):
                found.append((value, [m.lower() for m in _QUOTED.findall(rest)]))
        return found


def messages(path: Path) -> Iterator[Message]:
    """The messages of a text file. Raises ValueError where the file holds none."""
    raw = path.read_text(encoding="latin-1")
    heads = list(_HEAD.finditer(raw))
    if not heads:
        raise ValueError(f"{path}: no line begins a message (such as TST1-MUC3-0001); is this a MUC text file?")
    for i, head in enumerate(heads):
        body = raw[head.end() : heads[i + 1].start() if i + 1 < len(heads) else len(raw)]
        mark = _TEXT.search(body)
        # A few messages lack the mark; their dateline ends in a double dash.
        cut = mark.end() if mark else (body.find("--") + 2 if 0 <= body.find("--") < 200 else 0)
        yield Message(head[1], body[:cut].strip(), body[cut:].strip())


def templates(path: Path) -> Iterator[Template]:
    """The answer templates of a key file, in its order, those of nothing ("*") left out."""
    current: Template | None = None
    slot = -1
    for raw in path.read_text(encoding="latin-1").splitlines():
        line = raw.rstrip()
        if not line or line.startswith(";"):
            continue
        match = _SLOT.match(line)
        if match:
            slot, value = int(match[1]), match[2].strip()
            if slot == 0:
                if current and current.incident_type:
                    yield current
                current = Template(value.split()[0])
            elif current:
                current.slots[slot] = [value]
        elif current and slot > 0 and line[0] == " ":
            lines, value = current.slots[slot], line.strip()
            # A line that begins or follows a dangling slash goes on with the alternatives of the line before.
            if value.startswith("/") or lines[-1].endswith("/"):
                lines[-1] += " " + value
            else:
                lines.append(value)
    if current and current.incident_type:
        yield current


def plain(text: str) -> str:
    """A message's text on one line, in lower case, its notes on transmission left out."""
    return " ".join(_PART.sub(" ", text).lower().split())


def paragraphs(text: str) -> list[int]:
    """Where the paragraphs of a message's text begin in `plain(text)`; blank lines part them."""
    begins, at = [], 0
    for paragraph in re.split(r"\n[ \t]*\n", _PART.sub(" ", text)):
        words = " ".join(paragraph.split())
        if words:
            begins.append(at)
            at += len(words) + 1
    return begins


def gold(path: Path) -> dict[str, list[dict[str, object]]]:
    """Key file → {docid: templates in the form of the role-filler task}."""
    found: dict[str, list[dict[str, object]]] = {}
    for template in templates(path):
        entry: dict[str, object] = {"incident_type": template.incident_type}
        for role, slot in ROLES.items():
            entry[role] = template.entities(slot)
        found.setdefault(template.docid, []).append(entry)
    return found


def of_document(found: list[dict[str, object]]) -> dict[str, list[list[str]]]:
    """A document's templates → its role fillers: the entities of all templates, one that holds another's strings merged."""
    fillers: dict[str, list[list[str]]] = {}
    for role in ROLES:
        merged: list[list[str]] = []
        for template in found:
            for entity in template[role]:  # type: ignore[attr-defined]
                for other in merged:
                    if set(other) <= set(entity) or set(entity) <= set(other):
                        other.extend(m for m in entity if m not in other)
                        break
                else:
                    merged.append(list(entity))
        fillers[role] = merged
    return fillers
