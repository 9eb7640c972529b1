"""Rules «X is the first», in words and by value, of all regions or in a product."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from knowledge.model import Period, Place, PlaceKind
from knowledge.reports.goods.product_ranks import (
    SELLS,
    goes_on_ranking,
    holder,
    product_ranks,
    rank,
    regions,
)
from knowledge.reports.goods.topics import SALES, THE
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Clock, Context, Finding
from knowledge.reports.sentence.shape import Shape
from knowledge.reports.sentence.tokens import Kind
from knowledge.reports.standing.counts import NO_STOP
from knowledge.reports.standing.ordinals import (
    GOES,
    GOES_FROM,
    HOLDS,
    NTH,
    ORDINAL_STEMS,
    ORDINALS,
    PLACE,
    PLACE_NOUN,
    PLACE_NOUNS,
    PLACE_WORD,
    STANDS,
)
from knowledge.reports.standing.rank_scope import is_of_all, is_told_by_value

_BESIDE = (  # «desplazó a», «superó por primera vez a»
    *"despues de|detras de|tras|seguida de|seguido de|por delante de".split("|"),
    *(f"{verb} a" for verb in sorted(words.TAKES | words.BEATS)),
    *"vez a|nuevo a|creces a|lejos a|mente a".split("|"),
)
_NOT_AFTER = "".join(  # one for each length, as what stands before must be of one
    rf"(?<!(?:{'|'.join(cues)}) )" for _, cues in groupby(sorted(_BESIDE, key=len), key=len)
)
_SINCE = r"(?:(?!; |@P ).)"
_OF_RANKING = (
    r"(?: del ranking| de la (?:lista|tabla|clasificacion)| regional| nacional| del interior)?"
)
# What may stand between a region and its verb: «Ica (US$ …)», «Ica, con US$ …,»
_ASIDE = (
    r"(?:\( [^()@]*@[UC][^()]* \) (?:, )?|, con [^,;]* , |, a (?:corta|poca|escasa) distancia , )?"
)

_NOBODY = r"(?:nadie|ningun departamento|ninguna(?: otra)?(?: region)?)"
_SELL_MOST = r"(?:exporta|exportan|exportaron|vende|venden|vendieron)\b"
_LEADS = (  # «lidera», «pasó a encabezar», «volvió a liderar»
    r"(?:encabeza|encabezo|lidera|lidero"
    r"|(?:(?:paso|pasa|volvio|vuelve|llego|llega) a|logro|logra|consiguio) (?:encabezar|liderar)"
    r"|(?:sigue|siguio|continua|continuo|se mantiene) (?:encabezando|liderando))"
)
_LEADER = (
    r"(?:lider|numero (?P<counted>uno|@N)|puntera|puntero)"
    r"(?: (?:nacional|regional|del ranking|del interior))?"
)
# The region is the one in the match, or the group «place».
_RANK_RULES = (
    # «Primer lugar: Ica», «Cuarto: Piura»
    rf"^{NTH}(?: {PLACE_WORD})? : @P",
    # «La tercera región fue Ica, con US$ …»
    (
        rf"(?:^|; |, y |y )(?:la|el) {NTH} (?:region|departamento) (?:es|fue|sigue siendo)"
        r" (?P<place>@P)(?=(?: ,)? con (?:(?:unos|casi|mas de) )?@U| \( @U)"
    ),
    # «la región con la mayor participación en los envíos del país es Ica»
    (
        r"(?:@P|la region|el departamento) (?:con (?:(?:la|el) )?|de )(?:mayor|mas)"
        r" (?:participacion|peso|aporte) (?:en|de|a|sobre) (?:(?:las|los|el|la) )?"
        r"(?:@P|total nacional|(?:envios|exportaciones|ventas|despachos) (?:nacionales|peruan[ao]s"
        r"|@P)) (?:es|fue|sigue siendo) (?P<place>@P)"
    ),
    # «la principal región exportadora es Tacna»
    (
        r"la (?:mayor|principal|primera) (?:region )?exportadora(?: regional| del interior| @P)?"
        r" (?:fue|es|sigue siendo) (?P<place>@P)"
    ),
    # «La primera del país es La Libertad»
    (
        rf"(?:^|; )(?:la|el) {NTH} (?:@P|del (?:interior|pais)|en el pais)"
        r" (?:es|fue|sigue siendo) (?P<place>@P)"
    ),
    # «Pasco fue la octava por su valor»
    (
        rf"@P (?:es|fue|sigue|quedo|va) (?:la )?{NTH} (?:en|por|segun) (?:el |su )?"
        r"(?:total|valor|monto)"
    ),
    # «La Libertad relegó a Arequipa al tercero»
    rf"(?:relego|desplazo|mando|empujo) a (?P<place>@P) (?:al|a la) {NTH}",
    # «Ica … como la primera región exportadora», «Puno (…) ocupa el puesto 2»
    (
        rf"{_NOT_AFTER}@P (?:\( [^()]* \) )?(?:{NO_STOP}{{0,80}}?){PLACE}"
        rf"(?!(?: del ranking| regional)? {STANDS} @P)"
    ),
    # «en el tercer puesto aparece Áncash», «el puesto 2 fue para Áncash»
    rf"{PLACE}{_OF_RANKING}(?:(?: , con [^;]*? ,)? {STANDS})? @P",
    rf"{NTH} (?:fue|es|del ranking(?: {STANDS})?) @P",
    # «En quinto lugar, Loreto (US$ …)»
    rf"(?:^|; |: |, y |\by )(?:y )?(?:en )?(?:el )?{PLACE}{_OF_RANKING} , @P(?= ,? ?(?:\(|con))",
    # «Le tocó el segundo lugar a Ica (US$ …)»: not «… a Ica en uva»
    (rf"(?:toco|correspondio) (?:el |la )?{PLACE} a (?:la )?@P(?= \( @U| ,? ?con @U)"),
    # «En el tercer puesto, los iqueños exportaron US$ …»
    (
        rf"(?:^|; |: )en (?:el )?{PLACE} , (?:los |las )?@P"
        r" (?:exportaron|vendieron|despacharon|enviaron|exporto|vendio|despacho|envio) @U"
        r"(?! de| en)"
    ),
    # «Ica es la primera del interior»
    (
        rf"@P {_ASIDE}{STANDS}(?: como)? (?:la|el) {NTH} (?:del (?:interior|pais)|@P"
        r"|a nivel nacional"
        r"|en el ranking|del ranking|de la (?:lista|tabla))"
    ),
    # «en segundo lugar quedó Ica (…) y en el tercero, Puno»
    (
        rf"(?:lugar|posicion|puesto) {STANDS} @P (?:(?!; ).){{0,110}}?"
        rf" y (?:en )?(?:el |la )?{NTH} ,? ?(?:(?:a|de|para) )?(?P<place>@P)"
    ),
    # «La segunda fue Ica (…), y la tercera, Puno»
    rf"(?:fue|es) @P {_SINCE}{{0,25}}?y la {NTH} , (?P<place>@P)",
    # «…; segunda fue Ica, con US$ …; y tercera Puno, con US$ …»
    rf"(?:exportadora|lugar|ranking) .*? y (?:la )?{NTH} (?P<place>@P) , con @U",
    # «Loreto va primera», «Arequipa (US$ …) se mantiene tercera»
    (
        rf"@P {_ASIDE}(?:{STANDS}|lidera)(?: como)?(?: la)? {NTH}"
        r"(?= con(?! mas| mayor| mejor)| ,| \.| ;| al | tras | @T| en @T| por debajo"
        r"| en el pais(?: ,| \.| y|$)| en @P(?: ,| \.| y (?!@P)|$)"
        r"| y (?:desplaz|super)|$)"
    ),
    # «… desplazó a Ica, que ahora es tercera»
    (
        rf"@P , que (?:ahora|hoy) (?:es|queda|paso a ser) (?:la )?{NTH}"
        r"(?= con(?! mas| mayor| mejor)| ,| \(| \.|$)"
    ),
    # «Arequipa, que sumó US$ …, es tercera»
    rf"@P , que [a-z]+ @U , (?:es|fue|queda|quedo) (?:la )?{NTH}(?= ,| \.| y|$)",
    # «Pasco (US$ …) cayó 4 % y se ubicó novena»
    rf"@P \( @U \) [^@;]*@C ,? ?y (?:se ubico|se coloco|se situo|quedo) {NTH}(?= ,| \.|$)",
    # «Quinta en el ranking regional, Piura …»
    rf"^{NTH} en el ranking(?: \S+){{0,3}}? ,? ?@P",
    # «Áncash sigue como líder»
    r"@P (?:sigue|continua|permanece|se mantiene|se mantuvo) como (?:la )?lider(?! en| de)",
    # «Ica fue la de mayor valor»
    (
        rf"@P {_ASIDE}(?:es|fue|sigue siendo) la (?:(?:region )?(?:de|con) (?:el )?mayor"
        r" (?:valor|monto|peso)(?! en | de )|que mas valor exporto)"
    ),
    # «Tacna (9 %), que ya es la región líder en exportaciones, …»
    (
        r"@P (?:\( [^()]* \) )?[,(] que (?:ya |hoy |ahora )?(?:es|sigue siendo) (?:la|el)"
        r" (?:region lider|principal region|primera region|lider)(?: exportadora"
        r"| en (?:las )?(?:exportaciones|envios|ventas|despachos))?(?: del (?:interior|pais)| @P)?"
        r"(?= ,| \)| \.| ;|$)"
    ),
    # «Puno es sexta entre las exportadoras del interior»
    (
        rf"@P {_ASIDE}{STANDS}(?: como)?(?: la)? {NTH} entre (?:tod[ao]s )?(?:las |los )"
        r"(?:exportadoras|regiones exportadoras|vendedoras)"
        r"(?=(?: del interior)?(?: con @U| ,(?! (?:en|segun)\b| por (?!sus? @G)| con (?!@U))"
        r"| \.| ;| y |$))"
    ),
    # «Tacna recuperó la punta del ranking»
    (
        r"@P (?:ya |tambien )?(?:recupero|retomo|tomo|asumio|alcanzo|ocupa|ocupo|conserva|conservo"
        r"|mantiene|mantuvo|retiene|retuvo) la (?:punta|cima|delantera)"
        r" (?:del ranking|de la (?:lista|tabla|clasificacion))(?= ,| \.| ;| con @U| y |$)"
    ),
    # «la líder es Ica»
    r"la lider (?:es|fue) @P",
    # «Ica (…) va a la cabeza, con US$ …», «el ranking lo lidera Ica»
    (
        rf"@P {_ASIDE}(?:va|esta|sigue|continua|permanece|se mantiene|se mantuvo|se ubica|se ubico)"
        r" (?:a la cabeza|en la cima|al frente|en la punta)"
        r"(?: del ranking| de la (?:lista|tabla|clasificacion))?(?= con(?! un)| ,| ;| \.| \(|$)"
    ),
    # «Ica cerró mayo a la cabeza de las regiones (…) con despachos por US$ …»
    (
        rf"@P (?:@T|(?:cerro|termino|quedo|{STANDS})(?: @T)?) a la cabeza de (?:las regiones|@P)"
        r"(?: \(sin [^()]*\))?(?= con(?! un)| ,| ;| \.| \(|$)"
    ),
    # «Tacna es la región número 16 del ranking»
    (
        rf"(?P<place>@P) {_ASIDE}{STANDS}(?: como)? (?:la region|@P) (?:exportadora )?numero"
        r" (?P<counted>@N)"
        r"(?= del (?:ranking|pais|interior)| en (?:el ranking|exportaciones)| ,| ;| \.| y |$)"
    ),
    (
        r"(?:ranking|lista|tabla) (?:lo|la) (?:lidera|lidero|encabeza|encabezo) @P"
        r"|(?:lidera|lidero|encabeza|encabezo) (?:el ranking|la lista|la tabla) @P"
    ),
    # «en la cima sigue Piura»
    (
        r"(?:en la cima|a la cabeza|al frente|en la punta)(?: del ranking| de la lista)?"
        rf" (?:continua|se mantiene|{STANDS}) @P"
    ),
    # «Piura lideró con 8,8 % de lo exportado por el Perú»
    (
        r"@P (?:lidero|lidera|encabezo|encabeza) con (?:el |un )?@C"
        r" (?:de lo (?:exportado|vendido|enviado)|del total)"
    ),
    # «Ica quedó como la región que más pesa», «… fue la que más exportó»
    (
        r"@P (?:(?!@N |; |@P (?!que|con)).){0,70}?"
        rf"(?:(?P<nth>{'|'.join(ORDINALS)}) )?(?:region|@P|la) (?:del interior )?que mas"
        r" (?:pesa|exporta|exporto|vende|vendio|envia)"
    ),
    (
        r"@P (?:(?!@N |; |@P |@G ).){0,45}?(?:la principal|la mayor) (?:region )?"
        r"(?:exportadora|proveedora)"
    ),
    # «Ica conserva su condición de principal región exportadora del interior»: not «perdió su …»
    (
        rf"@P {_ASIDE}(?:conserva|conservo|mantiene|mantuvo|retiene|retuvo|reafirma|reafirmo"
        r"|ratifica|ratifico|consolida|consolido) (?:su|la) (?:condicion|posicion|calidad|lugar)"
        r" (?:de|como) (?:la )?(?:principal|primera|mayor) (?:region )?exportadora"
        r"(?= del interior| del pais| @P| \(| ,| \.| ;|$)(?! @P de)"
    ),
    # not «… más que Ica, salvo Piura», «… más que Ica a China»
    (
        rf"{_NOBODY}(?: (?:en|del|de) @P| @P| del interior)? {SELLS} mas que @P"
        r"(?=(?: @T)?(?: [.;:()]| ,(?! salvo| excepto| menos| a | en )| con @U| y (?!@P)|$))"
    ),
    r"no hay (?:otra )?(?:region|departamento) que (?:venda|exporte|envie|despache) mas que @P",
    rf"(?:la|el) {_LEADER} (?:es|fue) @P",
    # «Ica, con US$ …, es la líder», «Ica es la número uno»
    (
        rf"@P {_ASIDE}(?:es|fue|sigue siendo) (?:la|el) {_LEADER}"
        r"(?= ,| \.| ;| y (?!@P|el |la )| con @U|$)"
    ),
    (
        rf"@P {_ASIDE}{_LEADS}"
        r" (?:el ranking|la lista|la tabla|las exportaciones|@P"
        r"|(?:los (?:envios|despachos|embarques)|las ventas)(?: al (?:exterior|extranjero))?"
        r"(?=(?: ,)? con @U| @T| ,(?! con)| [.;(]|$))"
        r"(?! de (?:las |los )?(?:regiones|departamentos)"
        rf" (?:@G|con (?!@U)|que (?!mas {_SELL_MOST})))"
        r"(?! con (?:una? )?(?:alza|incremento|aumento|avance|salto|expansion))"
    ),
    # «La región con mayores exportaciones fue Ica», «Ica, región líder en exportaciones, …»
    (
        r"region (?:con|de) (?:mas|mayor(?:es)?) (?:exportaciones|envios|ventas|despachos|@P"
        r"|(?:valor|monto)(?: exportado)?) (?:es|fue) @P"
    ),
    # «En abril, la región que más vendió fue Arequipa, con US$ …», «Quien más exportó fue Ica»
    (
        rf"^(?:@T ,? ?)?(?:(?:la|el) (?:(?P<nth>{'|'.join(ORDINALS)}) )?"
        r"(?:region|departamento) que|quien) mas"
        r" (?:exporta|exporto|vende|vendio|envia|envio|despacha|despacho|embarco)"
        r"(?: al (?:exterior|mundo|extranjero))?(?: @T)? (?:fue|es|sigue siendo|resulto|,)"
        r" (?P<place>@P)(?! y @P)"
    ),
    r"@P , (?:la )?region lider en (?:las )?(?:exportaciones|envios|ventas|despachos)(?= ,|$)",
    # «Ica desplazó a Puno y ahora es la tercera región exportadora»
    (
        rf"(?P<place>@P) (?:{'|'.join(sorted(words.PASSES))}|paso) a @P"
        rf" (?:, (?!que )|y |, y )(?:[a-z]+ ){{1,4}}?(?:(?:la|el|al) )?{PLACE}"
    ),
    # «Puno cedió el tercer lugar a Ica»
    rf"(?:cedio|entrego|dejo) (?:el|la|su) {PLACE} a (?P<place>@P)",
    # «Puno pasó del puesto 13 al 12», «del cuarto al tercer lugar»
    (
        rf"@P [^@;]*?(?:del|desde el) {PLACE_NOUN} @N (?:al|hasta el) (?:{PLACE_NOUN} )?"
        r"(?P<counted>@N)"
    ),
    # «Piura (…) desplazó a Ica (…) del segundo lugar»
    (
        rf"(?P<place>@P) {_SINCE}{{0,60}}?(?:{'|'.join(sorted(words.TAKES))}) a @P"
        rf" {_SINCE}{{0,60}}?(?:del|el|de la) {NTH} {PLACE_WORD}"
    ),
)
# «Piura lideró, con una participación de 8,8 %»: unless products were told of before
_LEADS_BY_PART = (
    r"@P (?:lidero|lidera|encabezo|encabeza) ,? ?con (?:una participacion|una cuota|un peso"
    r"|un aporte) (?:de|del) @C(?: del total| de lo (?:exportado|vendido|enviado))?(?= [;,.]|$)"
)
# An ordinal alone: of what, only its amount, or the places told before, can say.
_BARE_RULES = (
    # «Ica resultó cuarta (US$ …)»
    rf"@P {_ASIDE}{STANDS}(?: como)?(?: la)? {NTH}(?= \( @U)",
    # «Arequipa, la tercera, despachó US$ …», «Tacna (US$ …), quinta, debe …»
    (
        rf"@P (?:\( [^()]* \) )?, (?:ahora |hoy )?(?:(?:la |el )?{NTH}|la lider)"
        rf"{_OF_RANKING}(?= ,? ?con | ,)"
    ),
    # «Le siguen Ica (cuarto lugar, con US$ …) y Piura (quinta, con US$ …)»
    (
        rf"@P \( (?:la |el )?{NTH}(?: {PLACE_WORD})?"
        r"(?= , con @U| con @U| , @U"
        r"| \) (?:exporto|vendio|envio|despacho|sumo|alcanzo|llego|registro)(?: [a-z]+){0,4} @U)"
    ),
    # «La Libertad (tercera) y Áncash (cuarta) anotaron US$ …»
    (
        rf"@P \( (?:la |el )?{NTH} \)(?= (?:,|y) @P \( (?:la |el )?[a-z]+ \)"
        r"| (?:anotaron|sumaron|exportaron|vendieron|registraron|alcanzaron|despacharon) @U)"
    ),
    # «El primero es de Puno (9,9 %)», «Cuarta, Cajamarca; quinta, La Libertad.»
    rf"^el {NTH} (?:es|fue) (?:de|para) @P(?= \(| ,| \.|$)",
    rf"(?:^|; (?:y )?){NTH} , @P(?= ;| ,| \.|$)",
    # «La segunda, Tacna, despachó US$ …»
    rf"(?:^|; (?:y )?)(?:la|el) {NTH} , @P(?= ,| \(| : @U)",
    # «Segunda quedó Tacna, que despachó US$ …»
    rf"(?:^|; |, y |\by )(?:la )?{NTH} {STANDS} @P(?= ,| \.| \(| con|$)",
)
# «…, hasta US$ 9 millones, y quedó sexta»
_QUEDO = (
    r"(?:,|y|, y) (?:se (?:ubico|coloco|situo|quedo)|quedo|termino|resulto)(?: como)?(?: la)?"
    rf" {NTH}(?= ,| \.| ;|$)"
)
_AS_HIGH = rf"^(?:es|fue) el {NTH} mas alto (?:entre|de) (?:las regiones|los departamentos|@P)"
# The region stands before, or is the one under discussion.
_HELD_RULES = (
    _QUEDO,
    rf"{GOES} {PLACE}",
    rf"{GOES_FROM}(?= ,| \.| ;| con | y |$)",
    (
        rf"(?:es|fue|como) (?:la )?{NTH} (?:region|departamento) (?:del (?:interior|pais) |@P )?"
        r"(?:con (?:mas|mayor(?:es)?) (?:envios"
        r"|exportaciones|ventas|@P)|que mas (?:exporta|exporto|vende|vendio))"
    ),
    rf"(?:{HOLDS}|{STANDS}) (?:(?:el|la|su) )?{PLACE}",
    # «…, y nadie exporta más»
    rf"(?:(?!@G )\S+ )*?@P (?:(?!@G )\S+ )*?{_NOBODY}(?: en @P)? {SELLS} mas(?= ,| \.| ;|$)",
    # «Con ello se mantiene como la primera región exportadora»
    (
        r"(?:^|con ello |asi |asi , )"
        r"(?:se mantiene|se mantuvo|continua|sigue|permanece|se consolida)"
        rf" como (?:la|el) {NTH} {PLACE_WORD}"
    ),
    # «…, cifra que la confirma como primera región exportadora del interior»
    (
        r"la (?:confirm|consolid|ratific|consagr|afianz|reafirm|posicion|mantien|mantuv)[a-z]+ como"
        rf" (?:la )?{NTH} {PLACE_WORD}"
    ),
    # «… US$ 9 millones. Es el sexto más alto entre las regiones del país»
    _AS_HIGH,
    # «Con ello fue la novena región del interior»
    (
        rf"{STANDS} (?:la|el) {NTH} (?:region|departamento) (?:del interior|del pais)"
        r"(?= ,| \.| ;| y | con @U| por su (?:monto|valor)|$)"
    ),
    # «… y quinta entre las regiones del interior», «… y la sexta por monto»
    # «… y la sexta en el país»
    # «… aportó el 9 % y es segunda en el interior»
    rf"y (?:la|(?:es|fue|sigue|quedo|va)(?: la)?) {NTH} (?:en|de) @P",
    # «… aportó el 9 % y fue la número uno del interior»
    (
        r"@P (?:aporto|aporta|represento|representa|concentro|concentra) (?:el )?@C"
        r" (?:(?!@[GAN] |;)\S+ ){0,10}?y (?:por (?:eso|ello) )?(?:es|fue|sigue siendo) (?:la|el)"
        r" (?:lider|numero uno)"
        r" (?:del interior|regional)(?= ,| \.| ;|$)"
    ),
    # «… y fue otra vez la región exportadora número uno del interior»
    (
        r"(?:es|fue|sigue siendo|resulto)(?: otra vez| de nuevo| nuevamente| una vez mas)? la"
        r" (?:region )?(?:exportadora )?numero uno (?:del (?:interior|pais|ranking)|regional"
        r"|entre las regiones)(?= ,| \.| ;| y | con @U|$)"
    ),
    # «… es la tercera exportadora del sur y la sexta del país»
    rf"exportadora(?: (?:del )?@P)? y la {NTH} @P(?= ,| ;| \.|$)",
    # «… y se mantiene como líder»
    (
        r"(?:se mantiene|se mantuvo|sigue|continua|permanece|se consolida|se consolido) como"
        r" (?:la )?lider(?: del ranking| del interior| regional)?(?= ,| \.| ;|$)"
    ),
    # «Primer lugar en el interior.», «Ranking a julio: tercera región exportadora del interior»
    (
        r"^(?:\W )?(?:ranking(?: del interior| regional| nacional| @P)?(?: @T)? : |en (?:el )?)?"
        rf"{PLACE}(?:(?: en| entre)? @P| del interior| del pais| entre las regiones)?"
        r"(?= ,| \.| ;| \(| :(?! @P)|$)"
    ),
    # «Seguimos sétimos en el ranking»
    rf"{STANDS}(?: en)?(?: la| el)? {NTH} en el ranking(?: de regiones)?(?= ,| \.| ;| @P|$)",
    # «Puesto en el ranking: tercero», «Ubicación entre las regiones: 4»
    (
        r"^(?:\W )?(?:puesto|lugar|posicion|ubicacion|ranking)(?: en el ranking)?"
        r"(?:(?: en| entre)? @P| del interior| regional| nacional)?(?: @T)? :"
        rf" (?:{NTH}|(?P<counted>@N))(?= \.(?! @P)| ;| ,|$)"
    ),
    (
        rf"(?:y|^(?:(?!no |@[PGA] |;)\S+ ){{0,4}}?{STANDS})(?: como)?(?: la| el)? {NTH} entre"
        r" (?:tod[ao]s )?(?:las |los )?(?:\d\d )?(?:exportadoras|regiones|departamentos|@P)"
    ),
    # «… y entre las regiones del interior figura decimosexta»
    (
        r"^(?:(?:(?!@[GA] |;|crec|avanz|sub|aument|alza|ritmo|dinam|vari)\S+ )*(?:y|,) )?"
        r"entre (?:tod[ao]s )?(?:las |los )?(?:regiones|departamentos|@P)(?: ,)?"
        rf" {STANDS}(?: como)?(?: la| el)? {NTH}(?= ,| \.| ;| y |$)"
    ),
    # «… sostuvo el 9 % de la exportación peruana y el puesto 14 entre las del interior»
    (
        rf"(?:{HOLDS}|sostuvo|sostiene) (?:el |un )?@C del?(?: la| las| los)?"
        rf" (?:@P|total nacional) y (?:el )?{PLACE}"
    ),
    rf"(?:y|es|fue) la {NTH} (?:por|en) (?:monto|valor)(?: total| exportado)?",
    # «Es la primera en uva, y quinta en el total»
    (
        rf"(?:y|pero|aunque|es|fue) (?:la )?{NTH} en (?:el total(?: exportado)?"
        r"|(?:exportaciones|envios|ventas|despachos) totales)(?= ,| \.| ;|$)"
    ),
    # «Es la primera del interior»
    (
        rf"(?:^|^(?:(?!@G |;)\S+ )*y ){STANDS} (?:la|el) {NTH}"
        r" (?:del (?:interior|pais)|a nivel nacional|del ranking)"
    ),
)


# An ordinal that every rule above has, but a few: a sentence without one is spared the others.
_ORDINAL = (*ORDINAL_STEMS, *(f"{noun} " for noun in PLACE_NOUNS))
# Or another word: a sentence without any is spared them all.
_HINTS = (
    *ORDINAL_STEMS, *PLACE_NOUNS, "lider", "encabez", "que mas", "quien mas", "principal", "mayor",
    "nadie", "ningun", "cima", "cabeza", "frente", "punta", "punte", "numero", "no hay",
)  # fmt: skip
_WITHOUT_ORDINAL = tuple(
    rule for rule in _RANK_RULES if "(?P<nth>" not in rule or "(?:(?P<nth>" in rule
)


def _has(text: str, pieces: Sequence[str]) -> bool:
    return any(map(text.__contains__, pieces))


def read_ranks(shape: Shape, context: Context, time: Clock) -> list[Finding]:
    """Places by value, said in words for one region; «A y B … principales … respectivamente»."""
    if numbered := _numbered(shape, time):
        return numbered
    found = [*_joint_ranks(shape, context, time), *product_ranks(shape, context, time)]
    if found and "; " in shape.text and (joint := next(shape.matches(_TOGETHER), None)):
        found += _before_joint(shape, joint, context, time)
    told = any(f.product is None for f in found) or "@A" in shape.text.split("@P")[0]
    if told or goes_on_ranking(shape, context) or not _has(shape.text, _HINTS):
        return found
    found += _in_next_sentence(shape, time) if context.ranked else []
    for match in sorted(_matches(shape, context), key=re.Match.start):
        span = match.span("place") if "place" in match.groupdict() else match.span()
        places = regions(shape, *span)
        told_of_goods = _follows_goods(shape, match, found)
        if len(places) == 1 and not told_of_goods and is_of_all(shape, match, places[0], context):
            found += _held(shape, match, places[0], time(shape.at(match)))
    found += _held_by_rules(shape, context, time)
    of_goods = any(f.product for f in found)
    return [*found, *_next_ranks(shape, found, time)] if found and not of_goods else found


def _held_by_rules(shape: Shape, context: Context, time: Clock) -> list[Finding]:
    """Places told by who holds them: «el segundo puesto es de Ica», «es la cifra más alta»."""
    found: list[Finding] = []
    for pattern in _HELD_RULES if not _OF_GOODS_TOLD.match(shape.text) else ():
        for match in shape.matches(pattern):
            if pattern == _QUEDO and not is_told_by_value(
                shape, match, ORDINALS[match["nth"]], context
            ):
                continue
            if pattern == _AS_HIGH and not _follows_amount(context):
                continue
            place = holder(shape, match, context)
            if place and is_of_all(shape, match, place, context):
                found += _held(shape, match, place, time(shape.at(match)))
    return found


def _before_joint(
    shape: Shape, joint: re.Match[str], context: Context, time: Clock
) -> list[Finding]:
    """«Tacna fue la primera; | Ica y Puno ocuparon el segundo y el tercer lugar»: hers, too."""
    start = shape.text.rfind("; ", 0, joint.start())
    found: list[Finding] = []
    for match in _matches(shape, context):
        span = match.span("place") if "place" in match.groupdict() else match.span()
        places = regions(shape, *span)
        ends = match.end() <= start and len(places) == 1
        if ends and is_of_all(shape, match, places[0], context):
            found += _held(shape, match, places[0], time(shape.at(match)))
    return found


def _follows_amount(context: Context) -> bool:
    """Whether the sentence before told what all of a region's sales were, and no growth."""
    told = bool(context.amounts) and all(f.product is None for f in context.amounts)
    return told and context.growth_last is None and not context.spoken


