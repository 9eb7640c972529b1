"""Understanding: a message and its conversation made into queries, or into what to ask back."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from knowledge.lexicon.cues import Cue, cues
from knowledge.model import (
    Choice,
    Conversation,
    Kind,
    Language,
    Place,
    Quantity,
    Query,
    Unit,
)
from knowledge.questions.around.contexts import claims_told
from knowledge.questions.around.formulas import asked_in, without_formulas
from knowledge.questions.around.included_places import with_left_out_named, without_included
from knowledge.questions.around.own_groups import (
    beats_us_within,
    beside_its_group,
    with_group_told,
    with_last_group,
    with_own_groups,
)
from knowledge.questions.around.own_places import with_own_places
from knowledge.questions.around.papers import with_plain_leave, without_numbers
from knowledge.questions.cues.cue_sets import ENDS
from knowledge.questions.going_on.asking_back import (
    asks_of_unsaid_region,
    compares_anew,
    not_understood,
    with_each_place,
)
from knowledge.questions.going_on.changed_sets import says_whole
from knowledge.questions.going_on.changed_slots import change_slots
from knowledge.questions.going_on.context import (
    in_context,
    in_force,
    of_pointed,
    together_to_bar,
    with_context,
    with_the_other,
)
from knowledge.questions.going_on.continuations import (
    going_on,
    in_its_zone,
    with_beaten,
    without_pointed,
)
from knowledge.questions.going_on.continued_times import of_aside
from knowledge.questions.going_on.follow_ups import (
    RATHER,
    asked_among,
    asked_ever,
    asks_of_nobody,
    claims_of_told,
    completes,
    is_bare_operation,
    is_bare_reversal,
    is_follow_up,
    is_record_of_one,
    is_reversal,
    more_than_last,
    which_of_those,
)
from knowledge.questions.going_on.pointing import (
    numbered,
    picks_of_few,
    points,
    points_at_no_other,
    points_at_one_of,
    points_at_too_many,
    several_told,
    with_place_by_number,
    with_winner,
)
from knowledge.questions.going_on.remainders import names_rest
from knowledge.questions.going_on.returns import back_in_list
from knowledge.questions.going_on.subjects import compares_with_one, inherited_subjects, tells_where
from knowledge.questions.going_on.turns import Turn
from knowledge.questions.going_on.years_after import later, with_year_after, with_years_reckoned
from knowledge.questions.parting.clauses import (
    TO_BE_CHECKED,
    Clause,
    is_introduction,
    split_clauses,
)
from knowledge.questions.parting.corrections import correct, with_no_for_another
from knowledge.questions.queries import build_query
from knowledge.questions.readings import Reading, find_readings
from knowledge.questions.understood import Message, Understood
from knowledge.questions.viability import is_viable
from knowledge.questions.words.mentions import Mention, find_mentions
from knowledge.questions.words.senses import (
    PLACE_ROLES,
    Role,
    Tag,
    content_of,
    has_place,
    measured,
    said_of,
    senses_of,
    settle_senses,
    unsaid,
)
from knowledge.questions.words.unread_words import (
    in_row_with_place,
    long_unread,
    names_unread,
    restriction,
    unread_of,
)
from knowledge.spanish.fold import fold
from knowledge.spanish.numbers import Figure

_IDLE = frozenset({Role.SIGN, Role.UNREAD, Cue.FILLER, Cue.AND, Cue.THIS, Cue.THESE, Cue.YES})
_SAYING = frozenset({Cue.SAID, Cue.VERIFY, Role.SIGN})  # «dijo que», «según la ministra, …»
_CLAIMING = frozenset({Cue.GREW, Cue.FELL, Cue.LED, Cue.BEATS, Cue.MOST, Cue.LEAST})
_ASKING = frozenset({Cue.WHO, Cue.WHICH_REGIONS, Cue.HOW_MUCH, Cue.HOW_MANY, Cue.WHY, Cue.WHAT})
_LONGEST = 4096  # characters: Telegram's own limit of a message
# «5.ª», «1.er»: the point ends no sentence.
_ORDINAL_SIGN = re.compile(
    r"(?<=\d)\.? ?(?=[ªº])|(?<=\d)\.(?=(?:[eé]?r[ao]?|[dtmvn][ao])\b)", re.IGNORECASE
)
# «N° de regiones», «N.º de regiones»: how many, no denial.
_NUMBER_SIGN = re.compile(r"\bn\.?[º°]\.?(?= )", re.IGNORECASE)
# «¿cuánto creció en cinco años?»: in the last five.
_SO_MANY_YEARS = re.compile(
    r"\b(en|in) (\d\d?|dos|tres|cuatro|cinco|diez|two|three|four|five|ten) (años|anos|years)\b",
    re.IGNORECASE,
)
# «¿cuántos reportes dicen que Ica creció?»: in how many it did.
_SO_MANY_SAY = re.compile(
    r"\b(cu[aá]nt[oa]s (?:reportes|informes|documentos|notas|fuentes))"
    r" (?:dicen|indican|señalan|afirman|cuentan|informan|reportan) que\b",
    re.IGNORECASE,
)
_MOST = 250  # words and signs that are read: rules look at each beside all others


def _by_what_was_told(
    clause: Clause, conversation: Conversation, today: date
) -> tuple[Clause, Conversation]:
    """A clause with what its words take from the talk, and the talk that it goes on from."""
    clause = with_no_for_another(clause, conversation.query)
    clause = without_included(with_left_out_named(clause))
    clause = _with_estimate_of_past(clause, today)
    clause = with_year_after(clause, conversation)
    clause, conversation = back_in_list(clause, _gone_on_from(clause, conversation))
    clause = _with_rate_said(_with_same_months(clause, conversation), conversation)
    clause = with_winner(_with_numbered(clause, conversation), conversation)
    clause = beats_us_within(clause, conversation)
    clause = beside_its_group(_what_about(clause, conversation), conversation)
    return in_its_zone(clause, conversation), conversation


def _time_alone(clause: Clause, conversation: Conversation, today: date) -> Query | None:
    """«enero a julio de 2025», said first: of the regions together."""
    beside = conversation.aside
    talk = beside and beside.kind is not Kind.LOOKUP  # «¿qué es el PERX?» is of no time
    if conversation.query or talk or conversation.place or conversation.choices:
        return None
    if content_of(clause) != {Role.PERIOD}:
        return None
    periods = [tag.mention.period for tag in clause if tag.sense is Role.PERIOD]
    dated = len(periods) == 1 and periods[0] is not None and periods[0].year is not None
    if not dated:
        return None
    query = build_query(Kind.PROFILE, clause, today)
    return query._replace(places=("regiones",), checked=False)


def _exports_instead(clause: Clause, conversation: Conversation) -> Query | None:
    """«ah, ok, ¿y las exportaciones?», after imports, which it knows nothing of: of all regions."""
    if conversation.query or conversation.aside or conversation.place or conversation.choices:
        return None
    said = content_of(clause) - {Cue.YES, Cue.THANKS, Cue.GREET}
    if said != {Cue.VALUE} or not is_follow_up(clause):
        return None
    if not any(tag.mention.last_word in _EXPORTS for tag in clause if tag.sense is Cue.VALUE):
        return None
    return Query(kind=Kind.FIGURE, places=("regiones",), quantities=(Quantity.VALUE,))


_EXPORTS = frozenset("exportaciones ventas envios exports".split())


def read_message(text: str) -> Message:
    """Read a message of any content into clauses."""
    plain = _NUMBER_SIGN.sub("número", without_numbers(with_plain_leave(text[:_LONGEST])))
    plain = _ORDINAL_SIGN.sub("", plain.replace("°", "º"))
    plain = _SO_MANY_YEARS.sub(r"\1 los últimos \2 \3", plain)
    plain = with_years_reckoned(_SO_MANY_SAY.sub(r"en \1", plain))
    found = with_own_places(with_group_told(find_mentions(fold(plain))[:_MOST]))
    asked = asked_in(found)
    mentions = with_own_groups(without_formulas(found, asked))
    clauses = split_clauses(correct(settle_senses(mentions)))
    told = _told_among(clauses, claims_told(found, asked)) if len(clauses) > 1 else ()
    attributed = {clause: claim for clause in clauses if (claim := _claim_in(clause))}
    if attributed:
        clauses = tuple(
            one for clause in clauses for one in (attributed.get(clause), clause) if one
        )
        told = (*told, *attributed.values())
    return Message(clauses=clauses, language=_language(mentions), told=told)


def _claim_in(clause: Clause) -> Clause | None:
    """What a minister is said to have said, «Puno cayó»: told before her words if it is not so."""
    if Cue.MINISTER not in senses_of(clause):
        return None
    named = next(n for n, tag in enumerate(clause) if tag.sense is Cue.MINISTER)
    after = clause[named + 1 :]
    said = next((n for n, tag in enumerate(after) if tag.sense in _SAYING), len(after))
    claim = after[said + 1 :]
    claims = {tag.sense for tag in claim}
    if not claims & _CLAIMING or not has_place(claim) or claims & {*_ASKING, Role.FIGURE}:
        return None
    return claim if Cue.VERIFY in claims else (*claim, unsaid(Cue.VERIFY, "verdad"))


def _told_among(clauses: Sequence[Clause], told: frozenset[int]) -> tuple[Clause, ...]:
    """The clauses that only claim, where another asks; not «verifiquen ambas afirmaciones»."""
    if any(TO_BE_CHECKED in one for one in clauses):
        return ()
    claims = [one for one in clauses if told.issuperset(t.mention.first for t in said_of(one))]
    return tuple(claims) if len(claims) < len(clauses) else ()


def _language(mentions: Sequence[Mention]) -> Language | None:
    known = cues()
    english = spanish = 0
    for mention in mentions:
        phrase = tuple(mention.text.split(" "))
        english += len(phrase) if phrase in known.english else 0
        english += mention.raw[-2:] in ("'s", "’s")  # «Ica's share»
        spanish += len(phrase) if phrase in known.spanish else 0
    if english == spanish:
        return None
    return Language.EN if english > spanish else Language.ES


def understand(clause: Clause, conversation: Conversation, today: date) -> Understood:
    """What a clause asks in this conversation, today being a date in Lima."""
    if is_introduction(clause):
        return Understood(query=Query(kind=Kind.GREETING))
    whole = _time_alone(clause, conversation, today) or _exports_instead(clause, conversation)
    if whole:
        return Understood(query=whole)
    clause, conversation = _by_what_was_told(clause, conversation, today)
    said = clause
    clause = with_beaten(clause, conversation)
    beaten = clause != said
    if gone_on := of_aside(clause, conversation, today) or going_on(clause, conversation):
        gone_on = _of_time_said(gone_on, clause, conversation, today)
        gone_on = _without_last_count(gone_on, conversation.query)
        return Understood(query=gone_on, unread=unread_of(clause), followed=True)
    clause = with_last_group(without_pointed(clause, conversation), conversation)
    if asked_back := _asked_back(clause, conversation, today):
        return asked_back
    inherited = () if names_unread(clause) else inherited_subjects(clause, conversation)
    recorded = is_record_of_one(clause, conversation)
    clause = (*(inherited if recorded else asked_ever(clause, conversation)), *clause)
    among = asked_among(clause, conversation)
    inherited = () if len(among) == 1 and _picks_of_all(clause) else inherited
    pointing = bool(inherited) and _points_to_them(clause, among, conversation)
    readings = find_readings(clause, inherited)
    if pointing and (kept := of_pointed(clause, inherited, conversation)):
        return Understood(query=kept, followed=True, readings=readings)
    readings = _of_inherited(readings, clause, inherited, conversation, pointing=pointing)
    if which := which_of_those(clause, conversation) or more_than_last(clause, conversation):
        readings = find_readings(which) or readings
        clause = which
    if changed := _changed(clause, conversation, readings, today, pointing=pointing):
        changed = _of_time_said(changed, clause, conversation, today)
        return Understood(query=changed, unread=unread_of(clause), followed=True, readings=readings)
    if not readings or is_bare_reversal(clause):  # «al revés», of nothing that has an order
        return not_understood(clause, today)
    return _read(readings, clause, conversation, today, pointing=bool(which) or recorded or beaten)


def _asked_back(clause: Clause, conversation: Conversation, today: date) -> Understood | None:
    """What to ask where whom a message means cannot be told."""
    if asks_of_unsaid_region(clause, conversation) or _points_at_none(clause, conversation):
        return Understood(missing_place=True)
    if names := points_at_one_of(clause, conversation):
        offered = with_each_place(clause, names, today)
        return Understood(choices=tuple(Choice(label=one, query=query) for one, query in offered))
    nobody = _is_of_nothing_told(clause, conversation)
    return not_understood(clause, today) if nobody else None


def _points_at_none(clause: Clause, conversation: Conversation) -> bool:
    """«¿y la otra?», of more than two; «las cinco», of two."""
    other = points_at_no_other(clause, conversation)
    return other or points_at_too_many(clause, conversation)


def _is_of_nothing_told(clause: Clause, conversation: Conversation) -> bool:
    """«¿cuál de los dos…?», first; «compara Puno», of what was told; words that nothing reads."""
    untold = picks_of_few(clause) and not several_told(conversation)
    anew = untold or compares_anew(clause, conversation)
    return anew or _says_nothing_read(clause, conversation)


def _picks_of_all(clause: Clause) -> bool:
    """«la que más creció (de esas)», not «los dos que más destaca», of goods."""
    senses = {tag.sense for tag in clause}
    return bool(senses & ENDS) and Cue.PRODUCT_WORD not in senses


def _points_to_them(clause: Clause, among: tuple[str, ...], conversation: Conversation) -> bool:
    """«¿y esa?», not «¿cuáles de esas crecieron?», «los mismos, al revés», of a set."""
    of_set = len(among) > 2 or _asks_which_of_those(clause) or is_reversal(clause)
    return points(clause, conversation) and not of_set


def _with_estimate_of_past(clause: Clause, today: date) -> Clause:
    """«estime cuánto exportó Ica en 2024»: of years that are past a derivation, no forecast."""
    years = [t.mention.period.year for t in clause if t.mention.period]
    if not years or not all(year and year < today.year for year in years):
        return clause
    return tuple(
        tag._replace(sense=Cue.FILLER)
        if tag.sense is Cue.FORECAST and tag.mention.text.startswith("estim")
        else tag
        for tag in clause
    )


def _with_rate_said(clause: Clause, conversation: Conversation) -> Clause:
    """«¿y Moquegua 20?», after whether another grew 12 %: a rate, neither a year nor a place."""
    last = conversation.query
    claimed = last and last.kind is Kind.FIGURE and last.checked and last.condition
    if not claimed or claimed.unit is not Unit.PERCENT or not has_place(clause):
        return clause
    if content_of(clause) - {Role.PERIOD, Role.FIGURE, *PLACE_ROLES}:
        return clause
    return tuple(_as_rate(tag) if _is_bare_number(tag) else tag for tag in clause)


def _is_bare_number(tag: Tag) -> bool:
    number = tag.sense in (Role.PERIOD, Role.FIGURE) and tag.mention.text.isdigit()
    return number and len(tag.mention.text) <= len("99")


def _as_rate(tag: Tag) -> Tag:
    text = tag.mention.text
    figure = Figure(value=float(text), unit=Unit.PERCENT, start=0, end=0, spelled=False)
    return Tag(sense=Role.FIGURE, mention=tag.mention._replace(figure=figure, period=None))


def _with_same_months(clause: Clause, conversation: Conversation) -> Clause:
    """«… y cuánto en el mismo período de 2021»: those of the other time, or of the one before."""
    times = [t.mention.period for t in clause if t.sense is Role.PERIOD and t.mention.period]
    if not any(one.same_months for one in times):
        return clause
    held = conversation.query.periods if conversation.query else ()
    own = [(one.months, one.year) for one in times if one.months]
    others = own or [(one.months, one.year) for one in held if one.months]
    if not others:
        return clause
    months, year = others[0]

    def told(tag: Tag) -> Tag:
        period = tag.mention.period
        if period is None or not period.same_months or (period.previous and not own):
            return tag
        period = period._replace(months=months)
        if period.previous and year:
            period = period._replace(previous=0, year=year - 1)
        return tag._replace(mention=tag.mention._replace(period=period))

    return tuple(map(told, clause))


def _of_time_said(query: Query, clause: Clause, conversation: Conversation, today: date) -> Query:
    """«¿quién lo vendía en 2023?»: what goes on of the period before is of the one said."""
    last = conversation.query
    moved = last is not None and query.position != last.position  # «¿y el anterior?», of an order
    periods = [tag.mention for tag in clause if tag.sense is Role.PERIOD]
    timed = any(not (moved and m.period and m.period.previous) or " ano" in m.text for m in periods)
    if last is None or not timed or query.periods != last.periods:
        return query
    compared = query.checked and query.kind is Kind.COMPARE
    told = compared and last.kind is Kind.COMPARE and len(conversation.times) > 1
    if told and [m.text for m in periods] == ["antes"]:
        return query  # «Cajamarca la superaba antes?», once 2024 was told beside 2025: then
    said = build_query(query.kind, clause, today).periods
    if not said:
        return query
    if compared:  # «Cajamarca la superaba en 2024?»: of that year, not against it
        said = tuple(one._replace(base=False) for one in said)
    return query._replace(periods=later(said, last.periods, whole=says_whole(clause)))


def _asks_which_of_those(clause: Clause) -> bool:
    """«¿cuáles de esas crecieron?», «which of those grew?»."""
    if not any(tag.sense is Cue.THESE for tag in clause):
        return False
    asked = any(tag.sense in (Cue.WHICH_REGIONS, Cue.HOW_MANY) for tag in clause)
    return asked or any(
        one.mention.text == "which" and other.sense is Cue.THESE for one, other in pairwise(clause)
    )


def _what_about(clause: Clause, conversation: Conversation) -> Clause:
    """«¿qué hay de 2022?», after something else than documents: the same then."""
    if conversation.query is None or conversation.aside is not None:
        return clause
    return tuple(
        tag._replace(sense=Cue.AND)
        if tag.sense is Cue.COVERAGE and tag.mention.text.startswith("que hay")
        else tag
        for tag in clause
    )


def _with_numbered(clause: Clause, conversation: Conversation) -> Clause:
    """«2», «la 2, ¿cuánto exportó?»: the second of the list just given, by its name."""
    picked = numbered(clause, conversation)
    return with_place_by_number(clause if picked is None else picked, conversation)


def _changes_no_slot(kind: Kind, clause: Clause) -> bool:
    """«¿y cuáles no tienen cifra?», «¿y a qué país vendió más?»; «¿y el mes anterior?» does."""
    sells = any(tag.sense is Cue.VALUE for tag in clause)
    return kind is Kind.COVERAGE or (kind is Kind.BREAKDOWN and sells)


def _changed(
    clause: Clause,
    conversation: Conversation,
    readings: Sequence[Reading],
    today: date,
    *,
    pointing: bool,
) -> Query | None:
    """The last query with a slot changed, where the message is a follow-up."""
    if conversation.query is None or pointing:
        return None
    abroad = any(tag.sense in (Cue.FOREIGN, Cue.OFF_TOPIC) for tag in clause)
    abroad = abroad or any(map(_foresees, clause))  # «¿y para 2026 cuánto proyectan?»
    lacking = bool(readings) and _changes_no_slot(readings[0].row.kind, clause)
    of_total = {Cue.PERCENTAGE, Cue.OF_TOTAL} <= {tag.sense for tag in clause}  # a share, no rate
    if abroad or lacking or (of_total and readings):
        return None
    if _asks_of_one_alone(readings, today) or _leaves_out_of_its_own(clause, readings):
        return None
    fragment = not readings or (readings[0].row.kind is Kind.SUM and not readings[0].cost.inherited)
    if not fragment and not is_follow_up(clause) and not completes(clause, conversation):
        return None
    kept = tuple(tag for tag in clause if tag.mention.text not in RATHER)
    if any(tag.sense in PLACE_ROLES for tag in kept):  # «no, al revés, Ica con Puno»
        kept = tuple(tag for tag in kept if not is_reversal((tag,)))
    last = conversation.query
    unit = last.condition.unit if last.condition else None
    if unit is None and last.kind is Kind.FIGURE and last.quantities == (Quantity.GROWTH,):
        unit = Unit.PERCENT  # «¿más de 35?», after a growth
    if last.kind is Kind.EXPORTERS:
        unit = Unit.PERCENT  # «¿y de más de 70?»: so few are no millions
    asked = build_query(Kind.RANKING, kept, today, unit)
    claimed = build_query(Kind.FIGURE, kept, today)
    places = claimed.places or asked.within
    turn = Turn(clause=kept, conversation=conversation)
    measures = in_force(asked.quantities, turn, last)
    asked = asked._replace(places=places, within=(), also=claimed.also, quantities=measures)
    changed = change_slots(asked, turn)
    return _without_last_count(changed, last) if changed else None


def _foresees(tag: Tag) -> bool:
    """«proyectan», «will grow»: a forecast, not the time that «el próximo año» may tell."""
    timed = not {"ano", "anos", "year", "manana"}.isdisjoint(tag.mention.words)
    return tag.sense is Cue.FORECAST and not timed


def _without_last_count(query: Query, last: Query | None) -> Query:
    """«¿y en el norte?», «¿y cuáles no?», after «¿más de 15?»: how many is not claimed of them."""
    query = _without_last_towns(query)
    same = last is None or (query.negated, query.within) == (last.negated, last.within)
    if last is None or same or query.claimed_count != last.claimed_count:
        return query
    return query._replace(claimed_count=None, claim_bound=None)


def _without_last_towns(query: Query) -> Query:
    """«¿y las dos primeras juntas?», after Huancayo: where that is, is of another question."""
    named = {*query.places, *query.within, *(name for _, name in query.references)}
    towns = tuple(one for one in query.towns if not named.isdisjoint(one.regions))
    return query if towns == query.towns else query._replace(towns=towns)


def _asks_of_one_alone(readings: Sequence[Reading], today: date) -> bool:
    """«¿y qué tiene Puno que no tenga Pasco?»: whole, the «no» takes nothing back."""
    best = readings[0] if readings else None
    if best is None or not any(tag.sense is Cue.NOT for tag in best.tags):
        return False
    query = build_query(best.row.kind, best.tags, today)
    return query.kind is Kind.PRODUCTS and bool(query.places and query.without)


def _leaves_out_of_its_own(clause: Clause, readings: Sequence[Reading]) -> bool:
    """«sin Ica, ¿quién exportó más en el centro?»: whole, of the set that it names."""
    senses = {tag.sense for tag in clause}
    opens = [tag.sense for tag in said_of(clause)[:1]] == [Cue.EXCEPT]
    whole = Role.MACRO in senses and Cue.WHO in senses and measured(clause)
    return bool(readings) and opens and whole and not readings[0].cost.unexplained


def _gone_on_from(clause: Clause, conversation: Conversation) -> Conversation:
    """«volviendo a los cinco primeros, ¿cuánto suman?»: whole, whatever was asked meanwhile."""
    senses = {tag.sense for tag in clause}
    reckons = senses & {Cue.SUM, Cue.AVERAGE, Cue.SHARE, Cue.HOW_MUCH}
    returns = {Cue.BACK_TO, Role.FIGURE} <= senses and reckons
    return Conversation(language=conversation.language) if returns else conversation


def _of_inherited(
    readings: tuple[Reading, ...],
    clause: Clause,
    inherited: Clause,
    conversation: Conversation,
    *,
    pointing: bool,
) -> tuple[Reading, ...]:
    """The readings of the places pointed to or left unsaid, where the message lacks its own."""
    if pointing and any(tag.sense is Role.ORDINAL for tag in clause):
        asked = tuple(tag for tag in clause if tag.sense is not Cue.WHO)
        readings = find_readings(asked, inherited)
    if pointing or (inherited and readings and _lacks_place(clause, conversation, readings[0])):
        return tuple(r for r in readings if r.cost.inherited) or readings
    return readings


def _lacks_place(clause: Clause, conversation: Conversation, best: Reading) -> bool:
    """Whether a message asks of a place that it leaves unsaid."""
    lacking = compares_with_one(clause) or tells_where(clause)
    lacking = lacking or claims_of_told(clause, conversation)
    return lacking or asks_of_nobody(best, conversation)


def _says_nothing_read(clause: Clause, conversation: Conversation) -> bool:
    """«¿y la mediana?»: no other question may answer for it."""
    unread = bool(conversation.query and long_unread(clause))
    return unread and {tag.sense for tag in clause} <= _IDLE


def _read(
    readings: tuple[Reading, ...],
    clause: Clause,
    conversation: Conversation,
    today: date,
    *,
    pointing: bool,
) -> Understood:
    turn = Turn(clause=clause, conversation=conversation)
    for best in readings:
        query = _of_named(build_query(best.row.kind, best.tags, today), clause)
        bare = pointing or is_bare_operation(clause) or _measures_nothing(query, clause)
        bare = bare or names_rest(clause)
        if best.cost.inherited or is_follow_up(clause) or bare:
            query = with_context(query, turn)
        query = together_to_bar(with_the_other(query, turn), turn)
        if best.cost.unexplained > readings[0].cost.unexplained:
            return not_understood(clause, today)
        if is_viable(query, clause, conversation):
            break
    else:
        return not_understood(clause, today)
    if town := _town_in_doubt(query):
        return Understood(choices=_town_choices(query, town), doubted=town.name, readings=readings)
    query = in_context(query, turn)
    unread = unread_of(clause)
    if topic := restriction(clause, query):
        query = Query(kind=Kind.BREAKDOWN, topic=topic, places=query.places)
        unread = ()
    return Understood(
        query=query,
        unread=unread,
        unnamed=in_row_with_place(clause),
        followed=bool(best.cost.inherited),
        readings=readings,
    )


def _of_named(query: Query, clause: Clause) -> Query:
    """«¿quién más, Ica o pelotilandia?»: of two, what is known of the one there is."""
    against = query.kind is Kind.COMPARE or query.claimed_position is not None
    if not against or len(query.places) != 1 or not in_row_with_place(clause):
        return query
    return query._replace(kind=Kind.FIGURE, claimed_position=None)


def _measures_nothing(query: Query, clause: Clause) -> bool:
    """«cuánto el norte», after «cuánto creció el sur»."""
    if query.kind is not Kind.FIGURE or query.quantities:
        return False
    return any(tag.sense is Cue.HOW_MUCH for tag in clause)


def _town_in_doubt(query: Query) -> Place | None:
    return next((town for town in query.towns if len(town.regions) > 1), None)


def _town_choices(query: Query, town: Place) -> tuple[Choice, ...]:
    towns = tuple(other for other in query.towns if other != town)
    return tuple(
        Choice(
            label=region,
            query=query._replace(
                places=(*query.places, region),
                towns=(*towns, town._replace(regions=(region,))),
            ),
        )
        for region in town.regions
    )
