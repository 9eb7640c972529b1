"""Cue senses: of the cues a phrase may be, the first that its neighbours allow.

«menos» before a region leaves it out, after a verb asks for the least, before a figure
compares.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import gazetteer
from knowledge.model import Unit
from knowledge.questions.cues.cue_bounds import (
    ALIKE,
    PASSING,
    REACHING,
    arrives,
    ends_figure,
    heads_bar,
    is_bar,
    misses_mean,
    passes,
    passes_mean,
    reaches,
)
from knowledge.questions.cues.cue_exceptions import (
    denies,
    is_before_first,
    is_brought_out,
    is_he,
    leaves_out,
    takes_back,
    takes_out,
)
from knowledge.questions.cues.cue_matters import (
    are_zones,
    asks_again_what,
    asks_besides,
    asks_besides_one,
    asks_whence,
    brings_together,
    counts_heads,
    is_amount_of_place,
    is_brought_in_money,
    is_cost_of_good,
    is_counted,
    is_done,
    is_had_in_common,
    is_meant_in_money,
    is_of_beauty,
    is_of_exports,
    is_of_figure,
    is_of_rate_told,
    is_official_figure,
    is_priced,
    is_subject_total,
    is_whoever_exports,
    moves_alone,
    takes_place,
    tells_where,
)
from knowledge.questions.cues.cue_mentions import (
    ALWAYS,
    ARRIVING,
    ASKERS,
    BEAUTIES,
    DIVIDING,
    DROPS,
    EVENTS,
    EXPORTERS,
    HE,
    LEAVING_OUT,
    MINUS,
    NO_ONE,
    OF_TIME,
    PER,
    PLUS,
    REGIONS,
    SOMETHING,
    VERBS_OF_VALUE,
    WINNING,
    asks_of_exports,
    is_figure,
    is_named,
    is_place,
    is_rank,
    is_region,
    is_slot,
)
from knowledge.questions.cues.cue_orders import (
    OVERTAKING,
    beats_by_noun,
    beats_measure,
    beats_the_rest_together,
    beats_what_was_had,
    heads_list,
    heads_relative,
    is_about_growth,
    is_asked_of_rank,
    is_beaten,
    is_below,
    is_beside_order,
    is_of_measure,
    is_of_more_of_them,
    is_of_unread,
    is_one_among,
    is_won,
    leads_by_how_much,
    least_of_those,
    means_others,
    most_of_those,
    names_below,
    overtakes,
    tells_whose,
)
from knowledge.questions.cues.cue_reasons import (
    asks_amount_then,
    asks_how_long,
    asks_part,
    asks_reason,
    asks_when,
    doubts_whose,
    is_before_rise,
    is_dated,
    is_made_cause,
    is_of_one,
    is_of_time,
    tells_reason,
)
from knowledge.questions.cues.cue_reckoning import (
    AS_MUCH_AS,
    HOW_MANY_OF,
    TAKING,
    adds_against,
    adds_to_last,
    adds_up,
    counts_between,
    counts_places,
    counts_ranks,
    divides,
    equals_of_set,
    fits_in,
    multiplies_by,
    ranks_within,
    takes_from_measure,
    takes_one_from_other,
)
from knowledge.questions.cues.cue_sets import BOUNDS, ENDS, TELLING_FIGURES
from knowledge.questions.cues.cue_speakers import (
    asks_assent,
    is_all_asked,
    is_asked_for,
    is_for,
    is_for_speech,
    is_of_claim,
    is_or_report,
    is_sentence_told,
    is_supposed,
    is_when_asked_for,
    is_when_said,
    is_wish_to_know,
    is_wished,
    is_wondered,
    makes_up,
    names_whose,
    remains_yours,
    speaks_for,
    speaks_of_future,
    supposes,
)
from knowledge.questions.cues.neighbours import BARS, Around
from knowledge.questions.words.mentions import Mention
from knowledge.questions.words.small_words import AND, OF, OR, PLAIN_MORE, THAN, count_in

_THE_CAUSE = frozenset("la las una que cual principal".split())
_HAD = frozenset({"que tienes", "que tiene", "que tienen", "que hay", "you have", "there is"})
_A_PAPER = frozenset("un el del mi este nuestro otro".split())  # a newspaper
PARTS = ("que porcentaje", "que proporcion", "what share", "what percentage", "what proportion")
_BYSTANDERS = frozenset(
    "alcalde alcaldesa tarea profe profesor profesora amor colegio presidente presidenta"
    " primo gobernador gobernadora".split()
) | {
    "mi amor",
    "the mayor",
    "gobernador regional",
    "gobernadora regional",
    "presidente regional",
}
_SINCE = (
    "desde cuando", "desde que", "hace ", "cuanto hac", "cuanto tiempo", "how long", "since ",
)  # fmt: skip
_EXPLAINING = frozenset("explica explico explican explicaron".split())
_SORRY = frozenset("sorry perdon perdona perdone disculpa disculpe disculpen".split())
_OF_THE_BOT = (Cue.HELP, Cue.ABOUT, Cue.PRIVACY, Cue.SETTINGS)  # «sorry, what can you do?»
_OF_EXPORTS = frozenset(
    {Cue.GROWTH, Cue.GREW, Cue.FELL, Cue.BEST_YEAR, Cue.WORST_YEAR, Cue.SERIES}
)  # «el peor año de las exportaciones regionales»
_ADDED_UP = frozenset({Cue.SUM, Cue.AVERAGE})  # «la suma de lo exportado por Ica y Puno»


def settle_cue(around: Around) -> Cue | None:
    """The cue a mention is here; None if it can be none at all."""
    mention = around.mention
    if not mention.cues:
        return None
    for cue, holds in _asked_first(mention.first_word, mention.cues):
        if holds(around):
            return cue
    for cue in mention.cues:
        allowed = _ALLOWED.get(cue)
        if allowed is None or allowed(around):
            return cue
    if mention.text in ALWAYS:
        return None  # not to be passed over: «¿qué regiones crecen siempre?»
    lacks = Cue.COVERAGE in mention.cues and " no " in mention.text  # «cuáles no están»
    return Cue.NOT if lacks or mention.text.startswith("no ") else Cue.FILLER


def _asks_proof(around: Around) -> bool:
    """«¿en qué se basa eso?», «… esa cifra»: how it is known; «… ese crecimiento»: its reason."""
    said = around.mentions[around.at + 1 :]
    moved = any(not {Cue.GREW, Cue.FELL, Cue.GROWTH, Cue.RECORD}.isdisjoint(m.cues) for m in said)
    asks = around.mention.text in _RESTING and any(Cue.THIS in m.cues for m in said[:2])
    return asks and not moved and not any(is_named(m) or m.product for m in said)


_RESTING = ("en que se basa", "en que se apoya", "en que se sustenta", "en que se basan")


def _tells_how_much_more(around: Around) -> bool:
    """«Pasco, ¿cuánto por ciento más?», «¿qué región exportó 31,1 % más (en 2025)?»."""
    before = around.previous
    told = before is not None and before.figure is not None and before.figure.unit is Unit.PERCENT
    if around.mention.text not in ("mas", "more") or not (told or around.follows(Cue.PERCENTAGE)):
        return False
    timed = told and around.next_is(lambda m: m.period is not None)
    return around.ends() or timed or (told and around.next_word is None)


def _is_sign_of_rate(around: Around) -> bool:
    """«¿a quién le tocó el más 10,8 %?»: «+10,8 %» as it is said aloud; no superlative."""
    after = around.mentions[around.at + 1 : around.at + 2]
    rate = bool(after) and after[0].figure is not None and after[0].figure.unit is Unit.PERCENT
    return rate and around.mention.text in PLUS


def _sets_two_beside(around: Around) -> bool:
    """«cuadro comparativo de Puno e Ica», not «… del sur», «… de los productos de Puno e Ica»."""
    named = [m for m in around.mentions if is_named(m)]
    other = (Cue.PRODUCT_WORD, Cue.PLACE, Cue.TOP, Cue.EXCEPT, Cue.WHY, Cue.SERIES)
    return len(named) == 2 and all(map(is_region, named)) and not any(map(around.has, other))


def _is_between_numbers(around: Around) -> bool:
    """«4140 más 4104», «… menos 4104»: plus and minus, as they are said aloud."""
    both = around.mentions[max(0, around.at - 1) : around.at + 2 : 2]
    plain = [m.figure for m in both if m.figure and not m.figure.unit]
    return around.mention.text in PLUS | MINUS and len(plain) == len(both) == 2


def _bounds_again(around: Around) -> bool:
    """«más de 4000 menos 7000»: and less than that."""
    before = around.mentions[max(0, around.at - 2) : max(0, around.at - 1)]
    return _is_between_numbers(around) and any(not BOUNDS.isdisjoint(m.cues) for m in before)


def _is_beside_mean(around: Around) -> bool:
    """«¿quién exportó menos del promedio?»: than the mean."""
    than = around.mention.text in _THAN_MEAN
    return than and around.next_is(lambda m: Cue.AVERAGE in m.cues)


_THAN_MEAN = frozenset({"mas del", "menos del"})


def _opens_range(around: Around) -> bool:
    """«¿cuáles crecieron del 20 al 25 %?», not «las que más crecieron, del 1 al 5»."""
    said = around.mentions[around.at + 1 : around.at + 4]
    ends = [m.figure for m in said[::2] if m.figure and not m.period]
    if len(ends) != 2 or said[1].text != "al" or around.has(Cue.PLACE):
        return False
    if ends[0].value >= ends[1].value or around.has(Cue.PRODUCT_WORD):
        return False
    if ends[1].unit is Unit.PERCENT:
        return any(map(around.has, _MOVED))
    asks = any(map(around.has, (Cue.WHICH_REGIONS, Cue.WHO, Cue.HOW_MANY)))
    asks = asks and all(end.value % _ROUND == 0 for end in ends)  # no places «del 6 al 10»
    return any(map(around.follows, _MOVED)) and asks and not around.has(Cue.MOST)


_ROUND = 5


_MOVED = (Cue.GREW, Cue.FELL, Cue.GROWTH)


_RECKONED = (Cue.SUM, Cue.AVERAGE, Cue.SHARE)  # «sobre las que tienen cifra»
_OF_ALL_GOODS = frozenset("economico economic".split())
_NOT_KNOWN = frozenset({"no"})
_DOING = frozenset("does did do".split())  # «how much does the mayor earn?»
_REPORT_IS = frozenset({"el reporte es", "la nota es", "el informe es"})


def _has_rival(around: Around) -> bool:
    """«Apurímac > Cajamarca», not markup; «más del promedio», not «más del 24» nor «… del sur»."""
    if around.mention.text in _THAN_MEAN:
        return _is_beside_mean(around)
    return around.previous is not None and is_named(around.previous)


_NO_RIVAL = _THAN_MEAN | {">", "<"}


def _tells_amount(around: Around) -> bool:
    """«… y a cuánto ascendieron (en 2025)»; «¿a cuánto asciende su tasa?» has its own noun."""
    last = around.next_word is None or around.next_is(lambda m: m.period is not None)
    joined = around.at > 1 and around.mentions[around.at - 2].text in AND
    return last and joined and around.follows(Cue.HOW_MUCH)


def _makes_no_sum(around: Around) -> bool:
    """«¿qué regiones hacen récord?», «… hacen más plata?»; «¿Ica y Puno hacen más de …?» adds."""
    if around.mention.text == "make":  # «do Ica and Puno make more than 10 billion?»
        bar = around.next_is(lambda m: m.first_word in PLAIN_MORE)
        bar = bar and any(m.figure for m in around.mentions[around.at + 1 : around.at + 3])
        return not bar or around.asks_which() or not around.names_places(several=True)
    if around.mention.text != "hacen" or around.follows(Cue.HOW_MUCH):
        return False
    both = around.asks_who() and around.next_is(_points_at_several)  # «¿cuáles hacen las dos?»
    if both or around.next_is(lambda m: Cue.RECORD in m.cues):
        return True
    said = [m for m in around.mentions[around.at + 1 :] if Cue.EACH not in m.cues]
    if around.asks_which() and said and said[0].first_word in PLAIN_MORE:
        return True  # «¿qué regiones hacen más de mil millones?», «¿… hacen cada una más de …?»
    if not around.next_is(lambda m: not ENDS.isdisjoint(m.cues)):
        return False
    most, *after = [m for m in around.mentions[around.at + 1 :] if not m.sign]
    compared = any(m.last_word in THAN for m in after)
    compared = compared or any(m.last_word in OF | THAN for m in (most, *after[:1]))
    words = {mention.text for mention in around.mentions}
    either = bool(words & OR) and not words & AND and not around.speaks_of_macros()
    # «¿hacen más Ica o Puno?» compares
    return not compared and (either or not around.names_places(several=True))


def _points_at_several(mention: Mention) -> bool:
    return Cue.THESE in mention.cues


def _is_amount(mention: Mention) -> bool:
    """What «how many more» may count other than regions: millions, points, times."""
    counted = mention.first_word in {"million", "millions", "points", "dollars"}
    return counted or not {Cue.TIMES, Cue.PERCENTAGE}.isdisjoint(mention.cues)


# «la diferencia entre Ica y Puno», «¿qué productos hay entre Ica y Puno?»: of both, no range.
_BETWEEN_NO_BARS = (Cue.DIFFERENCE, Cue.MOST, Cue.LEAST, Cue.COMMON, Cue.PRODUCT_WORD, Cue.COMPARE)
_AMOUNTING = frozenset("ascendio ascendieron asciende ascienden".split())
_GREETING = frozenset({"que tal", "q tal", "que onda", "dear"})
_MOST_RECENT = ("tus datos mas recientes", "tus cifras mas recientes", "informacion mas reciente")
_TIMES = frozenset("ano anos periodo mes meses trimestre year period month".split())
_ALLOWED: Mapping[Cue, Callable[[Around], bool]] = {
    Cue.WHEN: lambda a: not asks_how_long(a) if a.mention.text.startswith(_SINCE) else asks_when(a),
    Cue.HOW_MUCH: lambda a: (
        (a.mention.text != "por cuanto" or moves_alone(a))
        and not (is_amount_of_place(a) or counts_ranks(a))
    ),
    Cue.ONLY: lambda a: not is_wish_to_know(a.mentions[a.at + 1 : a.at + 3]),
    Cue.MINISTER: lambda a: not (is_asked_for(a) or is_or_report(a) or is_of_claim(a)),
    Cue.VERIFY: lambda a: a.mention.text != "se que" or not a.is_after(_NOT_KNOWN),
    Cue.LEAST: lambda a: is_of_measure(a) and not _is_between_numbers(a) and not _is_beside_mean(a),
    Cue.MORE_THAN: lambda a: a.next_is(is_figure) and a.mention.text != "de",
    Cue.LESS_THAN: lambda a: (
        a.next_is(is_figure) and (a.mention.text != "menos" or _bounds_again(a))
    ),
    Cue.AT_LEAST: lambda a: (
        (a.next_is(is_figure) and (a.mention.text not in ARRIVING or arrives(a)))
        or ends_figure(a, "o mas", "or more")
    ),
    Cue.AT_MOST: lambda a: a.next_is(is_figure) or ends_figure(a, "o menos", "or less"),
    Cue.BETWEEN: lambda a: (
        (a.next_is(is_figure) and (a.mention.text != "del" or _opens_range(a)))
        or (
            a.next_is(is_place)
            and a.mention.text != "del"
            and a.asks_who()
            and not any(map(a.has, _BETWEEN_NO_BARS))
            and not ranks_within(a)
        )
    ),
    Cue.BY_AGENT: lambda _: False,  # settled before: elsewhere who is spoken to or for
    Cue.BY_PLACE_BELOW: lambda a: not names_below(a),
    Cue.BY_TIME: lambda a: (
        (a.mention.text != "diario" or not a.is_after(_A_PAPER))
        and not is_dated(a)
        and not is_when_said(a)
        and not (a.mention.text.startswith("que mes") and a.has(Cue.COVERAGE))
    ),
    Cue.AROUND: lambda a: a.next_is(is_figure),
    Cue.ABOVE: lambda a: (
        is_beside_order(a)
        and (a.mention.text != "sobre" or a.asks_who() or a.follows(Cue.REGION_WORD))
    ),
    Cue.BELOW: is_beside_order,
    Cue.BEATS: lambda a: (
        beats_measure(a)
        or (a.next_is(is_beaten) and (a.mention.text not in _NO_RIVAL or _has_rival(a)))
        or beats_what_was_had(a)
        or [m.text for m in a.mentions[a.at + 1 :] if not m.sign] in HE
    ),
    Cue.BESIDE: lambda a: (
        not (
            (a.mention.text.startswith("casi ") and a.names_places(several=True)) or tells_whose(a)
        )
    ),
    Cue.EXCEPT: lambda a: (
        (
            a.next_is(lambda m: is_place(m) or is_rank(m) or m.product is not None)
            or is_before_first(a)
        )
        and not is_brought_out(a)
    ),
    Cue.YES: lambda a: a.is_alone(),
    Cue.CORRECTION: lambda a: (
        (a.starts() or a.next_is(is_slot) or a.next_word is None)
        and not (a.mention.text == "era" and (a.follows(Cue.WHO) or a.follows(Cue.HOW_MUCH)))
        and not (a.mention.text in _SORRY and any(map(a.has, _OF_THE_BOT)))
    ),
    Cue.AND: lambda a: (
        a.opens_sentence()
        or a.mention.text not in ("y", "e", "i", "and", "tambien", "also", "lo mismo", "igual")
    ),
    Cue.FELL: lambda a: (
        (not a.mention.text.startswith("bajo ") or a.next_is(is_slot))
        and (a.mention.text not in ("cae", "caen") or not a.has(Cue.PLACE))
        and not (a.mention.text == "bajo" and a.follows(Cue.GROWTH) and a.next_is(is_figure))
    ),
    Cue.HOW_MANY: lambda a: (
        (not a.mention.text.startswith(PARTS) or any(map(a.has, (Cue.RECORD, Cue.GREW, Cue.FELL))))
        and not (a.mention.text == "how many more" and a.next_is(_is_amount))
    ),
    Cue.REMOVE: lambda a: (
        a.next_is(lambda m: is_place(m) or m.ordinal is not None or Cue.WHICH_REGIONS in m.cues)
        or is_before_first(a)
    ),
    Cue.ADD: lambda a: a.next_is(is_place) or a.starts(),
    Cue.MORE: lambda a: a.is_alone() or len(a.mention.text) > 4,
    Cue.THANKS: lambda a: a.mention.text != "ya" or a.is_alone(),
    Cue.GREET: lambda a: (a.mention.text not in _GREETING or a.starts()) and not is_of_time(a),
    Cue.THESE: lambda a: not _are_all_groups(a),
    Cue.THIS: lambda a: not a.next_is(lambda m: m.text in _TIMES),  # «ese año» is no place
    Cue.SERIES: is_of_one,
    Cue.SUMMARY: lambda a: not a.names_places(),
    Cue.RECORD: lambda a: (
        not (a.mention.town and a.follows(Cue.VALUE) and a.ends())  # «exportaciones de Marca»
        and not (
            (a.has(Cue.BEATS) or a.has(Cue.DIFFERENCE))  # «por cuánto superó su marca de 2024»
            and a.next_is(lambda m: m.period is not None)
        )
        and not (a.mention.text in BARS and a.next_is(is_figure))  # «la marca de los 5 mil»
    ),
    Cue.SOURCE: lambda a: (
        not (a.mention.text == "con la fuente" and asks_of_exports(a))
        and not makes_up(a)
        and not is_official_figure(a)
        and not (Cue.COVERAGE in a.mention.cues and names_whose(a))
    ),
    Cue.KNOW: lambda a: not is_sentence_told(a),
    Cue.GROWTH: lambda a: a.mention.text != "porcentual" or not a.has(Cue.SHARE),
    Cue.PROFILE: lambda a: (
        not (a.mention.text in _GREETING and sum(not m.sign for m in a.mentions) == 1)
        and not ((a.mention.cues[-1] is Cue.AND and not a.next_is(is_place)) or is_of_time(a))
        and (not a.mention.text.endswith(_MOST_RECENT) or a.names_places())
        and not is_about_growth(a)
    ),
    Cue.POLICY: lambda a: a.mention.text != "que mas" or is_of_more_of_them(a),
    Cue.LATEST: lambda a: Cue.REPORT_DATE not in a.mention.cues or not is_all_asked(a),
    Cue.DID: lambda a: a.starts(),
    Cue.VALUE: lambda a: (
        not (a.names_product() or is_asked_of_rank(a) or is_supposed(a) or arrives(a))
        and (a.mention.text not in _AMOUNTING or _tells_amount(a))
    ),
    Cue.GREW: lambda a: not (is_supposed(a) or multiplies_by(a)),
    Cue.MOST: lambda a: (
        not a.names_product()
        and not (a.mention.text == "que mas" and a.has(Cue.COMMON))
        and not means_others(a)
        and not is_of_more_of_them(a)
        and not is_of_unread(a)
        and is_of_measure(a)
        and (a.mention.last_word not in WINNING or is_won(a))
        and (a.mention.text != "cabeza" or a.has(Cue.WHO) or a.has(Cue.REGION_WORD))
        and not beats_the_rest_together(a)
        and not _is_between_numbers(a)
        and not _is_beside_mean(a)
    ),
    Cue.OF_TOTAL: lambda a: (
        not (a.previous and (_OF_EXPORTS | _ADDED_UP) & set(a.previous.cues))
        and not is_of_rate_told(a)
        and not is_subject_total(a)
    ),
    Cue.REPORT_DATE: lambda a: (
        (a.mention.text not in _REPORT_IS or a.next_is(lambda m: m.period is not None))
        and not is_of_figure(a)
    ),
    Cue.OFF_TOPIC: lambda a: (
        (
            (
                not (a.mention.text == "que opina" and a.has(Cue.MINISTER))
                and a.mention.text not in _BYSTANDERS
            )
            or a.is_after(_DOING)
            or not (asks_of_exports(a) or is_for(a))
        )
        and (a.mention.text != "vendo" or not a.has(Cue.HOW_MUCH))  # «cuánto vendo Ica»
        and (a.mention.text not in _OF_ALL_GOODS or not is_of_exports(a))
    ),
    Cue.PRODUCT_WORD: lambda a: a.names_product() or is_asked_of_rank(a),
    Cue.MEMBERS: lambda a: a.speaks_of_macros(),
    Cue.MACRO_WORD: lambda a: a.mention.first_word not in OF or are_zones(a),
    Cue.PLACE: lambda a: (
        not (a.mention.text.startswith("se ") and a.has(Cue.MACRO_WORD))
        and not (asks_whence(a) or remains_yours(a))
    ),
    Cue.FILLER: lambda a: a.mention.text != "will" or not speaks_of_future(a),
    Cue.FORECAST: lambda a: not (is_wished(a) or is_wondered(a) or is_when_asked_for(a)),
    Cue.SAID: lambda a: a.mention.text != "discurso" or not is_for_speech(a),
    Cue.WHO: lambda a: (
        not (a.is_what() or doubts_whose(a))
        and not (a.mention.text == "que provincia" and a.next_is(is_region))
        and (a.mention.last_word not in WINNING or not is_won(a))
    ),
    Cue.WHICH_REGIONS: lambda a: (
        not (
            a.is_what()
            or asks_whence(a)
            or tells_where(a)
            or (
                a.names_places() and a.ends() and a.previous and a.previous.product
            )  # «palta, ¿cuáles?»
            or (a.mention.text == "listame" and a.next_is(lambda m: Cue.ALL in m.cues))
            or (a.mention.text in NO_ONE and not a.next_is(is_done))
        )
    ),
    Cue.WHY: lambda a: (
        not is_below(a)
        and ("detras" not in a.mention.words or is_before_rise(a))
        and (a.mention.text != "causa" or a.is_after(_THE_CAUSE))
        and not (a.mention.text in _EXPLAINING and asks_part(a))
        and asks_reason(a)
        and not tells_reason(a)
    ),
    Cue.LED: lambda a: a.mention.text not in ("ganaba", "ganaban") or is_won(a) or a.has(Cue.WHO),
    Cue.SHARE: lambda a: (
        not (is_had_in_common(a) or is_brought_in_money(a) or speaks_for(a) or is_meant_in_money(a))
        and (a.mention.text not in _EXPLAINING or asks_part(a))
    ),
    Cue.COMMON: lambda a: (
        (a.mention.text != "tanto" or (a.next_is(is_place) and a.has(Cue.PRODUCT_WORD)))
        and (a.mention.text != "tanto en" or a.next_is(is_place))
    ),
    Cue.COMPARE: lambda a: (
        _sets_two_beside(a)
        if Cue.CHART in a.mention.cues
        else a.mention.text not in ALIKE or a.names_places(several=True)
    ),
    Cue.COVERAGE: lambda a: (
        not a.has(Cue.RECORD)
        and not (Cue.SOURCE in a.mention.cues and not names_whose(a))
        and (not a.mention.text.startswith(OF_TIME) or is_of_time(a))
        and not (a.mention.text.startswith("tienen") and any(map(a.has, _RECKONED)))
        and not (a.mention.text.startswith("tienen cifra") and a.has(Cue.HOW_MUCH))
        and not (a.mention.text.startswith("tienen") and a.next_is(is_bar))
        and not (a.mention.text in _HAD and a.follows(Cue.REPORT_DATE))  # «la más nueva que tienes»
    ),
    Cue.SUM: lambda a: (
        (
            a.mention.text not in ("+", "sumo", "sume")
            or a.next_is(is_place)
            or (a.mention.text == "sume" and a.starts())  # «sume lo exportado por Ica y Junín»
        )
        and not (
            a.mention.text in ("total", "en total", "in total")
            and (a.has(Cue.HOW_MANY) or a.has(Cue.EACH))  # «cuánto exportó cada una en total»
        )
        and not is_one_among(a)
        and not _makes_no_sum(a)
    ),
}


def _are_all_groups(around: Around) -> bool:
    """«¿cuál de las cuatro macrorregiones creció más?»: all there are, whatever was told before.

    «¿cuáles son las cuatro macrorregiones?» asks no figure of them, and points as it stands.
    """
    counted = count_in(around.mention.words) == len(gazetteer().macroregions)
    if not counted or around.is_after(_BEING):
        return False
    groups = around.next_is(lambda m: Cue.MACRO_WORD in m.cues)
    return groups and any(map(around.has, _FIGURED))


_BEING = frozenset("son fueron are".split())
_FIGURED = TELLING_FIGURES | ENDS | {Cue.SUM, Cue.AVERAGE, Cue.LED, Cue.RECORD}


def _asks_by_how_many(around: Around) -> bool:
    """«¿en cuántos millones superó Puno a Ica?»: the gap."""
    asks = around.mention.text.startswith(("en cuantos", "por cuantos"))
    return asks and around.has(Cue.BEATS) and around.names_places(several=True)


def _waves_off(around: Around) -> bool:
    """«no importa, ¿y el año anterior?», «eso no me importa»; not «Ica no importa»: of goods."""
    dropped = around.starts() or around.follows(Cue.THIS)
    return dropped and around.mention.text.endswith(" importa")


def _begun(texts: Iterable[str]) -> frozenset[str]:
    """The words that these begin with."""
    return frozenset(text.split(" ")[0] for text in texts)


# Each with one of the words that its mention begins with, or of the cues it may be; none: any.
_BEFORE_OTHERS: tuple[tuple[Cue, Callable[[Around], bool], frozenset[str]], ...] = (
    (Cue.EXCEPT, leaves_out, _begun(LEAVING_OUT)),
    (Cue.EXCEPT, asks_besides_one, THAN | {"mas", "other"}),
    (Cue.BEATS, equals_of_set, _begun(AS_MUCH_AS)),
    (Cue.BEATS, beats_by_noun, ENDS),
    (Cue.BEATS, overtakes, _begun(OVERTAKING)),
    (Cue.NOT, denies, frozenset()),
    (Cue.KNOW, _asks_proof, _begun(_RESTING)),
    (Cue.CORRECTION, takes_back, frozenset({"no"})),
    (Cue.MORE_THAN, passes, _begun(PASSING)),
    (Cue.BEATS, passes_mean, frozenset()),
    (Cue.BELOW, misses_mean, frozenset({Cue.LESS_THAN})),
    (Cue.AT_LEAST, reaches, _begun(REACHING)),
    (Cue.TIMES, lambda a: a.mention.text in DIVIDING and divides(a), _begun(DIVIDING)),
    (Cue.TIMES, fits_in, _begun(HOW_MANY_OF)),
    (Cue.DIFFERENCE, takes_from_measure, _begun(MINUS)),
    (Cue.DIFFERENCE, takes_one_from_other, TAKING),
    (Cue.DIFFERENCE, _asks_by_how_many, frozenset({Cue.IN_DOLLARS})),
    (Cue.BETWEEN, counts_between, frozenset({Cue.DIFFERENCE})),
    (Cue.PLACE, counts_places, frozenset({Cue.DIFFERENCE})),
    (Cue.DIFFERENCE, leads_by_how_much, frozenset("la lo las los le les nos".split())),
    (Cue.SUM, brings_together, frozenset({Cue.SHARE})),
    (Cue.HOW_MUCH, asks_amount_then, frozenset({"hace"})),
    (Cue.SUM, adds_against, frozenset({Cue.ADD})),
    (Cue.GREW, adds_to_last, frozenset({Cue.ADD, Cue.SUM, Cue.SAID})),
    (Cue.SUM, adds_up, PLUS | {"entre"}),
    (Cue.VERIFY, asks_assent, frozenset({"no"})),
    (Cue.LEAST, least_of_those, frozenset({"menos"})),
    (Cue.MOST, most_of_those, frozenset({"mas"})),
    (Cue.WHICH_REGIONS, heads_relative, _begun(REGIONS)),
    (Cue.WHICH_REGIONS, heads_list, frozenset({Cue.ALL})),
    (Cue.WHICH_REGIONS, heads_bar, _begun(REGIONS) | {"las", "los"}),
    (Cue.REMOVE, takes_out, _begun(DROPS)),
    (Cue.BY_HEAD, counts_heads, PER),
    (Cue.BY_FIRM, is_whoever_exports, EXPORTERS),
    (Cue.FILLER, _waves_off, frozenset({"no"})),
    (Cue.OFF_TOPIC, is_counted, ASKERS),
    (Cue.OFF_TOPIC, takes_place, EVENTS),
    (Cue.FORECAST, supposes, frozenset({"cual"})),
    (Cue.OFF_TOPIC, is_of_beauty, _begun(BEAUTIES)),
    (Cue.BY_PRICE, is_cost_of_good, frozenset({"a"})),
    (Cue.BY_PRICE, is_priced, frozenset({Cue.BY_WEIGHT})),
    (Cue.GREW, _tells_how_much_more, frozenset({"mas", "more"})),
    (Cue.FILLER, _is_sign_of_rate, PLUS),
    (Cue.THIS, is_he, _begun(text for text, *_ in HE)),
    (Cue.PRODUCT_WORD, asks_besides, _begun(SOMETHING)),
    (Cue.PRODUCT_WORD, Around.names_main_export, frozenset({Cue.VALUE})),
    (Cue.PRODUCT_WORD, asks_again_what, _begun(VERBS_OF_VALUE)),
    (Cue.BY_AGENT, is_made_cause, frozenset({Cue.BY_AGENT})),
)


@lru_cache(maxsize=4096)
def _asked_first(
    first_word: str, cues: tuple[Cue, ...]
) -> tuple[tuple[Cue, Callable[[Around], bool]], ...]:
    """The cues that come before others of a mention that begins so and may be these."""
    has = {first_word, *cues}
    return tuple((cue, holds) for cue, holds, of in _BEFORE_OTHERS if not of or of & has)
