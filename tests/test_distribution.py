"""What is given out: wheel and sdist with everything inside, imports from the direct dependencies alone, bill, container."""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from training.sbom import bill, closure, names_of, pinned

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LARGEST = 80e6
"""Bytes that the wheel or the sdist may have."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder)], cwd=ROOT, check=True, capture_output=True
    )
    return folder


def package_files() -> set[str]:
    """Every file of the package as it lies here, without what Python compiles."""
    files = (p for p in (ROOT / "tocsin").rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    return {p.relative_to(ROOT).as_posix() for p in files}


def test_the_wheel_holds_every_file_of_the_package_and_its_licence(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    assert wheel.stat().st_size < LARGEST
    names = set(zipfile.ZipFile(wheel).namelist())
    assert package_files() <= names
    about = f"tocsin-{PROJECT['version']}.dist-info"
    assert {f"{about}/licenses/LICENSE", f"{about}/licenses/NOTICE.md", f"{about}/entry_points.txt"} <= names
    assert not {n for n in names if not n.startswith(("tocsin/", about))}


def test_the_sdist_holds_what_a_packager_needs(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    assert sdist.stat().st_size < LARGEST
    with tarfile.open(sdist) as tar:
        names = {name.partition("/")[2] for name in tar.getnames()}
    assert package_files() <= names
    assert {"requirements.lock", "tests/test_house.py", "docs/index.md", "mkdocs.yml", "Makefile"} <= names


ALONE = """
import importlib, importlib.metadata, pkgutil, sys
allowed = set(sys.argv[1].split())
tops = importlib.metadata.packages_distributions()
refused = {t for t, names in tops.items() if not {n.lower().replace("_", "-") for n in names} & allowed}

class Refusing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in refused:
            raise ModuleNotFoundError(f"No module named {name!r} (not of the default install)", name=name)

sys.meta_path.insert(0, Refusing())
import tocsin
for module in pkgutil.walk_packages(tocsin.__path__, "tocsin."):
    if not module.name.endswith("__main__") and ".migrations" not in module.name:
        importlib.import_module(module.name)
print(len(refused))
"""


def test_every_module_imports_with_the_default_install_alone() -> None:
    allowed = {name.replace("_", "-") for name in closure(names_of(PROJECT["dependencies"]))} | {"tocsin"}
    done = subprocess.run([sys.executable, "-c", ALONE, " ".join(allowed)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-1500:]
    assert int(done.stdout) > 20, "nothing was refused, so nothing was tried"


def test_the_bill_of_materials_has_every_pinned_package() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    made = json.loads(json.dumps(bill(lock, PROJECT)))
    assert (made["bomFormat"], made["specVersion"]) == ("CycloneDX", "1.5")
    entries = list(pinned(lock))
    assert [c["purl"] for c in made["components"]] == [f"pkg:pypi/{n}@{v}" for n, v, _, _ in entries]
    assert all(digests for *_, digests in entries)
    required = {c["name"] for c in made["components"] if c["scope"] == "required"}
    assert {"duckdb", "onnxruntime", "starlette"} <= required  # starlette comes with fastapi
    assert not {"pytest", "mypy", "geopandas"} & required
    refs = {c["bom-ref"] for c in made["components"]}
    assert set(made["dependencies"][0]["dependsOn"]) <= refs


def test_versions_agree() -> None:
    import yaml

    from tocsin import __version__

    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert PROJECT["version"] == __version__ == str(cited["version"])


def test_the_container_file_keeps_to_the_rules() -> None:
    text = (ROOT / "Containerfile").read_text("utf-8").replace("\\\n", " ")
    lines = [line.split(None, 1) for line in text.splitlines() if line.strip() and not line.startswith("#")]
    bases = [rest for word, rest in lines if word == "FROM"]
    assert all(":" in base and ":latest" not in base for base in bases), "a base without a version"
    last = lines[max(i for i, (word, _) in enumerate(lines) if word == "FROM") :]
    users = [rest for word, rest in last if word == "USER"]
    assert users, "no USER: it would run as root"
    assert users[-1] not in {"root", "0"}
    assert not [rest for word, rest in lines if word == "ADD"], "COPY copies; ADD fetches and unpacks"
    assert not [rest for word, rest in lines if word in {"ENV", "ARG"} and ("KEY" in rest or "PASSWORD" in rest)]
    assert all(rest.startswith("[") for word, rest in last if word in {"CMD", "ENTRYPOINT"}), "a shell swallows signals"
    assert all("--no-cache-dir" in rest for word, rest in lines if word == "RUN" and "pip install" in rest)
    ignored = (ROOT / ".containerignore").read_text("utf-8").split()
    assert {".git", ".venv"} <= set(ignored)
