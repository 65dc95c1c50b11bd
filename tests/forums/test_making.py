"""Making forums, ending them and composing them anew: by those who may, on a decision, all or nothing."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.guard.rules import Found
from samsyn.base.refusals import Refused
from samsyn.base.search import queries as search
from samsyn.duties.models import Assignment, Evidence
from samsyn.forums import commands, queries
from samsyn.forums.commands import NewMeeting
from samsyn.forums.models import Composition, Decision, ForumChange, Item, MadeForum, Meeting
from samsyn.forums.queries.held import rhythm_kept
from samsyn.forums.rules.individual import CountKind, IndividualObjection, Tertial
from samsyn.forums.rules.kinds import Outcome, StandKind
from samsyn.forums.rules.made import MadeKind, Sits
from samsyn.forums.rules.making import Composing, Ending, Grounds, MadeObjection, NewForum
from samsyn.forums.rules.meetings import MeetingObjection, MeetingState
from samsyn.papers.kinds import SeatKind
from tests.cast import BO, EGIL, THE_DAY
from tests.forums.monday import COUNCIL, FORUM, GUN, HANS, IDA, KIM, LO, MONDAY, STEERING, Monday, open_meeting
from tests.world import World, a_collaboration

SSPF = "sspf-grupper"
DECIDED = Grounds(COUNCIL, date(2026, 11, 2), "Chefsamrådet, punkt 4")
OAK = NewForum(kind=MadeKind.INSTANCE, root_key=SSPF, name="SSPF Ekskolan", first_day=date(2026, 11, 1))
ELM = replace(OAK, name="SSPF Almskolan")
GROUP = NewForum(
    kind=MadeKind.WORKING_GROUP,
    root_key=FORUM,
    name="Tryggare centrum",
    first_day=date(2026, 11, 1),
    last_day=date(2026, 12, 18),
    is_temporary=True,
    purpose="Pröva belysning och närvaro.",
    rhythm="varannan vecka",
    seats=(Sits("kommunpolis", leads=True), Sits("sakerhetssamordnare"), Sits("nobina", SeatKind.ADJUNCT)),
)
OAK_KEY, GROUP_KEY = f"{SSPF}--sspf-ekskolan", f"{FORUM}--tryggare-centrum"


def make(actor: Actor, *new: NewForum, decided: Grounds = DECIDED) -> list[str]:
    return commands.make_forums(actor=actor, new=new, decided=decided, today=MONDAY)


def keys(actor: Actor, on: date = MONDAY) -> set[str]:
    return {one.id for one in queries.forums(actor, on)}


def refused(why: object, call: object) -> None:
    with pytest.raises(Refused) as no:
        call()  # type: ignore[operator]
    assert no.value.objection is why


def test_several_schools_at_once(monday: Monday) -> None:
    actor = monday.actor(GUN)
    assert make(actor, OAK, ELM) == [OAK_KEY, f"{SSPF}--sspf-almskolan"]
    assert {OAK_KEY, f"{SSPF}--sspf-almskolan"} <= keys(actor)
    assert OAK_KEY not in keys(actor, date(2026, 10, 31))
    row = MadeForum.unscoped.get(key=OAK_KEY)
    assert (row.circle, row.decided_by, row.reference) == (f"open:{SSPF}", COUNCIL, "Chefsamrådet, punkt 4")
    event = Event.unscoped.get(verb="forums.made")
    assert (event.circle, "Ekskolan" in str(event.after)) == (f"open:{SSPF}", False)
    assert [hit.key for hit in search.find(actor, words="Ekskolan").hits] == [OAK_KEY]


def test_all_or_none(monday: Monday) -> None:
    actor = monday.actor(GUN)
    refused(MadeObjection.NAME_TOO_LONG, lambda: make(actor, OAK, replace(ELM, name="x" * 90)))
    refused(MadeObjection.NAME_TAKEN, lambda: make(actor, OAK, OAK))
    assert not MadeForum.unscoped.exists()


def test_two_that_make_the_same_group(monday: Monday) -> None:
    make(monday.actor(GUN), GROUP)
    refused(MadeObjection.NAME_TAKEN, lambda: make(monday.actor(BO), GROUP))
    refused(MadeObjection.NAME_TAKEN, lambda: make(monday.actor(BO), replace(GROUP, name="Måndagsmöten")))


def test_a_name_is_free_again_when_the_group_has_ended_but_its_key_is_not(monday: Monday) -> None:
    actor = monday.actor(GUN)
    make(actor, replace(GROUP, first_day=date(2025, 1, 1), last_day=date(2025, 6, 1)))
    assert make(actor, GROUP) == [f"{GROUP_KEY}-2"]


def test_who_may_make(monday: Monday) -> None:
    for one in (IDA, LO, KIM):
        with pytest.raises(NotAllowed):
            make(monday.actor(one), GROUP)
    assert not MadeForum.unscoped.exists()


@pytest.mark.parametrize(
    ("decided", "why"),
    [
        (replace(DECIDED, by="sspf-grupper"), MadeObjection.NOT_THEIRS),
        (replace(DECIDED, on=MONDAY + timedelta(1)), MadeObjection.NOT_YET_DECIDED),
    ],
)
def test_on_whose_decision(monday: Monday, decided: Grounds, why: MadeObjection) -> None:
    refused(why, lambda: make(monday.actor(GUN), GROUP, decided=decided))


def test_a_decision_that_is_named_was_taken_there(monday: Monday) -> None:
    actor = monday.actor(GUN)
    made = commands.propose_decision(
        actor=actor, item_id=monday.item_id, text="Bilda en grupp", touches=["kommunen", "polisen"], today=MONDAY
    )
    by_mondays = Grounds(FORUM, MONDAY, decision_id=made)
    refused(MadeObjection.NOT_TAKEN, lambda: make(actor, GROUP, decided=by_mondays))
    with pytest.raises(ObjectDoesNotExist):
        make(actor, GROUP, decided=replace(by_mondays, decision_id=made + 1000))
    for who, party in ((GUN, "kommunen"), (BO, "polisen")):
        commands.say_stand(
            actor=monday.actor(who), decision_id=made, party_key=party, stand=StandKind.BEHIND, today=MONDAY
        )
    refused(MadeObjection.NOT_TAKEN, lambda: make(actor, GROUP, decided=replace(by_mondays, by=COUNCIL)))
    make(actor, GROUP, decided=by_mondays)
    assert MadeForum.unscoped.get().decision_id == made


def test_no_persons_number_in_a_name(monday: Monday) -> None:
    with pytest.raises(Refused) as no:
        make(monday.actor(GUN), replace(GROUP, name="Om 20010101-1237"))
    assert isinstance(no.value.objection, Found)


def test_a_stranger_and_another_collaboration_see_nothing(monday: Monday, world: World) -> None:
    make(monday.actor(GUN), OAK, ELM)
    make(monday.actor(GUN), GROUP)
    assert not {one for one in keys(world.actor(EGIL), THE_DAY) if "--" in one}
    outside = monday.actor(KIM)
    assert keys(outside) & {OAK_KEY, GROUP_KEY} == {GROUP_KEY}
    assert not search.find(outside, words="Ekskolan").hits
    assert not search.find(outside, words="Almskolan").hits


def test_meetings_of_a_made_forum(monday: Monday) -> None:
    actor = monday.actor(GUN)
    make(actor, GROUP)
    (made,) = commands.set_meetings(actor=actor, forum_key=GROUP_KEY, new=[NewMeeting(MONDAY, time(10))])
    row = queries.meeting(actor, made)
    assert (row.name, row.forum.name, row.has_outside) == ("Tryggare centrum", "Tryggare centrum", True)
    assert [one.key for one in row.chair.holders] == ["kommunpolis"]
    assert queries.meeting(monday.actor(KIM), made).id == made
    late = NewMeeting(date(2026, 12, 21))
    refused(
        MeetingObjection.NO_SUCH_FORUM,
        lambda: commands.set_meetings(actor=actor, forum_key=GROUP_KEY, new=[late]),
    )


def test_ending_cancels_what_was_planned_and_lets_the_rest_wait_above(monday: Monday) -> None:
    actor = monday.actor(GUN)
    make(actor, GROUP)
    first, last = commands.set_meetings(
        actor=actor, forum_key=GROUP_KEY, new=[NewMeeting(date(2026, 11, 30)), NewMeeting(date(2026, 12, 14))]
    )
    waiting = commands.add_item(actor=actor, forum_key=GROUP_KEY, title="Belysningen")
    on_agenda = commands.add_item(actor=actor, forum_key=GROUP_KEY, title="Närvaron", meeting_id=last)

    def end(on: date, decided: Grounds = DECIDED) -> int:
        return commands.end_forum(actor=actor, forum_key=GROUP_KEY, last_day=on, decided=decided, today=MONDAY)

    refused(MadeObjection.NOT_THEIRS, lambda: end(date(2026, 12, 1), replace(DECIDED, by=SSPF)))
    refused(MadeObjection.HAS_ENDED, lambda: end(date(2026, 12, 31)))
    assert end(date(2026, 12, 1)) == 1
    found = queries.meetings(actor, first=MONDAY, last=date(2026, 12, 31), forum_key=GROUP_KEY, is_with_cancelled=True)
    assert {one.id: one.state for one in found} == {first: MeetingState.PLANNED}
    assert Meeting.unscoped.get(pk=last).cancelled_at is not None
    for one in (waiting, on_agenda):
        row = queries.item(actor, one)
        assert (row.forum_key, row.meeting_id) == (FORUM, None)
    assert GROUP_KEY not in keys(actor, date(2026, 12, 2))
    assert Event.unscoped.get(verb="forums.ended").after["cancelled"] == [last]
    refused(MadeObjection.HAS_ENDED, lambda: end(date(2026, 11, 30)))


def test_ending_is_for_those_who_may_and_for_what_was_made(monday: Monday) -> None:
    make(monday.actor(GUN), GROUP)
    facts = {"last_day": MONDAY, "decided": DECIDED, "today": MONDAY}
    with pytest.raises(NotAllowed):
        commands.end_forum(actor=monday.actor(IDA), forum_key=GROUP_KEY, **facts)
    with pytest.raises(ObjectDoesNotExist):
        commands.end_forum(actor=monday.actor(GUN), forum_key=FORUM, **facts)
    assert MadeForum.unscoped.get().ended_on is None


def test_no_forum_ends_before_it_has_met(monday: Monday) -> None:
    actor = monday.actor(GUN)
    make(actor, GROUP)
    open_meeting(actor, GROUP_KEY, MONDAY)
    early = {"forum_key": GROUP_KEY, "last_day": date(2026, 11, 20), "decided": DECIDED, "today": MONDAY}
    refused(MadeObjection.HAS_MET_SINCE, lambda: commands.end_forum(actor=actor, **early))


def test_composition_of_a_group(monday: Monday) -> None:
    actor = monday.actor(GUN)
    make(actor, GROUP)
    seats = (Sits("kommunpolis", leads=True), Sits("brandforsvaret"))
    decided = Grounds(FORUM, MONDAY)

    def compose(who: Actor = actor, seats: tuple[Sits, ...] = seats, **more: object) -> int:
        facts = {"forum_key": GROUP_KEY, "first_day": MONDAY, "decided": decided, "today": MONDAY, **more}
        return commands.set_composition(actor=who, seats=seats, **facts)  # type: ignore[arg-type]

    refused(MadeObjection.NOT_THEIRS, lambda: compose(decided=DECIDED))
    refused(MadeObjection.SAME_SEATS, lambda: compose(seats=GROUP.seats))
    refused(MadeObjection.NO_SEATS, lambda: compose(seats=()))
    refused(MadeObjection.SEAT_TWICE, lambda: compose(seats=(*seats, seats[1])))
    refused(MadeObjection.COMPOSED_BY_NOBODY, lambda: compose(forum_key=FORUM))
    refused(MadeObjection.OUTSIDE_THE_TERM, lambda: compose(first_day=date(2027, 1, 4), forum_key=GROUP_KEY))
    with pytest.raises(NotAllowed):
        compose(monday.actor(IDA))
    made = compose()
    assert Composition.unscoped.get().pk == made
    forum = queries.forum_of(queries.paper(actor, MONDAY), GROUP_KEY)
    assert [one.body for one in forum.seats] == ["kommunpolis", "brandforsvaret"]
    before = queries.forum_of(queries.paper(actor, MONDAY - timedelta(1)), GROUP_KEY)
    assert len(before.seats) == 3
    refused(MadeObjection.SAME_SEATS, compose)


def test_composition_where_the_agreement_names_who_decides(monday: Monday) -> None:
    """Stockholm 2024: the preparing group's members are chosen by the steering group."""
    actor = a_collaboration("stockholm")
    key, top = "stadsovergripande-beredningsgrupp", "stadsovergripande-styrgrupp"
    facts = {"forum_key": key, "seats": (Sits("samordnare-region"),), "first_day": MONDAY, "today": MONDAY}
    refused(
        MadeObjection.NOT_THEIRS,
        lambda: commands.set_composition(actor=actor, decided=Grounds(key, MONDAY), **facts),
    )
    commands.set_composition(actor=actor, decided=Grounds(top, MONDAY), **facts)
    seats = queries.forum_of(queries.paper(actor, MONDAY, key), key).seats
    assert [one.body for one in seats] == ["samordnare-region"]
    assert queries.sits(actor, key, MONDAY) is False


