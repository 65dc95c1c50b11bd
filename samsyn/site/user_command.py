"""``samsyn user``: accounts and memberships, for whoever keeps the installation (konton på kommandoraden)."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from datetime import date
from getpass import getpass
from typing import Any


def run(arguments: Sequence[str]) -> int:
    """Do what is asked; 0 done, 1 refused, 2 not understood."""
    asked = _parser().parse_args(arguments)
    import django  # noqa: PLC0415 - the help needs no Django

    django.setup()
    from django.core.exceptions import ObjectDoesNotExist, ValidationError  # noqa: PLC0415

    from samsyn.base.refusals import Refused  # noqa: PLC0415
    from samsyn.site import refusals  # noqa: PLC0415

    work: Callable[[Namespace], str] = asked.work
    try:
        said = work(asked)
    except Refused as refused:
        return _no(refusals.words(refused.objection))
    except ValidationError as fault:
        return _no(" ".join(fault.messages))
    except ObjectDoesNotExist:
        return _no("Kontot eller samverkan finns inte. Se samsyn user list.")
    sys.stdout.write(said + "\n")
    return 0


def _add(asked: Namespace) -> str:
    from samsyn.base.accounts import commands, queries  # noqa: PLC0415
    from samsyn.base.audit.acting import PROGRAM  # noqa: PLC0415

    password = None if asked.no_password else _password(asked)
    commands.add_user(
        actor=PROGRAM,
        email=asked.email,
        name=asked.name,
        password=password,
        language=asked.language,
        may_start=asked.may_start or not queries.accounts(),
    )
    return f"Kontot {asked.email} finns nu."


def _set_password(asked: Namespace) -> str:
    from samsyn.base.accounts import commands, queries  # noqa: PLC0415
    from samsyn.base.audit.acting import PROGRAM  # noqa: PLC0415

    user_id = queries.account_of(email=asked.email).id
    commands.set_password(actor=PROGRAM, user_id=user_id, password=_password(asked))
    return f"Lösenordet för {asked.email} är bytt."


def _close(asked: Namespace) -> str:
    from samsyn.base.accounts import commands, queries  # noqa: PLC0415
    from samsyn.base.audit.acting import PROGRAM  # noqa: PLC0415

    commands.close_account(actor=PROGRAM, user_id=queries.account_of(email=asked.email).id)
    return f"Kontot {asked.email} är stängt."


def _member(asked: Namespace) -> str:
    from samsyn.base import clock  # noqa: PLC0415
    from samsyn.base.accounts import queries as accounts  # noqa: PLC0415
    from samsyn.base.collaborations import commands, queries  # noqa: PLC0415
    from samsyn.base.collaborations.actors import Role  # noqa: PLC0415

    commands.add_member(
        actor=queries.program(slug=asked.slug),
        user_id=accounts.account_of(email=asked.email).id,
        role=Role(asked.role),
        party_key=asked.party,
        is_party_admin=asked.admin,
        first_day=asked.first_day or clock.today(),
    )
    return f"{asked.email} är nu med i {asked.slug}."


def _list(_asked: Namespace) -> str:
    from samsyn.base import clock  # noqa: PLC0415
    from samsyn.base.accounts import queries  # noqa: PLC0415
    from samsyn.base.collaborations import queries as collaborations  # noqa: PLC0415

    def line(account: queries.AccountRow) -> str:
        mine = collaborations.memberships(user_id=account.id, today=clock.today())
        where = ", ".join(f"{one.slug} ({one.role})" for one in mine if one.is_current)
        return f"{account.email}  {account.name}  {where if account.is_active else 'stängt'}".rstrip()

    return "\n".join(line(account) for account in queries.accounts()) or "Det finns inga konton än."


def _password(asked: Namespace) -> str:
    return sys.stdin.readline().rstrip("\n") if asked.stdin else getpass("Lösenord: ")


def _no(words: str) -> int:
    sys.stderr.write(f"samsyn user: {words}\n")
    return 1


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="samsyn user", description="Konton och medlemskap.")
    ways = parser.add_subparsers(required=True, metavar="GÖR")

    def way(name: str, work: Callable[[Namespace], str], does: str, *, email: bool = True) -> Any:
        one = ways.add_parser(name, help=does, description=does)
        one.set_defaults(work=work)
        if email:
            one.add_argument("email", help="e-postadressen")
        return one

    add = way("add", _add, "lägg upp ett konto")
    add.add_argument("--name", required=True, help="namnet som visas")
    add.add_argument("--language", default="sv", choices=["sv", "en"])
    add.add_argument("--may-start", action="store_true", help="får starta samverkan, som första kontot")
    add.add_argument("--no-password", action="store_true", help="personen väljer lösenord genom brev")
    word = way("password", _set_password, "byt någons lösenord")
    for one in (add, word):
        one.add_argument("--stdin", action="store_true", help="läs lösenordet från standard in")
    member = way("member", _member, "lägg till någon i en samverkan")
    member.add_argument("slug", help="samverkans kortnamn")
    roles = ["coordinator", "chair", "member", "reader", "auditor"]
    member.add_argument("--role", required=True, choices=roles)
    member.add_argument("--party", default="", help="partens nyckel i överenskommelsen")
    member.add_argument("--admin", action="store_true", help="personen ger sin egen parts folk tillgång")
    member.add_argument("--first-day", type=date.fromisoformat, help="åååå-mm-dd; i dag om inget sägs")
    way("close", _close, "stäng ett konto")
    way("list", _list, "visa alla konton", email=False)
    return parser
