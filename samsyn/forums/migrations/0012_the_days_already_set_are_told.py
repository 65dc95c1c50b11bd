"""The days that forums had already set are told to what is promised at, before or after each meeting."""

from typing import Any

from django.db import migrations


def tell(apps: Any, _editor: Any) -> None:
    """Tell the day of each meeting that is not cancelled."""
    meetings = apps.get_model("forums", "Meeting")._base_manager.filter(cancelled_at=None).order_by("id")
    days = apps.get_model("duties", "SetDay")
    days._base_manager.bulk_create(
        (
            days(
                collaboration_id=one.collaboration_id,
                circle=one.circle,
                key=one.forum_key,
                meeting_key=str(one.pk),
                on=one.on,
                entered_by_id=one.made_by_id,
                entered_at=one.made_at,
            )
            for one in meetings.iterator()
        ),
        batch_size=1_000,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("duties", "0005_on_which_days_forums_meet"),
        ("forums", "0011_known_days_and_invitations"),
    ]

    operations = [migrations.RunPython(tell, migrations.RunPython.noop)]
