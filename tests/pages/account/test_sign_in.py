"""Signing in and out, with a password, a code, a recovery code; forgotten passwords; closed accounts."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.utils import translation

from samsyn.base.accounts import commands as accounts
from samsyn.base.audit import queries as audit
from samsyn.base.audit.acting import PROGRAM, Person
from samsyn.base.collaborations.actors import Actor
from samsyn.base.notices.models import Outgoing
from tests.pages.account.conftest import PASSWORD
from tests.pages.reading import sent

HOME = "/konto/"
SIGN_IN = "/konto/logga-in/"
RIGHT = {"login": "alva@exempel.se", "password": PASSWORD}


@pytest.fixture(autouse=True)
def fresh_counts() -> Iterator[None]:
    """Let no test's attempts count in another."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what waits for the transaction happen in it, as the test's own never ends."""
    monkeypatch.setattr(transaction, "on_commit", lambda todo, **_: todo())


def come_in(client: Client) -> None:
    """Sign in, and say the password again, as what matters asks for."""
    client.post(SIGN_IN, RIGHT)
    client.post("/konto/bekrafta/?next=/konto/", {"password": PASSWORD})


def code(client: Client) -> str:
    """Give the code that an app would show for the secret of this browser's session."""
    return totp.format_hotp_value(
        totp.hotp_value(client.session["mfa.totp.secret"], next(totp.yield_hotp_counters_from_time()))
    )


def test_the_right_password_lets_one_in(client: Client, alva: Actor) -> None:
    assert "Logga in" in client.get(SIGN_IN).content.decode()
    answer = client.post(SIGN_IN + "?next=/konto/", RIGHT | {"login": "ALVA@exempel.se", "next": HOME})
    assert (answer.status_code, answer["Location"]) == (302, HOME)
    assert "alva@exempel.se" in client.get(HOME).content.decode()


def test_a_wrong_password_is_said_plainly_and_too_many_are_stopped(client: Client, alva: Actor) -> None:
    for _ in range(6):
        answer = client.post(SIGN_IN, RIGHT | {"password": "fel"})
        assert "hör inte ihop" in answer.content.decode() or "många försök" in answer.content.decode()
    assert "många försök" in client.post(SIGN_IN, RIGHT).content.decode()
    assert client.get(HOME).status_code == 302


def test_nobody_is_sent_to_another_site(client: Client, alva: Actor) -> None:
    assert client.post(SIGN_IN, RIGHT | {"next": "https://annan.se/"})["Location"] == "/"


def test_a_closed_account_stays_outside(client: Client, alva: Actor) -> None:
    assert alva.user_id
    accounts.close_account(actor=PROGRAM, user_id=alva.user_id)
    answer = client.post(SIGN_IN, RIGHT, follow=True)
    assert client.get(HOME).status_code == 302
    assert "Kontot är stängt" in answer.content.decode() or "hör inte ihop" in answer.content.decode()


def test_there_is_no_way_to_make_an_account_oneself(client: Client) -> None:
    assert client.get("/konto/ny/").status_code == 404
    assert client.get("/accounts/signup/").status_code == 404


def test_signing_out_takes_a_post(signed_in: Client) -> None:
    assert "Stanna kvar" in signed_in.get("/konto/logga-ut/").content.decode()
    assert signed_in.get(HOME).status_code == 200
    answer = signed_in.post("/konto/logga-ut/", follow=True)
    assert "Du har loggat ut." in answer.content.decode()
    assert signed_in.get(HOME).status_code == 302


def test_a_forgotten_password_is_chosen_anew_by_letter(client: Client, alva: Actor) -> None:
    client.get("/konto/losenord/glomt/")
    answer = client.post("/konto/losenord/glomt/", {"email": "alva@exempel.se"}, follow=True)
    assert "Titta i din e-post" in answer.content.decode()
    assert sent()[0].subject == "Välj ett nytt lösenord i Samsyn"
    found = re.search(r"/konto/losenord/glomt/\S+", str(sent()[0].body))
    assert found
    asked = client.get(found[0], follow=True)
    assert "Välj ett nytt lösenord" in asked.content.decode()
    new = "tolv-blå-båtar-77"
    done = client.post(asked.request["PATH_INFO"], {"password1": new, "password2": new}, follow=True)
    assert "Lösenordet är bytt" in done.content.decode()
    assert "gäller inte längre" in Client().get(found[0], follow=True).content.decode()
    assert client.post(SIGN_IN, RIGHT | {"password": new}).status_code == 302


