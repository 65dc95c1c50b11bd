"""``samsyn serve``: what gunicorn is told."""

from typing import Any

import pytest
from django.conf import LazySettings

from samsyn.site import server, wsgi


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


def test_each_worker_loads_samsyn() -> None:
    assert server.Server({}).load() is wsgi.application
