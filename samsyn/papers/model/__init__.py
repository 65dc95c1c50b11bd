"""The paper (den skrivna överenskommelsen) as one frozen value: what a file holds, and what the database keeps.

Every item has an ``id`` that is never changed or reused; parties, bodies and forums share one space of ids, so that
"who" is always one plain id. Rhythms stay as the paper writes them ("fyra gånger per år") and are read by
``samsyn.almanac``. A part is what is amended and approved together; ``PARTS`` tells which keys belong to which.
"""

from samsyn.papers.model.organising import Chair, Forum, Line, Seat
from samsyn.papers.model.paper import FORMAT, PARTS, Paper
from samsyn.papers.model.planning import Activity, FocusArea, FollowUp, Goal, OtherPlan, Source
from samsyn.papers.model.promising import Communication, Coordination, ExplicitPromise
from samsyn.papers.model.terms import Link, Renewal, Term
from samsyn.papers.model.text import Amendment, Annex, Clause, Defined, Signature, Update
from samsyn.papers.model.who import Body, Contact, Coordinator, Partner, Party

__all__ = [
    "FORMAT",
    "PARTS",
    "Activity",
    "Amendment",
    "Annex",
    "Body",
    "Chair",
    "Clause",
    "Communication",
    "Contact",
    "Coordination",
    "Coordinator",
    "Defined",
    "ExplicitPromise",
    "FocusArea",
    "FollowUp",
    "Forum",
    "Goal",
    "Line",
    "Link",
    "OtherPlan",
    "Paper",
    "Partner",
    "Party",
    "Renewal",
    "Seat",
    "Signature",
    "Source",
    "Term",
    "Update",
]
