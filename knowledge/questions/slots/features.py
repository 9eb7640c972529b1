"""Features: the names of the slots that the tags of a clause fill, some made up of several."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.model import PlaceKind, Unit
from knowledge.questions.cues.cue_sets import ASKS_OF_SET, COMPARING, ENDS
from knowledge.questions.words.senses import ORDERED, PLACE_ROLES, TOWARDS, Role, Tag, words_of
from knowledge.questions.words.small_words import AND, ARTICLES, OF, OR, THAN

_SOCIAL = frozenset(
    {
        Role.SIGN, Role.UNREAD, Cue.FILLER, Cue.GREET, Cue.THANKS, Cue.BYE, Cue.HELP, Cue.ABOUT,
        Cue.PRIVACY, Cue.SETTINGS, Cue.WHAT, Cue.WHO, Cue.DID, Cue.AND, Cue.YES, Cue.THIS,
        Cue.MORE, Cue.ALL, Cue.DEFINE, Cue.PROFILE, Cue.THESE, Cue.HOW_MUCH, Cue.WHEN,
        Cue.CORRECTION,
    }
)  # fmt: skip


def features(tags: Sequence[Tag]) -> frozenset[str]:
    """The names of all slots that a question's tags fill."""
    every = says_every(tags)
    regions = Cue.REGION_WORD in {tag.sense for tag in tags}
    plural = (regions and any(map(_is_of_regions, tags))) or are_those_of(tags)
    tags = [t for t in tags if not (_may_be_told(t) and _is_told(t, tags))]
    senses = {tag.sense for tag in tags}
    found: set[str] = {*senses}
    if Cue.WHO in found and any(
        tag.mention.text.startswith("quienes") for tag in tags if tag.sense is Cue.WHO
    ):
        found.add(Cue.WHICH_REGIONS)
    if plural:
        found.add("regions_of")  # «las (regiones) del sur»
    if regions and any(map(_is_of_regions, tags)):
        found.add("region_words")
    if every:
        found.add(Cue.ALL)
    found.update(_of_places(tags), _of_figures(tags))
    found.update(name for name, needs, holds in _MADE_UP if needs & senses and holds(tags))
    declined = {Cue.NOT} if Cue.THANKS in senses else set()  # «no, gracias»
    if not senses - declined <= _SOCIAL:
        found.add("content")
    if not senses.isdisjoint(_GROUPS):
        found.update(_of_words(tags))
    return frozenset(found)


_GROUPS = frozenset({Role.MACRO, Cue.MACRO_WORD})


def _may_be_told(tag: Tag) -> bool:
    return tag.mention.place is not None or tag.sense in (Cue.REGION_WORD, Cue.AVERAGE)


def _is_told(tag: Tag, tags: Sequence[Tag]) -> bool:
    """Whether a figure, or names, that come after say what is meant by a word."""
    return is_told_by_figure(tag, tags) or _heads(tag, tags)


def _sets_limit(tags: Sequence[Tag]) -> bool:
    """Whether a macro-region limits the set, not left out of it."""
    return any(tag.sense is Role.MACRO and not _is_left_out(tag, tags) for tag in tags)


def _several(sense: Role | Cue) -> Callable[[Sequence[Tag]], bool]:
    """Whether more than one tag is of this sense."""
    return lambda tags: len([tag for tag in tags if tag.sense is sense]) > 1


def _names_acronym(tags: Sequence[Tag]) -> bool:
    """«los PERX», in a message that is not all in capitals."""
    words = [tag.mention.raw for tag in tags if tag.sense is not Role.SIGN]
    shouted = len(words) > 1 and all(word.isupper() for word in words)
    unread = (tag.mention.raw for tag in tags if tag.sense is Role.UNREAD)
    return not shouted and any(word.isupper() for word in unread)


def _are_same_products(tags: Sequence[Tag]) -> bool:
    """«¿qué región exporta lo mismo que Moquegua?», «¿quiénes venden lo mismo que Ica?»."""
    if words_of(tags).isdisjoint(_ALIKE):
        return False
    said = [t for t in tags if t.sense is not Cue.FILLER or t.mention.text.startswith(_SAME)]
    return any(
        (one.sense in (Cue.VALUE, Cue.PRODUCT_WORD) and two.mention.text.startswith(_SAME))
        or (
            one.sense is Cue.COMMON
            and one.mention.text.endswith(_SAME)
            and two.mention.text == "que"
        )
        for one, two in pairwise(said)
    )


