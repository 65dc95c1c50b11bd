"""What parties answer (frågor): who holds what, who belongs where, and the actor with her circles."""

from samsyn.parties.queries.holders import (
    FunctionRow,
    HolderRow,
    OrganisationRow,
    actor,
    actors,
    completed,
    concerns,
    functions,
    history,
    holders,
    may_appoint,
    organisations,
)
from samsyn.parties.queries.people import PeopleRow, PersonRow, agreed, invitation, people, person

__all__ = [
    "FunctionRow",
    "HolderRow",
    "OrganisationRow",
    "PeopleRow",
    "PersonRow",
    "actor",
    "actors",
    "agreed",
    "completed",
    "concerns",
    "functions",
    "history",
    "holders",
    "invitation",
    "may_appoint",
    "organisations",
    "people",
    "person",
]
