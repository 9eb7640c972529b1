"""The country and groups beside a figure: only its whole, or whose the next clause is."""

from knowledge.model import Place, PlaceKind
from knowledge.reports.figures.figure_words import AMOUNTED, sales_amounted
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind


def is_whole_of_noun(walk: Walk, place: Place) -> bool:
    """«Su participación en los envíos del país es de 4 %»: a share of it, not its own.

    A share of a macro-region's or the interior's sales is nobody's.
    """
    if place.kind is PlaceKind.REGION:
        return _is_paid_by_good(walk, place)
    if _is_whole_of_percent(walk):
        return True
    before = [
        t.text for t in walk.tokens[max(0, walk.at - 6) : walk.at] if t.text not in words.OF_THE
    ]
    before += ["en"] * walk.texts[walk.at].startswith("en ")  # «… en la macrorregión»
    while before and before[-1] in words.SALES:
        before.pop()
    # «Su peso en el país es de 4 %», «Peso en el país: 4 %»
    alone = len(before) == walk.at == 2 or (len(before) == walk.at == 3 and before[0] in _BULLETS)
    own = alone or before[-3:-2] in (["su"], ["cuya"]) or before[-3:-2] in _SUCH
    own = own and before[-2] in words.PARTS
    if not own or before[-1] not in {"en", "a", "al"}:
        return False
    if place.kind is not PlaceKind.COUNTRY:
        walk.anchor, walk.anchor_at = Kind.ALIEN, walk.at
    return True


_SUCH = (["mayor"], ["menor"], ["una"], ["alta"], ["gran"])  # «la de mayor participación en …»


def _is_whole_of_percent(walk: Walk) -> bool:
    """«…: un 9 % de las exportaciones nacionales y 5 % más»: who rose was named before."""
    if walk.anchor is None or not walk.named or has_clause_of_its_own(walk):
        return False
    lead = walk.texts[max(0, walk.at - 2) : walk.at]
    part = lead[-1:] in (["de"], ["del"]) or walk.texts[walk.at].startswith("del ")
    return part and any(text.endswith("%") for text in lead)


def _is_paid_by_good(walk: Walk, place: Place) -> bool:
    """«El oro le dejó a la región US$ 9 millones»: gold did, and the region is who sold it."""
    at = walk.at
    while at and walk.texts[at - 1] in CALLED:  # «El oro le dejó a la región Puno US$ 9 millones»
        at -= 1
    lead = walk.tokens[max(0, at - _PAID) : at]
    if len(lead) < _PAID or lead[2].text != "a":
        return False
    told = lead[0].text in {"le", "les"} or (bool(lead[0].product) and lead[1].text in _PAYS)
    if not told or walk.anchor is not Kind.PRODUCT or lead[1].text not in words.ACTS:
        return False
    walk.run, walk.anchor_at = [place], walk.at
    walk.named.append(place)
    return True


CALLED = frozenset("la el region departamento de".split())
_PAID = 3  # tokens of «le dejó a», «oro reportó a»
# «El oro reportó a Tacna US$ 9 millones»
_PAYS = frozenset(
    "reporto reportaron dejo dejaron genero generaron dio dieron rindio rindieron aporto aportaron"
    " brindo brindaron trajo trajeron".split()
)
_BULLETS = frozenset("-•*·–—●")


def has_clause_of_its_own(walk: Walk) -> bool:
    """«… de las exportaciones nacionales, que sumaron US$ …»: theirs is what follows."""
    after = [t.text for t in walk.tokens[walk.at + 1 : walk.at + 5] if t.kind is not Kind.PERIOD]
    if walk.texts[walk.at] == "un bloque":  # «la excepción dentro de un bloque que avanzó 5 %»
        return True
    plural = after[2:] and after[2].endswith("ron") and after[2] in words.ACTS
    place = walk.tokens[walk.at].place
    country = place is not None and place.kind is PlaceKind.COUNTRY
    before = words.SALES & {t.text for t in walk.tokens[max(0, walk.at - 4) : walk.at]}
    amounted = _AMOUNTED | AMOUNTED if before else _AMOUNTED
    goes_on = after[:2] == [",", "que"] and bool(after[2:3])
    if goes_on and _is_acted_upon(walk) and after[2] in words.ACTS:
        return True
    total = walk.texts[walk.at].startswith(("total ", "el total "))
    if total:
        amounted |= words.ACTS  # «… del total nacional, que creció 5 %», «… al total regional, …»
    if (country or total) and goes_on and after[2] in amounted:
        return True  # «el 9 % del total exportado por el país, que fue de US$ …»
    sales = bool(words.SALES & set(walk.tokens[walk.at].text.split()))
    if sales and after[:2] == [",", "que"] and bool(plural):
        return True
    return bool(before) and sales_amounted(walk.tokens[walk.at + 1 :])


def may_own_clause(walk: Walk, place: Place) -> bool:
    """«Tacna es la primera del sur, que sumó US$ …»: whose the clause is, is unsaid."""
    if place.kind is not PlaceKind.MACROREGION or walk.anchor is not Kind.PLACE:
        return False
    lead = walk.texts[max(0, walk.at - 1) : walk.at]
    after = [t.text for t in walk.tokens[walk.at + 1 : walk.at + 5] if t.kind is not Kind.PERIOD]
    of = lead in (["de"], ["del"]) or walk.texts[walk.at].startswith("del ")
    region = bool(walk.run) and walk.run[-1].kind is PlaceKind.REGION
    return (
        of and region and after[:2] == [",", "que"] and after[2:3] != [] and after[2] in words.ACTS
    )


def _is_acted_upon(walk: Walk) -> bool:
    """«Ica sostiene a la macrorregión centro, que …», «… al sur, que …»: not «… de la …»."""
    lead = walk.texts[max(0, walk.at - 2) : walk.at]
    lead = lead[:-1] if lead[-1:] in (["la"], ["el"]) else lead
    return lead[-1:] in (["a"], ["al"]) or walk.texts[walk.at].startswith("al ")


_AMOUNTED = frozenset("fue sumo ascendio alcanzo llego totalizo".split())
