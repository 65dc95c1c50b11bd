"""One activity (aktivitet): why, what, who, how often, how it is followed up, and how it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import NotUnderstood
from samsyn.almanac.writing import write
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.frame import Link
from samsyn.base.ui.values import BodyChip, Need, Row
from samsyn.duties import queries as duties
from samsyn.duties import wording
from samsyn.duties.queries import DutyRow, EvidenceRow
from samsyn.duties.rules.standings import ASKS
from samsyn.pages.plan.queries import gaps
from samsyn.pages.plan.queries.gaps import QUESTIONS
from samsyn.pages.plan.queries.plan import chips
from samsyn.papers.clauses import label
from samsyn.papers.model import Activity, Paper
from samsyn.papers.who import name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityPage:
    """One activity as it is shown."""

    key: str
    title: str
    areas: tuple[Link, ...]
    heading: str
    purpose: str
    how: str
    who: tuple[BodyChip, ...]
    goals: tuple[Row, ...]
    rows: tuple[Row, ...]
    questions: tuple[str, ...]
    clause: Link | None
    duties: tuple[Need, ...]
    evidence: tuple[EvidenceRow, ...]
    note: str


def activity_page(actor: Actor, paper: Paper, *, key: str, on: date, is_open: bool) -> ActivityPage:
    """Lay out one activity. Raises ``ObjectDoesNotExist`` for one that the plan does not hold."""
    one = next((each for each in paper.activities if each.id == key), None)
    if one is None:
        raise ObjectDoesNotExist
    rows = [row for row in duties.standings(actor, on=on) if row.activity_key == key]
    may = duties.may(actor) if is_open else frozenset()
    return ActivityPage(
        key=key,
        title=one.title,
        areas=tuple(_areas(actor, paper, one)),
        heading=one.heading,
        purpose=one.purpose,
        how=one.how,
        who=chips(paper, one.lead, one.support),
        goals=tuple(_goals(paper, one)),
        rows=tuple(row for row in _rows(paper, one) if row.words),
        questions=tuple(str(QUESTIONS[gap]) for gap in gaps.of(one)),
        clause=_clause(actor, paper, one),
        duties=tuple(_need(actor, row, on, may) for row in rows),
        evidence=_evidence(rows),
        note=one.note,
    )


def _areas(actor: Actor, paper: Paper, one: Activity) -> Iterator[Link]:
    for area in paper.focus_areas:
        if area.id in one.focus_areas:
            yield Link(label=area.name, url=f"{reverse('plan:plan', args=[actor.slug])}#omrade-{area.id}")


def _goals(paper: Paper, one: Activity) -> Iterator[Row]:
    for goal in paper.goals:
        if goal.id in one.goals:
            yield Row(term=goal.number or "•", words=goal.text)


def _rows(paper: Paper, one: Activity) -> Iterator[Row]:
    """Give what the plan says, in its own words, and how a rhythm is understood."""
    yield Row(term=_("Hur ofta"), words=one.rhythm, quoted=True)
    yield understood(one.rhythm)
    yield Row(term=_("Dagar"), words=one.days, quoted=True)
    yield Row(term=_("När"), words=one.when, written=True)
    yield Row(term=_("Befattningar"), words=", ".join(name_of(paper, key) for key in one.positions))
    yield Row(term=_("Resurser (kolumnen Åtagande)"), words=one.commitment, written=True)
    yield Row(term=_("Uppföljning"), words=one.follow_up, written=True)
    yield Row(term=_("Hur ofta den följs upp"), words=one.follow_up_rhythm, quoted=True)
    yield Row(term=_("Indikatorer"), words=", ".join(one.indicators), written=True)
    yield Row(term=_("Metod"), words=one.method, written=True)
    plans = {plan.id: plan.name for plan in paper.other_plans}
    yield Row(term=_("Enligt planen"), words=plans.get(one.plan, ""), written=True)


def understood(phrase: str) -> Row:
    """Say how a phrase is understood, or that it is not; nothing for no phrase."""
    term, rhythm = _("Så förstår Samsyn takten"), read(phrase)
    if phrase and isinstance(rhythm, NotUnderstood):
        return Row(term=term, words=_("Det går inte att räkna ut några dagar av orden."))
    return Row(term=term, words=write(rhythm) if phrase else "", written=True)


def _clause(actor: Actor, paper: Paper, one: Activity) -> Link | None:
    place = label(paper, one.clause)
    url = f"{reverse('agreement:agreement', args=[actor.slug])}#{one.clause}"
    return Link(label=place, url=url) if place else None


def _need(actor: Actor, row: DutyRow, on: date, may: frozenset[str]) -> Need:
    asks = row.standing in ASKS and row.wanted_count and "report" in may
    report = Link(label=_("Rapportera"), url=reverse("duties:report", args=[actor.slug, row.key])) if asks else None
    return Need(
        mark=row.standing.value,
        title=row.title,
        url=reverse("duties:duty", args=[actor.slug, row.key]),
        standing=str(wording.STANDINGS[row.standing]),
        sentence=wording.sentence(row, on) if row.wanted_count else "",
        phrase=row.phrase,
        actions=(report,) if report else (),
    )


def _evidence(rows: Sequence[DutyRow]) -> tuple[EvidenceRow, ...]:
    found = {item.id: item for row in rows for one in row.occurrences for item in one.evidence}
    found |= {item.id: item for row in rows for item in row.evidence}
    return tuple(sorted(found.values(), key=lambda item: (item.done_on, item.id), reverse=True))
