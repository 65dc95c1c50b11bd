"""What records answer (frågor): which there are, what is known of each, and where the registries are reached."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from samsyn.base.collaborations.actors import Actor
from samsyn.base.records import access, rules
from samsyn.base.records.models import Dispatch, Number, Receipt, Record, Registry, SecrecyMark
from samsyn.base.records.rules import DispatchState, DocumentKind, Way
from samsyn.base.refs import Ref

MOST = 50
"""How many records are given at a time."""


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """That a party received a document (inkommen): when, how, and who sent it."""

    party_key: str
    how: Way
    on: date
    by_name: str


@dataclass(frozen=True, slots=True)
class SaidRow:
    """What a party says of a document (uppgift): its number or its provision, since when and by whom.

    ``id`` is the row, told back by whoever changes it. ``said`` is empty for what was taken away.
    """

    id: int
    party_key: str
    said: str
    on: date
    by_name: str


@dataclass(frozen=True, slots=True)
class DispatchRow:
    """That a document was sent to a party's registry (expediering), and how that stands."""

    id: int
    party_key: str
    email: str
    state: DispatchState
    asked_at: datetime
    ended_at: datetime | None
    by_name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A document as a public record (allmän handling), with what is known of it on a day."""

    id: int
    kind: DocumentKind
    key: str
    title: str
    whose: str
    made_on: date
    sha256: str
    receipts: tuple[ReceiptRow, ...]
    numbers: tuple[SaidRow, ...]
    marks: tuple[SaidRow, ...]
    dispatches: tuple[DispatchRow, ...]

    def number_of(self, party_key: str) -> SaidRow | None:
        """Give what a party last said of its number."""
        return next((one for one in self.numbers if one.party_key == party_key), None)

    def mark_of(self, party_key: str) -> SaidRow | None:
        """Give what a party last said of secrecy."""
        return next((one for one in self.marks if one.party_key == party_key), None)


@dataclass(frozen=True, slots=True)
class Records:
    """A page of records (handlingar), and whether there are more."""

    rows: tuple[RecordRow, ...]
    has_more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifting:
    """What records are sifted by (urval); a party is whose it is or who has received it.

    ``lacks`` is a party whose number is missing.
    """

    words: str = ""
    kind: DocumentKind | None = None
    first: date | None = None
    last: date | None = None
    party: str = ""
    number: str = ""
    lacks: str = ""


@dataclass(frozen=True, slots=True)
class SendingRow:
    """A dispatch as whoever sends it needs it (att skicka): the document, to which party and address, for whom."""

    id: int
    record: RecordRow
    party_key: str
    email: str
    user_id: int | None
    is_waiting: bool


ALL = Sifting()


def records(actor: Actor, *, on: date, sifting: Sifting = ALL, offset: int = 0, most: int = MOST) -> Records:
    """List the records of a day that the actor reaches, the latest first, some at a time. Five queries."""
    held = list(_sifted(actor, on, sifting).order_by("-made_on", "-id")[offset : offset + most + 1])
    return Records(_rows(actor, held[:most], on), len(held) > most)


def record(actor: Actor, ref: Ref, *, on: date) -> RecordRow:
    """Give what is known of a document; raises ``ObjectDoesNotExist`` for one that is no record, or not reached."""
    (row,) = _rows(actor, [Record.rows.of(actor).get(kind=ref.kind, key=ref.key, made_on__lte=on)], on)
    return row


def keys(actor: Actor, kind: DocumentKind) -> frozenset[str]:
    """Give the keys of all the documents of a kind that are records."""
    return frozenset(Record.rows.of(actor).filter(kind=kind.value).values_list("key", flat=True))


def sending(actor: Actor, dispatch_id: int, *, on: date) -> SendingRow:
    """Give a dispatch to be sent; raises ``ObjectDoesNotExist`` for one that the actor does not reach."""
    held = Dispatch.rows.of(actor).select_related("record").get(pk=dispatch_id)
    (row,) = _rows(actor, [held.record], on)
    return SendingRow(held.pk, row, held.party_key, held.email, held.sent_by_id, held.ended_at is None)


def registries(actor: Actor) -> dict[str, str]:
    """Give the registries' addresses by party; a party without one is not there. One query."""
    held = dict(Registry.rows.of(actor).order_by("id").values_list("party_key", "email"))
    return {party: email for party, email in held.items() if email}


def registry_of(actor: Actor, party_key: str) -> str:
    """Give the address of a party's registry, or nothing."""
    return registries(actor).get(party_key, "")