def test_an_unknown_address_is_answered_the_same_and_gets_no_letter(client: Client, alva: Actor) -> None:
    answer = client.post("/konto/losenord/glomt/", {"email": "okand@exempel.se"}, follow=True)
    assert "Titta i din e-post" in answer.content.decode()
    assert sent() == []


def test_an_easy_password_is_not_taken(client: Client, alva: Actor) -> None:
    client.post(SIGN_IN, RIGHT)
    easy = {"oldpassword": PASSWORD, "password1": "hejsan", "password2": "hejsan"}
    assert "rättas" in client.post("/konto/losenord/byt/", easy).content.decode()
    good = {"oldpassword": PASSWORD, "password1": "nio-höga-granar-4", "password2": "nio-höga-granar-4"}
    assert "Lösenordet är bytt" in client.post("/konto/losenord/byt/", good, follow=True).content.decode()
    assert sent()[-1].subject == "Ditt lösenord är bytt"


def test_an_app_asks_for_its_code_and_recovery_codes_get_one_in(client: Client, alva: Actor, at_once: None) -> None:
    come_in(client)
    assert "Koppla en app" in client.get("/konto/sakerhet/app/").content.decode()
    assert "stämmer inte" in client.post("/konto/sakerhet/app/", {"code": "000000"}).content.decode()
    client.post("/konto/sakerhet/app/", {"code": code(client)})
    assert "Appen är kopplad." in client.get(HOME).content.decode()
    assert sent()[-1].subject == "En app är kopplad till ditt konto"
    assert {"accounts.signed_in", "accounts.totp_activated"} <= {row.verb for row in audit.own(Person(alva.user_id))}
    codes = re.findall(r"<code>([\w-]{8,})</code>", client.get("/konto/sakerhet/reservkoder/").content.decode())
    assert len(codes) == 10
    assert codes[0] in client.get("/konto/sakerhet/reservkoder/fil/").content.decode()
    client.post("/konto/logga-ut/")
    assert client.post(SIGN_IN, RIGHT)["Location"].startswith("/konto/logga-in/kod/")
    assert "Ett steg till" in client.get("/konto/logga-in/kod/").content.decode()
    assert "stämmer inte" in client.post("/konto/logga-in/kod/", {"code": "111111"}).content.decode()
    assert client.get(HOME).status_code == 302
    client.post("/konto/logga-in/kod/", {"code": codes[0]})
    assert client.get(HOME).status_code == 200


def test_the_secret_of_an_app_is_not_kept_in_clear(client: Client, alva: Actor) -> None:
    come_in(client)
    client.get("/konto/sakerhet/app/")
    secret = client.session["mfa.totp.secret"]
    client.post("/konto/sakerhet/app/", {"code": code(client)})
    assert secret not in str(Authenticator.objects.values())


def test_the_app_is_taken_away_and_new_codes_are_made(client: Client, alva: Actor, at_once: None) -> None:
    come_in(client)
    client.get("/konto/sakerhet/app/")
    client.post("/konto/sakerhet/app/", {"code": code(client)})
    assert "Gör nya koder" in client.get("/konto/sakerhet/reservkoder/nya/").content.decode()
    client.post("/konto/sakerhet/reservkoder/nya/")
    assert "gamla gäller inte" in client.get(HOME).content.decode()
    assert "Koppla bort appen" in client.get("/konto/sakerhet/app/ta-bort/").content.decode()
    assert "Appen är bortkopplad." in client.post("/konto/sakerhet/app/ta-bort/", follow=True).content.decode()


def test_what_matters_asks_for_the_password_again(signed_in: Client) -> None:
    answer = signed_in.get("/konto/sakerhet/app/", follow=True)
    assert "Bekräfta att det är du" in answer.content.decode()
    assert "inte ditt lösenord" in signed_in.post(answer.request["PATH_INFO"], {"password": "fel"}).content.decode()
    where = f"{answer.request['PATH_INFO']}?{answer.request['QUERY_STRING']}"
    assert signed_in.post(where, {"password": PASSWORD})["Location"] == "/konto/sakerhet/app/"


