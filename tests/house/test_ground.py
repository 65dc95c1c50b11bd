"""The ground that tests stand on holds: no network, and a client that judges."""

import socket

import pytest
from django.http import HttpResponse

from tests.conftest import faults_of


def test_no_test_reaches_the_network() -> None:
    with socket.socket() as one, pytest.raises(PermissionError, match="network"):
        one.connect(("192.0.2.1", 80))


def test_the_machine_itself_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as one:
        one.connect(server.getsockname())


def test_the_client_judges_pages_and_nothing_else() -> None:
    assert faults_of(HttpResponse("<p style='x'>a</p>")) == ["p has style"]
    assert faults_of(HttpResponse("<p style='x'>a</p>", content_type="text/csv")) == []
