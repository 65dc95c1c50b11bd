"""A signature as it is entered (underskrift), the decision behind it, and the signed copy."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar, Self

from samsyn.base.documents.rules import Kind, fingerprint, kind_of
from samsyn.papers import model

COPIES = (Kind.PDF, Kind.JPEG, Kind.PNG)
"""What a signed copy may be: something that shows the hands of those who signed, or their electronic signatures."""
_DECISION = re.compile(
    r"(?P<body>.*?)"
    r"(?:(?:^|(?<=\S)[ ])(?P<on>\d{4}-\d\d-\d\d))?"
    r"(?:(?:^|, )(?P<paragraph>§§? ?\d[^,]*))?"
    r"(?:(?:^|, )dnr (?P<record>.+))?",
    re.DOTALL,
)


class Objection(StrEnum):
    """Why a text cannot be frozen or a signed copy taken in (invändning); ``agreements.wording`` says it in words."""

    TEXT_CHANGED = "text_changed"
    NOT_A_COPY = "not_a_copy"
    COPY_IS_UNSIGNED = "copy_is_unsigned"
    SAME_COPY = "same_copy"


@dataclass(frozen=True, slots=True)
class Mandate:
    """The decision that gives the right to sign (beslut): the body, the day, the paragraph and the record number.

    Written "Kommunstyrelsen 2023-05-15, § 112, dnr KS 2023/123"; of what is written otherwise the whole is the body.
    """

    body: str = ""
    on: date | None = None
    paragraph: str = ""
    record: str = ""

    @classmethod
    def read(cls, words: str) -> Self:
        """Read a decision as it is written."""
        found = _DECISION.fullmatch(words.strip())
        assert found is not None  # noqa: S101 - whatever is written has a body, if nothing else
        try:
            day = date.fromisoformat(found["on"]) if found["on"] else None
        except ValueError:
            return cls(words)
        return cls(found["body"] or "", day, found["paragraph"] or "", found["record"] or "")

    @property
    def words(self) -> str:
        """Write the decision, "" for none."""
        first = " ".join(part for part in (self.body.strip(), self.on.isoformat() if self.on else "") if part)
        record = f"dnr {self.record.strip()}" if self.record.strip() else ""
        return ", ".join(part for part in (first, self.paragraph.strip(), record) if part)


@dataclass(frozen=True, slots=True)
class Copy:
    """A signed copy as it is handed in (undertecknat exemplar)."""

    name: str
    content: bytes

    @property
    def sha256(self) -> str:
        """What it is known by."""
        return fingerprint(self.content)


@dataclass(frozen=True, slots=True)
class Signing:
    """One party's signing by function; ``key`` names a signature already entered, to tell what it lacked."""

    party: str
    functions: tuple[str, ...]
    place: str = ""
    signed_on: date | None = None
    decision: str = ""
    key: str = ""

    FIELDS: ClassVar = ("key", "party_key", "functions", "place", "signed_on", "decision")

    @classmethod
    def of(cls, one: model.Signature) -> Self:
        """Take a signature as a file holds it."""
        return cls(one.party, one.functions, one.place, one.signed_on, one.decision, one.id)

    def facts(self) -> dict[str, Any]:
        """Give what the fact's row holds."""
        values = (self.key, self.party, list(self.functions), self.place, self.signed_on, self.decision)
        return dict(zip(self.FIELDS, values, strict=True))


def has_signed(days: Sequence[date | None]) -> bool:
    """Whether a party has signed, by the days of its signatures: it has one, and each has its day."""
    return bool(days) and all(days)


def objection_to_freezing(seen: str, digest: str) -> Objection | None:
    """Say why what was set cannot be frozen, or None: it is of the text as it now stands."""
    return None if seen == digest else Objection.TEXT_CHANGED


def objection_to_copy(copy: Copy, *, held: str, unsigned: Iterable[str], is_same: bool) -> Objection | None:
    """Say why a signed copy cannot be taken in, or None.

    ``held`` is the copy that is there already, ``unsigned`` are the frozen files, by their fingerprints; ``is_same``
    says that nothing else in the signature changes. What cannot be kept at all is said by ``documents``.
    """
    if copy.sha256 in set(unsigned):
        return Objection.COPY_IS_UNSIGNED
    if copy.sha256 == held and is_same:
        return Objection.SAME_COPY
    kind = kind_of(copy.content)
    return Objection.NOT_A_COPY if kind is not None and kind not in COPIES else None
