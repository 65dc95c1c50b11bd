"""The overview of a draft (Kom i gång) and one step of it: what is there, what it gives and what it lacks."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samsyn.agreements.queries import DraftRow
from samsyn.agreements.rules import drafting
from samsyn.agreements.rules.drafting import DraftKind, MarkState
from samsyn.base.ui import wheel_values
from samsyn.base.ui.frame import Link
from samsyn.base.ui.values import NextStep
from samsyn.pages.start.queries import alone, rows, year
from samsyn.pages.start.queries import reading as through
from samsyn.pages.start.queries.rows import ItemRow
from samsyn.pages.start.queries.steps import INNER, STEPS, Section, Step, step_of
from samsyn.papers import editing, reading
from samsyn.papers.lacking import Weight, gathered, lacking
from samsyn.papers.model import Paper
from samsyn.papers.writing import as_values


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """A step in the overview: what it holds in few words."""

    title: str
    url: str
    number: int
    holds: str
    is_begun: bool
    suggested: int = 0
    lacks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A section with its items; a single item has ``is_there``."""

    section: Section
    path: str
    rows: Sequence[ItemRow]
    is_there: bool
    item: Any = None

    @property
    def has_following(self) -> bool:
        """Whether some of it follows only with what points at it."""
        return any(row.follows for row in self.rows)

    @property
    def anchor(self) -> str:
        """Name the section in the address of its page."""
        return anchor(self.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The overview (översikt)."""

    heading: str
    lead: str
    step: NextStep | None
    steps: tuple[StepRow, ...]
    wheel: wheel_values.WheelYear | None
    suggested: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StepPage:
    """One step (steg): its sections, the year it gives, and the steps before and after."""

    heading: str
    step: Step
    sections: tuple[Shown, ...]
    wheel: wheel_values.WheelYear | None
    before: Link | None
    after: Link | None
    undecided: tuple[str, ...] = ()
    is_tentative: bool = False


HEADINGS = {
    DraftKind.START: gettext_lazy("Kom i gång"),
    DraftKind.CORRECTION: gettext_lazy("Rätta och komplettera"),
    DraftKind.AMENDMENT: gettext_lazy("Förslag till ändring"),
    DraftKind.SUCCESSOR: gettext_lazy("Ny överenskommelse"),
}
LEADS = {
    DraftKind.START: gettext_lazy(
        "Fyll på i vilken ordning ni vill. Allt sparas steg för steg, och flera kan skriva samtidigt."
    ),
    DraftKind.CORRECTION: gettext_lazy(
        "Det som skrevs av fel eller inte kom med. Rättelsen gäller från samma dag som det den rättar."
    ),
    DraftKind.AMENDMENT: gettext_lazy(
        "Det här ändrar överenskommelsen först när dess egen regel för ändring är uppfylld."
    ),
    DraftKind.SUCCESSOR: gettext_lazy(
        "Den nya är gjord av den gamla. Ta ställning till varje punkt: behåll, ändra eller stryk."
    ),
}


def board(draft: DraftRow, *, slug: str, today: date) -> Board:
    """Lay out the overview of a draft."""
    lacks = _lacks(draft.paper)
    rows_ = tuple(_step_row(draft, one, slug, number, lacks) for number, one in enumerate(STEPS, 1))
    last = _last_row(draft, slug, len(rows_) + 1)
    return Board(
        heading=str(HEADINGS[draft.kind]),
        lead=str(LEADS[draft.kind]),
        step=_next(draft, slug, rows_, last),
        steps=(*rows_, last),
        wheel=year.wheel(not_struck(draft), today),
        suggested=len(undecided(draft)),
    )


def step_page(draft: DraftRow, step: Step, *, slug: str, today: date) -> StepPage:
    """Lay out one step of a draft."""
    place = STEPS.index(step)
    return StepPage(
        heading=str(HEADINGS[draft.kind]),
        step=step,
        sections=tuple(shown(draft, section, section.path) for section in step.sections),
        wheel=year.wheel(not_struck(draft), today) if step.key in ("forum", "uppfoljning") else None,
        undecided=undecided(draft, step),
        is_tentative=bool(undecided(draft)),
        before=_link(draft, slug, STEPS[place - 1]) if place else None,
        after=_link(draft, slug, STEPS[place + 1]) if place + 1 < len(STEPS) else None,
    )


def not_struck(draft: DraftRow) -> Paper:
    """Give the paper so far, with what is suggested and without what was struck."""
    struck = [path for path, mark in draft.marks.items() if mark.state == MarkState.STRUCK]
    return reading.stored(editing.strike_all(draft.content, struck)) if struck else draft.paper


def undecided(draft: DraftRow, step: Step | None = None) -> tuple[str, ...]:
    """Give what is suggested and not decided about, of one step or of all."""
    paths = drafting.undecided({path: mark.state for path, mark in draft.marks.items()})
    return paths if step is None else tuple(path for path in paths if step_of(path) is step)


def inner(draft: DraftRow, path: str, cls: type[Any]) -> list[Shown]:
    """Shape the lists that stand inside an item."""
    return [shown(draft, section, f"{path}/{section.path}") for section in INNER.get(cls, ())]


def shown(draft: DraftRow, section: Section, path: str) -> Shown:
    """Shape one section: a list with its rows, or a single item that is there or not."""
    held = value_at(draft.paper, path)
    if section.is_list:
        return Shown(section=section, path=path, rows=rows.rows(draft, path, held or ()), is_there=bool(held))
    return Shown(section=section, path=path, rows=alone.rows(draft, path), is_there=_is_written(held), item=held)


def anchor(path: str) -> str:
    """Name the section at a path in the address of the page that shows it."""
    return path.replace("/", "-") or "egna-ord"


def value_at(paper: Paper, path: str) -> Any:
    """Give the item or list that stands at a path; None where nothing stands."""
    found: Any = paper
    for step in path.split("/") if path else ():
        if isinstance(found, tuple):
            found = next((one for one in found if getattr(one, "id", None) == step), None)
        else:
            found = getattr(found, step, None)
    return found


def _last_row(draft: DraftRow, slug: str, number: int) -> StepRow:
    """The last step: to begin, to be decided, or to choose about what was."""
    if draft.kind is DraftKind.AMENDMENT:
        url, title = reverse("agreement:proposal", args=[slug, draft.id]), _("Se skillnaden och besluta")
        return StepRow(
            title=title, url=url, number=number, holds=_("Före och efter, och vad som krävs."), is_begun=False
        )
    if draft.kind is DraftKind.SUCCESSOR:
        url, holds = reverse("start:take-over", args=[slug, draft.id]), _("När allt är valt och parterna är överens.")
        return StepRow(title=_("Låt den ta vid"), url=url, number=number, holds=holds, is_begun=draft.is_closed)
    url, title = reverse("start:begin", args=[slug, draft.id]), _("Börja")
    if draft.is_closed:
        return StepRow(title=title, url=url, number=number, holds=_("Det är gjort."), is_begun=True)
    holds = _("Från den dag ni väljer. Bara parterna måste finnas.")
    return StepRow(title=title, url=url, number=number, holds=holds, is_begun=False)


def _next(draft: DraftRow, slug: str, steps: Sequence[StepRow], last: StepRow) -> NextStep | None:
    """Choose what to do next in a first entry and in a successor; other drafts and closed ones have no such step."""
    if draft.kind is DraftKind.SUCCESSOR and not draft.is_closed:
        act = Link(label=_("Till valen"), url=reverse("start:choices", args=[slug, draft.id]))
        why = _("Punkt för punkt, plats för plats, aktivitet för aktivitet.")
        look = Link(label=last.title, url=last.url)
        return NextStep(title=_("Behåll, ändra eller stryk"), why=why, act=act, look=look)
    if draft.kind is not DraftKind.START or draft.is_closed:
        return None
    begin = Link(label=_("Börja"), url=last.url)
    asked = next((row for row in steps if row.suggested), None)
    if asked is not None:
        return _to_decide(asked, sum(row.suggested for row in steps), begin)
    by_key = {step.key: row for step, row in zip(STEPS, steps, strict=True)}
    if not draft.paper.forums:
        act = Link(label=_("Lägg till ett forum"), url=by_key["forum"].url)
        why = _("Skriv hur ofta det möts, precis som det står, så ritas årshjulet.")
        look = Link(label=_("Eller utgå från en mall"), url=reverse("start:ways", args=[slug, draft.id]))
        return NextStep(title=_("Börja med ett forum"), why=why, act=act, look=look)
    if not draft.paper.clauses:
        act = Link(label=_("Klistra in texten"), url=reverse("start:paste", args=[slug, draft.id]))
        why = _("Klistra in texten ni har, så hittar Samsyn det som lovas i den. Ni bestämmer vad som stämmer.")
        return NextStep(title=_("Lägg in texten"), why=why, act=act, look=begin)
    why = _("Det går att fylla på och rätta efteråt också.")
    return _to_read(draft, slug, begin) or NextStep(title=_("Börja när ni vill"), why=why, act=begin)


def _to_decide(first: StepRow, count: int, begin: Link) -> NextStep:
    said = ngettext("Ta ställning till %(count)d förslag", "Ta ställning till %(count)d förslag", count)
    act = Link(label=_("Gå till %(step)s") % {"step": first.title}, url=first.url)
    why = _("Behåll det som stämmer för er, ändra eller stryk resten. Det som inte är valt följer inte med.")
    return NextStep(title=said % {"count": count}, why=why, act=act, look=begin)


def _counted(held: Shown) -> str:
    count = len(held.rows)
    return f"{count} {held.section.one if count == 1 else held.section.many}"


def _link(draft: DraftRow, slug: str, step: Step) -> Link:
    return Link(label=str(step.title), url=reverse("start:step", args=[slug, draft.id, step.key]))


def _is_written(held: Any) -> bool:
    return held is not None and (isinstance(held, Paper) or bool(as_values(held)))


def _step_row(draft: DraftRow, step: Step, slug: str, number: int, lacks: Mapping[str, str]) -> StepRow:
    held = [shown(draft, section, section.path) for section in step.sections]
    counted = [_counted(one) for one in held if one.rows and one.section.is_list]
    said = [str(one.section.title) for one in held if not one.section.is_list and one.is_there and one.path]
    return StepRow(
        title=str(step.title),
        url=reverse("start:step", args=[slug, draft.id, step.key]),
        number=number,
        holds=", ".join([*counted, *said, *_read(draft, slug, step)]) or _("Inget än"),
        is_begun=bool(counted or said),
        lacks=lacks.get(step.key, ""),
        suggested=len(undecided(draft, step)),
    )


def _to_read(draft: DraftRow, slug: str, begin: Link) -> NextStep | None:
    """Lead on in the text where it is being read, or nothing has been promised out of it yet."""
    progress = through.progress(draft, slug)
    if progress.is_done or (draft.paper.promises and not progress.read):
        return None
    act = Link(label=_("Läs nästa") if progress.read else _("Börja läsa"), url=progress.following)
    why = _("%(said)s. Läs en punkt i taget och bestäm vad som lovas i den.") % {"said": progress.words}
    return NextStep(title=_("Läs igenom texten"), why=why, act=act, look=begin)


def _read(draft: DraftRow, slug: str, step: Step) -> tuple[str, ...]:
    """Say how much of a text one has read through, where there is one."""
    return (through.progress(draft, slug).words,) if step.key == "text" and draft.paper.clauses else ()


def _lacks(paper: Paper) -> dict[str, str]:
    """Say how much each step lacks of what is needed to count: "2 saker behövs för att räkna"."""
    needed = gathered(one for one in lacking(paper) if one.weight is Weight.NEEDED)
    counted = Counter(some[0].step.value for some in needed)
    return {
        step: ngettext("%(count)d sak behövs för att räkna", "%(count)d saker behövs för att räkna", count)
        % {"count": count}
        for step, count in counted.items()
    }
