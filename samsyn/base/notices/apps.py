"""Notices as a Django app."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Letters that wait to be sent, and what each person wants to be told by letter (brev)."""

    name = "samsyn.base.notices"
    label = "notices"
