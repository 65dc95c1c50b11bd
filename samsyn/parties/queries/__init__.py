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

__all__ = [
    "FunctionRow",
    "HolderRow",
    "OrganisationRow",
    "actor",
    "actors",
    "completed",
    "concerns",
    "functions",
    "history",
    "holders",
    "may_appoint",
    "organisations",
]
