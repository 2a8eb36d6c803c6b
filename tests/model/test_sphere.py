"""The great-circle distance."""

import pytest

from tocsin.model import EARTH_KM, kilometres


def test_a_degree_of_a_meridian_and_half_the_globe() -> None:
    assert kilometres(40.0, -90.0, 41.0, -90.0) == pytest.approx(111.2, abs=0.1)
    assert kilometres(0.0, 0.0, 0.0, 180.0) == pytest.approx(3.14159265 * EARTH_KM)
    assert kilometres(12.5, 179.9, 12.5, -179.9) == pytest.approx(21.7, abs=0.1)  # across the date line
    assert kilometres(1.0, 2.0, 1.0, 2.0) == 0.0