def _asks_being(tags: Sequence[Tag]) -> bool:
    """«is Ica in the south?»: a verb of being, not «did Ica grow…?»."""
    return any(tag.sense is Cue.DID and tag.mention.text in ("is", "are") for tag in tags)


_ALIKE = frozenset({"mismo", "mismos", "same"})  # a word of each of these
_SAME = ("lo mismo", "the same", "los mismos productos", "same products", "mismos productos")


def first_of_order(tags: Sequence[Tag]) -> int | None:
    """«¿Ica está entre las cinco primeras?», «¿en el top 5?»: how many those are."""
    if any(tag.mention.text == "podio" for tag in tags if tag.sense is Cue.TOP):
        return PODIUM
    if not any(tag.sense is Role.FIGURE for tag in tags):
        return None
    said = [tag for tag in tags if tag.sense not in _BETWEEN]
    among = not words_of(tags).isdisjoint(_AMONG) or _are_the_first(tags) or _is_one_of(tags)
    for before, tag, after in zip((None, *said), said, (*said[1:], None), strict=False):
        figure = tag.mention.figure
        if tag.sense is not Role.FIGURE or figure is None or figure.unit or figure.value >= 100:
            continue
        listed = before is not None and before.sense is Cue.TOP
        if listed or (among and after is not None and after.sense in ORDERED):
            return int(figure.value)
    return None


def _is_one_of(tags: Sequence[Tag]) -> bool:
    """«es una de las tres que más crecieron»."""
    words = [word for tag in tags for word in tag.mention.words]
    return any(one in _ONE and other in ("de", "of") for one, other in pairwise(words))


def _are_the_first(tags: Sequence[Tag]) -> bool:
    """«¿está en los tres primeros puestos?», «¿son Arequipa y Puno las dos primeras?»."""
    words = [word for tag in tags for word in tag.mention.words]
    if any(one == "en" and other in ("los", "las") for one, other in pairwise(words)):
        return True
    several = len({tag.name for tag in tags if tag.sense is Role.REGION}) > 1
    return several and not _BEING.isdisjoint(words)


_BEING = frozenset("son fueron eran are were".split())
_BETWEEN = frozenset(  # «las tres (regiones que crecieron) más»
    {Cue.FILLER, Cue.REGION_WORD, Role.SIGN, Cue.WHAT, Cue.GREW, Cue.VALUE, Cue.PRODUCT_WORD}
)
_ONE = frozenset("una uno one parte".split())
PODIUM = 3
_AMONG = frozenset("entre dentro fuera among within outside".split())

_MULTIPLYING = (
    "multiplic",
    "duplic",
    "triplic",
    "cuadruplic",
    "quintuplic",
    "doubled",
    "tripled",
    "quadrupled",
)

_BARE = ("double", "triple")


def multiplies(tags: Sequence[Tag]) -> bool:
    """«Junín duplicó sus exportaciones»: against the year before, no other place being named."""
    senses = {tag.sense for tag in tags}
    if Cue.TIMES not in senses and not {Cue.GREW, Role.FIGURE} <= senses:
        return False
    if len({tag.name for tag in tags if tag.sense in PLACE_ROLES}) > 1:
        return False
    if Cue.GREW in senses and any(
        one.sense is Role.FIGURE and other.mention.text in ("veces", "times")
        for one, other in pairwise(tags)
    ):
        return True  # «aumentó 7,2 veces»
    times = [tag.mention.text.removeprefix("se ") for tag in tags if tag.sense is Cue.TIMES]
    bare = _BARE if Cue.DID in senses else ()  # «did Piura double its exports?»
    verbs = any(text.startswith(_MULTIPLYING) or text in bare for text in times)
    figure = Role.FIGURE if not any("multiplic" in text for text in times) else Cue.GROWTH
    return verbs and senses.isdisjoint({figure, Cue.GROWTH, Cue.DIFFERENCE})


