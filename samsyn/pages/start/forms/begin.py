"""From which day the agreement is kept in Samsyn (börja)."""

from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Day, Form


class Begin(Form):
    """The day of first use (i bruk från)."""

    in_use_from = Day(
        label=_("Från vilken dag använder ni Samsyn?"),
        help_text=_("Det som ligger före den dagen visas som okänt, aldrig som missat. Till exempel i dag."),
    )


class Correct(Form):
    """Nothing to ask: a correction holds from the day of what it corrects (rätta)."""
