"""The choices of a new agreement (valen): every clause, seat and activity of the old, and what was said of each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.agreements import queries as agreements
from samsyn.agreements.rules import following
from samsyn.agreements.rules.drafting import DraftKind, MarkState
from samsyn.base.ui.frame import Link
from samsyn.base.ui.values import Tab
from samsyn.pages.door import DraftVisit
from samsyn.pages.start.queries import board, rows
from samsyn.papers import editing, succeeding
from samsyn.papers.model import Paper
from samsyn.papers.succeeding import Choice, Group
from samsyn.papers.who import name_of

GROUPS = {
    Group.CLAUSES: ("texten", gettext_lazy("Texten")),
    Group.FORUMS: ("forum", gettext_lazy("Forum")),
    Group.SEATS: ("platser", gettext_lazy("Platser")),
    Group.PROMISES: ("ataganden", gettext_lazy("Åtaganden")),
    Group.GOALS: ("mal", gettext_lazy("Områden och mål")),
    Group.ACTIVITIES: ("aktiviteter", gettext_lazy("Aktiviteter")),
    Group.FOLLOW_UP: ("uppfoljning", gettext_lazy("Uppföljning")),
}
"""Each group with what it is called in addresses and on the page."""
BY_NAME = {name: group for group, (name, _title) in GROUPS.items()}
TOLD = ("text", "purpose", "how", "picture", "quote", "rhythm", "when", "days", "method", "place", "commitment", "note")
"""The keys of an item that say what it is, in the order that one reads them."""
WHO = ("body", "owner", "lead", "support", "responsible", "through", "to")
"""The keys that name who."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceRow:
    """One choice (val): the old item beside the new, what is chosen and why, and what a strike takes along."""

    path: str
    anchor: str
    title: str
    under: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    state: str
    why: str
    along: tuple[str, ...]
    loses: int
    goes_with: str
    edit_url: str

    @property
    def is_chosen(self) -> bool:
        """Whether somebody has chosen, about it or about what it stands in."""
        return bool(self.state or self.goes_with)


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnNote:
    """Who chairs a forum in the first year, and why that is said or left (ordförandens tur)."""

    forum: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoicesPage:
    """The choices of one group, and how far one has come in all (valen)."""

    title: str
    name: str
    progress: str
    chosen: int
    total: int
    tabs: tuple[Tab, ...]
    rows: tuple[ChoiceRow, ...]
    left: tuple[str, ...]
    turns: tuple[TurnNote, ...]
    following: Link | None
    old_title: str

    def row(self, path: str) -> ChoiceRow | None:
        """Find the row of a path."""
        return next((one for one in self.rows if one.path == path), None)


def old_paper(at: DraftVisit) -> Paper:
    """Give the agreement that a draft follows. Raises ``Http404`` for a draft that is no successor, or of another."""
    if at.draft.kind is not DraftKind.SUCCESSOR:
        raise Http404
    wanted = at.paper.predecessor.agreement if at.paper.predecessor else ""
    line = agreements.timelines(at.actor).get(at.actor.collaboration_id)
    found = [stage.paper for stage in line.stages if stage.paper.id == wanted] if line else []
    if not found:
        raise Http404
    return found[-1]


def known(at: DraftVisit) -> frozenset[str]:
    """Name the paths that a choice can be made about."""
    return frozenset(one.path for one in succeeding.choices(at.paper))


def page(at: DraftVisit, name: str) -> ChoicesPage:
    """Lay out the choices of a group by its name in addresses; raises ``Http404`` for one that is not there."""
    old = old_paper(at)
    if name not in BY_NAME:
        raise Http404
    group = BY_NAME[name]
    asked = _asked(old, at.paper)
    left = set(following.unchosen(old, at.paper, _states(at)))
    pointing = succeeding.pointing(at.paper)
    chosen = tuple(_row(at, old, one, pointing) for one in asked if one.group is group)
    done = len(asked) - len(left)
    return ChoicesPage(
        title=str(GROUPS[group][1]),
        name=name,
        progress=_("%(done)d av %(all)d valda") % {"done": done, "all": len(asked)},
        chosen=done,
        total=len(asked),
        tabs=tuple(_tabs(at, asked, left, group)),
        rows=chosen,
        left=tuple(one.path for one in chosen if one.path in left),
        turns=tuple(_turns(at, old)) if group is Group.FORUMS else (),
        following=_next(at, asked, left, group),
        old_title=old.title,
    )


def name(paper: Paper, path: str) -> str:
    """Say what the item of a path is called."""
    held = board.value_at(paper, path)
    return rows.title_of(paper, held) if held is not None else path


def first_left(at: DraftVisit) -> str:
    """Name the first group where something is left to choose, the first of all where nothing is."""
    old = old_paper(at)
    left = set(following.unchosen(old, at.paper, _states(at)))
    asked = _asked(old, at.paper)
    found = next((one.group for one in asked if one.path in left), asked[0].group if asked else Group.CLAUSES)
    return GROUPS[found][0]


def after_edit(at: DraftVisit, path: str) -> str:
    """Give the address of a row, for who has changed it."""
    group = next(one.group for one in succeeding.choices(at.paper) if one.path == path)
    return f"{_url(at, group)}#{_anchor(path)}"


