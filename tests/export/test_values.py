import pytest

from tocsin.export.values import address, utc


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("2024", "2024-01-01T00:00:00.000Z"),
        ("2024-03-22", "2024-03-22T00:00:00.000Z"),
        ("2024-03-22T21:00:00+03:00", "2024-03-22T18:00:00.000Z"),
        ("2024-03-22T21:00:00.25", "2024-03-22T21:00:00.250Z"),
    ],
)
def test_a_moment_in_utc(given: str, shown: str) -> None:
    assert utc(given) == shown


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("https://news.example/a b?q=ü", "https://news.example/a%20b?q=%C3%BC"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/"),
        ("http://news.example:8080/x#y", "http://news.example:8080/x#y"),
        ("javascript:alert(1)", None),
        ("https://=cmd|'/", None),
        ("https://user@news.example/", None),
        ("http://[::1", None),
        ("", None),
        (None, None),
    ],
)
def test_an_address(given: str | None, shown: str | None) -> None:
    assert address(given) == shown
