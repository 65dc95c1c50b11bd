"""A signature says which agreement it is of; those from before are of the first that the collaboration had."""

from django.db import migrations

import samsyn.base.guard.fields


def name_agreements(apps, schema_editor):
    editions = apps.get_model("agreements", "Edition")._base_manager.filter(part="agreement", number=1)
    signatures = apps.get_model("agreements", "Signature")._base_manager
    for collaboration_id, paper_key in editions.values_list("collaboration_id", "paper_key"):
        signatures.filter(collaboration_id=collaboration_id).update(paper_key=paper_key)


class Migration(migrations.Migration):

    dependencies = [
        ("agreements", "0002_drafts_and_their_marks"),
    ]

    operations = [
        migrations.AddField(
            model_name="signature",
            name="paper_key",
            field=samsyn.base.guard.fields.Line(blank=True, default="", max_length=120),
        ),
        migrations.RunPython(name_agreements, migrations.RunPython.noop),
    ]
