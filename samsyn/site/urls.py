"""Root addresses (adresser): each page has its own under it."""

from django.urls import include, path

from samsyn.site import errors, health

urlpatterns = [
    path("halsa/", health.health, name="health"),
    path("konto/", include("samsyn.pages.account.urls")),
    path("", include("samsyn.base.ui.urls")),
]

handler400 = errors.bad_request
handler403 = errors.no_right
handler404 = errors.not_found
handler500 = errors.broken