_BEFORE_OWN_PRODUCT = frozenset({Cue.VALUE, Cue.REGION_WORD, Cue.WHICH_REGIONS, Cue.WHO})


def _are_of_product(tags: Sequence[Tag]) -> bool:
    """«las que exportan oro», «la región de la palta»: the product says which regions."""
    asked = ASKS_OF_SET | {Cue.REGION_WORD, Cue.THESE}
    if not any(tag.sense in asked for tag in tags):
        return False
    for at, tag in enumerate(tags):
        if tag.sense is Role.PRODUCT:
            own = _head_of(tag, tags) in _BEFORE_OWN_PRODUCT and not _is_of_sales_grown(tags[:at])
            return own or _is_headed_after(at, tags)
    return False


def _is_of_sales_grown(before: Sequence[Tag]) -> bool:
    """«¿dónde aumentó la venta de palta?»: the sales of it grew, not the regions that sell it."""
    said = [tag for tag in before if tag.sense not in (Cue.FILLER, Cue.THIS)]
    grew = len(said) > 1 and said[-2].sense in (Cue.GREW, Cue.GROWTH, Cue.FELL)
    return grew and said[-1].mention.first_word.startswith(_SALES)


_SALES = ("venta", "exportacion", "envio", "despacho", "sales", "exports", "shipments")


def _are_of_its_regions(tags: Sequence[Tag]) -> bool:
    """«la región de la palta», «the avocado region», «la región minera»."""
    return any(
        tag.sense is Role.PRODUCT
        and (_head_of(tag, tags) is Cue.REGION_WORD or _is_headed_after(at, tags))
        for at, tag in enumerate(tags)
    )


def _head_of(product: Tag, tags: Sequence[Tag]) -> Role | Cue | None:
    """The sense of what a product is said of: the region, in «la región de la palta»."""
    before = list(tags[: tags.index(product)])
    if before and before[-1].mention.text in ARTICLES and len(before) > 1:
        of_it = before[-2].mention.text in _OF_PRODUCT or before[-2].sense is Cue.VALUE
        before = before[:-1] if of_it else before  # not «¿en qué regiones la pota creció?»
    before = [t for t in before if t.mention.text not in _OF_PRODUCT]
    return before[-1].sense if before else None


def _is_headed_after(at: int, tags: Sequence[Tag]) -> bool:
    """«the avocado region»."""
    return at + 1 < len(tags) and tags[at + 1].mention.text in ("region", "regions")


_OF_PRODUCT = frozenset("de del con que tienen tengan of with that have".split())


def _tells_side(tags: Sequence[Tag]) -> bool:
    return any(tag.sense in (Cue.ABOVE, Cue.BELOW) for tag in tags)


def tells_both_sides(tags: Sequence[Tag]) -> bool:
    """«¿quién está justo arriba y justo debajo de Junín?»."""
    if not _tells_side(tags):
        return False
    words = words_of(tags)
    return not (words.isdisjoint(_NEXT_UP) or words.isdisjoint(_NEXT_DOWN))


_NEXT_UP = frozenset(
    "arriba encima sobre delante antes antecede anteceden precede preceden above ahead"
    " before".split()
)
_NEXT_DOWN = frozenset(
    "abajo debajo detras despues sigue siguen below behind after follows".split()
)


def is_right_beside(tags: Sequence[Tag]) -> bool:
    """«las que están justo encima de Ica»: the nearest, not all those above."""
    return _tells_side(tags) and not words_of(tags).isdisjoint(_RIGHT)


_RIGHT = frozenset("justo inmediatamente directamente immediately right just directly".split())


def _mentions(tags: Sequence[Tag]) -> bool:
    """«¿mencionó a Ica?», «¿habló de Puno?»: whether somebody did."""
    said = [tag.mention.text for tag in tags if tag.sense is Cue.SAID]
    return bool(said) and all(text.startswith(MENTIONING) for text in said)


def _asks_percent_of(tags: Sequence[Tag]) -> bool:
    """«¿qué porcentaje son las 3 primeras?», not «top 3 en porcentaje»."""
    told = [tag.mention.text for tag in tags if tag.sense is Cue.PERCENTAGE]
    return any(not text.startswith(("en ", "in ")) for text in told)


