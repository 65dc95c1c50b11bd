"""What can be done with records: a document is told of, numbered, marked, and sent to a registry."""

from samsyn.base.records.commands.dispatching import Dispatched, dispatch, end_dispatch
from samsyn.base.records.commands.keeping import enter_number, mark_secret, set_registry
from samsyn.base.records.commands.telling import put, received

__all__ = [
    "Dispatched",
    "dispatch",
    "end_dispatch",
    "enter_number",
    "mark_secret",
    "put",
    "received",
    "set_registry",
]
