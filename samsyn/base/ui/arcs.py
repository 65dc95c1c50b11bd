"""Arcs and points on a circle (bågar), for the year wheel. Pure.

Angles are degrees clockwise from the top; lengths are units of the picture. Numbers are written with a point and
one decimal whatever the language, since they are addresses in a picture.
"""

from dataclasses import dataclass
from math import cos, radians, sin

CENTRE_X, CENTRE_Y = 388.0, 342.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that something covers (ruta)."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "Box") -> bool:
        """Tell whether two boxes cover any of the same."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)


def point(angle: float, radius: float) -> tuple[float, float]:
    """Find the point at an angle and a distance from the centre."""
    turn = radians(angle)
    return CENTRE_X + radius * sin(turn), CENTRE_Y - radius * cos(turn)


def said(value: float) -> str:
    """Write a length: one decimal at most, and never a minus before nothing."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def spot(angle: float, radius: float) -> str:
    """Write a point: "410.8 52.9"."""
    x, y = point(angle, radius)
    return f"{said(x)} {said(y)}"


def arc(starts: float, ends: float, radius: float) -> str:
    """Draw along a circle from one angle to a later one; a whole turn is never asked for."""
    is_long = int(ends - starts > 180)
    return f"M{spot(starts, radius)}A{said(radius)} {said(radius)} 0 {is_long} 1 {spot(ends, radius)}"


def arc_back(starts: float, ends: float, radius: float) -> str:
    """Draw the same arc the other way, so that letters on it stand upright in the lower half."""
    is_long = int(ends - starts > 180)
    return f"M{spot(ends, radius)}A{said(radius)} {said(radius)} 0 {is_long} 0 {spot(starts, radius)}"


def band(starts: float, ends: float, inner: float, outer: float) -> str:
    """Draw the outline of a piece of a ring."""
    is_long = int(ends - starts > 180)
    return (
        f"{arc(starts, ends, outer)}L{spot(ends, inner)}"
        f"A{said(inner)} {said(inner)} 0 {is_long} 0 {spot(starts, inner)}z"
    )


def ray(angle: float, inner: float, outer: float) -> str:
    """Draw a straight line outwards."""
    return f"M{spot(angle, inner)}L{spot(angle, outer)}"
