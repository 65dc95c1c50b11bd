"""Records: told of, received, numbered, marked, sent to a registry, and found again by those who reach them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from pytest_django import DjangoAssertNumQueries

from samsyn.base import clock
from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.records import commands, queries
from samsyn.base.records.models import Number, Receipt, Record
from samsyn.base.records.queries import RecordRow, Sifting
from samsyn.base.records.rules import DispatchState, DocumentKind, RecordObjection, Way
from samsyn.base.refs import Ref
from samsyn.base.refusals import Refused
from tests.cast import ALVA, BO, CILLA, DISA, EGIL, FRIDA
from tests.world import World

DAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
NOTES = Ref(DocumentKind.NOTES.value, "7", "Chefssamråd 2026-11-20")
ADDRESS = "registrator@nykvarn.example"
pytestmark = pytest.mark.django_db


def refused(objection: object, command: Any, **facts: Any) -> None:
    with pytest.raises(Refused) as no:
        command(**facts)
    assert no.value.objection == objection


@pytest.fixture
def alva(world: World) -> Actor:
    return world.actor(ALVA)


def told(actor: Actor, ref: Ref = NOTES, *, on: date = DAY, circle: str = "") -> RecordRow:
    """Tell of a document, and give it as a record."""
    commands.put(actor=actor, ref=ref, made_on=on, circle=circle)
    return queries.record(actor, ref, on=on)


def titles(actor: Actor, on: date = DAY, **by: Any) -> list[str]:
    return [one.title for one in queries.records(actor, on=on, sifting=Sifting(**by)).rows]


def test_a_document_is_told_of_once(alva: Actor) -> None:
    assert commands.put(actor=alva, ref=NOTES, made_on=DAY)
    assert not commands.put(actor=alva, ref=NOTES, made_on=DAY + timedelta(1))
    row = queries.record(alva, NOTES, on=DAY)
    assert (row.title, row.whose, row.made_on) == (NOTES.title, "kommunen", DAY)
    with pytest.raises(ValueError, match="minutes"):
        commands.put(actor=alva, ref=Ref("minutes", "7"), made_on=DAY)


def test_who_has_received_it_is_told_once_a_day_and_way(alva: Actor) -> None:
    told(alva)
    for _again in range(2):
        commands.received(actor=alva, ref=NOTES, party_keys=["kommunen", "polisen", ""], how=Way.LOCKED, on=DAY)
    commands.received(actor=alva, ref=NOTES, party_keys=["polisen"], how=Way.SHARED, on=DAY + timedelta(1))
    got = queries.record(alva, NOTES, on=DAY + timedelta(1)).receipts
    assert [(one.party_key, one.how, one.by_name) for one in got] == [
        ("kommunen", Way.LOCKED, "Alva"),
        ("polisen", Way.LOCKED, "Alva"),
        ("polisen", Way.SHARED, "Alva"),
    ]
    assert len(queries.record(alva, NOTES, on=DAY).receipts) == 2


def test_nothing_is_received_of_what_was_not_told_of(alva: Actor) -> None:
    commands.received(actor=alva, ref=NOTES, party_keys=["polisen"], how=Way.LOCKED, on=DAY)
    assert not Receipt.unscoped.exists()


def test_each_party_has_its_own_number(world: World, alva: Actor) -> None:
    row, bo = told(alva), world.actor(BO, "nykvarn")
    commands.enter_number(actor=alva, record_id=row.id, number=" KS  2026/0112 ", today=DAY)
    commands.enter_number(actor=bo, record_id=row.id, number="A123.456/2026", today=DAY)
    said = queries.record(alva, NOTES, on=DAY)
    assert [(one.party_key, one.said, one.by_name) for one in said.numbers] == [
        ("kommunen", "KS 2026/0112", "Alva"),
        ("polisen", "A123.456/2026", "Bo"),
    ]
    event = Event.unscoped.filter(verb="records.numbered").order_by("id").first()
    assert event is not None
    assert (event.before, event.after["number"]) == ({"number": ""}, "KS 2026/0112")


def test_a_number_is_corrected_by_another_row_and_taken_away(alva: Actor) -> None:
    row = told(alva)
    enter = {"actor": alva, "record_id": row.id}
    commands.enter_number(**enter, number="KS 2026/1", today=DAY)
    first = queries.record(alva, NOTES, on=DAY).number_of("kommunen")
    assert first is not None
    refused(RecordObjection.SAME_ALREADY, commands.enter_number, **enter, number="KS 2026/1", today=DAY, seen=first.id)
    refused(RecordObjection.WRITTEN_OVER, commands.enter_number, **enter, number="KS 2026/2", today=DAY)
    commands.enter_number(**enter, number="", today=DAY + timedelta(1), seen=first.id)
    later = queries.record(alva, NOTES, on=DAY + timedelta(1)).number_of("kommunen")
    assert later is not None
    assert (later.said, Number.unscoped.count()) == ("", 2)
    assert queries.record(alva, NOTES, on=DAY).number_of("kommunen") == first
    assert queries.record(alva, NOTES, on=DAY).number_of("polisen") is None


def test_who_only_reads_or_is_of_no_party_numbers_nothing(world: World, alva: Actor) -> None:
    row = told(alva)
    for person in (DISA, FRIDA):
        with pytest.raises(NotAllowed):
            commands.enter_number(actor=world.actor(person), record_id=row.id, number="1", today=DAY)
        with pytest.raises(NotAllowed):
            commands.mark_secret(actor=world.actor(person), record_id=row.id, provision="18 kap. 1 §", today=DAY)
        with pytest.raises(NotAllowed):
            commands.dispatch(actor=world.actor(person), record_id=row.id)
        assert not queries.may_keep(world.actor(person))
    assert queries.may_keep(world.actor(CILLA))


def test_a_stranger_and_one_outside_the_circle_find_nothing(world: World, alva: Actor) -> None:
    told(alva, circle="parties")
    told(alva, Ref(DocumentKind.NOTICE.value, "7", "Kallelse"))
    assert titles(world.actor(EGIL)) == []
    assert titles(alva.within(frozenset())) == ["Kallelse"]
    outside = {"record_id": queries.record(alva, NOTES, on=DAY).id}
    for command, facts in (
        (commands.enter_number, {"number": "1", "today": DAY}),
        (commands.mark_secret, {"provision": "x", "today": DAY}),
        (commands.dispatch, {}),
    ):
        with pytest.raises(ObjectDoesNotExist):
            command(actor=world.actor(EGIL), **outside, **facts)  # type: ignore[operator]
        with pytest.raises(ObjectDoesNotExist):
            command(actor=alva.within(frozenset()), **outside, **facts)  # type: ignore[operator]


def test_a_mark_of_secrecy_stands_with_provision_day_and_authority(world: World, alva: Actor) -> None:
    row, bo = told(alva), world.actor(BO, "nykvarn")
    commands.mark_secret(actor=bo, record_id=row.id, provision="18 kap. 1 § OSL", today=DAY)
    mark = queries.record(alva, NOTES, on=DAY).mark_of("polisen")
    assert mark is not None
    assert (mark.said, mark.on, mark.by_name) == ("18 kap. 1 § OSL", DAY, "Bo")
    refused(RecordObjection.WRITTEN_OVER, commands.mark_secret, actor=bo, record_id=row.id, provision="", today=DAY)
    commands.mark_secret(actor=bo, record_id=row.id, provision="", today=DAY, seen=mark.id)
    assert Event.unscoped.filter(verb="records.marked").count() == 2
    assert queries.record(alva, NOTES, on=DAY).mark_of("kommunen") is None


def test_a_registry_is_set_by_the_partys_own_coordinator(world: World, alva: Actor) -> None:
    commands.set_registry(actor=alva, party_key="kommunen", email=f" {ADDRESS.title()} ")
    assert queries.registries(alva) == {"kommunen": ADDRESS}
    assert queries.may_set_registry(alva, "kommunen")
    with pytest.raises(NotAllowed):  # a coordinator, of another party
        commands.set_registry(actor=alva, party_key="polisen", email=ADDRESS)
    with pytest.raises(NotAllowed):  # of the party, and no coordinator
        commands.set_registry(actor=world.actor(BO, "nykvarn"), party_key="polisen", email=ADDRESS)
    kept = {"actor": alva, "party_key": "kommunen"}
    refused(RecordObjection.SAME_ALREADY, commands.set_registry, **kept, email=ADDRESS)
    refused(RecordObjection.PRIVATE_ADDRESS, commands.set_registry, **kept, email="diariet@gmail.com")
    refused(RecordObjection.A_PERSONS_ADDRESS, commands.set_registry, **kept, email=BO.email)
    commands.set_registry(**kept, email="")
    assert queries.registries(alva) == {}


def test_a_document_goes_once_at_a_time_and_what_was_sent_is_received(world: World, alva: Actor) -> None:
    row, program = told(alva), world.programs["nykvarn"]
    refused(RecordObjection.NO_ADDRESS, commands.dispatch, actor=alva, record_id=row.id)
    commands.set_registry(actor=alva, party_key="kommunen", email=ADDRESS)
    with clock.at(NOON):
        made = commands.dispatch(actor=alva, record_id=row.id)
    assert made.email == ADDRESS
    refused(RecordObjection.WAITS_ALREADY, commands.dispatch, actor=alva, record_id=row.id)
    asked = queries.sending(program, made.id, on=DAY)
    assert (asked.record.key, asked.party_key, asked.user_id, asked.is_waiting) == ("7", "kommunen", alva.user_id, True)
    end = {"actor": program, "dispatch_id": made.id, "state": DispatchState.SENT, "now": NOON, "sha256": "a" * 64}
    commands.end_dispatch(**end)
    refused(RecordObjection.HAS_ENDED, commands.end_dispatch, **end)
    after = queries.record(alva, NOTES, on=DAY)
    assert [(one.state, one.sha256, one.email) for one in after.dispatches] == [(DispatchState.SENT, "a" * 64, ADDRESS)]
    assert [(one.party_key, one.how) for one in after.receipts] == [("kommunen", Way.REGISTRY)]
    assert queries.record(alva, NOTES, on=DAY).dispatches
    again = commands.dispatch(actor=alva, record_id=row.id)
    commands.end_dispatch(actor=program, dispatch_id=again.id, state=DispatchState.GIVEN_UP, now=NOON)
    assert len(queries.record(alva, NOTES, on=DAY).receipts) == 1


def test_only_the_program_says_how_it_went(alva: Actor) -> None:
    row = told(alva)
    commands.set_registry(actor=alva, party_key="kommunen", email=ADDRESS)
    made = commands.dispatch(actor=alva, record_id=row.id)
    with pytest.raises(NotAllowed):
        commands.end_dispatch(actor=alva, dispatch_id=made.id, state=DispatchState.SENT, now=NOON)


def test_a_dispatch_is_not_seen_before_its_day(alva: Actor) -> None:
    row = told(alva)
    commands.set_registry(actor=alva, party_key="kommunen", email=ADDRESS)
    with clock.at(NOON + timedelta(3)):
        commands.dispatch(actor=alva, record_id=row.id)
    assert queries.record(alva, NOTES, on=DAY).dispatches == ()


def test_records_are_sifted(world: World, alva: Actor) -> None:
    bo, earlier = world.actor(BO, "nykvarn"), DAY - timedelta(40)
    told(alva, on=DAY)
    told(bo, Ref(DocumentKind.NOTICE.value, "3", "Årsmöte i Östra"), on=earlier)
    commands.received(actor=alva, ref=NOTES, party_keys=["raddningstjansten"], how=Way.LOCKED, on=DAY)
    commands.enter_number(actor=bo, record_id=Record.unscoped.get(key="3").pk, number="A9.1/2026", today=DAY)
    assert titles(alva) == [NOTES.title, "Årsmöte i Östra"]
    assert titles(alva, on=DAY - timedelta(1)) == ["Årsmöte i Östra"]
    assert titles(alva, words="ÖSTRA årsmöte") == ["Årsmöte i Östra"]
    assert titles(alva, words="100%") == []
    assert titles(alva, kind=DocumentKind.NOTES) == [NOTES.title]
    assert titles(alva, first=DAY) == [NOTES.title]
    assert titles(alva, last=earlier) == ["Årsmöte i Östra"]
    assert titles(alva, party="raddningstjansten") == [NOTES.title]
    assert titles(alva, party="polisen") == ["Årsmöte i Östra"]
    assert titles(alva, number="a9.1") == ["Årsmöte i Östra"]
    assert titles(alva, number="B") == []


def test_a_number_that_was_corrected_is_found_no_more(alva: Actor) -> None:
    row = told(alva)
    commands.enter_number(actor=alva, record_id=row.id, number="KS 1", today=DAY)
    first = queries.record(alva, NOTES, on=DAY).number_of("kommunen")
    assert first is not None
    commands.enter_number(actor=alva, record_id=row.id, number="KS 2", today=DAY, seen=first.id)
    assert titles(alva, number="KS 1") == []
    assert titles(alva, number="KS 2") == [NOTES.title]


def test_a_page_of_records_takes_five_questions(alva: Actor, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for number in range(7):
        told(alva, Ref(DocumentKind.NOTICE.value, str(number), f"Möte {number}"))
    with django_assert_num_queries(5):
        page = queries.records(alva, on=DAY, offset=2, most=3)
    assert ([one.key for one in page.rows], page.has_more) == (["4", "3", "2"], True)
    assert not queries.records(alva, on=DAY, offset=4, most=3).has_more


def test_a_persons_number_is_no_title(alva: Actor) -> None:
    with pytest.raises(Refused):
        told(alva, Ref(DocumentKind.NOTES.value, "8", "Samtal om 640823-3234"))


def test_records_without_a_partys_number_are_found(alva: Actor) -> None:
    row = told(alva)
    told(alva, Ref(DocumentKind.NOTICE.value, "7", "Kallelse"))
    commands.enter_number(actor=alva, record_id=row.id, number="KS 1", today=DAY)
    assert titles(alva, lacks="kommunen") == ["Kallelse"]
    assert len(titles(alva, lacks="polisen")) == 2
    first = queries.record(alva, NOTES, on=DAY).number_of("kommunen")
    assert first is not None
    commands.enter_number(actor=alva, record_id=row.id, number="", today=DAY, seen=first.id)
    assert len(titles(alva, lacks="kommunen")) == 2
