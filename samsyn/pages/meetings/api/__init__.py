"""Meetings for programs: the same questions and commands as the pages, a router for each subject."""

from ninja import Router

router = Router(tags=["möten"])
