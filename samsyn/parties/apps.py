"""The parties app."""

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    """Parties (parter)."""

    name = "samsyn.parties"
    label = "parties"
