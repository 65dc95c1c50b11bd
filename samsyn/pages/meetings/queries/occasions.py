"""What the pages of known days show (kända dagar): a year of them, one with what is prepared, and last year's again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.agreements.rules.reach import INSIDE
from samsyn.almanac.known_days import Days
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind, kind
from samsyn.base.ui.values import Need, Occasion
from samsyn.duties.queries import AssignmentRow
from samsyn.duties.rules.assignments import AssignmentStanding, Outcome
from samsyn.duties.wording import ASSIGNMENT_STANDINGS
from samsyn.forums import queries as forums
from samsyn.forums.queries import LessonRow, OccasionRow, Prepared
from samsyn.forums.rules.circles import has_outside_seats, is_individual
from samsyn.forums.rules.occasions import Preparation, is_year, key_of, proposed
from samsyn.papers.model import Paper

YEARS_BACK = 3
"""How many years back preparations are looked for, to be used again."""


@dataclass(frozen=True, slots=True)
class OccasionsPage:
    """The known days of a year (kända dagar): those to come, those that have been, and those that are not set."""

    year: int
    lead: str
    next: Occasion | None
    ahead: tuple[Occasion, ...]
    past: tuple[Occasion, ...]
    unset_own: tuple[Link, ...]
    unset_school: tuple[str, ...]
    before: Link | None
    after: Link | None
    may: bool


def occasions_page(actor: Actor, year: int, on: date) -> OccasionsPage:
    """Lay out a year of known days as seen on a day. Five queries."""
    rows = forums.occasions(actor, year, on)
    earlier = {one.key: one.in_year(year - 1) for one in rows}
    held = forums.prepared(actor, [*earlier, *earlier.values()], on)
    shown = [(one, _line(actor, one, held, on)) for one in rows if one.days]
    ahead = tuple(line for one, line in shown if one.days and one.days[1] >= on)
    unset = [one for one in rows if one.days is None]
    return OccasionsPage(
        year=year,
        lead=_lead(ahead, on),
        next=ahead[0] if ahead else None,
        ahead=ahead,
        past=tuple(line for one, line in shown if one.days and one.days[1] < on),
        unset_own=tuple(_to_set(actor, one) for one in unset if one.is_own),
        unset_school=tuple(one.name for one in unset if not one.is_own),
        before=_year(actor, year - 1),
        after=_year(actor, year + 1),
        may=forums.may_prepare_days(actor),
    )


def _line(actor: Actor, row: OccasionRow, held: dict[str, Prepared], on: date) -> Occasion:
    here = held[row.key]
    days = row.days or (on, on)
    mark, standing = _standing(here, days, on)
    can_reuse = days[1] >= on and not here.lines and bool(held[row.in_year(row.year - 1)].lines)
    again = _("Förra årets förberedelser finns att använda.") if can_reuse else ""
    when = f"{capfirst(say(days, on))}."
    return Occasion(
        on=days[0],
        title=row.name,
        url=url(actor, row.key),
        mark=mark,
        standing=standing,
        sentence=" ".join(filter(None, (when, _counted(here), again))),
    )


def _standing(here: Prepared, days: Days, on: date) -> tuple[Kind, str]:
    """Say how the preparations stand together: the worst of them."""
    found = {one.standing for one in here.lines}
    if not found:
        if here.forum:
            return "open", _("Tas upp i forumet")
        return ("ended", _("Inget förbereddes")) if days[1] < on else ("ahead", _("Inget förberett än"))
    if AssignmentStanding.LATE in found:
        return "missed", _("Något är sent")
    if found == {AssignmentStanding.DONE}:
        return "kept", _("Allt är klart")
    if found <= {AssignmentStanding.DONE, AssignmentStanding.NOT_DONE}:
        return "behind", _("Allt blev inte av")
    return "open", _("Förbereds")


def _counted(here: Prepared) -> str:
    facts = {"done": here.done_count, "count": len(here.lines)}
    if not here.lines:
        return ""
    said = ngettext(
        "%(done)s av %(count)s förberedelse klar.", "%(done)s av %(count)s förberedelser klara.", facts["count"]
    )
    return said % facts


def _lead(ahead: Sequence[Occasion], on: date) -> str:
    if not ahead:
        return _("Alla årets kända dagar har varit.")
    facts = {"name": ahead[0].title, "day": say((ahead[0].on, ahead[0].on), on)}
    return _("Närmast är %(name)s, %(day)s.") % facts


def _to_set(actor: Actor, row: OccasionRow) -> Link:
    address = reverse("meetings:own-day-set", args=[actor.slug, row.own_id], query={"ar": row.year})
    return Link(label=row.name, url=address)


def _year(actor: Actor, year: int) -> Link | None:
    if not is_year(year):
        return None
    return Link(label=str(year), url=reverse("meetings:occasions", args=[actor.slug], query={"ar": year}))


@dataclass(frozen=True, slots=True)
class OccasionPage:
    """A known day with what is prepared for it, and what was learnt (känd dag)."""

    row: OccasionRow
    when: str
    mark: Kind
    standing: str
    counted: str
    lines: tuple[Need, ...]
    forum: Link | None
    forum_words: str
    lessons: tuple[LessonRow, ...]
    earlier: tuple[LessonRow, ...]
    reuse: Link | None
    has_begun: bool
    is_over: bool
    may: bool
    may_learn: bool

    @property
    def first_day(self) -> date | None:
        """Its first day, None where it is not set."""
        return self.row.days[0] if self.row.days else None


def occasion_page(actor: Actor, key: str, on: date) -> OccasionPage:
    """Show a known day as seen on a day; raises ``ObjectDoesNotExist``. Seven queries."""
    row = forums.occasion(actor, key, on)
    held = forums.prepared(actor, [key, *_before(row)], on)
    here, days = held[key], row.days or (date.max, date.max)
    told = forums.lessons(actor, [row.named], on)
    mark, standing = _standing(here, days, on)
    last = _last_prepared(row, held)
    return OccasionPage(
        row=row,
        when=capfirst(say(row.days, on)) if row.days else "",
        mark=mark,
        standing=standing,
        counted=_counted(here),
        lines=tuple(_need(actor, one, on) for one in here.lines),
        forum=_forum(actor, here),
        forum_words=_taken_up(here, on),
        lessons=tuple(one for one in told if one.year == row.year),
        earlier=tuple(one for one in told if one.year < row.year),
        reuse=_reuse(actor, row, last) if last and days[1] >= on and row.days else None,
        has_begun=days[0] <= on,
        is_over=days[1] < on,
        may=forums.may_prepare_days(actor),
        may_learn=forums.may_learn(actor),
    )


def _before(row: OccasionRow) -> list[str]:
    """The keys of the same day in the years before."""
    return [row.in_year(row.year - back) for back in range(1, YEARS_BACK + 1)]


def _last_prepared(row: OccasionRow, held: dict[str, Prepared]) -> str:
    """The last year's key that something was prepared for; "" if there is none."""
    return next((key for key in _before(row) if held[key].lines), "")


