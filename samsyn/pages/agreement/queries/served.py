"""Signatures and frozen texts for programs (i API:et): each file with the address that gives it."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from django.urls import reverse

from samsyn.agreements.queries import FrozenRow, SignatureRow
from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents.queries import FileRow


@dataclass(frozen=True, slots=True)
class ServedFile(FileRow):
    """A kept file (fil): its fingerprint (``sha256``), and the ``address`` that gives it byte for byte."""

    address: str


@dataclass(frozen=True, slots=True)
class ServedSignature(SignatureRow):
    """A party's signature, or that it is missing (underskrift); ``copy`` is the signed copy.

    ``mandate`` is the decision that gives the right to sign, ``frozen_id`` the frozen text that was signed.
    """

    copy: ServedFile | None = None


@dataclass(frozen=True, slots=True)
class ServedFrozen(FrozenRow):
    """A frozen text (fryst text) with its two files; ``is_current`` tells whether the agreement still reads so."""

    pdf: ServedFile | None
    word: ServedFile | None


def served_signatures(actor: Actor, rows: Iterable[SignatureRow]) -> list[ServedSignature]:
    """Give signatures with the addresses of their copies."""
    return [ServedSignature(**{**_facts(row), "copy": _file(actor, row.copy)}) for row in rows]


def served_frozen(actor: Actor, rows: Iterable[FrozenRow]) -> list[ServedFrozen]:
    """Give frozen texts with the addresses of their files."""
    return [
        ServedFrozen(**{**_facts(row), "pdf": _file(actor, row.pdf), "word": _file(actor, row.word)}) for row in rows
    ]


def _file(actor: Actor, row: FileRow | None) -> ServedFile | None:
    if row is None:
        return None
    return ServedFile(**_facts(row), address=reverse("api:file", args=[actor.slug, row.id]))


def _facts(row: Any) -> dict[str, Any]:
    return {one.name: getattr(row, one.name) for one in fields(row)}
