"""What Min vecka asks: one person's week over all her collaborations."""

from samsyn.pages.week.queries.decisions import waiting_and_drafts
from samsyn.pages.week.queries.drafts import drafts
from samsyn.pages.week.queries.page import Asking, Week, boards_of, week
from samsyn.pages.week.queries.visits import Visits, seen

__all__ = ["Asking", "Visits", "Week", "boards_of", "drafts", "seen", "waiting_and_drafts", "week"]
