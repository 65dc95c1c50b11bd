"""The letter to a party's registry (till registrator): the document as PDF, and what it is, to read and to import."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.text import capfirst
from django.utils.translation import override

from samsyn.agreements.queries import paper as paper_of
from samsyn.base.accounts import queries as accounts
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents import File
from samsyn.base.notices import Attached, Letter
from samsyn.base.records.queries import ReceiptRow, SendingRow
from samsyn.base.records.rules import DocumentKind
from samsyn.base.records.wording import KINDS, WAYS
from samsyn.base.ui.number_words import listing
from samsyn.papers.model import Paper
from samsyn.papers.who import name_of
from samsyn.papers.words import words

FORMAT = "samsyn-handling/1"
About = Mapping[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class Registering:
    """What a registry is told of a document (registreringsuppgifter), as values and as terms with their words."""

    values: Mapping[str, object]
    terms: tuple[tuple[str, str], ...]
    title: str


def letter(actor: Actor, sending: SendingRow, *, file: File, about: About, once: str, today: date) -> Letter:
    """Write the letter of a dispatch, as its sender may see the document; Swedish, as registries are."""
    with override("sv"):
        told = registering(paper_of(actor, today), sending, file=file, about=about)
        is_practice = collaborations.collaboration(actor).is_practice
        subject = f"Handling att registrera: {told.title} ({actor.name})"
        by = accounts.account(user_id=sending.user_id or 0)
        said = {"told": told, "where": actor.name, "is_practice": is_practice, "by": by}
        host = urlsplit(settings.BASE_URL).hostname
        return Letter(
            to=sending.email,
            subject=" ".join((f"Övningsdata: {subject}" if is_practice else subject).split()),
            text=render_to_string("letters/registry.txt", said),
            html=render_to_string("letters/registry.html", said),
            headers={
                "Message-ID": f"<{once[:40]}.{sending.id}@{host}>",
                "Auto-Submitted": "auto-generated",
                "Reply-To": by.email,
            },
            attached=(
                Attached(file.name, file.media_type, file.content),
                Attached("handling.json", "application/json", _as_json(told.values)),
            ),
        )


def registering(paper: Paper, sending: SendingRow, *, file: File, about: About) -> Registering:
    """Gather what a registry is told of a document: what it is, whose, what it is about, who has received it."""
    row, spoken = sending.record, words(paper.words, "sv")
    kind = str(KINDS[row.kind])
    if row.kind is DocumentKind.NOTES:
        kind = capfirst(spoken["minutes"].plural)
    received = [_received(paper, one) for one in row.receipts]
    values: dict[str, object] = {
        "format": FORMAT,
        "title": row.title,
        "kind": row.kind.value,
        "kind_in_words": kind,
        "collaboration": paper.name,
        "parties": [party.name for party in paper.parties],
        "made_by": name_of(paper, row.whose) if row.whose else "",
        "made_on": row.made_on.isoformat(),
        **{name: said for name, said in about.items() if name != "left_out"},
        "is_whole": "left_out" not in about,
        "received_by": received,
        "numbers": [{"party": name_of(paper, one.party_key), "number": one.said} for one in row.numbers if one.said],
        "secrecy": [
            {"authority": name_of(paper, one.party_key), "provision": one.said, "day": one.on.isoformat()}
            for one in row.marks
            if one.said
        ],
        "file": {"name": file.name, "size": len(file.content), "sha256": sha256(file.content).hexdigest()},
    }
    return Registering(values, tuple(_terms(values, received)), f"{kind}, {row.title}")


def _received(paper: Paper, one: ReceiptRow) -> dict[str, str]:
    return {"party": name_of(paper, one.party_key), "day": one.on.isoformat(), "how": str(WAYS[one.how])}


def _terms(values: Mapping[str, object], received: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    """Say the same in words, what is empty left out."""
    file = values["file"]
    assert isinstance(file, dict)  # noqa: S101 - made just above
    decisions, parties, numbers = values.get("decisions"), values["parties"], values["numbers"]
    marks = values["secrecy"]
    rows = (
        ("Handling", values["title"]),
        ("Slag", values["kind_in_words"]),
        ("Samverkan", values["collaboration"]),
        ("Forum", values.get("forum")),
        ("Mötesdag", values.get("meeting_day")),
        ("Beslut", listing(decisions) if isinstance(decisions, list) else ""),
        ("Upprättad av", values["made_by"]),
        ("Upprättad", values["made_on"]),
        ("Parter", listing(parties) if isinstance(parties, list) else ""),
        ("Inkommen till", "; ".join(f"{one['party']} {one['day']} {one['how']}" for one in received)),
        ("Diarienummer", _each(numbers, "party", "number")),
        ("Sekretessmarkerad", _each(marks, "authority", "provision", "day")),
        ("Fil", file["name"]),
        ("SHA-256", file["sha256"]),
    )
    yield from ((term, str(said)) for term, said in rows if said)


def _each(rows: object, *names: str) -> str:
    return "; ".join(" ".join(str(one[name]) for name in names) for one in rows) if isinstance(rows, list) else ""


def _as_json(values: Mapping[str, object]) -> bytes:
    return (json.dumps(values, ensure_ascii=False, indent=2) + "\n").encode()
