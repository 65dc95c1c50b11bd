"""Search as a Django app."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """What can be found, and by which words (sök)."""

    name = "samsyn.base.search"
    label = "search"
