"""`tocsin place`: where the places are that a text names, or what a bare name may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from tocsin.cli.querying import Form

if TYPE_CHECKING:
    from tocsin.places import Toponym

SHOWN = 5
"""Of the places that a bare name may mean, a table shows so many and counts the others. JSON has all of them."""


def place(
    text: Annotated[str, typer.Argument(help="A text, or a name of a place in any script, or - for standard input.")],
    country: Annotated[
        list[str] | None, typer.Option("--country", help="A country that the text is about, such as NG. Repeatable.")
    ] = None,
    format: Annotated[Form, typer.Option("--format", help="A table to look at, or one JSON object a place.")] = (
        Form.table
    ),
) -> None:
    """Find the places that a text names, with coordinates, how exact they are and what decided between namesakes.

    where_prec is that of UCDP: 1 the place itself, 2 near it, 3 a district, 4 a province or region, 6 a country. The
    role is place, metonym (a government: “Moscow said”), demonym (“Russian”) or bearing (“20 km from Djibo”, behind a
    place). For a bare name the places that it may mean are listed, the likeliest first.

    Examples:

        tocsin place "Shots were heard in Krasnogorsk, west of Moscow."

        tocsin place "Дейр-эз-Зор"

        tocsin place Tripoli --country LB --format json

        tocsin place - < report.txt
    """
    import sys

    from tocsin import places
    from tocsin.cli.console import complain

    if text == "-":
        text = sys.stdin.buffer.read().decode("utf-8", "replace")
    try:
        countries = _checked(country or [])
        found = places.locate(text, countries=countries)
        name = text.strip().strip(".")
        if not found or (len(found) == 1 and found[0].name == name):
            meant = places.candidates(name, countries=countries) if len(name) <= 100 else []
            if meant:
                _print_candidates(name, meant, format)
                return
    except (places.PlaceDataError, OSError) as error:
        complain(error)
        raise typer.Exit(1) from None
    if not found:
        complain("no place is named in this text, or none that the gazetteer knows")
    _print([_row(t) for t in found], format)


def _checked(countries: list[str]) -> list[str]:
    """ISO codes in capitals. Raises typer.BadParameter for one that no country has."""
    from tocsin.places.gazetteer import gazetteer

    known = gazetteer().lands
    for code in countries:
        if code.upper() not in known:
            raise typer.BadParameter(
                f"no country has the code {code!r}; write it as NG (ISO 3166-1 alpha-2)", param_hint="--country"
            )
    return [code.upper() for code in countries]


def _print_candidates(name: str, meant: list[Toponym], format: Form) -> None:
    from tocsin.cli.console import complain

    rows = [_row(t) for t in meant]
    if format is Form.json:
        _print([{**row, "rank": n, "candidates": len(rows)} for n, row in enumerate(rows, 1)], format)
        return
    _print(rows[:SHOWN], format)
    if len(rows) > SHOWN:
        complain(f"{len(rows) - SHOWN:,} other places called {name!r}; --format json lists them")


def _row(t: Toponym) -> dict[str, Any]:
    return {
        "name": t.name,
        "geonames_id": t.place.geonames_id,
        "lat": t.place.lat,
        "lon": t.place.lon,
        "country": t.place.country,
        "admin1": t.place.admin1,
        "feature": t.feature,
        "where_prec": t.place.precision,
        "radius_km": round(t.radius_km, 1),
        "role": t.role,
        "span": [t.start, t.end],
        "confidence": t.confidence,
        "reason": t.reason,
    }


def _print(rows: list[dict[str, Any]], format: Form) -> None:
    import json

    from tocsin.cli.querying import Format, print_rows

    if format is Form.json:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
        return
    # as text: an id is no quantity, it takes no thousands separator
    shown = [{**row, "geonames_id": str(row["geonames_id"] or ""), "span": _span(row["span"])} for row in rows]
    if shown:
        print_rows(
            [{key.removeprefix("geonames_"): value for key, value in row.items()} for row in shown], Format.table
        )


def _span(span: list[int]) -> str:
    return f"{span[0]}–{span[1]}"
