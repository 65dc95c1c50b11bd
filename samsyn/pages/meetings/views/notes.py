"""A meeting's notes: read, sent, approved, mended, locked, added to, passed on, and had as a file."""

from functools import partial

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.forums import commands
from samsyn.forums.rules.notes import Verdict
from samsyn.forums.wording.notes import NOTES_OBJECTIONS
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings import documents
from samsyn.pages.meetings.forms import notes as forms
from samsyn.pages.meetings.queries.notes import NotesPage, last_day, notes_page, seats_to_ask
from samsyn.pages.meetings.views.filing import as_file

PAGE = "meetings/notes.html"


@require_GET
@door.enters
def notes(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:  # noqa: ARG001
    """Show a meeting's notes, with what is to be done with them now."""
    return _show(at, notes_page(at.actor, meeting, at.on))


@require_http_methods(["GET", "POST"])
@door.enters
def send(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Send the notes to those who are to approve them."""
    page = _writing(at, meeting)
    choices, usual = seats_to_ask(at.actor, page.row)
    first = {"approvers": usual, "approve_by": last_day(at.today)}
    form = forms.Send(request.POST or None, today=at.today, seats=choices, initial=first)
    if form.is_valid():
        try:
            commands.send_notes(actor=at.actor, meeting_id=meeting, today=at.today, **form.cleaned_data)
        except Refused as refused:
            door.say_no(form, refused, NOTES_OBJECTIONS)
        else:
            pages.tell(request, _("Skickat. De som ska godkänna ser det i Min vecka."))
            return pages.back(request, _home(at, meeting))
    context = {"form": form, "page": page, "back": _home(at, meeting)}
    return door.show(at, "meetings/notes_send.html", context, status=400 if form.errors else 200)


@require_POST
@door.enters
def answer(request: HttpRequest, at: Visit, meeting: int, function: str) -> HttpResponse:
    """Approve the notes, or say what should be another way."""
    say = partial(commands.say_of_notes, actor=at.actor, meeting_id=meeting, function_key=function, today=at.today)
    if "andra" not in request.POST:
        return _done(request, at, meeting, partial(say, verdict=Verdict.APPROVED), _("Tack. Du har godkänt."))
    form = forms.Comment(request.POST, today=at.today)
    if not form.is_valid():
        return _show(at, notes_page(at.actor, meeting, at.on), comment=form, status=400)
    words = form.cleaned_data["words"]
    told = _("Tack. Den som skrev ser vad du vill ändra.")
    return _done(request, at, meeting, partial(say, verdict=Verdict.COMMENTED, words=words), told)


@require_http_methods(["GET", "POST"])
@door.enters
def mend(request: HttpRequest, at: Visit, meeting: int, matter: int) -> HttpResponse:
    """Mend the text of an item before the notes are locked."""
    page = _writing(at, meeting)
    found = next((one for one in page.items if one.id == matter), None)
    if found is None or not page.may_mend:
        raise Http404
    form = forms.Mend(request.POST or None, today=at.today, initial={"text": found.text, "seen": page.row.revision})
    if form.is_valid():
        try:
            commands.mend_notes(actor=at.actor, meeting_id=meeting, item_id=matter, today=at.today, **form.cleaned_data)
        except Refused as refused:
            door.say_no(form, refused, NOTES_OBJECTIONS)
        else:
            pages.tell(request, _("Rättat. De som ska godkänna frågas igen."))
            return pages.back(request, _home(at, meeting))
    context = {"form": form, "item": found, "page": page, "back": _home(at, meeting)}
    return door.show(at, "meetings/notes_mend.html", context, status=400 if form.errors else 200)


@require_POST
@door.enters
def lock(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Lock the notes."""
    do = partial(commands.lock_notes, actor=at.actor, meeting_id=meeting, today=at.today)
    return _done(request, at, meeting, do, _("Låst. Besluten har fått sina nummer."))


@require_POST
@door.enters
def add(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Add to notes that are locked."""
    page, form = _writing(at, meeting), forms.Add(request.POST, today=at.today)
    if not form.is_valid():
        return _show(at, page, addition=form, status=400)
    words = form.cleaned_data["words"]
    do = partial(commands.add_to_notes, actor=at.actor, meeting_id=meeting, words=words, today=at.today)
    return _done(request, at, meeting, do, _("Tillägget är sparat."))


@require_http_methods(["GET", "POST"])
@door.enters
def share(request: HttpRequest, at: Visit, meeting: int, line: str) -> HttpResponse:
    """Pass the notes on down a line, or hand a report up one."""
    page = _writing(at, meeting)
    found = next((one for one in page.lines if one.key == line), None)
    if found is None:
        raise Http404
    do = partial(commands.share_notes, actor=at.actor, meeting_id=meeting, line_key=line, today=at.today)
    if not found.is_up and request.method == "POST":
        return _done(request, at, meeting, do, _("Delat med %(to)s.") % {"to": found.to.name})
    form = forms.Report(request.POST or None, today=at.today)
    if found.is_up and form.is_valid():
        told = _("Rapporten är lämnad till %(to)s.") % {"to": found.to.name}
        return _done(request, at, meeting, partial(do, words=form.cleaned_data["words"]), told)
    context = {"form": form if found.is_up else None, "line": found, "page": page, "back": _home(at, meeting)}
    return door.show(at, "meetings/notes_share.html", context, status=400 if form.errors else 200)


@require_GET
@door.enters
def document(request: HttpRequest, at: Visit, meeting: int, written: str) -> HttpResponse:
    """Give the notes as a file: PDF to keep, Word to go on editing."""
    shape = partial(documents.notes, notes_page(at.actor, meeting, at.on))
    return as_file(request, at, written, shape, back=_home(at, meeting))


@require_GET
@door.enters
def excerpt(request: HttpRequest, at: Visit, decision: int, written: str) -> HttpResponse:
    """Give one numbered decision as a file of its own."""
    meeting, page = documents.page_of_decision(at.actor, decision, at.on)
    return as_file(request, at, written, partial(documents.excerpt, page, decision), back=_home(at, meeting))


def _done(request: HttpRequest, at: Visit, meeting: int, do: partial[None], told: str) -> HttpResponse:
    try:
        do()
    except Refused as refused:
        told = str(NOTES_OBJECTIONS.get(refused.objection, _("Det gick inte att spara.")))
    pages.tell(request, told)
    return pages.back(request, _home(at, meeting))


def _show(at: Visit, page: NotesPage, *, status: int = 200, **held: object) -> HttpResponse:
    blank = {"comment": forms.Comment(today=at.today), "addition": forms.Add(today=at.today)}
    form = next(iter(held.values()), None)
    return door.show(at, PAGE, {"page": page, **blank, **held, "form": form}, status=status)


def _writing(at: Visit, meeting: int) -> NotesPage:
    """Give the page for who writes the notes; raises ``PermissionDenied`` for others."""
    page = notes_page(at.actor, meeting, at.on)
    if not page.row.may_send:
        raise PermissionDenied
    return page


def _home(at: Visit, meeting: int) -> str:
    return reverse("meetings:notes", args=[at.slug, meeting])
