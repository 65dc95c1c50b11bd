"""Documents as a Django app."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Files that are kept (bevarade filer)."""

    name = "samsyn.base.documents"
    label = "documents"
