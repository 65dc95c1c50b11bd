"""Making forums, ending them and composing them anew: on a decision that is taken, or by asking a forum to take it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.forums import commands
from samsyn.forums.commands import Change
from samsyn.forums.rules.making import Grounds
from samsyn.forums.wording.made import MADE_OBJECTIONS
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms import made as forms
from samsyn.pages.meetings.queries import made as queries
from samsyn.pages.meetings.queries.made import Asking


@require_GET
@door.enters_forums
def choose(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """Choose what is made: an instance of a template, or a working group under a forum."""
    return door.show(at, "meetings/make_choose.html", {"page": queries.choices(at.actor, at.paper)})


@require_http_methods(["GET", "POST"])
@door.enters_forums
def make(request: HttpRequest, at: Visit, root: str) -> HttpResponse:
    """Make instances of a template, or a working group."""
    page = queries.making(at.actor, at.paper, root)
    form: forms.Instances | forms.Group
    if page.is_template:
        usual = {"first_day": at.today}
        form = forms.Instances(request.POST or None, by=page.by, today=at.today, initial=usual)
    else:
        seats = forms.written(at.paper, page.forum)
        first = {**seats, "first_day": at.today}
        form = forms.Group(request.POST or None, by=page.by, paper=at.paper, today=at.today, initial=first)
    new = form.change(root) if form.is_valid() else None

    def done(decided: Grounds) -> None:
        commands.make_forums(actor=at.actor, new=new or (), decided=decided, today=at.today)

    return _write(at, page, form, Wanted(new, done))


@require_http_methods(["GET", "POST"])
@door.enters_forums
def end(request: HttpRequest, at: Visit, made: str) -> HttpResponse:
    """End a forum that was made, with its meetings to come."""
    page = queries.ending(at.actor, made, on=at.on)
    form = forms.End(request.POST or None, by=page.by, today=at.today, initial={"last_day": at.today})
    change = form.change(made) if form.is_valid() else None

    def done(decided: Grounds) -> None:
        facts = {"forum_key": made, "last_day": form.cleaned_data["last_day"]}
        commands.end_forum(actor=at.actor, decided=decided, today=at.today, **facts)

    return _write(at, page, form, Wanted(change, done))


@require_http_methods(["GET", "POST"])
@door.enters_forums
def compose(request: HttpRequest, at: Visit, composed: str) -> HttpResponse:
    """Say who sits in a forum, where another decides that."""
    page = queries.composing(at.actor, composed, on=at.on)
    usual = {**forms.written(page.paper, page.forum), "first_day": at.today}
    form = forms.Compose(request.POST or None, by=page.by, paper=page.paper, today=at.today, initial=usual)
    change = form.change(composed) if form.is_valid() else None

    def done(decided: Grounds) -> None:
        facts = {"seats": form.sits(), "first_day": form.cleaned_data["first_day"]}
        commands.set_composition(actor=at.actor, forum_key=composed, decided=decided, today=at.today, **facts)

    return _write(at, page, form, Wanted(change, done))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a form asks for (önskan), None while it is not filled in, and how it is done once it is decided."""

    change: Change | None
    done: Callable[[Grounds], None]


def _write(at: Visit, page: Asking, form: forms.Decided, wanted: Wanted) -> HttpResponse:
    """Do what a form says, or let a forum decide it; or show the form, with why not if it was refused."""
    if wanted.change is not None:
        try:
            said, where = _carry(at, page, form, wanted)
        except Refused as refused:
            door.say_no(form, refused, MADE_OBJECTIONS)
        else:
            pages.tell(at.request, said)
            return HttpResponseRedirect(where)
    context = {"form": form, "page": page, "back": page.back}
    return door.show(at, "meetings/make.html", context, status=400 if form.errors else 200)


def _carry(at: Visit, page: Asking, form: forms.Decided, wanted: Wanted) -> tuple[str, str]:
    """Do it, and say so: the words, and where it leads."""
    decided = form.grounds()
    if form.asks and wanted.change is not None:
        item = commands.propose_change(actor=at.actor, forum_key=decided.by, change=wanted.change, today=at.today)
        said = _("Förslaget väntar på forumets nästa möte. När det är beslutat görs det av sig självt.")
        return said, reverse("meetings:item", args=[at.slug, item])
    wanted.done(decided)
    return page.done, page.back
