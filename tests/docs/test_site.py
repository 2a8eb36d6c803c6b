"""The documentation as a built site: strictly, and asking nobody for anything."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return folder


def test_every_page_is_there(site: Path) -> None:
    pages = {p.relative_to(ROOT / "docs").with_suffix(".html").as_posix() for p in (ROOT / "docs").rglob("*.md")}
    pages |= {f"reference/{name}.html" for name in ("commands", "api", "python", "codebooks")}
    assert pages <= {p.relative_to(site).as_posix() for p in site.rglob("*.html")}


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    loads = re.compile(
        r"""<(?:script|img|iframe|source)[^>]*\bsrc=["']?(https?:)?//|<link[^>]*\bhref=["']?(?:https?:)?//"""
    )
    for page in site.rglob("*.html"):
        found = [m[0] for m in loads.finditer(page.read_text("utf-8")) if 'rel="canonical"' not in m[0]]
        assert not found, (page.name, found)
    for sheet in site.rglob("*.css"):
        assert not re.search(r"@import|url\(['\"]?https?://", sheet.read_text("utf-8")), sheet.name


def test_links_to_headings_find_them(site: Path) -> None:
    """MkDocs refuses links to pages that are not there; this refuses those to headings that were reworded."""
    pages = {p.relative_to(site).as_posix(): p.read_text("utf-8") for p in site.rglob("*.html")}
    headings = {name: set(re.findall(r'\bid="([^"]+)"', text)) for name, text in pages.items()}
    for source in sorted((ROOT / "docs").rglob("*.md")):
        name = source.relative_to(ROOT / "docs").with_suffix(".html").as_posix()
        for target, heading in re.findall(r"\]\(([\w./-]*)#([^)\s]+)\)", source.read_text("utf-8")):
            there = os.path.normpath((Path(name).parent / target).with_suffix(".html")) if target else name
            if there in headings:
                assert heading in headings[there], f"{name}: {target}#{heading}"
