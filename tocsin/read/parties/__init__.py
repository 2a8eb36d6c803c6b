"""Who did it: claims, attributions, suspicions and denials."""
