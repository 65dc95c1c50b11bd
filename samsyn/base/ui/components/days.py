"""Days and numbers."""

from datetime import date
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from samsyn.base.ui import day_words, number_words
from samsyn.base.ui.components.library import Values, component, days_of, note, register


def language() -> str:
    """Tell which of the two languages words are said in: "sv" unless the page is in English."""
    return "en" if (get_language() or "sv").startswith("en") else "sv"


@register.simple_tag(takes_context=True)
def day(context: Any, *, on: date, form: day_words.Form = "long") -> SafeString:
    """Say a day as people do (datum), in a ``<time>``, seen from the day that the page shows.

    ``form``: long "torsdag 5 november", full "lördag 1 oktober 2022", plain "5 november", short "tor 5 nov.",
    tight "5 nov.", near "i går"; another year than the shown is written out. Under another day, near is long.
    """
    shown, is_today = days_of(context)
    chosen: day_words.Form = "long" if form == "near" and not is_today else form
    words = day_words.day(on, today=shown or date.min, form=chosen, language=language())
    return format_html('<time datetime="{}">{}</time>', on.isoformat(), words)


note(
    day,
    example="{% day on=today %} · {% day on=long_ago %} · "
    "{% day on=today form='short' %} · {% day on=today form='near' %}",
)


@register.simple_tag(takes_context=True)
def period(context: Any, *, first: date | None = None, last: date | None = None) -> SafeString:
    """Say a time between two days, both inclusive (tid): "2023–2026", "5–9 november", "tills vidare"."""
    shown, _ = days_of(context)
    words = day_words.period(first, last, today=shown or date.min, language=language())
    return format_html('<span class="nb">{}</span>', words)


note(
    period,
    example="{% period first=term_first last=term_last %} · {% period first=today last=later %} · {% period %}",
)


@register.simple_tag
def week(*, on: date, short: bool = False) -> str:
    """Say the week of a day: "vecka 47" or "v. 47"."""
    return day_words.week(on, short=short, language=language())


note(week, example="{% week on=today %} · {% week on=today short=True %}")


@register.simple_tag
def number(*, of: float, decimals: int = 0) -> str:
    """Write a number: "20 000", "3,5"."""
    return number_words.number(of, decimals=decimals, language=language())


note(number, example="{% number of=20000 %} · {% number of=3.5 decimals=1 %}")


@register.simple_tag
def percent(*, of: float, decimals: int = 0) -> str:
    """Write a share of one as per cent: "41 %"."""
    return number_words.percent(of, decimals=decimals, language=language())


note(percent, example="{% percent of=0.41 %}")


@register.simple_tag
def weekday(*, on: date, short: bool = False) -> str:
    """Say the weekday of a day: "torsdag" or "tor"."""
    return day_words.weekday(on, short=short, language=language())


note(weekday, example="{% weekday on=today %} · {% weekday on=today short=True %}")


@register.simple_tag
def month(*, on: date, short: bool = False) -> str:
    """Say the month of a day: "november" or "nov."."""
    return day_words.month(on, short=short, language=language())


note(month, example="{% month on=today %} · {% month on=today short=True %}")


@component("ui/components/date_cell.html", example="{% date_cell on=later %} {% date_cell on=today today=today %}")
def date_cell(*, on: date, today: date | None = None) -> Values:
    """Show a day as a small cell (datumruta), filled if it is today."""
    return {"on": on, "is_today": on == today}
