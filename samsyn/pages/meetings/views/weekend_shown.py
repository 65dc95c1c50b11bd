"""How the briefing before a weekend is shown: whole, in part after a press, or with why not and what was typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect

from samsyn.base import clock
from samsyn.base.guard import wording as guard
from samsyn.base.guard.rules import Found
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.base.ui.fields import Form
from samsyn.forums import wording
from samsyn.forums.rules.running import RunObjection
from samsyn.forums.wording.weekend import WEEKEND_OBJECTIONS
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms import weekend as forms
from samsyn.pages.meetings.queries import weekend as queries
from samsyn.pages.meetings.queries.weekend import AreaLine, WeekendPage
from samsyn.pages.meetings.views.run_shown import key_of

PAGE = "meetings/weekend.html"
SPECIAL = "sarskilt"
WORDS: Mapping[Any, Any] = {**wording.OBJECTIONS, **wording.RUNNING, **wording.ITEMS, **WEEKEND_OBJECTIONS}


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of a part of the briefing, or of the whole (sagt): why not, and what was typed.

    ``where`` is the part, ``form`` one that comes back filled.
    """

    where: object = ""
    no: Refused | str | None = None
    typed: str | None = None
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """What is special, written as an area is (text)."""

    id: str
    text: str
    revision: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of the briefing that are not texts (formulär)."""

    on_duty: Form
    area: Form
    opened: str = ""


NOTHING = Said()


def found(at: Visit, meeting: int) -> WeekendPage:
    """Ask for the briefing; on another day than today nobody is on duty, and nothing is written."""
    now = clock.now() if at.is_open else None
    return queries.weekend_page(at.actor, meeting, on=at.on, today=at.today, now=now)


def show(at: Visit, meeting: int, *, part: str = "", said: Said = NOTHING) -> HttpResponse:
    """Show the briefing or a part of it; what was refused is said where it was, with what was typed."""
    page = found(at, meeting)
    special = Text(SPECIAL, page.row.special, page.row.revision)
    texts: tuple[AreaLine | Text, ...] = (*page.areas, special)
    cards: dict[object, dict[str, Any]] = {one.id: _card(at, one, said, meeting) for one in texts}
    shown = {one for one in cards if (page.may_write if one == SPECIAL else page.is_writing)}
    is_wrong = said.no is not None or bool(said.form and said.form.errors)
    status = (422 if pages.is_htmx(at.request) else 400) if is_wrong else 200
    context = {
        "page": page,
        "cards": [cards[one.id] for one in page.areas],
        "special": cards[SPECIAL],
        "card": cards.get(said.where),
        "forms": _forms(at, page, said),
        "no": _words(said.no) if said.no is not None and said.where not in shown else "",
        "typed": said.typed if said.where not in shown else None,
        "swaps": bool(part) and pages.is_htmx(at.request),
    }
    return door.show(at, PAGE, context, part=f"meetings/weekend_{part}.html" if part else None, status=status)


def after(at: Visit, meeting: int, where: object, *, part: str) -> HttpResponse:
    """Show what was changed under htmx, else go back to it."""
    if pages.is_htmx(at.request):
        return show(at, meeting, part=part, said=Said(where))
    return back(at, meeting, anchor_of(where))


def back(at: Visit, meeting: int, anchor: str = "") -> HttpResponse:
    """Go back to a place in the briefing."""
    return HttpResponseRedirect(queries.weekend_url(at.slug, meeting, anchor))


def anchor_of(where: object) -> str:
    """Name the place of a text in the briefing."""
    return SPECIAL if where == SPECIAL else f"arende-{where}"


def duty_form(at: Visit, page: WeekendPage, data: Any = None) -> forms.OnDuty:
    """Give the form of who is on duty, with the functions of the paper and the days of the weekend."""
    bodies, days = queries.on_duty_choices(page.row), queries.day_choices(page.row)
    return forms.OnDuty(data, today=at.today, bodies=bodies, days=days)


def say_no(form: Form, refused: Refused) -> None:
    """Say a refusal in a form: what the guard found at its field, the rest above the fields."""
    door.say_no(form, refused, WORDS)


def _card(at: Visit, item: AreaLine | Text, said: Said, meeting: int) -> dict[str, Any]:
    """A text as it is shown, with its form, and what was refused of it."""
    key = key_of(at, item.id) if isinstance(item, AreaLine) else f"{at.slug}/helg/{meeting}/{at.actor.user_id}"
    form = forms.write(item.id, item.text, item.revision, key=key, today=at.today)
    mine = said if said.where == item.id else NOTHING
    if mine.typed is not None:
        form.initial["text"] = mine.typed
    return {
        "item": item,
        "form": form,
        "no": _words(mine.no) if mine.no is not None else "",
        "is_over": isinstance(mine.no, Refused) and mine.no.objection is RunObjection.WRITTEN_OVER,
        "is_open": mine.no is not None or (isinstance(item, AreaLine) and _is_asked(item)),
    }


def _is_asked(item: AreaLine) -> bool:
    """Whether something more is wanted of an area: how it is, and why when it is not calm."""
    return not item.level or (item.level > 1 and not item.text)


def _forms(at: Visit, page: WeekendPage, said: Said) -> Forms:
    mine = said.form
    return Forms(
        on_duty=mine if isinstance(mine, forms.OnDuty) else duty_form(at, page),
        area=mine if isinstance(mine, forms.Area) else forms.Area(today=at.today),
        opened=str(said.where) if mine is not None else "",
    )


def _words(no: Refused | str) -> str:
    if isinstance(no, str):
        return no
    return str(guard.sentence(no.objection) if isinstance(no.objection, Found) else WORDS[no.objection])
