"""Kinds: which function answers each kind of question of a period."""

from collections.abc import Callable, Mapping

from knowledge.answers.answer import Answer
from knowledge.answers.claims.owners import answer_whose
from knowledge.answers.desk import Desk
from knowledge.answers.macroregions import answer_members
from knowledge.answers.missing.gaps import answer_breakdown
from knowledge.answers.orders.filters import answer_filter
from knowledge.answers.orders.positions import answer_neighbour, answer_position
from knowledge.answers.orders.rankings import answer_ranking
from knowledge.answers.orders.records import answer_records
from knowledge.answers.place_figures import answer_figure
from knowledge.answers.products.exporters import answer_exporters
from knowledge.answers.products.place_products import answer_common, answer_products
from knowledge.answers.products.product_figures import answer_product_in
from knowledge.answers.products.reasons import answer_reason
from knowledge.answers.profiles import answer_profile
from knowledge.answers.sums.comparisons import answer_compare
from knowledge.answers.sums.shares import answer_share
from knowledge.answers.sums.sums import answer_average, answer_sum
from knowledge.model import Kind, Period, Query

Responder = Callable[[Desk, Query, Period], Answer]


RESPONDERS: Mapping[Kind, Responder] = {
    Kind.FIGURE: answer_figure,
    Kind.PROFILE: answer_profile,
    Kind.REASON: answer_reason,
    Kind.PRODUCTS: answer_products,
    Kind.EXPORTERS: answer_exporters,
    Kind.PRODUCT_IN: answer_product_in,
    Kind.COMMON: answer_common,
    Kind.MEMBERS: answer_members,
    Kind.RANKING: answer_ranking,
    Kind.POSITION: answer_position,
    Kind.NEIGHBOUR: answer_neighbour,
    Kind.COMPARE: answer_compare,
    Kind.FILTER: answer_filter,
    Kind.WHOSE: answer_whose,
    Kind.SUM: answer_sum,
    Kind.AVERAGE: answer_average,
    Kind.SHARE: answer_share,
    Kind.RECORDS: answer_records,
    Kind.BREAKDOWN: answer_breakdown,
}
