"""Refusals in words (nej med skäl), for where no page of its own says them: the API and the error page."""

from typing import Any

from django.utils.translation import gettext as _

from samsyn.agreements import wording as agreements
from samsyn.base.accounts import wording as accounts
from samsyn.base.collaborations import wording as collaborations
from samsyn.base.documents import wording as documents
from samsyn.base.guard import wording as guard
from samsyn.base.guard.rules import Found
from samsyn.base.notices import wording as notices
from samsyn.base.records import wording as records
from samsyn.duties import wording as duties
from samsyn.forums import wording as forums
from samsyn.forums.wording.briefing import BRIEF_OBJECTIONS
from samsyn.forums.wording.deciding import GATHERING
from samsyn.forums.wording.efforts import EFFORT_OBJECTIONS
from samsyn.forums.wording.individual import INDIVIDUAL_OBJECTIONS
from samsyn.forums.wording.invitations import INVITATION_OBJECTIONS
from samsyn.forums.wording.made import MADE_OBJECTIONS
from samsyn.forums.wording.notes import NOTES_OBJECTIONS
from samsyn.forums.wording.occasions import OCCASION_OBJECTIONS
from samsyn.forums.wording.weekend import WEEKEND_OBJECTIONS
from samsyn.intake import wording as intake
from samsyn.papers.succeeding import Overlap
from samsyn.parties import wording as parties
from samsyn.places import wording as places
from samsyn.practice import wording as practice

BOOKS = (
    *(
        one.OBJECTIONS
        for one in (accounts, collaborations, documents, places, agreements, parties, duties, forums, practice)
    ),
    intake.OBJECTIONS,
    forums.ITEMS,
    forums.CALLING,
    forums.REPLYING,
    forums.TEMPLATES,
    notices.OBJECTIONS,
    records.OBJECTIONS,
    forums.DECIDING,
    GATHERING,
    duties.ASSIGNMENTS,
    EFFORT_OBJECTIONS,
    INDIVIDUAL_OBJECTIONS,
    BRIEF_OBJECTIONS,
    NOTES_OBJECTIONS,
    WEEKEND_OBJECTIONS,
    MADE_OBJECTIONS,
    OCCASION_OBJECTIONS,
    INVITATION_OBJECTIONS,
    agreements.RENEWING,
    agreements.SIGNING,
    agreements.FOLLOWING,
    agreements.FETCHING,
    forums.RUNNING,
)
# By kind first: codes of two packages may be spelled alike, and would then be taken for one another.
WORDS: dict[type, Any] = {type(objection): book for book in BOOKS for objection in book}


def words(objection: Any) -> str:
    """Say why not."""
    if isinstance(objection, Found):
        return guard.sentence(objection)
    if isinstance(objection, Overlap):
        return agreements.overlap(objection)
    return str(WORDS.get(type(objection), {}).get(objection) or _("Det gick inte att göra så."))


def code(objection: Any) -> str:
    """Name the objection for a program: "already_member", "identity_number"."""
    if isinstance(objection, Overlap):
        return "overlap"
    kind = objection.kind if isinstance(objection, Found) else objection
    return str(getattr(kind, "name", "refused")).lower()
