"""Coordinators gave everybody access before parties had administrators; each keeps that right over her own party."""

from django.db import migrations


def name_coordinators(apps, schema_editor):
    held = apps.get_model("collaborations", "Membership")._base_manager.filter(role="coordinator")
    held.exclude(party_key="").update(is_party_admin=True)


class Migration(migrations.Migration):

    dependencies = [
        ("collaborations", "0002_party_administrators_and_invitations"),
    ]

    operations = [
        migrations.RunPython(name_coordinators, migrations.RunPython.noop),
    ]
