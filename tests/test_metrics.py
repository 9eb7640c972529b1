from datetime import UTC, datetime, timedelta

from bot.telegram.metrics import Metrics

START = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_everything_counted_is_in_the_text() -> None:
    metrics = Metrics(START)
    metrics.add("updates", "message")
    metrics.add("updates", "message")
    metrics.add("errors", 'Odd"\n')
    metrics.took(0.003)
    metrics.took(0.3)
    metrics.took(60)
    metrics.in_hand = 3

    lines = metrics.text(START + timedelta(minutes=1), "ab12").splitlines()

    for line in (
        'exportaciones_bot_updates_total{of="message"} 2',
        'exportaciones_bot_errors_total{of="Odd\\"\\n"} 1',
        "exportaciones_bot_in_hand 3",
        "exportaciones_bot_uptime_seconds 60",
        'exportaciones_bot_store_info{version="ab12"} 1',
        'exportaciones_bot_handling_seconds_bucket{le="0.005"} 1',
        'exportaciones_bot_handling_seconds_bucket{le="0.5"} 2',
        'exportaciones_bot_handling_seconds_bucket{le="+Inf"} 3',
        "exportaciones_bot_handling_seconds_sum 60.303000",
        "exportaciones_bot_handling_seconds_count 3",
    ):
        assert line in lines


def test_every_family_is_described_once() -> None:
    text = Metrics(START).text(START, "")

    described = [line.split()[2] for line in text.splitlines() if line.startswith("# TYPE")]
    assert len(described) == len(set(described))
    assert text.endswith("\n")


def test_totals_and_uptime() -> None:
    metrics = Metrics(START)
    metrics.add("updates", "message")
    metrics.add("updates", "inline_query")

    assert metrics.total("updates") == 2
    assert metrics.total("errors") == 0
    assert metrics.uptime(START + timedelta(hours=2)) == timedelta(hours=2)
