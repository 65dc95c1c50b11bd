"""The plan for programs (planen i API:et): focus areas, goals and activities as the paper says."""

from datetime import date
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest
from ninja import Router

from samsyn.agreements import queries as agreements
from samsyn.base import clock
from samsyn.base.ui.asked import Day
from samsyn.pages import door
from samsyn.pages.plan.queries import gaps
from samsyn.papers.model import Activity, Paper
from samsyn.papers.writing import as_values

router = Router(tags=["plan"])


@router.get("/s/{slug}/focus-areas")
def focus_areas(request: HttpRequest, slug: str, per: Day | None = None) -> list[dict[str, Any]]:
    """List the focus areas with the picture's words about them."""
    return [as_values(one) for one in _paper(request, slug, per).focus_areas]


@router.get("/s/{slug}/goals")
def goals(request: HttpRequest, slug: str, per: Day | None = None) -> list[dict[str, Any]]:
    """List the goals."""
    return [as_values(one) for one in _paper(request, slug, per).goals]


@router.get("/s/{slug}/activities")
def activities(request: HttpRequest, slug: str, per: Day | None = None) -> list[dict[str, Any]]:
    """List the activities, each with the names of what it lacks (``gaps``: lead, rhythm, effect)."""
    return [_activity(one) for one in _paper(request, slug, per).activities]


@router.get("/s/{slug}/activities/{activity}")
def activity(request: HttpRequest, slug: str, activity: str, per: Day | None = None) -> dict[str, Any]:
    """Give one activity, with the names of what it lacks."""
    found = next((one for one in _paper(request, slug, per).activities if one.id == activity), None)
    if found is None:
        raise ObjectDoesNotExist
    return _activity(found)


def _activity(one: Activity) -> dict[str, Any]:
    return {**as_values(one), "gaps": [gap.value for gap in gaps.of(one)]}


def _paper(request: HttpRequest, slug: str, per: date | None) -> Paper:
    today = clock.today()
    return agreements.paper(door.actor_in(request, slug, today=today), per or today)