def decide(monday: Monday, item: int, forum: str = FORUM) -> Decision:
    """Let the forum take the decision that its item proposes."""
    actor = monday.actor(GUN)
    made = commands.propose_decision(
        actor=actor, item_id=item, text="Enligt förslaget", touches=["kommunen"], today=MONDAY
    )
    return Decision.unscoped.get(pk=made)


def on_monday(monday: Monday, item: int) -> int:
    Item.unscoped.filter(pk=item).update(meeting_id=monday.meeting_id, forum_key=FORUM)
    return item


def test_a_group_is_made_composed_and_ended_by_decisions(monday: Monday) -> None:
    actor = monday.actor(GUN)

    def propose(change: object) -> Decision:
        item = commands.propose_change(actor=actor, forum_key=FORUM, change=change, today=MONDAY)  # type: ignore[arg-type]
        return decide(monday, on_monday(monday, item))

    made = propose((GROUP,))
    assert (made.about_kind, made.effect_on, made.effect_hindered) == ("forums.change", MONDAY, "")
    row = MadeForum.unscoped.get()
    assert (row.key, row.decision_id, row.decided_by) == (GROUP_KEY, made.pk, FORUM)
    composed = propose(Composing(GROUP_KEY, (Sits("kommunpolis", leads=True),), MONDAY))
    assert Composition.unscoped.get().decision_id == composed.pk
    ended = propose(Ending(GROUP_KEY, date(2026, 12, 1)))
    row.refresh_from_db()
    assert (row.last_day, row.ended_by, row.end_decision_id) == (date(2026, 12, 1), FORUM, ended.pk)
    titles = list(Item.unscoped.filter(about_kind="forums.change").order_by("id").values_list("title", flat=True))
    assert titles == [
        "Bilda Tryggare centrum",
        "Vilka som ska sitta i Tryggare centrum",
        "Avsluta Tryggare centrum",
    ]


