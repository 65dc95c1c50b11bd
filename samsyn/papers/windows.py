"""When the promises of a paper fall due: promises joined to the almanac (tidsfönster)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from samsyn.almanac import opening
from samsyn.almanac.calendars import Calendar
from samsyn.almanac.periods import Span, Window
from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import AtMeeting, BeforeEnd, Combined, Rhythm
from samsyn.almanac.units import Period
from samsyn.papers.kinds import Level
from samsyn.papers.model import Forum, Paper
from samsyn.papers.organisation import term
from samsyn.papers.promise import Promise

_MEETING = re.compile(r"s?(?:möte|sammanträde|träff|avstämning)(?:t|n|na|en|ar|er)?$")
_ENDING = re.compile(r"(?:en|et|n)s?$")
_LETTERS = re.compile(r"[^a-zåäö0-9]+")
_STEM = 4
_NO_DAYS = Span(date.max, date.max)


@dataclass(frozen=True, slots=True)
class Around:
    """What lies around a paper when its days are counted (omgivning): calendar, meetings by forum id, and mandate."""

    calendar: Calendar = field(default_factory=Calendar)
    meetings: Mapping[str, Sequence[date]] = field(default_factory=dict)
    mandate_first_day: date | None = None


def windows_of(
    promise: Promise,
    paper: Paper,
    first: date,
    last: date,
    around: Around | None = None,
    *,
    held: tuple[date | None, date | None] = (None, None),
) -> list[Window]:
    """Give the windows of a promise whose days touch first–last, both included, cut to the term.

    A promise without rhythm, or with one that is not understood, has none. Steps ("var tredje vecka") are counted
    from the first day of the term. ``held`` are the first and last day that the promise held, where that is shorter;
    windows are cut there too, but what is counted by the whole term is due, or not, by its last day.
    """
    if promise.rhythm is None or not promise.is_understood:
        return []
    written = term(paper)
    whole = written.span if written else None
    span = whole if _is_of_the_term(promise.rhythm) else _within(whole, held)
    if span is _NO_DAYS:
        return []
    found = opening.windows(promise.rhythm, first, last, setting(promise, paper, span, around))
    starts, ends = max(held[0] or date.min, promise.first_day or date.min), held[1] or date.max
    return [window for window in found if _is_held(window, starts, ends, promise)]


def _is_held(window: Window, starts: date, ends: date, promise: Promise) -> bool:
    if promise.first_day is not None and window.starts < promise.first_day:
        return False
    return starts <= window.last_day <= ends


def _within(whole: Span | None, held: tuple[date | None, date | None]) -> Span | None:
    """Cut the term to the days that a promise held; ``_NO_DAYS`` if none is left."""
    first_days = [day for day in (whole.first_day if whole else None, held[0]) if day]
    last_days = [day for day in (whole.last_day if whole else None, held[1]) if day]
    if not first_days:
        return Span(date.min, min(last_days)) if last_days else None
    starts, ends = max(first_days), min(last_days, default=None)
    return _NO_DAYS if ends is not None and ends < starts else Span(starts, ends)


def _is_of_the_term(rhythm: Rhythm) -> bool:
    """Whether a rhythm is counted from the term itself, and so knows no shorter time."""
    parts = rhythm.parts if isinstance(rhythm, Combined) else (rhythm,)
    return any(isinstance(part, BeforeEnd) or getattr(part, "period", None) is Period.AGREEMENT for part in parts)


def setting(promise: Promise, paper: Paper, held: Span | None, around: Around | None = None) -> opening.Setting:
    """Make the setting of a promise: its meetings are those of the forum that its rhythm speaks of.

    A forum whose meetings are not known is taken to meet in its own rhythm.
    """
    around = around or Around()
    meetings: dict[str, Sequence[date]] = {}
    rhythms: dict[str, Rhythm] = {}
    for word in _meetings_in(promise.rhythm):
        forum = forum_of(paper, promise, word)
        if forum is None:
            continue
        if around.meetings.get(forum.id):
            meetings[word] = around.meetings[forum.id]
        if forum.rhythm:
            rhythms[word] = read(forum.rhythm)
    return opening.Setting(
        term=held,
        calendar=around.calendar,
        meetings=meetings,
        forum_rhythms=rhythms,
        since=_first_day(paper),
        mandate_first_day=around.mandate_first_day,
    )


def _first_day(paper: Paper) -> date | None:
    written = term(paper)
    return written.first_day if written else None


def forum_of(paper: Paper, promise: Promise, word: str) -> Forum | None:
    """Find the forum that a meeting's word means: "styrgruppsmöte", "sammanträde i chefssamrådet", "möte" alone.

    "Möte" alone is of the forum that carries the promise, else of the one that receives it, else of one that owes it.
    A word that fits several forums means the one that the promise speaks of in the same way, else none: no guess.
    """
    plain = _plain(word)
    if not _MEETING.sub("", plain):
        return _nearest(promise, paper.forums)
    for names in (_names, _last_words):
        fitting = tuple(forum for forum in paper.forums if any(_fits(plain, name) for name in names(forum)))
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            return _nearest(promise, fitting)
    return None


def forums_awaited(promise: Promise, paper: Paper) -> frozenset[str]:
    """Give the forums whose meetings say when a promise falls due, by id; those that speak of individuals are left out.

    Nothing tells on which days an individual-level forum meets, so there its own rhythm stands in.
    """
    found = (forum_of(paper, promise, word) for word in _meetings_in(promise.rhythm))
    return frozenset(one.id for one in found if one is not None and one.level is not Level.INDIVIDUAL)


def _nearest(promise: Promise, forums: tuple[Forum, ...]) -> Forum | None:
    known = {forum.id: forum for forum in forums}
    return next((known[who] for who in (promise.forum, promise.to, *promise.owners) if who in known), None)


def _meetings_in(rhythm: Rhythm | None) -> tuple[str, ...]:
    parts = rhythm.parts if isinstance(rhythm, Combined) else (rhythm,)
    return tuple(part.meeting for part in parts if isinstance(part, AtMeeting))


def _names(forum: Forum) -> tuple[str, ...]:
    return (forum.name, *forum.aliases, forum.id)


def _last_words(forum: Forum) -> tuple[str, ...]:
    return tuple(name.split()[-1] for name in (forum.name, *forum.aliases))


def _fits(word: str, name: str) -> bool:
    """Whether a meeting's word holds the name of a forum, in the form that the word happens to give it."""
    plain = _plain(name)
    stem = _ENDING.sub("", plain)
    return _MEETING.sub("", word) in {plain, stem} or (len(stem) >= _STEM and stem in word)


def _plain(text: str) -> str:
    return _LETTERS.sub("", text.lower())