def _in_next_sentence(shape: Shape, time: Clock) -> list[Finding]:
    """The place that a sentence goes on with: «Y en el quinto, Cajamarca (US$ …)»."""
    then = re.match(_NEXT_SENTENCE, shape.text)
    places = regions(shape, *then.span("place")) if then else []
    return [rank(p, ORDINALS[then["nth"]], time(shape.at(then))) for p in places if then]


def _matches(shape: Shape, context: Context) -> Iterator[re.Match[str]]:
    """Where the sentence names a region beside its place."""
    if "@P" not in shape.text:
        return
    for pattern in _RANK_RULES if _has(shape.text, _ORDINAL) else _WITHOUT_ORDINAL:
        yield from shape.matches(pattern)
    if context.topic is None and context.goods is None and not context.only_goods:
        yield from shape.matches(_LEADS_BY_PART)
    for pattern in _BARE_RULES:
        for match in shape.matches(pattern):
            if is_told_by_value(shape, match, ORDINALS[match["nth"] or "primera"], context):
                yield match


# «En cuarto lugar está Piura. Y en el quinto, Cajamarca (US$ …)»
_NEXT_SENTENCE = rf"(?:y )?en el {NTH} ,? ?(?P<place>@P)(?= ,? ?(?:con|\())"


# «… sigue en el puesto 20, y Tumbes en el 24»
_NEXT_NUMBER = (
    r"(?:;|; y|, y|y|,) (?P<place>@P)(?: ,)? (?:en )?el (?P<counted>@N)(?= ,| \.| ;| \(|$)"
)


