"""What goes to registries (till registrator): each document made by the page that knows it, when it is sent."""

import logging
from collections.abc import Callable, Mapping
from datetime import date, datetime
from hashlib import sha256

from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone

from samsyn.agreements import queries as agreements
from samsyn.agreements.rules import reach
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents import File
from samsyn.base.notices import Letter
from samsyn.base.notices.queries import Waiting
from samsyn.base.records import commands as records
from samsyn.base.records import queries as asked
from samsyn.base.records.queries import SendingRow
from samsyn.base.records.rules import DispatchState, DocumentKind
from samsyn.base.refs import Ref
from samsyn.pages.letters.documents import registry
from samsyn.pages.letters.documents.registry import About
from samsyn.pages.meetings import documents as meetings
from samsyn.parties import queries as parties
from samsyn.parties.commands import TO_REGISTRY

logger = logging.getLogger(__name__)
Maker = Callable[[Actor, str, date], tuple[File, About]]


def letter(one: Waiting, *, now: datetime) -> Letter | None:
    """Write the letter of a dispatch with its document, as whoever asked for it may see that now.

    What only a forum's own authorities see never goes by mail: it is left out, and the letter says so.
    None for one that is not to be sent: who asked has left the party, or no longer reaches the document.
    """
    today, program = timezone.localdate(now), _program(one)
    sending = asked.sending(program, int(one.key), on=today)
    row = sending.record
    try:
        sender = _sender(program, sending, today)
        by_mail = sender.within(reach.mailable(sender.circles))
        asked.record(by_mail, Ref(row.kind.value, row.key), on=today)
        file, about = MAKERS[row.kind](by_mail, row.key, today)
        whole, _about = MAKERS[row.kind](sender, row.key, today)
    except ObjectDoesNotExist:
        return None
    part = {} if whole.content == file.content else {"left_out": "ja"}
    return registry.letter(by_mail, sending, file=file, about={**about, **part}, once=one.once, today=today)


def tell(one: Waiting, state: DispatchState, *, now: datetime, written: Letter | None = None) -> None:
    """Tell what became of a dispatch; that it could not be told stops no other letter."""
    if one.kind != TO_REGISTRY:
        return
    digest = sha256(written.attached[0].content).hexdigest() if written else ""
    try:
        facts = {"dispatch_id": int(one.key), "state": state, "now": now, "sha256": digest}
        records.end_dispatch(actor=_program(one), **facts)  # type: ignore[arg-type]
    except Exception:
        logger.exception("it was not told what became of dispatch %s", one.key)


def _program(one: Waiting) -> Actor:
    return collaborations.program_of(collaboration_id=one.collaboration_id or 0)


def _sender(program: Actor, sending: SendingRow, today: date) -> Actor:
    """Give who asked as that person is today. Raises ``ObjectDoesNotExist`` for one who is not of the party now."""
    sender = parties.actor(user_id=sending.user_id or 0, slug=program.slug, today=today)
    if sender.party_key != sending.party_key:
        raise ObjectDoesNotExist(sending.party_key)
    return sender


def _of_a_meeting(kind: DocumentKind) -> Maker:
    def make(actor: Actor, key: str, today: date) -> tuple[File, About]:
        return meetings.enclosed(actor, kind=kind, key=key, today=today)

    return make


def _frozen(actor: Actor, key: str, _today: date) -> tuple[File, About]:
    return agreements.frozen_pdf(actor, int(key)), {}


OF_MEETINGS = (
    DocumentKind.NOTICE,
    DocumentKind.NOTES,
    DocumentKind.BRIEF,
    DocumentKind.EXCERPT,
    DocumentKind.REPORT,
)
MAKERS: Mapping[DocumentKind, Maker] = {
    **{kind: _of_a_meeting(kind) for kind in OF_MEETINGS},
    DocumentKind.AGREEMENT: _frozen,
}
"""Which page makes each kind of document."""
