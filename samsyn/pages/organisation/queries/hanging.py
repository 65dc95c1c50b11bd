"""What hangs on somebody's functions (det som hänger där), in groups: seats, duties, activities, drafts and more."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import DraftInShort
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.accounts import queries as people
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.kinds import Kind, kind
from samsyn.duties import queries as duties
from samsyn.duties import wording
from samsyn.duties.queries import Board, DutyRow, telling
from samsyn.duties.rules.assignments import AssignmentStanding
from samsyn.duties.rules.standings import ASKS, Standing
from samsyn.papers.model import Paper
from samsyn.papers.who import name_of, party_of
from samsyn.parties.rules.hanging import Hanging, Tie, hanging_on

TIES = {
    Tie.SEAT: gettext_lazy("plats"),
    Tie.CHAIR: gettext_lazy("ordförande"),
    Tie.PRESENTER: gettext_lazy("föredrar"),
    Tie.LEADS: gettext_lazy("leder"),
    Tie.HELPS: gettext_lazy("medverkar"),
    Tie.TAKES_PART: gettext_lazy("bemannar"),
}
DRAFTS = {
    DraftKind.START: gettext_lazy("Ny samverkan"),
    DraftKind.CORRECTION: gettext_lazy("Rättelse"),
    DraftKind.AMENDMENT: gettext_lazy("Förslag till ändring"),
    DraftKind.SUCCESSOR: gettext_lazy("Ny överenskommelse"),
}
LATE = (Standing.MISSED, Standing.BEHIND)


@dataclass(frozen=True, slots=True, kw_only=True)
class HangingLine:
    """One thing that hangs on a function (det som hänger där); a title that is ``written`` is the paper's own words."""

    title: str
    words: str = ""
    url: str = ""
    mark: Kind | None = None
    standing: str = ""
    function: str = ""
    written: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class HangingGroup:
    """Things of one kind (grupp), with how many of them are late and what happens to them all."""

    key: str
    title: str
    lines: tuple[HangingLine, ...]
    late_count: int = 0
    late_mark: Kind = "behind"
    note: str = ""

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.lines)


def hanging(actor: Actor, paper: Paper, functions: Sequence[str], *, on: date) -> tuple[HangingGroup, ...]:
    """Group what hangs on some functions, and what waits for their parties; empty groups are there too."""
    board = next(iter(duties.boards(actor, on=on)), None)
    waiting = HangingGroup(
        key="waiting",
        title=_("Det som väntar på beslut"),
        lines=tuple(_waiting(actor, board, functions)) if board else (),
        note=_("Hör till parten och stannar hos den som tar över."),
    )
    return (*hanging_in(actor, paper, board, functions, on=on), assignments(actor, functions, on=on), waiting)


def hanging_in(
    actor: Actor, paper: Paper, board: Board | None, functions: Sequence[str], *, on: date
) -> tuple[HangingGroup, ...]:
    """Group the seats, duties and activities of some functions, as they stand on a board."""
    found = hanging_on(paper, functions)
    many = len(functions) > 1
    owed = owed_by(board, functions) if board else []
    return (
        HangingGroup(key="seats", title=_("Platser"), lines=tuple(_seats(actor, paper, found, many=many))),
        HangingGroup(
            key="duties",
            title=_("Åtaganden"),
            lines=tuple(_duty(actor, row, functions, on, many=many) for row in owed),
            late_count=sum(row.standing in LATE for row in owed),
            late_mark="missed" if any(row.standing is Standing.MISSED for row in owed) else "behind",
        ),
        HangingGroup(
            key="activities", title=_("Aktiviteter"), lines=tuple(_activities(actor, paper, found, many=many))
        ),
    )


def owed_by(board: Board, owners: Collection[str]) -> list[DutyRow]:
    """The duties that some functions owe, late ones first, then what is soon due."""
    order = {standing: place for place, standing in enumerate(ASKS)}
    mine = [row for row in board.rows if any(owner.key in owners for owner in row.owners)]
    alive = [row for row in mine if row.standing is not Standing.ENDED]
    return sorted(alive, key=lambda row: order.get(row.standing, len(order)))


