"""One's own letters: which one wants, and the last that came."""

from dataclasses import asdict

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samsyn.base import clock
from samsyn.base.audit.acting import Person
from samsyn.base.notices import commands
from samsyn.base.notices.queries import Wishes
from samsyn.base.ui import pages
from samsyn.pages.account import forms, queries


@login_required
@require_http_methods(["GET", "POST"])
def letters(request: HttpRequest) -> HttpResponse:
    """Choose which letters one wants (brev), and see the last ones."""
    user_id = int(request.user.pk or 0)
    page = queries.letters(user_id=user_id)
    form = forms.Letters(request.POST or None, today=clock.today(), initial=asdict(page.wishes))
    if form.is_valid():
        commands.wish(actor=Person(user_id), wishes=Wishes(**form.cleaned_data))
        pages.tell(request, _("Sparat. Det gäller från nästa brev."))
        return pages.back(request, reverse("account:letters"))
    status = 400 if form.errors else 200
    return pages.show(request, "account/letters.html", {"page": page, "form": form}, status=status)
