"""The words of records, folded: how one is called, and what who reaches it does."""

import re

# «batió | su marca», which alone may be one that it sells under
_BEATING = "|".join(
    rf"(?<={verb} )"
    for verb in "batio batieron rompio rompieron supero superaron rebaso rebasaron sobrepaso"
    " sobrepasaron quebro quebraron pulverizo pulverizaron mejoro mejoraron batir romper superar"
    " batido roto superado".split()
)
_HISTORY = (
    r"(?:(?:toda )?(?:su|la|nuestra) historia(?: exportadora| economica| comercial)?"
    r"|todos los tiempos)"
)
RECORD = (
    r"(?:records?|marcas? historicas?|(?:maximos?|topes?|picos?|techos?) historicos?"
    r"|(?:valor(?:es)?|cifras?|montos?|niveles|nivel) historic[oa]s?"
    r"|(?<=@U , )nueva marca(?= para (?:la region|el departamento|@P)(?: ,| \.| y |$))"
    r"|historicos? (?:anual|anuales)|nuevos? (?:maximos?|topes?|picos?)(?= (?:y|,|\.|;)|$)"
    r"|(?:mayor(?:es)?|mejor(?:es)?) (?:valor(?:es)?|montos?|cifras?|registros?|ventas|envios"
    r"|nivel(?:es)?|exportaciones|despachos)"
    r"(?: exportad[ao]s?| de exportacion(?:es)?| mensual| anual)?(?: @G)?"
    rf" (?:de|en) {_HISTORY}"
    rf"|(?:el|su) mejor (?:\S+ ){{1,2}}?(?:de|en) {_HISTORY}"
    r"|(?:la|el|su) (?:(?:cifra|monto|valor|nivel|resultado)(?: de exportacion(?:es)?| exportad[ao]"
    r"| mensual| anual| trimestral| semestral)? )?mas (?:alt|elevad)[ao]s?"
    rf" (?:(?:de|en) {_HISTORY}"
    r"|que (?:@P )?(?:se )?(?:haya|ha) (?:registrado|logrado|alcanzado|obtenido|exportado|vendido"
    r"|visto|anotado|conseguido)"
    r"|para (?:este|el|un) (?:mismo )?(?:periodo|mes|semestre|trimestre|cuatrimestre|ano))"
    r"|sus? (?:mayor(?:es)?|mejor(?:es)?) (?:exportaciones|envios|ventas|despachos|montos?|cifras?)"
    r" para (?:un|este|el) (?:mismo )?(?:mes (?:de )?|periodo )?@T"
    r"|sus? mejor(?:es)? (?:registros?|marcas?)(?: anual(?:es)?| historic[ao]s?)?(?! (?:desde|en) )"
    r"|su propi[ao] (?:marca|record)"
    r"|sus? mejor(?:es)? (?:@T|ano|mes|bimestre|trimestre|cuatrimestre|semestre|inicio de ano)"
    r"(?! (?:desde|en|de los|de la|del?) )"
    r"|sus? (?:propias? )?marcas? (?:anual(?:es)?|mensual(?:es)?|previas?|anterior(?:es)?)"
    rf"|(?:{_BEATING})sus? marcas?"
    r"|(?:valor|monto|nivel)(?:es)?(?: mensual(?:es)?)? mas altos?"
    r" (?:(?!no |;)\S+ ){0,4}?(?:(?:en|de) (?:un ano|un mes"
    r"|(?:toda )?(?:la|su) historia)|@T)"
    r"|mas (?:alt|elevad)[oa]s? (?:de su historia|para (?:un|este|el) @T"
    r"|desde que (?:se tienen?|hay|existen?|se llevan?) (?:la )?(?:registro|cuenta|cifra)s?)"
    r"|sus? (?:valor|nivel|monto|cifra)(?:es|s)? mas (?:alt|elevad)[oa]s?(?= y | ,| \.| ;|$)"
    r"|maximos? para (?:un|este|el)(?: mismo)? (?:periodo )?@T"
    r"|(?:cifras?|valor(?:es)?|montos?) nunca antes"
    r" (?:vist|registrad|alcanzad|lograd|obtenid|exportad)[ao]s?"
    r"|(?:el|la|su) (?:mejor|mayor) (?:resultado|registro|monto|valor|nivel|cifra|desempeno)"
    r"(?: exportad[ao])? para (?:un|este|el|dicho|ese) (?:mismo )?"
    r"(?:@T|periodo|lapso|mes|ano|[a-z]*mestre))"
)