def goods_grew(tags: Sequence[Tag]) -> bool:
    """«¿cuánto crecieron los productos de Piura?», «el crecimiento de sus dos productos»."""
    said = [tag for tag in tags if tag.sense not in _BEFORE_GOODS or tag.mention.text in _WITHIN]
    if any(_moves(one) and _names_goods(other) for one, other in pairwise(said)):
        return True
    triples = zip(said, said[1:], said[2:], strict=False)  # «the products of Piura grow»
    return any(_names_goods(a) and b.sense in PLACE_ROLES and _moves(c) for a, b, c in triples)


def _moves(tag: Tag) -> bool:
    return tag.sense in (Cue.GREW, Cue.GROWTH)


def _names_goods(tag: Tag) -> bool:
    goods = tag.sense is Cue.PRODUCT_WORD and not _GOODS_WORDS.isdisjoint(tag.mention.words)
    return goods and tag.mention.first_word not in _WHICH


_BEFORE_GOODS = frozenset({Cue.FILLER, Cue.THIS, Cue.THESE, Cue.HOW_MUCH, Role.FIGURE})
_WITHIN = AND | {"por", "by", "con", "with"}
_GOODS_WORDS = frozenset({"productos", "products"})
_WHICH = frozenset("que cuales which what".split())
MENTIONING = ("menci", "habl", "nombr", "cito", "refiri", "mention", "talk")


def _puts_in_order(tags: Sequence[Tag]) -> bool:
    """«ranking de las que exportan fruta», «ordena las que venden cacao»: one after another.

    «el ranking de las que más oro exportan» is by that product.
    """
    if len({tag.sense for tag in tags} & ENDS) == 1:
        return False  # «de la más chica a la más grande» names both
    words = words_of([tag for tag in tags if tag.sense in (Cue.TOP, Cue.BOTTOM)])
    return any(word.startswith(_IN_ORDER) for word in words)


_IN_ORDER = ("orden", "ranking", "rankea", "rank", "sort", "order")


def asks_tie(tags: Sequence[Tag]) -> bool:
    """«¿hay empate en crecimiento?», «¿qué regiones tienen la misma tasa?»: of a set, equal."""
    said = words_of(tags)
    if TIE_WORDS.isdisjoint(said):
        return False  # nearly always, and every question is asked this
    senses = {tag.sense for tag in tags}
    if senses & {*PLACE_ROLES, Role.PRODUCT} - {Role.MACRO} or not senses & _MEASURED:
        return False
    against = any(tag.sense is Role.MACRO and not is_scoped(tag, tags) for tag in tags)
    of_set = bool(senses & ASKS_OF_SET) or any(map(_is_of_regions, tags))
    of_set = of_set and not against  # «… la misma tasa que el sur»
    if _is_against_other(tags) or not said.isdisjoint(_KEEPING):
        return False
    return of_set and any(
        not _TIED.isdisjoint(one.mention.words)
        or (_is_same(one) and two is not None and two.sense in _MEASURED)
        or (_is_same(two) and one.sense is Cue.GREW)
        for one, two in zip(tags, (*tags[1:], None), strict=True)
    )


def _is_against_other(tags: Sequence[Tag]) -> bool:
    """«creció lo mismo que en 2024», «la misma tasa que …»: as another, not as each other."""
    at = next((n for n, tag in enumerate(tags) if _is_same(tag)), len(tags))
    said = [tag.mention.last_word for tag in tags[at:]]
    return not {*said}.isdisjoint(THAN | {"as"})


_KEEPING = frozenset("mantiene mantienen mantuvo mantuvieron sigue siguen keep keeps kept".split())


def _is_same(tag: Tag | None) -> bool:
    if tag is None or tag.sense not in (Cue.THIS, Cue.COMPARE, Cue.FILLER):
        return False
    return not _SAME_WORDS.isdisjoint(tag.mention.words)


