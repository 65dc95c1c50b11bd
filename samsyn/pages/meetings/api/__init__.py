"""Meetings for programs: the same questions and commands as the pages, a router for each subject."""

from ninja import Router

from samsyn.pages.meetings.api.agenda import router as agenda
from samsyn.pages.meetings.api.briefs import router as briefs
from samsyn.pages.meetings.api.calendar import router as calendar
from samsyn.pages.meetings.api.calling import router as calling
from samsyn.pages.meetings.api.decisions import router as decisions
from samsyn.pages.meetings.api.efforts import router as efforts
from samsyn.pages.meetings.api.gatherings import router as gatherings
from samsyn.pages.meetings.api.individual import router as individual
from samsyn.pages.meetings.api.invitations import router as invitations
from samsyn.pages.meetings.api.made import router as made
from samsyn.pages.meetings.api.notes import router as notes
from samsyn.pages.meetings.api.occasions import router as occasions
from samsyn.pages.meetings.api.running import router as running
from samsyn.pages.meetings.api.weekend import router as weekend

router = Router(tags=["möten"])
router.add_router("", agenda)
router.add_router("", calendar)
router.add_router("", briefs)
router.add_router("", calling)
router.add_router("", running)
router.add_router("", decisions)
router.add_router("", weekend)
router.add_router("", efforts)
router.add_router("", gatherings)
router.add_router("", individual)
router.add_router("", notes)
router.add_router("", made)
router.add_router("", occasions)
router.add_router("", invitations)
