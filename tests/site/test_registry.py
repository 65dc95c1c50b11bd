"""To the registry: the worker makes the document as its sender may see it, and tells what became of it."""

import json
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from smtplib import SMTPRecipientsRefused

import pytest
from django.core import mail
from pypdf import PdfReader

from samsyn.agreements import commands as agreements
from samsyn.agreements import queries as agreed
from samsyn.base import clock
from samsyn.base.collaborations import commands as members
from samsyn.base.collaborations import queries as belonging
from samsyn.base.collaborations.models import Collaboration
from samsyn.base.documents import File
from samsyn.base.notices import sending as post
from samsyn.base.notices.models import Outgoing
from samsyn.base.records import commands as records
from samsyn.base.records import queries
from samsyn.base.records.models import Dispatch
from samsyn.base.records.queries import RecordRow
from samsyn.base.records.rules import DispatchState, DocumentKind, RecordObjection, Way
from samsyn.base.refs import Ref
from samsyn.base.refusals import Refused
from samsyn.forums import commands
from samsyn.forums import queries as forums
from samsyn.forums.rules.kinds import Outcome
from samsyn.parties.commands import send_to_registry
from samsyn.parties.rules.registering import RegistryObjection
from samsyn.site import registry
from samsyn.site.worker import send_all
from tests.base import files
from tests.cast import BO
from tests.forums.monday import GUN, HANS, KIM, MONDAY, Monday, a_monday
from tests.forums.noted import locked_notes
from tests.world import World

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ADDRESS = "registrator@sodertalje.example"
SEND = "samsyn.base.notices.sending.hand_over"
pytestmark = pytest.mark.django_db


@pytest.fixture
def monday(world: World) -> Monday:
    """Locked notes, and an address of the municipality's registry."""
    made = locked_notes(a_monday(world))
    records.set_registry(actor=made.actor(GUN), party_key="kommunen", email=ADDRESS)
    return made


def notes(monday: Monday, kind: DocumentKind = DocumentKind.NOTES, on: date = MONDAY + timedelta(9)) -> RecordRow:
    return queries.record(monday.actor(GUN), Ref(kind.value, str(monday.meeting_id)), on=on)


def ask(monday: Monday) -> int:
    with clock.at(NOON):
        return send_to_registry(actor=monday.actor(GUN), record_id=notes(monday).id, today=MONDAY)


def work(at: datetime = NOON) -> bool:
    with clock.at(at):
        return send_all()


def got() -> list[mail.EmailMessage]:
    return [one for one in mail.outbox if one.to == [ADDRESS]]


def state(monday: Monday) -> DispatchState:
    return notes(monday).dispatches[0].state


def test_the_registry_gets_the_document_and_what_it_is(monday: Monday) -> None:
    row = notes(monday)
    records.enter_number(actor=monday.actor(BO), record_id=row.id, number="A123.456/2026", today=MONDAY)
    records.mark_secret(actor=monday.actor(BO), record_id=row.id, provision="18 kap. 1 § OSL", today=MONDAY)
    ask(monday)
    assert got() == []
    assert work()
    (letter,) = got()
    pdf, told = letter.attachments
    assert letter.to == [ADDRESS]
    assert letter.subject == "Handling att registrera: Anteckningar, Måndagsmöte 2026-11-23 (Södertälje)"
    assert letter.extra_headers["Reply-To"] == GUN.email
    assert "Beslut: 2026:1" in letter.body
    assert "A123.456/2026" in letter.body
    assert (pdf[0], pdf[2]) == ("Anteckningar Måndagsmöte 2026-11-23.pdf", "application/pdf")
    assert "Belysningen är trasig" in PdfReader(BytesIO(pdf[1])).pages[0].extract_text()
    assert told[0] == "handling.json"
    values = json.loads(told[1])
    digest = sha256(pdf[1]).hexdigest()
    assert values["format"] == "samsyn-handling/1"
    assert (values["meeting_day"], values["decisions"], values["file"]["sha256"]) == ("2026-11-23", ["2026:1"], digest)
    assert values["is_whole"] is True
    assert "är inte med i filen" not in letter.body
    assert values["secrecy"][0]["provision"] == "18 kap. 1 § OSL"
    (sent,) = notes(monday).dispatches
    assert (sent.state, sent.sha256) == (DispatchState.SENT, digest)
    assert ("kommunen", Way.REGISTRY) in {(one.party_key, one.how) for one in notes(monday).receipts}


def test_a_worker_that_is_away_for_a_day_loses_nothing(monday: Monday, monkeypatch: pytest.MonkeyPatch) -> None:
    ask(monday)

    def away(letter: post.Letter) -> None:
        raise ConnectionRefusedError

    with monkeypatch.context() as gone:
        gone.setattr(SEND, away)
        assert not work()
        assert not work(NOON + timedelta(hours=2))
    assert state(monday) is DispatchState.WAITING
    with pytest.raises(Refused) as no:
        ask(monday)
    assert no.value.objection == RecordObjection.WAITS_ALREADY
    assert work(NOON + timedelta(days=1))
    assert (state(monday), len(got())) == (DispatchState.SENT, 1)
    assert work(NOON + timedelta(days=2))
    assert len(got()) == 1


