"""Texts that tell many things, read item by item: digests, logs, tables."""