def _reuse(actor: Actor, row: OccasionRow, last: str) -> Link:
    year = int(last[-4:])
    said = _("Använd förra årets") if year == row.year - 1 else _("Använd dem från %(year)s") % {"year": year}
    return Link(label=said, url=reverse("meetings:reuse", args=[actor.slug, row.key]))


def _need(actor: Actor, one: AssignmentRow, on: date) -> Need:
    by = day_words.day(one.by_day, today=on, form="long", language=language()) if one.by_day else ""
    facts = {"who": one.owner.name, "day": by}
    said = _("%(who)s, senast %(day)s.") % facts if by else f"{one.owner.name}."
    return Need(
        mark=kind(one.standing),
        title=one.what,
        url=reverse("duties:assignment", args=[actor.slug, one.id]),
        standing=str(ASSIGNMENT_STANDINGS[one.standing]),
        sentence=" ".join(filter(None, (said, one.answer_words))),
    )


def _forum(actor: Actor, here: Prepared) -> Link | None:
    if here.forum is None:
        return None
    return Link(label=here.forum.name, url=reverse("organisation:forum", args=[actor.slug, here.forum.key]))


def _taken_up(here: Prepared, on: date) -> str:
    one = here.to_forum
    if one is None or one.by_day is None:
        return ""
    if not one.is_open:
        return _("Forumet har tagit upp dagen.")
    day = day_words.day(one.by_day, today=on, form="long", language=language())
    return _("Forumet tar upp dagen senast %(day)s.") % {"day": day}


