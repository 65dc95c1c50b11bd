"""Refusals in words (nej med skäl), for where no page of its own says them: the API and the error page."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from samsyn.base.accounts import wording as accounts
from samsyn.base.collaborations import wording as collaborations
from samsyn.base.guard import wording as guard
from samsyn.base.guard.rules import Found
from samsyn.duties import wording as duties
from samsyn.places import wording as places

WORDS: Mapping[Any, Any] = {
    **accounts.OBJECTIONS,
    **collaborations.OBJECTIONS,
    **places.OBJECTIONS,
    **duties.OBJECTIONS,
}


def words(objection: Any) -> str:
    """Say why not."""
    if isinstance(objection, Found):
        return guard.sentence(objection)
    return str(WORDS.get(objection) or _("Det gick inte att göra så."))


def code(objection: Any) -> str:
    """Name the objection for a program: "already_member", "identity_number"."""
    kind = objection.kind if isinstance(objection, Found) else objection
    return str(getattr(kind, "name", "refused")).lower()
