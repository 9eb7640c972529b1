"""Small words: articles, joints and prepositions, by what they do in a sentence, as folded."""

from collections.abc import Iterable

SENTENCE_ENDS = frozenset("? ! . ; \n".split(" "))
QUESTION_MARKS = frozenset({"?", "¿"})
AND = frozenset("y e and".split())
OR = frozenset("o u or".split())
ARTICLES = frozenset("el la los las the".split())
OF = frozenset("de del of".split())
FROM = frozenset("de desde from".split())
TO = frozenset({"a", "al"})
UP_TO = frozenset("a hasta to".split())
AMONG = frozenset("de entre of among".split())
IN = frozenset("en in".split())
BY = IN | {"por", "by"}  # «por valor», «in growth»
EACH = frozenset("cada each every".split())
THAN = frozenset("que than".split())
BEATING = frozenset("mas que,menos que,more than,less than".split(","))
OWNING = frozenset("su sus its".split())
PLAIN_MORE = frozenset("mas menos more less".split())  # «¿y menos?», not «¿y la que menos?»
WORST = frozenset("peor peores worst".split())
BOTH = frozenset("ambas,ambos,las dos,los dos,both".split(","))
PUTTING = frozenset(
    "pon ponme pongamos coloca mete entra con put use with".split()
)  # «sin Ica, con Tacna»
IF = frozenset("si if".split())
ANY = frozenset("alguna algun any".split())
NOBODY = frozenset("ninguna ninguno ningun nadie none".split())
US = frozenset("nosotros nosotras us ours".split())
BEING_US = frozenset("somos fuimos quedamos".split())
WE_ARE = frozenset("estamos vamos quedamos somos seguimos we".split())
OUR = frozenset("nuestra nuestro nuestras nuestros our mi my".split())
ARE = frozenset("son estan pertenecen quedan forman are belong".split())
COUNTS = {
    "ambas": 2, "ambos": 2, "both": 2, "dos": 2, "two": 2, "tres": 3, "three": 3, "cuatro": 4,
    "four": 4, "cinco": 5, "five": 5, "seis": 6, "six": 6, "siete": 7, "seven": 7, "ocho": 8,
    "eight": 8, "nueve": 9, "nine": 9, "diez": 10, "ten": 10,
}  # fmt: skip


def count_in(words: Iterable[str]) -> int:
    """How many the first of these words that is a count says; 0 where none is."""
    return next((COUNTS[word] for word in words if word in COUNTS), 0)
