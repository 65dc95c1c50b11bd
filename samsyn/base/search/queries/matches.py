"""That an entry has what is asked for (träff), asked of each database in its own way."""

from collections.abc import Sequence
from typing import Any

from django.db.models import BooleanField, F, Func
from django.db.models.sql.compiler import SQLCompiler

from samsyn.base.search.rules import matching
from samsyn.base.search.rules.asking import Term

Sql = tuple[str, tuple[Any, ...]]


class Matches(Func):
    """That an entry has all the terms, in one of the collaborations."""

    output_field = BooleanField()

    def __init__(self, terms: tuple[Term, ...], collaboration_ids: Sequence[int] = ()) -> None:
        super().__init__(F("pk"))
        self.terms, self.places = terms, tuple(map(matching.place, collaboration_ids))

    def as_sqlite(self, compiler: SQLCompiler, connection: Any, **extra_context: Any) -> Sql:  # noqa: ARG002 - as Django calls it
        """Ask the virtual table, whose rows have the ids of the entries."""
        key, params = compiler.compile(self._key)
        sql = f"{key} IN (SELECT rowid FROM search_index WHERE search_index MATCH %s)"  # noqa: S608 - the column alone
        return sql, (*params, matching.for_sqlite(self.terms, self.places))

    def as_postgresql(self, compiler: SQLCompiler, connection: Any, **extra_context: Any) -> Sql:  # noqa: ARG002 - as Django calls it
        """Ask the index of lexemes; ``::tsquery`` takes what is asked as it is."""
        table = compiler.quote_name_unless_alias(self._key.alias)
        sql = f"search_lexemes({table}.title_stems || {table}.stems) @@ %s::tsquery"
        return sql, (matching.for_postgresql(self.terms, self.places),)

    @property
    def _key(self) -> Any:
        return self.get_source_expressions()[0]
