"""Take the README's pictures of a published page: docs/images/page-light.png and page-dark.png.

    tocsin publish page && python docs/screenshot.py page

Needs Debian's Chromium (apt-get install chromium) and Playwright's Python package. Each picture stays below 350 kB.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

IMAGES = Path(__file__).parent / "images"
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist", "--no-sandbox"]
MOST_BYTES = 350_000


def main() -> int:
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "index.html").is_file():
        print(f"usage: {sys.argv[0]} FOLDER   (one that `tocsin publish` wrote)", file=sys.stderr)
        return 2
    from playwright.sync_api import sync_playwright

    IMAGES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for scheme in ("light", "dark"):
            page = browser.new_page(viewport={"width": 1360, "height": 1120}, color_scheme=scheme)  # type: ignore[arg-type]
            page.goto((Path(sys.argv[1]) / "index.html").resolve().as_uri())
            page.wait_for_selector("#map[data-idle=true]", timeout=60_000)
            picture = page.screenshot(path=IMAGES / f"page-{scheme}.png")
            width, height = struct.unpack(">II", picture[16:24])
            print(f"page-{scheme}.png: {width} × {height}, {len(picture) / 1000:.0f} kB", file=sys.stderr)
            if len(picture) > MOST_BYTES:
                print(f"page-{scheme}.png is larger than {MOST_BYTES / 1000:.0f} kB", file=sys.stderr)
                return 1
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
