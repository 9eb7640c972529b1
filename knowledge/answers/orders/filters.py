"""Answers to «¿qué regiones pasaron de 4 000 millones?»: those that meet a condition."""

from collections.abc import Sequence

from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import (
    Verdict,
    condition_text,
    judge,
    measured,
    nearest_to,
)
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figures import (
    Entry,
    figure,
    figures_of,
    inputs_of,
    names_of,
    total,
)
from knowledge.answers.missing.missing_figures import incomplete
from knowledge.answers.orders.falls import FALLING, filter_falls
from knowledge.answers.orders.filter_bars import (
    against,
    as_one,
    bars_line,
    bars_of,
    bars_text,
    conditions_of,
    multiplied,
    with_stated_mean,
)
from knowledge.answers.orders.filter_lines import head_of, undecided, unfigured
from knowledge.answers.orders.joint_filters import filter_jointly
from knowledge.answers.orders.order_notes import open_orders
from knowledge.answers.orders.own_groups import filter_in_own_groups
from knowledge.answers.orders.region_sets import (
    lacking,
    not_grown,
    quantity_of,
    ranked,
    scope_among,
    verdict_on,
)
from knowledge.answers.sums.sums import sum_text
from knowledge.lexicon.places import in_alphabet
from knowledge.model import (
    MEDIAN,
    Aspect,
    Bound,
    Condition,
    Direction,
    Focus,
    Operator,
    Period,
    Quantity,
    Query,
    Status,
    Unit,
)


def answer_filter(desk: Desk, query: Query, period: Period) -> Answer:
    """The regions whose figures meet the conditions, and what they add up to if that is asked."""
    if len(query.places) > 1 and not query.within:  # «¿quién creció más de 30 %, Puno o Ica?»
        query = query._replace(within=query.places, places=())
    found = _filtered_set(desk, query, period)
    if query.aspect is not Aspect.SUM or len(found.listed) < 2:
        return found
    added, _ = figures_of(desk.store, found.listed, Quantity.VALUE, period)
    amount = sum_text(desk, total(e.amount for e in added))
    line = desk.say(
        "sum", places=desk.names(names_of(added)), amount=amount, period=desk.when(period)
    )
    return found._replace(lines=(line, *found.lines), facts=(*found.facts, *inputs_of(added)))


def _filtered_set(desk: Desk, query: Query, period: Period) -> Answer:
    """The regions whose figures meet the conditions: one, several at once, or those of places."""
    if query.focus is Focus.OWN_GROUP and query.references:
        return filter_in_own_groups(desk, query, period)
    mixed = query.references and (query.condition or len(query.quantities) > 1)
    if mixed or query.also:
        return filter_jointly(desk, query, period)
    if query.references:
        return _filter_by_places(desk, query, period)
    if query.condition is None:
        return answer(desk, Status.UNSUPPORTED, [desk.say("not_understood")])
    return _filter_by_condition(desk, query, query.condition, period)


def _filter_by_condition(desk: Desk, query: Query, condition: Condition, period: Period) -> Answer:
    """The regions whose figures meet the condition, and those a bound leaves undecided."""
    quantity = _filtered(query, condition)
    if query.direction is Direction.DOWN and quantity in FALLING:
        return filter_falls(desk, query, condition, quantity, period)
    entries = ranked(desk, query, quantity, period)
    if query.of_macroregions and not entries:  # whose values few reports give
        return incomplete(desk, query, [], ["regiones"], quantity, period)
    judged: dict[Verdict, list[Entry]] = {verdict: [] for verdict in Verdict}
    for entry in entries:
        judged[judge(condition, entry.amount)].append(entry)
    met = judged[Verdict.NO if query.negated else Verdict.YES]
    met = met[::-1] if query.ascending else met  # «…, de menor a mayor»
    open_ones = judged[Verdict.OPEN]
    text = _condition_of(desk, query, quantity, condition_text(desk, condition))
    still = _not_grown(desk, query, condition, quantity, period)
    lines = [
        *_own_mean(desk, query, condition, period),
        (
            _open_claim(desk, query, met, entries, period)
            or verdict_on(desk, query, names_of(met), names_of(judged[Verdict.NO]))
        )
        + _head(desk, query, met, text, period, still),
        *_nearest(desk, condition, entries, [*met, *open_ones]),
        *(desk.naming("also_not_grew", still) if met else []),
        *undecided(desk, open_ones),
        desk.say("filter_scope", scope=scope_among(desk, query, entries)),
        *unfigured(desk, query, entries),
    ]
    shown = (*met, *open_ones) or nearest_to(condition, entries)
    facts = inputs_of(shown)
    return answer(desk, Status.ANSWERED, lines, facts, listed=names_of(met), quotes=())


def _head(
    desk: Desk,
    query: Query,
    met: Sequence[Entry],
    condition: str,
    period: Period,
    still: Sequence[str],
) -> str:
    """Those that meet the condition, or else those that do by deduction alone."""
    if still and not met:
        return desk.say("filter_deduced", places=desk.names(still), condition=condition)
    return head_of(desk, query, met, condition, period)


