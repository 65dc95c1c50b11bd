"""What the organisation's pages ask (frågor)."""

from samsyn.pages.organisation.queries.dates import Coming, coming
from samsyn.pages.organisation.queries.forum import ForumPage, chairs_of, forum_of, forum_page
from samsyn.pages.organisation.queries.forums import OrganisationPage, organisation, table
from samsyn.pages.organisation.queries.handover import Asked, Choosing, Leaver, Passed, choosing, hindrances, leavers
from samsyn.pages.organisation.queries.hanging import HangingGroup, HangingLine, hanging
from samsyn.pages.organisation.queries.induction import InductionPage, induction
from samsyn.pages.organisation.queries.mandates import Telling, may_tell, telling
from samsyn.pages.organisation.queries.parties import (
    FunctionPage,
    PartiesPage,
    candidates,
    function_name,
    function_page,
    holder,
    may_appoint,
    parties_page,
)
from samsyn.pages.organisation.queries.people import (
    Asking,
    PeopleBlock,
    PeoplePage,
    asking,
    people_blocks,
    people_page,
)
from samsyn.pages.organisation.queries.receipt import CheckPage, ReceiptPage, ahead, check, receipt

__all__ = [
    "Asked",
    "Asking",
    "CheckPage",
    "Choosing",
    "Coming",
    "ForumPage",
    "FunctionPage",
    "HangingGroup",
    "HangingLine",
    "InductionPage",
    "Leaver",
    "OrganisationPage",
    "PartiesPage",
    "Passed",
    "PeopleBlock",
    "PeoplePage",
    "ReceiptPage",
    "Telling",
    "ahead",
    "asking",
    "candidates",
    "chairs_of",
    "check",
    "choosing",
    "coming",
    "forum_of",
    "forum_page",
    "function_name",
    "function_page",
    "hanging",
    "hindrances",
    "holder",
    "induction",
    "leavers",
    "may_appoint",
    "may_tell",
    "organisation",
    "parties_page",
    "people_blocks",
    "people_page",
    "receipt",
    "table",
    "telling",
]
