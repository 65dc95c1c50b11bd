"""Reporting what a meeting met at once: what gives evidence, what gives none, and nothing twice."""

from datetime import date

import pytest

from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refs import Ref
from samsyn.duties import commands, queries
from samsyn.duties.commands import Deed
from samsyn.duties.models import Evidence
from tests.cast import BO, DISA, THE_DAY
from tests.world import World

MONDAY = date(2026, 11, 16)
RHYTHM = "forums/mandagsmoten/rhythm"
MEETING = Ref("forums.meeting", "1", "Måndagsmöte")


@pytest.fixture
def bo(world: World) -> Actor:
    return world.actor(BO, "sodertalje")


def told(actor: Actor, *deeds: Deed, done_on: date = MONDAY) -> list[str]:
    """Report deeds, and name the promises that they are evidence of."""
    facts = {"done_on": done_on, "today": THE_DAY, "about": MEETING}
    ids = commands.report_together(actor=actor, deeds=deeds, **facts)  # type: ignore[arg-type]
    return list(Evidence.rows.of(actor).filter(pk__in=ids).order_by("id").values_list("key", flat=True))


def key_of(actor: Actor, mode: str) -> str:
    rows = queries.standings(actor, on=THE_DAY)
    return next(one.key for one in rows if one.mode == mode and not one.law_section)


def test_the_same_meeting_is_told_once(bo: Actor) -> None:
    assert told(bo, Deed(RHYTHM, "Mötet hölls.")) == [RHYTHM]
    assert told(bo, Deed(RHYTHM, "Mötet hölls.")) == []
    (proof,) = Evidence.rows.of(bo)
    assert (proof.about_kind, proof.about_key, proof.entered_by_id) == ("forums.meeting", "1", bo.user_id)


def test_what_holds_always_the_act_and_no_promise_give_none(bo: Actor) -> None:
    deeds = [Deed(key, "Behandlades.") for key in (key_of(bo, "always"), "act/5", "finns/inte")]
    assert told(bo, *deeds) == []


def test_what_has_no_time_around_the_day_gives_none(bo: Actor) -> None:
    assert told(bo, Deed(RHYTHM, "Mötet hölls."), done_on=date(2022, 11, 14)) == []


def test_a_moved_meeting_counts_where_it_was_promised(bo: Actor) -> None:
    told(bo, Deed(RHYTHM, "Mötet hölls.", promised_on=date(2026, 11, 4)))
    assert Evidence.rows.of(bo).get().period_first_day == date(2026, 11, 2)


@pytest.mark.parametrize("promised_on", [MONDAY, date(2026, 3, 4), date(2022, 3, 4)])
def test_one_in_its_time_or_moved_too_far_counts_on_its_own_day(bo: Actor, promised_on: date) -> None:
    told(bo, Deed(RHYTHM, "Mötet hölls.", promised_on=promised_on))
    assert Evidence.rows.of(bo).get().period_first_day is None


def test_what_had_happened_is_answered(bo: Actor) -> None:
    key = key_of(bo, "on_event")
    happening = commands.note(actor=bo, key=key, what="Det hände.", happened_on=date(2026, 11, 10), today=THE_DAY)
    assert told(bo, Deed(key, "Behandlades.")) == [key]
    assert Evidence.rows.of(bo).get().happening_id == happening


def test_who_only_reads_tells_nothing(world: World) -> None:
    with pytest.raises(NotAllowed):
        told(world.actor(DISA), Deed(RHYTHM, "Mötet hölls."))