def assignments(actor: Actor, functions: Sequence[str], *, on: date) -> HangingGroup:
    """Group the assignments of some functions that wait for their answer; they go over with the function."""
    found = duties.assignments(actor, on=on, owner=functions, open_only=True)
    lines = tuple(
        HangingLine(
            title=telling.title(one.what),
            words=capfirst(telling.time(one, on)),
            url=reverse("duties:assignment", args=[actor.slug, one.id]),
            mark=kind(one.standing),
            standing=str(wording.ASSIGNMENT_STANDINGS[one.standing]),
            function=one.owner.name if len(functions) > 1 else "",
        )
        for one in found
    )
    late = sum(one.standing is AssignmentStanding.LATE for one in found)
    return HangingGroup(key="assignments", title=_("Uppdrag"), lines=lines, late_count=late, late_mark="missed")


def drafts(actor: Actor, found: Sequence[DraftInShort]) -> HangingGroup:
    """Group the drafts that a person minds."""
    lines = tuple(
        HangingLine(title=one.title, words=str(DRAFTS[one.kind]), url=reverse("start:draft", args=[actor.slug, one.id]))
        for one in found
    )
    return HangingGroup(key="drafts", title=_("Utkast"), lines=lines)


def feeds(actor: Actor, paper: Paper, user_id: int, *, on: date) -> HangingGroup:
    """Group the calendar addresses of a person that show this collaboration."""
    mine = people.feeds(user_id=user_id, today=on)
    shown = [one.forum_key for one in mine if one.collaboration_slug in ("", actor.slug)]
    lines = tuple(
        HangingLine(title=name_of(paper, key) if key else _("Mina dagar"), written=bool(key)) for key in shown
    )
    note = _("Adresser till forum som hon lämnar slutar visa något efter sista dagen. Den som tar över gör sina egna.")
    return HangingGroup(key="feeds", title=_("Kalenderflöden"), lines=lines, note=note)


def _seats(actor: Actor, paper: Paper, found: Sequence[Hanging], *, many: bool) -> Iterator[HangingLine]:
    for one in found:
        if one.tie is Tie.COORDINATOR:
            where = _("Samordnare enligt överenskommelsen")
            yield HangingLine(title=where, function=_function(paper, one.function, many=many), written=False)
    forums = [one for one in found if not one.is_activity and one.key]
    yield from _tied(forums, paper, actor, "organisation:forum", many)


def _activities(actor: Actor, paper: Paper, found: Sequence[Hanging], *, many: bool) -> Iterator[HangingLine]:
    yield from _tied([one for one in found if one.is_activity], paper, actor, "plan:activity", many)


def _tied(found: Sequence[Hanging], paper: Paper, actor: Actor, route: str, many: bool) -> Iterator[HangingLine]:
    """Give a line for each thing and function, with all the ways in which it hangs there."""
    places = dict.fromkeys((one.function, one.key, one.name) for one in found)
    for function, key, name in places:
        ties = [str(TIES[one.tie]) for one in found if (one.function, one.key) == (function, key)]
        yield HangingLine(
            title=name,
            words=", ".join(ties),
            url=reverse(route, args=[actor.slug, key]),
            function=_function(paper, function, many=many),
        )


def _duty(actor: Actor, row: DutyRow, functions: Sequence[str], on: date, *, many: bool) -> HangingLine:
    owner = next(one for one in row.owners if one.key in functions)
    return HangingLine(
        title=row.title,
        words=wording.sentence(row, on) if row.wanted_count or row.late_since else "",
        url=reverse("duties:duty", args=[actor.slug, row.key]),
        mark=kind(row.standing),
        standing=str(wording.STANDINGS[row.standing]),
        function=owner.name if many else "",
        written=not row.law_section,
    )


def _waiting(actor: Actor, board: Board, functions: Sequence[str]) -> Iterator[HangingLine]:
    """What the party of some functions has yet to say."""
    mine = dict.fromkeys(filter(None, (party_of(board.paper, key) for key in functions)))
    url = reverse("agreement:agreement", args=[actor.slug])
    for party in mine:
        name = name_of(board.paper, party)
        if party in board.unconfirmed:
            yield HangingLine(
                title=_("Bekräfta överenskommelsen för %(party)s") % {"party": name}, url=url, written=False
            )
        if party not in board.signed:
            said = _("Underskriften från %(party)s saknas") % {"party": name}
            yield HangingLine(title=said, url=f"{url}#underskriften", written=False)
    for one in agreements.awaiting(actor, list(mine)):
        facts = {"party": name_of(board.paper, one.party_key)}
        yield HangingLine(title=one.title, words=_("Väntar på besked från %(party)s") % facts)


def _function(paper: Paper, key: str, *, many: bool) -> str:
    return name_of(paper, key) if many else ""
