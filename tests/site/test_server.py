"""``samsyn serve``: what gunicorn is told."""

import gc
import sys
from typing import Any

import pytest
from django.conf import LazySettings

from samsyn.site import server, wsgi


@pytest.fixture(autouse=True)
def beside(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is done with the process that goes beside the server."""
    told: list[str] = []

    class Beside:
        def __init__(self, command: list[str]) -> None:
            told.append(" ".join(command[1:]))

        def terminate(self) -> None:
            told.append("terminated")

        def wait(self) -> None:
            told.append("waited for")

    monkeypatch.setattr(server, "Popen", Beside)
    return told


def test_it_serves_on_this_machine_alone_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch, settings: LazySettings
) -> None:
    told: list[Any] = []
    monkeypatch.setattr(server.Server, "run", lambda one: told.append(one.cfg))
    settings.WHITENOISE_USE_FINDERS = True
    assert server.run([]) == 0
    assert server.run(["--host", "0.0.0.0", "--port", "8010", "--workers", "2"]) == 0
    assert [one.bind for one in told] == [["127.0.0.1:8000"], ["0.0.0.0:8010"]]
    assert (told[1].workers, told[1].threads) == (2, 4)


def test_style_sheets_are_put_in_their_place_first(monkeypatch: pytest.MonkeyPatch, settings: LazySettings) -> None:
    called: list[str] = []
    monkeypatch.setattr(server, "call_command", lambda name, **_: called.append(name))
    monkeypatch.setattr(server.Server, "run", lambda _one: None)
    settings.WHITENOISE_USE_FINDERS = False
    server.run([])
    assert called == ["collectstatic"]


def test_a_worker_goes_beside_it_and_ends_with_it(
    monkeypatch: pytest.MonkeyPatch, settings: LazySettings, beside: list[str]
) -> None:
    settings.WHITENOISE_USE_FINDERS = True
    monkeypatch.setattr(server.Server, "run", lambda _one: beside.append("served"))
    server.run([])
    assert beside == ["-m samsyn.site.cli work --beside", "served", "terminated", "waited for"]
    beside.clear()
    server.run(["--no-worker"])
    assert beside == ["served"]


def test_each_worker_loads_samsyn() -> None:
    assert server.Server({}).load() is wsgi.application


def test_what_is_loaded_is_left_out_of_every_search_for_garbage() -> None:
    assert "samsyn.pages.meetings.views" in sys.modules, "pages are loaded before the first is asked for"
    assert gc.get_freeze_count() > len(sys.modules)
