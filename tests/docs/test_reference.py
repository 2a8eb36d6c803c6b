"""Nothing is undocumented: verbs, options, settings, properties, codebooks, formats, extension points."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from typer.main import get_command

import tocsin
from tocsin.cli import VERBS
from tocsin.cli.verbs import app
from tocsin.count.codebooks import versions
from tocsin.export import FORMATS
from tocsin.model import kinds
from tocsin.plugins import POINTS

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), ROOT / "README.md"])


def _reference() -> ModuleType:
    pytest.importorskip("mkdocs")
    spec = importlib.util.spec_from_file_location("reference", DOCS / "reference.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def commands() -> dict[str, Any]:
    """Every command by its words, groups and their commands alike."""
    found: dict[str, Any] = {}
    group: Any = get_command(app)
    for verb in VERBS:
        command = group.commands[verb]
        found[verb] = command
        for name, sub in getattr(command, "commands", {}).items():
            found[f"{verb} {name}"] = sub
    return found


COMMANDS = commands()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_says_what_it_is(name: str) -> None:
    command = COMMANDS[name]
    assert command.help, "no help"
    silent = [p.name for p in command.params if p.name != "help" and not getattr(p, "help", None)]
    assert not silent, f"no help for {silent}"


def test_the_reference_has_every_command_and_option() -> None:
    text = _reference().commands()
    for name, command in COMMANDS.items():
        assert f" tocsin {name}\n" in text
        for option in (o for p in command.params for o in p.opts if o.startswith("--") and o != "--help"):
            assert f"`{option}`" in text


def test_the_reference_has_every_path_of_the_api() -> None:
    reference = _reference()
    text, spec = reference.api(), reference.openapi()
    for path, methods in spec["paths"].items():
        for method, about in methods.items():
            assert f"`{method.upper()} {path}`" in text
            assert about.get("description") or about.get("summary"), f"{method} {path} says nothing of itself"


def test_every_environment_variable_is_a_setting() -> None:
    read = set()
    for file in Path(tocsin.__file__).parent.rglob("*.py"):
        text = file.read_text("utf-8")
        read |= set(re.findall(r"(?:environ\.get\(|environ\[|getenv\(|envvar=)\s*\"([A-Z_]+)\"", text))
    listed = set(re.findall(r"^\| `([A-Z_]+)`", (DOCS / "settings.md").read_text("utf-8"), re.MULTILINE))
    assert read - {"_TOCSIN_COMPLETE"} <= listed, "add it to docs/settings.md"


def test_every_property_is_in_the_vocabulary() -> None:
    text = (DOCS / "vocabulary.md").read_text("utf-8")
    for name, kind in kinds().items():
        section = text.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
        for prop in kind.properties:
            row = next((line for line in section.splitlines() if line.startswith(f"| `{prop}` ")), "")
            assert row.split("|")[4].strip(), f"{name}.{prop} has no description"


def test_every_codebook_gives_its_reasons() -> None:
    for name, book in versions().items():
        assert book.what, f"{name} does not say what it counts"
        assert book.source, name
        for clause in book.clauses:
            assert clause.why, f"{name}: {clause.name} has no reason"


def test_every_format_is_described() -> None:
    text = (DOCS / "exporting.md").read_text("utf-8")
    for name in FORMATS:
        assert re.search(rf"^\|[^|]*`{name}`", text, re.MULTILINE), f"docs/exporting.md has no row for {name}"


def test_every_extension_point_is_described_and_shown() -> None:
    text = (DOCS / "plugins.md").read_text("utf-8")
    example = (ROOT / "examples" / "tocsin-plugin-bulletin" / "pyproject.toml").read_text("utf-8")
    for group in POINTS:
        assert f"| `{group}` |" in text
        assert f'"{group}"' in example


def test_every_page_is_in_the_navigation_and_every_entry_is_a_page() -> None:
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    placed = set(re.findall(r"[\w/-]+\.md", yaml.dump(yaml.safe_load(text)["nav"])))
    there = {p.relative_to(DOCS).as_posix() for p in DOCS.rglob("*.md")}
    generated = {f"reference/{name}.md" for name in ("commands", "api", "python", "codebooks")}
    assert placed - there == generated


_CODE = re.compile(r"`([^`\n]*)`|^(?: {4}|\$ |)(tocsin [^\n]*)$", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_commands_in_the_documentation_exist(page: Path) -> None:
    text = re.sub(r"\\\n\s*", " ", page.read_text("utf-8"))
    for match in _CODE.finditer(text):
        for part in re.split(r"&&|\||;|\$\(", match[1] or match[2] or ""):
            words = part.strip().removeprefix("$ ").removeprefix(".venv/bin/").split()
            if words[:1] == ["tocsin"] and len(words) > 1 and re.fullmatch(r"[a-z]+", words[1]):
                _exists(words[1:], part)


def _exists(words: list[str], line: str) -> None:
    assert words[0] in VERBS, f"no such command: {line}"
    command = COMMANDS.get(" ".join(words[:2]), COMMANDS[words[0]])
    known = {o for p in command.params for o in [*p.opts, *p.secondary_opts]} | {"--help", "-h"}
    for word in words[1:]:
        option = re.match(r"--[a-z][a-z-]*", word)
        if option and not getattr(command, "commands", None):
            assert option[0] in known, f"no such option: {line}"
