"""The kinds that can be found, what each is called, and where it is: a literal table, one row a kind.

A package that lets something new be found gets its row here; what has no row is not sought.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Address = Callable[[str, str], str]
"""Gives the address of a thing from its collaboration's slug and its key."""


@dataclass(frozen=True, slots=True)
class KindOfHit:
    """A kind of what can be found (slag): its word, the group that it is filtered by, and its address."""

    word: str | Promise
    group: str
    address: Address


def _page(name: str) -> Address:
    """The page of a thing, whose address holds the key alone."""
    return lambda slug, key: reverse(name, args=[slug, key])


def _place(name: str, anchor: str = "{}") -> Address:
    """A place on a page that holds many."""
    return lambda slug, key: f"{reverse(name, args=[slug])}#{anchor.format(key)}"


TEXT, ORGANISATION, DUTIES, PLAN = "texten", "organisation", "ataganden", "plan"
MEETINGS, DECISIONS, WORK = "moten", "beslut", "uppdrag"
GROUPS: dict[str, Any] = {
    MEETINGS: _("Möten"),
    DECISIONS: _("Beslut"),
    TEXT: _("Texten"),
    ORGANISATION: _("Organisation"),
    DUTIES: _("Åtaganden"),
    PLAN: _("Plan"),
    WORK: _("Uppdrag"),
}
"""The groups that one can filter by, as the address names them, in the order of the menu."""

KINDS = {
    "clause": KindOfHit(_("Punkt"), TEXT, _place("agreement:agreement")),
    "annex": KindOfHit(_("Bilaga"), TEXT, _place("agreement:agreement", "bilagan-{}")),
    "forum": KindOfHit(_("Forum"), ORGANISATION, _page("organisation:forum")),
    "made_forum": KindOfHit(_("Forum"), ORGANISATION, _page("organisation:forum")),
    "function": KindOfHit(_("Funktion"), ORGANISATION, _page("organisation:function")),
    "promise": KindOfHit(_("Åtagande"), DUTIES, _page("duties:duty")),
    "assignment": KindOfHit(_("Uppdrag"), WORK, _page("duties:assignment")),
    "meeting": KindOfHit(_("Möte"), MEETINGS, _page("meetings:meeting")),
    "item": KindOfHit(_("Ärende"), MEETINGS, _page("meetings:item")),
    "decision": KindOfHit(_("Beslut"), DECISIONS, _page("meetings:decision")),
    "focus_area": KindOfHit(_("Fokusområde"), PLAN, _place("plan:plan", "omrade-{}")),
    "goal": KindOfHit(_("Mål"), PLAN, lambda slug, _key: f"{reverse('plan:plan', args=[slug])}?visa=mal"),
    "activity": KindOfHit(_("Aktivitet"), PLAN, _page("plan:activity")),
}


def kinds_of(group: str) -> tuple[str, ...]:
    """Name the kinds of a group; of none, all that can be found."""
    return tuple(kind for kind, one in KINDS.items() if group in {"", one.group})
