"""What the forms of Förnya eller avsluta know before they are asked: who may, who decides, and likely answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.agreements import queries as agreements
from samsyn.agreements.rules import terms
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.agreements.rules.renewing import Noted, Way
from samsyn.almanac.periods import ONE_DAY, month_after
from samsyn.base.ui.components.days import language
from samsyn.base.ui.number_words import listing
from samsyn.pages.door import Visit
from samsyn.pages.start.queries import renew
from samsyn.pages.start.queries import renew_days as days
from samsyn.pages.start.queries import renew_ways as ways
from samsyn.pages.start.queries.renew_ways import Known
from samsyn.papers import succeeding
from samsyn.papers.model import Paper
from samsyn.papers.organisation import highest
from samsyn.papers.who import name_of

TOGETHER = "Parterna gemensamt"
"""Who decided, where it was no forum: the parties' own words in the papers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """A form with what stands round it: may it be sent, by whom it is decided, what it leads to."""

    heading: str
    lead: str
    save: str
    may: bool
    leads: Sequence[str] = ()
    who: Sequence[tuple[str, str]] = ()
    years: Sequence[tuple[str, str]] = ()
    initial: dict[str, Any] = field(default_factory=dict)
    already: str = ""


def extend(at: Visit) -> FormPage:
    """Ask of an extension; raises ``Http404`` where the text has none."""
    row = agreements.renewal(at.actor, at.on)
    if Way.EXTEND not in row.ways:
        raise Http404
    known = Known(at, row, renew.consulted_on(at, row))
    return FormPage(
        heading=_("Förläng överenskommelsen"),
        lead=ways.text_says(at.paper),
        save=_("Förläng"),
        may=row.may_go_on and at.is_open,
        leads=ways.before_extending(known),
        who=_deciding(at.paper),
        years=ways.years_offered(known),
    )


def run_out(at: Visit) -> FormPage:
    """Ask of letting the agreement run out; raises ``Http404`` where it has no end."""
    row = agreements.renewal(at.actor, at.on)
    if row.last_day is None:
        raise Http404
    said = {"day": days.day(row.last_day, at.on)}
    return FormPage(
        heading=_("Låt överenskommelsen löpa ut"),
        lead=_("Då upphör åtagandena när %(day)s är slut. Det går att ta tillbaka.") % said,
        save=_("Låt den löpa ut"),
        may=row.may_go_on and at.is_open,
        who=who(at.paper),
    )


def consult(at: Visit) -> FormPage:
    """Ask of consultation."""
    row = agreements.renewal(at.actor, at.on)
    lead = _("Samrådet handlar om hur överenskommelsen ska fortsätta.")
    if row.last_day_to_consult:
        begins = _("Det ska börja senast %(day)s.") % {"day": days.day(row.last_day_to_consult, at.on)}
        lead = f"{lead} {begins}"
    names = listing([one.short_name or one.name for one in at.paper.parties], language=language())
    return FormPage(
        heading=_("Anteckna samrådet"), lead=lead, save=_("Spara samrådet"), may=row.may_review and at.is_open,
        initial={"by": names},
    )  # fmt: skip


def review(at: Visit) -> FormPage:
    """Ask of a review."""
    row = agreements.renewal(at.actor, at.on)
    last = row.last_noted(Noted.REVIEWED)
    said = _("Den har inte setts över sedan den började gälla.")
    if last:
        facts = {"day": days.day(last.noted_on, at.on), "by": name_of(at.paper, last.by)}
        said = _("Den sågs senast över %(day)s av %(by)s.") % facts
    return FormPage(
        heading=_("Anteckna en översyn"), lead=said, save=_("Spara översynen"), may=row.may_review and at.is_open,
        who=who(at.paper),
    )  # fmt: skip


def take_back(at: Visit, note: int) -> FormPage:
    """Ask why a note is taken back; raises ``Http404`` for one that does not stand."""
    row = agreements.renewal(at.actor, at.on)
    held = next((one for one in row.reviews if one.id == note), None)
    if held is None:
        raise Http404
    return FormPage(
        heading=_("Ta tillbaka anteckningen"),
        lead=held.words,
        save=_("Ta tillbaka"),
        may=(row.may_go_on if held.kind is Noted.RUNS_OUT else row.may_review) and at.is_open,
    )


def follow(at: Visit) -> FormPage:
    """Ask what a new agreement is called and from when to when it holds; leads to one that is already begun on."""
    drafts = agreements.drafts(at.actor).get(at.actor.collaboration_id, [])
    begun = next((one.id for one in drafts if one.kind is DraftKind.SUCCESSOR), None)
    first, last = _likely(at.paper, at.on)
    written = [one.isoformat() if one else "" for one in (first, last)]
    return FormPage(
        heading=_("Gör en ny överenskommelse"),
        lead=_("Den görs av den gamla. Underskrifter och personer följer inte med. Inget gäller förrän den tar vid."),
        save=_("Börja på den nya"),
        may=agreements.may_draft(at.actor) and at.is_open,
        initial={"title": succeeding.title_after(at.paper, *written), "first_day": first, "last_day": last},
        already=reverse("start:choices", args=[at.slug, begun]) if begun else "",
    )


def who(paper: Paper) -> list[tuple[str, str]]:
    """Who may have decided: the highest forum first, the parties together, other forums."""
    top = highest(paper)
    first = [(top.id, top.name)] if top else []
    others = [(forum.id, forum.name) for forum in paper.forums if top is None or forum.id != top.id]
    return [*first, (TOGETHER, _("Parterna gemensamt")), *others]


def day(one: date) -> str:
    """Say a day with its year."""
    return days.day(one, date.min)


def _deciding(paper: Paper) -> list[tuple[str, str]]:
    """Who decides on an extension: whom the text names, else whoever it was."""
    named = paper.renewal.decided_by if paper.renewal else ""
    return [(named, name_of(paper, named))] if named else who(paper)


def _likely(paper: Paper, on: date) -> tuple[date, date | None]:
    """The days that a new agreement most likely has: those the text foretells, else as long from the day after."""
    renewal = paper.renewal
    foretold = terms.written(renewal.successor_first_day) if renewal else None
    if renewal and foretold:
        last = terms.written(renewal.successor_last_day)
        return foretold.earliest, last.latest if last else None
    ended, began = terms.last_day(paper), terms.first_day(paper)
    if ended is None:
        return date(on.year + 1, 1, 1), None
    first = ended + ONE_DAY
    months = (first.year - began.year) * 12 + first.month - began.month if began else 0
    return first, month_after(first, months) - ONE_DAY if months else None
