"""Duties for programs (åtaganden och uppdrag i API:et), by the same rights as the pages."""

from ninja import Router

from samsyn.pages.duties.api.assignments import router as assignments
from samsyn.pages.duties.api.promises import router as promises

router = Router()
router.add_router("", promises)
router.add_router("", assignments)

__all__ = ["router"]
