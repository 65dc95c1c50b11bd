"""Records as a Django app."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """What is known of each document as a public record (allmän handling)."""

    name = "samsyn.base.records"
    label = "records"
