"""What each database searches with, kept in step by the database itself, so that no way of writing goes past it.

SQLite: an FTS5 table over the two columns, told of each change by triggers. Whoever changes the table of entries later
must run ``lay`` again afterwards there, since Django then makes the table anew and the triggers go with the old one.
PostgreSQL: a GIN index over the lexemes of the two columns; its function is said to be dear, so that the index is what
is asked. Neither divides or changes words: that is done before.
"""

from django.db import migrations

SQLITE = (
    """CREATE VIRTUAL TABLE search_index USING fts5(
        title_stems, stems, content='search_entry', content_rowid='id',
        tokenize="ascii tokenchars '=@'", prefix='3 4', detail='none', columnsize=0)""",
    """CREATE TRIGGER search_entry_comes AFTER INSERT ON search_entry BEGIN
        INSERT INTO search_index(rowid, title_stems, stems) VALUES (new.id, new.title_stems, new.stems);
    END""",
    """CREATE TRIGGER search_entry_goes AFTER DELETE ON search_entry BEGIN
        INSERT INTO search_index(search_index, rowid, title_stems, stems)
        VALUES ('delete', old.id, old.title_stems, old.stems);
    END""",
    """CREATE TRIGGER search_entry_is_said_anew AFTER UPDATE OF title_stems, stems ON search_entry BEGIN
        INSERT INTO search_index(search_index, rowid, title_stems, stems)
        VALUES ('delete', old.id, old.title_stems, old.stems);
        INSERT INTO search_index(rowid, title_stems, stems) VALUES (new.id, new.title_stems, new.stems);
    END""",
    "INSERT INTO search_index(search_index) VALUES ('rebuild')",
)
SQLITE_BACK = (
    "DROP TRIGGER search_entry_comes",
    "DROP TRIGGER search_entry_goes",
    "DROP TRIGGER search_entry_is_said_anew",
    "DROP TABLE search_index",
)
POSTGRESQL = (
    """CREATE FUNCTION search_lexemes(words text) RETURNS tsvector
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 5000 SET search_path = pg_catalog
        AS $$ SELECT array_to_tsvector(string_to_array(btrim(replace(words, '  ', ' ')), ' ')) $$""",
    "CREATE INDEX search_entry_lexemes ON search_entry USING gin (search_lexemes(title_stems || stems))",
)
POSTGRESQL_BACK = ("DROP INDEX search_entry_lexemes", "DROP FUNCTION search_lexemes(text)")


def lay(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement, params=None)


def take_up(apps, schema_editor):
    for statement in SQLITE_BACK if schema_editor.connection.vendor == "sqlite" else POSTGRESQL_BACK:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):

    dependencies = [
        ('search', '0001_entries_of_what_can_be_found'),
    ]

    operations = [migrations.RunPython(lay, take_up)]
