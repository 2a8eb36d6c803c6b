"""Sentences → scenes: stretches that tell one piece of violence each, cut where the telling turns to another."""
