"""YAML as plain data: parsed in C where PyYAML has that, and the package's own files only once on a machine."""

from __future__ import annotations

from typing import Any

from tocsin.caches import once


def parsed(text: str) -> Any:
    """The data of a text. Raises yaml.YAMLError for what is no YAML."""
    import yaml  # 30 ms to load, for nothing where all was parsed before

    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def parsed_once(text: str) -> Any:
    """The data of a file of the package, from the second time on as the cache kept it. Raises yaml.YAMLError."""
    return once(f"YAML|{text}", lambda: parsed(text))
