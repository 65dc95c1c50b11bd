"""The page of the search (sök): hits with their words marked, filtered by group, a sheet at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.guard.rules import objection_to_storing
from samsyn.base.search import queries as search
from samsyn.base.search.queries import FURTHEST, Found, Hit
from samsyn.base.search.rules.excerpts import Segment
from samsyn.base.ui.frame import Link
from samsyn.base.ui.values import Tab
from samsyn.pages.search.queries.asking import A_SHEET, Asking
from samsyn.pages.search.queries.kinds import GROUPS, KINDS, kinds_of

EXAMPLES = ("trygghet i skolan", "styrgrupp", "lägesbild")
"""What one may try, in the language of the agreements."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HitRow:
    """A hit as it is shown (träff): what it is, what it is called, why it was found, and where it is."""

    kind: str
    url: str
    title: tuple[Segment, ...]
    excerpt: tuple[Segment, ...]
    day: date | None
    collaboration: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """The page: the question, what was found in words, the filter, the hits, and the ways on."""

    asking: Asking
    url: str
    heading: str = ""
    tabs: tuple[Tab, ...] = ()
    rows: tuple[HitRow, ...] = ()
    before: Link | None = None
    after: Link | None = None
    is_end: bool = False
    is_cut: bool = False
    wider: tuple[Link, ...] = ()
    examples: tuple[Link, ...] = ()
    fault: str = ""
    status: int = 200


@dataclass(frozen=True, slots=True)
class _Told:
    """How many hits there are of each group, as far as they are weighed."""

    by_group: Mapping[str, int]
    is_whole: bool

    @property
    def total(self) -> int:
        return sum(self.by_group.values())

    def of(self, group: str) -> int:
        return self.by_group.get(group, 0) if group else self.total


def search_page(actors: Sequence[Actor], asking: Asking, *, url: str, today: date) -> SearchPage:
    """Answer a question; without words the page tells how one searches. Four queries at most."""
    if objection_to_storing(asking.words):
        fault = _("Det ser ut som en enskilds nummer. I Samsyn finns inget om enskilda. Sök på något annat.")
        return SearchPage(asking=asking, url=url, fault=fault, status=400)
    if not asking.words.strip():
        return SearchPage(asking=asking, url=url, examples=_examples(url))
    among = {"kinds": tuple(KINDS), "only": kinds_of(asking.group) if asking.group else ()}
    found = search.find(*actors, words=asking.words, **among, limit=A_SHEET, offset=asking.offset)
    told = _told(found)
    return SearchPage(
        asking=asking,
        url=url,
        heading=_heading(asking, found, told),
        tabs=_tabs(asking, url, told) if told.total else (),
        rows=_rows(actors, found.hits),
        before=_sheet(asking, url, -1, _("Föregående träffar")) if asking.sheet > 1 else None,
        after=_sheet(asking, url, 1, _("Fler träffar")) if found.has_more and _is_within(asking) else None,
        is_end=found.has_more and not _is_within(asking),
        is_cut=found.asked.is_cut,
        wider=_wider(actors, asking, url, today),
    )


def _told(found: Found) -> _Told:
    counts: dict[str, int] = {}
    for kind, count in found.counts.items():
        group = KINDS[kind].group
        counts[group] = counts.get(group, 0) + count
    return _Told(counts, found.is_whole)


def _heading(asking: Asking, found: Found, told: _Told) -> str:
    words = asking.words.strip()
    if not found.hits and asking.sheet > 1:
        return _("Det finns inga fler träffar på ”%(words)s”") % {"words": words}
    if not found.hits:
        return _("Inga träffar på ”%(words)s”") % {"words": words}
    if not told.is_whole:
        return _("Många träffar på ”%(words)s”") % {"words": words}
    count = told.of(asking.group)
    said = ngettext("%(count)s träff på ”%(words)s”", "%(count)s träffar på ”%(words)s”", count)
    return said % {"count": count, "words": words}


def _tabs(asking: Asking, url: str, told: _Told) -> tuple[Tab, ...]:
    """The groups that have hits, and the one that is chosen."""
    shown = [group for group in GROUPS if told.of(group) or group == asking.group]
    every = Tab(label=_("Allt"), url=asking.address(url, group=""), current=not asking.group, **_count(told, ""))
    return (
        every,
        *(
            Tab(
                label=str(GROUPS[group]),
                url=asking.address(url, group=group),
                current=group == asking.group,
                **_count(told, group),
            )
            for group in shown
        ),
    )


def _count(told: _Told, group: str) -> dict[str, int]:
    return {"count": told.of(group)} if told.is_whole else {}


def _rows(actors: Sequence[Actor], hits: Sequence[Hit]) -> tuple[HitRow, ...]:
    by_id = {actor.collaboration_id: actor for actor in actors}
    return tuple(_row(hit, by_id[hit.collaboration_id], is_alone=len(by_id) == 1) for hit in hits)


def _row(hit: Hit, actor: Actor, *, is_alone: bool) -> HitRow:
    kind = KINDS[hit.kind]
    return HitRow(
        kind=str(kind.word),
        url=kind.address(actor.slug, hit.key),
        title=hit.title,
        excerpt=hit.excerpt,
        day=hit.day,
        collaboration="" if is_alone else actor.name,
    )


def _sheet(asking: Asking, url: str, step: int, label: str) -> Link:
    return Link(label=label, url=asking.address(url, sheet=asking.sheet + step))


def _is_within(asking: Asking) -> bool:
    return asking.offset + A_SHEET <= FURTHEST


def _wider(actors: Sequence[Actor], asking: Asking, url: str, today: date) -> tuple[Link, ...]:
    """Where more may be found: in all groups, and in the other collaborations that one belongs to."""
    found = [Link(label=_("Sök bland allt"), url=asking.address(url, group=""))] if asking.group else []
    everywhere = reverse("search:everywhere")
    user_id = actors[0].user_id if actors else None
    if url != everywhere and user_id and len(collaborations.actors_of(user_id=user_id, today=today)) > 1:
        found.append(Link(label=_("Sök i alla dina samverkan"), url=asking.address(everywhere)))
    return tuple(found)


def _examples(url: str) -> tuple[Link, ...]:
    return tuple(Link(label=one, url=Asking(one).address(url), written=True) for one in EXAMPLES)