def _next_ranks(shape: Shape, found: Sequence[Finding], time: Clock) -> list[Finding]:
    """«Ica ocupó el primer lugar, con US$ …; Puno el segundo, con US$ …»: places that go on."""
    told = {f.value for f in found}
    by_number = [
        found_rank
        for match in (shape.matches(_NEXT_NUMBER) if any(f.tokens for f in found) else ())
        for place in regions(shape, *match.span("place"))
        for found_rank in _held(shape, match, place, time(shape.at(match)))
    ]
    placed = []
    for match in (match for pattern in _NEXT_PLACES for match in shape.matches(pattern)):
        nth = ORDINALS[match["nth"]]
        after_place = re.search(rf"{NTH} {PLACE_WORD}", shape.text[: match.start()])
        if after_place or nth - 1 in told:
            told.add(nth)  # «… es la segunda y Puno, la tercera»
            held = regions(shape, *match.span("place"))
            placed += [rank(place, nth, time(shape.at(match))) for place in held]
    return by_number + placed


# «…; Puno el segundo, con US$ …», «… y Puno, tercera (US$ …)»
_NEXT_PLACES = (
    # «…; en tercero, Junín (US$ …)»
    rf"(?:;|; y|, y|y) en (?:el )?{NTH} ,? ?(?P<place>@P)(?= ,? ?con @U| \( @U)",
    (
        r"(?:;|; [ye]|, [ye]|[ye]|,) (?P<place>@P)(?: \( [^()]* \))?(?: ,)?"
        rf"(?: (?:paso|subio|bajo|cayo|trepo|{STANDS}))?"
        rf" (?:(?:el|la|al|a la|en el|en la|como la) )?{NTH}(?: {PLACE_WORD})?"
        r"(?= ,? ?con @[UC]| \( @[UC]| ,| ;| y @P| \.|$)"
    ),
)