def _condition_of(desk: Desk, query: Query, quantity: Quantity, text: str) -> str:
    """What must hold of a figure, or must not, with what figure it is."""
    text = desk.say("cond_not", condition=text) if query.negated else text
    between = query.condition is not None and query.condition.operator is Operator.BETWEEN
    if between and quantity is Quantity.VALUE and not query.negated:  # no «con entre»
        return desk.say("cond_of_value_between", condition=text)
    return desk.say(f"cond_of_{quantity}", condition=text)


def _own_mean(desk: Desk, query: Query, condition: Condition, period: Period) -> list[str]:
    """«el promedio nacional de 22,9 %»: whose rate that is, where it is no country's."""
    rate = figure(desk.store, "regiones", measured(condition), period)
    if not query.nationwide or rate is None or rate.value != condition.low:
        return []
    return [desk.say("mean_of_regions", rate=desk.amount(rate))]


def _open_claim(
    desk: Desk, query: Query, met: Sequence[Entry], entries: Sequence[Entry], period: Period
) -> str:
    """«¿fue la única del sur en pasar de 40 %?», where one that grew has no rate."""
    if not (query.claimed and query.within) or set(query.claimed) != set(names_of(met)):
        return ""
    missing = set(lacking(query, entries)) - set(not_grown(desk, query, period))
    return desk.say("claimed_untold") if missing else ""


def _nearest(
    desk: Desk, condition: Condition, entries: Sequence[Entry], found: Sequence[Entry]
) -> list[str]:
    """Where nobody meets the condition, who comes nearest."""
    return [] if found else desk.listing("whose_near", nearest_to(condition, entries))


def _filtered(query: Query, condition: Condition) -> Quantity:
    """What the condition is about; dollars of growth are what was added."""
    if condition.unit is Unit.PERCENT:
        return Quantity.GROWTH
    quantity = quantity_of(query)
    return Quantity.INCREASE if quantity is Quantity.GROWTH else quantity


def _filter_by_places(desk: Desk, query: Query, period: Period) -> Answer:
    """The regions above or below other places' figures."""
    quantity = quantity_of(query)
    query = with_stated_mean(desk, query, quantity, period)
    bars, missing = bars_of(desk, query, quantity, period)
    if missing or not bars:  # no average where no region has a figure
        return incomplete(desk, query, [], missing or ["regiones"], quantity, period)
    names = names_of(bars)
    told, bars = bars, [multiplied(query, bar) for bar in bars]
    query, bars = as_one(query, bars)
    conditions = conditions_of(query, bars)
    compared = ranked(desk, query, quantity, period)
    if query.of_macroregions and not compared:
        return incomplete(desk, query, [], ["regiones"], quantity, period)
    entries = [e for e in compared if e.place not in names]
    judged = {e.place: against(conditions, query, bars, e) for e in entries}
    # «¿qué regiones no crecieron más que Puno?»
    sought, other = (Verdict.NO, Verdict.YES) if query.negated else (Verdict.YES, Verdict.NO)
    met = [e for e in entries if judged[e.place] is sought]
    open_ones = [e for e in entries if judged[e.place] is Verdict.OPEN]
    still = _not_grown(desk, query, conditions[0], quantity, period) if len(conditions) == 1 else []
    untold = not_grown(desk, query, period) if quantity is Quantity.GROWTH and not still else []
    failed = [e.place for e in entries if judged[e.place] is other] + untold
    text = _condition_of(desk, query, quantity, bars_text(desk, query, conditions, bars))
    head = verdict_on(desk, query, names_of(met), failed)
    head += _head(desk, query, met, text, period, still)
    # Against a bound nobody is known to be beyond it, which is not that nobody is.
    open_bar = not met and open_ones and any(b.amount.bound is not Bound.EXACT for b in bars)
    lines = [
        *([] if open_bar else [head]),
        *undecided(desk, open_ones),
        *_left_open(desk, query, conditions, entries, bars),
        *(desk.naming("also_not_grew", in_alphabet(still)) if met else []),
        *(desk.naming("also_not_grew", untold) if query.every else []),
        bars_line(desk, query, told, bars),
        desk.say("filter_scope", scope=scope_among(desk, query, compared)),
        *unfigured(desk, query, compared),
    ]
    facts = inputs_of((*bars, *met, *open_ones))
    return answer(desk, Status.ANSWERED, lines, facts, listed=names_of(met), quotes=())


def _left_open(
    desk: Desk,
    query: Query,
    conditions: Sequence[Condition],
    entries: Sequence[Entry],
    bars: Sequence[Entry],
) -> list[str]:
    """Of which two a bound leaves open who is ahead; none where no order is asked."""
    alike = any(one.operator is Operator.EQUAL for one in conditions)
    if alike or query.focus is Focus.TOGETHER:
        return []
    others = [bar for bar in bars if bar.place != MEDIAN]  # that one is of themselves
    return [line for e in entries for bar in others for line in open_orders(desk, (e, bar))]


def _not_grown(
    desk: Desk, query: Query, condition: Condition, quantity: Quantity, period: Period
) -> list[str]:
    """Regions that did not grow, and so grew less than any rate above zero."""
    below = condition.operator in (Operator.LESS, Operator.AT_MOST) and condition.low > 0
    if quantity is not Quantity.GROWTH or below == query.negated or query.of_macroregions:
        return []
    return not_grown(desk, query, period)
