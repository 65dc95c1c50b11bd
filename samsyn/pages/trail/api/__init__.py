"""What is looked back on, for programs: the same rows as the pages, a router for each subject."""

from ninja import Router

from samsyn.pages.trail.api.binder import router as binder

router = Router(tags=["granskning"])
router.add_router("", binder)
