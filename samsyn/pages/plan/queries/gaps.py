"""What an activity lacks (luckor), each as the question that mends it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from samsyn.papers.model import Activity


class Gap(StrEnum):
    """What an activity can lack (lucka)."""

    LEAD = "lead"
    RHYTHM = "rhythm"
    EFFECT = "effect"


QUESTIONS = {
    Gap.LEAD: _("Vem leder?"),
    Gap.RHYTHM: _("Hur ofta?"),
    Gap.EFFECT: _("Vad skulle visa att det hjälper?"),
}


@dataclass(frozen=True, slots=True)
class Lacks:
    """How many activities lack each thing."""

    lead: int
    rhythm: int
    effect: int

    @property
    def total(self) -> int:
        """All of them together."""
        return self.lead + self.rhythm + self.effect


def of(activity: Activity) -> tuple[Gap, ...]:
    """Name what an activity lacks: who leads it, how often, and what would show that it helps."""
    lacks = (
        (Gap.LEAD, not activity.lead),
        (Gap.RHYTHM, not (activity.rhythm or activity.when or activity.days)),
        (Gap.EFFECT, not (activity.follow_up or activity.follow_up_rhythm or activity.indicators)),
    )
    return tuple(gap for gap, is_lacking in lacks if is_lacking)


def count(activities: Iterable[Activity]) -> Lacks:
    """Count what some activities lack."""
    found: Sequence[Gap] = [gap for one in activities for gap in of(one)]
    return Lacks(found.count(Gap.LEAD), found.count(Gap.RHYTHM), found.count(Gap.EFFECT))
