"""What there is to practise on (övning), and what goes when a practice is thrown away."""

from dataclasses import dataclass
from datetime import date

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.papers import organisation
from samsyn.papers.model import Paper
from samsyn.practice.shelf import FIVE, paper_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One of the five to practise on (scen): what it is called, and what it is good for."""

    key: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Throwing:
    """What goes when a practice is thrown away (det som kastas)."""

    name: str
    slug: str
    others: int

    @property
    def warning(self) -> str:
        """Say whom else it concerns; nothing where one is alone."""
        if not self.others:
            return ""
        said = ngettext(
            "En annan person är med i övningen. Den försvinner för henne också.",
            "%(count)d andra är med i övningen. Den försvinner för dem också.",
            self.others,
        )
        return said % {"count": self.others}


def stages(today: date) -> tuple[Stage, ...]:
    """List what there is to practise on."""
    return tuple(Stage(key=key, label=_label(paper_of(key), today)) for key in FIVE)


def throwing(actor: Actor, *, today: date) -> Throwing:
    """Tell what goes when the actor's practice is thrown away."""
    others = sum(one.user_id != actor.user_id for one in collaborations.members(actor, on=today))
    return Throwing(name=actor.name, slug=actor.slug, others=others)


def _label(paper: Paper, today: date) -> str:
    count = len(paper.parties)
    parties = ngettext("%(count)d part", "%(count)d parter", count) % {"count": count}
    forums = ngettext("%(count)d forum", "%(count)d forum", len(paper.forums)) % {"count": len(paper.forums)}
    about = ", ".join((parties, forums, _state(paper, today)))
    return format_html('<span lang="sv">{}</span> {}, {}', paper.name, _years(paper), about)


def _years(paper: Paper) -> str:
    first, last = paper.term.first_day[:4], paper.term.last_day[:4]
    return f"{first}–{last}".strip("–")


def _state(paper: Paper, today: date) -> str:
    term = organisation.term(paper)
    if term is None or term.last_day is None:
        return _("gäller tills vidare")
    return _("har löpt ut, öva på att förnya") if term.last_day < today else _("gäller nu")
