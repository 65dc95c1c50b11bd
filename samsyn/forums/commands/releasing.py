"""Telling of a meeting's documents as public records (allmän handling), when they are sent, written or locked.

Of a forum on individual level nothing is told: there is no document but that it met.
"""

from collections.abc import Collection
from datetime import date

from samsyn.agreements.rules.reach import circle_of_authorities
from samsyn.base.collaborations.actors import Actor
from samsyn.base.records import commands as records
from samsyn.base.records.rules import DocumentKind, Way
from samsyn.base.refs import Ref
from samsyn.forums.models import Adjunct, Decision, Item, Sharing
from samsyn.forums.queries.meetings import MeetingRow
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.rules import refs
from samsyn.forums.rules.gathering import parties_asked
from samsyn.forums.rules.kinds import Opening


def release_notice(actor: Actor, row: MeetingRow, circle: str, today: date) -> None:
    """Tell that a notice was sent: the parties of the seats have received it, and of those called besides."""
    if row.is_individual:
        return
    called = Adjunct.rows.of(actor).filter(meeting=row.id).values_list("body_key", flat=True)
    ref = _ref(DocumentKind.NOTICE, row)
    records.put(actor=actor, ref=ref, made_on=today, circle=circle)
    got = _parties(actor, {row.forum.key}, today, besides=set(called))
    records.received(actor=actor, ref=ref, party_keys=got, how=Way.CALLED, on=today)


def release_brief(actor: Actor, row: MeetingRow, circle: str, today: date) -> None:
    """Tell that somebody has written in the two pages: from then on the forum's parties have them."""
    ref = _ref(DocumentKind.BRIEF, row)
    if records.put(actor=actor, ref=ref, made_on=today, circle=circle):
        got = _parties(actor, {row.forum.key}, today)
        records.received(actor=actor, ref=ref, party_keys=got, how=Way.MADE, on=today)


def release_notes(actor: Actor, row: MeetingRow, circle: str, today: date) -> None:
    """Tell that notes were locked, and of each decision that goes back to the forums that asked (utdrag)."""
    ref = _ref(DocumentKind.NOTES, row)
    records.put(actor=actor, ref=ref, made_on=today, circle=circle)
    got = _parties(actor, {row.forum.key}, today)
    records.received(actor=actor, ref=ref, party_keys=got, how=Way.LOCKED, on=today)
    _release_excerpts(actor, row, today)


def pass_notes_on(actor: Actor, row: MeetingRow, to: str, today: date) -> None:
    """Tell that locked notes were passed on: the parties of the forum that they came to have received them."""
    ref, got = _ref(DocumentKind.NOTES, row), _parties(actor, {to}, today)
    records.received(actor=actor, ref=ref, party_keys=got, how=Way.SHARED, on=today)


def release_report(actor: Actor, sharing: Sharing, title: str, today: date) -> None:
    """Tell of a report that went up a line: the parties of the forum that it came to have received it."""
    ref = Ref(DocumentKind.REPORT.value, str(sharing.pk), title)
    records.put(actor=actor, ref=ref, made_on=today, circle=sharing.circle)
    got = _parties(actor, {sharing.to_key}, today)
    records.received(actor=actor, ref=ref, party_keys=got, how=Way.REPORTED, on=today)


def _release_excerpts(actor: Actor, row: MeetingRow, today: date) -> None:
    items = {str(pk): pk for pk in Item.rows.of(actor).filter(meeting=row.id).values_list("pk", flat=True)}
    answers = Item.rows.of(actor).filter(opening=Opening.ANSWER, about_kind=refs.ITEM, about_key__in=items)
    asked: dict[int, set[str]] = {}
    for key, forum in answers.values_list("about_key", "forum_key"):
        asked.setdefault(items[key], set()).add(forum)
    decided = Decision.rows.of(actor).filter(item__in=asked, withdrawn_on=None, lifted_on=None).order_by("id")
    decided = decided.exclude(circle=circle_of_authorities(row.forum.key))  # it never leaves the forum
    for pk, item_id, title, circle in decided.values_list("pk", "item_id", "item__title", "circle"):
        ref = Ref(DocumentKind.EXCERPT.value, str(pk), f"{title} ({row.name} {row.on.isoformat()})")
        records.put(actor=actor, ref=ref, made_on=today, circle=circle)
        got = _parties(actor, asked[item_id or 0], today)
        records.received(actor=actor, ref=ref, party_keys=got, how=Way.SENT_BACK, on=today)


def _parties(
    actor: Actor, forums: Collection[str], today: date, *, besides: Collection[str] = frozenset()
) -> tuple[str, ...]:
    """Give the parties that have a seat in some forums, or of which somebody is called besides."""
    paper = paper_of(actor, today)
    seated = {seat.body for one in paper.forums if one.id in forums for seat in one.seats if not seat.is_aim}
    return parties_asked(paper, seated | set(besides))


def _ref(kind: DocumentKind, row: MeetingRow) -> Ref:
    return Ref(kind.value, str(row.id), f"{row.name} {row.on.isoformat()}")
