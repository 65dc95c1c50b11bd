"""What the organisation's pages ask (frågor)."""

from samsyn.pages.organisation.queries.dates import Coming, coming
from samsyn.pages.organisation.queries.forum import ForumPage, chairs_of, forum_of, forum_page
from samsyn.pages.organisation.queries.forums import OrganisationPage, organisation, table
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

__all__ = [
    "Asking",
    "Coming",
    "ForumPage",
    "FunctionPage",
    "OrganisationPage",
    "PartiesPage",
    "PeopleBlock",
    "PeoplePage",
    "asking",
    "candidates",
    "chairs_of",
    "coming",
    "forum_of",
    "forum_page",
    "function_name",
    "function_page",
    "holder",
    "may_appoint",
    "organisation",
    "parties_page",
    "people_blocks",
    "people_page",
    "table",
]
