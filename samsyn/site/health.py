"""Health (hälsa): what a supervisor asks to know that Samsyn answers and reaches its database."""

from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@never_cache
@require_safe
def health(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view is given its request
    """Answer 200 when the database answers; an error on the way is a 500."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})