_MEASURED = frozenset({Cue.GREW, Cue.GROWTH, Cue.VALUE, Cue.IN_DOLLARS})
_TIED = frozenset(
    "empate empates empatan empataron empatadas empatados empato empata tie tied ties".split()
)
_SAME_WORDS = frozenset("misma mismo mismas mismos same igual iguales identica identico".split())
TIE_WORDS = _TIED | _SAME_WORDS  # without one there is no tie asked
_SIDES = frozenset({Cue.ABOVE, Cue.BELOW})
_GOODS = frozenset({Role.PRODUCT})
# Each with the senses of which some tag must be for it to hold.
_MADE_UP: tuple[tuple[str, frozenset[Role | Cue], Callable[[Sequence[Tag]], object]], ...] = (
    ("products", _GOODS, lambda tags: len({t.name for t in tags if t.sense is Role.PRODUCT}) > 1),
    ("both_sides", _SIDES, tells_both_sides),
    ("right_beside", _SIDES, is_right_beside),
    ("mentions", frozenset({Cue.SAID}), _mentions),
    ("percent_of", frozenset({Cue.PERCENTAGE}), _asks_percent_of),
    ("multiplied", frozenset({Cue.TIMES, Role.FIGURE}), multiplies),
    ("among", frozenset({Cue.TOP, Role.FIGURE}), first_of_order),
    ("same_products", frozenset({Cue.VALUE, Cue.PRODUCT_WORD, Cue.COMMON}), _are_same_products),
    ("of_product", _GOODS, _are_of_product),
    ("region_of_product", _GOODS, _are_of_its_regions),
    ("goods_grew", frozenset({Cue.PRODUCT_WORD}), goods_grew),
    ("asks_being", frozenset({Cue.DID}), _asks_being),
    ("acronym", frozenset({Role.UNREAD}), _names_acronym),
    ("within", frozenset({Role.MACRO}), _sets_limit),
    ("ordering", frozenset({Cue.TOP, Cue.BOTTOM}), _puts_in_order),
    ("tied", _MEASURED, asks_tie),
    ("ordinals", frozenset({Role.ORDINAL}), _several(Role.ORDINAL)),
    ("values", frozenset({Cue.VALUE}), _several(Cue.VALUE)),
)


def _of_words(tags: Sequence[Tag]) -> Iterable[str]:
    """Slots told by the little words around a tag."""
    for before, tag in zip((None, *tags), tags, strict=False):
        if tag.sense is Role.MACRO and not is_scoped(tag, tags):
            yield "macro_subject"
        if tag.sense is Cue.MACRO_WORD and _is_plural(before, tag):
            yield "macros"


def _is_of_regions(tag: Tag) -> bool:
    """«las regiones», not «la región»."""
    return tag.sense is Cue.REGION_WORD and tag.mention.last_word.endswith("s")


def are_those_of(tags: Sequence[Tag]) -> bool:
    """«las del sur», not «la del sur» nor «y las del sur»."""
    opening = [tag.mention.text for tag in tags[:2]]
    return len(opening) == 2 and opening[0] in ("las", "los") and opening[1] in ("de", "del")


def keeps_some(tags: Sequence[Tag]) -> bool:
    """«solo las que batieron récord»: of those told, no claim that one alone did."""
    only = (tag.mention.text for tag in tags if tag.sense is Cue.ONLY)
    return any(
        text.startswith(("solo las", "solo los", "only those", "just those")) for text in only
    )


def is_scoped(macro: Tag, tags: Sequence[Tag]) -> bool:
    """«la segunda en el norte», «las del sur»: where, not who."""
    words = [w for tag in tags[: place_of(macro, tags)] for w in tag.mention.words]
    while words and words[-1] in ARTICLES:
        words.pop()
    return bool(words) and words[-1] in _SCOPING


def _is_plural(before: Tag | None, tag: Tag) -> bool:
    """«las macrorregiones», «cada macrorregión»."""
    each = before is not None and before.mention.text in ("cada", "each", "per", "por")
    return each or tag.mention.text.endswith("s")


EVERY = ("todas", "todos", "all ")
_SCOPING = frozenset("del de en of in within las los".split())