def test_nothing_is_made_until_it_is_decided_and_what_cannot_be_is_refused_at_once(monday: Monday) -> None:
    actor = monday.actor(GUN)
    many = tuple(replace(OAK, name=f"SSPF {one}skolan") for one in ("Ek", "Alm", "Björk", "Lind"))
    item = commands.propose_change(actor=actor, forum_key=COUNCIL, change=many, today=MONDAY)
    assert not MadeForum.unscoped.exists()
    row = queries.item(actor, item)
    assert row.title == "Bilda SSPF Ekskolan, SSPF Almskolan, SSPF Björkskolan …"
    assert not Event.unscoped.filter(verb="forums.made").exists()
    refused(
        MadeObjection.NOT_THEIRS,
        lambda: commands.propose_change(actor=actor, forum_key=FORUM, change=many, today=MONDAY),
    )
    with pytest.raises(NotAllowed):
        commands.propose_change(actor=monday.actor(IDA), forum_key=COUNCIL, change=many, today=MONDAY)
    assert ForumChange.unscoped.count() == 1


def test_what_has_come_between_hinders_the_effect_and_the_decision_stands(monday: Monday) -> None:
    actor = monday.actor(GUN)
    item = commands.propose_change(actor=actor, forum_key=FORUM, change=(GROUP,), today=MONDAY)
    make(actor, GROUP)
    held = decide(monday, on_monday(monday, item))
    assert (held.effect_on, held.effect_hindered) == (None, "name_taken")
    assert MadeForum.unscoped.count() == 1


