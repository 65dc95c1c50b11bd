"""What is promised of the plan and its follow-up: activities, how they are followed, and the plans leaned on."""

from collections.abc import Iterator

from samsyn.papers.kinds import PromiseSource
from samsyn.papers.model import Activity, FollowUp, OtherPlan
from samsyn.papers.promise import Draft, Promise


def of_activity(draft: Draft, activity: Activity) -> Iterator[Promise]:
    """Give the promises of an activity: that it is done, on its days, when something happens, and is followed up.

    An activity without any time is still promised, and holds all the time. Where the paper gives nobody the main
    responsibility, all whom it names owe it.
    """
    path = f"activities/{activity.id}"
    owners = activity.lead or activity.support
    facts = {"clause": activity.clause, "owners": owners, "activity": activity.id, "plan": activity.plan}
    if activity.rhythm or not (activity.days or activity.when):
        written = {"phrase": activity.rhythm}
        yield draft.promise(f"{path}/rhythm", activity.title, PromiseSource.ACTIVITY, **written, **facts)
    if activity.days:
        title = f"{activity.title}, på de dagar som planen nämner"
        yield draft.promise(f"{path}/days", title, PromiseSource.ACTIVITY, phrase=activity.days, **facts)
    if activity.when:
        yield draft.promise(f"{path}/when", activity.title, PromiseSource.ACTIVITY, when=activity.when, **facts)
    if activity.follow_up_rhythm:
        title = f"Uppföljning: {activity.title}"
        written = {"phrase": activity.follow_up_rhythm, "quote": activity.follow_up}
        yield draft.promise(f"{path}/follow_up", title, PromiseSource.ACTIVITY_FOLLOW_UP, **written, **facts)


def of_follow_up(draft: Draft, row: FollowUp) -> Promise:
    """Give the promise of a row in the follow-up plan."""
    return draft.promise(
        f"follow_up/{row.id}",
        f"Uppföljning: {row.title}",
        PromiseSource.FOLLOW_UP,
        phrase=row.rhythm,
        clause=row.clause,
        owners=row.responsible,
        through=row.through,
        to=row.to,
    )


def of_other_plan(draft: Draft, plan: OtherPlan) -> Iterator[Promise]:
    """Give the promise that a plan which the agreement leans on is followed up, where its rhythm is written."""
    if plan.rhythm:
        owners = (plan.owner,) if plan.owner else ()
        facts = {"phrase": plan.rhythm, "clause": plan.clause, "owners": owners, "plan": plan.id}
        title = f"Uppföljning: {plan.name}"
        yield draft.promise(f"other_plans/{plan.id}/rhythm", title, PromiseSource.OTHER_PLAN, **facts)
