"""What has changed since last time (nytt sedan sist): the log, in each package's words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy

from samsyn.base.accounts import queries as accounts
from samsyn.base.audit import queries as audit
from samsyn.base.audit.queries import EventRow
from samsyn.base.collaborations.actors import Actor
from samsyn.duties import wording as duty_words
from samsyn.duties.queries import Board
from samsyn.forums import wording as forum_words
from samsyn.parties import wording as party_words

MOST = 5
READ_MOST = 60

VERBS: Mapping[str, object] = {
    **duty_words.VERBS,
    **party_words.VERBS,
    **forum_words.VERBS,
    "agreements.loaded": gettext_lazy("Läste in"),
    "agreements.signed": gettext_lazy("Registrerade en underskrift"),
    "agreements.proposed": gettext_lazy("Föreslog en ändring"),
    "agreements.revised": gettext_lazy("Ändrade ett förslag"),
    "agreements.adopted": gettext_lazy("Antog en ändring"),
    "agreements.dropped": gettext_lazy("Drog tillbaka ett förslag"),
    "collaborations.member_added": gettext_lazy("Lade till en medlem"),
    "collaborations.invitation_accepted": gettext_lazy("Gick med"),
    "collaborations.membership_ended": gettext_lazy("Avslutade ett medlemskap"),
    "collaborations.taken_into_use": gettext_lazy("Tog Samsyn i bruk"),
}
"""What each verb of the log is called here; a verb that is not in the list is no news to a week."""


@dataclass(frozen=True, slots=True)
class News:
    """Something that was done (nyhet): when, what, about what, by whom and where."""

    on: date
    did: str
    about: str
    url: str
    by_name: str
    collaboration: str


def news(boards: Iterable[Board], actors: Sequence[Actor], *, since: datetime, until: datetime) -> list[News]:
    """List what others have done since a moment, the latest first; the same about the same thing is told once."""
    places = {board.line.collaboration_id: board for board in boards}
    mine = {actor.user_id for actor in actors}
    found: dict[tuple[str, str, int | None], EventRow] = {}
    for event in audit.changes(*actors, since=since, until=until, most=READ_MOST):
        if event.verb in VERBS and event.user_id not in mine and event.collaboration_id in places:
            found.setdefault((event.verb, event.subject.key, event.collaboration_id), event)
    told = list(found.values())[:MOST]
    people = accounts.names({one for event in told for one in (event.user_id, _whom(event)) if one}) if told else {}
    return [_news(event, places, people) for event in told]


def _whom(event: EventRow) -> int | None:
    """Tell whom an event is about, where it is about somebody's belonging."""
    facts = {**(event.before or {}), **(event.after or {})}
    return facts.get("user_id") if event.verb.startswith("collaborations.member") else None


def _news(event: EventRow, places: Mapping[int, Board], people: Mapping[int, str]) -> News:
    board = places[event.collaboration_id or 0]
    rows = {row.key: row.title for row in board.rows}
    is_duty = event.subject.key in rows
    return News(
        on=timezone.localdate(event.at),
        did=str(VERBS[event.verb]),
        about=rows[event.subject.key] if is_duty else event.subject.title or people.get(_whom(event) or 0, ""),
        url=reverse("duties:duty", args=[board.line.slug, event.subject.key]) if is_duty else "",
        by_name=people.get(event.user_id or 0, ""),
        collaboration=board.line.name if len(places) > 1 else "",
    )
