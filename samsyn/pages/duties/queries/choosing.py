"""Which promises are shown (urval): all, those that need something, or a party's, a forum's or a clause's."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.values import Tab
from samsyn.duties.queries import DutyRow
from samsyn.duties.rules.standings import ASKS
from samsyn.papers.model import Paper
from samsyn.papers.who import party_of

ASKING = "behover"
PARTY, FORUM, CLAUSE = "part:", "forum:", "punkt:"
Choices = list[tuple[str, str | list[tuple[str, str]]]]
"""A value and its words, or words and the choices under them."""


def is_chosen(row: DutyRow, chosen: str, paper: Paper) -> bool:
    """Tell whether a promise belongs to what was chosen; an unknown choice holds nothing."""
    if not chosen:
        return True
    if chosen == ASKING:
        return row.standing in ASKS
    if chosen.startswith(FORUM):
        return row.forum_key == chosen.removeprefix(FORUM)
    if chosen.startswith(CLAUSE):
        return row.clause_id == chosen.removeprefix(CLAUSE)
    return any(PARTY + party_of(paper, owner.key) == chosen for owner in row.owners)


def tabs(actor: Actor, timed: Sequence[DutyRow], paper: Paper, year: int, chosen: str) -> tuple[Tab, ...]:
    """Offer the choices that are made most: all, those that need something, and each party's."""
    base = reverse("duties:duties", args=[actor.slug])
    offered = [("", _("Alla")), (ASKING, _("Behöver något")), *_parties(paper)]
    return tuple(
        Tab(
            label=label,
            url=f"{base}?ar={year}&visa={choice}#lista",
            count=sum(is_chosen(row, choice, paper) for row in timed),
            current=choice == chosen,
        )
        for choice, label in offered
    )


def choices(timed: Sequence[DutyRow], paper: Paper) -> Choices:
    """Offer every party, and the forums and clauses that have something with a time."""
    forums, clauses = {row.forum_key for row in timed}, {row.clause_id: row.clause for row in timed if row.clause_id}
    groups: Choices = [("", _("Hela överenskommelsen"))]
    groups.append((_("Part"), _parties(paper)))
    groups.append((_("Forum"), [(FORUM + forum.id, forum.name) for forum in paper.forums if forum.id in forums]))
    groups.append((_("Var det står"), [(CLAUSE + key, label) for key, label in clauses.items()]))
    return [(label, held) for label, held in groups if held or not label]


def _parties(paper: Paper) -> list[tuple[str, str]]:
    named = ((PARTY + party.id, party.short_name or party.name) for party in paper.parties)
    return [(choice, capfirst(label)) for choice, label in named]
