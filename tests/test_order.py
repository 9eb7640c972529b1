import asyncio
from collections.abc import Awaitable, Callable

from bot.telegram.order import Order


class Work:
    """Work that notes its beginning and its end, and what runs beside it."""

    def __init__(self) -> None:
        self.ended: list[tuple[str, int]] = []
        self.running: list[str] = []
        self.most = 0

    def of(self, key: str, number: int, *, fails: bool = False) -> Callable[[], Awaitable[None]]:
        async def work() -> None:
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
    order, work = Order(), Work()

    tasks = [order.start(key, work.of(key, n)) for n in range(20) for key in "abc"]
    await asyncio.gather(*tasks)

    for key in "abc":
        assert [number for of, number in work.ended if of == key] == list(range(20))
    assert work.most == 3


async def test_only_so_many_run_at_once() -> None:
    order, work = Order(places=2), Work()

    await asyncio.gather(*(order.start(str(key), work.of(str(key), 0)) for key in range(10)))

    assert work.most == 2


async def test_a_long_queue_takes_one_place() -> None:
    order, work = Order(places=2), Work()

    tasks = [order.start("long", work.of("long", n)) for n in range(20)]
    tasks += [order.start(str(key), work.of(str(key), 0)) for key in range(5)]
    await asyncio.gather(*tasks)

    assert work.ended.index(("4", 0)) < work.ended.index(("long", 19))


async def test_what_fails_or_is_cancelled_holds_nothing_up() -> None:
    order, work = Order(), Work()

    failing = order.start("a", work.of("a", 1, fails=True))
    cancelled = order.start("a", work.of("a", 2))
    last = order.start("a", work.of("a", 3))
    await asyncio.sleep(0)
    cancelled.cancel()
    await asyncio.wait([failing, cancelled, last])

    assert isinstance(failing.exception(), ValueError)
    assert work.ended == [("a", 1), ("a", 3)]


async def test_a_key_without_work_is_forgotten() -> None:
    order, work = Order(), Work()

    await asyncio.gather(*(order.start(n, work.of(str(n), n)) for n in range(50)))
    await asyncio.sleep(0)

    assert not order._last
