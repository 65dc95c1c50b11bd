"""Addresses of what is looked back on (granskning), by subject."""

from samsyn.pages.trail.urls import binder, records

app_name = "trail"
urlpatterns = [
    *binder.paths,
    *records.paths,
]
