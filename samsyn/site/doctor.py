"""``samsyn doctor``: looks after that all which Samsyn needs is in place, and says how to mend what is not."""

import sys
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

import django
from django.conf import settings
from django.db import DatabaseError, connection

from samsyn.site import languages

Finding = str | None
AN_HOUR = timedelta(hours=1)
LOCAL = ("localhost", "127.0.0.1", "[::1]")


def run(arguments: Sequence[str] = ()) -> int:  # noqa: ARG001 - takes none
    """Examine everything in turn; 0 if nothing has to be mended, else 1."""
    django.setup()
    found = 0
    for name, examine in CHECKS.items():
        try:
            finding = examine()
        except DatabaseError as fault:
            finding = f"Databasen svarar inte som den ska: {fault}. Kör samsyn migrate."
        found += finding is not None
        sys.stdout.write(f"{'!' if finding else '✓'} {name}{': ' + finding if finding else ''}\n")
    return min(found, 1)


def _database() -> Finding:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return None


def _migrations() -> Finding:
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415 - needs the apps

    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return f"{len(waiting)} steg återstår. Kör samsyn migrate." if waiting else None


def _places() -> Finding:
    from samsyn.places import queries  # noqa: PLC0415 - needs the apps

    count = len(queries.municipalities())
    return None if count == 290 else f"{count} av 290 kommuner finns. Kör samsyn migrate."


def _facts() -> Finding:
    from samsyn.base.collaborations import queries as collaborations  # noqa: PLC0415 - needs the apps
    from samsyn.duties import queries as duties  # noqa: PLC0415

    loose = [
        f"{slug}: {key}"
        for slug in collaborations.slugs()
        for key in duties.unknown_keys(collaborations.program(slug=slug))
    ]
    return f"det finns uppgifter om löften som ingen överenskommelse känner: {', '.join(loose)}" if loose else None


def _search() -> Finding:
    from samsyn.site import search_command  # noqa: PLC0415 - needs the apps

    lacking = search_command.lacking()
    told = ", ".join(f"{slug} ({count})" for slug, count in lacking.items())
    return f"sökregistret är inte i takt i {told}. Kör samsyn search rebuild." if lacking else None


def _records() -> Finding:
    from samsyn.site import records_command  # noqa: PLC0415 - needs the apps

    told = ", ".join(f"{slug} ({count})" for slug, count in records_command.lacking().items())
    return f"det finns dokument som inte är inskrivna i {told}. Kör samsyn records fill." if told else None


def _words() -> Finding:
    return None if languages.is_built() else "engelskan är inte byggd, eller äldre än sin källa. Kör samsyn serve."


def _static() -> Finding:
    there = settings.WHITENOISE_USE_FINDERS or (Path(settings.STATIC_ROOT) / "staticfiles.json").is_file()
    return None if there else "stilmallarna är inte samlade. Kör samsyn manage collectstatic, eller samsyn serve."


def _key() -> Finding:
    kept = settings.VAR / "secret-key"
    if kept.is_file() and kept.stat().st_mode & 0o077:
        return f"andra kan läsa {kept.name}. Kör chmod 600 på filen."
    return None


def _open_to_others() -> Finding:
    others = [host for host in settings.ALLOWED_HOSTS if host not in LOCAL]
    if settings.DEBUG and others:
        return "DEBUG är på fast andra kan nå Samsyn. Stäng av det i .env."
    if others and not settings.HTTPS:
        return "andra kan nå Samsyn utan https. Sätt BASE_URL till en adress som börjar med https."
    return None


def _letters() -> Finding:
    others = [host for host in settings.ALLOWED_HOSTS if host not in LOCAL]
    to_log = settings.EMAIL_BACKEND.endswith("console.EmailBackend")
    return "brev skrivs bara till loggen. Sätt EMAIL_URL." if others and to_log else None


def _outbox() -> Finding:
    from samsyn.base import clock, notices  # noqa: PLC0415 - needs the apps
    from samsyn.base.notices import queries  # noqa: PLC0415

    now = clock.now()
    stands = queries.outbox(now=now)
    fault = f" ({stands.fault})" if stands.fault else ""
    if stands.given_up:
        return f"{stands.given_up} brev gick inte att skicka på tre dygn{fault}. Se efter att EMAIL_URL stämmer."
    if notices.can_send() and stands.since and now - stands.since > AN_HOUR:
        return f"{stands.waiting} brev har väntat i mer än en timme{fault}. Går samsyn work?"
    return None


CHECKS: dict[str, Callable[[], Finding]] = {
    "Databasen svarar": _database,
    "Databasen är uppdaterad": _migrations,
    "Kommunerna finns": _places,
    "Uppgifterna hör till löften": _facts,
    "Allt går att hitta": _search,
    "Handlingarna är inskrivna": _records,
    "Engelskan är byggd": _words,
    "Stilmallarna är samlade": _static,
    "Nyckeln är hemlig": _key,
    "Andra når bara det de ska": _open_to_others,
    "Brev kommer fram": _letters,
    "Inga brev har fastnat": _outbox,
}
