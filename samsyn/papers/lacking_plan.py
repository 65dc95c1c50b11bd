"""What is lacking of the plan and of its follow-up."""

from collections.abc import Iterator

from samsyn.papers.lack import Lack, Lacking, can_wait, needed, should
from samsyn.papers.model import Activity, FollowUp, Paper


def of_plan(paper: Paper) -> Iterator[Lack]:
    """An activity is done by somebody; when, who leads and what would show that it helps should be said."""
    if not paper.activities:
        yield should(Lacking.NO_ACTIVITIES, "activities")
    if not paper.focus_areas:
        yield can_wait(Lacking.NO_FOCUS_AREAS, "focus_areas")
    for activity in paper.activities:
        yield from _of_activity(paper, activity)


def _of_activity(paper: Paper, activity: Activity) -> Iterator[Lack]:
    path, title = f"activities/{activity.id}", activity.title
    if not (activity.rhythm or activity.when or activity.days):
        yield should(Lacking.ACTIVITY_TIME, path, name=title)
    if not activity.lead and not activity.support:
        yield needed(Lacking.ACTIVITY_OWNER, path, name=title)
    elif not activity.lead:
        yield should(Lacking.LEAD, path, name=title)
    if not (activity.follow_up or activity.follow_up_rhythm or activity.indicators):
        yield should(Lacking.EFFECT, path, name=title)
    if paper.focus_areas and not activity.focus_areas:
        yield can_wait(Lacking.FOCUS_AREA, path, name=title)
    if not activity.goals and any(not goal.is_overall for goal in paper.goals):
        yield can_wait(Lacking.GOALS, path, name=title)


def of_follow_up(paper: Paper) -> Iterator[Lack]:
    """What is followed up is followed by somebody, at some time, and told to somebody."""
    if not paper.follow_up:
        yield should(Lacking.NO_FOLLOW_UP, "follow_up")
    for row in paper.follow_up:
        yield from _of_row(row)


def _of_row(row: FollowUp) -> Iterator[Lack]:
    path, title = f"follow_up/{row.id}", row.title
    if not row.rhythm:
        yield needed(Lacking.FOLLOW_UP_TIME, path, name=title)
    if not row.responsible:
        yield needed(Lacking.FOLLOW_UP_OWNER, path, name=title)
    if not row.to:
        yield should(Lacking.FOLLOW_UP_TO, path, name=title)
