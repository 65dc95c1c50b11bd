"""The database itself refuses to change a row of the log, in both kinds of database."""

from django.db import migrations

SQLITE = """
CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END
"""
FUNCTION = """
CREATE FUNCTION events_are_never_changed() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'events are never changed' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""
POSTGRESQL = """
CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON audit_event
FOR EACH ROW EXECUTE FUNCTION events_are_never_changed()
"""


def forbid(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(SQLITE)
    else:
        schema_editor.execute(FUNCTION)
        schema_editor.execute(POSTGRESQL)


def allow(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER events_are_never_changed")
    else:
        schema_editor.execute("DROP TRIGGER events_are_never_changed ON audit_event")
        schema_editor.execute("DROP FUNCTION events_are_never_changed()")


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_events")]
    operations = [migrations.RunPython(forbid, allow)]
