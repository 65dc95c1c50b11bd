"""``samsyn user`` and ``samsyn doctor``: what they do, what they refuse, what they find."""

import io
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.contrib.auth import get_user_model
from django.db import DatabaseError

from samsyn.base import clock
from samsyn.base.collaborations import queries
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.site import cli, doctor
from tests.base.conftest import PASSWORD, nykvarn

__all__ = ["nykvarn"]

pytestmark = pytest.mark.django_db
BO = "bo@exempel.se"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Type the password that --stdin reads."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n" * 2))


def test_an_account_is_made_and_put_in_a_collaboration(
    nykvarn: Actor, typed: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["user", "add", BO, "--name", "Bo", "--stdin"]) == 0
    bo = get_user_model().objects.get(email=BO)
    assert bo.check_password(PASSWORD)
    assert cli.main(["user", "member", BO, "nykvarn", "--role", "member", "--party", "polisen"]) == 0
    actor = queries.actor_of(user_id=bo.pk, slug="nykvarn", today=clock.today())
    assert (actor.role, actor.party_key) == (Role.MEMBER, "polisen")
    assert cli.main(["user", "list"]) == 0
    assert "nykvarn (member)" in capsys.readouterr().out
    assert cli.main(["user", "close", BO]) == 0
    assert cli.main(["user", "list"]) == 0
    assert "stängt" in capsys.readouterr().out


def test_what_cannot_be_is_refused_in_words(
    db: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["user", "list"]) == 0
    assert cli.main(["user", "add", BO, "--name", "Bo", "--no-password"]) == 0
    assert cli.main(["user", "add", BO, "--name", "Bo", "--no-password"]) == 1
    assert "redan ett konto" in capsys.readouterr().err
    assert cli.main(["user", "member", BO, "okänd", "--role", "reader"]) == 1
    assert "finns inte" in capsys.readouterr().err
    monkeypatch.setattr("samsyn.site.user_command.getpass", lambda _prompt: "hejsan")
    assert cli.main(["user", "password", BO]) == 1
    monkeypatch.setattr("samsyn.site.user_command.getpass", lambda _prompt: PASSWORD)
    assert cli.main(["user", "password", BO]) == 0


def test_a_healthy_installation_is_told_so(capsys: pytest.CaptureFixture[str], settings: LazySettings) -> None:
    settings.LOCALE_PATHS = [Path(__file__).parent]
    doctor.run()
    shown = capsys.readouterr().out
    assert "✓ Databasen svarar" in shown
    assert "✓ Kommunerna finns" in shown
    assert "! Engelskan är byggd" in shown


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"ALLOWED_HOSTS": ["samsyn.kommunen.se"], "DEBUG": True}, "DEBUG är på"),
        ({"ALLOWED_HOSTS": ["samsyn.kommunen.se"], "HTTPS": False}, "utan https"),
        (
            {
                "ALLOWED_HOSTS": ["samsyn.kommunen.se"],
                "EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend",
            },
            "bara till loggen",
        ),
        ({"WHITENOISE_USE_FINDERS": False, "STATIC_ROOT": "/finns-inte"}, "inte samlade"),
    ],
)
def test_what_is_wrong_is_found(
    changed: dict[str, object], said: str, settings: LazySettings, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in changed.items():
        setattr(settings, name, value)
    assert doctor.run() == 1
    assert said in capsys.readouterr().out


def test_a_key_that_others_can_read_is_found(
    tmp_path: Path, settings: LazySettings, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret-key").write_text("x")
    (tmp_path / "secret-key").chmod(0o644)
    settings.VAR = tmp_path
    assert doctor.run() == 1
    assert "secret-key" in capsys.readouterr().out


def test_a_database_that_does_not_answer_is_found(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def silent() -> None:
        raise DatabaseError("ingen tabell")

    monkeypatch.setitem(doctor.CHECKS, "Databasen svarar", silent)
    assert doctor.run() == 1
    assert "ingen tabell" in capsys.readouterr().out
