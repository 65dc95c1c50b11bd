"""Notes of the Monday meeting that all have approved and that are locked: what the tests of records stand on."""

from datetime import timedelta

from samsyn.base import clock
from samsyn.forums import commands
from samsyn.forums.rules.notes import Verdict
from tests.cast import BO
from tests.forums.monday import GUN, MONDAY, Monday


def locked_notes(monday: Monday) -> Monday:
    """Hold the meeting with a decision in it, and send, approve and lock its notes."""
    gun, bo = monday.actor(GUN), monday.actor(BO)
    monday.is_here("kommunpolis", "chef-fritidsgardarna")
    meeting = {"meeting_id": monday.meeting_id, "today": MONDAY}
    with clock.at(MONDAY):
        commands.write_item(actor=gun, item_id=monday.item_id, text="Belysningen är trasig vid torget.", seen=0)
        text, touches = "Vi lyser upp torget.", ["kommunen", "polisen"]
        commands.propose_decision(actor=gun, item_id=monday.item_id, text=text, touches=touches, today=MONDAY)
        commands.close_meeting(actor=gun, **meeting)  # type: ignore[arg-type]
        asked = {"approvers": ["kommunpolis"], "approve_by": MONDAY + timedelta(7), **meeting}
        commands.send_notes(actor=gun, **asked)  # type: ignore[arg-type]
        said = {"function_key": "kommunpolis", "verdict": Verdict.APPROVED, **meeting}
        commands.say_of_notes(actor=bo, **said)  # type: ignore[arg-type]
        commands.lock_notes(actor=gun, **meeting)  # type: ignore[arg-type]
    return monday