def _of_places(tags: Sequence[Tag]) -> Iterable[str]:
    senses = {tag.sense for tag in tags}
    places = {tag.name for tag in tags if tag.sense in PLACE_ROLES and not _is_scope(tag, tags)}
    if places:
        yield "subject"
    if len({tag.name for tag in tags if tag.sense in (Role.REGION, Role.TOWN)}) > 1:
        yield "regions"
    measured = Role.UNREAD not in senses or not senses.isdisjoint(_MEASURING)
    asked = Role.PRODUCT not in senses or not senses.isdisjoint(_ASKED_OF_PRODUCT)
    told = ("regiones", "regions") if Role.FIGURE in senses else ()  # «17 regiones»
    if Cue.THESE in senses and len(places) > 1:
        told = (*told, "regional")  # «un informe regional (Ica y Puno): … estas regiones»
    may_be = measured and asked and Role.MACRO not in senses
    wholes = [t for t in tags if t.mention.place and is_soft_whole(t)] if may_be else []
    soft = any(tag.mention.text not in told for tag in wholes)
    paired = len(places) > 1 and not _is_apposition(tags)
    if paired and _are_all_beaten(tags):
        yield "all_beaten"
    another = soft and any(tag.name not in places for tag in wholes)  # not «regiones del interior»
    if paired or (places and another and _is_subject_whole(tags)):
        yield "pair"
    if soft:
        yield from ("whole", "subject")
    if Cue.FOREIGN in senses:
        yield from _of_foreign(tags, has_place=bool(places))


def _are_all_beaten(tags: Sequence[Tag]) -> bool:
    """«¿quién creció más que Puno y Junín?»: no place is asked about but those.

    In «¿qué región del norte creció más que el sur?» the north is only where.
    """
    asks = any(tag.sense in ASKS_OF_SET for tag in tags)
    beats = next((at for at, tag in enumerate(tags) if tag.sense in COMPARING), len(tags))
    before = [tag for tag in tags[:beats] if tag.sense in PLACE_ROLES]
    return asks and all(tag.sense is Role.MACRO and is_scoped(tag, tags) for tag in before)


def place_of(tag: Tag, tags: Sequence[Tag]) -> int:
    """Where this very tag stands, of those that may be equal."""
    return next(at for at, other in enumerate(tags) if other is tag)


def says_every(tags: Sequence[Tag]) -> bool:
    """«todas las regiones del sur», «todas»: each of a set, not their sum."""
    for tag in tags:
        if tag.sense is Cue.ALL or (tag.mention.text.startswith(EVERY) and _heads(tag, tags)):
            return True
    return False


def is_told_by_figure(tag: Tag, tags: Sequence[Tag]) -> bool:
    """«más que el total regional de 22,9 %»: what is compared with is the figure."""
    if tag.sense not in (Cue.REGION_WORD, Role.WHOLE, Cue.AVERAGE):
        return False
    at = place_of(tag, tags)
    if tag.sense is Cue.REGION_WORD:  # «el promedio regional de 22,9 %»
        mean = at > 0 and tags[at - 1].sense is Cue.AVERAGE
        return mean and is_told_by_figure(tags[at - 1], tags)
    small = (Cue.FILLER, Cue.REGION_WORD, Cue.AVERAGE)  # «the national average of 22.9 %»
    told = [t for t in tags[at + 1 :] if t.sense not in small and t.mention.text not in ("(", ",")]
    before = [t.sense for t in tags[:at] if t.sense not in (Cue.FILLER, Cue.AVERAGE)]
    compared = bool(before) and before[-1] in COMPARING
    return compared and bool(told) and told[0].sense is Role.FIGURE


def asks_who_else(tags: Sequence[Tag]) -> bool:
    """«¿quién más exporta oro?», «¿cuántas más?», not «¿quién exporta más oro?»."""
    return any(
        two.mention.text in _ELSE
        and (one.sense in (Cue.WHO, Cue.HOW_MANY) or one.mention.text == "cuales")
        for one, two in pairwise(tags)
    )


_ELSE = frozenset({"mas", "+", "mas de", "mas del", "ademas", "else"})


