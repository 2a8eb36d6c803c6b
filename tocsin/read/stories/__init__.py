"""Scenes → stories: which scenes tell of the same event, and which of another one."""
