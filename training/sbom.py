"""The software bill of materials: CycloneDX 1.5 from the lock file and the project's own metadata.

python -m training.sbom > sbom.cdx.json
"""

from __future__ import annotations

import argparse
import json
import re
import tomllib
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

ROOT = Path(__file__).parent.parent
_PIN = re.compile(r"^([A-Za-z0-9_.-]+)(?:\[[^\]]*\])?==([^\s;\\]+)(?:\s*;\s*([^\\]+))?")


def pinned(lock: str) -> Iterator[tuple[str, str, str | None, list[str]]]:
    """(name, version, marker, SHA-256 digests) of every package of a lock file."""
    entry: tuple[str, str, str | None, list[str]] | None = None
    for line in lock.splitlines():
        if found := _PIN.match(line):
            if entry:
                yield entry
            entry = found[1].lower(), found[2], (found[3] or "").strip() or None, []
        elif entry and (digest := re.search(r"--hash=sha256:([0-9a-f]{64})", line)):
            entry[3].append(digest[1])
    if entry:
        yield entry


def names_of(requirements: Sequence[str]) -> set[str]:
    """The packages that requirements name."""
    return {re.split(r"[\s<>=!~;\[]", r, maxsplit=1)[0].lower() for r in requirements}


def closure(names: set[str]) -> set[str]:
    """These packages and all that they need without extras, as far as they are installed here."""
    found: set[str] = set()
    waiting = set(names)
    while waiting:
        name = waiting.pop()
        found.add(name)
        try:
            requires = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue
        waiting |= {n.replace("_", "-") for n in names_of([r for r in requires if "extra ==" not in r])} - found
    return found


def bill(lock: str, project: dict[str, Any]) -> dict[str, Any]:
    """The bill. A package of the default install is `required`, of the rest (tests, tools, extras) `optional`."""
    needed = closure(names_of(project["dependencies"]))
    components = [_component(*entry, required=entry[0] in needed) for entry in pinned(lock)]
    own = f"pkg:pypi/{project['name']}@{project['version']}"
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, own + lock)}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": project["name"],
                "version": project["version"],
                "purl": own,
                "licenses": [{"license": {"id": project["license"]}}],
            }
        },
        "components": components,
        "dependencies": [{"ref": own, "dependsOn": [c["bom-ref"] for c in components if c["scope"] == "required"]}],
    }


def _component(name: str, version: str, marker: str | None, digests: list[str], required: bool) -> dict[str, Any]:
    purl = f"pkg:pypi/{name}@{version}"
    properties = [{"name": "tocsin:marker", "value": marker}] if marker else []
    properties += [{"name": "tocsin:sha256", "value": digest} for digest in digests]  # one for each file of the release
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
        "scope": "required" if required else "optional",
        "properties": properties,
    }


def main() -> None:
    """Print the bill."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    print(json.dumps(bill((ROOT / "requirements.lock").read_text("utf-8"), project), indent=1))


if __name__ == "__main__":
    main()