# «El cacao ocupó el primer lugar de la canasta»
# «En el ranking de exportaciones de cacao, Ica ocupa el primer lugar»
_OF_GOODS_TOLD = re.compile(
    r"\W*(?:el |la |los |las )?@G (?!@P|(?:de|en) @P)"
    r"|en el ranking(?: nacional| regional)?(?: de exportaciones)? de (?:el |la )?@G"
)


def _follows_goods(shape: Shape, match: re.Match[str], found: Sequence[Finding]) -> bool:
    """«Ica es la primera agroexportadora, y la segunda es Puno»: in farm goods as well."""
    of_goods = any(f.product for f in found)
    return of_goods and "@G" in shape.text[: match.start()]


def _held(shape: Shape, match: re.Match[str], place: Place, period: Period) -> list[Finding]:
    """The rank of a match by its ordinal, or by the number in it."""
    counted = match.groupdict().get("counted")
    numbers = shape.within(*match.span("counted"), Kind.FIGURE) if counted else []
    number = numbers[0] if numbers else None
    if number is None or number.figure is None:
        return [rank(place, ORDINALS[match.groupdict().get("nth") or "primera"], period)]
    if not 1 <= number.figure.value <= len(_REGIONS_RANKED):
        return []
    return [rank(place, int(number.figure.value), period, tokens=(number.start,))]


