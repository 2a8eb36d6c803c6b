"""The register of actors: armed groups, states' forces and governments, their names, and who belongs to whom when."""

from tocsin.actors.matching import ActorMatch, find
from tocsin.actors.records import Actor, ActorDataError
from tocsin.actors.registry import Register, register
from tocsin.actors.resolving import Resolution, resolve

__all__ = ["Actor", "ActorDataError", "ActorMatch", "Register", "Resolution", "find", "register", "resolve"]
