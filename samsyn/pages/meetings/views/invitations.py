"""The pages of invitations: open an occasion to other parties, answer by a tap, and note who took part."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.base.ui.fields import Form
from samsyn.forums import commands
from samsyn.forums import queries as forums
from samsyn.forums.rules.invitations import OccasionAnswer
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms import invitations as forms
from samsyn.pages.meetings.forms import saying
from samsyn.pages.meetings.queries import invitations as queries


@require_GET
@door.enters
def invitations(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """List the invitations: what waits for one's answer, what comes and what has been."""
    return door.show(at, "meetings/invitations.html", {"page": queries.invitations_page(at.actor, at.on)})


@require_http_methods(["GET", "POST"])
@door.enters
def invite(request: HttpRequest, at: Visit) -> HttpResponse:
    """Open an occasion of one's own party to others."""
    queries.insist_on_inviting(at.actor)
    others = queries.others(at.actor, at.paper)
    form = forms.Invite(request.POST or None, today=at.today, initial={"asked": [key for key, _name in others]})
    form.offer(asked=others)
    if form.is_valid():
        try:
            made = commands.invite(actor=at.actor, new=form.occasion(), today=at.today)
        except Refused as refused:
            saying.say_no(form, refused)
        else:
            pages.tell(request, _("Inbjudan är skickad. De ser den i Min vecka."))
            return pages.back(request, reverse("meetings:shared", args=[at.slug, made]))
    back = reverse("meetings:invitations", args=[at.slug])
    return door.show(at, "meetings/invite.html", {"form": form, "back": back}, status=400 if form.errors else 200)


@require_GET
@door.enters_forums
def shared(request: HttpRequest, at: Visit, shared: int) -> HttpResponse:  # noqa: ARG001
    """Show one occasion."""
    page = queries.shared_page(at.actor, at.paper, shared, at.on)
    came = list(page.row.came or ())
    parties = [(one.party.key, one.party.name) for one in page.row.asked]
    form = forms.Came(today=at.today, parties=parties, initial={"came": came}) if page.may_note else None
    bring = forms.Bring(today=at.today)
    bring.offer(forum=page.forums)
    return door.show(at, "meetings/shared.html", {"page": page, "came": form, "bring": bring})


@require_http_methods(["GET", "POST"])
@door.enters
def answer(request: HttpRequest, at: Visit, shared: int) -> HttpResponse:
    """Answer for one's own party, by one tap or with how many come."""
    queries.insist_on_inviting(at.actor)
    row = forums.shared_occasion(at.actor, shared, at.on)
    mine = row.of(at.actor.party_key)
    first = {"answer": mine.answer.value, "count": mine.count} if mine and mine.answer else {}
    form = forms.Answer(request.POST or None, today=at.today, initial=first)

    def write(said: dict[str, Any]) -> None:
        answered = OccasionAnswer(said["answer"])
        commands.answer_invitation(
            actor=at.actor, occasion_id=shared, answer=answered, count=said["count"], today=at.today
        )

    return _write(at, form, write, row=row, title=_("Svara på inbjudan"), done=_("Tack, ert svar är sparat."))


@require_http_methods(["GET", "POST"])
@door.enters
def call_off(request: HttpRequest, at: Visit, shared: int) -> HttpResponse:
    """Call an occasion off, with a reason."""
    row = forums.shared_occasion(at.actor, shared, at.on)
    queries.insist_on_seeing_to(at.actor, row)
    form = forms.CallOff(request.POST or None, today=at.today)

    def write(said: dict[str, Any]) -> None:
        commands.call_off_occasion(actor=at.actor, occasion_id=shared, reason=said["reason"], today=at.today)

    return _write(at, form, write, row=row, title=_("Ställ in"), done=_("Tillfället är inställt."))


@require_POST
@door.enters
def turnout(request: HttpRequest, at: Visit, shared: int) -> HttpResponse:
    """Note which parties took part."""
    came = request.POST.getlist("came")
    facts: dict[str, Any] = {"actor": at.actor, "occasion_id": shared, "came": came, "today": at.today}
    return _tap(at, shared, lambda: commands.note_turnout(**facts), done=_("Det är noterat vilka som deltog."))


@require_POST
@door.enters
def give(request: HttpRequest, at: Visit, shared: int) -> HttpResponse:
    """Give a held occasion as evidence of a promise."""
    facts: dict[str, Any] = {
        "actor": at.actor,
        "occasion_id": shared,
        "key": request.POST.get("key", ""),
        "today": at.today,
    }
    return _tap(at, shared, lambda: commands.give_occasion(**facts), done=_("Tillfället är bevis för åtagandet."))


@require_POST
@door.enters
def bring(request: HttpRequest, at: Visit, shared: int) -> HttpResponse:
    """Let a forum take the occasion up at its next meeting."""
    facts: dict[str, Any] = {
        "actor": at.actor,
        "occasion_id": shared,
        "forum_key": request.POST.get("forum", ""),
        "today": at.today,
    }
    return _tap(at, shared, lambda: commands.bring_occasion(**facts), done=_("Det kommer upp på forumets nästa möte."))


def _tap(at: Visit, shared: int, write: Callable[[], object], *, done: str) -> HttpResponse:
    """Do what a button says and go back, with the words of the refusal if there is one."""
    try:
        write()
    except Refused as refused:
        pages.tell(at.request, saying.words(refused.objection))
    else:
        pages.tell(at.request, done)
    return pages.back(at.request, reverse("meetings:shared", args=[at.slug, shared]))


def _write(
    at: Visit,
    form: Form,
    write: Callable[[dict[str, Any]], None],
    *,
    row: forums.SharedRow,
    title: str,
    done: str,
) -> HttpResponse:
    """Write what a form says and go back; or show the form, with the words of the refusal if there is one."""
    back = queries.url(row)
    if form.is_valid():
        try:
            write(dict(form.cleaned_data))
        except Refused as refused:
            saying.say_no(form, refused)
        else:
            pages.tell(at.request, done)
            return pages.back(at.request, back)
    line = queries.line(at.actor, row, at.on)
    context = {"form": form, "line": line, "title": title, "back": back}
    return door.show(at, "meetings/shared_write.html", context, status=400 if form.errors else 200)