_REGIONS_RANKED = range(25)


# «Ranking del interior: 1. Ica; 2. Puno (US$ 9 millones)», «Ranking en uva: 1. Ica; 2. Piura»
_NUMBERED = re.compile(
    r"(?:\W )?(?:(?:el|la) )?(?:ranking|clasificacion|tabla|orden)(?: regional| nacional| general"
    r"| exportador| por valor| por monto| del interior| @T|(?: de| en)? (?P<among>@P))*"
    rf"(?: (?:de|en) {THE}{SALES}(?P<goods>@G))?(?: @T)? : (?=@N [.)])"
)
_ITEM = re.compile(
    r"(?:[:;,]|, y|; y|\by) (?P<counted>@N) [.)] (?P<place>@P)(?= \(| ;| ,| \.| y |$)"
)


def _numbered(shape: Shape, time: Clock) -> list[Finding]:
    """The places of a list that numbers them from the first on."""
    opening = _NUMBERED.match(shape.text)
    if opening is None:
        return []
    among = shape.within(*opening.span("among"), Kind.PLACE) if opening["among"] else []
    if any(t.place and t.place.kind not in _WHOLES for t in among):
        return []  # «Ranking del norte: 1. Piura; …»
    goods = shape.within(*opening.span("goods"), Kind.PRODUCT) if opening["goods"] else []
    found: list[Finding] = []
    for match in _ITEM.finditer(shape.text, opening.end() - 2):
        number = shape.within(*match.span("counted"), Kind.FIGURE)[0]
        for place in regions(shape, *match.span("place")):
            if number.figure is None or number.figure.value != len(found) + 1:
                return []
            good = goods[0].product if goods else None
            found.append(rank(place, len(found) + 1, time(shape.at(match)), good, (number.start,)))
    return found


