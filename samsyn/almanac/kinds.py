"""What sort of promise a rhythm makes, and its parts as plain values."""

from collections.abc import Mapping
from dataclasses import fields
from enum import Enum
from typing import Any, TypeAlias

from samsyn.almanac import rhythms as r
from samsyn.almanac.units import Kind

Part: TypeAlias = "str | int | bool | list[Part] | dict[str, Part] | None"

KINDS: Mapping[type[Any], Kind] = {
    r.Times: Kind.RECURRING,
    r.Every: Kind.RECURRING,
    r.Weekly: Kind.RECURRING,
    r.Weekends: Kind.RECURRING,
    r.NthWeekday: Kind.RECURRING,
    r.MonthDay: Kind.RECURRING,
    r.InMonths: Kind.RECURRING,
    r.InSeasons: Kind.RECURRING,
    r.InQuarters: Kind.RECURRING,
    r.EdgeOf: Kind.RECURRING,
    r.KnownDays: Kind.RECURRING,
    r.ReportingPeriods: Kind.RECURRING,
    r.InWeek: Kind.DATED,
    r.OnDate: Kind.DATED,
    r.ByDate: Kind.DATED,
    r.BeforeEnd: Kind.DATED,
    r.AtMeeting: Kind.ON_MEETING,
    r.Continuous: Kind.STANDING,
    r.PerPlan: Kind.UNSCHEDULED,
    r.AsNeeded: Kind.OPTIONAL,
    r.NotUnderstood: Kind.NOT_UNDERSTOOD,
}
STRONGEST_FIRST = tuple(Kind)


def kind(rhythm: r.Rhythm) -> Kind:
    """Tell what sort of promise a rhythm makes (slag); of a combination the sort that binds the most.

    By binding: recurring, dated, on meeting, standing, optional, unscheduled (a plan of its own sets the time).
    """
    if isinstance(rhythm, r.Combined):
        return min((KINDS[type(part)] for part in rhythm.parts), key=STRONGEST_FIRST.index)
    return KINDS[type(rhythm)]


def parts(rhythm: r.Rhythm) -> dict[str, Part]:
    """Give the rhythm as plain nested values, ready for JSON: `type` and one key for each field."""
    found: dict[str, Part] = {"type": _snake(type(rhythm).__name__)}
    for field in fields(rhythm):
        found[field.name] = _plain(getattr(rhythm, field.name))
    return found


def _plain(value: Any) -> Part:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.name.lower()
    if isinstance(value, str | int | None):
        return value
    return parts(value)


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")
