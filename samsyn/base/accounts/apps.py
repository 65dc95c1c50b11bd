"""Accounts as a Django app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Users, tokens and feed keys (konton)."""

    name = "samsyn.base.accounts"
    label = "accounts"
