"""``samsyn practice``: the five practice collaborations (övning på kommandoraden)."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Make the practice, or name who can sign in to it; 0 done."""
    asked = _parser().parse_args(arguments)
    import django  # noqa: PLC0415 - the help needs no Django

    django.setup()
    asked.work(asked)
    return 0


def _demo(_asked: Namespace) -> None:
    from samsyn.base import clock  # noqa: PLC0415
    from samsyn.base.audit.acting import PROGRAM  # noqa: PLC0415
    from samsyn.practice import commands  # noqa: PLC0415

    commands.make_all(actor=PROGRAM, today=clock.today(), tell=_say)


def _people(_asked: Namespace) -> None:
    from samsyn.practice.cast import CAST, PASSWORD  # noqa: PLC0415

    widest = max(len(someone.email) for someone in CAST)
    _say("Logga in som:")
    for someone in CAST:
        _say(f"  {someone.email:<{widest}}  {someone.about}")
    _say(f"Lösenord för alla: {PASSWORD}")


def _say(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="samsyn practice", description="Fem övningssamverkan att prova i.")
    kinds = parser.add_subparsers(required=True, metavar="VAD")
    kinds.add_parser("demo", help="gör övningen, om den inte redan finns").set_defaults(work=_demo)
    kinds.add_parser("people", help="visa vilka man kan logga in som").set_defaults(work=_people)
    return parser
