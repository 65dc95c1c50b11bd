"""The tag library ``ui``: all components, loaded with ``{% load ui %}``."""

from samsyn.base.ui.components import days, forms, forums, guidance, paper, standings, tables, wheels
from samsyn.base.ui.components.library import CATALOGUE, Entry, register

__all__ = [
    "CATALOGUE",
    "Entry",
    "days",
    "forms",
    "forums",
    "guidance",
    "paper",
    "register",
    "standings",
    "tables",
    "wheels",
]
