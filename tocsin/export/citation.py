"""How an export is cited: CITATION.cff, and the metadata that Zenodo and DataCite take for a DOI."""

from __future__ import annotations

import json
from typing import Any

from tocsin import __version__
from tocsin.export.material import Material


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)  # a JSON string is a YAML string


def citation_cff(material: Material, version: str | None = None) -> str:
    """Citation File Format 1.2.0. The authors are whoever keeps the ledger: they put their names in."""
    lines = [
        "cff-version: 1.2.0",
        "type: dataset",
        "message: If you use these data, cite them, and put your own names in as authors if you publish them.",
        f"title: {_text(material.title)}",
        f"version: {_text(version or material.head[:12])}",
        f"date-released: {material.made[:10]}",
        "authors:",
        f"  - name: {_text('The keepers of ' + material.title)}",
        "references:",
        "  - type: software",
        "    title: Tocsin",
        f"    version: {__version__}",
        "    authors:",
        "      - name: The Tocsin maintainers",
    ]
    return "\n".join(lines) + "\n"


def _abstract(material: Material) -> str:
    rules = material.rules
    return (
        f"{len(material.events):,} events from {len(material.documents):,} published reports, read and linked by "
        f"Tocsin {__version__}, chosen by the codebook {rules.name} version {rules.version}. Every value names the "
        f"document and the characters that it stands on. The ledger's head was {material.head}."
    )


def zenodo(material: Material, version: str) -> dict[str, Any]:
    """`.zenodo.json`, as Zenodo reads it from a deposit."""
    return {
        "title": material.title,
        "upload_type": "dataset",
        "version": version,
        "publication_date": material.made[:10],
        "description": _abstract(material),
        "creators": [{"name": f"The keepers of {material.title}"}],
        "keywords": ["terrorism", "political violence", "event data", "provenance"],
        "access_right": "open",
        "notes": "; ".join(material.withheld.lines()) or "Nothing was left out for a licence.",
    }


def datacite(material: Material, version: str) -> dict[str, Any]:
    """Metadata by the DataCite schema 4.5, without the DOI that a registry gives."""
    return {
        "schemaVersion": "http://datacite.org/schema/kernel-4",
        "creators": [{"name": f"The keepers of {material.title}", "nameType": "Organizational"}],
        "titles": [{"title": material.title}],
        "publisher": {"name": f"The keepers of {material.title}"},
        "publicationYear": material.made[:4],
        "types": {"resourceTypeGeneral": "Dataset", "resourceType": "Event data"},
        "subjects": [{"subject": word} for word in ("terrorism", "political violence", "event data")],
        "dates": [{"date": material.made[:10], "dateType": "Created"}],
        "version": version,
        "descriptions": [{"description": _abstract(material), "descriptionType": "Abstract"}],
        "language": "en",
    }
