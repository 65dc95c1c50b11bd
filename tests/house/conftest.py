"""What stands in the addresses' blanks beside what is always there: a draft, a member, an assignment and a letter."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from samsyn.agreements import commands
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base import clock
from samsyn.base.collaborations import queries
from samsyn.base.notices import commands as letters
from samsyn.base.notices import queries as notices
from samsyn.base.notices.rules import Notice
from samsyn.base.records import commands as records
from samsyn.base.records.rules import DocumentKind
from samsyn.base.refs import Ref
from samsyn.duties import commands as duties
from samsyn.forums import commands as forums
from samsyn.forums import queries as forum_queries
from samsyn.forums.models import Notes, Sharing
from samsyn.forums.rules.gathering import Call
from samsyn.forums.rules.invitations import NewOccasion, OccasionKind
from samsyn.forums.rules.kinds import GatheringKind
from samsyn.forums.rules.made import MadeKind, Sits
from samsyn.forums.rules.making import Grounds, NewForum
from tests.cast import ALVA, THE_DAY
from tests.world import World


@pytest.fixture
def samples(world: World) -> dict[str, int]:
    """A proposed change of Nykvarn's agreement, a member and an assignment, by the names that addresses call them.

    A row's number is never taken for granted: on PostgreSQL a table goes on counting from one test to the next.
    """
    actor = world.programs["nykvarn"]
    made = commands.open_draft(actor=actor, kind=DraftKind.AMENDMENT, title="Fler möten", today=THE_DAY)
    (member,) = (one.id for one in queries.members(actor, on=THE_DAY) if one.user_id == world.users[ALVA.name])
    asked = {"owner_key": "planeringsgruppen", "what": "Föreslå dagar", "by_day": THE_DAY, "today": THE_DAY}
    assignment = duties.assign(actor=actor, **asked)
    a_group(world)
    others = {"member": member, "assignment": assignment, "letter": a_letter(world)}
    known = {**a_known_day(world), **an_invitation(world), **a_report(world)}
    return {"draft": made, "proposal": made, **others, **known, **a_meeting(world), **a_gathering(world)}


def a_letter(world: World) -> int:
    """Put a letter to Alva in the outbox."""
    with clock.at(THE_DAY):
        told = Notice("meeting.called", facts={"day": "2026-12-01"})
        letters.put(actor=world.programs["nykvarn"], notice=told, user_ids=[world.users[ALVA.name]])
    (row,) = notices.letters(user_id=world.users[ALVA.name])
    return row.id


def a_group(world: World) -> None:
    """Make a working group under the council."""
    new = NewForum(
        kind=MadeKind.WORKING_GROUP,
        root_key="chefssamradet",
        name="Belysning",
        first_day=date(2022, 1, 10),
        seats=(Sits("kommundirektor", leads=True),),
    )
    decided = Grounds("chefssamradet", date(2022, 1, 10))
    forums.make_forums(actor=world.programs["nykvarn"], new=[new], decided=decided, today=THE_DAY)


def a_gathering(world: World) -> dict[str, int]:
    """Gather the functions of the council about a message, and give the decision that it asks for."""
    now = datetime(2022, 4, 1, 12, tzinfo=UTC)
    message = {"happened": "Inbrott.", "proposal": "Samma råd till alla.", "valid_until": date(2022, 5, 1)}
    asked = ("kommundirektor", "lokalpolisomradeschef")
    call = Call(kind=GatheringKind.MESSAGE, asked=asked, answer_by_at=now + timedelta(hours=3), **message)
    made = forums.gather(actor=world.programs["nykvarn"], forum_key="chefssamradet", call=call, now=now)
    row = forum_queries.gathering(world.programs["nykvarn"], made, THE_DAY)
    return {"gathering": made, "decision": row.decision.id}


def a_known_day(world: World) -> dict[str, int]:
    """Add a day of Nykvarn's own."""
    days = {"first_day": date(2022, 8, 13), "last_day": date(2022, 8, 14), "today": THE_DAY}
    return {"own": forums.add_own_day(actor=world.programs["nykvarn"], name="Marknaden", **days)}


def an_invitation(world: World) -> dict[str, int]:
    """Let the municipality invite the police."""
    new = NewOccasion(OccasionKind.FAIR, "Trygghetsmässa", THE_DAY, ("polisen",))
    return {"shared": forums.invite(actor=world.actor(ALVA, "nykvarn"), new=new, today=THE_DAY)}


def a_meeting(world: World) -> dict[str, int]:
    """Set a meeting of the council with an item on its agenda."""
    council: dict[str, Any] = {"actor": world.programs["nykvarn"], "forum_key": "chefssamradet"}
    (meeting,) = forums.set_meetings(**council, new=[forums.NewMeeting(date(2022, 3, 3))])
    matter = forums.add_item(**council, meeting_id=meeting, title="Belysningen vid stationen")
    about = Ref(DocumentKind.NOTICE.value, str(meeting), "Chefssamråd 2022-03-03")
    records.put(actor=council["actor"], ref=about, made_on=date(2022, 3, 1))
    return {"meeting": meeting, "matter": matter, "item_id": matter, "document": meeting}


def a_report(world: World) -> dict[str, int]:
    """Let the operative group have handed trends up to the planning group."""
    program = world.programs["nykvarn"]
    new = [forums.NewMeeting(date(2022, 3, 1))]
    (meeting,) = forums.set_meetings(actor=program, forum_key="operativa-gruppen", new=new)
    notes = Notes.rows.add(program, meeting_id=meeting, content={}, approve_by=date(2022, 3, 8))
    line = "forums/operativa-gruppen/reports/trender"
    with clock.at(date(2022, 3, 9)):
        made = Sharing.rows.add(program, notes=notes, line_key=line, to_key="planeringsgruppen", words="Lugnare.")
    return {"report": made.pk}
