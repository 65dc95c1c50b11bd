"""The whole plan (plan): its focus areas with their activities, its goals, and what would make it stronger."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.agreements.rules import terms
from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents import Table
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.number_words import in_words
from samsyn.base.ui.values import BodyChip, Row, Tab
from samsyn.duties import queries as duties
from samsyn.duties import wording
from samsyn.duties.queries import DutyRow
from samsyn.duties.rules.standings import ASKS, Standing
from samsyn.pages.plan.queries import gaps
from samsyn.pages.plan.queries.gaps import Gap, Lacks
from samsyn.papers.kinds import About
from samsyn.papers.model import Activity, FocusArea, Goal, Paper
from samsyn.papers.who import find, name_of
from samsyn.papers.words import Word

VIEWS = ("", "luckor", "mal")
LONGEST_CHIP = 26
"""How long a body's name may be before it is shortened in the table, where it has an abbreviation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityLine:
    """An activity in the table (aktivitet)."""

    key: str
    title: str
    url: str
    how: str
    who: tuple[BodyChip, ...]
    phrase: str
    when: str
    follow_up: str
    gaps: tuple[Gap, ...]
    mark: Kind | None
    standing: str
    also_in: str

    @property
    def lacks_lead(self) -> bool:
        """Whether nobody has the main responsibility."""
        return Gap.LEAD in self.gaps

    @property
    def lacks_rhythm(self) -> bool:
        """Whether it is not said how often."""
        return Gap.RHYTHM in self.gaps

    @property
    def lacks_effect(self) -> bool:
        """Whether nothing would show that it helps."""
        return Gap.EFFECT in self.gaps


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaBlock:
    """A focus area with the picture's words and its activities (fokusområde)."""

    anchor: str
    number: str
    name: str
    picture: str
    places: str
    lines: tuple[ActivityLine, ...]
    count_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalLine:
    """A goal with the activities that lead to it (mål)."""

    number: str
    text: str
    areas: str
    activities: tuple[Link, ...]
    is_overall: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPage:
    """The plan as it is shown."""

    title: str
    lead: str
    ended: str
    areas: tuple[AreaBlock, ...]
    goals: tuple[GoalLine, ...]
    stronger: tuple[tuple[str, str], ...]
    tabs: tuple[Tab, ...]
    view: str
    activity_count: int
    abbreviations: tuple[Row, ...]
    plans: tuple[Row, ...]
    follow_up: tuple[Row, ...]


def plan_page(actor: Actor, paper: Paper, *, words: Mapping[str, Word], on: date, chosen: str = "") -> PlanPage:
    """Lay out the plan of a day: all of it, only what is missing, or its goals."""
    view = chosen if chosen in VIEWS else ""
    rows = _by_activity(duties.standings(actor, on=on)) if paper.activities else {}
    lacks = gaps.count(paper.activities)
    blocks = tuple(_blocks(actor, paper, rows, words, only_gaps=view == "luckor"))
    return PlanPage(
        title=capfirst(words["plan"].definite),
        lead=_lead(paper, words, lacks),
        ended=_ended(paper, on),
        areas=blocks,
        goals=tuple(_goal(actor, paper, one) for one in paper.goals),
        stronger=tuple(_stronger(paper, words, lacks)),
        tabs=_tabs(actor, paper, words, view, lacks),
        view=view,
        activity_count=len(paper.activities),
        abbreviations=tuple(Row(term=one.abbreviation, words=one.name) for one in paper.bodies if one.abbreviation),
        plans=tuple(
            Row(
                term=one.name,
                words=name_of(paper, one.owner) if one.owner else _("Vem som håller den står inte."),
                term_written=True,
            )
            for one in paper.other_plans
        ),
        follow_up=tuple(
            Row(
                term=one.title, words=one.rhythm or _("Hur ofta står inte."), quoted=bool(one.rhythm), term_written=True
            )
            for one in paper.follow_up
        ),
    )


def table(actor: Actor, paper: Paper, *, words: Mapping[str, Word], on: date) -> Table:
    """Lay out the plan for a file: one row an activity, the heads first."""
    head = [
        capfirst(words["focus_area"].indefinite),
        capfirst(words["activity"].indefinite),
        _("Syfte"),
        capfirst(words["goal"].plural),
        _("Leder"),
        _("Medverkar"),
        _("Resurser"),
        _("Hur ofta"),
        _("Uppföljning"),
        _("Indikatorer"),
        _("Läge"),
    ]
    rows = _by_activity(duties.standings(actor, on=on)) if paper.activities else {}
    areas = {one.id: one.name for one in paper.focus_areas}
    goals = {one.id: f"{one.number} {one.text}".strip() for one in paper.goals}
    lines = []
    for one in paper.activities:
        row = _worst(rows.get(one.id, ()))
        lines.append(
            [
                "; ".join(areas.get(key, key) for key in one.focus_areas),
                one.title,
                one.purpose,
                "; ".join(goals.get(key, key) for key in one.goals),
                "; ".join(name_of(paper, key) for key in one.lead),
                "; ".join(name_of(paper, key) for key in one.support),
                one.commitment,
                "; ".join(part for part in (one.rhythm, one.days, one.when) if part),
                "; ".join(part for part in (one.follow_up, one.follow_up_rhythm) if part),
                "; ".join(one.indicators),
                str(wording.STANDINGS[row.standing]) if row else "",
            ]
        )
    return [head, *lines]


