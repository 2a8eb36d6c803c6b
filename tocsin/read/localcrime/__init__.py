"""Reports of one local crime, weighed as a whole: its day, its town, its killed and wounded."""
