"""What the plan's pages ask (frågor)."""

from samsyn.pages.plan.queries.activity import ActivityPage, activity_page
from samsyn.pages.plan.queries.plan import PlanPage, plan_page, table

__all__ = ["ActivityPage", "PlanPage", "activity_page", "plan_page", "table"]
