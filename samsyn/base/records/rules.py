"""Rules of records (allmän handling): what may be said of a document, and by which address a registry is reached.

Whose a document is, who has received it, its number and its secrecy are asked of each authority for itself
(tryckfrihetsförordningen 2 kap.; offentlighets- och sekretesslagen 5 kap. 1–2 §§ and 5 § on the mark).
"""

import re
from enum import StrEnum

LONGEST_ADDRESS = 254
_OFFICIAL = re.compile(r"[a-z0-9._+-]+@[a-z0-9åäöé-]+(?:\.[a-z0-9åäöé-]+)+")
PRIVATE_HOSTS = frozenset(
    {
        "gmail.com",
        "googlemail.com",
        "hotmail.com",
        "hotmail.se",
        "outlook.com",
        "live.com",
        "live.se",
        "msn.com",
        "yahoo.com",
        "yahoo.se",
        "icloud.com",
        "me.com",
        "proton.me",
        "protonmail.com",
        "telia.com",
        "tele2.se",
        "bredband.net",
        "bahnhof.se",
        "comhem.se",
        "spray.se",
        "passagen.se",
    }
)
"""Where people have addresses of their own, and no authority has its registry."""


class DocumentKind(StrEnum):
    """What a document is (slag av handling)."""

    NOTICE = "notice"
    NOTES = "notes"
    EXCERPT = "excerpt"
    REPORT = "report"
    BRIEF = "brief"
    AGREEMENT = "agreement"


class Way(StrEnum):
    """How a party received a document (hur handlingen kom)."""

    CALLED = "called"
    MADE = "made"
    LOCKED = "locked"
    SHARED = "shared"
    SENT_BACK = "sent_back"
    REPORTED = "reported"
    FROZEN = "frozen"
    SIGNED = "signed"
    REGISTRY = "registry"


class DispatchState(StrEnum):
    """How a document on its way to a registry stands (läge); ``STOPPED`` when its sender no longer reaches it."""

    WAITING = "waiting"
    SENT = "sent"
    STOPPED = "stopped"
    GIVEN_UP = "given_up"


class RecordObjection(StrEnum):
    """Why something cannot be said of a record, or it cannot be sent (invändning)."""

    SAME_ALREADY = "same_already"
    WRITTEN_OVER = "written_over"
    NO_ADDRESS = "no_address"
    WAITS_ALREADY = "waits_already"
    NOT_AN_ADDRESS = "not_an_address"
    PRIVATE_ADDRESS = "private_address"
    A_PERSONS_ADDRESS = "a_persons_address"
    HAS_ENDED = "has_ended"


def objection_to_saying(said: str, *, before: str, seen: int, last: int) -> RecordObjection | None:
    """Say why a party's number or mark cannot be set to this, or None.

    ``seen`` is the row that its writer had read, ``last`` the one that holds; 0 is none.
    """
    if said == before:
        return RecordObjection.SAME_ALREADY
    return None if seen == last else RecordObjection.WRITTEN_OVER


def tidy_address(email: str) -> str:
    """Give an address as it is kept."""
    return email.strip().lower()


def objection_to_address(email: str, *, before: str, is_a_persons: bool) -> RecordObjection | None:
    """Say why a registry cannot have this address, or None; an empty one takes the address away.

    Only an authority's official address will do: no private one, and none that somebody signs in with.
    """
    if email == before:
        return RecordObjection.SAME_ALREADY
    if not email:
        return None
    if len(email) > LONGEST_ADDRESS or not _OFFICIAL.fullmatch(email):
        return RecordObjection.NOT_AN_ADDRESS
    if email.rpartition("@")[2] in PRIVATE_HOSTS:
        return RecordObjection.PRIVATE_ADDRESS
    return RecordObjection.A_PERSONS_ADDRESS if is_a_persons else None


def objection_to_dispatching(*, email: str, is_waiting: bool) -> RecordObjection | None:
    """Say why a document cannot be sent to a registry now, or None."""
    if not email:
        return RecordObjection.NO_ADDRESS
    return RecordObjection.WAITS_ALREADY if is_waiting else None


def folded(text: str) -> str:
    """Give a text as its words are looked for: in small letters, with one space between them."""
    return " ".join(text.casefold().split())
