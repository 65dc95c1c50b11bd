"""Signing (underteckna): what is signed, frozen; and who has signed it, when, where and by which decision.

The same pages for the agreement in force and for a draft.
"""

from functools import partial

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samsyn.agreements import commands
from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import Text
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.documents.printing import Unprintable
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.pages import door
from samsyn.pages.agreement import documents, queries
from samsyn.pages.agreement.forms import signing as forms
from samsyn.pages.agreement.queries import Place
from samsyn.pages.door import DraftVisit, Visit

CHANGED = "agreement-changed"


@require_GET
@door.enters
def signatures(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """Show what is signed and who has signed it."""
    return _show(at, Place(at.slug))


@require_GET
@door.drafts
def draft_signatures(request: HttpRequest, at: DraftVisit) -> HttpResponse:  # noqa: ARG001
    """Show what is signed of a draft, and who has signed it."""
    return _show(at, _of_draft(at))


@require_POST
@door.enters
def freeze(request: HttpRequest, at: Visit) -> HttpResponse:
    """Freeze the text of the agreement in force."""
    return _freeze(request, at, Place(at.slug))


@require_POST
@door.drafts
def draft_freeze(request: HttpRequest, at: DraftVisit) -> HttpResponse:
    """Freeze the text of a draft."""
    return _freeze(request, at, _of_draft(at))


@require_http_methods(["GET", "POST"])
@door.enters
def sign(request: HttpRequest, at: Visit, party: str, signature: str) -> HttpResponse:
    """Fill in where and when a party signed, and hand in the signed copy."""
    return _sign(request, at, Place(at.slug), (party, signature))


@require_http_methods(["GET", "POST"])
@door.drafts
def draft_sign(request: HttpRequest, at: DraftVisit, party: str, signature: str) -> HttpResponse:
    """Fill in where and when a party signed a draft, and hand in the signed copy."""
    return _sign(request, at, _of_draft(at), (party, signature))


def _of_draft(at: DraftVisit) -> Place:
    return Place(at.slug, at.draft.id, at.draft.kind is DraftKind.AMENDMENT)


def _text(at: Visit, place: Place) -> Text:
    return agreements.text(at.actor, at.on, proposal_id=place.draft, held=at.paper if place.draft is None else None)


def _show(at: Visit, place: Place, *, refused: str = "") -> HttpResponse:
    page = queries.signatures_page(at.actor, _text(at, place), place=place, on=at.on, is_open=at.is_open)
    context = {"page": page, "refused": refused}
    part = "agreement/signatures.html#parties"
    return door.show(at, "agreement/signatures.html", context, part=part, status=400 if refused else 200)


def _freeze(request: HttpRequest, at: Visit, place: Place) -> HttpResponse:
    text = _text(at, place)
    if not agreements.may_freeze(at.actor, text):
        raise PermissionDenied
    setting = documents.Setting(
        made_on=at.today,
        digest=text.digest,
        is_practice=at.where.is_practice,
        signers=queries.signers(agreements.signatures_of(at.actor, text, on=at.today)),
    )
    try:
        pdf, word = documents.signable(text.paper, setting)
        frozen = partial(commands.freeze, actor=at.actor, today=at.today, proposal_id=place.draft)
        frozen(digest=setting.digest, pdf=pdf, word=word)
    except Unprintable as fault:
        return _show(at, place, refused=forms.unprintable(fault.mark))
    except Refused as refused:
        return _show(at, place, refused=forms.words(refused.objection))
    pages.tell(request, _("Texten är fryst. Nu kan parterna underteckna den."))
    return pages.back(request, place.page, event=CHANGED)


def _sign(request: HttpRequest, at: Visit, place: Place, which: tuple[str, str]) -> HttpResponse:
    party, key = which
    page = queries.sign_page(at.actor, _text(at, place), party=party, key=key, on=at.on)
    if not agreements.may_sign(at.actor, party):
        raise PermissionDenied
    data, files = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    choose = "vem" in request.GET
    form = forms.sign(data, files, page=page, today=at.today, choose=choose)
    if form.is_valid():
        signed = partial(commands.sign, actor=at.actor, today=at.today, proposal_id=place.draft)
        try:
            signed(signing=form.signing(page), copy=form.signed_copy())
        except Refused as refused:
            form.say_no(refused)
        else:
            pages.tell(request, _("Underskriften är sparad."))
            return pages.back(request, place.page, event=CHANGED)
    form.ask_for_file_again()
    context = {"page": page, "form": form, "place": place, "choose": choose, "action": request.get_full_path()}
    return door.show(at, "agreement/sign.html", context, status=400 if form.errors else 200)