@dataclass(frozen=True, slots=True)
class Before:
    """How one of last year's preparations went (så gick det), beside its line."""

    mark: Kind
    standing: str
    words: str
    day: str


@dataclass(frozen=True, slots=True)
class ReusePage:
    """Last year's preparations with their days moved (använd förra årets)."""

    row: OccasionRow
    when: str
    last_year: int
    proposals: tuple[Preparation, ...]
    before: tuple[Before, ...]
    lessons: tuple[LessonRow, ...]
    forum_key: str
    has_forum: bool


def reuse_page(actor: Actor, key: str, on: date) -> ReusePage | None:
    """Propose last year's preparations for a known day; None where there are none, or the day has been.

    Raises ``ObjectDoesNotExist``, and ``PermissionDenied`` for who may not prepare.
    """
    insist_on_preparing(actor)
    row = forums.occasion(actor, key, on)
    held = forums.prepared(actor, [key, *_before(row)], on)
    last = _last_prepared(row, held)
    if row.days is None or row.days[1] < on or not last:
        return None
    then = held[last]
    was = forums.occasion(actor, last, on).days
    return ReusePage(
        row=row,
        when=say(row.days, on),
        last_year=int(last[-4:]),
        proposals=tuple(
            Preparation(one.what, one.owner.key, proposed(one.by_day, was, row.days, on), one.circle != INSIDE)
            for one in then.lines
        ),
        before=tuple(_gone(one, on) for one in then.lines),
        lessons=tuple(one for one in forums.lessons(actor, [row.named], on) if one.year < row.year),
        forum_key=then.forum.key if then.forum else "",
        has_forum=held[key].to_forum is not None,
    )


def _gone(one: AssignmentRow, on: date) -> Before:
    day = day_words.day(one.by_day, today=on, form="plain", language=language()) if one.by_day else ""
    is_answered = one.course.outcome in set(Outcome)
    said = str(ASSIGNMENT_STANDINGS[one.standing]) if is_answered else _("Inget svar")
    return Before(kind(one.standing) if is_answered else "unknown", said, one.answer_words, day)


@dataclass(frozen=True, slots=True)
class ToPrepare:
    """What can be chosen when a known day is prepared (val)."""

    row: OccasionRow
    when: str
    has_forum: bool
    has_outside: bool


def to_prepare(actor: Actor, paper: Paper, key: str, on: date) -> ToPrepare:
    """Give a known day to prepare; raises as ``reuse_page``."""
    insist_on_preparing(actor)
    row = forums.occasion(actor, key, on)
    here = forums.prepared(actor, [key], on)[key]
    found = [one for one in paper.forums if here.forum is None or one.id == here.forum.key]
    has_outside = any(has_outside_seats(paper, one) for one in found)
    when = say(row.days, on) if row.days else ""
    return ToPrepare(row, when, here.to_forum is not None, has_outside)


def insist_on_preparing(actor: Actor) -> None:
    """Raise ``PermissionDenied`` for who may not say which days there are and what is prepared."""
    if not forums.may_prepare_days(actor):
        raise PermissionDenied


def insist_on_learning(actor: Actor) -> None:
    """Raise ``PermissionDenied`` for who may not write what was learnt."""
    if not forums.may_learn(actor):
        raise PermissionDenied


def forums_to_choose(paper: Paper) -> list[tuple[str, str]]:
    """Offer the forums where a day can be prepared, and that it is none of them."""
    return [("", _("Inget forum")), *((one.id, one.name) for one in paper.forums if not is_individual(one))]


def say(days: Days, on: date) -> str:
    """Say when it is: "fredag 30 april", "29 mars–1 april"."""
    if days[0] == days[1]:
        return day_words.day(days[0], today=on, form="long", language=language())
    return day_words.period(*days, today=on, language=language())


def url(actor: Actor, key: str) -> str:
    """Lead to a known day."""
    return reverse("meetings:occasion", args=[actor.slug, key])


def own_url(actor: Actor, own_id: int, year: int) -> str:
    """Lead to a day of the place's own in a year."""
    return url(actor, key_of(f"own-{own_id}", year))