def test_what_never_got_there_says_so_and_can_be_sent_again(monday: Monday, monkeypatch: pytest.MonkeyPatch) -> None:
    ask(monday)

    def away(letter: post.Letter) -> None:
        raise SMTPRecipientsRefused({})

    monkeypatch.setattr(SEND, away)
    for hour in range(100):
        work(NOON + timedelta(hours=hour))
    assert state(monday) is DispatchState.GIVEN_UP
    monkeypatch.undo()
    ask(monday)
    assert work(NOON + timedelta(hours=101))
    assert state(monday) is DispatchState.SENT


def test_who_has_left_sends_nothing(monday: Monday) -> None:
    ask(monday)
    program = monday.world.programs["sodertalje"]
    (member,) = (one.id for one in belonging.members(program, on=MONDAY) if one.user_id == monday.users[GUN.name])
    members.end_membership(actor=program, membership_id=member, last_day=MONDAY)
    assert work(NOON + timedelta(days=2))
    assert got() == []
    row = queries.record(monday.actor(BO), Ref(DocumentKind.NOTES.value, str(monday.meeting_id)), on=MONDAY)
    assert [one.state for one in row.dispatches] == [DispatchState.STOPPED]


def test_only_a_party_has_a_registry(monday: Monday) -> None:
    kim = monday.actor(KIM)
    made = Ref(DocumentKind.NOTES.value, str(monday.meeting_id))
    row = queries.record(kim, made, on=MONDAY)
    program = monday.world.programs["sodertalje"]
    records.set_registry(actor=program, party_key="nobina", email="arkiv@nobina.example")
    with pytest.raises(Refused) as no:
        send_to_registry(actor=kim, record_id=row.id, today=MONDAY)
    assert no.value.objection == RegistryObjection.NOT_A_PARTY
    assert not Outgoing.unscoped.filter(kind="record.registry").exists()


def test_a_party_without_an_address_is_told_who_sets_it(monday: Monday) -> None:
    with pytest.raises(Refused) as no:
        send_to_registry(actor=monday.actor(HANS), record_id=notes(monday).id, today=MONDAY)
    assert no.value.objection == RecordObjection.NO_ADDRESS


def test_practice_goes_to_nobody_and_says_that_it_is_practice(monday: Monday) -> None:
    Collaboration.unscoped.update(is_practice=True)
    ask(monday)
    assert work()
    (letter,) = got()
    assert letter.subject.startswith("Övningsdata: ")
    assert "inget i brevet är på riktigt" in letter.body
    records.set_registry(actor=monday.actor(GUN), party_key="kommunen", email="kommunstyrelsen@sodertalje.se")
    with pytest.raises(Refused) as no:
        ask(monday)
    assert no.value.objection == RegistryObjection.PRACTICE_TO_SOMEBODY


def test_what_nobody_asked_for_is_not_sent(monday: Monday) -> None:
    made = ask(monday)
    Dispatch.unscoped.filter(pk=made).update(sent_by=None)
    assert work()
    assert (got(), state(monday)) == ([], DispatchState.STOPPED)


def test_what_only_a_forums_authorities_see_never_goes_by_mail(world: World) -> None:
    made = a_monday(world)
    gun = made.actor(GUN)
    records.set_registry(actor=gun, party_key="kommunen", email=ADDRESS)
    effort = made.item("Fotpatrull vid Torget", circle="authorities:mandagsmoten")
    said = {"outcome": Outcome.NO_ACTION, "text": "Ställs in.", "today": MONDAY}
    commands.settle_item(actor=gun, item_id=effort, **said)
    locked_notes(made)
    assert "Fotpatrull" in [one.title for one in forums.notes(gun, made.meeting_id, MONDAY).content.items][-1]
    ask(made)
    assert work()
    (letter,) = got()
    written = "".join(page.extract_text() for page in PdfReader(BytesIO(letter.attachments[0][1])).pages)
    assert "Belysningen" in written
    assert "Fotpatrull" not in f"{written}{letter.body}{letter.attachments[1][1]}"
    assert "är inte med i filen" in letter.body
    assert json.loads(letter.attachments[1][1])["is_whole"] is False


def test_who_has_gone_over_to_another_party_sends_nothing(monday: Monday) -> None:
    made = ask(monday)
    Dispatch.unscoped.filter(pk=made).update(sent_by=monday.users[BO.name])
    assert work()
    assert (got(), state(monday)) == ([], DispatchState.STOPPED)


def test_a_frozen_text_goes_as_the_bytes_that_were_frozen(monday: Monday) -> None:
    gun = monday.actor(GUN)
    digest, content = agreed.text(gun, MONDAY).digest, files.pdf()
    made_of = {"pdf": File("Texten.pdf", "", content), "word": File("Texten.docx", "", files.word("Texten"))}
    made = agreements.freeze(actor=gun, digest=digest, today=MONDAY, **made_of)
    ref = Ref(DocumentKind.AGREEMENT.value, str(made))
    row = queries.record(gun, ref, on=MONDAY)
    assert row.sha256 == sha256(content).hexdigest()
    with clock.at(NOON):
        send_to_registry(actor=gun, record_id=row.id, today=MONDAY)
    assert work()
    (letter,) = got()
    assert letter.attachments[0][1] == content


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_every_kind_of_document_has_its_maker(kind: DocumentKind) -> None:
    assert kind in registry.MAKERS


def test_that_it_could_not_be_told_stops_no_other_letter(monday: Monday, caplog: pytest.LogCaptureFixture) -> None:
    made = ask(monday)
    program = monday.world.programs["sodertalje"]
    records.end_dispatch(actor=program, dispatch_id=made, state=DispatchState.STOPPED, now=NOON)
    assert work()
    assert f"dispatch {made}" in caplog.text
