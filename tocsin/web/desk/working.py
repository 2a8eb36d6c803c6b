"""The desk at work: what a person sees of a mention, and their acts written to the ledger as decisions."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sqlalchemy import Engine

from tocsin import __version__
from tocsin.export import wording
from tocsin.ledger import Ledger
from tocsin.ledger.arrivals import documents_at
from tocsin.ledger.corrections import corrections
from tocsin.ledger.growing import Growing
from tocsin.model import Decision, DecisionKind, Document, Mention
from tocsin.model.events import Event, statement_id
from tocsin.publish.rows import fold
from tocsin.web.accounts.people import accounts
from tocsin.web.accounts.roles import Person, Role
from tocsin.web.accounts.store import now
from tocsin.web.desk import acts, doubling
from tocsin.web.desk.acts import ActError
from tocsin.web.desk.agreement import Agreement
from tocsin.web.desk.assigning import assigned, blind_of, is_blind
from tocsin.web.desk.board import Board, Entry
from tocsin.web.desk.deciding import decided
from tocsin.web.desk.missed import missed
from tocsin.web.desk.neighbours import index, neighbours
from tocsin.web.desk.record import bare, record
from tocsin.web.desk.shown import Shown

TABS = {"open": "To review", "mine": "Yours", "done": "Reviewed"}
PAGE = 50
TOOL = f"tocsin-desk/{__version__}"


class Desk:
    """The desk on one ledger. Its methods may be called from several threads."""

    def __init__(
        self, ledger: Ledger, store: Engine, user: str, grown: Growing, written: Callable[[], None] = lambda: None
    ) -> None:
        self.ledger, self.store, self.board, self.user = ledger, store, Board(ledger, grown), user
        self._written = written  # told of each act that is in the ledger
        self._measured: tuple[tuple[str, int], list[Agreement]] = (("", -1), [])
        self._measuring = threading.Lock()
        self._by_day: dict[tuple[str, int], list[str]] = {}
        self._indexed = ("", 0.0)  # the head that the index is of, and when it may be made anew

    # --- seeing ------------------------------------------------------------------------------------------------

    def show(self, person: Person, mention: str) -> Shown:
        """A mention as this person may see it. Raises KeyError for one that the ledger does not hold."""
        document, read = self._read(mention)
        blind = is_blind(self.store, mention, person.name)
        held = self.board.decisions(mention)
        seen = acts.of_coder(held, person.name) if blind else held
        event = None if blind else self.board.event_of(mention)
        return Shown(
            document,
            record(document, read, seen, self.board.names),
            self.board.entries.get(mention),
            event,
            tuple(self._reports(event, mention)) if event else (),
            tuple(neighbours(event, mention, self.board.grown.events, self.board.grown.home, self._days()))
            if event
            else (),
            blind,
            bool(self.board.last_act(mention, person.name)),
            self.left(person),
            self.board.finished.get(person.name, 0),
            self.board.names,
            person.name,
            tuple(self.board.of_document(document.id)) if not blind else (),
        )

    def show_document(self, person: Person, id: str) -> Shown:
        """A document of which nothing was read, for whoever adds what was missed. Raises KeyError for one that the ledger
        does not hold."""
        document = documents_at(self.ledger, [id])[id]
        return Shown(
            document,
            bare(document),
            None,
            None,
            (),
            (),
            False,
            False,
            self.left(person),
            self.board.finished.get(person.name, 0),
            self.board.names,
            person.name,
        )

    def add(self, person: Person, id: str, kind: str, value: Any, span: tuple[int, int], modality: str | None) -> str:
        """Add a mention that the reader missed in this document; its id. Raises KeyError for a document that the ledger
        does not hold, ActError for what cannot be added."""
        document = documents_at(self.ledger, [id])[id]
        if any(is_blind(self.store, m, person.name) for m in self.board.of_document(id)):
            raise ActError("coding blind is about what was read: what was missed is added afterwards")
        decision = missed(document, kind, value, span, modality, person.name, now())
        self._write([decision])
        return decision.subject[0]

    def _read(self, mention: str) -> tuple[Document, Mention]:
        found = self.board.read(mention)
        if found is None:
            raise KeyError(mention)
        self.board.grown.owner |= {statement_id(mention, s): mention for s in found[1].statements}
        return found

    def _reports(self, event: Event, mine: str) -> list[dict[str, Any]]:
        refs = {d.id: d for d in event.documents}
        links = {m: r for r in event.reasons for m in r.mentions if r.judgement == "positive" and mine in r.mentions}
        found = []
        for m in event.mentions:
            ref = refs.get(self.board.grown.document.get(m, ""))
            said = [e for e in event.statements if e.mention == m]
            if ref is None:
                continue
            telling = next((e for p in ("killed", "type", "place") for e in said if e.statement.property == p), None)
            link = links.get(m) if m != mine else None
            found.append(
                {
                    "mention": m,
                    "mine": m == mine,
                    "publisher": ref.publisher,
                    "published": wording.day((ref.published or "")[:10]),
                    "title": ref.title,
                    "sentence": " ".join(telling.sentence.split())[:300] if telling else "",
                    "bits": link.weight if link and link.by.startswith("tocsin-") else None,
                    "by": link.by if link and not link.by.startswith("tocsin-") else None,
                }
            )
        return found

    def _days(self) -> dict[tuple[str, int], list[str]]:
        head, began = self.board.grown.head, time.monotonic()
        if self._indexed[0] != head and began >= self._indexed[1]:
            self._by_day = index(list(self.board.grown.events.values()))
            # In a large ledger the index is made anew only now and then; it offers events, and decides nothing.
            self._indexed = (head, time.monotonic() + 50 * (time.monotonic() - began))
        return self._by_day

    def left(self, person: Person) -> int:
        """How many mentions wait for this person."""
        return len(self.board.entries) - len(self.board.reviewed)

    def listed(self, person: Person, tab: str, q: str, at: int) -> dict[str, Any]:
        """A page of the queue: entries with who has them, who finished them and whether blind."""
        given, needles = assigned(self.store), fold(q).split()
        rows: list[dict[str, Any]] = []
        number = 0
        for e in self.board.queue():
            who = given.get(e.mention, {})
            coders = self.board.coders(e.mention)
            mine = person.name in who
            keep = {
                "open": not coders and (not who or mine),
                "mine": mine and person.name not in coders,
                "done": bool(coders),
            }[tab]
            if not keep or (needles and not _has(e, needles)):
                continue
            if at <= number < at + PAGE:
                open_to = mine and who[person.name] and not person.may(Role.editor)
                rows.append(
                    {"entry": e, "who": who, "coders": {} if open_to else coders, "blind": who.get(person.name, False)}
                )
            number += 1
        return {
            "rows": rows,
            "number": number,
            "tab": tab,
            "at": at,
            "page_size": PAGE,
            "by_me": self.board.finished.get(person.name, 0),
        }

    def next_for(self, person: Person, after: str = "") -> str | None:
        """The mention that this person should look at next: theirs first, then what nobody has, by rank."""
        given = assigned(self.store)
        for m, who in given.items():
            waits = person.name in who and person.name not in self.board.coders(m)
            if waits and m != after and m in self.board.grown.document:
                return m
        return self.board.first(lambda m: m != after and m not in given and not self.board.coders(m))

    def blind_for(self, name: str) -> frozenset[str]:
        """The mentions that this person is to code blind and has not finished with."""
        given = blind_of(self.store, name)
        if not given:
            return frozenset()
        self.board.refresh()
        return frozenset(m for m in given if name not in self.board.coders(m))

    # --- two coders --------------------------------------------------------------------------------------------

    def people(self) -> list[str]:
        """Who may review, by name: the accounts, or without accounts those who have signed decisions."""
        found = [a.name for a in accounts(self.store) if a.open and a.role >= Role.coder]
        return found or sorted({self.user, *self.board.finished})

    def agreed(self, person: Person) -> dict[str, Any]:
        """What the page of agreement shows: alpha by property, and what is coded twice and not yet settled."""
        twice = doubling.twice_coded(self.board)
        key = (self.board.grown.head, len(twice))
        with self._measuring:
            if self._measured[0] != key:
                self._measured = (key, doubling.measured(self.board))
        waiting = [m for m in twice if not doubling.is_settled(self.board, m)]
        given = assigned(self.store)
        return {
            "measures": self._measured[1],
            "twice": len(twice),
            "waiting": [(self.board.entries.get(m), m, list(twice[m])) for m in waiting[:PAGE]],
            "number_waiting": len(waiting),
            "pending": sum(1 for who in given.values() for blind in who.values() if blind)
            - sum(1 for who in self.board.reviewed.values() for blind in who.values() if blind),
            "people": self.people(),
            "most": doubling.MOST,
            "labels": wording.PROPERTY,
        }

    def to_settle(self, person: Person, mention: str) -> dict[str, Any]:
        """What two coders answered, side by side. Raises KeyError for a mention that two people have not coded."""
        document, read = self._read(mention)
        if mention not in doubling.twice_coded(self.board):
            raise KeyError(mention)
        asked = doubling.questions(self.board, read, document.text)
        return {
            "mention": mention,
            "document": document,
            "record": record(document, read, (), self.board.names),
            "questions": asked,
            "open": sum(len(q.choices) > 1 for q in asked),
            "settled": doubling.is_settled(self.board, mention),
        }

    def next_to_settle(self, after: str) -> str | None:
        """Another mention that is coded twice and not settled."""
        twice = doubling.twice_coded(self.board)
        return next((m for m in twice if m != after and not doubling.is_settled(self.board, m)), None)

    def settle(self, person: Person, mention: str, chosen: Mapping[str, str]) -> None:
        """Settle what two coders answered. Raises KeyError as `to_settle` does, ActError for an answer that is missing."""
        shown = self.to_settle(person, mention)
        _, read = self._read(mention)
        held = self.board.decisions(mention)
        self._write(doubling.settling(read, shown["questions"], chosen, held, person.name, now()))

    def corrections(self) -> Iterator[dict[str, Any]]:
        """Every judgement of a person, as records to train and to measure on."""
        documents = {d.id: d for d in self.ledger.documents()}
        return corrections(documents, self.ledger.mentions(), self.ledger.decisions())

    # --- doing -------------------------------------------------------------------------------------------------

    def do(self, person: Person, mention: str, asked: Mapping[str, Any]) -> str:
        """Do what was asked and say so in words. Raises KeyError for no such mention, ActError for what cannot be done."""
        document, read = self._read(mention)
        blind = is_blind(self.store, mention, person.name)
        held = self.board.decisions(mention)
        if asked["act"] == "undo":
            last = self.board.last_act(mention, person.name)
            if not last:
                raise ActError("you have done nothing here that could be undone")
            self._write(acts.undone(last, person.name, now()))
            if any(d.kind is DecisionKind.MENTION for d in last):
                return "Taken back: nobody says any more that the report tells of this."
            return "Undone. Both the judgement and its withdrawal stay in the ledger."
        seen = acts.of_coder(held, person.name) if blind else held
        decisions, said = decided(document, read, seen, person.name, asked, self.board)
        if blind:
            if any(d.kind is DecisionKind.SAME_EVENT for d in decisions):
                raise ActError("coding blind is about this report alone")
            decisions = acts.blinded(mention, decisions)
        self._write(decisions)
        return said

    def _write(self, decisions: list[Decision]) -> None:
        with self.ledger.batch(TOOL):
            self.ledger.add_decisions(decisions)
        self.board.refresh()
        self._written()


def _has(e: Entry, needles: list[str]) -> bool:
    text = fold(f"{e.title} {e.when} {e.publisher} {e.published} {e.event} {e.mention}")
    return all(n in text for n in needles)
