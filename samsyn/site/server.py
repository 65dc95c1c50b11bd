"""``samsyn serve``: the web server, gunicorn with threads, on this machine alone unless told otherwise.

A worker that sends letters goes beside it, and ends with it.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from subprocess import Popen
from typing import Any

from django.conf import settings
from django.core.management import call_command
from gunicorn.app.base import BaseApplication

from samsyn.site import languages


class Server(BaseApplication):  # type: ignore[misc]
    """Gunicorn, told what to do by us instead of by a file."""

    def __init__(self, chosen: dict[str, Any]) -> None:
        self.chosen = chosen
        super().__init__()

    def load_config(self) -> None:
        """Hand our choices over."""
        for name, value in self.chosen.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """Load Samsyn in each worker."""
        from samsyn.site.wsgi import application  # noqa: PLC0415 - each worker loads its own

        return application


@contextmanager
def worker_beside() -> Iterator[None]:
    """Let a worker go in a process of its own as long as this lasts; one that is left alone ends by itself."""
    beside = Popen([sys.executable, "-m", "samsyn.site.cli", "work", "--beside"])
    try:
        yield
    finally:
        beside.terminate()
        beside.wait()


def run(arguments: Sequence[str]) -> int:
    """Put words and style sheets in their place and serve until stopped."""
    import django  # noqa: PLC0415

    parser = ArgumentParser(prog="samsyn serve", description="Starta webbservern.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=1, help="processer; med flera behövs en gemensam CACHE_URL")
    parser.add_argument("--threads", type=int, default=4)
    parser.add_argument("--no-worker", action="store_true", help="skicka inga brev härifrån; samsyn work gör det")
    asked = parser.parse_args(arguments)
    django.setup()
    languages.build()
    if not settings.WHITENOISE_USE_FINDERS:
        call_command("collectstatic", interactive=False, verbosity=0)
    chosen = {"bind": f"{asked.host}:{asked.port}", "workers": asked.workers, "threads": asked.threads}
    with nullcontext() if asked.no_worker else worker_beside():
        Server({**chosen, "worker_class": "gthread", "loglevel": "warning"}).run()
    return 0