_WHOLES = (PlaceKind.AGGREGATE, PlaceKind.COUNTRY)


def _joint_ranks(shape: Shape, context: Context, time: Clock) -> list[Finding]:
    """«A y B se posicionaron como las principales regiones … (x e y, respectivamente)».

    And «A y B … fueron la primera y la segunda región exportadora».
    """
    pattern = (
        r"(?P<names>@P(?: , @P)* [ye] @P) (?:(?!@N |; |@P ).){0,40}?principales regiones"
        r" exportadoras.{0,60}respectivamente"
    )
    for match in shape.matches(pattern):
        names = [t.place for t in shape.within(*match.span("names"), Kind.PLACE) if t.place]
        period = time(shape.at(match))
        return [rank(place, nth, period) for nth, place in enumerate(names, start=1)]
    for match in shape.matches(_TOGETHER):
        names = regions(shape, *match.span("names"))
        places = [ORDINALS[word] for word in re.findall(rf"{_NTHS}(?!\S)", match["places"])]
        period = time(shape.at(match))
        if len(names) != len(places):
            continue
        goods = _goods_after(shape, match)
        # «… ocuparon el segundo y el tercer lugar»
        placed = _PLACED.search(match[0]) and is_of_all(shape, match, names[0], context)
        if goods or placed or is_told_by_value(shape, match, places[0], context):
            held = [rank(p, nth, period) for p, nth in zip(names, places, strict=True)]
            return [one._replace(product=good) for one in held for good in goods or [None]]
    return []


