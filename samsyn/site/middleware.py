"""What happens around every request: the language is chosen, and refusals become answers."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.deprecation import MiddlewareMixin

from samsyn.agreements.queries import asking
from samsyn.base.refusals import Refused
from samsyn.site import errors

Answer = Callable[[HttpRequest], HttpResponse]


def speak(get_response: Answer) -> Answer:
    """Speak the user's language; before sign-in that of the cookie; Swedish first, whatever browsers say."""

    def middleware(request: HttpRequest) -> HttpResponse:
        with translation.override(_language(request)):
            request.LANGUAGE_CODE = translation.get_language()
            response = get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language())
            return response

    return middleware


def refuse_unholdable(get_response: Answer) -> Answer:
    """Refuse an address with the character NUL (400): PostgreSQL holds it in no text, so nothing can be found by it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        asked = (request.path_info, *(text for name, values in request.GET.lists() for text in (name, *values)))
        if any("\0" in text for text in asked):
            return errors.bad_request(request)
        return get_response(request)

    return middleware


def ask_once(get_response: Answer) -> Answer:
    """Let what is in force be read once in a request, however many questions begin with it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        with asking.once():
            return get_response(request)

    return middleware


def _language(request: HttpRequest) -> str:
    chosen = getattr(request.user, "language", None) or request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    return chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


class answer(MiddlewareMixin):  # noqa: N801 - stands beside speak in the settings
    """A stranger's thing is not found (404), and a refusal that no page took care of is said in words (400).

    One's own thing without the right to it is Django's ``PermissionDenied`` (403). Where two wrote at once and the
    database let one through, the other is told so (409).
    """

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Turn what a question or command raised into a page."""
        if isinstance(exception, ObjectDoesNotExist):
            return errors.not_found(request, exception)
        if isinstance(exception, Refused):
            return errors.refused(request, exception)
        if errors.is_overtaken(exception):
            return errors.overtaken(request, exception)
        return None
