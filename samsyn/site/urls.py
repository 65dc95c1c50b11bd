"""Root addresses (adresser): each page has its own under it."""

from django.urls import include, path

from samsyn.pages.account.urls import invited, sign_in
from samsyn.site import errors, health
from samsyn.site.api import api

urlpatterns = [
    path("halsa/", health.health, name="health"),
    path("api/v1/", api.urls),
    path("konto/", include("samsyn.pages.account.urls")),
    path("konto/", include(sign_in)),
    path("inbjudan/", include((invited, "invitation"))),
    path("", include("samsyn.base.ui.urls")),
    path("", include("samsyn.pages.week.urls")),
    path("", include("samsyn.pages.feeds.urls")),
    path("", include("samsyn.pages.files.urls")),
    path("", include("samsyn.pages.letters.urls")),
    path("", include("samsyn.pages.agreement.urls")),
    path("", include("samsyn.pages.duties.urls")),
    path("", include("samsyn.pages.organisation.urls")),
    path("", include("samsyn.pages.meetings.urls")),
    path("", include("samsyn.pages.plan.urls")),
    path("", include("samsyn.pages.search.urls")),
    path("", include("samsyn.pages.start.urls")),
    path("", include("samsyn.pages.trail.urls")),
]

handler400 = errors.bad_request
handler403 = errors.no_right
handler404 = errors.not_found
handler500 = errors.broken
