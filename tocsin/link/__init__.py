"""Mentions → same-event decisions, with the reasons kept."""

from tocsin.link.linker import NAME, Linked, group, judged, link
from tocsin.link.profile import Profile, profiles
from tocsin.link.weights import Weights, WeightsError, load, shipped

__all__ = [
    "NAME",
    "Linked",
    "Profile",
    "Weights",
    "WeightsError",
    "group",
    "judged",
    "link",
    "load",
    "profiles",
    "shipped",
]
