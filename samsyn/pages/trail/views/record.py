"""One public record (handling): what is known of it, and what a party says of it for itself."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samsyn.base.records import commands
from samsyn.base.records.queries import SaidRow
from samsyn.base.records.rules import RecordObjection
from samsyn.base.records.wording import OBJECTIONS
from samsyn.base.refs import Ref
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.trail.forms import records as forms
from samsyn.pages.trail.queries import records as queries
from samsyn.pages.trail.queries.records import RecordPage
from samsyn.parties import commands as parties
from samsyn.parties import wording as party_words

WORDS: dict[Any, Any] = {**OBJECTIONS, **party_words.OBJECTIONS}
Write = Callable[..., None]


@require_GET
@door.enters
def record(request: HttpRequest, at: Visit, sort: str, document: int) -> HttpResponse:
    """Show a record; under htmx the small block of numbers and registry that stands at the document itself.

    What is no record on the day shown is said in the block, since the document itself is there.
    """
    try:
        page = _page(at, sort, document)
    except ObjectDoesNotExist:
        if not pages.is_htmx(request):
            raise
        return door.show(at, "trail/record_none.html", {})
    context = {"page": page, "next": pages.back_to(request, request.path)}
    return door.show(at, "trail/record.html", context, part="trail/record_box.html")


@require_http_methods(["GET", "POST"])
@door.enters
def number(request: HttpRequest, at: Visit, sort: str, document: int) -> HttpResponse:
    """Enter the own party's number, correct it or take it away."""
    page = _mine(at, sort, document)
    said = page.row.number_of(at.actor.party_key)
    form = forms.Number(request.POST or None, today=at.today, initial=_first("number", said))
    write = partial(commands.enter_number, actor=at.actor, record_id=page.row.id, today=at.today)
    return _saying(at, page, form, said, write)


@require_http_methods(["GET", "POST"])
@door.enters
def mark(request: HttpRequest, at: Visit, sort: str, document: int) -> HttpResponse:
    """Mark the document as one that may be secret at the own party, or take the mark away."""
    page = _mine(at, sort, document)
    said = page.row.mark_of(at.actor.party_key)
    form = forms.Mark(request.POST or None, today=at.today, initial=_first("provision", said))
    write = partial(commands.mark_secret, actor=at.actor, record_id=page.row.id, today=at.today)
    return _saying(at, page, form, said, write)


@require_POST
@door.enters
def send(request: HttpRequest, at: Visit, sort: str, document: int) -> HttpResponse:
    """Let the document go to the own party's registry."""
    page = _mine(at, sort, document)
    try:
        parties.send_to_registry(actor=at.actor, record_id=page.row.id, today=at.today)
    except Refused as refused:
        pages.tell(request, str(WORDS.get(refused.objection, _("Det gick inte att skicka."))))
    else:
        told = _("Handlingen skickas till %(email)s. Här står när den har gått iväg.") % {"email": page.email}
        pages.tell(request, told)
    return pages.back(request, _home(at, page))


def _saying(at: Visit, page: RecordPage, form: forms.Said, said: SaidRow | None, write: Write) -> HttpResponse:
    """Write what a party says, or show the form; the second to save sees what the first wrote."""
    if form.is_valid():
        try:
            write(**form.cleaned_data)
        except Refused as refused:
            _say_no(form, refused, said)
        if not form.errors:
            pages.tell(at.request, _("Sparat."))
            return pages.back(at.request, _home(at, page))
    context = {"form": form, "page": page, "now": said, "action": at.request.get_full_path()}
    context |= {"back": pages.back_to(at.request, _home(at, page))}
    return door.show(at, "trail/record_said.html", context, status=400 if form.errors else 200)


def _say_no(form: forms.Said, refused: Refused, said: SaidRow | None) -> None:
    if refused.objection is RecordObjection.SAME_ALREADY:
        return
    door.say_no(form, refused, OBJECTIONS)
    if refused.objection is RecordObjection.WRITTEN_OVER:
        form.seen_now(said.id if said else 0)


def _first(name: str, said: SaidRow | None) -> dict[str, object]:
    return {name: said.said if said else "", "seen": said.id if said else 0}


def _page(at: Visit, sort: str, document: int) -> RecordPage:
    kind = queries.kind_of(sort)
    if kind is None:
        raise Http404
    return queries.record_page(at.actor, at.paper, at.words, Ref(kind.value, str(document)), on=at.on)


def _mine(at: Visit, sort: str, document: int) -> RecordPage:
    """Give a record to who keeps her own party's. Raises ``PermissionDenied`` for others."""
    page = _page(at, sort, document)
    if not page.may:
        raise PermissionDenied
    return page


def _home(at: Visit, page: RecordPage) -> str:
    return reverse("trail:record", args=[at.slug, page.sort, page.row.key])