def asks_others(tags: Sequence[Tag]) -> bool:
    """«¿quién más la vende?», «¿qué otra región la vende?», «¿cuántas otras crecieron?»."""
    asking = ASKS_OF_SET | {Cue.ALL, Cue.OTHER}
    words = (set(t.mention.words) for t in tags if t.sense in asking)
    return asks_who_else(tags) or any(_OTHERS & one for one in words)


_OTHERS = frozenset("otra otras otro otros other others more".split())


def _heads(tag: Tag, tags: Sequence[Tag]) -> bool:
    """«las regiones Ica, Puno y Tacna», «todas las regiones del centro»: the names say which."""
    said = tag.mention.first >= 0  # not taken over from the conversation
    if not said or (tag.sense is not Role.WHOLE and not is_soft_whole(tag)):
        return False
    at = place_of(tag, tags)
    if at and tags[at - 1].sense is Role.FIGURE:
        return False  # «¿crecieron tres regiones del oriente?»
    after = [t for t in tags[at + 1 : at + 3] if t.mention.text not in ("de", "del", ":", "of")]
    return bool(after) and after[0].sense in (Role.REGION, Role.MACRO, Role.TOWN)


def _is_left_out(tag: Tag, tags: Sequence[Tag]) -> bool:
    """Whether a place stands after «sin», «menos»."""
    at = place_of(tag, tags)
    return any(other.sense is Cue.EXCEPT for other in tags[:at])


def _is_scope(tag: Tag, tags: Sequence[Tag]) -> bool:
    """«la que más exportó en todo el Perú»: the country is where, not whom."""
    place = tag.mention.place
    regions = any(other.sense in (Role.REGION, Role.TOWN) for other in tags)
    compared = {Cue.COMPARE, Cue.BEATS, Cue.DIFFERENCE, Cue.TIMES}
    country = place is not None and place.kind is PlaceKind.COUNTRY
    return country and regions and not any(other.sense in compared for other in tags)


def _is_apposition(tags: Sequence[Tag]) -> bool:
    """«Cajamarca, la mayor del oriente» speaks of one place, «el sur o Puno» of two."""
    at = [i for i, tag in enumerate(tags) if tag.sense in PLACE_ROLES]
    senses = sorted(str(tags[i].sense) for i in at)
    if senses not in (["macro", "region"], ["macro", "town"]):
        return False
    texts = {tag.mention.text for tag in tags[at[0] + 1 : at[1]]}
    joints = AND | OR | THAN | {"con", "with", "versus", "a"}
    compared = {Cue.COMPARE, Cue.BEATS, Cue.DIFFERENCE, Cue.TIMES}
    return not texts & joints and not any(tag.sense in compared for tag in tags)


def _is_subject_whole(tags: Sequence[Tag]) -> bool:
    """Whether «las regiones» is a second subject, not a word of «¿qué regiones…?»."""
    asks = any(tag.sense in ASKS_OF_SET for tag in tags)
    named = any(tag.sense in (Role.WHOLE, Role.MACRO) for tag in tags)
    return not asks and (named or _is_set_against(tags) or _is_rate_beaten(tags))


def _is_rate_beaten(tags: Sequence[Tag]) -> bool:
    """«¿Tacna creció por debajo de la tasa regional?»: of all of them, set against one."""
    said = [tag for tag in tags if tag.sense is not Cue.FILLER]
    return any(
        one.sense in COMPARING and rate.sense in (Cue.GROWTH, Cue.SUM) and is_soft_whole(whole)
        for one, rate, whole in zip(said, said[1:], said[2:], strict=False)
    )


def _is_set_against(tags: Sequence[Tag]) -> bool:
    """«más las regiones que Lima», «¿qué creció más, las regiones o Lima?»."""
    ordered = any(tag.sense in ENDS for tag in tags)
    joined = any(
        is_soft_whole(one)
        and joint.mention.text in ("que", "o", "u", "or", "than")
        and other.sense in PLACE_ROLES
        for one, joint, other in zip(tags, tags[1:], tags[2:], strict=False)
    )
    return ordered and joined


