from pathlib import Path

from tocsin.actors import Register, register
from tocsin.actors.page import page
from tocsin.actors.records import Actor, Parent

PAGE = Path(__file__).parents[2] / "docs" / "actors.md"


def test_the_page_is_what_the_register_says() -> None:
    assert PAGE.read_text("utf-8") == page(register()), "run: python -m tocsin.actors.page > docs/actors.md"


def test_every_actor_is_on_the_page() -> None:
    text = PAGE.read_text("utf-8")
    assert not [a.id for a in register() if f"`{a.id}`" not in text]


def test_a_family_is_a_tree() -> None:
    known = Register(
        [Actor("top", "Top", "left"), Actor("low", "L|ow", "left", parents=(Parent("top", "2000", None),))]
    )
    assert "- Top\n  - L\\|ow (2000 – now)\n" in page(known)
