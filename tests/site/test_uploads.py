"""Files on their way in: no more is taken in than may be kept, and what was too large is known to be."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from samsyn.base.documents.rules import MOST_BYTES, Objection, objection_to_keeping
from tests.base import files


def sent(content: bytes) -> object:
    """Send a file and give it as a form meets it."""
    request = RequestFactory().post("/", {"copy": SimpleUploadedFile("Påskrivet.pdf", content, "application/pdf")})
    return request.FILES["copy"]


@pytest.mark.parametrize("content", [files.pdf(), files.pdf() + bytes(300_000)])
def test_a_file_comes_in_as_it_was_sent(content: bytes) -> None:
    came = sent(content)
    assert came.read() == content  # type: ignore[attr-defined]
    assert (came.name, came.size) == ("Påskrivet.pdf", len(content))  # type: ignore[attr-defined]


def test_of_a_file_that_is_too_large_only_so_much_is_taken_in_that_it_is_seen_to_be() -> None:
    came = sent(files.pdf() + bytes(MOST_BYTES + 3_000_000))
    taken = came.read()  # type: ignore[attr-defined]
    assert len(taken) == MOST_BYTES + 1
    assert objection_to_keeping(taken) is Objection.TOO_LARGE
    assert came.size > MOST_BYTES + 1  # type: ignore[attr-defined]
