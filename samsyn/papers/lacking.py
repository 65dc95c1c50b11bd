"""What an unfinished paper lacks (saknas), step by step: what is needed to count, should be there, or can wait.

Nothing here stops anybody, and nothing is told that ``checks`` or ``remarks`` tell: those speak of what is written,
this of what is not. What a paper says openly that it does not say (``not_stated``) is answered, and so not lacking.
"""

from collections.abc import Callable, Iterable, Iterator

from samsyn.papers import lacking_agreement, lacking_organisation, lacking_plan
from samsyn.papers.lack import Lack, Lacking, Step, Weight
from samsyn.papers.model import Paper

__all__ = ["Lack", "Lacking", "Step", "Weight", "gathered", "lacking"]

_PARTS: tuple[Callable[[Paper], Iterator[Lack]], ...] = (
    lacking_agreement.of_parties,
    lacking_agreement.of_term,
    lacking_agreement.of_signatures,
    lacking_organisation.of_forums,
    lacking_agreement.of_text,
    lacking_organisation.of_coordinators,
    lacking_agreement.of_promises,
    lacking_agreement.of_annexes,
    lacking_plan.of_plan,
    lacking_plan.of_follow_up,
)


def lacking(paper: Paper) -> tuple[Lack, ...]:
    """Tell what a paper lacks: by step, what matters most first, then as the paper stands."""
    found = [one for part in _PARTS for one in part(paper)]
    steps, weights = list(Step), list(Weight)
    return tuple(sorted(found, key=lambda one: (steps.index(one.step), weights.index(one.weight))))


def gathered(lacks: Iterable[Lack]) -> tuple[tuple[Lack, ...], ...]:
    """Gather what many items lack alike, so that it can be told at once; each part in the order of the paper."""
    order: dict[tuple[Step, Weight, Lacking], list[Lack]] = {}
    for one in lacks:
        order.setdefault((one.step, one.weight, one.code), []).append(one)
    return tuple(map(tuple, order.values()))
