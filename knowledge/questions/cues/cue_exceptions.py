"""Cues of exceptions: what is left out, taken out, denied or taken back."""

from itertools import takewhile

from knowledge.lexicon.cues import Cue
from knowledge.questions.cues.cue_mentions import (
    BEFORE_LEAST,
    DROPS,
    HE,
    LEAVING_OUT,
    is_figure,
    is_named,
    is_place,
    is_rank,
    is_slot,
)
from knowledge.questions.cues.cue_reckoning import takes_from_sum
from knowledge.questions.cues.cue_sets import ENDS, RIVALS
from knowledge.questions.cues.neighbours import Around
from knowledge.questions.words.mentions import Mention


def takes_out(around: Around) -> bool:
    """«drop Arequipa», «saca Pasco», «saca las dos primeras»."""
    if around.mention.text not in DROPS or not around.starts():
        return False
    return around.next_is(is_named) or is_before_first(around)


def is_before_first(around: Around) -> bool:
    """«quita las dos primeras», «sin las cinco más grandes», «fuera del top 10», «… del podio»."""
    after = [m for m in around.mentions[around.at + 1 :] if Cue.FILLER not in m.cues]
    first, second = (*after[:2], None, None)[:2]
    if first is None or Cue.TOP in first.cues:
        return first is not None and (first.text == "podio" or bool(second and is_figure(second)))
    ranked = second is not None and bool(ENDS & set(second.cues))
    ranked = ranked or (second is not None and second.ordinal is not None)
    return is_figure(first) and ranked


def denies(around: Around) -> bool:
    """«sin récord», «récord sin crecer», «perdió el primer lugar», «ya no es la primera»."""
    if around.mention.text == "sin":  # «sin récord», «sin batir récord»
        said = around.mentions[around.at + 1 : around.at + 5]
        following = takewhile(lambda m: not (m.sign or is_slot(m) or is_figure(m)), said)
        of_record = any(Cue.RECORD in m.cues for m in around.mentions)
        denied = {Cue.RECORD, *((Cue.GREW, Cue.GROWTH) if of_record else ())}
        # «sin figurar entre los récords»
        return any(not denied.isdisjoint(m.cues) for m in following)
    if around.mention.text == "ya no":  # not «ya no Puno»: that takes it out
        return not around.next_is(is_slot)
    if around.mention.text in _NOT_OF:  # «¿qué regiones no cubre el sur?», not the report
        return around.next_is(lambda m: is_place(m) or bool(m.product) or Cue.TOP in m.cues)
    return around.mention.text.startswith(_LOSING) and around.next_is(_is_held)


def _is_held(mention: Mention) -> bool:
    """«el primer lugar», «el liderazgo», «la punta»."""
    return is_rank(mention) or Cue.LED in mention.cues


_NOT_OF = frozenset(
    {f"no {verb}" for verb in "cubre cubren abarca abarcan contempla".split()}
    | {"deja fuera", "deja afuera", "dejan fuera"}
)
_LOSING = ("perdi", "lose", "lost")


def takes_back(around: Around) -> bool:
    """«no, más de 40»: not «no más de 40»."""
    if around.mention.text != "no" or not around.starts():
        return False
    after = around.mentions[around.at + 1 : around.at + 3]
    parted = len(after) == 2 and after[0].text == ","
    return parted and not {Cue.MORE_THAN, Cue.LESS_THAN}.isdisjoint(after[1].cues)


def is_he(around: Around) -> bool:
    """«¿quién creció más que él?»: no article."""
    if [around.mention.text] not in HE or not any(map(around.follows, RIVALS)):
        return False
    return around.ends() and not around.next_place()  # not «más que el interior»


def leaves_out(around: Around) -> bool:
    """«todas menos Ica», not «exportó menos Ica»; «ni del norte ni del sur»."""
    text, previous = around.mention.text, around.previous
    if text not in LEAVING_OUT:
        return False
    every = any(Cue.ALL in m.cues for m in around.mentions[: around.at])
    ranked = is_before_first(around) or around.next_is(is_rank)
    opens = all(m.sign or m.text == "y" for m in around.mentions[: around.at])
    if text in ("but", "menos") and ranked and (every or opens):
        return True  # «todas menos las tres primeras», «¿y menos las tres primeras?»
    if text == "menos" and (every or opens) and around.next_is(_points_back):
        return True  # «menos esa», «todas menos esas dos»
    if text == "but":  # «all regions but Ica»
        return previous is not None and Cue.ALL in previous.cues and around.next_is(is_named)
    if takes_from_sum(around):
        return True
    if text not in ("ni", "menos") or not around.next_is(is_named):
        return False
    opens = previous is None and text == "menos"  # «menos Puno», after a list
    after = previous is not None and not BEFORE_LEAST & set(previous.cues)
    first = next((m.text for m in around.mentions if not m.sign), "")
    after = after or every  # «todas crecieron menos Loreto»
    neither = text == "ni" and first != "ni"  # «¿ni Ica ni Puno crecieron?»
    those = around.mentions[around.at + 1].text in ("las", "los")  # «subieron menos las del sur»
    those = those and not any(m.text in ("o", "u") for m in around.mentions)
    return neither or opens or ((after or those) and text == "menos")


def is_brought_out(around: Around) -> bool:
    """«¿cuánto está sacando Ica?», «sacando oro»: sold or dug out; «sacando a Ica» leaves out."""
    if around.mention.first_word != "sacando":
        return False
    return around.is_after(_GOING_ON) or around.next_is(lambda m: m.product is not None)


_GOING_ON = frozenset("esta estan estaba estaban estuvo viene vienen va van sigue siguen".split())


def _points_back(mention: Mention) -> bool:
    return Cue.THIS in mention.cues or Cue.THESE in mention.cues