_PLACED = re.compile(rf" (?:{PLACE_WORD}|lugares|puestos|posiciones|regiones exportadoras)$")


def _goods_after(shape: Shape, match: re.Match[str]) -> list[str | None]:
    """The product of «… son la primera y la segunda | en café»."""
    told = re.match(rf" (?:en|de) {THE}{SALES}@G", shape.text[match.end() :])
    end = match.end() + told.end() if told else match.end()
    return [good.product for good in shape.within(match.end(), end, Kind.PRODUCT)]


_NTHS = NTH.replace("?P<nth>", "?:")
# «Cusco y Apurímac, novena y décima, exportaron …», «A y B fueron la primera y la segunda …»
_TOGETHER = (
    rf"(?P<names>@P(?: \( [^()]* \))?(?: , @P(?: \( [^()]* \))?)* [ye] @P)(?: \( [^()]* \))?"
    rf" (?:, (?:en )?|{_SINCE}{{0,90}}?(?:fueron|son|quedaron|resultaron|terminaron|aparecen"
    r"|se ubicaron|ocuparon|ocupan|se ubican)(?: como| en)? )"
    rf"(?P<places>(?:(?:la|el|los|las) )?{_NTHS}(?: , (?:(?:la|el) )?{_NTHS})* y (?:(?:la|el) )?"
    rf"{_NTHS})(?: (?:{PLACE_WORD}|lugares|puestos|posiciones|ubicaciones|casillas|escalones"
    r"|regiones exportadoras))?(?= ,| ;| \.| \(| con| (?:en|de) |$)"
)
