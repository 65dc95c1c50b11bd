"""English is compiled when it has to be, before anybody is served."""

import gettext
import os
from pathlib import Path

import pytest
from django.conf import LazySettings

from samsyn.site import doctor, languages, server

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.fixture
def source(tmp_path: Path, settings: LazySettings) -> Path:
    """A place with one language, not compiled."""
    found = tmp_path / "en/LC_MESSAGES/django.po"
    found.parent.mkdir(parents=True)
    found.write_text(f'{HEAD}msgid "Ja"\nmsgstr "Yes"\n')
    settings.LOCALE_PATHS = [tmp_path]
    return found


def said(source: Path) -> str:
    with source.with_suffix(".mo").open("rb") as file:
        return gettext.GNUTranslations(file).gettext("Ja")


def test_what_is_missing_or_old_is_compiled_and_nothing_else(source: Path) -> None:
    assert languages.stale() == [source]
    languages.build()
    assert said(source) == "Yes"
    assert languages.stale() == []
    source.write_text(f'{HEAD}msgid "Ja"\nmsgstr "Indeed"\n')
    later = source.with_suffix(".mo").stat().st_mtime + 1
    os.utime(source, (later, later))
    assert languages.stale() == [source]
    languages.build()
    assert said(source) == "Indeed"
    assert [one.name for one in source.parent.iterdir() if one.suffix == ".half"] == []


def test_the_doctor_sees_it_and_the_server_mends_it(
    source: Path, settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.WHITENOISE_USE_FINDERS = True
    monkeypatch.setattr(server.Server, "run", lambda _one: None)
    assert doctor.CHECKS["Engelskan är byggd"]() is not None
    server.run(["--no-worker"])
    assert doctor.CHECKS["Engelskan är byggd"]() is None
    assert said(source) == "Yes"
