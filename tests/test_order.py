import asyncio

from bot.telegram.order import Order, Turn, Work


class Works:
    """Work that notes its beginning and its end, and what runs beside it."""

    def __init__(self) -> None:
        self.ended: list[tuple[str, int]] = []
        self.running: list[str] = []
        self.most = 0

    def of(self, key: str, number: int, *, fails: bool = False) -> Work:
        async def work(turn: Turn) -> None:
            await turn.wait()
            assert turn.has_come
            assert key not in self.running, "two of one key at once"
            self.running.append(key)
            self.most = max(self.most, len(self.running))
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            self.running.remove(key)
            self.ended.append((key, number))
            if fails:
                raise ValueError

        return work


async def test_a_key_is_in_order_and_keys_run_together() -> None:
    order, works = Order(), Works()

    tasks = [order.start(key, works.of(key, n)) for n in range(20) for key in "abc"]
    await asyncio.gather(*tasks)

    for key in "abc":
        assert [number for of, number in works.ended if of == key] == list(range(20))
    assert works.most == 3


async def test_what_waits_for_no_turn_ends_at_once_and_lets_nobody_overtake() -> None:
    order, works, gate = Order(), Works(), asyncio.Event()

    async def held(turn: Turn) -> None:
        await turn.wait()
        await gate.wait()

    async def at_once(turn: Turn) -> None:
        assert not turn.has_come

    first = order.start("a", held)
    await asyncio.wait_for(order.start("a", at_once), 1)
    behind = order.start("a", works.of("a", 2))
    await asyncio.sleep(0.001)
    assert works.running == []

    gate.set()
    await asyncio.gather(first, behind)
    assert works.ended == [("a", 2)]


async def test_what_fails_or_is_cancelled_holds_nothing_up() -> None:
    order, works = Order(), Works()

    failing = order.start("a", works.of("a", 1, fails=True))
    cancelled = order.start("a", works.of("a", 2))
    last = order.start("a", works.of("a", 3))
    await asyncio.sleep(0)
    cancelled.cancel()
    await asyncio.wait([failing, cancelled, last])

    assert isinstance(failing.exception(), ValueError)
    assert works.ended == [("a", 1), ("a", 3)]


async def test_nothing_is_kept_of_a_key_whose_work_is_over() -> None:
    order, works = Order(), Works()

    await asyncio.gather(*(order.start(key, works.of(key, 1)) for key in "abab"))
    await asyncio.sleep(0.001)

    assert not order._last