def test_a_change_is_decided_by_the_forum_that_was_asked_and_done_once(monday: Monday) -> None:
    actor = monday.actor(GUN)
    item = commands.propose_change(actor=actor, forum_key=STEERING, change=(GROUP,), today=MONDAY)
    held = decide(monday, on_monday(monday, item))
    assert held.effect_hindered == "not_theirs"
    again = commands.propose_change(actor=actor, forum_key=FORUM, change=(GROUP,), today=MONDAY)
    on_monday(monday, again)
    assert decide(monday, again).effect_on == MONDAY
    assert decide(monday, again).effect_on == MONDAY
    assert MadeForum.unscoped.count() == 1


def close(monday: Monday, forum: str, on: date = MONDAY) -> tuple[int, ...]:
    actor = monday.world.programs["sodertalje"]
    return commands.close_meeting(actor=actor, meeting_id=open_meeting(actor, forum, on), today=on).evidence


def test_a_meeting_of_an_instance_is_evidence_of_the_templates_promise(monday: Monday) -> None:
    """Södertälje 2023–2026, punkt 6: SSPF meets "regelbundet utifrån problembilden", which counts no times."""
    make(monday.actor(GUN), OAK, ELM)
    close(monday, OAK_KEY)
    assert {one.key for one in Evidence.unscoped.all()} <= {f"forums/{SSPF}/rhythm"}
    row = queries.meetings(monday.actor(GUN), first=MONDAY, last=MONDAY, forum_key=OAK_KEY)[0]
    assert rhythm_kept(monday.actor(GUN), row) == (f"forums/{SSPF}/rhythm",)


