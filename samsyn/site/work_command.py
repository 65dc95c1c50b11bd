"""``samsyn work`` and ``samsyn hourly``: what goes on beside the web server (arbetet i bakgrunden)."""

import os
import signal
from argparse import ArgumentParser
from collections.abc import Sequence

import django


def run(arguments: Sequence[str]) -> int:
    """Send letters and do each hour's work until SIGTERM or Ctrl-C, or one round with ``--once``."""
    parser = ArgumentParser(prog="samsyn work", description="Skicka brev och gör varje timmes arbete.")
    parser.add_argument("--once", action="store_true", help="gör det som väntar och sluta; för cron")
    parser.add_argument("--beside", action="store_true", help="sluta när processen som startade arbetet har slutat")
    asked = parser.parse_args(arguments)
    _begin()
    from samsyn.site.worker import Worker  # noqa: PLC0415 - needs the apps

    worker = Worker(beside=os.getppid() if asked.beside else None)
    if asked.once:
        return 0 if worker.round() else 1
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, worker.stop)
    worker.work()
    return 0


def hourly(arguments: Sequence[str]) -> int:
    """Do the hour's work and no more; 1 if some of it broke."""
    ArgumentParser(prog="samsyn hourly", description="Gör det som ska göras den här timmen.").parse_args(arguments)
    _begin()
    from samsyn.base import clock  # noqa: PLC0415 - needs the apps
    from samsyn.site.hourly import make  # noqa: PLC0415

    return 0 if make(clock.now()) else 1


def _begin() -> None:
    django.setup()
    from samsyn.site import languages  # noqa: PLC0415 - needs the settings

    languages.build()
