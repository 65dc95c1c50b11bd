"""Collaborations as a Django app."""

from django.apps import AppConfig


class CollaborationsConfig(AppConfig):
    """Who works together, and who belongs where (samverkan)."""

    name = "samsyn.base.collaborations"
    label = "collaborations"
