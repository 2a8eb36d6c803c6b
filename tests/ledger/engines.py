"""What the fixture `place` gives (see tests/conftest.py)."""

from collections.abc import Callable

Place = Callable[[str], str]
