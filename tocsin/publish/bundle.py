"""The page's ES modules joined into one classic script, since a page that is opened from disk cannot load modules.

Each module becomes a function of its own that gives back what it exports. Modules here import and export by name, at the
beginning of a line, and export constants and functions only, so that no value changes after it was given.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

_IMPORT = re.compile(r'^import (?:\{ (?P<names>[^}]+) \}|\* as (?P<all>\w+)) from "\./(?P<module>[\w-]+)\.js";$', re.M)
_EXPORT = re.compile(r"^export (?=(?:const|function|async function) )", re.M)
_NAMES = re.compile(r"^export (?:const \{ (?P<several>[^}]+) \}|(?:const|function|async function) (?P<one>\w+))", re.M)


@cache
def bundle(entry: str = "main") -> str:
    """One script with this module and all that it imports, each before what needs it."""
    done: dict[str, str] = {}
    _add(entry, done, ())
    return '"use strict";\n(() => {\n' + "\n".join(done.values()) + "\n})();\n"


def _add(name: str, done: dict[str, str], waiting: tuple[str, ...]) -> None:
    if name in waiting:
        raise ValueError(f"{name}.js imports itself by way of {' → '.join(waiting)}")
    if name in done:
        return
    text = resources.files("tocsin.publish").joinpath("modules", f"{name}.js").read_text("utf-8")
    for found in _IMPORT.finditer(text):
        _add(found["module"], done, (*waiting, name))
    exported = [n for m in _NAMES.finditer(text) for n in (m["several"] or m["one"]).split(", ")]
    body = _EXPORT.sub("", _IMPORT.sub(_as_constant, text))
    left = re.search(r"^(?:import|export)\b.*", body, re.M)
    if left:
        raise ValueError(f"{name}.js: cannot be joined: {left[0]}")
    done[name] = f"const {_variable(name)} = (() => {{\n{body}\nreturn {{ {', '.join(exported)} }};\n}})();"


def _as_constant(found: re.Match[str]) -> str:
    taken = found["all"] or "{ " + found["names"].replace(" as ", ": ") + " }"
    return f"const {taken} = {_variable(found['module'])};"


def _variable(name: str) -> str:
    return "module_" + name.replace("-", "_")
