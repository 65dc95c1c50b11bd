"""Drafts and renewal for programs (utkast och förnyelse i API:et), by the same rights as the pages."""

from ninja import Router

from samsyn.pages.start.api.drafts import router as drafts
from samsyn.pages.start.api.renewing import router as renewing

router = Router()
router.add_router("", drafts)
router.add_router("", renewing)

__all__ = ["router"]
