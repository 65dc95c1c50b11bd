"""Rules of records: what may be said of a document, and by which address a registry is reached."""

import pytest

from samsyn.base.records.rules import (
    PRIVATE_HOSTS,
    RecordObjection,
    folded,
    objection_to_address,
    objection_to_dispatching,
    objection_to_saying,
    tidy_address,
)


@pytest.mark.parametrize(
    ("said", "before", "seen", "last", "expected"),
    [
        ("KS-2026/1", "", 0, 0, None),
        ("KS-2026/2", "KS-2026/1", 4, 4, None),
        ("", "KS-2026/1", 4, 4, None),
        ("", "", 0, 0, RecordObjection.SAME_ALREADY),
        ("KS-2026/1", "KS-2026/1", 4, 4, RecordObjection.SAME_ALREADY),
        ("KS-2026/1", "KS-2026/1", 0, 4, RecordObjection.SAME_ALREADY),
        ("KS-2026/2", "KS-2026/1", 0, 4, RecordObjection.WRITTEN_OVER),
    ],
)
def test_saying(said: str, before: str, seen: int, last: int, expected: RecordObjection | None) -> None:
    assert objection_to_saying(said, before=before, seen=seen, last=last) is expected


@pytest.mark.parametrize(
    ("email", "before", "is_a_persons", "expected"),
    [
        ("registrator@sodertalje.se", "", False, None),
        ("registrator.sodertalje@polisen.se", "", False, None),
        ("registrator@järfälla.se", "", False, None),
        ("", "registrator@sodertalje.se", False, None),
        ("", "", False, RecordObjection.SAME_ALREADY),
        ("registrator@sodertalje.se", "registrator@sodertalje.se", False, RecordObjection.SAME_ALREADY),
        ("registrator", "", False, RecordObjection.NOT_AN_ADDRESS),
        ("registrator@kommunen", "", False, RecordObjection.NOT_AN_ADDRESS),
        ("a@b.se, c@d.se", "", False, RecordObjection.NOT_AN_ADDRESS),
        ("a@b.se\nbcc: c@d.se", "", False, RecordObjection.NOT_AN_ADDRESS),
        (f"{'a' * 250}@b.se", "", False, RecordObjection.NOT_AN_ADDRESS),
        ("diariet@gmail.com", "", False, RecordObjection.PRIVATE_ADDRESS),
        ("bo@exempel.se", "", True, RecordObjection.A_PERSONS_ADDRESS),
    ],
)
def test_address(email: str, before: str, is_a_persons: bool, expected: RecordObjection | None) -> None:
    assert objection_to_address(email, before=before, is_a_persons=is_a_persons) is expected


@pytest.mark.parametrize(
    ("email", "is_waiting", "expected"),
    [
        ("registrator@sodertalje.se", False, None),
        ("registrator@sodertalje.se", True, RecordObjection.WAITS_ALREADY),
        ("", False, RecordObjection.NO_ADDRESS),
        ("", True, RecordObjection.NO_ADDRESS),
    ],
)
def test_dispatching(email: str, is_waiting: bool, expected: RecordObjection | None) -> None:
    assert objection_to_dispatching(email=email, is_waiting=is_waiting) is expected


def test_texts_are_compared_in_small_letters() -> None:
    assert folded("  Åtgärder \n I ÖSTRA  ") == "åtgärder i östra"
    assert tidy_address(" Registrator@Sodertalje.SE ") == "registrator@sodertalje.se"
    assert all(host == host.lower() and "." in host for host in PRIVATE_HOSTS)
