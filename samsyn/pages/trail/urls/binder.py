"""Addresses of the binder (granskningspärm): its first page, its chapters, and the whole as a file."""

from django.urls import URLPattern, path

from samsyn.pages.trail.views import binder

HOME = "s/<slug:slug>/granskning/"

paths: list[URLPattern] = [
    path(HOME, binder.binder, name="binder"),
    path(f"{HOME}parm.<slug:written>", binder.document, name="binder-document"),
    path(f"{HOME}<slug:chapter>/", binder.chapter, name="binder-chapter"),
]
