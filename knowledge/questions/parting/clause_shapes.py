"""Clause shapes: what a part of a message does: ask, name a place, introduce who speaks."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from knowledge.lexicon.cues import Cue
from knowledge.questions.cues.cue_sets import ASKING_WORDS, ASKS_OF_SET, ENDS, TELLING_FIGURES
from knowledge.questions.words.senses import (
    MEASURES,
    PLACE_ROLES,
    Role,
    Tag,
    has_place,
    senses_of,
    words_of,
)
from knowledge.questions.words.small_words import IN, WE_ARE

ASKS = ASKING_WORDS | {Cue.PRODUCT_WORD, Cue.PLACE}

SILENT = frozenset(
    {Role.SIGN, Role.UNREAD, Cue.FILLER, Cue.GREET, Cue.THANKS, Cue.BYE, Cue.REGION_WORD, Cue.AND,
     Cue.THIS, Cue.ALL, Cue.ABOUT, Cue.DEFINE, Cue.SAID, Cue.YES, Cue.CORRECTION}
)  # fmt: skip

# Words that change a question but ask nothing by themselves.
_WEAK = frozenset(
    {
        Cue.ONLY,
        Cue.NOT,
        Cue.EXCEPT,
        Role.FIGURE,
        Role.ORDINAL,
        Cue.MORE_THAN,
        Cue.LESS_THAN,
        Cue.AROUND,
        Role.PERIOD,
    }
)

_GRANTING = frozenset("si como dado ya sabiendo considerando if since given".split())

INTRODUCING = frozenset("soy somos represento representamos trabajo trabajamos escribo".split()) | {
    "le escribo",
    "les escribo",
    "te escribo",
    "trabajo en",
    "trabajo para",
    "trabajo desde",
    "i work",
    "i work at",
    "i work for",
    "i work in",
    "i am",
    "we are",
}


def introduces(part: Sequence[Tag]) -> bool:
    """«soy periodista de RPP», «hola, trabajo en el GORE Ica»: who is speaking."""
    said = [tag for tag in part if tag.sense is not Role.SIGN]
    texts = [tag.mention.text for tag in said]
    greeted = sum(1 for _ in takewhile(_opens_speech, said))  # «Señores: …»
    return not INTRODUCING.isdisjoint(
        (*texts[:1], *texts[greeted : greeted + 1], " ".join(texts[greeted : greeted + 2]))
    )


def _opens_speech(tag: Tag) -> bool:
    return tag.sense in (Cue.FILLER, Cue.GREET) and tag.mention.text not in INTRODUCING


def _writes(part: Sequence[Tag]) -> bool:
    """«redacto una ayuda memoria sobre la costa norte»: what for, and nothing asked yet."""
    unsaid = (Role.SIGN, Cue.GREET)
    opening = [tag.mention.first_word for tag in part if tag.sense not in unsaid][:2]
    return not _WRITING.isdisjoint(opening)


_WRITING = frozenset(
    "redacto redactamos preparo preparamos elaboro elaboramos escribo armo armamos redactando"
    " preparando elaborando armando escribiendo".split()
)


def speaks_of_ours(tag: Tag) -> bool:
    """«estamos», «nos falta», «nos lleva», «le sacamos»: of the place that is spoken for."""
    text = tag.mention.text
    leads = tag.sense is Cue.DIFFERENCE and _OUR_LEAD.match(text) is not None
    return leads or text in WE_ARE or text.startswith("nos falta")


def speaks_of_the_region(part: Sequence[Tag]) -> bool:
    """«(Somos el Gobierno Regional de Tacna.) ¿La región alcanzó récord?»: the one told before.

    Not so «¿cuál es la región que más creció?», «la región con mayor crecimiento».
    """
    senses = {tag.sense for tag in part}
    if has_place(part) or senses & {*ASKS_OF_SET, *ENDS, Cue.MACRO_WORD, Cue.ONLY, Cue.TOP}:
        return False
    said = [tag for tag in part if tag.mention.first_word not in _HAD]
    return any(
        one.mention.text in _THE_REGION and other.sense in _DEEDS_OF_ONE
        for one, other in pairwise(said)
    )


_THE_REGION = frozenset({"la region", "el departamento", "the region", "the department"})
_HAD = frozenset("tuvo obtuvo ha una un si had a tambien no".split())
_DEEDS_OF_ONE = TELLING_FIGURES | {Cue.RECORD, Cue.LED}
_OUR_LEAD = re.compile("(?:cuanto )?nos |l[aeo]s? [a-z]+mos\\b")


def is_bare(part: Sequence[Tag]) -> bool:
    """«y Puno»: a place, and nothing said of it."""
    return has_place(part) and all(
        tag.sense in PLACE_ROLES or tag.sense is Cue.BACK_TO or tag.sense in SILENT - {Role.UNREAD}
        for tag in part
    )


def asks_something(part: Sequence[Tag]) -> bool:
    """Whether an asking word stands anywhere: «cuánto», «quién», «por qué»."""
    return any(tag.sense in ASKS for tag in part)


def opening_of(part: Sequence[Tag]) -> str:
    """The first words that are no sign."""
    for tag in part:
        if tag.sense is not Role.SIGN:
            return tag.mention.text
    return ""


def is_granted(part: Sequence[Tag]) -> bool:
    """«si Arequipa exportó 8 443, …»: what a question takes for granted."""
    return opening_of(part).split(" ")[0] in _GRANTING


def _asks_meaning(clause: Sequence[Tag]) -> bool:
    """«¿qué significa PERX?»: of a word that only a report may know."""
    at = next((n for n, tag in enumerate(clause) if tag.sense is Cue.DEFINE), None)
    if at is None or clause[at].mention.first_word not in ("que", "what"):
        return False
    return any(tag.sense is Role.UNREAD for tag in clause[at:])


def asks(clause: Sequence[Tag]) -> bool:
    """Whether a clause is more than a greeting, a remark or a bare place."""
    senses = senses_of(clause)
    if {Cue.THIS, Cue.HOW_MUCH} <= senses and any(map(_asks_worth, clause)):
        return True  # «y cuánto vale eso»
    if Cue.DEFINE in senses and _asks_meaning(clause):
        return True
    if not senses.isdisjoint(ASKS):
        return bool(senses - SILENT - ASKS) or not senses.isdisjoint(_ASKING_ALONE)
    if introduces(clause) or _writes(clause):  # «soy de la Cámara de Ica», «represento a Ica»
        shares = any(tag.sense is Cue.SHARE for tag in clause[1:])
        return shares or any(tag.sense in MEASURES for tag in clause)
    first = next((tag for tag in clause if tag.sense not in SILENT), None)
    if first and first.sense in (Cue.EXCEPT, Cue.ONLY, Cue.NOT):
        return any(tag.sense in MEASURES or tag.sense is Cue.RECORD for tag in clause)
    unread = [tag for tag in clause if tag.sense is Role.UNREAD]
    quiet = (
        SILENT
        | PLACE_ROLES
        | _WEAK
        | ({Cue.PROFILE, Cue.WHAT, Cue.VALUE, Cue.HELP, Cue.DID} if unread else set())
    )
    loud = [tag for tag in clause if tag.sense not in quiet]
    return bool(loud) or (has_place(clause) and not unread)


def _asks_worth(tag: Tag) -> bool:
    return tag.sense is Cue.HOW_MUCH and tag.mention.text in _WORTH


_ASKING_ALONE = frozenset({Cue.WHY, Cue.PLACE, Cue.PRODUCT_WORD})
_WORTH = frozenset({"cuanto vale", "cuanto valio", "cuanto valen", "cuanto valieron"})


def is_dated(clause: Sequence[Tag]) -> bool:
    """Whether a period is named."""
    return any(tag.sense is Role.PERIOD for tag in clause)


def asks_date_too(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«el título del documento y su fecha», «quién es la ministra y cuándo se publicó»."""
    told, said = {tag.sense for tag in left}, [tag.sense for tag in right]
    if Cue.REPORT_DATE not in said:
        return False
    if any(not _TITLE.isdisjoint(t.mention.words) for t in left if t.sense is Cue.SOURCE):
        return True
    person = Cue.MINISTER in told or {Cue.WHO, Cue.INSTITUTION} <= told
    opening = next((one for one in said if one not in SILENT), None)
    return person and opening is Cue.REPORT_DATE and Cue.SAID not in said


_TITLE = frozenset({"titulo", "title"})


def asks_total_too(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«ranking de crecimiento y total nacional», «top 3 y el total»: an order, then the whole."""
    told = {tag.sense for tag in left}
    said = {tag.sense for tag in right} - SILENT
    total = "total" in words_of(right)
    ordered = Cue.TOP in told and not told & {Cue.PLACE, Role.REGION, Role.TOWN, Role.MACRO}
    return ordered and total and said <= {Role.WHOLE, Cue.SUM, Cue.OF_TOTAL, Cue.VALUE}


def dates_a_note(clause: Sequence[Tag], *, named: bool = False) -> bool:
    """«¿qué dice de Piura la nota de julio de 2024?»: the month is that of the note.

    Of a publisher named before it, which is taken out of the message, the month comes first.
    """
    said = [tag.mention for tag in clause if not tag.mention.sign]
    at = next((n for n, one in enumerate(said) if one.period), None)
    if at is None:
        return False
    if at:
        return said[at - 1].last_word in _NOTE_WORDS
    return named and said[0].first_word not in IN


_NOTE_WORDS = frozenset(
    "nota reporte informe documento boletin articulo noticia note report article".split()
)
