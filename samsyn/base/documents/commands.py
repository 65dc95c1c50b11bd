"""Having a file kept (bevara en fil)."""

from django.db import transaction

from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents import access, rules
from samsyn.base.documents.models import KeptFile
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist


@transaction.atomic
def keep(*, actor: Actor, name: str, content: bytes, media_type: str = "", circle: str = "") -> int:
    """Keep a file for all members or for one closed circle (bevara), and give its id; the same again is that one.

    ``media_type`` is what it must be, where that is known. Raises ``Refused`` with ``documents.rules.Objection`` or
    the guard's finding, and ``NotAllowed``.
    """
    sha256 = rules.fingerprint(content)
    held = dict(KeptFile.rows.of(actor).filter(sha256=sha256, circle=circle).values_list("name", "pk"))
    access.require(actor, access.KEEP)
    insist(rules.objection_to_keeping(content, media_type))
    facts = rules.facts_of(name, content)
    made = held.get(str(facts["name"])) or _add(actor, circle, content, facts)
    subject = Ref("documents.keptfile", str(made), str(facts["name"]))
    audit.record(actor, "documents.kept", subject, after=facts, circle=circle)
    return made


def _add(actor: Actor, circle: str, content: bytes, facts: dict[str, str | int]) -> int:
    return KeptFile.rows.add(actor, circle=circle, content=content, kept_by_id=actor.user_id, **facts).pk
