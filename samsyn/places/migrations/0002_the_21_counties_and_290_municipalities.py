"""Fill in what every installation knows: the counties and municipalities of Sweden."""

import csv
from pathlib import Path

from django.db import migrations

DATA = Path(__file__).parent.parent / "data"


def rows(name):
    with (DATA / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def fill(apps, schema_editor):
    County = apps.get_model("places", "County")
    Municipality = apps.get_model("places", "Municipality")
    counties = County.objects.bulk_create(County(**row) for row in rows("counties.csv"))
    by_code = {county.code: county for county in counties}
    Municipality.objects.bulk_create(
        Municipality(
            code=row["code"],
            name=row["name"],
            county=by_code[row["county_code"]],
            population=int(row["population"]),
        )
        for row in rows("municipalities.csv")
    )


def empty(apps, schema_editor):
    apps.get_model("places", "Municipality").objects.all().delete()
    apps.get_model("places", "County").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("places", "0001_counties_municipalities_and_school_days")]
    operations = [migrations.RunPython(fill, empty)]
