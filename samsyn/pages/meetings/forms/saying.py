"""Refusals in words on the pages around a meeting: by kind first, since codes of two kinds may be spelled alike."""

from typing import Any

from django import forms

from samsyn.base.documents import wording as documents
from samsyn.base.guard import wording as guard
from samsyn.base.guard.rules import Found
from samsyn.base.refusals import Refused
from samsyn.duties import wording as duties
from samsyn.forums import wording
from samsyn.forums.wording.invitations import INVITATION_OBJECTIONS
from samsyn.forums.wording.occasions import OCCASION_OBJECTIONS
from samsyn.pages import door
from samsyn.places import wording as places

BOOKS = (
    wording.OBJECTIONS,
    wording.ITEMS,
    wording.CALLING,
    wording.REPLYING,
    wording.TEMPLATES,
    documents.OBJECTIONS,
    duties.OBJECTIONS,
    duties.ASSIGNMENTS,
    OCCASION_OBJECTIONS,
    INVITATION_OBJECTIONS,
    places.OBJECTIONS,
)
WORDS: dict[type, Any] = {type(objection): book for book in BOOKS for objection in book}


def words(objection: Any) -> str:
    """Say why not."""
    if isinstance(objection, Found):
        return guard.sentence(objection)
    return str(WORDS[type(objection)][objection])


def say_no(form: forms.BaseForm, refused: Refused) -> None:
    """Say a refusal in a form: what the guard found at its field, the rest above the fields."""
    door.say_no(form, refused, WORDS.get(type(refused.objection), {}))
