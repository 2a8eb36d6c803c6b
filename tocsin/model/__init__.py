"""The vocabulary: documents, mentions, statements, decisions, quantities, dates, places. No I/O."""

from tocsin.model.dates import days_long, from_days, interval
from tocsin.model.decisions import Decision, DecisionKind, Judgement, same_event, withdrawal
from tocsin.model.records import (
    ABOUT_SOURCE,
    RELIABILITY,
    SOURCE_KINDS,
    Document,
    Mention,
    Statement,
    document_id,
    mention_id,
)
from tocsin.model.schema import SchemaError, json_schema, kinds, problem_of, words
from tocsin.model.sphere import EARTH_KM, distance_km, kilometres
from tocsin.model.values import ActorRef, Place, Quantity, Value

__all__ = [
    "ABOUT_SOURCE",
    "EARTH_KM",
    "RELIABILITY",
    "SOURCE_KINDS",
    "ActorRef",
    "Decision",
    "DecisionKind",
    "Document",
    "Judgement",
    "Mention",
    "Place",
    "Quantity",
    "SchemaError",
    "Statement",
    "Value",
    "days_long",
    "distance_km",
    "document_id",
    "from_days",
    "interval",
    "json_schema",
    "kilometres",
    "kinds",
    "mention_id",
    "problem_of",
    "same_event",
    "withdrawal",
    "words",
]
