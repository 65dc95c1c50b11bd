"""What is looked back on, for programs: the same rows as the pages, a router for each subject."""

from ninja import Router

from samsyn.pages.trail.api.binder import router as binder
from samsyn.pages.trail.api.records import router as records

router = Router(tags=["granskning"])
router.add_router("", binder)
router.add_router("", records)
