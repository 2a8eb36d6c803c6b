"""robots.txt as RFC 9309 reads it: groups by agent, the longest matching rule wins, `*` and `$`; and its crawl-delay."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

LARGEST = 512 * 1024
"""Bytes of robots.txt that are read (RFC 9309, 2.5 asks for at least 500 KiB)."""

RULES = 5000
"""Rules that are kept: more is no file that a person wrote."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A path that may or may not be fetched, as written."""

    allow: bool
    path: str


@dataclass(frozen=True, slots=True)
class Robots:
    """What a site asks of us: its rules, the seconds between two requests (None: not said), its sitemaps."""

    rules: tuple[Rule, ...] = ()
    delay: float | None = None
    sitemaps: tuple[str, ...] = ()

    def allows(self, url: str) -> bool:
        """Whether this address may be fetched: by the longest rule that matches it, allowing where two are equal."""
        try:
            parts = urlsplit(url)
        except ValueError:
            return False
        path = _plain((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        if path == "/robots.txt":
            return True
        best = max(
            ((len(rule.path), rule.allow) for rule in self.rules if _matches(rule.path, path)), default=(0, True)
        )
        return best[1]


NOTHING = Robots((Rule(False, "/"),))
"""Nothing may be fetched: the file could not be had (RFC 9309, 2.3.1.4)."""

EVERYTHING = Robots()


def parse(text: str, agent: str = "tocsin") -> Robots:
    """The rules for this agent, else those for `*`. Whatever else stands in the file is passed over."""
    own: list[Rule] = []
    general: list[Rule] = []
    delays: dict[bool, float] = {}
    sitemaps: list[str] = []
    agents: list[str] = []
    named = ruled = False
    for line in text.splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if not colon:
            continue
        if key == "sitemap":
            sitemaps.append(value)
        elif key == "user-agent":
            if ruled:
                agents, ruled = [], False
            agents.append(value.lower().partition("/")[0])
            named = named or agents[-1] == agent
        elif key in ("allow", "disallow", "crawl-delay"):
            ruled = True
            for mine in {name == agent for name in agents if name in (agent, "*")}:
                rules = own if mine else general
                if key == "crawl-delay":
                    seconds = _seconds(value)
                    if seconds is not None:
                        delays[mine] = seconds
                elif value and len(rules) < RULES:
                    rules.append(Rule(key == "allow", _plain(value)))
    return Robots(tuple(own if named else general), delays.get(named), tuple(sitemaps[:500]))


def _seconds(value: str) -> float | None:
    return float(value) if re.fullmatch(r"\d{1,6}(?:\.\d{1,6})?", value) else None


def _plain(path: str) -> str:
    """Percent-encoding made the same on both sides."""
    return quote(unquote(path, errors="surrogateescape"), safe="/*$?=&:;,+@!'()~-._", errors="surrogateescape")


def _matches(pattern: str, path: str) -> bool:
    """Whether the pattern stands at the path's start. In time linear in both, part by part: no backtracking."""
    whole = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    if whole and not rest:
        return at == len(path)
    for n, part in enumerate(rest):
        if whole and n == len(rest) - 1:
            return len(path) - len(part) >= at and path.endswith(part)
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True
