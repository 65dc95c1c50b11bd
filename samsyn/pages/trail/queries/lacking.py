"""What is lacking (brister), said plainly on the first page: a sentence for each kind, the worst first."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.number_words import listing
from samsyn.duties.rules.assignments import AssignmentStanding
from samsyn.duties.rules.keeping import Keeping
from samsyn.duties.rules.standings import Standing
from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.pages.trail.queries.summing import Numbers
from samsyn.pages.trail.queries.values import Binder

NOT_KEPT = ngettext_lazy("%(count)s åtagande hölls inte alls.", "%(count)s åtaganden hölls inte alls.", "count")
PARTLY = ngettext_lazy(
    "%(count)s åtagande hölls bara till en del.", "%(count)s åtaganden hölls bara till en del.", "count"
)
LATE = ngettext_lazy(
    "%(count)s gång har passerat utan att åtagandet är uppfyllt.",
    "%(count)s gånger har passerat utan att åtagandet är uppfyllt.",
    "count",
)
UNTOLD = ngettext_lazy(
    "För %(count)s åtagande som gäller hela tiden har ingen berättat hur det hölls.",
    "För %(count)s åtaganden som gäller hela tiden har ingen berättat hur de hölls.",
    "count",
)
UNLOCKED = ngettext_lazy(
    "%(count)s hållet möte saknar låsta anteckningar.", "%(count)s hållna möten saknar låsta anteckningar.", "count"
)
UNDECIDED = ngettext_lazy(
    "%(count)s beslut är inte taget: någon part har inte svarat eller står inte bakom.",
    "%(count)s beslut är inte tagna: någon part har inte svarat eller står inte bakom.",
    "count",
)
LACKS_OWN = ngettext_lazy(
    "%(count)s eget beslut i en organisation saknas än.", "%(count)s egna beslut i organisationerna saknas än.", "count"
)
UNTOLD_DECISIONS = ngettext_lazy(
    "Vad det blev av %(count)s taget beslut är inte berättat.",
    "Vad det blev av %(count)s tagna beslut är inte berättat.",
    "count",
)
UNANSWERED = ngettext_lazy("%(count)s uppdrag är försenat.", "%(count)s uppdrag är försenade.", "count")
UNKNOWN = ngettext_lazy(
    "Om %(count)s gång före den %(day)s vet Samsyn inget. Den räknas varken som hållen eller inte hållen.",
    "Om %(count)s gånger före den %(day)s vet Samsyn inget. De räknas varken som hållna eller inte hållna.",
    "count",
)


def lacks(binder: Binder, counted: Numbers) -> Iterator[str]:
    """Say what is lacking in a binder; nothing where nothing is."""
    if not binder.agreements:
        yield _("Ingen överenskommelse gällde under perioden.")
    stood, decided = counted.standings, counted.decisions
    untold = sum(_is_untold(one.standing, one.became) for one in binder.decisions)
    every = (
        (NOT_KEPT, counted.keepings.get(Keeping.NOT_KEPT, 0)),
        (PARTLY, counted.keepings.get(Keeping.PARTLY, 0)),
        (LATE, stood.get(Standing.MISSED, 0) + stood.get(Standing.BEHIND, 0)),
        (UNTOLD, counted.keepings.get(Keeping.UNTOLD, 0)),
        (UNLOCKED, counted.unlocked_count),
        (UNDECIDED, decided.get(DecisionStanding.OPEN, 0) + decided.get(DecisionStanding.NOT_AGREED, 0)),
        (LACKS_OWN, counted.lacks_own_count),
        (UNTOLD_DECISIONS, untold),
        (UNANSWERED, counted.assignments.get(AssignmentStanding.LATE, 0)),
    )
    for words, count in every:
        if count:
            yield str(words % {"count": count})
    yield from _unknown(binder, counted.standings.get(Standing.BEFORE_USE, 0))


def _is_untold(standing: DecisionStanding, became: str) -> bool:
    return standing is DecisionStanding.TAKEN and not became


def _unknown(binder: Binder, count: int) -> Iterator[str]:
    if binder.unconfirmed:
        who = {"who": listing(binder.unconfirmed, language=language())}
        yield _("%(who)s har varken undertecknat eller bekräftat överenskommelsen i Samsyn.") % who
    if count and binder.in_use_from:
        day = day_words.day(binder.in_use_from, today=date.min, form="plain", language=language())
        yield str(UNKNOWN % {"count": count, "day": day})
