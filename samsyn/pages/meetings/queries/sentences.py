"""Decisions in sentences (klarspråk): how one stands, who said what, and what it brought about."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samsyn.agreements.rules.amending import Objection
from samsyn.agreements.wording import OBJECTIONS
from samsyn.base import clock
from samsyn.base.ui import day_words
from samsyn.forums.queries import Course, DecisionRow, PartyRow
from samsyn.forums.rules.consensus import DecisionStanding, needs_consensus
from samsyn.forums.rules.kinds import StandKind
from samsyn.forums.wording import OUTCOMES


def standing(row: DecisionRow) -> str:
    """Say how a decision stands, and on whom it hangs."""
    held = row.consensus
    who = {one.party.key: one.party.name for one in row.parties}
    if row.standing is DecisionStanding.OPEN:
        return _open([who[key] for key in held.waits_for], row.answer_by)
    if row.standing is DecisionStanding.CONDITIONAL:
        facts = {"who": listed(who[key] for key in held.lacks_own)}
        return _("Alla står bakom. Beslutet gäller när %(who)s har fattat eget beslut.") % facts
    if row.standing is DecisionStanding.NOT_AGREED:
        return _("%(who)s står inte bakom. Beslutet är inte taget.") % {"who": listed(who[key] for key in held.against)}
    return _finished(row)


def way(course: Course) -> tuple[str, ...]:
    """Say which forums a question went through, and what it came to in each; nothing where it went nowhere."""
    steps = (*course.below, course.here, *course.above)
    if len(steps) == 1:
        return ()
    waits = _("väntar")
    said = ((one, str(OUTCOMES[one.outcome]) if one.outcome else waits) for one in steps)
    return tuple(". ".join(filter(None, (f"{one.forum.name}: {words}", one.said))) for one, words in said)


def _open(who: list[str], answer_by: date | None) -> str:
    facts = {"who": listed(who), "day": _day(answer_by)}
    if answer_by is None:
        return _("Väntar på svar från %(who)s.") % facts
    if answer_by < clock.today():
        return _("Väntar på svar från %(who)s. Sista dagen var %(day)s, men ett svar gäller ändå.") % facts
    return _("Väntar på svar från %(who)s, senast %(day)s.") % facts


def _finished(row: DecisionRow) -> str:
    held = row.consensus
    if row.standing is DecisionStanding.WITHDRAWN:
        return _("Drogs tillbaka %(day)s.") % {"day": _day(row.withdrawn_on)}
    if row.standing is DecisionStanding.LIFTED:
        return _("Frågan lyftes %(day)s. Beslutet tas i ett annat forum.") % {"day": _day(row.lifted_on)}
    if not needs_consensus([one.party.key for one in row.touched]):
        return _("Taget av forumet %(day)s.") % {"day": _day(held.taken_on)}
    if held.holds_from != held.taken_on:
        facts = {"day": _day(held.taken_on), "held": _day(held.holds_from)}
        return _("Taget i konsensus %(day)s. Det sista egna beslutet kom %(held)s.") % facts
    return _("Taget i konsensus %(day)s.") % {"day": _day(held.taken_on)}


def said(one: PartyRow) -> str:
    """Say when a party said where it stands, how, and if that was late."""
    if one.said_on is None:
        return ""
    facts = {"day": _day(one.said_on), "who": one.said_by}
    words = _("Sagt på mötet %(day)s, antecknat av %(who)s.") if one.is_aloud else _("Svarade %(day)s, genom %(who)s.")
    late = _("Efter sista dagen.") if one.is_late else ""
    return " ".join(filter(None, (words % facts if one.said_by else _("Svarade %(day)s.") % facts, late)))


def own(one: PartyRow) -> str:
    """Say what a party's own organisation decided, or that it is still to come; nothing where none is asked for."""
    if one.own is None:
        return _("Eget beslut saknas än.") if one.lacks_own else ""
    parts = (one.own.body, _day(one.own.decided_on), one.own.paragraph, _record(one.own.record_number))
    facts = {"what": ", ".join(filter(None, parts))}
    return _("Eget beslut: %(what)s.") % facts if one.own.is_for else _("Eget beslut emot: %(what)s.") % facts


def _record(number: str) -> str:
    return _("dnr %(number)s") % {"number": number} if number else ""


def not_touched(row: DecisionRow) -> str:
    """Say which parties a decision does not touch."""
    names = [one.party.name for one in row.parties if one.stand is StandKind.NOT_TOUCHED]
    return _("Berör inte %(who)s.") % {"who": listed(names)} if names else ""


def effect(row: DecisionRow) -> str:
    """Say what a decision brought about, or what hindered it."""
    if row.effect_on is not None:
        return _("Ändringen ”%(title)s” gäller från %(day)s.") % {"title": row.about.title, "day": _day(row.effect_on)}
    if not row.effect_hindered:
        return ""
    codes = {one.value: one for one in Objection}
    why = (
        str(OBJECTIONS[codes[row.effect_hindered]]) if row.effect_hindered in codes else _("Förslaget finns inte kvar.")
    )
    return _("Ändringen gäller inte än. %(why)s") % {"why": why}


def listed(names: Iterable[str]) -> str:
    """List names as they are said: "Kommunen, Polisen och Brandförsvaret"."""
    held = list(names)
    if len(held) < 2:
        return "".join(held)
    return _("%(first)s och %(last)s") % {"first": ", ".join(held[:-1]), "last": held[-1]}


def _day(on: date | None) -> str:
    if on is None:
        return ""
    language = "en" if (get_language() or "sv").startswith("en") else "sv"
    return day_words.day(on, today=clock.today(), form="long", language=language)