def test_a_meeting_of_a_working_group_is_evidence_of_no_rhythm(monday: Monday) -> None:
    make(monday.actor(GUN), GROUP)
    assert close(monday, GROUP_KEY) == ()


def test_where_the_agreement_counts_every_instance_must_meet(world: World) -> None:
    """Stockholm 2024, lokal styrgrupp: "minst två (2) tillfällen per år"."""
    actor = a_collaboration("stockholm")
    top = Grounds("stadsovergripande-styrgrupp", MONDAY)
    new = [
        NewForum(kind=MadeKind.INSTANCE, root_key="lokal-styrgrupp", name=name, first_day=date(2026, 1, 7))
        for name in ("Norra", "Södra")
    ]
    north, south = commands.make_forums(actor=actor, new=new, decided=top, today=MONDAY)
    first = open_meeting(actor, north, date(2026, 11, 16))
    assert commands.close_meeting(actor=actor, meeting_id=first, today=MONDAY).evidence == ()
    second = open_meeting(actor, south, date(2026, 11, 17))
    told = commands.close_meeting(actor=actor, meeting_id=second, today=MONDAY).evidence
    assert [one.key for one in Evidence.unscoped.filter(pk__in=told)] == ["forums/lokal-styrgrupp/rhythm"]


def test_a_made_forum_is_given_something_to_do(monday: Monday) -> None:
    actor = monday.actor(GUN)
    make(actor, GROUP)
    made = commands.give_action(
        actor=actor, item_id=monday.item_id, owner_key=GROUP_KEY, what="Pröva belysningen", today=MONDAY
    )
    assert Assignment.unscoped.get(pk=made).owner_name == "Tryggare centrum"


def test_counts_are_told_of_all_instances_together(monday: Monday) -> None:
    actor = monday.actor(GUN)
    make(actor, OAK)
    refused(
        IndividualObjection.NOT_INDIVIDUAL,
        lambda: commands.count(
            actor=actor, forum_key=OAK_KEY, tertial=Tertial(2026, 2), counts={CountKind.BEGUN: None}, today=MONDAY
        ),
    )


def test_who_sits_is_told_by_the_seats_of_the_group(monday: Monday) -> None:
    make(monday.actor(GUN), GROUP)
    assert queries.sits(monday.actor(GUN), GROUP_KEY, MONDAY)
    assert queries.sits(monday.actor(KIM), GROUP_KEY, MONDAY)
    assert not queries.sits(monday.actor(IDA), GROUP_KEY, MONDAY)
    assert queries.sits(monday.actor(IDA), FORUM, MONDAY)


def test_an_item_is_settled_where_it_was_decided(monday: Monday) -> None:
    """What a change is decided under is an item as any other."""
    actor = monday.actor(GUN)
    item = commands.propose_change(actor=actor, forum_key=FORUM, change=(GROUP,), today=MONDAY)
    commands.settle_item(
        actor=actor, item_id=on_monday(monday, item), outcome=Outcome.NO_ACTION, text="Behövs inte", today=MONDAY
    )
    assert not MadeForum.unscoped.exists()


def test_hans_may_end_what_gun_made(monday: Monday) -> None:
    make(monday.actor(GUN), GROUP)
    commands.end_forum(actor=monday.actor(HANS), forum_key=GROUP_KEY, last_day=MONDAY, decided=DECIDED, today=MONDAY)
    assert MadeForum.unscoped.get().ended_by == COUNCIL
