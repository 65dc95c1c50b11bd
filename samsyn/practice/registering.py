"""The practice's records (övningens handlingar): notes of the last Monday meetings, locked, and two parties' numbers.

The newest are still with who approves them, so that there is something to approve.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from django.db import transaction

from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.base.records import commands as records
from samsyn.base.records import queries as asked
from samsyn.base.records.rules import DocumentKind
from samsyn.base.refs import Ref
from samsyn.forums import commands as forums
from samsyn.forums.queries import MeetingRow, meetings
from samsyn.forums.rules.notes import Verdict
from samsyn.parties import queries as parties
from samsyn.practice.holding import RECENT, WEEKLY

APPROVER = "kommunpolis"
REGISTRIES = {"kommunen": "registrator@sodertalje.example", "polisen": "registrator@polisen.example"}
NUMBERED = 3
DAY, WEEK = timedelta(days=1), timedelta(days=7)


@transaction.atomic
def register(actors: Mapping[str, Actor], *, today: date) -> None:
    """Set two registries, and let the last Monday meetings have notes that are locked and registered."""
    with clock.at(today - RECENT):
        for party, email in REGISTRIES.items():
            records.set_registry(actor=actors[party], party_key=party, email=email)
    (town,) = parties.completed(actors["kommunen"], today=today)
    (police,) = parties.completed(actors["polisen"], today=today)
    rows = meetings(town, first=today - RECENT, last=today - DAY, forum_key=WEEKLY)
    held = [one for one in rows if one.is_held][-NUMBERED - 1 :]
    for number, one in enumerate(held, start=1):
        with clock.at(one.on + DAY):
            _note(town, police, one, is_last=one is held[-1])
        if one is not held[-1]:
            _number(town, police, one, number)


def _note(town: Actor, police: Actor, one: MeetingRow, *, is_last: bool) -> None:
    on = one.on + DAY
    about = {"meeting_id": one.id, "today": on}
    forums.send_notes(actor=town, approvers=[APPROVER], approve_by=one.on + 2 * WEEK, **about)  # type: ignore[arg-type]
    if not is_last:
        said = {"function_key": APPROVER, "verdict": Verdict.APPROVED}
        forums.say_of_notes(actor=police, **said, **about)  # type: ignore[arg-type]
        forums.lock_notes(actor=town, **about)  # type: ignore[arg-type]


def _number(town: Actor, police: Actor, one: MeetingRow, number: int) -> None:
    """Let the municipality have numbered all, and the police all but the last."""
    on = one.on + 2 * DAY
    row = asked.record(town, Ref(DocumentKind.NOTES.value, str(one.id)), on=on)
    with clock.at(on):
        said = f"KS {on.year}/{211 + 3 * number:04}"
        records.enter_number(actor=town, record_id=row.id, number=said, today=on)
        if number < NUMBERED:
            said = f"A{410 + number}.118/{on.year}"
            records.enter_number(actor=police, record_id=row.id, number=said, today=on)