# What those do who reach a record.
BEAT = (
    r"(?:registraron|marcaron|alcanzaron|lograron|rompieron|batieron|superaron|rebasaron"
    r"|obtuvieron|anotaron|tuvieron|establecieron|consiguieron|llegaron|reportaron"
    r"|registran|marcan|alcanzan|logran|rompen|baten|superan|tienen|anotan|obtienen"
    r"|rebasado|superado|batido|alcanzado|logrado"
    r"|quebraron|pulverizaron|sobrepasaron|fijaron|sellaron|impusieron|mostraron|exhibieron"
    r"|firmaron|establecen|consiguen|reportan|llegan|muestran|exhiben|rebasan"
    r"|(?:dejaron|dejan|dejado) atras|mejoraron|mejoran)"
)
# What a number of them does as one: «una docena de regiones superó su récord».
BEATS_AS_ONE = (
    r"(?:registro|marco|alcanzo|logro|rompio|batio|supero|rebaso|obtuvo|anoto|tuvo|establecio"
    r"|consiguio|quebro|pulverizo|sobrepaso|fijo|reporto|mejoro|(?:ha )?(?:superado|batido|roto)"
    r"|dejo atras)"
)


# Who does it reaches a record: «batió», «ya rebasaron», «es», «con lo que logró superar».
BROKE = re.compile(
    # «Ica | cerró julio | con un récord», «Ica | cerró el 2031 | con cifra histórica»
    # «…, que en julio | ya contaban con | un récord»
    r"(?:@P @T con(?= (?:un|una|su) | $)|@T ya (?:registraban?|contaban? con)"
    r"|\b(?:supero|superaron|superan?|rompio|rompieron|rompen?|batio|batieron|baten?|marco|marcaron"
    r"|marcan|alcanzo|alcanzaron|alcanzan?|logro|lograron|logra|logran|registro|registraron"
    r"|registran|cuentan? con|tuvo|tuvieron|ya tenian|tienen?"
    r"|anoto|anotaron|anotan?|rebaso|rebasaron|rebasan?"
    r"|sobrepaso|sobrepasaron|obtuvo|obtuvieron|obtienen?|establecio|establecieron|establecen?"
    r"|consiguio|consiguieron|consiguen?|quebro|quebraron|pulverizo|pulverizaron|fijo|fijaron"
    r"|sello|sellaron|impuso|impusieron|firmo|firmaron|mostro|mostraron|exhibio|exhibieron"
    r"|se trata(?: tambien| asi| ademas)? de|reporto|reportaron|toco|tocaron"
    r"|constituyen?|constituyo|representan?|es|son|fue|fueron"
    r"|(?:dejo|dejaron|dejan|deja) atras|nuevos?|llego a|llegaron a|llegan? a|cifras?|valores"
    r"|(?:cerro|cerraron|termino|terminaron)(?: @T| el (?:ano|mes))? (?:con|en)"
    r"|(?:ha|han) (?:superado|roto|batido|marcado|alcanzado|logrado|registrado|rebasado|obtenido)"
    r"|(?:permitio|logro|lograron|logrando|consiguio|consiguieron) (?:superar|romper|batir)))"
    r" (?:\S+ ){0,5}?$"
)


# «Ica creció 5 %, con un | récord en uva», «Ica: US$ 9 millones (+5 %), con una | cifra récord»
WITH_IT = re.compile(
    r"@[UC] (?:\) )?(?:mas |menos )?(?:@T )?,? ?con (?:un|una|otro|otra|su) (?:nuev[oa] |propio )?$"
)


# «un récord | de siniestros», «un récord | Guinness»
OF_OTHERS = re.compile(
    r" de (?:@A|(?!exporta|envio|ventas?\b|despach|embarque|valor|tod|su|nuestra|mas|poco|casi"
    r"|acuerdo|anos|periodos|manera|forma|facturacion|comercio|ingresos|colocacion|divisas"
    r"|cerca|l[ao]s?\b|una?\b)[a-z])"
    r"| guinness\b| en (?:el |la |los |las )?@A|(?: de [a-z]+)? (?:a|hacia) (?:el |la )?@A"
)


# «no alcanzó su récord», «sin llegar a su récord»
NEGATED = re.compile(
    r"\b(?:no(?! solo| solamente| obstante)|tampoco|sin(?! embargo)|casi) (?:\S+ ){0,4}$"
)


def clause_start(before: str) -> int:
    """Where the clause at the end of a line begins: after its last semicolon outside brackets."""
    return _BRACKETS.sub(lambda told: "_" * len(told[0]), before).rfind("; ") + 1


_BRACKETS = re.compile(r"\([^()]*\)")

# «nunca habían vendido tanto», «vendió más que nunca»
SO_MUCH = (
    r"(?:[a-z]+ (?:@T )?mas que (?:en )?"
    r"(?:cualquier otro (?:ano|mes|periodo|semestre|trimestre)|nunca)"
    r"|(?:nunca|jamas) (?:antes )?(?:@P )?(?:(?:habian?|han?) )?"
    r"(?:vend|export|envi|despach|factur)[a-z]+ tanto(?! @G))"
)
