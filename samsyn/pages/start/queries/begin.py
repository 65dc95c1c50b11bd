"""What is told before a draft begins (inför Börja): how much it holds, what is undecided, what it lacks."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import DraftRow
from samsyn.agreements.rules import drafting
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.values import Fact
from samsyn.pages.start.queries import board, year
from samsyn.papers import reading
from samsyn.papers.model import Paper
from samsyn.papers.promises import promises


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginPage:
    """What is told before one begins (inför Börja)."""

    heading: str
    step: str
    paper: Paper
    facts: tuple[Fact, ...]
    undecided: int
    objection: str | None


def begin(actor: Actor, draft: DraftRow, *, today: date) -> BeginPage:
    """Gather what is told before a draft begins."""
    paper = reading.stored(draft.settled())
    undecided = len(drafting.undecided({path: mark.state for path, mark in draft.marks.items()}))
    promised = promises(paper)
    timed = year.timed(paper, today)
    return BeginPage(
        heading=str(board.HEADINGS[draft.kind]),
        step=_("Börja"),
        paper=paper,
        facts=(
            Fact(label=_("Parter"), words=str(len(paper.parties))),
            Fact(label=_("Forum"), words=str(len(paper.forums))),
            Fact(label=_("Åtaganden"), words=str(len(promised))),
            Fact(
                label=_("Med tid i år"),
                words=ngettext("%(count)d åtagande", "%(count)d åtaganden", timed) % {"count": timed},
            ),
        ),
        undecided=undecided,
        objection=_objection(actor, bool(paper.parties)),
    )


def _objection(actor: Actor, has_parties: bool) -> str | None:
    if not agreements.may_begin(actor):
        return _("Bara en samordnare kan låta överenskommelsen börja.")
    return None if has_parties else _("Lägg till minst en part innan ni börjar.")
