"""What a mention is, as the rules of cue senses ask it: a place, a figure, a rank, a slot."""

from knowledge.lexicon.cues import Cue
from knowledge.model import PlaceKind
from knowledge.questions.cues.neighbours import BARS, EVERY_YEAR, Around
from knowledge.questions.words.levels import SEVERAL_REGIONS
from knowledge.questions.words.mentions import Mention

NO_ONE = frozenset({"nadie", "nobody", "no one"})
_POINTERS = frozenset({Cue.THIS, Cue.THESE, Cue.OTHER, Cue.ALL})
DROPS = frozenset({"drop", "baja", "saca"})  # «drop Arequipa», «saca Pasco»
ARRIVING = frozenset({"llego a", "llegaron a", "alcanzo", "alcanzaron"})  # «¿quién alcanzó 37 %?»
WINNING = frozenset("gano ganaron gana ganan".split())
BETWEEN = frozenset("el la los las y e and a al de del of the en millones".split()) | BARS
OF_TIME = (
    "que hay", "tienes datos", "tienes cifras", "tienes informacion", "tienes algo",
    "tienen datos", "tienen cifras", "tienen informacion", "tienen algo", "hay algo",
    "hay informacion", "cuentas con", "cubres", "cubren", "cubre tu", "do you",
)  # fmt: skip
PER = frozenset("cada por each per".split())
BEFORE_LEAST = frozenset({Cue.VALUE, Cue.GREW, Cue.FELL, Cue.WHO, Cue.WHAT, Cue.DID})
EXPORTERS = frozenset("exportador exportadora exportadores exportadoras exporter exporters".split())
HE = (["el"], ["esta"], ["este"], ["aquel"])
DIVIDING = frozenset("/ ÷ entre over".split())
PLUS = frozenset({"+", "mas", "plus"})
MINUS = frozenset({"-", "−", "–", "minus", "menos"})
LEAVING_OUT = MINUS | {"but", "ni"}
ASKERS = frozenset(
    "gente trabajo chamba alumno alumnos estudiantes productores minas economia economy hijo hija"
    " hijos hijito hijita abuelo abuela tio tia mama papa esposo esposa mascota amigo amiga hermano"
    " hermana jefe jefa negocio sueldo vecino vecina".split()
)
# What is kept of a place or takes place in one: the occasion of a letter, or all that is asked.
KEPT_DAYS = frozenset({"aniversario", "dia"})
EVENTS = KEPT_DAYS | frozenset(
    "reunion reuniones conferencia conferencias sesion entrevista charla charlas taller talleres"
    " foro foros seminario webinar videoconferencia audiencia debate".split()
)
CALLED = ASKERS - frozenset("trabajo chamba minas economia economy mascota negocio sueldo".split())
BEAUTIES = frozenset(
    "lindo linda lindos lindas bonito bonita bonitos bonitas hermoso hermosa bello bella segura"
    " seguras seguro seguros".split()
)


def is_named(mention: Mention) -> bool:
    """Whether it names a place or a town."""
    return bool(mention.place or mention.town)


def is_region(mention: Mention) -> bool:
    """Whether it names a region."""
    return mention.place is not None and mention.place.kind is PlaceKind.REGION


def is_place(mention: Mention) -> bool:
    """Whether it names a place, or points to one."""
    return is_named(mention) or bool(_POINTERS & set(mention.cues))


def is_slot(mention: Mention) -> bool:
    """What may be put in another's stead: «o sea 2024», «digo, mango»."""
    return is_place(mention) or bool(mention.period or mention.product)


def is_rank(mention: Mention) -> bool:
    """Whether it is a place in an order."""
    return mention.ordinal is not None or Cue.PLACE in mention.cues


def is_figure(mention: Mention) -> bool:
    """Whether it is a figure."""
    return mention.figure is not None


ALWAYS = frozenset({"siempre", "always", *EVERY_YEAR})


def asks_of_exports(around: Around) -> bool:
    """«hola profe, ¿cuánto exportó Puno?»: who is spoken to or of changes nothing of it."""
    return any(
        around.has(cue)
        for cue in (Cue.VALUE, Cue.GREW, Cue.FELL, Cue.GROWTH, Cue.RECORD, Cue.PROFILE)
    ) or _asks_of_places(around)


def _asks_of_places(around: Around) -> bool:
    """«¿qué diferencia hay entre Ica y Puno?», «¿qué regiones están encima de Ica?»."""
    apart = around.names_places(several=True) and around.has(Cue.DIFFERENCE)
    beside = around.has(Cue.WHICH_REGIONS) and (around.has(Cue.ABOVE) or around.has(Cue.BELOW))
    return apart or (around.names_places() and beside)


SOMETHING = frozenset("algo cosa cosas anything".split())
REGIONS = SEVERAL_REGIONS | {
    "las regiones",
    "los departamentos",
    "the regions",
}
PAST_HABITS = frozenset(
    "exportaba exportaban vendia vendian enviaba enviaban despachaba despachaban facturaba"
    " movia".split()
) | {f"{used} to {verb}" for used in ("use", "used") for verb in ("export", "sell")}
VERBS_OF_VALUE = (
    frozenset(
        "exporto exporta exportan exportaron exportar vendio vende venden vendieron envio envia"
        " enviaron"
        " exportamos vendimos despacho embarco exported export sold sell shipped ship facturo movio"
        " coloco".split()
    )
    | PAST_HABITS
)


def moves(mention: Mention) -> bool:
    """Whether it tells a rise or a fall."""
    return not {Cue.GREW, Cue.FELL, Cue.GROWTH}.isdisjoint(mention.cues)
