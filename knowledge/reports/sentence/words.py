"""The words of export notes by what they do in a sentence, folded."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in text.split("|"))


UP = _words(
    """
    crece crecen creciera crecieran sube suben aumenta aumentan avanza avanzan incrementa
    incrementan gana ganan repunta repuntan mejoran crecio crecieron crecer creciendo crecia
    crecido avanzado incrementado subio subieron subir subiendo subido
    aumento aumentaron aumentar aumentando aumentado avanzo avanzaron avanzar avanzando
    incremento incrementaron incrementandose incrementar incrementado incrementos aumentos
    amplio ampliaron amplian mejoro mejoraron mejora mejoras mejorado
    gano ganaron expandio expandieron expansion repunto
    repuntaron repunte alza alzas crecimiento crecimientos avance avances variacion tasa
    dispararon disparo multiplicado multiplico multiplicaron salto saltos elevo elevaron
    recupero recuperaron
    trepo treparon trepa trepan escalo escalaron escala remonto remontaron progreso progresaron
    empujo empujaron aceleraron gano acelero grew rose increased growth increase dinamismo
    positiva positivo positivos
    desempeno recuperacion subida subidas despego despegaron despega vario variaron
    elevarse incrementarse expandirse ampliarse recuperarse dispararse multiplicarse acelerarse
    aumentar trepar repuntar recupera recuperan expande expanden dispara disparan eleva elevan
    acelera aceleran remonta remontan
    saltaron salta saltan brinco brincaron brinca
    florecio florecieron prospero prosperaron robustecio robustecieron engroso engrosaron
    reboto rebotaron rebota rebotan rebotar rebote resurgio resurgieron reactivo reactivaron
    fortalecio fortalecieron reanimo reanimaron agrando agrandaron ensancho ensancharon
    acrecento acrecentaron crecian subia subian aumentaba aumentaban avanzaba avanzaban
    elevado expandido ampliado repuntado
    """
)
DOWN = _words(
    """
    bajan desciende descienden decrece decrecen ceden contrae contraen desploma desploman
    cae caen cede retrocede retroceden disminuye disminuyen reduce reducen cayo cayeron caer
    disminuir retroceder
    cayendo bajo bajaron bajar bajando retrocedio retrocedieron disminuyo
    disminuyeron disminuyendo redujo redujeron reduciendo contrajo contrajeron perdio
    perdieron restaron descendio descendieron descenso caida caidas contraccion contracciones
    descensos retrocesos disminuciones disminucion reduccion reducciones baja bajas
    retroceso decrecio decrecieron decrecimiento
    hundio hundieron hunde hundirse hundir desplomarse derrumbarse bajon bajones desplome
    encogio encogieron merma mermo mermaron
    caido cedido retrocedido disminuido bajado contraido perdido descendido
    replego replegaron repliega repliegan repliegue enfrio enfriaron desinflo desinflaron
    flaqueo flaquearon resbalo resbalaron reculo recularon menguo menguaron debilito debilitaron
    resbala resbalan
    retrajo retrajeron retraccion aflojo aflojaron
    reducirse encogerse replegarse enfriarse retraerse recortarse desinflarse caerse
    decrecer descender disminuir bajar hunden derrumba derrumban encoge encogen
    declive declino declinaron derrumbo derrumbaron derrumbe cedio cedieron pierde pierden
    perder achico achicaron recorto recortaron recorte recortes tropiezo rojo negativo negativa
    ceder mermar negativos negativas desplomo desplomaron contraerse contraer fell dropped decline
    decayo decayeron decae decaen decaer desmejoro desmejoraron empeoro empeoraron deterioro
    deterioraron deslizo deslizaron languidecio languidecieron desbarranco desbarrancaron bajaba
    bajaban caia caian
    """
)
MORE = _words(
    """
    mas mayor mayores superior superiores encima arriba adicional adicionales
    """
)
LESS = _words(
    """
    menos menor menores inferior inferiores debajo abajo
    """
)
SHARE = _words(
    """
    depende dependen pesaba pesaban peso participacion participaciones
    participaron participo participa contribuir acapara acaparan acaparo acapararon
    aportar explicar acaparar agrupar reunir
    responsable representar representa representan represento representaron
    representando concentra concentran concentro concentraron concentrando aporta aportan
    aporto aportaron aporte contribucion contribuye contribuyo pesa pesan pesaron hacen hace
    capto captaron capta reunio agrupa agrupo hicieron significo significaron significa
    significan explica explican
    explico explicaron cuota equivale equivalen
    genera generan
    equivalio equivalieron equivalente equivalentes constituye constituyo constituyen constituyeron
    """
)
VALUE = _words(
    """
    exporta exportan totaliza totalizan exporto exportaron exportando exportado exportada
    exportados vendio vendieron vende envio
    enviaron envia sumo sumaron suman suma sumando totalizo totalizaron totalizando alcanzo
    alcanzaron alcanza alcanzando llego llegaron llega llegan llegando acumulo acumularon
    registro registraron registrando despacho despacharon coloco colocaron facturo facturaron
    ascendio ascendieron ascienden obtuvo logro lograron logrando supero superaron supera
    bordeaba bordeaban
    superan superando bordeo bordearon bordea bordean paso pasaron pasa pasan rebaso rebasaron
    cerro cerraron genero generaron dio dieron fue fueron tuvo tuvieron marco llevo llevaron
    llevando ingresaron originaron origino duplico duplicaron triplico triplicaron cuadruplico
    cuadruplicaron
    quintuplico quintuplicaron ocupo ocupa ocuparon mostro
    mostraron muestran exhibe exhiben exhibieron presento presentaron experimento experimentaron
    evidencio exhibio anoto anotaron
    concreto realizo realizaron registra registran presenta muestra consiguio consiguieron
    lleva llevan
    vendido vendidos vendida vendidas enviado enviados embarcado embarcados embarco embarcaron
    embarca embarcan rindio rindieron dejo dejaron puso pusieron mando mandaron trajo trajeron
    termino terminaron situo situaron rozo rozaron rondo rondaron rebasa rebasan excedio
    excedieron junto juntaron salieron salio llevaba llevaban despacharon facturan factura
    embolso embolsaron recaudo obtuvieron hizo acumula acumulan acumulaba produjo comercializo
    comercializaron contribuyo contribuyeron sobrepaso sobrepasaron reporto reportaron movio
    anotado reportado
    sufrio sufrieron sufre sufren
    acumulaban sumaban totalizaban llegaban
    marcan marcaron tiene tienen
    limito limitaron modero moderaron
    sumado alcanzado totalizado llegado despachado colocado registrado acumulado movieron
    valio valieron remitio remitieron expidio expidieron contabilizo contabilizaron arrojo
    arrojaron cosecho cosecharon redondeo redondearon computo computaron orillo orillaron
    ostenta ostento ostentan saco sacaron asciende
    facturado facturada obtenido recaudado contabilizaban contabilizaba registraban registraba
    partio partieron zarpo zarparon exported sold reached
    """
)
# What several products do together: the figure after it is of none of them.
TOGETHER = _words(
    """
    suman sumaron hacen hicieron concentran concentraron representan representaron totalizan
    totalizaron explican explicaron juntan juntaron aportan aportaron reunen reunieron
    """
)
# A region is the one who sells; after a product these words speak of the region again.
SELLS = _words(
    """
    exporto vendio despacho envio exportaron vendieron despacharon cerro facturo logro
    """
)
# What a region got for something, as it tells what that was: «obtuvo US$ 9 millones por uva».
EARNS = frozenset(
    "obtuvo obtuvieron recibio recibieron percibio percibieron cobro cobraron embolso embolsaron"
    " recaudo recaudaron gano ganaron ingreso ingresaron".split()
)
# What may stand before the first word of a sentence, and says nothing of whom it is.
BEFORE_FIRST = frozenset(
    "“ \" « ‘ ' ( [ ¡ ¿ — – - • * · ● y pero ademas tambien asimismo incluso solo ahora aun ya"
    " hoy entonces asi".split()
)
PARTS = frozenset("participacion peso cuota aporte contribucion".split())
COMES = frozenset("provino provinieron proviene provienen vino vinieron".split())
# What one does to another whose place it takes, and so to one it beats: «desplazó a Puno».
DISPLACES = frozenset("desplazo desbanco relego destrono derroco".split())
TAKES = DISPLACES | {"quito", "arrebato"}
PASSES = DISPLACES | {"supero", "aventajo", "sobrepaso"}
BEATS = (
    frozenset(  # and in other tenses, «ha superado a», and by other verbs, «dejó atrás a»
        f"{verb[:-1]}{ending}"
        for verb in (*PASSES, "alcanzo", "rebaso", "igualo", "duplico", "triplico", "cuadruplico")
        for ending in "o aron a an ado ar ando".split()
    )
    | frozenset("vencio vencieron vence vencen vencido vencer atras gano impuso impusieron".split())
)
# What may stand within: «superó por primera vez a», «desplazó con creces a», «superó en ventas a».
BY_THE_WAY = frozenset(
    "por con de en primera vez creces lejos poco amplio escaso margen asi ya hoy nuevo tambien otra"
    " fin muy terreno ventaja envios ventas exportaciones ranking".split()
)
# «Ica escoltó a Puno con US$ 9 millones»: who comes next, and sold so much.
ESCORTS = frozenset("escolto escolta secundo secunda".split())
LEADS = frozenset("encabezo encabeza lidero lidera comanda comando domino domina".split())
IN_TURN = re.compile(r"\b(?:respectivamente|en ese orden|en dicho orden)\b")
ARTICLES = frozenset({"el", "la", "los", "las"})
OF_THE = ARTICLES | {"de", "del"}
HERE = frozenset("aqui ahi alli".split())
WHOSE = frozenset("cuya cuyo cuyas cuyos".split())
THEY_DID = ("aron", "ieron")  # endings of what several did
# What leads to the reasons of a move: «creció gracias a …», «cayó al suspenderse …».
BECAUSE = frozenset(
    "por gracias debido ante tras al merced con pese impulsado impulsada apoyado apoyada".split()
)
SALES = frozenset("envios ventas exportaciones despachos exportado enviado vendido total".split())
# Of either way: «cerró en negativo, con una variación de 8 %».
NEUTRAL = frozenset({"variacion", "tasa", "desempeno"})
# Joined once: they are asked of every word.
MOVES = UP | DOWN
COMPARES = MORE | LESS
# What a growth is measured against: «por encima del promedio», «más que el del sur».
AGAINST = frozenset(
    "encima debajo sobre superior inferior mayor menor que frente supera supero superaron".split()
)
AND_THAT_OF = frozenset("y que el del".split())  # «… del sur (5 %) | y que el del | centro (3 %)»
FALLS = DOWN | LESS
MOVED = MOVES | COMPARES
SHARE_ONLY = SHARE - UP
TELLING = MOVES | SHARE
ACTS = MOVES | VALUE
VERBS = ACTS | SHARE
ONLY_DOWN = DOWN - UP  # never of a rise
SELLS_AGAIN = SELLS | UP
GLUE = _words(
    """
    el la los las lo un una unos unas de del a al en por con que y e o su sus se ha han habia
    dicho dicha dichos dichas
    habian ya le les esta este ese esa estas estos mas menos mayor mayores solo tambien ademas
    asi luego despues finalmente tras cual cuyo cuyos cuya cuyas como pues igual parte
    mientras ante bajo medio pese exportaciones exportacion envios envio ventas venta
    despachos despacho embarques embarque exterior mundo valor monto total totales fob
    valorizados valorizadas valorizado valorizada bienes mercancias mercaderia mercaderias
    extranjero primera primer
    primero segunda segundo tercera tercer tercero cuarta cuarto quinta quinto sexta sexto
    septima octava novena decima lugar puesto posicion ranking lider lideres lidera lideran
    lidero lideraron cabeza cabecera encabeza encabezan encabezo numero principal principales
    region regiones exportadora exportadoras exportador posicionaron posiciono ubica ubico
    ubicaron mantiene mantuvo mantienen afianza afianzo consolida consolido va van frente
    aparece aparecen interior sigue siguen seguida seguido seguidas seguidos siguio siguieron
    viene vienen junto respectivamente cada ambas ambos casi cerca alrededor aproximadamente
    poco superior encima era siendo destacando destaco destacaron destaca destacan sobresalio
    encabezaron pesar pocas pocos respecto uno convirtio convierte coloca colocan
    sobresalieron resalto resaltaron acompana acompanan acompanaron
    corresponden corresponde
    ligera ligero fuerte leve notable importante interanual anual acumulado periodo tramo
    desempeno hasta dolares americanos usd mismo unica unico son resultado apenas solamente
    decir cifra cifras
    concentrar macrorregion cambio contrario lado vez obstante embargo asimismo igualmente manera
    forma modo cuanto refleja reflejan evidencia evidencian mantuvieron permanecio permanecieron
    practicamente
    afuera fuera mejor mejores nueva nuevo producto productos estrella rezagada rezagado
    segundo ano supone supuso supusieron
    exactos exactas precisos precisas preciso precisa
    oferta exportable ello lista dinamico dinamica delante afectado golpeado modesto modesta
    pasar pasando alta historia comparacion comparado ultimo misma
    tanto es si quedo record historico historica nacional reducido reducida maximo aun salvo
    excepto incluso eso segun donde registrar lograr alcanzar cuando nivel
    sexto septimo setimo septima setima octavo noveno decimo undecimo duodecimo decima
    decimotercer decimotercera decimocuarto decimocuarta decimoquinto decimoquinta undecima
    duodecima decimosexto decimosexta decimoseptimo decimoseptima decimosetimo decimosetima
    decimoctavo decimoctava decimonoveno decimonovena vigesimo vigesima
    entre bimestre trimestre cuatrimestre semestre mes exactamente ligeramente zona bloque aunque
    reflejando reflejo reflejaron evidenciando mostrando representar completaron completo
    continua continuan continuo continuaron permanece siguen adelante tamano rompio rompieron
    batio batieron
    desplazo desbanco relego vio vieron comexperu mincetur adex sunat calcula calculo
    sido siendo estan estaban estuvo estuvieron todavia bien conserva conservan solas solos
    recien resulto excepcion canasta restante restantes pequena pequeno quedaron quedar
    despidio mira resta demas tabla grupo exacto exacta sumados lapso lejos muy propio
    volvio volvieron vuelve vuelven cuentan mensual semestral trimestral acumulada acumuladas
    pasada previo previa buen buena gran grandes fuertes leves moderado moderada importantes
    significativo significativa sostenido sostenida hoy nuevamente implica implico acumulados
    implicaron
    pero cuales ahora equivalentes sumar totalizar llegar exportar vender acumular azul azules
    ser tope clasificacion sorpresa responsable situarse completa completan cierra cierran
    dentro variaciones montos modestos
    haber propia proveedora agroexporto agroexportaron agroexporta agroexportan
    convirtio convierte resulto resulta acabo acaba asoma asomo instalo instala coloca colocan
    encaramo encaramaron encarama magros exiguos rey reina conservo conservaron
    posiciona situa situan recae recayo correspondio pertenece pertenecio retuvo retiene recupera
    correspondieron cantidad importe conservo conservaron
    obtiene consigue defendio defiende asumio asume mantener ubicar ubicarse colocarse quedarse
    pesar ubicacion casilla casillero escalon peldano sitio sitial plaza colocacion uno gracias
    relacion externas externos paso ritmo lento rapido todo toda hemos bandera condicion reafirmo
    tasas ritmos porcentajes bastante quedado delantera liderato liderazgo batuta global
    figura figuran figuro figuraron facturacion colocaciones cargamentos agroexportado
    puntero puntera punteras ocupan ubican
    """
)
LISTING = _words(
    """
    y e , ( ) / ; con un una de alza asi como ambas ambos ademas tambien + los las el la
    crecimiento incremento aumento variacion mas que por us$ - – — : casi cerca
    """
)
# Nouns and adverbs before «de Ica», «en Ica» that leave Ica the one who exports.
HEADS = _words(
    """
    productos producto vendidos exportados exportadas canasta sector sectores caso departamento
    departamentos especialmente principalmente sobre todo tanto dio dieron crecieron
    oferta exportable agroexportacion sobresale corresponde tradicionales mineras agrarias
    pesqueras externas
    casos trata mano digitos excepcion resultados desempenos registros numeros valores
    sale exporta detras atras
    conjunto
    apoyado apoyada apoyados apoyadas sustentado sustentada basado basada sostenido sostenida
    surena nortena amazonica fronteriza selvatica andina costena oriental central
    """
)
AT_LEAST = _phrases(
    """
    mas de | supero | superaron | supera | superan | superando | paso | pasaron | pasa | pasan
    | paso de | pasaron de | pasa de | pasan de | pasaba de | pasaban de | paso del | pasaron del
    | superaba | superaban | pasa del | pasan
    del | mas del | rebasa | rebasan | excedio | excedieron | por arriba de | por encima del |
    al menos | superar | por encima de | poco mas de | rebaso |
    rebasaron | sobrepaso | sobrepasaron | superior a | superiores a | superior al
    | superiores al | mayor a | mayores a | mayor al | mayores al | more than | over
    """
)
APPROX = _phrases(
    """
    casi | cerca de | cerca del | alrededor del | rozo | rozaron | rondo | rondaron | cercano a
    | cercanos a | bordeaba | bordeaban | bordeo | bordearon | bordea | bordean |
    bordeando | alrededor de | unos | unas | aproximadamente | about | nearly | aprox
    """
)
AT_MOST = _phrases(
    """
    menos de | menos del | por debajo de | por debajo del | inferior al | inferiores al
    | menor a | menores a | menor al | menores al | less than
    """
)
# Owners of figures that are no region's exports; each rules until the next region or product.
DESTINATIONS = _phrases(
    """
    china | japon | ee.uu | eeuu | ee.uu. | ee. uu. | estados unidos | corea del sur | corea |
    india | canada | alemania | espana | paises bajos | holanda | suiza | reino unido | italia
    | francia | belgica | brasil | chile | ecuador | colombia | bolivia | mexico | argentina |
    panama | emiratos arabes unidos | emiratos arabes | emiratos | rusia | taiwan | tailandia
    | vietnam | filipinas | hong kong | australia | nigeria | sudafrica | bulgaria | finlandia
    | suecia | portugal | noruega | dinamarca | austria | polonia | turquia | malasia |
    indonesia | singapur | nueva zelanda | guatemala | costa rica | venezuela | uruguay |
    paraguay | namibia | republica dominicana | puerto rico | union europea | unión europea |
    ue | asia | asia pacifico | asia-pacifico | europa | norteamerica | sudamerica | america
    del norte | america del sur | latinoamerica | america latina | africa | oceania |
    comunidad andina | medio oriente | cono sur | mercosur | alianza del pacifico | oriente
    medio
    """
)
# Prices, firms, markets…: what notes count besides exports.
OTHER_MATTERS = _phrases(
    """
    divisas |
    costo | costos | morosidad | competitividad | indice de competitividad |
    destino | destinos | mercado | mercados | paises | precio |
    precios | cotizacion |
    cotizaciones | produccion | empresas | empresa | mipymes | mypes | pymes | empleo |
    empleos | puestos de trabajo | inversion | inversiones | importaciones | importacion |
    toneladas | tonelaje | volumen | volumenes | turismo | turistas | pbi | arancel | aranceles |
    partidas | hectareas | meta | proyeccion | proyecciones | expectativa | demanda |
    canon | presupuesto | balanza comercial | deficit | superavit | proyecto | proyectos |
    tipo de cambio | desempleo | salarios |
    programa | ruedas de negocios | negocios | compras | superficie | productores | familias |
    trabajadores | inflacion | participantes | exportadoras peruanas | vuelos | pasajeros |
    kilo | kilos | libra | libras | barril | barriles |
    importo | importaron | importa | importan | onza | onzas | sacos | quintales | litros | cajas |
    contenedores | provincia | provincias | distrito | distritos | valle | valles
    """
)
# What several products are called by turns, none of them gold.
NICKNAMES = _phrases("oro verde | oro rojo | oro blanco | oro morado | oro marron | oro rosado")
# Where all exports go: no market of its own.
ABROAD = _phrases(
    """
    mercados internacionales | mercados externos | mercados del exterior | mercados del mundo
    | mercado internacional | mercado externo | mercado mundial
    """
)
DRIVER = _phrases(
    """
    por | por el | gracias a | gracias al | debido a | debido al | de la mano de | de la mano
    del | merced a | merced al | a fuerza de | a punta de | al ritmo de | al ritmo del
    | apoyada en | apoyado en | apoyadas en | apoyados en | impulsada por | impulsado por
    | impulsadas por | impulsados por | sobre todo | principalmente | favorecida por |
    favorecidas por | favorecido por | a causa de | a causa del | a raiz del | con |
    explicado por | explicada por |
    sustentado en | sustentada en | liderada por | lideradas por | liderado por | liderados
    por | encabezada por | encabezadas por | producto de | a raiz de | entre ellos | entre
    ellas | destacando | especialmente | en especial | debido | impulso de | impulso del |
    buen desempeno de | buen desempeno del | ayudo | ayudaron | basicamente | particularmente
    | en particular | lo mas vendido | lo mas pedido | lo mas exportado | lo mas enviado |
    mayores partidas | principales productos | productos principales | principales partidas |
    partidas principales | principales exportaciones | partidas mayores | productos mas
    demandados fueron | productos mas vendidos | productos mas exportados | main products
    | productos mas importantes fueron | productos mas importantes son
    | productos mas solicitados fueron | productos mas pedidos fueron
    | productos estrella | productos como
    | productos fueron | despacho | exporto | vendio | envio | coloco | thanks to | incluyeron
    | incluyo | como el | como | donde destacaron | destacaron | destaco | sobresalieron |
    resaltaron |
    tuvo a | tuvo al | tiene a | tiene al | estan | por parte de | en base a
    | con base en | productos resaltan | productos destacan
    | sostenido en | sostenida en | sostenidos en | sostenidas en | sostenido por
    | sostenida por | sostenidos por | sostenidas por | basado en | basada en | basados en
    | basadas en | apalancado en | apalancada en | apalancados en | apalancadas en
    | apuntalado por | apuntalada por | apuntalados por | apuntaladas por | empujado por
    | empujada por | empujados por | empujadas por
    | motivado por | motivada por | porque volvio a vender | porque vendio mas | luego van |
    despues van | luego vienen | despues vienen | hubo tambien | tambien hubo |
    asociado a | asociada a | asociado al | asociada al | vinculado a | mayor envio de | mayores
    envios de | mayor venta
    de | mayores ventas de | fue | fueron | figuran | destacan | son
    """
)
# What opens an aside on what most of an amount is.
MAINLY = re.compile(
    r"(?:casi tod[oa]s?|sobre todo|en su mayoria|la mayor parte|principalmente|especialmente"
    r"|mayormente|basicamente|fundamentalmente|en especial)\b"
)
# Verbs whose subject is the reason of a rise.
EXPLAINS = ("explic", "sustent", "impuls", "motiv", "sosten", "sostuv", "empuj", "aliment")
# Verbs that say what a rise rests on, each with its link to the products.
RESTS_ON = tuple(
    f"{verb} {link}"
    for links, verbs in (
        ("en", "se sustento|se sustentaron|se sustenta|se sustentan|se apoyo|se apoyaron"),
        ("en", "se apoya|se apoyan|se baso|se basaron|se asento|descanso|descansaron"),
        ("a|al", "se debio|se debieron|se debe|se deben|obedecio|obedecieron|obedece"),
        ("a|al", "obedecen|respondio|respondieron|responde|responden"),
        ("en", "se afirmo|se afirmaron|se afianzo"),
        (
            "su alza a|su alza al|ese salto a|ese salto al|su salto a|su salto al",
            "debe|debio|deben",
        ),
        ("su avance a|su avance al|su crecimiento a|su crecimiento al", "debe|debio|deben"),
        ("el alza a|el alza al|el azul a|el azul al|el repunte a|el repunte al", "le debe"),
        ("de|del", "se beneficio|se beneficiaron|provino|provinieron|proviene|vino|vinieron"),
        ("como base|como sustento|como motor|como soporte", "tuvo|tuvieron|tiene"),
        ("determinante|determinantes|clave|decisivo|decisiva", "fue|fueron|resulto|resultaron"),
        ("favorecio|favorecieron|beneficio|beneficiaron", "la|lo|las|los|le|les"),
        ("impulso|impulsaron", "la|lo|las|los|le|les"),
    )
    for verb in verbs.split("|")
    for link in links.split("|")
)
# Words allowed between a driver cue and its products, or between two of them.
LIST_GLUE = _words(
    """
    el la los las lo su sus un una de del y e o mas mayor mayores mejor mejores venta ventas
    envio envios embarque embarques exportacion exportaciones despacho despachos productos
    producto bienes al exterior tanto sobre todo principalmente asi como tambien ademas
    incremento aumento crecimiento alza en colocacion colocaciones significativo significativa
    notable impulso desempeno buen buenas subida avance dinamismo demas otros otras incluso
    igualmente siguientes tales retorno a pedidos
    """
)
# What is made of a product and is another: folded, and as it is written.
FORMS = {
    "conserva": "conserva", "conservas": "conservas", "laminas": "láminas",
    "planchas": "planchas", "perfiles": "perfiles", "tuberias": "tuberías",
    "alambron": "alambrón", "tableros": "tableros", "muebles": "muebles", "puertas": "puertas",
    "molduras": "molduras", "manteca": "manteca", "licor": "licor", "cascara": "cáscara",
    "torta": "torta", "almidon": "almidón", "vinagre": "vinagre", "salsa": "salsa",
    "harina": "harina", "harinas": "harina", "aceite": "aceite", "pulpa": "pulpa",
    "jugo": "jugo", "jugos": "jugo",
    "mermelada": "mermelada", "pasta": "pasta", "pastas": "pastas", "snacks": "snacks",
    "jalea": "jalea", "hojuelas": "hojuelas", "bebidas": "bebidas",
}  # fmt: skip
# What one product is sold as: «US$ 9 millones entre fresco, conserva y congelado».
KINDS_OF_GOOD = frozenset(
    "fresco fresca frescos frescas congelado congelada congelados congeladas conserva conservas"
    " seco seca procesado procesada pulpa jugo polvo grano verde".split()
)
TAILS = _phrases(
    """
    en grano | en bruto | en conserva | en conservas | en polvo | fresco | fresca | frescos |
    frescas | congelado | congelada | congelados | congeladas | sin descafeinar | sin tostar |
    y sus concentrados | y concentrados | y derivados | y sus derivados | /derivados | /
    derivados | refinado | refinada | organico | organica | organicos | organicas | rojo |
    roja | rojos | rojas | verde | verdes | seco | seca | secos | secas | tropicales |
    preparado | preparada | preparados | preparadas | crudo | cruda | crudos | hass |
    procesado | procesados | procesadas | aleado | sin alear | enlatado | enlatados |
    deshidratado | deshidratados | sin tostar ni descafeinar | convencional | partido |
    aserrada | aserradas | metalicos
    """
)
FORECAST = _phrases(
    """
    va por los | van por los | vamos por un | vamos por los | vamos por el |
    va por un record | va por un nuevo | exportara | exportaran |
    venderan | vendera | confia en llegar | confia en superar | confia en alcanzar | confia en
    cerrar | confian en llegar | confian en superar | confian en alcanzar | aspira a | aspiran a
    |
    apuntan a | apunta a | preve | preven | lograran |
    van camino | va camino | vamos camino | superaria |
    superarian | llegaria | llegarian | alcanzaria | alcanzarian | creceria | crecerian |
    permitiria | permitirian | elevaria | elevarian |
    espera que | espera llevar | espera llegar | espera alcanzar | espera cerrar |
    esperan | se espera | se proyecta | proyecta | proyectan | estima que | estimamos | podria
    | podrian | buscan | busca | objetivo | sera | seran | lograria | lograrian | cerraria |
    cerrarian | meta | aspira | aspiran | queremos | esperamos | sumaria | sumarian |
    superaran | superara | llegara | llegaran | crecera | creceran | alcanzara | alcanzaran |
    proyectamos
    """
)
