"""Territory that changes hands."""
