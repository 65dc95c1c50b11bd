"""Rules of accounts: what a key looks like, when it opens, what may be chosen."""

import hashlib
import secrets
from collections.abc import Container
from datetime import date
from enum import Enum, auto

SIGN = "samsyn_"
SHOWN = len(SIGN) + 4
MOST_KEYS = 20


class Objection(Enum):
    """Why an account or a key cannot be so (invändning)."""

    ADDRESS_TAKEN = auto()
    ADDRESS_NOT_AN_ADDRESS = auto()
    NAME_MISSING = auto()
    LAST_DAY_HAS_BEEN = auto()
    TOO_MANY_KEYS = auto()
    NOT_A_CHOICE = auto()
    REVOKED_ALREADY = auto()
    FORUM_NOT_NAMED = auto()


def new_secret() -> str:
    """Make a secret that nobody can guess."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """Give what is kept of a secret; it is long and random, so a plain hash is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()


def opens(*, revoked: bool, last_day: date | None, today: date) -> bool:
    """Tell whether a key opens today; its last day counts."""
    return not revoked and (last_day is None or today <= last_day)


def is_address(email: str) -> bool:
    """Tell whether something can be an e-mail address; only a letter that comes through proves it."""
    return email.count("@") == 1 and not email.startswith("@") and not email.endswith("@") and " " not in email


def objection_to_adding(*, email: str, name: str, taken: bool) -> Objection | None:
    """Say why there cannot be such an account, or None."""
    if not name.strip():
        return Objection.NAME_MISSING
    if not is_address(email):
        return Objection.ADDRESS_NOT_AN_ADDRESS
    return Objection.ADDRESS_TAKEN if taken else None


def objection_to_choosing(choice: str, choices: Container[str]) -> Objection | None:
    """Say that something is no choice, or None."""
    return None if choice in choices else Objection.NOT_A_CHOICE


def objection_to_token(*, name: str, last_day: date | None, today: date, has: int) -> Objection | None:
    """Say why a program's key cannot be made, or None."""
    if not name.strip():
        return Objection.NAME_MISSING
    if last_day is not None and last_day < today:
        return Objection.LAST_DAY_HAS_BEEN
    return Objection.TOO_MANY_KEYS if has >= MOST_KEYS else None


def objection_to_feed_key(*, forum: bool, named: bool, has: int) -> Objection | None:
    """Say why a calendar's key cannot be made, or None."""
    if forum and not named:
        return Objection.FORUM_NOT_NAMED
    return Objection.TOO_MANY_KEYS if has >= MOST_KEYS else None


def objection_to_revoking(*, revoked: bool) -> Objection | None:
    """Say that a key is revoked already, or None."""
    return Objection.REVOKED_ALREADY if revoked else None