def may_keep(actor: Actor) -> bool:
    """Tell whether the actor says what her own party's number and secrecy are, and sends to its registry."""
    return access.may(actor, access.NUMBER) and access.is_of(actor, actor.party_key)


def may_set_registry(actor: Actor, party_key: str) -> bool:
    """Tell whether the actor sets where a party's registry is reached."""
    return access.may(actor, access.SET_REGISTRY) and access.is_of(actor, party_key)


def _sifted(actor: Actor, on: date, by: Sifting) -> QuerySet[Record]:
    rows = Record.rows.of(actor).filter(made_on__lte=on)
    for word in rules.folded(by.words).split():
        rows = rows.filter(words__contains=word)
    rows = rows.filter(kind=by.kind.value) if by.kind else rows
    rows = rows.filter(made_on__gte=by.first) if by.first else rows
    rows = rows.filter(made_on__lte=by.last) if by.last else rows
    if by.party:
        got = Receipt.rows.of(actor).filter(record=OuterRef("pk"), party_key=by.party, on__lte=on)
        rows = rows.filter(Q(whose=by.party) | Exists(got))
    if by.lacks:
        rows = rows.filter(~Exists(_numbers(actor, on).filter(party_key=by.lacks).exclude(number="")))
    if number := by.number.strip():
        rows = rows.filter(Exists(_numbers(actor, on).filter(number__icontains=number)))
    return rows


def _numbers(actor: Actor, on: date) -> QuerySet[Number]:
    """The numbers of the record outside that hold."""
    said = Number.rows.of(actor).filter(on__lte=on)
    later = said.filter(record=OuterRef("record"), party_key=OuterRef("party_key"), pk__gt=OuterRef("pk"))
    return said.filter(~Exists(later), record=OuterRef("pk"))


def _rows(actor: Actor, held: Sequence[Record], on: date) -> tuple[RecordRow, ...]:
    ids = [one.pk for one in held]
    receipts, dispatches = _receipts(actor, ids, on), _dispatches(actor, ids, on)
    numbers = _said(Number.rows.of(actor), "number", ids, on)
    marks = _said(SecrecyMark.rows.of(actor), "provision", ids, on)
    return tuple(
        RecordRow(
            id=one.pk,
            kind=DocumentKind(one.kind),
            key=one.key,
            title=one.title,
            whose=one.whose,
            made_on=one.made_on,
            sha256=one.sha256,
            receipts=tuple(receipts[one.pk]),
            numbers=tuple(numbers[one.pk].values()),
            marks=tuple(marks[one.pk].values()),
            dispatches=tuple(dispatches[one.pk]),
        )
        for one in held
    )


def _receipts(actor: Actor, ids: Iterable[int], on: date) -> dict[int, list[ReceiptRow]]:
    found: dict[int, list[ReceiptRow]] = defaultdict(list)
    rows = Receipt.rows.of(actor).filter(record__in=ids, on__lte=on).order_by("on", "id")
    for record_id, party, how, day, name in rows.values_list("record_id", "party_key", "how", "on", "sent_by__name"):
        found[record_id].append(ReceiptRow(party, Way(how), day, name or ""))
    return found


def _said(
    rows: QuerySet[Number] | QuerySet[SecrecyMark], what: str, ids: Iterable[int], on: date
) -> dict[int, dict[str, SaidRow]]:
    """Give what each party last said of each record, what was taken away too."""
    found: dict[int, dict[str, SaidRow]] = defaultdict(dict)
    columns = ("record_id", "id", "party_key", what, "on", "entered_by__name")
    for record_id, pk, party, said, day, name in (
        rows.filter(record__in=ids, on__lte=on).order_by("id").values_list(*columns)
    ):
        found[record_id][party] = SaidRow(pk, party, said, day, name or "")
    return found


def _dispatches(actor: Actor, ids: Iterable[int], on: date) -> dict[int, list[DispatchRow]]:
    """Give the dispatches of each record that had been asked for by a day, the latest first."""
    found: dict[int, list[DispatchRow]] = defaultdict(list)
    columns = ("party_key", "email", "state", "asked_at", "ended_at", "sent_by__name", "sha256")
    rows = Dispatch.rows.of(actor).filter(record__in=ids).order_by("-id").values_list("record_id", "id", *columns)
    for record_id, pk, party, email, state, asked_at, ended_at, name, sha256 in rows:
        if timezone.localdate(asked_at) <= on:
            row = DispatchRow(pk, party, email, DispatchState(state), asked_at, ended_at, name or "", sha256)
            found[record_id].append(row)
    return found
