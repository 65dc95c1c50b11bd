"""Letters (brev): put in an outbox when something happens, put into words and sent by a worker, never in a request."""

from samsyn.base.notices.sending import Attached, Letter, can_send, send

__all__ = ["Attached", "Letter", "can_send", "send"]
