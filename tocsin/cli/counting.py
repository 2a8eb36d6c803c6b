"""How a line of a count is printed for the eye: each range in one column, and how many events state none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tocsin.count import Row
    from tocsin.count.tables import Line


def short(number: int, line: Line, compared: bool) -> dict[str, Any]:
    """The line for the eye: each range in one column, and how many events state none."""
    found: dict[str, Any] = {**line.labels, "attacks": line.now.attacks if line.now else 0}
    if compared:
        before = line.before.attacks if line.before else 0
        found |= {"attacks_before": before, "change": f"{found['attacks'] - before:+,}"}
    for name in ("claims", "foiled"):
        found[name] = (getattr(line.now, name) if line.now else 0) or None
        if compared:
            found[f"{name}_before"] = (getattr(line.before, name) if line.before else 0) or None
    for name in ("killed", "wounded"):
        found[name] = _range(line.now, name) or "0"
        if compared:
            found[f"{name}_before"] = _range(line.before, name) or "0"
        found[f"{name}_not_stated"] = getattr(line.now, name).unknown if line.now else 0
    for name, title in (
        ("killed_or_wounded", "not_told_apart"),
        ("hostages", "hostages"),
        ("casualties", "killed + wounded"),
    ):
        found[title] = _range(line.now, name)
    return found | {"figure": f"#{number}"}


def _range(row: Row | None, name: str) -> str | None:
    """A total in words; None where nothing is counted."""
    from tocsin.count.flat import shown

    total = getattr(row, name, None)
    if total is None or (name not in ("killed", "wounded") and total.best == 0 and not total.unknown):
        return None
    return shown(total) or "unknown"
