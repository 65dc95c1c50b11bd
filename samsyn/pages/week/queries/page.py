"""Min vecka: all that one person's week holds, whatever the number of her collaborations."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.frame import Link
from samsyn.base.ui.values import Occasion
from samsyn.duties import queries as duties
from samsyn.duties.queries import Board
from samsyn.forums import queries as forums
from samsyn.forums.queries import MeetingDay, WaitingRow
from samsyn.pages.week.queries.assignments import folded as folded_assignments
from samsyn.pages.week.queries.assignments import given
from samsyn.pages.week.queries.concerns import leads as leads_in
from samsyn.pages.week.queries.concerns import may_write
from samsyn.pages.week.queries.decisions import ToAnswer, to_answer
from samsyn.pages.week.queries.inductions import Induction, inductions
from samsyn.pages.week.queries.lead import Asks, lead
from samsyn.pages.week.queries.meetings import occasion, week_of
from samsyn.pages.week.queries.needs import FOLD, Asked, Folded, asked, folded, say
from samsyn.pages.week.queries.news import News, news
from samsyn.pages.week.queries.step_words import END, SUCCESSOR, Around, Step, step, time_words
from samsyn.pages.week.queries.steps import Matter, Why, next_step, time_is_up
from samsyn.pages.week.queries.waiting import Wait, waits

NEW_FOR_DAYS = 60
ABOUT_TIME = frozenset({SUCCESSOR, END})


@dataclass(frozen=True, slots=True)
class Ending:
    """That an agreement nears its end or has passed it (tiden går ut), where the next step says something else."""

    collaboration: str
    words: str
    has_ended: bool
    link: Link


@dataclass(frozen=True, slots=True)
class Empty:
    """Why nothing asks, with a faint example of what will (tomt läge)."""

    title: str
    words: str
    phrase: str
    act: Link | None


@dataclass(frozen=True, slots=True)
class Week:
    """A person's week (min vecka)."""

    on: date
    lead: str
    step: Step | None
    endings: tuple[Ending, ...]
    this_week: tuple[Occasion, ...]
    next_week: tuple[Occasion, ...]
    next_monday: date
    mine: Folded
    assignments: Folded
    others: Folded
    decisions: tuple[ToAnswer, ...]
    waiting: tuple[Wait, ...]
    empty: Empty | None
    news: tuple[News, ...]
    inductions: tuple[Induction, ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks for which day (fråga): all that one person is, the day shown, and since when things are new."""

    actors: Sequence[Actor]
    on: date
    today: date
    since: datetime
    until: datetime


def boards_of(actors: Sequence[Actor], on: date) -> list[Board]:
    """Give the duties of all a person's collaborations as they stand on a day.

    From the year before, so that what was missed then has its day, to next week, so that its meetings are there.
    """
    monday, _sunday = week_of(on)
    last = max(date(on.year, 12, 31), monday + timedelta(days=13))
    return duties.boards(*actors, on=on, first=date(on.year - 1, 1, 1), last=last)


def week(asking: Asking, boards: Sequence[Board], answers: Sequence[WaitingRow]) -> Week:
    """Put a week together."""
    on, alone = asking.on, len(asking.actors) == 1
    monday, sunday = week_of(on)
    until = sunday + timedelta(days=7)
    meetings = forums.meeting_days(boards, *asking.actors, first=monday, last=until, is_with_cancelled=True)
    ending = {one.collaboration for board in boards if (one := time_is_up(board, on)) is not None}
    found = [one for one in asked(boards, asking.actors) if not _is_said(one, ending)]
    mine = [one for one in found if one.is_mine]
    waiting, asked_of_me = waits(boards, asking.actors, on=on, is_alone=alone), given(boards, asking.actors, on=on)
    late = [one.matter for one in asked_of_me if one.matter]
    chosen = next_step([*_matters(boards, mine, waiting, asking), *late])
    by_slug = {board.line.slug: board for board in boards}
    around = Around(by_slug, asking.actors, found, waiting, on, on == asking.today, asked_of_me)
    decisions = to_answer(boards, answers, on=on, is_alone=alone)
    first = folded(mine, on=on, is_alone=alone, room=max(FOLD - len(waiting), 1))
    missed = sum(one.matter.why is Why.MISSED for one in mine)
    asks = Asks(len(mine), missed, _time_said(chosen, around), sum(one.is_pressing for one in asked_of_me))
    coming = [one for one in meetings if one.on > sunday]
    return Week(
        on=on,
        lead=lead([one for one in meetings if not one.is_off], asks=asks, on=on, is_today=on == asking.today),
        step=step(chosen, around) if chosen else None,
        endings=_endings(boards, chosen, on),
        this_week=_occasions([one for one in meetings if one.on <= sunday], asking, alone),
        next_week=_occasions(coming, asking, alone),
        next_monday=sunday + timedelta(days=1),
        mine=first,
        assignments=folded_assignments(asked_of_me, on=on, is_alone=alone),
        others=folded(
            [one for one in found if not one.is_mine],
            on=on,
            is_alone=alone,
            room=max(FOLD - len(waiting) - len(first.shown), 0),
        ),
        decisions=decisions,
        waiting=tuple(waiting),
        empty=None if asked_of_me or decisions else _said_empty(boards, on, is_mine=bool(mine), is_any=bool(found)),
        inductions=tuple(inductions(asking.actors, on)),
        news=tuple(news(boards, asking.actors, since=asking.since, until=asking.until)) if around.is_open else (),
    )


def _time_said(chosen: Matter | None, around: Around) -> str:
    """Say that the time is up, if that is the next step."""
    if chosen is None or chosen.why not in {Why.ENDED, Why.ENDING}:
        return ""
    board = around.boards[chosen.collaboration]
    said = time_words(board, around.on)
    return _("%(where)s: %(said)s") % {"where": board.line.name, "said": said} if len(around.boards) > 1 else said


def _is_said(one: Asked, ending: Collection[str]) -> bool:
    """Tell whether a duty only says again that the time of its agreement is up."""
    return one.row.key in ABOUT_TIME and one.row.collaboration in ending


def _matters(boards: Sequence[Board], mine: list[Asked], waiting: list[Wait], asking: Asking) -> list[Matter]:
    """Gather all that may be the next step."""
    times = [one for board in boards if (one := _time(board, asking)) is not None]
    idle = [Matter(Why.NOT_IN_USE, board.line.slug, asking.on) for board in boards if not _is_in_use(board, asking.on)]
    return [*times, *(one.matter for one in mine), *(one.matter for one in waiting), *idle]


def _time(board: Board, asking: Asking) -> Matter | None:
    found = time_is_up(board, asking.on)
    if found is None:
        return None
    is_mine = leads_in(asking.actors, board.line.slug)
    return Matter(found.why, found.collaboration, found.day, is_mine)


def _is_in_use(board: Board, on: date) -> bool:
    return board.line.in_use_from is not None and board.line.in_use_from <= on


def _occasions(meetings: Sequence[MeetingDay], asking: Asking, alone: bool) -> tuple[Occasion, ...]:
    writers = {actor.slug for actor in asking.actors if may_write(actor)}
    return tuple(occasion(one, on=asking.on, is_alone=alone, may_write=one.slug in writers) for one in meetings)


def _endings(boards: Sequence[Board], chosen: Matter | None, on: date) -> tuple[Ending, ...]:
    """List the agreements whose time is up, but for the one that the next step is about."""
    found = []
    for board in boards:
        one = time_is_up(board, on)
        if one is None or (chosen and chosen.why is one.why and chosen.collaboration == one.collaboration):
            continue
        ended = one.why is Why.ENDED
        link = Link(label=board.line.name, url=reverse("agreement:agreement", args=[board.line.slug]))
        found.append(Ending(board.line.name, time_words(board, on), ended, link))
    return tuple(found)


def _empty(boards: Sequence[Board], on: date) -> Empty | None:
    """Teach what will stand here, by the first promise that comes back and its own phrase."""
    rows = [row for board in boards for row in board.rows if row.next_last_day and row.phrase]
    coming = min(rows, key=lambda row: (row.next_last_day or date.max, row.title), default=None)
    words = _words_of_rest(boards, on)
    if coming is None or coming.next_last_day is None:
        return Empty(_("Inget behöver dig"), words, "", None)
    facts = {"title": coming.title, "day": say(coming.next_last_day, on)}
    told = _("Härnäst: %(title)s, senast %(day)s.") % facts
    act = Link(label=_("Se alla åtaganden"), url=reverse("duties:duties", args=[coming.collaboration]))
    return Empty(_("Inget behöver dig"), f"{words} {told}".strip(), coming.phrase, act)


def _said_empty(boards: Sequence[Board], on: date, *, is_mine: bool, is_any: bool) -> Empty | None:
    """Say why nothing asks, where nothing does or it is all new and none of it mine."""
    return _empty(boards, on) if not is_any or (not is_mine and _is_fresh(boards, on)) else None


def _is_fresh(boards: Sequence[Board], on: date) -> bool:
    """Tell whether some collaboration was taken into use a short time ago."""
    return any(
        since and 0 <= (on - since).days < NEW_FOR_DAYS for since in (board.line.in_use_from for board in boards)
    )


def _words_of_rest(boards: Sequence[Board], on: date) -> str:
    if not any(_is_in_use(board, on) for board in boards):
        return _("Inget räknas förrän Samsyn är taget i bruk.")
    if _is_fresh(boards, on):
        return _("Nyss tagen i bruk: inget kan vara sent.")
    return _("Allt som ska ha gjorts är gjort.")
