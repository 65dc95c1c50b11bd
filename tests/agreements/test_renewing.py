"""How an agreement goes on or ends, through commands: extended, followed, let run out, reviewed."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.agreements import commands, queries
from samsyn.agreements.models import Edition, Review
from samsyn.agreements.rules.amending import Decision
from samsyn.agreements.rules.amending import Objection as Amending
from samsyn.agreements.rules.drafting import DraftKind, MarkState
from samsyn.agreements.rules.renewing import Noted, Objection
from samsyn.agreements.rules.signing import Signing
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.audit.models import Event
from samsyn.base.collaborations import queries as places
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refusals import Refused
from samsyn.papers import reading, succeeding
from samsyn.papers.model import Paper, Renewal, Term
from samsyn.papers.succeeding import NotFollowing, Overlap
from tests.house.rooms import ROOT
from tests.people import member
from tests.written import paper

TODAY = date(2026, 11, 20)
DECIDED = Decision("styrgrupp", date(2024, 11, 15), "Anteckningar 4/2024")
CONSULTED = date(2024, 5, 20)


def written(slug: str) -> Paper:
    return reading.read_file(ROOT / f"samsyn/practice/papers/{slug}.yaml").paper


def coordinator(slug: str, party: str = "kommunen") -> Actor:
    program = commands.start(actor=PROGRAM, paper=written(slug), today=TODAY).actor
    return member(program, f"samordnare-{slug}", Role.COORDINATOR, party)


@pytest.fixture
def haninge(db: None) -> Actor:
    """Hanna, coordinator in Haninge, whose agreement of 2022–2024 may be extended."""
    return coordinator("haninge")


@pytest.fixture
def stockholm(db: None) -> Actor:
    """Stina, coordinator in Stockholm, whose agreement holds until further notice."""
    return coordinator("stockholm", "staden")


def why(refused: pytest.ExceptionInfo[Refused]) -> object:
    return refused.value.objection


def last_verb(actor: Actor) -> str:
    return Event.unscoped.filter(collaboration_id=actor.collaboration_id).order_by("-id")[0].verb


def extended(actor: Actor, **changes: Any) -> date:
    facts = {"years": 3, "decision": DECIDED, "consulted_on": CONSULTED} | changes
    return commands.extend(actor=actor, today=TODAY, **facts)


# Haninge 2022–2024, Giltighet: three years at a time, after consultation six months before the end.
def test_haninge_is_extended_from_the_day_of_the_decision(haninge: Actor) -> None:
    assert extended(haninge, reason="Arbetet fortsätter") == date(2027, 12, 31)
    before, after = (queries.agreement_row(haninge, on) for on in (date(2024, 11, 14), date(2024, 11, 15)))
    assert (before.last_day, before.last_day_to_consult) == (date(2024, 12, 31), date(2024, 6, 30))
    assert (after.last_day, after.last_day_to_consult) == (date(2027, 12, 31), date(2027, 6, 30))
    assert (after.key, after.has_ended) == ("haninge-2022-2024", False)
    (row,) = queries.renewal(haninge, TODAY).extensions
    assert (row.before, row.after, row.decided_by, row.reference) == (
        date(2024, 12, 31),
        date(2027, 12, 31),
        "styrgrupp",
        "Anteckningar 4/2024",
    )
    assert queries.renewal(haninge, date(2024, 11, 14)).extensions == ()
    assert last_verb(haninge) == "agreements.extended"
    out = queries.exported(haninge, TODAY)
    assert out == replace(written("haninge"), term=replace(written("haninge").term, last_day="2027-12-31"))


def test_an_extension_is_refused_and_nothing_is_written(haninge: Actor) -> None:
    for changes, objection in [
        ({"years": 2}, Objection.NOT_WHOLE_STEPS),
        ({"consulted_on": None}, Objection.NOT_CONSULTED),
        ({"decision": Decision("styrgrupp", date(2025, 1, 1))}, Objection.AFTER_THE_END),
    ]:
        with pytest.raises(Refused) as refused:
            extended(haninge, **changes)
        assert why(refused) is objection
    assert Edition.rows.of(haninge).filter(number__gt=1).count() == 0
    chair = member(places.program(slug="haninge"), "Bo", Role.CHAIR, "polisen")
    with pytest.raises(NotAllowed):
        extended(chair)


def test_the_same_decision_extends_once_and_the_next_needs_its_own_consultation(haninge: Actor) -> None:
    extended(haninge)
    with pytest.raises(Refused) as refused:
        extended(haninge)
    assert why(refused) is Objection.ALREADY_EXTENDED
    later = {"decision": Decision("styrgrupp", date(2027, 9, 1)), "today": date(2027, 10, 1)}
    commands.note_consultation(
        actor=haninge, consulted_on=CONSULTED, by="styrgrupp", words="Vi vill fortsätta", today=TODAY
    )
    with pytest.raises(Refused) as refused:
        commands.extend(actor=haninge, years=3, **later)
    assert why(refused) is Objection.NOT_CONSULTED
    commands.note_consultation(
        actor=haninge, consulted_on=date(2027, 6, 1), by="styrgrupp", words="Vi vill fortsätta", today=date(2027, 6, 2)
    )
    assert commands.extend(actor=haninge, years=6, **later) == date(2033, 12, 31)
    assert [one.after.year for one in queries.renewal(haninge, date(2027, 10, 1)).extensions] == [2027, 2033]


def test_an_extension_over_a_leap_day_is_counted_from_the_first_end(db: None) -> None:
    term, renewal = Term(first_day="2021-03-01", last_day="2024-02-29"), Renewal(extension_years=1)
    program = commands.start(actor=PROGRAM, paper=paper(term=term, renewal=renewal), today=TODAY).actor
    ends = []
    for year in range(2024, 2028):
        decision = Decision("chefssamradet", date(year, 2, 1))
        ends.append(commands.extend(actor=program, years=1, decision=decision, today=date(2028, 1, 1)))
    assert ends == [date(2025, 2, 28), date(2026, 2, 28), date(2027, 2, 28), date(2028, 2, 29)]


def test_it_is_noted_that_an_agreement_runs_out(haninge: Actor) -> None:
    facts = {"actor": haninge, "decision": DECIDED, "today": TODAY}
    with pytest.raises(Refused) as refused:
        commands.let_run_out(reason=" ", **facts)
    assert why(refused) is Objection.NO_REASON
    note_id = commands.let_run_out(reason="Arbetet går in i länets överenskommelse", **facts)
    assert queries.renewal(haninge, TODAY).last_noted(Noted.RUNS_OUT).words.startswith("Arbetet")
    with pytest.raises(Refused) as refused:
        commands.let_run_out(reason="En gång till", **facts)
    assert why(refused) is Objection.SAID_ALREADY
    commands.take_back_note(actor=haninge, note_id=note_id, reason="Fel överenskommelse", today=TODAY)
    assert queries.renewal(haninge, TODAY).last_noted(Noted.RUNS_OUT) is None
    assert Review.rows.of(haninge).count() == 2
    with pytest.raises(Refused) as refused:
        commands.take_back_note(actor=haninge, note_id=note_id, reason="Igen", today=TODAY)
    assert why(refused) is Objection.TAKEN_BACK
    commands.let_run_out(reason="Nu är det rätt", **facts)


# Stockholm 2024: until further notice; nothing says how often it is reviewed.
def test_stockholm_says_when_it_was_last_reviewed(stockholm: Actor) -> None:
    assert queries.renewal(stockholm, TODAY).last_noted(Noted.REVIEWED) is None
    by, said = "stadsovergripande-styrgrupp", "Gäller som den är"
    commands.note_review(actor=stockholm, reviewed_on=date(2025, 3, 4), by=by, conclusion="Ordet ändras", today=TODAY)
    commands.note_review(
        actor=stockholm, reviewed_on=date(2026, 3, 12), by=by, conclusion=said, today=TODAY, again_by=date(2028, 3, 12)
    )
    row = queries.renewal(stockholm, TODAY).last_noted(Noted.REVIEWED)
    assert (row.noted_on, row.by, row.words, row.again_by) == (date(2026, 3, 12), by, said, date(2028, 3, 12))
    assert queries.renewal(stockholm, date(2026, 3, 11)).last_noted(Noted.REVIEWED).noted_on == date(2025, 3, 4)
    with pytest.raises(Refused) as refused:
        commands.note_review(actor=stockholm, reviewed_on=date(2026, 11, 21), by=by, conclusion=said, today=TODAY)
    assert why(refused) is Objection.HAS_NOT_BEEN
    with pytest.raises(Refused) as refused:
        commands.let_run_out(actor=stockholm, reason="Slut", decision=DECIDED, today=TODAY)
    assert why(refused) is Objection.NO_END


def test_others_note_nothing_and_strangers_see_nothing(haninge: Actor, stockholm: Actor) -> None:
    note_id = commands.let_run_out(actor=haninge, reason="Slut", decision=DECIDED, today=TODAY)
    reader = member(places.program(slug="haninge"), "Disa", Role.READER)
    for note in (commands.note_review, commands.note_consultation):
        words = {"conclusion": "x"} if note is commands.note_review else {"words": "x"}
        day = {"reviewed_on": TODAY} if note is commands.note_review else {"consulted_on": TODAY}
        with pytest.raises(NotAllowed):
            note(actor=reader, by="styrgrupp", today=TODAY, **words, **day)
    with pytest.raises(ObjectDoesNotExist):
        commands.take_back_note(actor=stockholm, note_id=note_id, reason="Fel", today=TODAY)
    assert queries.renewal(stockholm, TODAY).reviews == ()


@pytest.fixture
def nykvarn(db: None) -> Actor:
    """Nora, coordinator in Nykvarn, whose agreement of 2021–2022 foretells its successor."""
    return coordinator("nykvarn")


def opened(actor: Actor, **changes: Any) -> int:
    facts = {"title": "Samverkansöverenskommelse för Nykvarn 2023–2026", "first_day": "2023-01-01"}
    facts |= {"last_day": "2026-12-31", "today": date(2022, 10, 3)} | changes
    return commands.open_successor(actor=actor, **facts)


def chosen(actor: Actor, draft_id: int, state: MarkState = MarkState.KEPT) -> None:
    paths = [one.path for one in succeeding.choices(queries.draft(actor, draft_id).paper)]
    commands.mark_items(actor=actor, draft_id=draft_id, paths=paths, state=state)


# Nykvarn 2021–2022, § 5: a new agreement for 2023–2026.
def test_nykvarns_successor_is_made_from_the_old_and_takes_over_the_day_after(nykvarn: Actor) -> None:
    draft_id = opened(nykvarn)
    draft = queries.draft(nykvarn, draft_id)
    assert (draft.kind, draft.paper.id) == (DraftKind.SUCCESSOR, "nykvarn-2023-2026")
    day = date(2022, 10, 3)
    with pytest.raises(Refused) as refused:
        commands.begin(actor=nykvarn, draft_id=draft_id, today=day)
    assert why(refused) is Objection.CHOICES_LEFT
    chosen(nykvarn, draft_id)
    struck = "activities/avhopparverksamhet"
    commands.mark_items(
        actor=nykvarn, draft_id=draft_id, paths=[struck], state=MarkState.STRUCK, why="Går in i länets arbete"
    )
    commands.begin(actor=nykvarn, draft_id=draft_id, today=day)
    before, after = (queries.agreement_row(nykvarn, on) for on in (date(2022, 12, 31), date(2023, 1, 1)))
    assert (before.key, after.key) == ("nykvarn-2021-2022", "nykvarn-2023-2026")
    new = queries.paper(nykvarn, date(2023, 1, 1))
    assert new.predecessor.agreement == "nykvarn-2021-2022"
    assert struck.rpartition("/")[2] not in {one.id for one in new.activities}
    assert new.clauses == written("nykvarn").clauses
    held = queries.renewal(nykvarn, date(2022, 12, 31))
    assert (held.successor.key, held.successor.first_day) == ("nykvarn-2023-2026", date(2023, 1, 1))
    following = queries.renewal(nykvarn, date(2023, 1, 1))
    assert (following.predecessor.key, following.predecessor.last_day) == ("nykvarn-2021-2022", date(2022, 12, 31))
    assert all(row.is_missing for row in queries.signatures(nykvarn, date(2023, 1, 1)))


@pytest.mark.parametrize(
    ("changes", "objection"),
    [
        ({"first_day": "2022-12-31"}, Overlap(date(2022, 12, 31), date(2022, 12, 31))),
        ({"first_day": "2022"}, Overlap(date(2022, 12, 31), date(2022, 1, 1))),
        ({"first_day": ""}, NotFollowing.NO_FIRST_DAY),
        ({"first_day": "2023-02-30"}, Objection.NOT_A_DAY),
        ({"last_day": "2022-12-31"}, Objection.ENDS_BEFORE_IT_BEGINS),
    ],
)
def test_a_successor_that_cannot_follow_is_refused(nykvarn: Actor, changes: dict[str, str], objection: object) -> None:
    with pytest.raises(Refused) as refused:
        opened(nykvarn, **changes)
    assert why(refused) == objection
    assert queries.drafts(nykvarn) == {}


def test_a_successor_is_begun_once_and_only_the_next(nykvarn: Actor) -> None:
    draft_id = opened(nykvarn)
    with pytest.raises(Refused) as refused:
        opened(nykvarn)
    assert why(refused) is Objection.SUCCESSOR_OPEN
    chosen(nykvarn, draft_id)
    other = replace(written("nykvarn"), id="nykvarn-2023", signatures=(), term=Term(first_day="2023-01-01"))
    commands.load(actor=nykvarn, paper=other, today=date(2022, 10, 3))
    with pytest.raises(Refused) as refused:
        commands.begin(actor=nykvarn, draft_id=draft_id, today=date(2022, 10, 3))
    assert why(refused) is Objection.FOLLOWS_ANOTHER
    commands.drop(actor=nykvarn, proposal_id=draft_id, today=date(2022, 10, 3))
    with pytest.raises(Refused) as refused:
        opened(nykvarn)
    assert why(refused) is Objection.HAS_SUCCESSOR


def test_what_was_signed_as_a_draft_is_signed_as_an_agreement(nykvarn: Actor) -> None:
    draft_id, day = opened(nykvarn), date(2022, 12, 1)
    chosen(nykvarn, draft_id)
    signing = Signing("kommunen", ("kommundirektor",), "Nykvarn", day)
    commands.sign(actor=nykvarn, signing=signing, today=day, proposal_id=draft_id)
    commands.begin(actor=nykvarn, draft_id=draft_id, today=day)
    signed = {row.party_key: row.signed_on for row in queries.signatures(nykvarn, date(2023, 1, 1))}
    assert signed == {"kommunen": day, "polisen": None, "raddningstjansten": None}


# A14: what is open is carried over or closed one by one.
def test_what_is_proposed_of_the_old_is_closed_before_the_new_and_never_adopted_over_it(nykvarn: Actor) -> None:
    october = date(2022, 10, 3)
    kinds = (DraftKind.AMENDMENT, DraftKind.CORRECTION)
    open_ = [commands.open_draft(actor=nykvarn, kind=kind, title="Ändra", today=october) for kind in kinds]
    draft_id = opened(nykvarn)
    chosen(nykvarn, draft_id)
    with pytest.raises(Refused) as refused:
        commands.begin(actor=nykvarn, draft_id=draft_id, today=october)
    assert why(refused) is Objection.DRAFTS_LEFT
    for one in open_:
        commands.drop(actor=nykvarn, proposal_id=one, today=october)
    stray = [commands.open_draft(actor=nykvarn, kind=kind, title="Ändra", today=october) for kind in kinds]
    other = replace(written("nykvarn"), id="nykvarn-2023", signatures=(), term=Term(first_day="2023-01-01"))
    commands.load(actor=nykvarn, paper=other, today=october)
    decision = Decision("chefssamradet", october)
    with pytest.raises(Refused) as refused:
        commands.adopt(
            actor=nykvarn, proposal_id=stray[0], first_day=date(2023, 2, 1), decision=decision, today=date(2023, 2, 1)
        )
    assert why(refused) is Amending.OF_ANOTHER_AGREEMENT
    with pytest.raises(Refused) as refused:
        commands.begin(actor=nykvarn, draft_id=stray[1], today=date(2023, 2, 1))
    assert why(refused) is Amending.OF_ANOTHER_AGREEMENT


def test_days_between_are_a_gap(nykvarn: Actor) -> None:
    draft_id = opened(nykvarn, first_day="2023-03-01")
    chosen(nykvarn, draft_id)
    commands.begin(actor=nykvarn, draft_id=draft_id, today=date(2023, 2, 1))
    (old, new) = queries.renewal(nykvarn, date(2023, 3, 1)).lives
    assert (old.gap_first_day, old.gap_last_day, old.gap_days) == (date(2023, 1, 1), date(2023, 2, 28), 59)
    assert (new.gap_days, new.is_this) == (0, True)
    assert queries.agreement_row(nykvarn, date(2023, 1, 15)).has_ended


def test_one_until_further_notice_ends_when_it_is_followed(stockholm: Actor) -> None:
    facts = {"title": "Ny", "first_day": "2027-01-01", "last_day": "", "today": TODAY}
    draft_id = commands.open_successor(actor=stockholm, **facts)
    chosen(stockholm, draft_id)
    commands.begin(actor=stockholm, draft_id=draft_id, today=TODAY)
    old, new = queries.renewal(stockholm, TODAY).lives
    assert (old.last_day, new.first_day, new.last_day) == (date(2026, 12, 31), date(2027, 1, 1), None)


def test_a_file_that_overlaps_is_refused_too(nykvarn: Actor) -> None:
    other = replace(written("nykvarn"), id="nykvarn-2022", signatures=(), term=Term(first_day="2022-07-01"))
    program = commands.start(actor=PROGRAM, paper=written("nykvarn"), today=TODAY).actor
    with pytest.raises(Refused) as refused:
        commands.load(actor=program, paper=other, today=TODAY)
    assert why(refused) == Overlap(date(2022, 12, 31), date(2022, 7, 1))
    assert queries.paper(nykvarn, TODAY).id == "nykvarn-2021-2022"
