"""The tag library ``ui``: all components, loaded with ``{% load ui %}``."""

from samsyn.base.ui.components import days, forms
from samsyn.base.ui.components.library import register

__all__ = ["days", "forms", "register"]
