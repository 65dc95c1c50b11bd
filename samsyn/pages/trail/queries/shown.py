"""The binder's first page (försättsblad): whom it was made for, the whole in numbers, and what is lacking."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.base.collaborations.actors import Role
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.kinds import Kind, kind
from samsyn.duties import wording as duties
from samsyn.duties.rules.assignments import AssignmentStanding
from samsyn.duties.rules.keeping import Keeping
from samsyn.forums.wording.deciding import DECISIONS
from samsyn.forums.wording.marks import OF_DECISION
from samsyn.pages.trail.queries.lacking import lacks
from samsyn.pages.trail.queries.summing import Numbers, numbers
from samsyn.pages.trail.queries.values import Binder, Span
from samsyn.papers.words import Word

OF_KEEPING: Mapping[Keeping, Kind] = {
    Keeping.KEPT: "kept",
    Keeping.PARTLY: "behind",
    Keeping.NOT_KEPT: "missed",
    Keeping.RUNNING: "open",
    Keeping.UNTOLD: "soon",
    Keeping.UNCONFIRMED: "waiting",
    Keeping.EXCUSED: "excused",
    Keeping.UNKNOWN: "unknown",
    Keeping.QUIET: "event",
}
OF_ASSIGNMENT: Mapping[AssignmentStanding, Kind] = {
    AssignmentStanding.LATE: "missed",
    AssignmentStanding.DUE_SOON: "soon",
    AssignmentStanding.PARTLY: "behind",
    AssignmentStanding.OPEN: "open",
    AssignmentStanding.DONE: "kept",
    AssignmentStanding.NOT_DONE: "missed",
    AssignmentStanding.WITHDRAWN: "ended",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a number (del): its mark, its word, how many."""

    mark: Kind
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Tally:
    """A number with its parts (antal), whose sum it is."""

    title: str
    total: int
    parts: tuple[Part, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the binder (kapitel), and how much is in it."""

    slug: str
    title: str
    about: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class FirstPage:
    """The first page (försättsblad) in words."""

    title: str
    lead: str
    audience: str
    as_of: str
    lacking: tuple[str, ...]
    is_whole: str
    tallies: tuple[Tally, ...]
    chapters: tuple[Chapter, ...]


def first_page(binder: Binder, words: Mapping[str, Word], query: Mapping[str, str] | None = None) -> FirstPage:
    """Put the first page into words; ``query`` is what the addresses of the chapters carry."""
    counted = numbers(binder)
    lacking = tuple(lacks(binder, counted))
    return FirstPage(
        title=title(binder.span),
        lead=_lead(binder),
        audience=audience(binder),
        as_of=as_of(binder),
        lacking=lacking,
        is_whole="" if lacking else _("Inget saknas av det som Samsyn känner till."),
        tallies=tuple(_tallies(counted, is_inside=binder.is_inside)),
        chapters=chapters(binder, words, query or {}),
    )


def title(span: Span) -> str:
    """Name a binder by its days."""
    return _("Granskningspärm %(days)s") % {"days": days_of(span)}


def days_of(span: Span) -> str:
    """Say the days of a span: "2025", "1 juli 2025–30 juni 2026"."""
    return day_words.period(span.first, span.last, today=date.min, language=language())


def _lead(binder: Binder) -> str:
    said = {"who": binder.collaboration}
    return _("%(who)s: vad vi lovade, vad som gjordes, vad vi beslutade och vad det blev av.") % said


def audience(binder: Binder) -> str:
    """Say for whom the binder was made, and so what can be lacking in it."""
    who = {"who": binder.made_for or str(Role(binder.role).label)}
    if binder.is_inside:
        return (
            _("Gjord för %(who)s: här står det som %(who)s får se. Insatser och enskilda personer är aldrig med.") % who
        )
    return (
        _(
            "Gjord för %(who)s, utanför parterna: här står bara det som %(who)s får se. Uppdrag, insatser och "
            "forum som talar om enskilda är inte med."
        )
        % who
    )


def as_of(binder: Binder) -> str:
    """Say on which day the binder was made, and if its days were not over."""
    said = {"day": day_words.day(binder.on, today=date.min, form="plain", language=language())}
    if binder.is_running:
        return (
            _("Så stod det den %(day)s. Perioden är inte slut, så det som återstår är inte räknat som brister.") % said
        )
    return _("Så stod det den %(day)s.") % said


def chapters(binder: Binder, words: Mapping[str, Word], query: Mapping[str, str]) -> tuple[Chapter, ...]:
    """List the chapters that a binder has."""
    counted = numbers(binder)
    promised = ngettext("%(count)s åtagande", "%(count)s åtaganden", counted.promise_count)
    met = ngettext("%(count)s möte", "%(count)s möten", counted.meeting_count)
    decided = ngettext("%(count)s beslut", "%(count)s beslut", counted.decision_count)
    changed = ngettext("%(count)s ändring", "%(count)s ändringar", counted.change_count)
    asked = ngettext("%(count)s uppdrag", "%(count)s uppdrag", counted.assignment_count)
    every = [
        ("overenskommelsen", capfirst(words["agreement"].definite), changed, counted.change_count),
        ("ataganden", _("Åtaganden"), promised, counted.promise_count),
        ("moten", _("Möten"), met, counted.meeting_count),
        ("beslut", _("Beslut"), decided, counted.decision_count),
    ]
    every += [("uppdrag", _("Uppdrag"), asked, counted.assignment_count)] if binder.is_inside else []
    return tuple(
        Chapter(slug, name, about % {"count": count}, _url(binder.slug, slug, query))
        for slug, name, about, count in every
    )


def _url(slug: str, chapter: str, query: Mapping[str, str]) -> str:
    return reverse("trail:binder-chapter", args=[slug, chapter], query=dict(query) or None)


def _tallies(counted: Numbers, *, is_inside: bool) -> Iterator[Tally]:
    kept = (Part(OF_KEEPING[one], str(duties.KEEPINGS[one]), many) for one, many in counted.keepings.items())
    yield Tally(_("Åtaganden"), counted.promise_count, tuple(kept), _("Varje åtagande är räknat en gång."))
    stood = (Part(kind(one), str(duties.STANDINGS[one]), many) for one, many in counted.standings.items())
    yield Tally(
        _("Tillfällen"), counted.time_count, tuple(stood), _("Tider då åtaganden skulle hållas eller berättas om.")
    )
    yield Tally(_("Bevis"), counted.evidence_count, tuple(_of_evidence(counted)))
    yield Tally(_("Möten"), counted.meeting_count, tuple(_of_meetings(counted)), _of_notes(counted))
    decided = (Part(OF_DECISION[one], str(DECISIONS[one]), many) for one, many in counted.decisions.items())
    yield Tally(_("Beslut"), counted.decision_count, tuple(decided))
    if is_inside:
        words = duties.ASSIGNMENT_STANDINGS
        asked = (Part(OF_ASSIGNMENT[one], str(words[one]), many) for one, many in counted.assignments.items())
        yield Tally(_("Uppdrag"), counted.assignment_count, tuple(asked))


def _of_evidence(counted: Numbers) -> Iterator[Part]:
    in_time = counted.evidence_count - counted.late_entry_count
    if in_time:
        yield Part("kept", _("Inlagt i tid"), in_time)
    if counted.late_entry_count:
        yield Part("behind", _("Inlagt i efterhand"), counted.late_entry_count)


def _of_meetings(counted: Numbers) -> Iterator[Part]:
    parts: tuple[tuple[Kind, str, int], ...] = (
        ("kept", _("Hållna"), counted.held_count),
        ("excused", _("Inställda"), counted.cancelled_count),
        ("ahead", _("Planerade, inte hållna"), counted.other_meeting_count),
    )
    return (Part(mark, words, count) for mark, words, count in parts if count)


def _of_notes(counted: Numbers) -> str:
    if not counted.late_notes_count:
        return ""
    said = ngettext(
        "%(count)s möte har sena anteckningar.", "%(count)s möten har sena anteckningar.", counted.late_notes_count
    )
    return said % {"count": counted.late_notes_count}