def test_passkeys_and_sessions_have_their_pages(client: Client, alva: Actor) -> None:
    come_in(client)
    for path, said in [
        ("/konto/sakerhet/", "Lägg till en lösennyckel"),
        ("/konto/sakerhet/losennycklar/", "Du har inga lösennycklar."),
        ("/konto/sakerhet/losennycklar/ny/", "Vad ska nyckeln heta?"),
        ("/konto/sakerhet/inloggningar/", "(den här)"),
    ]:
        assert said in client.get(path).content.decode()
    options = Client().get("/konto/logga-in/losennyckel/", HTTP_ACCEPT="application/json").json()
    assert "publicKey" in options["request_options"]


def test_other_sessions_are_signed_out(client: Client, alva: Actor) -> None:
    other = Client()
    other.post(SIGN_IN, RIGHT)
    client.post(SIGN_IN, RIGHT)
    assert "Logga ut de andra" in client.get("/konto/sakerhet/inloggningar/").content.decode()
    client.post("/konto/sakerhet/inloggningar/")
    assert other.get(HOME).status_code == 302
    assert client.get(HOME).status_code == 200


def test_the_sign_in_page_speaks_english_when_asked(client: Client, db: None) -> None:
    client.post("/konto/utseende/", {"language": "en", "next": SIGN_IN})
    answer = client.get(SIGN_IN)
    assert answer["Content-Language"] == "en"
    assert '<html lang="en"' in answer.content.decode()
    assert translation.get_language() == "sv"


def test_who_has_no_password_yet_chooses_one(client: Client, db: None) -> None:
    made = accounts.add_user(actor=PROGRAM, email="gun@exempel.se", name="Gun")
    client.force_login(get_user_model().objects.get(pk=made))
    assert "Byt lösenord" in client.get("/konto/losenord/nytt/").content.decode()
    new = "tre-röda-hus-vid-ån"
    done = client.post("/konto/losenord/nytt/", {"password1": new, "password2": new}, follow=True)
    assert "Lösenordet är sparat." in done.content.decode()
    assert sent()[-1].subject == "Ditt lösenord är sparat"


def test_a_code_is_asked_again_before_what_matters(client: Client, alva: Actor, at_once: None) -> None:
    come_in(client)
    client.get("/konto/sakerhet/app/")
    client.post("/konto/sakerhet/app/", {"code": code(client)})
    assert "Appen är kopplad. Du får frågan" in client.get("/konto/sakerhet/").content.decode()
    assert "Sex siffror från appen, eller" in client.get("/konto/bekrafta/kod/?next=/konto/").content.decode()


def test_letters_about_an_account_wait_in_the_outbox_and_hold_no_key(client: Client, alva: Actor) -> None:
    client.post("/konto/losenord/glomt/", {"email": "alva@exempel.se"})
    assert mail.outbox == [], "nothing is sent while somebody waits for a page"
    (row,) = Outgoing.unscoped.values("kind", "facts")
    assert row == {"kind": "account.password", "facts": {}}
    (letter,) = sent()
    assert "List-Unsubscribe" not in letter.extra_headers
    assert 'href="http://localhost:8000/konto/losenord/glomt/' in letter.alternatives[0][0]  # type: ignore[attr-defined]


def test_where_no_letters_are_sent_they_go_to_the_log(client: Client, alva: Actor, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    client.post(SIGN_IN, RIGHT)
    good = {"oldpassword": PASSWORD, "password1": "nio-höga-granar-4", "password2": "nio-höga-granar-4"}
    client.post("/konto/losenord/byt/", good)
    client.post("/konto/logga-ut/")
    client.post("/konto/losenord/glomt/", {"email": "alva@exempel.se"})
    assert not Outgoing.unscoped.exists()


def test_a_closed_account_is_told_nothing_and_others_are_told_in_their_language(client: Client, alva: Actor) -> None:
    client.post(SIGN_IN, RIGHT)
    good = {"oldpassword": PASSWORD, "password1": "nio-höga-granar-4", "password2": "nio-höga-granar-4"}
    client.post("/konto/losenord/byt/", good)
    accounts.choose(actor=Person(alva.user_id), language="en")
    (letter,) = sent()
    assert letter.subject == "Your password has been changed"
    client.post("/konto/losenord/glomt/", {"email": "alva@exempel.se"})
    accounts.close_account(actor=PROGRAM, user_id=alva.user_id or 0)
    assert len(sent()) == 1
