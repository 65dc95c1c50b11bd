from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_users_tokens_and_feed_keys")]

    operations = [migrations.AddField(model_name="feedkey", name="last_day", field=models.DateField(null=True))]
