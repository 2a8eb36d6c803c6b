"""A real Chromium for tests, with no way out of the machine: any request elsewhere fails the test."""

from __future__ import annotations

import contextlib
import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = Path("/usr/bin/chromium")
# MapLibre needs WebGL; without a graphics card Chromium draws it in software.
FLAGS = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist", "--no-sandbox"]
PATIENCE_MS = 180_000  # a map drawn in software on a busy machine takes minutes; what never comes still fails
LOCAL = ("file:", "data:", "blob:", "http://127.0.0.1:")

needs_chromium = pytest.mark.skipif(
    not CHROMIUM.exists(),
    reason=f"NOT TESTED IN A BROWSER: {CHROMIUM} is missing (apt-get install chromium)",
)


@contextlib.contextmanager
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@contextlib.contextmanager
def page_of(browser: Any, **options: Any) -> Iterator[Any]:
    """A page that must raise no error, log no violation of its content policy and ask nothing of another machine."""
    context = browser.new_context(viewport={"width": 1100, "height": 760}, **options)
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    wrong: list[str] = []
    page.on("request", lambda r: None if r.url.startswith(LOCAL) else wrong.append(f"request to {r.url}"))
    page.on("pageerror", lambda error: wrong.append(f"script error: {error}"))
    page.on("console", lambda m: wrong.append(f"console: {m.text}") if m.type == "error" else None)
    try:
        yield page
        assert page.evaluate("window.pwned") is None
        assert not wrong, wrong
    finally:
        context.close()


def follow(page: Any, link: Any) -> None:
    """Click a link and wait until the page behind it is loaded: a click alone returns before its page is there."""
    with page.expect_navigation():
        link.click()


def wait_for_map(page: Any) -> None:
    page.wait_for_selector("#map[data-idle=true]")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder as any web host would carry it, on a free port of this machine."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
