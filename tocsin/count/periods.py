"""The period that a figure is set against: the one just before, or the same a year earlier."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tocsin.count.filters import FilterError, Filters


def previous(filters: Filters, versus: str = "previous") -> Filters:
    """The same query for the period before: as many days (`previous`), or the same days a year earlier (`year`).

    Whole months are set against as many whole months. Raises FilterError without both ends of a period.
    """
    first, last = filters.period
    if versus not in ("previous", "year"):
        raise FilterError(f"cannot compare with {versus!r}; it is previous or year")
    if first is None or last is None:
        raise FilterError("to compare with an earlier period, give both --from and --to")
    if versus == "year":
        start, end = _year_earlier(first), _year_earlier(last + timedelta(days=1)) - timedelta(days=1)
    else:
        end = first - timedelta(days=1)
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        whole = first.day == 1 and (last + timedelta(days=1)).day == 1
        start = _months_earlier(first, months) if whole else end - (last - first)
    return replace(filters, start=start.isoformat(), end=end.isoformat())


def later(filters: Filters, versus: str, by: str, label: str) -> str:
    """The label of this period that stands where a month or year of the earlier one stood: March 2024 for March 2023.

    Other labels, and those of periods that are not whole months apart, stay as they are.
    """
    now, then = filters.period[0], previous(filters, versus).period[0]
    if now is None or then is None or now.day != then.day or by not in ("month", "year"):
        return label
    months = (now.year - then.year) * 12 + now.month - then.month
    if by == "month" and len(label) == 7:
        moved = _months_earlier(date(int(label[:4]), int(label[5:]), 1), -months)
        return f"{moved.year:04d}-{moved.month:02d}"
    return f"{int(label) + months // 12:04d}" if label.isdigit() and months % 12 == 0 else label


def _months_earlier(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 - months
    return date(index // 12, index % 12 + 1, 1)


def _year_earlier(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return date(day.year - 1, 2, 28)
