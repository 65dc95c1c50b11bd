"""Records for programs (handlingar i API:et): the same questions, commands and rights as the pages."""

from datetime import date
from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from samsyn.base import clock
from samsyn.base.records import commands, queries
from samsyn.base.records.queries import RecordRow, Records, Sifting
from samsyn.base.records.rules import LONGEST_ADDRESS, DocumentKind
from samsyn.base.refs import Ref
from samsyn.base.ui.asked import Day
from samsyn.pages import door
from samsyn.parties import commands as parties

router = Router(tags=["handlingar"])
FURTHEST = 1_000_000


class Asked(Schema):
    """Which records are asked for (urval)."""

    words: str = ""
    kind: DocumentKind | None = None
    first: Day | None = None
    last: Day | None = None
    party: str = ""
    number: str = ""
    lacks: str = ""
    offset: int = 0
    per: Day | None = None


class Numbered(Schema):
    """The own party's number (diarienummer); empty takes it away. ``seen`` is the row that it replaces."""

    number: Annotated[str, Field(max_length=80)]
    seen: int = 0


class Marked(Schema):
    """The own party's secrecy mark (sekretessmarkering); empty takes it away. ``seen`` is the row that it replaces."""

    provision: Annotated[str, Field(max_length=200)]
    seen: int = 0


class Reached(Schema):
    """Where a party's registry is reached (registratorns adress)."""

    email: Annotated[str, Field(max_length=LONGEST_ADDRESS)]


@router.get("/s/{slug}/records", response=Records)
def list_records(request: HttpRequest, slug: str, asked: Query[Asked]) -> Records:
    """List records, the latest first, fifty at a time."""
    said = asked.dict(exclude={"offset", "per"})
    at = min(max(asked.offset, 0), FURTHEST)
    return queries.records(
        door.acting(request, slug), on=asked.per or clock.today(), sifting=Sifting(**said), offset=at
    )


@router.get("/s/{slug}/records/{kind}/{int:document}", response=RecordRow)
def one_record(
    request: HttpRequest, slug: str, kind: DocumentKind, document: int, per: date | None = None
) -> RecordRow:
    """Give what is known of a document."""
    return queries.record(door.acting(request, slug), _ref(kind, document), on=per or clock.today())


@router.put("/s/{slug}/records/{kind}/{int:document}/number", response=RecordRow)
def enter_number(request: HttpRequest, slug: str, kind: DocumentKind, document: int, told: Numbered) -> RecordRow:
    """Enter the own party's number."""
    actor, today, ref = door.acting(request, slug), clock.today(), _ref(kind, document)
    held = queries.record(actor, ref, on=today)
    commands.enter_number(actor=actor, record_id=held.id, today=today, **told.dict())
    return queries.record(actor, ref, on=today)


@router.put("/s/{slug}/records/{kind}/{int:document}/secrecy", response=RecordRow)
def mark_secret(request: HttpRequest, slug: str, kind: DocumentKind, document: int, told: Marked) -> RecordRow:
    """Mark a document as one that may be secret at the own party."""
    actor, today, ref = door.acting(request, slug), clock.today(), _ref(kind, document)
    held = queries.record(actor, ref, on=today)
    commands.mark_secret(actor=actor, record_id=held.id, today=today, **told.dict())
    return queries.record(actor, ref, on=today)


@router.post("/s/{slug}/records/{kind}/{int:document}/registry", response=RecordRow)
def send_to_registry(request: HttpRequest, slug: str, kind: DocumentKind, document: int) -> RecordRow:
    """Let a document go to the own party's registry; the worker sends it."""
    actor, today, ref = door.acting(request, slug), clock.today(), _ref(kind, document)
    held = queries.record(actor, ref, on=today)
    parties.send_to_registry(actor=actor, record_id=held.id, today=today)
    return queries.record(actor, ref, on=today)


@router.get("/s/{slug}/registries", response=dict[str, str])
def list_registries(request: HttpRequest, slug: str) -> dict[str, str]:
    """Give the registries' addresses by party."""
    return queries.registries(door.acting(request, slug))


@router.put("/s/{slug}/registries/{party}", response=dict[str, str])
def set_registry(request: HttpRequest, slug: str, party: str, told: Reached) -> dict[str, str]:
    """Set where the own party's registry is reached."""
    actor = door.acting(request, slug)
    commands.set_registry(actor=actor, party_key=party, email=told.email)
    return queries.registries(actor)


def _ref(kind: DocumentKind, document: int) -> Ref:
    return Ref(kind.value, str(document))
