"""The forums app."""

from django.apps import AppConfig


class ForumsConfig(AppConfig):
    """Forums (forum)."""

    name = "samsyn.forums"
    label = "forums"
