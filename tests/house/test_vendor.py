"""What others wrote lies in the tree as it was fetched."""

from pathlib import Path

import pytest

from scripts import vendor


@pytest.mark.parametrize("home", [vendor.SERVED, vendor.TESTED], ids=["served", "tested"])
def test_the_files_are_those_that_the_lock_names(home: Path) -> None:
    assert vendor.lock(home) == (home / "LOCK").read_text()


def test_every_package_lies_there_with_its_licence() -> None:
    homes = [home / name for name, (home, _) in vendor.PACKAGES.items()]
    assert [str(home) for home in homes if not (home / "LICENSE").is_file()] == []


def test_a_changed_file_is_seen(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("1")
    before = vendor.lock(tmp_path)
    (tmp_path / "a.js").write_text("2")
    assert vendor.lock(tmp_path) != before
