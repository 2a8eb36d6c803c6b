"""The learned part of the reader: a small shipped network that finds who, whom, what and with what in a text."""
