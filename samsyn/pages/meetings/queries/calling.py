"""What the pages of the notice ask (kallelse och svar): whom it reaches, what has changed, one seat's answer."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.forums import queries as forums
from samsyn.forums.queries import ItemRow, MeetingRow, Reached, ReplyRow
from samsyn.forums.rules.calling import Changes
from samsyn.pages.meetings.queries.agenda import substitutes
from samsyn.pages.meetings.queries.shown import MeetingHead, head_of
from samsyn.papers.who import Named


@dataclass(frozen=True, slots=True)
class CallPage:
    """The notice before it is sent (kallelse): whom it reaches, whom it does not, what has changed since the last."""

    row: MeetingRow
    head: MeetingHead
    reached: tuple[Reached, ...]
    vacant: tuple[Reached, ...]
    new: tuple[ItemRow, ...]
    changed: tuple[ItemRow, ...]
    facts: tuple[str, ...]
    removed_count: int
    is_again: bool
    objection: str

    @property
    def people_count(self) -> int:
        """How many persons it reaches."""
        return len({person.user_id for one in self.reached for person in one.people})


@dataclass(frozen=True, slots=True)
class ReplyPage:
    """The answer of one seat (svar)."""

    head: MeetingHead
    reply: ReplyRow
    substitutes: tuple[Named, ...]
    asked: str

    @property
    def may_substitute(self) -> bool:
        """Whether somebody else can come instead: for a seat that takes part in deciding."""
        return self.reply.seat.decides

    @property
    def initial(self) -> dict[str, Any]:
        """What the form begins with: what was asked for, else what was answered before."""
        said = self.asked or (self.reply.answer.value if self.reply.answer else "")
        instead = self.reply.substitute.key if self.reply.substitute else ""
        return {"seat": self.reply.seat.key, "answer": said, "substitute": instead}


@dataclass(frozen=True, slots=True)
class OnePage:
    """A meeting that something small is said of (ett möte)."""

    row: MeetingRow
    head: MeetingHead


def call_page(actor: Actor, meeting_id: int, *, today: date) -> CallPage:
    """Ask for the notice of a meeting. Raises ``ObjectDoesNotExist``, and ``PermissionDenied`` for who may not send."""
    row = forums.meeting(actor, meeting_id)
    paper = forums.paper(actor, row.on, row.forum.key)
    if not forums.may_prepare(actor, paper, forums.forum_of(paper, row.forum.key), row):
        raise PermissionDenied
    items = () if row.is_individual else forums.agenda_of(actor, row)
    called = () if row.is_individual else forums.adjuncts(actor, row)
    changes = forums.changed_since(actor, row, items, called)
    reached = forums.reached(actor, row, called)
    return CallPage(
        row=row,
        head=head_of(row),
        reached=tuple(one for one in reached if not one.is_vacant),
        vacant=tuple(one for one in reached if one.is_vacant),
        new=tuple(one for one in items if one.id in changes.new),
        changed=tuple(one for one in items if one.id in changes.changed),
        facts=_facts(changes),
        removed_count=changes.removed_count,
        is_again=row.called_at is not None,
        objection=_objection(row, changes, today),
    )


def _facts(changes: Changes) -> tuple[str, ...]:
    """Name what has changed beside the items, each once."""
    words = {
        "on": _("dagen"),
        "starts": _("tiden"),
        "ends": _("tiden"),
        "place": _("platsen"),
        "link": _("länken"),
        "chair": _("vem som leder"),
        "adjuncts": _("vilka som är adjungerade"),
    }
    return tuple(dict.fromkeys(words[one] for one in changes.facts))


def _objection(row: MeetingRow, changes: Changes, today: date) -> str:
    if not row.is_ahead or row.on < today:
        return _("Mötet är inte längre att vänta.")
    if row.called_at is not None and not changes:
        return _("Inget har ändrats sedan kallelsen gick ut.")
    return ""


def reply_page(actor: Actor, meeting_id: int, seat_key: str, asked: str) -> ReplyPage:
    """Ask for one seat's answer, beginning with what was asked for. Raises ``ObjectDoesNotExist`` for no seat."""
    row = forums.meeting(actor, meeting_id)
    replies = forums.replies(actor, row)
    found = next((one for one in replies if one.seat.key == seat_key), None)
    if found is None:
        raise ObjectDoesNotExist(seat_key)
    return ReplyPage(head_of(row), found, substitutes(actor, row, seat_key), asked)


def one_meeting(actor: Actor, meeting_id: int) -> OnePage:
    """Ask for a meeting that is prepared. Raises as ``call_page``."""
    row = forums.meeting(actor, meeting_id)
    paper = forums.paper(actor, row.on, row.forum.key)
    if row.is_individual or not forums.may_prepare(actor, paper, forums.forum_of(paper, row.forum.key), row):
        raise PermissionDenied
    return OnePage(row, head_of(row))
