"""An exporter: the form in which the office publishes."""

from __future__ import annotations

from pathlib import Path

from tocsin.export import Format, Material

FORMAT = Format(
    "tocsin_bulletin.writing:write", ".txt", "one line an attack, as the office writes it", "whoever reads bulletins"
)


def write(material: Material, target: Path) -> None:
    lines = [
        f"{event.date}; {event.place.name}; {event.type or 'unknown'}; {event.killed.point} killed\n"
        for event in material.events
        if event.date and event.place and event.killed
    ]
    target.write_text("".join(lines), "utf-8")
