"""What the kept files answer: one to be saved, and what is known of several without reading them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents.models import KeptFile
from samsyn.base.documents.tables import File


@dataclass(frozen=True, slots=True)
class FileRow:
    """A kept file without its content (fil); ``size`` in bytes, ``sha256`` is its fingerprint."""

    id: int
    name: str
    media_type: str
    size: int
    sha256: str
    kept_at: datetime
    kept_by: str


def file(actor: Actor, file_id: int) -> File:
    """Give a file to be saved; raises ``ObjectDoesNotExist`` for one that the actor does not reach."""
    name, media_type, content = (
        KeptFile.rows.of(actor).values_list("name", "media_type", "content").get(pk=file_id)
    )  # the content may come as a view of memory
    return File(name, media_type, bytes(content))


def files(actor: Actor, file_ids: Iterable[int | None]) -> dict[int, FileRow]:
    """Give what is known of some files by id, in one query; those that the actor does not reach are left out."""
    wanted = {one for one in file_ids if one}
    if not wanted:
        return {}
    columns = ("id", "name", "media_type", "size", "sha256", "kept_at", "kept_by__name")
    rows = KeptFile.rows.of(actor).filter(pk__in=wanted).order_by("id").values_list(*columns)
    return {row[0]: _row(row) for row in rows}


def _row(values: Sequence[Any]) -> FileRow:
    *facts, kept_by = values
    return FileRow(*(*facts, kept_by or ""))
