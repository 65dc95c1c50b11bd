"""What the page of one's letters shows (brev): what one wants, and what has come or is on its way."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from samsyn.base import notices
from samsyn.base.notices import queries, wording
from samsyn.base.notices.queries import Wishes
from samsyn.base.notices.rules import State


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One of one's own letters (mitt brev): what it is, about what, on which day, and how it stands."""

    words: str
    collaboration: str
    on: date
    state: str
    is_sent: bool
    url: str


@dataclass(frozen=True, slots=True)
class Letters:
    """All that the page shows (brev)."""

    wishes: Wishes
    rows: tuple[LetterLine, ...]
    can_send: bool


def letters(*, user_id: int) -> Letters:
    """Gather what a person wants and her last letters. Two queries."""
    rows = tuple(
        LetterLine(
            words=str(wording.KINDS[one.kind]),
            collaboration=one.collaboration,
            on=one.on,
            state=str(wording.STATES[one.state]),
            is_sent=one.state is State.SENT,
            url=reverse("letters:shown", args=[one.id]),
        )
        for one in queries.letters(user_id=user_id)
    )
    return Letters(queries.wishes(user_id=user_id), rows, notices.can_send())
