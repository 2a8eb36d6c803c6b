"""`tocsin actor`: who is meant by a name, what the register holds on an actor, and whether its files are in order."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tocsin.cli.querying import Form

if TYPE_CHECKING:
    from tocsin.actors import Actor, Register


def actor(
    words: Annotated[
        list[str], typer.Argument(metavar="TEXT | show ID | lint [FOLDER]", help="A text with names, or show, or lint.")
    ],
    date: Annotated[str | None, typer.Option("--date", help="Day, month or year that the text speaks of.")] = None,
    country: Annotated[list[str] | None, typer.Option("--country", help="Its country, such as NG. Repeatable.")] = None,
    format: Annotated[Form, typer.Option("--format", help="A table to look at, or JSON.")] = Form.table,
) -> None:
    """Find the actors that a text names and say who is meant, then and there.

    Examples:

        tocsin actor "An ELN bomb cut the pipeline" --country CO

        tocsin actor show ID    (all that the register holds on one actor, with sources)

        tocsin actor lint    (checks the register's files, or those of a FOLDER; exits with 1 for any mistake)
    """
    if words[0] == "lint" and len(words) <= 2:
        _lint(words[1] if len(words) == 2 else None)
    elif words[0] == "show" and len(words) == 2:
        _show(words[1], format)
    else:
        _find(" ".join(words), date, [c.upper() for c in country or ()], format)


def _find(text: str, date: str | None, countries: list[str], format: Form) -> None:
    from tocsin.actors import find, register, resolve
    from tocsin.cli.console import complain

    names = [match.name for match in find(text)] or [text]
    try:
        found = [(name, resolve(name, date, countries)) for name in names]
    except ValueError as error:
        complain(error)
        raise typer.Exit(2) from None
    known = register()
    rows = [
        {
            "name": name,
            "actor": answer.actor,
            "called": known.name(answer.actor) if answer.actor else None,
            "family": known.family(answer.actor) if answer.actor else None,
            "candidates": list(answer.candidates),
            "reason": answer.reason,
        }
        for name, answer in found
    ]
    if not any(answer.candidates for _, answer in found):
        near = known.suggest(text)
        complain(f"no actor is named in {text!r}{'; perhaps ' + ', '.join(near) if near else ''}")
        raise typer.Exit(1)
    if format is Form.json:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
    else:
        _table(rows)


def _table(rows: list[dict[str, Any]]) -> None:
    from tocsin.cli.querying import Format, print_rows

    flat = [{**row, "candidates": ", ".join(c for c in row["candidates"] if c != row["actor"]) or None} for row in rows]
    print_rows(flat, Format.table)


def _show(id: str, format: Form) -> None:
    from tocsin.actors import register, resolve
    from tocsin.cli.console import complain

    known = register()
    wanted = id if id in known else resolve(id).actor
    if wanted is None:
        near = known.suggest(id)
        complain(f"no actor {id!r} in the register{'; perhaps ' + ', '.join(near) if near else ''}")
        raise typer.Exit(1)
    if format is Form.json:
        from dataclasses import asdict

        print(json.dumps(asdict(known[wanted]), ensure_ascii=False, indent=2))
        return
    for line in _described(known[wanted], known):
        print(line)


def _described(actor: Actor, known: Register) -> list[str]:
    lines = [f"{actor.name}  ({actor.id})", f"  kind       {actor.kind}"]
    lines.append(f"  countries  {', '.join(actor.countries) or '-'}")
    lines.append(f"  existed    {actor.founded or '?'} to {actor.ended or 'now'}")
    if actor.ucdp_id is not None:
        lines.append(f"  UCDP id    {actor.ucdp_id}")
    lines.append("  names")
    for alias in actor.aliases:
        only = [", ".join(alias.countries)] if alias.countries else []
        only += [f"from {alias.start}"] if alias.start else []
        only += [f"to {alias.end}"] if alias.end else []
        lines.append(f"    {alias.text}{'  (' + '; '.join(only) + ')' if only else ''}")
    lines.append("  belonged to")
    lines += [f"    {known.name(p.id)}  ({p.id}), {p.start or '?'} to {p.end or 'now'}" for p in actor.parents] or [
        "    -"
    ]
    lines.append("  branches")
    lines += _branches(actor.id, known, 2, {actor.id}) or ["    -"]
    lines.append("  sources")
    lines += [f"    {', '.join(r.facts)}: {r.source}" for r in actor.references]
    return lines


def _branches(id: str, known: Register, depth: int, seen: set[str]) -> list[str]:
    """The tree of all that belonged to an actor, indented by depth; each actor is shown once on its path."""
    lines = []
    for child in known.children(id):
        spans = ", ".join(f"{p.start or '?'} to {p.end or 'now'}" for p in known[child].parents if p.id == id)
        lines.append(f"{'  ' * depth}{known.name(child)}  ({child}), {spans}")
        if child not in seen:
            lines += _branches(child, known, depth + 1, seen | {child})
    return lines


def _lint(folder: str | None) -> None:
    from pathlib import Path

    from tocsin.actors.lint import lint
    from tocsin.cli.console import complain

    if folder is not None and not Path(folder).is_dir():
        complain(f"{folder}: no such folder")
        raise typer.Exit(2)
    flaws = lint(Path(folder) if folder is not None else None)
    for flaw in flaws:
        print(flaw)
    if flaws:
        complain(f"{len(flaws):,} mistakes")
        raise typer.Exit(1)
    complain("the register's files are in order")