def _of_foreign(tags: Sequence[Tag], *, has_place: bool) -> Iterable[str]:
    """A foreign country is a destination beside a place, after «a», or buying; else a subject."""
    bought = any(tag.sense is Cue.BY_DESTINATION for tag in tags)
    for at, tag in enumerate(tags):
        if tag.sense is not Cue.FOREIGN:
            continue
        towards = at > 0 and tags[at - 1].mention.text in TOWARDS
        sold_there = towards or (has_place and not _is_exporter(tags, at))
        asked = bought or (sold_there and not _is_where_it_lies(tags, at))
        yield "destination" if asked else "abroad"


def _is_exporter(tags: Sequence[Tag], at: int) -> bool:
    """«¿cuánto exportó Bolivia a Perú?», «exportaciones de Chile a Tacna»: another's exports."""
    before = [tag for tag in tags[:at] if tag.mention.text not in ARTICLES]
    if before and before[-1].mention.text in OF:
        before.pop()
    sells = bool(before) and before[-1].sense is Cue.VALUE
    sells = sells or any(tag.sense is Cue.VALUE for tag in tags[at + 1 : at + 2])
    placed = any(tag.sense in PLACE_ROLES for tag in before)
    to_us = any(
        one.mention.text in TOWARDS and (other.sense in PLACE_ROLES or other.mention.place)
        for one, other in pairwise(tag for tag in tags[at + 1 :] if tag.sense is not Role.PERIOD)
    )
    return sells and to_us and not placed


def _is_where_it_lies(tags: Sequence[Tag], at: int) -> bool:
    """«Amazonas, Brasil», «La Libertad (de El Salvador)», «el estado brasileño de Amazonas».

    «Ica, Chile y China» may be where it sells.
    """
    if any(tag.sense is Cue.FOREIGN for tag in (*tags[:at], *tags[at + 1 :])):
        return False
    before, after = ([t.mention.last_word for t in part] for part in (tags[:at], tags[at + 1 :]))
    while before and before[-1] in ARTICLES:
        before.pop()
    of_it = after[:1] and after[0] in OF and before and before[-1] in _STATES
    of_it = of_it or (after[1:2] and after[0] in _STATES and after[1] in OF)
    joined = bool(before) and before[-1] in _LYING_IN
    placed = joined and any(tag.sense in PLACE_ROLES for tag in tags[: len(before)][-2:-1])
    return bool(of_it or (placed and (before[-1] in OF or _ends_there(tags, at))))


def _ends_there(tags: Sequence[Tag], at: int) -> bool:
    """Whether only signs, filler, a time or the verb come after: «Amazonas, Brazil export»."""
    idle = (Role.SIGN, Cue.FILLER, Role.PERIOD, Role.FIGURE, Cue.VALUE, Cue.GREW, Cue.FELL)
    return all(tag.sense in idle for tag in tags[at + 1 :])


_LYING_IN = frozenset("de del of , (".split())
_STATES = frozenset(
    "estado provincia departamento region municipio ciudad canton state province city".split()
)


_MEASURING = frozenset(
    {Cue.VALUE, Cue.GREW, Cue.GROWTH, Cue.FELL, Cue.HOW_MUCH, Cue.SUM, Cue.PROFILE}
)
_ASKED_OF_PRODUCT = frozenset({Cue.HOW_MUCH, Cue.GREW, Cue.GROWTH, Cue.FELL})


def is_soft_whole(tag: Tag) -> bool:
    """Whether «las regiones», «el país» may be the subject where nothing else is."""
    place = tag.mention.place
    return (
        place is not None
        and tag.sense in (Cue.REGION_WORD, Cue.FILLER, Cue.ALL)
        and place.kind in (PlaceKind.AGGREGATE, PlaceKind.COUNTRY)
    )


REGIONS = 25  # with Callao: of no more can anything be claimed


def _of_figures(tags: Sequence[Tag]) -> Iterable[str]:
    summed = any(tag.sense is Cue.SUM for tag in tags)
    for tag in tags:
        figure = tag.mention.figure
        if tag.sense is not Role.FIGURE or figure is None:
            continue
        if summed and figure.unit is None and figure.value > REGIONS:
            yield "money"  # «suma las que superan 4140»: of so many regions there is no sum
            continue
        yield {Unit.PERCENT: "percent", Unit.USD_MILLIONS: "money", None: "number"}[figure.unit]
