"""Every promise of a paper (åtaganden), from wherever in the paper it stands.

The key of a promise is the path of the item that carries it, so that facts stored about it hold through amendments.
"""

from collections.abc import Iterator

from samsyn.papers.kinds import PromiseSource
from samsyn.papers.model import Paper
from samsyn.papers.promise import Draft, Promise
from samsyn.papers.promises_agreement import of_amendment, of_annex, of_explicit, of_renewal, of_term
from samsyn.papers.promises_forums import of_forum
from samsyn.papers.promises_plan import of_activity, of_follow_up, of_other_plan


def promises(paper: Paper) -> tuple[Promise, ...]:
    """Give every promise of a paper, in the order of the paper: the agreement, its forums, its plan, its follow-up."""
    draft = Draft(paper)
    return (*_of_agreement(draft), *_of_organisation(draft), *_of_plan(draft), *_of_rest(draft))


def _of_agreement(draft: Draft) -> Iterator[Promise]:
    paper = draft.paper
    yield from of_term(draft)
    if paper.renewal is not None:
        yield from of_renewal(draft, paper.renewal)
    if paper.amendment is not None:
        yield from of_amendment(draft, "amendment", paper.amendment, "överenskommelsen")
    for annex in paper.annexes:
        yield from of_annex(draft, annex)
    for said in paper.promises:
        yield of_explicit(draft, "promises", said, PromiseSource.CLAUSE)
    if paper.coordinators is not None:
        functions = [each.function for each in paper.coordinators.people]
        for said in paper.coordinators.tasks:
            yield of_explicit(draft, "coordinators/tasks", said, PromiseSource.COORDINATION, usual=functions)


def _of_organisation(draft: Draft) -> Iterator[Promise]:
    for forum in draft.paper.forums:
        yield from of_forum(draft, forum)


def _of_plan(draft: Draft) -> Iterator[Promise]:
    for activity in draft.paper.activities:
        yield from of_activity(draft, activity)
    for plan in draft.paper.other_plans:
        yield from of_other_plan(draft, plan)


def _of_rest(draft: Draft) -> Iterator[Promise]:
    paper = draft.paper
    for row in paper.follow_up:
        yield of_follow_up(draft, row)
    for said in paper.picture_promises:
        yield of_explicit(draft, "picture_promises", said, PromiseSource.PICTURE)
    if paper.communication is not None:
        for said in paper.communication.promises:
            yield of_explicit(draft, "communication/promises", said, PromiseSource.COMMUNICATION)
