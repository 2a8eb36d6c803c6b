"""Write docs/actors.md from the register: `python -m tocsin.actors.page > docs/actors.md`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from tocsin.actors.records import KINDS, Actor
from tocsin.actors.registry import Register, register

_CALLED = {
    "jihadist": "Jihadist groups",
    "separatist": "Separatist groups",
    "left": "Left-wing groups",
    "far_right": "Far-right groups",
    "nationalist": "Nationalist groups",
    "ethnic": "Ethnic and communal groups",
    "religious": "Religious groups",
    "militia": "Militias",
    "rebel": "Rebel groups",
    "criminal_gang": "Gangs",
    "cartel": "Cartels",
    "state_force": "States' forces",
    "government": "Governments",
    "agency": "Agencies and bodies that report",
    "other": "Others",
}

_HEAD = """# The register of actors

Tocsin knows {count:,} actors: {groups:,} armed groups and {states:,} governments, their forces and services, and bodies that
report on violence. Each has its names in several spellings and scripts, what it belonged to and when, where it is
active, and a source for every fact. This page is written by code from `tocsin/actors/data/`:
`python -m tocsin.actors.page > docs/actors.md`.

- `tocsin actor "the Islamic State" --date 2021-03 --country NG` says who is meant by a name, then and there.
- `tocsin actor show jnim` prints all that is known of one actor, with its sources.
- `tocsin actor lint` checks the files: ids, dates, circles, names that clash, facts without a source.

How a name is resolved:

1. A name may hold only in some countries or years: "Islamic State" in a report about Nigeria alone, in 2021, is its
   West Africa Province; in a report that speaks of Syria too, it is the Islamic State.
2. Of several actors with one name, those that did not exist on the date give way, then those that are not at home in
   the report's countries.
3. What still cannot be told apart stays apart: the answer is nobody, and all who may be meant are listed.

An actor belongs to those above it only for the years given. A line of descent counts while all its links hold at once:
what joined a group after that group had left another never belonged to the other.
"""


def page(known: Register) -> str:
    """The page as Markdown: families as trees with a table each, then all other groups by kind, states in short."""
    states = sum(a.kind in ("government", "state_force", "agency") for a in known)
    lines = [_HEAD.format(count=len(known), groups=len(known) - states, states=states)]
    lines += ["## Families", ""]
    told: set[str] = set()
    for top in sorted(known, key=lambda a: a.name.casefold()):
        members = [a for a in known if known.family(a.id) == top.id]
        if len(members) > 1 and top.kind != "government":
            told |= {a.id for a in members}
            lines += [f"### {_plain(top.name)}", "", *_tree(top.id, known, 0, {top.id}), "", *_table(members), ""]
    lines += ["## Groups by kind", ""]
    rest = sorted(
        (a for a in known if a.id not in told and a.kind != "government"),
        key=lambda a: (KINDS.index(a.kind) if a.kind in KINDS else len(KINDS), a.name.casefold()),
    )
    for kind, group in groupby(rest, key=lambda a: a.kind):
        lines += [f"### {_CALLED.get(kind, kind)}", "", *_table(list(group)), ""]
    governments = sorted(a.id for a in known if a.kind == "government")
    lines += [
        "## Governments",
        "",
        f"{len(governments)} governments, each with the names of its state's army, police and other bodies that have no entry "
        "of their own.",
        "",
        ", ".join(f"`{id}`" for id in governments),
        "",
    ]
    return "\n".join(lines)


def _tree(id: str, known: Register, depth: int, seen: set[str]) -> Iterator[str]:
    """An actor and all that ever belonged to it, as a nested list with the years."""
    yield f"{'  ' * depth}- {_plain(known.name(id))}"
    for child in known.children(id):
        years = ", ".join(f"{p.start or '?'} – {p.end or 'now'}" for p in known[child].parents if p.id == id)
        if child in seen:
            continue
        first, *rest = _tree(child, known, depth + 1, seen | {child})
        yield f"{first} ({years})"
        yield from rest


def _table(actors: list[Actor]) -> Iterator[str]:
    yield "| Actor | Id | Kind | Countries | Existed | Also called |"
    yield "|---|---|---|---|---|---|"
    for actor in sorted(actors, key=lambda a: a.name.casefold()):
        names = [a.text for a in actor.aliases if not a.conditional][:4]
        existed = f"{actor.founded or '?'} – {actor.ended or 'now'}" if actor.founded or actor.ended else ""
        cells = (
            actor.name, f"`{actor.id}`", actor.kind.replace("_", " "), " ".join(actor.countries), existed, "; ".join(names),
        )  # fmt: skip
        yield "| " + " | ".join(_plain(cell) for cell in cells) + " |"


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return text.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;")


if __name__ == "__main__":
    print(page(register()), end="")
