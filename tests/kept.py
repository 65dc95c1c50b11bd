"""Keeps what many tests stand on: made by commands once in each process, and laid back for those that follow."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date, datetime
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.apps import apps
from django.db import connection, transaction

from samsyn.base import clock

P = ParamSpec("P")
T = TypeVar("T")
Statement = tuple[str, list[Any]]

BY_MIGRATIONS = frozenset({"auth_permission", "django_content_type", "places_county", "places_municipality"})
"""The tables that hold something in a new database."""


def kept(make: Callable[P, T]) -> Callable[P, T]:
    """Run a maker once for what it is asked for on a day in an empty database, and then lay back what it wrote.

    The rows are laid with the numbers they had, so what the maker gave holds for them. Where something stands already,
    the maker runs as it always did: rows are never laid beside others.
    """
    held: dict[Any, tuple[list[Statement], T]] = {}

    @wraps(make)
    def given(*args: P.args, **asked: P.kwargs) -> T:
        standing = tables_with_rows()
        if not standing <= BY_MIGRATIONS:
            return make(*args, **asked)
        key = (args, tuple(sorted(asked.items())), standing, moment())
        if key in held:
            lay(held[key][0])
        else:
            made = make(*args, **asked)
            held[key] = [laying(table) for table in sorted(tables_with_rows() - standing)], made
        return deepcopy(held[key][1])

    return given


def moment() -> datetime | date:
    """Tell the moment if the clock has been stopped, and otherwise the day: what is stamped on the rows."""
    now = clock.now()
    return now if now == clock.now() else clock.today()


def tables_with_rows() -> frozenset[str]:
    """Name the tables where anything stands."""
    tables = sorted(one._meta.db_table for one in apps.get_models(include_auto_created=True))
    asked = " UNION ALL ".join(f"SELECT '{one}' WHERE EXISTS (SELECT 1 FROM {one})" for one in tables)
    with connection.cursor() as cursor:
        cursor.execute(asked)
        return frozenset(name for (name,) in cursor.fetchall())


def laying(table: str) -> Statement:
    """Give one statement that lays all that a table holds: the index of words is written once for each statement."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")
        columns = ", ".join(f'"{name}"' for name, *_ in cursor.description)
        blanks = ", ".join(["%s"] * len(cursor.description))
        rows = cursor.fetchall()
    values = ", ".join([f"({blanks})"] * len(rows))
    return f"INSERT INTO {table} ({columns}) VALUES {values}", [value for row in rows for value in row]


@transaction.atomic
def lay(statements: list[Statement]) -> None:
    """Lay rows in their tables, which are empty."""
    with connection.cursor() as cursor:
        for sql, values in statements:
            cursor.execute(sql, values)
