"""The article checker: what a text states about attacks, set against the ledger statement by statement."""

from tocsin.count.check.checking import check
from tocsin.count.check.holdings import Holdings
from tocsin.count.check.records import MEANING, Finding, Report, Rest, Verdict

__all__ = ["MEANING", "Finding", "Holdings", "Report", "Rest", "Verdict", "check"]
