"""The year, bent and straight."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.base.ui import day_words, lines, wheel
from samsyn.base.ui.components.days import language
from samsyn.base.ui.components.library import Values, component
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.wheel_values import KnownDay, Ring, WheelYear


@component("ui/components/year_wheel.html", example='{% year_wheel of=wheel_year place="Södertälje" %}')
def year_wheel(*, of: WheelYear, place: str, name: str = "arshjul", small: bool = False) -> Values:
    """Show a year as a wheel (årshjul), with its key beside it and its table under it; ``small`` without the key.

    ``place`` names whose year it is; ``name`` keeps two wheels on a page apart. Everything in the picture is in
    the table, so the picture has a name and nothing in it takes focus.
    """
    drawing = wheel.draw(of)
    months = [(date(of.year, number, 1), line, is_now) for number, line, is_now in drawing.rim.months]
    kinds: list[Kind] = ["kept", "open", "soon", "behind", "missed", "excused", "ahead"]
    used = {window.mark for ring in of.rings for window in ring.windows} | {ring.mark for ring in of.rings}
    return {
        "drawing": drawing,
        "year": of,
        "name": name,
        "small": small,
        "title": _("Årshjul för %(place)s %(year)s") % {"place": place, "year": of.year},
        "says": _description(of, len(drawing.rings)),
        "months": months,
        "kinds": [kind for kind in [*kinds, "unknown", "ended", "waiting"] if kind in used],
        "table": [_month(drawing, number) for number in range(1, 13)],
    }


def _description(of: WheelYear, count: int) -> str:
    rings = ngettext(
        "%(count)s ring, en för varje åtagande som upprepas.",
        "%(count)s ringar, en för varje åtagande som upprepas.",
        count,
    ) % {"count": count}
    ends = _("Tiden går medsols från januari högst upp.")
    today = ""
    if of.today.year == of.year:
        said = day_words.day(of.today, today=of.today, form="weekday", language=language())
        today = _("I dag är %(day)s.") % {"day": said}
    return " ".join(part for part in (rings, ends, today, _("Allt i bilden finns i tabellen under den.")) if part)


def _month(drawing: wheel.Drawing, number: int) -> tuple[date, list[str], str]:
    """Gather a row of the table: the month, what each ring says of it, and its known days."""
    year = drawing.year.year
    cells = [_told(drawn.ring, year, number) for drawn in drawing.rings]
    known = [
        _known(day) for day in drawing.year.known_days if (day.first_day.year, day.first_day.month) == (year, number)
    ]
    last = drawing.year.last_day
    if last and (last.year, last.month) == (year, number) and drawing.year.wall_words:
        known.append(drawing.year.wall_words)
    return date(year, number, 1), cells, ", ".join(known)


def _known(day: KnownDay) -> str:
    last = day.last_day or day.first_day
    said = day_words.period(day.first_day, last, today=day.first_day, language=language())
    return f"{day.name} {said}"


def _day(on: date) -> str:
    return day_words.day(on, today=on, form="plain", language=language())


def _told(ring: Ring, year: int, month: int) -> str:
    dots, counted = wheel.days_in_month(ring, year, month)
    days = [f"{_day(dot.on)}: {dot.words.rstrip('.')}" for dot in dots]
    return ", ".join([*days, *(f"{words}: {count}" for words, count in counted.items())])


@component("ui/components/year_line.html", example="{% year_line of=wheel_rings year=2026 today=today %}")
def year_line(*, of: Sequence[Ring], year: int, today: date) -> Values:
    """Show a year as lines (årslinje), the wheel unrolled: for residents, narrow columns and reports."""
    return {
        "lines": [lines.year_line(ring, year, today=today) for ring in of],
        "months": [
            (begins, middle, day_words.month(date(year, number, 1), language=language())[:3])
            for number, (begins, middle) in enumerate(lines.month_shares(year), 1)
        ],
        "now": lines.now_share(year, today),
    }
