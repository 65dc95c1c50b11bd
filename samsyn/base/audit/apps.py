"""Audit as a Django app."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """What has been done, by whom, when (spårbarhet)."""

    name = "samsyn.base.audit"
    label = "audit"
