"""The clock tells Swedish days."""

from datetime import UTC, date, datetime

from samsyn.base import clock


def test_the_day_is_the_day_in_sweden() -> None:
    with clock.at(datetime(2026, 6, 30, 22, 30, tzinfo=UTC)):
        assert clock.today() == date(2026, 7, 1)


def test_a_bare_day_means_its_noon_and_the_time_goes_back() -> None:
    before = clock.now()
    with clock.at(date(2024, 2, 29)):
        assert clock.today() == date(2024, 2, 29)
        assert clock.now().hour == 12
    assert clock.now() >= before
