"""Who may have files kept; what a file is for is asked by the package that has it kept."""

from samsyn.base.collaborations.rights import WRITERS, Rights

KEEP = "documents.keep"

RIGHTS = Rights({KEEP: WRITERS})
may, require = RIGHTS.may, RIGHTS.require
