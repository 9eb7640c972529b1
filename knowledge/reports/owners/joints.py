"""Figures of several together: of none of those that the sentence named one by one."""

import re

from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind


def tells_joint(walk: Walk) -> bool:
    """«La uva creció 9 % y el oro, 4 %; entre ambos generaron US$ 9 millones»: both together."""
    if "respectivamente" in walk.words and "respectivamente" in walk.texts[walk.at :]:
        return False
    of_good = walk.anchor is Kind.PRODUCT
    if of_good and _is_of_both(walk):
        return True
    if len(walk.listed) < _SEVERAL:
        return False
    joint = not _JOINT.isdisjoint(walk.words)
    told = joint and _TOGETHER.search(" ".join(walk.near_texts())) is not None
    return told or (of_good and _is_of_all_named(walk))


_SEVERAL = 2
_MANY = r"(?:dos|tres|cuatro|cinco|2|3|4|5)"
NOUNS_OF_GOODS = "productos|partidas|rubros|sectores|minerales|frutas"
_TOGETHER = re.compile(
    rf"\bentre (?:ambos|ambas|(?:los|las) {_MANY})\b"
    r"|\b(?:juntos|juntas|sumados|sumadas|en conjunto|conjuntamente)\b"
    rf"|\b(?:(?:los|las) {_MANY}|ambos|ambas) (?:{NOUNS_OF_GOODS}|regiones|departamentos)\b"
)
_JOINT = frozenset(  # one of them is in each of the above
    "entre juntos juntas sumados sumadas conjunto conjuntamente regiones departamentos".split()
).union(NOUNS_OF_GOODS.split("|"))


def _is_of_both(walk: Walk) -> bool:
    """«La uva de Ica y la de Puno sumaron US$ 9 millones», «ambas frutas son el 40 %»."""
    if walk.text_before(walk.good_at) in {"ambas", "ambos"}:
        return True
    lead = [t for t in walk.texts[max(0, walk.anchor_at - 3) : walk.anchor_at] if t != "de"]
    plural = any(t.text.endswith(words.THEY_DID) for t in walk.near()[:2])
    again = lead[-1:] != [] and lead[-1] in words.ARTICLES and lead[-2:-1] in (["y"], ["e"])
    return again and plural and walk.anchor_at > walk.good_at


def _is_of_all_named(walk: Walk) -> bool:
    """«el oro (+9 %) y la castaña (-8 %) dejaron US$ 9 millones»: the verb is that of both."""
    gap = [t for t in walk.near() if t.kind is not Kind.PERIOD]
    told = [t for t in gap if t.text not in _BEFORE_VERB]
    acts = bool(told) and told[0].text.endswith(words.THEY_DID) and told[0].text in words.ACTS
    if not acts or gap[0].text not in {")", ","}:
        return False
    if not walk.texts[walk.good_at].partition(" de ")[0].endswith("s"):
        lead = walk.texts[max(0, walk.good_at - 2) : walk.good_at]
        return {"de", "del"}.isdisjoint(lead)  # of more than one; not «los envíos de uva»
    opened = next((n for n in range(walk.good_at, 0, -1) if walk.texts[n] == ")"), 0)
    joint = [text for text in walk.texts[opened + 1 : walk.good_at] if text not in words.ARTICLES]
    return gap[0].text == ")" and opened > 0 and joint in (["y"], ["e"], [",", "y"])


_BEFORE_VERB = frozenset({")", ",", "que"})
