"""What the pages of invitations show (inbjudningar): what waits for one's answer, what comes, and what has been."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.number_words import listing
from samsyn.duties import queries as duties
from samsyn.forums import queries as forums
from samsyn.forums.queries import AskedRow, SharedRow
from samsyn.forums.rules.circles import is_individual
from samsyn.forums.rules.invitations import OccasionAnswer
from samsyn.forums.rules.refs import SHARED
from samsyn.forums.wording.invitations import OCCASION_ANSWERS, OCCASION_KINDS
from samsyn.papers.model import Paper

MARKS: dict[OccasionAnswer | None, Kind] = {
    OccasionAnswer.COMING: "kept",
    OccasionAnswer.NOT_COMING: "excused",
    None: "open",
}


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A party that is invited, as it is shown (inbjuden part)."""

    party: str
    mark: Kind
    said: str
    note: str


@dataclass(frozen=True, slots=True)
class SharedLine:
    """An occasion as a line (rad): ``asks`` if one's own party has not answered."""

    row: SharedRow
    title: str
    url: str
    to: str
    kind: str
    when: str
    host: str
    mark: Kind
    standing: str
    sentence: str
    asks: bool


@dataclass(frozen=True, slots=True)
class InvitationsPage:
    """The invitations between the parties (inbjudningar)."""

    waiting: tuple[SharedLine, ...]
    coming: tuple[SharedLine, ...]
    past: tuple[SharedLine, ...]
    may: bool

    @property
    def is_empty(self) -> bool:
        """Whether nobody has invited anybody."""
        return not (self.waiting or self.coming or self.past)


def invitations_page(actor: Actor, on: date) -> InvitationsPage:
    """Lay out the invitations as seen on a day. Four queries."""
    lines = [line(actor, one, on) for one in forums.shared_occasions(actor, on)]
    ahead = sorted((one for one in lines if one.row.on >= on), key=lambda one: (one.row.on, one.row.id))
    return InvitationsPage(
        waiting=tuple(one for one in ahead if one.asks),
        coming=tuple(one for one in ahead if not one.asks),
        past=tuple(one for one in lines if one.row.on < on),
        may=forums.may_invite(actor),
    )


def to_answer(actors: Sequence[Actor], on: date) -> list[SharedLine]:
    """Put the invitations that wait for a person's own parties in words, in all her collaborations."""
    by_slug = {one.slug: one for one in actors}
    return [line(by_slug[one.slug], one, on) for one in forums.invitations_to_answer(*actors, on=on)]


def line(actor: Actor, row: SharedRow, on: date) -> SharedLine:
    """Put an occasion in words."""
    mine = row.of(actor.party_key)
    is_waited = mine is not None and mine.answer is None and not row.is_off and row.on >= on
    mark, standing = _standing(row, on)
    return SharedLine(
        row=row,
        title=row.title,
        url=url(row),
        to=reverse("meetings:shared-answer", args=[row.slug, row.id]),
        kind=str(OCCASION_KINDS[row.kind]),
        when=capfirst(when(row, on)),
        host=row.host.name,
        mark=mark,
        standing=standing,
        sentence=_sentence(row, on),
        asks=is_waited and forums.may_invite(actor),
    )


def _standing(row: SharedRow, on: date) -> tuple[Kind, str]:
    """Say how an occasion stands: called off, held, or to come with answers or without."""
    if row.is_off:
        return "excused", _("Inställt")
    if row.came is not None:
        return ("kept", _("Hållet")) if row.came else ("ended", _("Ingen deltog"))
    if row.on < on:
        return "waiting", _("Notera vilka som deltog")
    is_answered = all(one.answer for one in row.asked)
    return ("soon", _("Alla har svarat")) if is_answered else ("open", _("Väntar på svar"))


def _sentence(row: SharedRow, on: date) -> str:
    if row.is_off:
        return row.reason
    if row.came:
        return _("%(who)s deltog.") % {"who": listing([one.party.name for one in row.asked if one.came])}
    if row.on < on:
        return ""
    waits = [one.party.name for one in row.asked if one.answer is None]
    return " ".join(filter(None, (coming(row), _waits(row, waits, on))))


def coming(row: SharedRow) -> str:
    """Say how many functions come."""
    count = sum(one.count or 0 for one in row.asked if one.answer is OccasionAnswer.COMING)
    said = ngettext("%(count)s funktion kommer.", "%(count)s funktioner kommer.", count)
    return said % {"count": count} if count else ""


