"""What is said when something goes wrong: in words, with what to do, and as JSON to programs."""

import pytest
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, SuspiciousOperation
from django.db import IntegrityError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import include, path

from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.collaborations.rules import Objection
from samsyn.base.guard.rules import Found, Kind
from samsyn.base.refusals import Refused
from samsyn.site import errors
from samsyn.site.urls import handler400, handler403, handler404, handler500
from samsyn.site.urls import urlpatterns as whole

__all__ = ["handler400", "handler403", "handler404", "handler500"]

RAISES = {
    "stranger": ObjectDoesNotExist(),
    "no-right": NotAllowed("duties.report"),
    "denied": PermissionDenied(),
    "odd": SuspiciousOperation(),
    "number": Refused(Found(Kind.IDENTITY_NUMBER, "", 2, "ring till")),
    "refused": Refused(Objection.ALREADY_MEMBER),
    "wordless": Refused("something new"),
    "overtaken": IntegrityError("one_open_membership"),
    "busy": OperationalError("database is locked"),
    "out-of-order": OperationalError("no such table: duties"),
    "broken": RuntimeError(),
}


def raising(request: HttpRequest, what: str) -> HttpResponse:
    raise RAISES[what]


urlpatterns = [
    path("raise/<slug:what>/", raising),
    path("api/v1/raise/<slug:what>/", raising),
    path("", include(whole)),
]
CASES = [
    ("stranger", 404, "Här finns inget"),
    ("no-right", 403, "Det här får du inte göra"),
    ("denied", 403, "Det här får du inte göra"),
    ("odd", 400, "Anropet gick inte att förstå"),
    ("number", 400, "rad 2, efter orden ”ring till”"),
    ("refused", 400, "redan med i samverkan"),
    ("wordless", 400, "Det gick inte att göra så."),
    ("overtaken", 409, "Någon annan hann före"),
    ("busy", 409, "Någon annan hann före"),
    ("out-of-order", 500, "Något gick fel hos oss"),
    ("broken", 500, "Något gick fel hos oss"),
]


@pytest.fixture
def calm(client: Client) -> Client:
    """A browser that is shown the error page instead of being thrown the error."""
    client.raise_request_exception = False
    return client


@pytest.mark.django_db
@override_settings(ROOT_URLCONF=__name__)
@pytest.mark.parametrize(("what", "status", "said"), CASES)
@pytest.mark.filterwarnings("ignore")
def test_each_error_has_its_page_and_its_json(calm: Client, what: str, status: int, said: str) -> None:
    page = calm.get(f"/raise/{what}/")
    assert page.status_code == status
    assert said in page.content.decode()
    told = calm.get(f"/api/v1/raise/{what}/")
    assert told.status_code == status
    assert told.json()["detail"]


@pytest.mark.django_db
def test_an_unknown_address_is_not_found(client: Client) -> None:
    answer = client.get("/finns-inte/")
    assert answer.status_code == 404
    assert "Till min vecka" in answer.content.decode()


@pytest.mark.django_db
def test_a_form_without_its_token_says_what_to_do() -> None:
    answer = Client(enforce_csrf_checks=True).post("/konto/utseende/", {"theme": "dark"})
    assert answer.status_code == 403
    assert "Formuläret hade varit öppet för länge" in answer.content.decode()


def test_the_page_for_our_own_faults_leans_on_nothing() -> None:
    answer = errors.broken(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert "Något gick fel hos oss" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/hjalp/?sok=a%00b", "/hjalp/?a%00b=1", "/hjalp/a%00b/"])
def test_an_address_with_what_no_database_holds_is_refused_in_words(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 400
    assert "Anropet gick inte att förstå" in answer.text


@pytest.mark.django_db
def test_a_program_is_refused_the_same_in_json(client: Client) -> None:
    answer = client.get("/api/v1/?q=%00")
    assert (answer.status_code, answer.json()) == (400, {"detail": "Anropet gick inte att förstå."})
