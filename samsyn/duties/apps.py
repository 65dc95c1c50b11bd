"""The duties app."""

from django.apps import AppConfig


class DutiesConfig(AppConfig):
    """Duties (åtaganden)."""

    name = "samsyn.duties"
    label = "duties"
