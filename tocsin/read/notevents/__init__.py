"""Scenes that are no event: what did not happen, happens again and again, was no violence, or stands in a text about something else."""
