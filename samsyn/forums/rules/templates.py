"""Rules of agenda templates (dagordningsmall): areas of the weekly half-hour, each once and with a name."""

from collections.abc import Sequence
from enum import StrEnum

MOST_AREAS = 20
LONGEST_AREA = 80


class TemplateObjection(StrEnum):
    """Why a template cannot be so (invändning); ``forums.wording`` says it in words."""

    SAME_AREA_TWICE = "same_area_twice"
    AREA_TOO_LONG = "area_too_long"
    TOO_MANY_AREAS = "too_many_areas"


def objection_to_areas(areas: Sequence[str], *, is_weekly: bool) -> TemplateObjection | None:
    """Say why the areas of a weekly meeting cannot be so, or None; a template that is not weekly has none."""
    checks = (
        (len({one.casefold() for one in areas}) < len(areas), TemplateObjection.SAME_AREA_TWICE),
        (any(len(one) > LONGEST_AREA for one in areas), TemplateObjection.AREA_TOO_LONG),
        (len(areas) > MOST_AREAS, TemplateObjection.TOO_MANY_AREAS),
    )
    return next((objection for wrong, objection in checks if wrong and is_weekly), None)
