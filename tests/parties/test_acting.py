"""As what somebody acted on a day: her functions then and their party, or the party that she belonged to."""

from datetime import date

from samsyn.agreements.queries import paper
from samsyn.parties import commands, queries
from tests.cast import ALVA, BO, DISA, THE_DAY
from tests.world import World


def test_by_her_functions_on_the_day_and_never_by_name(world: World) -> None:
    program, who = world.programs["nykvarn"], world.users[ALVA.name]
    commands.appoint(actor=program, function_key="kommundirektor", user_id=who, first_day=date(2024, 1, 1))
    found, words = queries.acting(program), paper(program, THE_DAY)
    assert found.names(words, who, date(2023, 6, 1)) == ("kommunen",)
    functions = found.names(words, who, date(2024, 6, 1))
    assert len(functions) == 2
    assert functions[-1] == "kommunen"
    assert ALVA.name not in functions
    assert found.names(words, who, date(2020, 1, 1)) == ()
    assert found.names(words, world.users[BO.name], THE_DAY) == ("polisen",)


def test_nobody_is_named_for_the_program_or_one_of_no_party(world: World) -> None:
    program = world.programs["nykvarn"]
    found, words = queries.acting(program), paper(program, THE_DAY)
    assert found.names(words, None, THE_DAY) == ()
    assert found.names(words, world.users[DISA.name], THE_DAY) == ()
