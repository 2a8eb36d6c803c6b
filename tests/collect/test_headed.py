"""A page whose body is lost is read by its headline; an article is not given its headline twice."""

from __future__ import annotations

from tocsin.collect.captured import Origin
from tocsin.collect.headed import headed
from tocsin.collect.html import from_html
from tocsin.read import read_document

WALL = (
    "Close Get email notifications on our writers daily! Your notification has been saved. Whenever new content is"
    " posted, you will get an email delivered to your inbox with a link."
)


def page(title: str, *paragraphs: str) -> bytes:
    body = "".join(f"<p>{p}</p>" for p in paragraphs)
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>".encode()


def test_the_headline_stands_on_top_of_what_it_does_not_announce():
    assert headed("Three men shot outside a bar in Denver", WALL).startswith(
        "Three men shot outside a bar in Denver\n\nClose"
    )
    told = "Three men were shot outside a bar in Denver early on Sunday, police said."
    assert headed("Three men shot outside a bar in Denver", told) == told
    assert headed("Three men shot outside a bar in Denver - Channel Four News | Colorado", told) == told


def test_without_a_headline_or_a_body_nothing_is_made_up():
    assert headed(None, WALL) == headed("", WALL) == headed("A to Z", WALL) == WALL
    assert headed("Bomb kills nine in market", "") == "Bomb kills nine in market"


def test_a_page_behind_a_wall_is_read_by_its_headline():
    taken = from_html(
        page("Three men shot dead outside a bar in Denver", WALL, WALL), Origin("saved.html"), published="2016-05-01"
    ).document
    killed = [s for m in read_document(taken) for s in m.statements if s.property == "killed"]
    assert [s.value.best for s in killed] == [3]
    assert taken.text[slice(*killed[0].span)] in taken.title