def _waits(row: SharedRow, names: Sequence[str], on: date) -> str:
    if not names:
        return ""
    facts = {"who": listing(names), "day": day_words.day(row.answer_by, today=on, form="long", language=language())}
    return _("%(who)s har inte svarat. Svar senast %(day)s.") % facts


def when(row: SharedRow, on: date) -> str:
    """Say when and where: "torsdag 3 december, kl. 13.00–15.00, Stadshuset"."""
    said = [day_words.day(row.on, today=on, form="long", language=language())]
    if row.starts:
        said.append(day_words.clock(row.starts, row.ends, language=language()))
    return ", ".join(filter(None, (*said, row.place)))


def url(row: SharedRow) -> str:
    """Lead to an occasion."""
    return reverse("meetings:shared", args=[row.slug, row.id])


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise that the occasion can be evidence of, or is (åtagande)."""

    key: str
    title: str
    url: str
    is_given: bool


@dataclass(frozen=True, slots=True)
class SharedPage:
    """One occasion with who answered what, and what can be done (öppet tillfälle)."""

    line: SharedLine
    asked: tuple[AskedLine, ...]
    mine: AskedRow | None
    may_answer: bool
    may_note: bool
    may_call_off: bool
    may_bring: bool
    promises: tuple[Promise, ...]
    forums: tuple[tuple[str, str], ...]

    @property
    def row(self) -> SharedRow:
        """The occasion."""
        return self.line.row


def shared_page(actor: Actor, paper: Paper, occasion_id: int, on: date) -> SharedPage:
    """Show one occasion as seen on a day; raises ``ObjectDoesNotExist``."""
    row = forums.shared_occasion(actor, occasion_id, on)
    mine, sees_to = row.of(actor.party_key), forums.may_see_to(actor, row.host.key)
    is_ahead, is_live = row.on >= on, not row.is_off
    is_brought = bool(duties.asked_about(actor, SHARED, [str(row.id)]))
    return SharedPage(
        line=line(actor, row, on),
        asked=tuple(_asked(one, row) for one in row.asked),
        mine=mine,
        may_answer=mine is not None and is_live and is_ahead and forums.may_invite(actor),
        may_note=sees_to and is_live and row.on <= on,
        may_call_off=sees_to and is_live and is_ahead and row.came is None,
        may_bring=is_live and not is_brought and forums.may_invite(actor),
        promises=_promises(actor, row, on) if sees_to and row.came else (),
        forums=tuple((one.id, one.name) for one in paper.forums if not is_individual(one)),
    )


def _asked(one: AskedRow, row: SharedRow) -> AskedLine:
    said = str(OCCASION_ANSWERS[one.answer]) if one.answer else _("Har inte svarat")
    if one.answer is OccasionAnswer.COMING and one.count:
        count = ngettext("%(count)s funktion", "%(count)s funktioner", one.count) % {"count": one.count}
        said = f"{said}, {count}"
    notes = []
    if row.came is not None:
        notes.append(_("Deltog.") if one.came else _("Deltog inte."))
    if one.is_late:
        notes.append(_("Svarade efter sista dagen."))
    return AskedLine(one.party.name, MARKS[one.answer], said, " ".join(notes))


def _promises(actor: Actor, row: SharedRow, on: date) -> tuple[Promise, ...]:
    given = duties.proved_by(actor, SHARED, str(row.id))
    return tuple(
        Promise(one.key, one.title, reverse("duties:duty", args=[actor.slug, one.key]), one.key in given)
        for one in forums.promises_of_inviting(actor, row, on)
    )


def insist_on_inviting(actor: Actor) -> None:
    """Raise ``PermissionDenied`` for who may not invite for a party."""
    if not forums.may_invite(actor):
        raise PermissionDenied


def insist_on_seeing_to(actor: Actor, row: SharedRow) -> None:
    """Raise ``PermissionDenied`` for who neither invited nor leads."""
    if not forums.may_see_to(actor, row.host.key):
        raise PermissionDenied


def others(actor: Actor, paper: Paper) -> list[tuple[str, str]]:
    """Name the parties that can be invited: all but one's own."""
    found = [one for one in paper.parties if one.id != actor.party_key]
    return [(one.id, capfirst(one.short_name or one.name)) for one in found]
