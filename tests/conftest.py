"""What every test stands on: no network but the machine itself, quick passwords, and a client that judges each page."""

import ipaddress
import socket
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import hypothesis
import pytest
from django.conf import settings
from django.http import HttpResponseBase
from django.test import Client

from samsyn.base import clock
from samsyn.base.accounts.models import User
from tests.cast import THE_DAY, Person
from tests.judge import findings
from tests.world import World, a_world

settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = True
settings.TEMPLATES[0]["OPTIONS"]["debug"] = True  # type: ignore[index]  # lets coverage see the lines of templates
hypothesis.settings.register_profile("samsyn", deadline=None, derandomize=True)  # a busy machine is no fault of a rule
hypothesis.settings.register_profile("explore", deadline=None, max_examples=2_000, print_blob=True)
hypothesis.settings.load_profile("samsyn")  # the same cases each time: what is covered is no matter of luck


class JudgingClient(Client):
    """Django's client, which refuses to hand over a page that has a fault."""

    judges = True

    def request(self, **request: Any) -> Any:
        answer = super().request(**request)
        if self.judges and (faults := faults_of(answer)):
            pytest.fail(f"{answer.request['PATH_INFO']} has faults:\n" + "\n".join(f"  {one}" for one in faults))
        return answer


def faults_of(answer: HttpResponseBase) -> list[str]:
    """Judge an answer if it is a page or a part of one."""
    if answer.streaming or not answer.headers.get("Content-Type", "").startswith("text/html"):
        return []
    return findings(answer.getvalue().decode()) if answer.getvalue() else []


@pytest.fixture
def client() -> JudgingClient:
    return JudgingClient()


@pytest.fixture
def world(db: None) -> World:
    """The three collaborations and everybody in the cast."""
    return a_world()


@pytest.fixture
def sign_in(world: World) -> Callable[[Person | None], JudgingClient]:
    """Give a client where a person is signed in, or nobody."""

    def client_of(person: Person | None) -> JudgingClient:
        made = JudgingClient()
        if person is not None:
            made.force_login(User.objects.get(pk=world.users[person.name]))
        return made

    return client_of


@pytest.fixture
def today() -> Iterator[date]:
    """Let it be THE_DAY in this test."""
    with clock.at(THE_DAY):
        yield THE_DAY


def is_this_machine(address: Any) -> bool:
    """Tell whether an address of a socket leads nowhere but to the machine itself."""
    if not isinstance(address, tuple):
        return True  # a socket in the file system
    if address[0] in {"localhost", ""}:
        return True
    try:
        return ipaddress.ip_address(address[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuse every connection that would leave the machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if not is_this_machine(address):
            raise PermissionError(f"a test reached for the network: {address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield
