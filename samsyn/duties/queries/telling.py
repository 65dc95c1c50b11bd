"""Assignments in sentences: by when, how it stands, who gave it, and how it changed."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.duties import wording
from samsyn.duties.queries.assignments import ChangeRow
from samsyn.duties.queries.courses import AssignmentRow
from samsyn.duties.rules.assignments import AssignmentStanding, Change

LONGEST_TITLE = 120
NEAR = 14
"""The days within which it is said how many are left."""


def title(what: str) -> str:
    """Say in short what is asked: its first line, cut at a word."""
    line = what.strip().splitlines()[0].strip()
    return line if len(line) <= LONGEST_TITLE else f"{line[:LONGEST_TITLE].rsplit(' ', 1)[0].rstrip(' ,.;:')} …"


def _day(one: date, on: date) -> str:
    """Say a day whose parts stay on one line."""
    return wording.day(one, on).replace(" ", "\N{NO-BREAK SPACE}")


def time(row: AssignmentRow, on: date) -> str:
    """Say by when an answer is wanted: "senast 30 april", "när Chefssamrådet möts"."""
    forum = row.by_forum.name if row.by_forum else ""
    facts = {"day": _day(row.by_day, on) if row.by_day else "", "forum": forum}
    if row.by_day and forum:
        return _("senast %(day)s, när %(forum)s möts") % facts
    return _("senast %(day)s") % facts if row.by_day else _("när %(forum)s möts") % facts


def sentence(row: AssignmentRow, on: date) -> str:
    """Say whose it is, how it stands, what is left and who gave it, in short sentences."""
    return " ".join(filter(None, (_stands(row, on), _left(row, on), giver(row, on))))


def _stands(row: AssignmentRow, on: date) -> str:
    facts = {"owner": row.owner.name, "time": time(row, on)}
    if row.standing is AssignmentStanding.WITHDRAWN:
        return _("%(owner)s behöver inte göra det.") % facts
    if row.answered_on is not None and not row.course.postponed_since:
        facts |= {"day": _day(row.answered_on, on), "words": title(row.answer_words)}
        return _("%(owner)s svarade %(day)s: ”%(words)s”") % facts
    if row.standing is AssignmentStanding.LATE:
        return _("%(owner)s skulle ha svarat %(time)s.") % facts
    return _("%(owner)s svarar %(time)s.") % facts


def _left(row: AssignmentRow, on: date) -> str:
    """Say how many days are left, where they are few."""
    if row.by_day is None or row.standing not in {AssignmentStanding.DUE_SOON, AssignmentStanding.OPEN}:
        return ""
    days = (row.by_day - on).days
    if days == 0:
        return _("Sista dagen är i dag.")
    return ngettext("En dag kvar.", "%(days)s dagar kvar.", days) % {"days": days} if days <= NEAR else ""


def giver(row: AssignmentRow, on: date) -> str:
    """Say who gave it and when: "Gavs av Chefssamrådet 3 mars."."""
    name = row.asked_by.name if row.asked_by else row.given_by
    facts = {"name": name, "day": _day(row.given_on, on)}
    return _("Gavs av %(name)s %(day)s.") % facts if name else _("Gavs %(day)s.") % facts


def change(one: ChangeRow, on: date) -> str:
    """Say how an assignment changed."""
    facts = {
        "day": _day(one.by_day, on) if one.by_day else "",
        "forum": one.by_forum.name if one.by_forum else "",
        "owner": one.owner.name if one.owner else "",
    }
    if one.kind is Change.PASSED_ON:
        return _("%(owner)s tog över.") % facts
    if one.kind is Change.WITHDRAWN:
        return _("Uppdraget togs tillbaka.")
    if one.kind is Change.TAKEN_UP:
        return _("Svaret togs upp av den som bad om det.")
    if one.by_day and one.by_forum:
        return _("Svaret ska komma senast %(day)s, när %(forum)s möts.") % facts
    return (
        _("Svaret ska komma senast %(day)s.") % facts
        if one.by_day
        else _("Svaret ska komma när %(forum)s möts.") % facts
    )
