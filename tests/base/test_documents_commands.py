"""Having a file kept: success, refusal, and who reaches it."""

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.base.audit.acting import PROGRAM
from samsyn.base.audit.models import Event
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.documents import commands, queries
from samsyn.base.documents.models import KeptFile
from samsyn.base.documents.rules import Objection
from samsyn.base.refusals import Refused
from tests.base import files


def test_a_file_is_kept_and_given_back_byte_for_byte(alva: Actor, disa: Actor) -> None:
    key = commands.keep(actor=alva, name="Påskrivet av kommunen.pdf", content=files.pdf())
    given = queries.file(disa, key)
    assert (given.name, given.media_type, given.content) == (
        "Påskrivet av kommunen.pdf",
        "application/pdf",
        files.pdf(),
    )
    row = queries.files(disa, [key, None])[key]
    assert (row.size, row.kept_by, len(row.sha256)) == (len(files.pdf()), "Alva", 64)
    assert Event.unscoped.filter(verb="documents.kept", subject_title="Påskrivet av kommunen.pdf").count() == 1


def test_the_same_file_again_is_the_one_that_is_kept(alva: Actor) -> None:
    keys = {commands.keep(actor=alva, name="a.pdf", content=files.pdf()) for _ in range(2)}
    assert len(keys) == KeptFile.rows.of(alva).count() == 1
    assert commands.keep(actor=alva, name="b.pdf", content=files.pdf()) not in keys


def test_a_refused_file_leaves_nothing(alva: Actor) -> None:
    for content, objection in ((b"", Objection.EMPTY), (files.PROGRAM, Objection.UNKNOWN_KIND)):
        with pytest.raises(Refused) as refused:
            commands.keep(actor=alva, name="a.pdf", content=content)
        assert refused.value.objection is objection
    with pytest.raises(Refused):
        commands.keep(actor=alva, name="19811218-9876.pdf", content=files.pdf())
    assert KeptFile.rows.of(alva).count() == 0


def test_who_only_reads_keeps_nothing(disa: Actor) -> None:
    with pytest.raises(NotAllowed):
        commands.keep(actor=disa, name="a.pdf", content=files.pdf())


def test_a_file_of_a_circle_or_of_another_collaboration_is_not_reached(alva: Actor, disa: Actor) -> None:
    key = commands.keep(actor=alva.within(frozenset({"parties"})), name="a.pdf", content=files.pdf(), circle="parties")
    elsewhere = collaborations.create(actor=PROGRAM, slug="haninge", name="Haninge", is_practice=True)
    for stranger in (disa, elsewhere):
        assert queries.files(stranger, [key]) == {}
        with pytest.raises(ObjectDoesNotExist):
            queries.file(stranger, key)
    assert queries.file(disa.within(frozenset({"parties"})), key).name == "a.pdf"


def test_nothing_is_asked_when_no_file_is_wanted(alva: Actor, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert queries.files(alva, [None, 0]) == {}