def chips(paper: Paper, lead: Sequence[str], support: Sequence[str]) -> tuple[BodyChip, ...]:
    """Name who leads, in bold, and who takes part, as the plan writes them."""
    return tuple(_chip(paper, key, leads=key in lead) for key in dict.fromkeys([*lead, *support]))


def _chip(paper: Paper, key: str, *, leads: bool) -> BodyChip:
    body, name = find(paper, key), name_of(paper, key)
    short = getattr(body, "abbreviation", "") or getattr(body, "short_name", "")
    return BodyChip(name=capfirst(short or name), full_name=name if short and short != name else "", leads=leads)


def _by_activity(rows: Sequence[DutyRow]) -> dict[str, list[DutyRow]]:
    found: dict[str, list[DutyRow]] = {}
    for row in rows:
        if row.activity_key:
            found.setdefault(row.activity_key, []).append(row)
    return found


def _worst(rows: Sequence[DutyRow]) -> DutyRow | None:
    order = {standing: place for place, standing in enumerate(ASKS)}
    return min(rows, key=lambda row: order.get(row.standing, len(order)), default=None)


def _blocks(
    actor: Actor, paper: Paper, rows: Mapping[str, Sequence[DutyRow]], words: Mapping[str, Word], *, only_gaps: bool
) -> Iterator[AreaBlock]:
    """Give each focus area with its activities, then the headings of the plan that are no focus area."""
    for place, area in enumerate(paper.focus_areas, 1):
        lines = _lines(actor, paper, rows, [one for one in paper.activities if area.id in one.focus_areas], area.id)
        if lines_shown := _chosen(lines, only_gaps=only_gaps):
            yield _block(area, area.number or str(place), lines_shown, words)
        elif not only_gaps:
            yield _block(area, area.number or str(place), (), words)
    loose: dict[str, list[Activity]] = {}
    for one in paper.activities:
        if not one.focus_areas:
            loose.setdefault(one.heading or _("Utan område"), []).append(one)
    for place, (heading, activities) in enumerate(loose.items(), 1):
        lines = _chosen(_lines(actor, paper, rows, activities, ""), only_gaps=only_gaps)
        if lines:
            named = FocusArea(id=f"ovrigt-{place}", name=heading)
            yield _block(named, "", lines, words)


def _chosen(lines: Sequence[ActivityLine], *, only_gaps: bool) -> tuple[ActivityLine, ...]:
    return tuple(line for line in lines if line.gaps or not only_gaps)


def _block(area: FocusArea, number: str, lines: Sequence[ActivityLine], words: Mapping[str, Word]) -> AreaBlock:
    lacking = sum(len(line.gaps) for line in lines)
    counted = f"{len(lines)} {_form(words['activity'], len(lines))}"
    if lacking:
        counted += ", " + ngettext("%(count)s lucka", "%(count)s luckor", lacking) % {"count": lacking}
    return AreaBlock(
        anchor=f"omrade-{area.id}",
        number=number,
        name=area.name,
        picture=area.picture,
        places=", ".join(area.places),
        lines=tuple(lines),
        count_words=counted,
    )


def _lines(
    actor: Actor, paper: Paper, rows: Mapping[str, Sequence[DutyRow]], activities: Sequence[Activity], area: str
) -> tuple[ActivityLine, ...]:
    return tuple(_line(actor, paper, one, rows.get(one.id, ()), area) for one in activities)


def _line(actor: Actor, paper: Paper, one: Activity, rows: Sequence[DutyRow], area: str) -> ActivityLine:
    row = _worst([each for each in rows if each.standing is not Standing.ENDED])
    names = {each.id: each.name for each in paper.focus_areas}
    others = [names.get(key, key) for key in one.focus_areas if key != area]
    shows = [part for part in (one.follow_up, *one.indicators) if part]
    return ActivityLine(
        key=one.id,
        title=one.title,
        url=reverse("plan:activity", args=[actor.slug, one.id]),
        how=one.how or one.purpose,
        who=chips(paper, one.lead, one.support),
        phrase=", ".join(part for part in (one.rhythm, one.days) if part),
        when=one.when,
        follow_up=". ".join(part.rstrip(".") for part in shows) or one.follow_up_rhythm,
        gaps=gaps.of(one),
        mark=row.standing.value if row else None,
        standing=str(wording.STANDINGS[row.standing]) if row else "",
        also_in=", ".join(others),
    )


