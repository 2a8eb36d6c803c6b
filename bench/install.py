"""Install the wheel into an empty environment, run it there, and print what it takes.

    python -m bench.install [--python python3.13 …]

Dependencies come from the package index that uv or pip is set up with, at the versions of the lock.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from training.sbom import pinned

ROOT = Path(__file__).parent.parent
SENTENCE = "At least 14 people were killed when gunmen raided a market in Gao on 5 March 2024, officials said."


def main() -> None:
    """Print a block for each Python."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", action="append", help="an interpreter; again for another")
    pythons = parser.parse_args().python or [sys.executable]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run(
            [sys.executable, "-m", "hatchling", "build", "-d", name], cwd=ROOT, check=True, capture_output=True
        )
        for path in sorted(folder.glob("tocsin-*")):
            print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")
        (wheel,) = folder.glob("*.whl")
        lock = folder / "lock.txt"
        entries = pinned((ROOT / "requirements.lock").read_text("utf-8"))
        lock.write_text("".join(f"{n}=={v}{f' ; {m}' if m else ''}\n" for n, v, m, _ in entries))
        for number, python in enumerate(pythons):
            _installed(folder / f"env{number}", python, wheel, lock)


def _installed(environment: Path, python: str, wheel: Path, lock: Path) -> None:
    uv = [str(Path(sys.executable).with_name("uv"))]
    subprocess.run([*uv, "venv", "-q", "--python", python, str(environment)], check=True)
    there = str(environment / "bin" / "python")
    subprocess.run([*uv, "pip", "install", "-q", "--python", there, "-c", str(lock), str(wheel)], check=True)
    version = subprocess.run([there, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    (site,) = environment.glob("lib/python*/site-packages")
    sizes = {p.name: _size(p) for p in site.iterdir()}
    print(f"\n{version}: {len(list(site.glob('*.dist-info')))} packages, {sum(sizes.values()) / 1e6:.0f} MB in all")
    for name, size in sorted(sizes.items(), key=lambda pair: -pair[1])[:6]:
        print(f"  {size / 1e6:6.1f} MB {name}")
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
    clean["TOCSIN_CACHE"] = str(environment / "cache")
    tocsin = str(environment / "bin" / "tocsin")
    read = subprocess.run([tocsin, "read", "-"], input=SENTENCE, capture_output=True, text=True, env=clean, check=True)
    found = '"killed"' in read.stdout and '"Gao"' in read.stdout
    doctor = subprocess.run([tocsin, "doctor"], capture_output=True, text=True, env=clean, cwd=environment, check=False)
    print(f"  tocsin read: {'right' if found else 'WRONG'}; tocsin doctor: exit code {doctor.returncode}")
    if doctor.returncode:
        print(doctor.stdout + doctor.stderr)


def _size(path: Path) -> int:
    return sum(f.stat().st_size for f in ([path] if path.is_file() else path.rglob("*")) if f.is_file())


if __name__ == "__main__":
    main()
