"""The next step in words (nästa steg): what to do, why now, one button and one quiet link."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.almanac.terms import last_day_to_open_consultation
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.duties.queries import Board, telling
from samsyn.pages.week.queries.assignments import Given
from samsyn.pages.week.queries.concerns import leads, may_write
from samsyn.pages.week.queries.needs import Asked, say, sentence
from samsyn.pages.week.queries.steps import Matter, Why, last_day_of
from samsyn.pages.week.queries.waiting import Wait
from samsyn.papers.model import Paper
from samsyn.papers.organisation import highest, term

SUCCESSOR, END = "renewal/successor", "term/last_day"


@dataclass(frozen=True, slots=True)
class Step:
    """The next step as it is shown (nästa steg)."""

    title: str
    why: str
    act: Link
    look: Link | None
    collaboration: str
    written: bool


@dataclass(frozen=True, slots=True)
class Around:
    """What the words of a step are taken from (underlag)."""

    boards: dict[str, Board]
    actors: Sequence[Actor]
    asked: Sequence[Asked]
    waits: Sequence[Wait]
    on: date
    is_open: bool = True
    given: Sequence[Given] = ()


def step(matter: Matter, around: Around) -> Step:
    """Put a matter into words."""
    board = around.boards[matter.collaboration]
    words = _WORDS[matter.why](matter, board, around)
    where = board.line.name if len(around.boards) > 1 else ""
    return Step(*words, collaboration=where, written=matter.why in {*_HINTS, Why.LATE_ASSIGNMENT})


Words = tuple[str, str, Link, Link | None]


def _ended(_matter: Matter, board: Board, around: Around) -> Words:
    title = (
        _("Registrera det som gäller nu")
        if leads(around.actors, board.line.slug)
        else _("Överenskommelsen gäller inte längre")
    )
    return title, ended_words(board, around.on), _renew(board), _read(board)


def time_words(board: Board, on: date) -> str:
    """Say in short that an agreement nears its end or has passed it."""
    last_day = last_day_of(board.paper) or on
    left = (last_day - on).days
    facts = {"day": say(last_day, on), "left": left}
    if last_day < on:
        return _("Överenskommelsen gick ut %(day)s.") % facts
    said = ngettext(
        "Överenskommelsen löper ut %(day)s, i morgon.",
        "Överenskommelsen löper ut %(day)s, om %(left)s dagar.",
        left,
    )
    return said % facts if left else _("Överenskommelsen löper ut i dag.")


def ended_words(board: Board, on: date) -> str:
    """Say that an agreement has ended, and which was to take over."""
    said = time_words(board, on)
    foretold = foretold_time(board.paper, on)
    if foretold:
        return (
            said
            + " "
            + _("Den säger att en ny ska gälla %(time)s, men ingen sådan är registrerad.") % {"time": foretold}
        )
    return said + " " + _("Ingen ny är registrerad.")


def foretold_time(paper: Paper, on: date) -> str:
    """Say the time of the successor that an agreement foretells: "2023–2026"; empty where it foretells none."""
    renewal, link = paper.renewal, paper.successor
    first = (renewal.successor_first_day if renewal else "") or (link.first_day if link else "")
    last = (renewal.successor_last_day if renewal else "") or (link.last_day if link else "")
    if not first:
        return ""
    days = [date.fromisoformat(day) if len(day) == 10 else None for day in (first, last)]
    return day_words.period(*days, today=on, language=language())


def _ending(_matter: Matter, board: Board, around: Around) -> Words:
    last_day = last_day_of(board.paper) or around.on
    title = _("Bestäm vad som gäller efter %(day)s") % {"day": say(last_day, around.on)}
    return title, ending_words(board, around.on), _renew(board), _read(board)


def ending_words(board: Board, on: date) -> str:
    """Say that an agreement nears its end, and what that demands."""
    left = ((last_day_of(board.paper) or on) - on).days
    said = _("Överenskommelsen löper ut i dag och ingen ny är registrerad.")
    if left:
        said = ngettext(
            "Överenskommelsen löper ut i morgon och ingen ny är registrerad.",
            "Överenskommelsen löper ut om %(left)s dagar och ingen ny är registrerad.",
            left,
        ) % {"left": left}
    return " ".join(filter(None, (said, _consultation(board, on), _forum(board))))


def _consultation(board: Board, on: date) -> str:
    held = term(board.paper)
    day = last_day_to_open_consultation(held) if held else None
    if day is None:
        return ""
    if day < on:
        return _("Samråd om fortsättningen skulle ha börjat senast %(day)s.") % {"day": say(day, on)}
    return _("Samråd om fortsättningen ska börja senast %(day)s.") % {"day": say(day, on)}


def _forum(board: Board) -> str:
    top = highest(board.paper)
    if top is None:
        return _("Parterna behöver hinna besluta och skriva under innan dess.")
    return _("Ta upp frågan i %(forum)s, så hinner parterna besluta och skriva under.") % {"forum": top.name}


def _of_duty(matter: Matter, board: Board, around: Around) -> Words:
    one = next(each for each in around.asked if each.matter == matter)
    where = [board.line.slug, matter.key]
    look = Link(label=_("Se åtagandet"), url=reverse("duties:duty", args=where))
    why = f"{sentence(one, around.on)} {_HINTS[matter.why]()}"
    if not (may_write(one.actor) and around.is_open):
        return one.row.title, why, look, None
    report = Link(label=_("Rapportera"), url=f"{reverse('duties:report', args=where)}?next=/")
    return one.row.title, why, report, look


def _of_assignment(matter: Matter, board: Board, around: Around) -> Words:
    one = next(each for each in around.given if each.matter == matter)
    where = [board.line.slug, one.row.id]
    look = Link(label=_("Se uppdraget"), url=reverse("duties:assignment", args=where))
    title, why = telling.title(one.row.what), telling.sentence(one.row, around.on)
    if not (may_write(one.actor) and around.is_open):
        return title, why, look, None
    return title, why, Link(label=_("Svara"), url=f"{reverse('duties:answer-assignment', args=where)}?next=/"), look


_HINTS: dict[Why, Callable[[], str]] = {
    Why.MISSED: lambda: _("Blev det gjort? Skriv när och var det kan läsas, eller varför det utgår."),
    Why.BEHIND: lambda: _("Rapportera det som är gjort, eller bestäm en dag för nästa gång."),
    Why.DUE_SOON: lambda: _("När det är gjort räcker en mening och en hänvisning."),
}


def _waiting(matter: Matter, _board: Board, around: Around) -> Words:
    one = next(each for each in around.waits if each.matter == matter)
    return one.title, one.words, Link(label=one.label, url=one.url), _read(_board)


def _not_in_use(_matter: Matter, board: Board, around: Around) -> Words:
    since = board.line.in_use_from
    title = _("Läs igenom överenskommelsen innan ni börjar")
    why = _("Samsyn räknar inget som sent förrän ni har sagt från vilken dag ni använder det.")
    if since is not None:
        why = _("Ni börjar använda Samsyn %(day)s. Innan dess är inget sent.") % {"day": say(since, around.on)}
    return title, why, _read(board), None


def _read(board: Board) -> Link:
    return Link(label=_("Läs överenskommelsen"), url=reverse("agreement:agreement", args=[board.line.slug]))


def _renew(board: Board) -> Link:
    return Link(label=_("Förnya eller avsluta"), url=reverse("start:renew", args=[board.line.slug]))


_WORDS: dict[Why, Callable[[Matter, Board, Around], Words]] = {
    Why.ENDED: _ended,
    Why.ENDING: _ending,
    Why.MISSED: _of_duty,
    Why.LATE_ASSIGNMENT: _of_assignment,
    Why.BEHIND: _of_duty,
    Why.DUE_SOON: _of_duty,
    Why.UNCONFIRMED: _waiting,
    Why.DOUBTED: _waiting,
    Why.UNSIGNED: _waiting,
    Why.NOT_IN_USE: _not_in_use,
}
