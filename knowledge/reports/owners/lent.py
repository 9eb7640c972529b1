"""Phrases that lend their words: strange between a figure and its owner, known in these."""

import re

# «las exportaciones que más crecieron en el arranque del año: 5 %»
AT_START = re.compile(
    r"\b(?:en|durante|desde) (?:el|este) (?:arranque|inicio|comienzo|tramo inicial)"
    r" (?:del|de este) (?:ano|periodo|ejercicio)\b"
)
# «Ica aporta el 9 %. A Puno | le tocó | el 5 %»
FELL_TO = re.compile(r"^les? toc(?:o|a|aron|an)\b")
# «Ica vendió US$ 9 millones, | incluidos | US$ 2 millones de uva»
INCLUDED = frozenset("incluido incluidos incluida incluidas incluyendo".split())
# «El norte tuvo a su cargo el 9 % de lo vendido»
IN_CHARGE = re.compile(r"\btuv(?:o|ieron) a su cargo\b")
# «Es tercera en pesca, rubro que aporta el 9 % de sus envíos»
GOOD_THAT = re.compile(
    r"^, (?:rubro|sector|segmento|producto|cultivo|actividad|mineral|metal|fruta|grano) que"
    r" (?:ya )?(?:aport|represent|concentr|explic|signific|pes|constituy|equival)[a-z]+\b"
)
# «Ica creció 5 %, con la uva | como sostén | (US$ 9 millones)»
AS_MAIN = re.compile(
    r"^como (?:(?:su|el|la) )?(?:(?:principal|gran|mayor) )?(?:sosten|motor|pilar|soporte|puntal"
    r"|locomotora|protagonista|estrella)(?= \($)"
)
NOT_SEEN_SINCE = frozenset("veia registraba alcanzaba tenia lograba".split())
# «Ica cerró en un nivel que no veía desde 2013 y 5 % arriba del año anterior»
NOT_SEEN = re.compile(
    r"\ben (?:un|el) (?:nivel|monto|valor) que no (?:se )?"
    rf"(?:{'|'.join(sorted(NOT_SEEN_SINCE))}) desde\b"
)
# «Ica sostuvo | el 9 % de la exportación peruana»
KEPT = re.compile(r"\b(?:sostuvo|sostiene)(?: (?:el|un))?$")
