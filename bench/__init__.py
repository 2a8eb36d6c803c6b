"""Measurements: each module is one ruler with its own command; no gold data is read at run time of the package."""
