"""All pages are one Django app."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """What people and programs meet (sidor)."""

    name = "samsyn.pages"
    label = "pages"
