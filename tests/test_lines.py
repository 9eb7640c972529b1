from bot.telegram.arrival import Arrival, arrival_of
from bot.telegram.lines import FEW, Lines
from tests.telegram_engine import message


def arrival(number: int) -> Arrival:
    found = arrival_of(message(number), 0.0)
    assert found
    return found


def test_where_there_are_places_a_line_may_be_long() -> None:
    lines = Lines()
    for _ in range(10 * FEW):
        lines.enter("a")

    assert not lines.full("a", crowded=False)
    assert lines.full("a", crowded=True)


def test_where_it_is_crowded_every_line_still_has_its_few() -> None:
    lines = Lines()
    for _ in range(FEW):
        assert not lines.full("a", crowded=True)
        lines.enter("a")

    assert lines.full("a", crowded=True)
    assert not lines.full("b", crowded=True)


def test_those_outside_come_in_by_and_by_in_their_order() -> None:
    lines = Lines()
    for _ in range(FEW + 1):
        lines.enter("1")
    for number in (7, 8):
        lines.wait(arrival(number))
    assert (len(lines), 7 in lines, 9 in lines) == (2, True, False)

    assert lines.leave("1") is None  # it still has its few
    assert lines.full("1", crowded=False)  # and nobody overtakes those outside
    came = [lines.leave("1"), lines.leave("1"), lines.leave("1")]
    assert [one and one.number for one in came] == [7, 8, None]
    assert (len(lines), lines.full("1", crowded=False)) == (0, False)