def _goal(actor: Actor, paper: Paper, goal: Goal) -> GoalLine:
    names = {one.id: one.name for one in paper.focus_areas}
    return GoalLine(
        number=goal.number,
        text=goal.text,
        areas=", ".join(names.get(key, key) for key in goal.focus_areas),
        activities=tuple(
            Link(label=one.title, url=reverse("plan:activity", args=[actor.slug, one.id]))
            for one in paper.activities
            if goal.id in one.goals
        ),
        is_overall=goal.is_overall,
    )


def _lead(paper: Paper, words: Mapping[str, Word], lacks: Lacks) -> str:
    count = len(paper.activities)
    if not count:
        named = next((one.title for one in paper.annexes if one.about is About.ACTIVITIES and one.is_empty), "")
        said = _("Överenskommelsen hänvisar till %(plan)s, som inte är med.") % {"plan": named}
        return said if named else _("Här syns planen så snart den är inläst.")
    facts = {
        "activities": f"{count} {_form(words['activity'], count)}",
        "areas": _counted(len(paper.focus_areas), words["focus_area"]),
    }
    said = _("%(activities)s i %(areas)s.") % facts
    if lacks.lead == count:
        return " ".join((said, _("Ingen av dem har någon som ansvarar. Börja där.")))
    whole = sum(not gaps.of(one) for one in paper.activities)
    if not whole:
        return " ".join((said, _("Ingen av dem säger både vem som leder, hur ofta och hur det följs upp.")))
    if whole == count:
        return " ".join((said, _("Alla säger vem som leder, hur ofta och hur det följs upp.")))
    more = ngettext(
        "%(count)s säger vem som leder, hur ofta och hur det följs upp.",
        "%(count)s säger vem som leder, hur ofta och hur det följs upp.",
        whole,
    )
    return f"{said} {capfirst(more % {'count': in_words(whole, language=language())})}"


def _ended(paper: Paper, on: date) -> str:
    last = terms.last_day(paper)
    if last is None or on <= last:
        return ""
    return day_words.day(last, today=date.min, form="plain", language=language())


def _stronger(paper: Paper, words: Mapping[str, Word], lacks: Lacks) -> Iterator[tuple[str, str]]:
    """Say what would make the plan stronger, the most worth first, at most four things."""
    count = len(paper.activities)
    word = words["activity"]
    if not count:
        return
    if lacks.lead == count:
        yield _("Säg vem som ansvarar."), _("Ingen aktivitet har en ansvarig part. Utan den är det ingens uppgift.")
    elif lacks.lead:
        yield _("Säg vem som leder."), _missing(lacks.lead, word)
    if not any(one.goals for one in paper.activities):
        said = _("Målen finns, men ingen aktivitet är knuten till något. Börja med de tre som ni lägger mest tid på.")
        none = _("Inga mål står i planen. Börja med de tre aktiviteter som ni lägger mest tid på.")
        yield _("Säg vad som ska ha blivit bättre."), said if paper.goals else none
    if lacks.effect:
        yield _("Säg vad som skulle visa att det hjälper."), _missing(lacks.effect, word)
    if lacks.rhythm:
        yield _("Säg hur ofta."), _missing(lacks.rhythm, word)
    for title, _times in [
        (name, times) for name, times in Counter(one.title for one in paper.activities).items() if times > 1
    ][:1]:
        yield (
            _("%(title)s står två gånger.") % {"title": title},
            _("Är det samma arbete räcker en rad med två områden."),
        )


def _missing(count: int, word: Word) -> str:
    facts = {"count": capfirst(in_words(count, language=language(), neuter=word.is_ett)), "word": _form(word, count)}
    return ngettext("%(count)s %(word)s saknar det.", "%(count)s %(word)s saknar det.", count) % facts


def _tabs(actor: Actor, paper: Paper, words: Mapping[str, Word], view: str, lacks: Lacks) -> tuple[Tab, ...]:
    base = reverse("plan:plan", args=[actor.slug])
    return (
        Tab(label=_("Tabell"), url=base, current=view == ""),
        Tab(label=_("Bara luckor"), url=f"{base}?visa=luckor", count=lacks.total, current=view == "luckor"),
        Tab(
            label=capfirst(words["goal"].plural), url=f"{base}?visa=mal", count=len(paper.goals), current=view == "mal"
        ),
    )


def _counted(count: int, word: Word) -> str:
    return f"{in_words(count, language=language(), neuter=word.is_ett)} {_form(word, count)}"


def _form(word: Word, count: int) -> str:
    return word.indefinite if count == 1 else word.plural