def _asked(old: Paper, draft: Paper) -> list[Choice]:
    """The choices that are to be made: what the old agreement holds and the draft has not taken out."""
    held = {one.path for one in succeeding.choices(draft)}
    return [one for one in succeeding.choices(old) if one.path in held]


def _states(at: DraftVisit) -> dict[str, str]:
    return {path: mark.state for path, mark in at.draft.marks.items()}


def _row(at: DraftVisit, old: Paper, choice: Choice, pointing: Mapping[str, Sequence[str]]) -> ChoiceRow:
    was, now = board.value_at(old, choice.path), board.value_at(at.paper, choice.path)
    mark = at.draft.marks.get(choice.path)
    state = mark.state if mark and mark.state in following.CHOSEN else ""
    before, after = told(old, was), told(at.paper, now)
    name_then, name_now = rows.title_of(old, was), rows.title_of(at.paper, now)
    along = [one for one in pointing.get(choice.path, ()) if editing.must_be_there(one)]
    return ChoiceRow(
        path=choice.path,
        anchor=_anchor(choice.path),
        title=name_then,
        under=_under(old, choice.path),
        old=before,
        new=_new(before, after, name_then, name_now),
        state=state,
        why=mark.why if mark and state else "",
        along=tuple(dict.fromkeys(_named(at.paper, path) for path in along)),
        loses=len(pointing.get(choice.path, ())) - len(along),
        goes_with=_struck_above(at, old, choice.path),
        edit_url=reverse("start:item", args=[at.slug, at.draft.id, choice.path]),
    )


def _new(before: tuple[str, ...], after: tuple[str, ...], name_then: str, name_now: str) -> tuple[str, ...]:
    """What the new one says, its name first where that is new; nothing where all is as it was."""
    if name_now != name_then:
        return (name_now, *after)
    return after if after != before else ()


def told(paper: Paper, item: Any) -> tuple[str, ...]:
    """Say in lines what an item holds: its text, how often, who."""
    said = [str(value) for key in TOLD if (value := getattr(item, key, ""))]
    for key in WHO:
        value = getattr(item, key, ())
        ids = (value,) if isinstance(value, str) else value
        said += [", ".join(name_of(paper, one) for one in ids)] if ids and ids != ("",) else []
    return tuple(one for one in dict.fromkeys(said) if one != rows.title_of(paper, item))


def _named(paper: Paper, pointer: str) -> str:
    """Name the item that a pointer stands in."""
    parts = pointer.split("/")
    for count in range(len(parts), 0, -1):
        held = board.value_at(paper, "/".join(parts[:count]))
        if hasattr(held, "id") and not isinstance(held, Paper):
            return rows.title_of(paper, held)
    return pointer


def _under(old: Paper, path: str) -> str:
    """The forum that a seat is in."""
    parts = path.split("/")
    return rows.title_of(old, board.value_at(old, "/".join(parts[:2]))) if parts[2:3] == ["seats"] else ""


def _struck_above(at: DraftVisit, old: Paper, path: str) -> str:
    above = path.rpartition("/seats/")[0]
    mark = at.draft.marks.get(above) if above else None
    return _under(old, path) if mark and mark.state == MarkState.STRUCK else ""


def _tabs(at: DraftVisit, asked: Sequence[Choice], left: set[str], current: Group) -> Iterator[Tab]:
    for group, (_name, title) in GROUPS.items():
        own = [one for one in asked if one.group is group]
        if own:
            count = sum(one.path in left for one in own)
            yield Tab(label=str(title), url=_url(at, group), count=count or None, current=group is current)


def _next(at: DraftVisit, asked: Sequence[Choice], left: set[str], current: Group) -> Link | None:
    """The next group where something is left, or the page where the new agreement takes over."""
    groups = list(GROUPS)
    order = [*groups[groups.index(current) :], *groups]
    if not left:
        return Link(label=_("Låt den ta vid"), url=reverse("start:take-over", args=[at.slug, at.draft.id]))
    if any(one.group is current and one.path in left for one in asked):
        return None
    following_group = next(group for group in order if any(one.group is group and one.path in left for one in asked))
    return Link(label=str(GROUPS[following_group][1]), url=_url(at, following_group))


def _turns(at: DraftVisit, old: Paper) -> Iterator[TurnNote]:
    for turn in succeeding.turns(old, at.paper):
        who = ", ".join(name_of(at.paper, one) for one in turn.by_order)
        if turn.is_said:
            words = _("Turen fortsätter: %(year)s är det %(who)s.") % {"year": turn.year, "who": who}
        elif who:
            words = _("Vem som börjar %(year)s står inte. Fortsätter den gamla turordningen är det %(who)s.")
            words = words % {"year": turn.year, "who": who}
        else:
            words = _("Vem som börjar %(year)s står inte.") % {"year": turn.year}
        yield TurnNote(forum=name_of(at.paper, turn.forum), words=words)


def _url(at: DraftVisit, group: Group) -> str:
    return reverse("start:choice-group", args=[at.slug, at.draft.id, GROUPS[group][0]])


def _anchor(path: str) -> str:
    return path.replace("/", "--")
