"""The words of being placed in a ranking, folded: ordinals, nouns of place, verbs."""

_ORDINALS = {
    "primer": 1, "primera": 1, "primero": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercera": 3,
    "tercero": 3, "cuarto": 4, "cuarta": 4, "quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6,
    "setimo": 7, "septimo": 7, "setima": 7, "septima": 7, "octavo": 8, "octava": 8, "noveno": 9,
    "novena": 9, "decimo": 10, "decima": 10, "undecimo": 11, "undecima": 11, "duodecimo": 12,
    "duodecima": 12, "decimotercer": 13, "decimotercera": 13, "decimocuarto": 14,
    "decimocuarta": 14, "decimoquinto": 15, "decimoquinta": 15, "decimosexto": 16,
    "decimosexta": 16, "decimoseptimo": 17, "decimoseptima": 17, "decimosetimo": 17,
    "decimosetima": 17, "decimoctavo": 18, "decimoctava": 18, "decimonoveno": 19,
    "decimonovena": 19, "vigesimo": 20, "vigesima": 20, "1er": 1, "2do": 2, "3er": 3,
}  # fmt: skip
_TEN = {"o": "decimo", "r": "decimo", "a": "decima"}  # by the last letter of what follows
_COMPOUND = {
    f"{_TEN[word[-1]]} {word}": 10 + rank
    for word, rank in _ORDINALS.items()
    if rank < 10 and word[-1] in _TEN and word.isalpha()
}
ORDINALS = {**_COMPOUND, **_ORDINALS}  # «décimo segundo» before «segundo»
# One of them is in every ordinal: «primer» in «primera» and «primero».
ORDINAL_STEMS = [
    word for word in _ORDINALS if not any(other in word for other in _ORDINALS if other != word)
]

NTH = r"(?<!\S)(?P<nth>" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + ")"
PLACE_NOUNS = (
    "lugar puesto posicion ubicacion casilla casillero escalon peldano sitio sitial plaza"
    " colocacion".split()
)
PLACE_NOUN = rf"(?:{'|'.join(PLACE_NOUNS)})"
PLACE_WORD = rf"(?:{PLACE_NOUN}|region exportadora|exportadora|exportador)"
# «el tercer lugar», «el puesto 14», «la posición número uno»
PLACE = (
    rf"(?:{NTH} {PLACE_WORD}"
    rf"|{PLACE_NOUN} (?:numero |n (?:\. )?[°º] )?(?P<counted>@N|uno)(?: y ultimo| y ultima)?"
    r"(?= entre| en @P| de @N(?: regiones)?(?: [,.;]| en | y |$)| del| en el ranking"
    r"| de las regiones| de la (?:lista|tabla)| a nivel| nacional"
    r"| regional| es| fue| para| lo| le| se| con| ,| y| \.| \(| @P| a @P|$))"
)
# «Ica está», «se ubicó», «volvió a quedar», «el primer lugar es de», «correspondió a»
# «cayó al», «subió al», «arrebató el»: to a place
WENT = (
    r"(?:cayo|cae|bajo|baja|subio|sube|paso|pasa|descendio|desciende|retrocedio|retrocede|ascendio"
    r"|asciende|trepo|trepa|salto|salta|escalo|escala|avanzo|avanza|llego|llega|se movio)"
)
_NTH_PLAIN = rf"(?:{'|'.join(ORDINALS)})"
# «bajó al octavo puesto», «bajó del quinto al octavo puesto»
GOES = rf"{WENT}(?: del? {_NTH_PLAIN}(?: {PLACE_NOUN})?)? (?:al|a la|a|hasta el|hasta la)"
# «cayó del cuarto puesto al sexto»
GOES_FROM = rf"{WENT} del? {_NTH_PLAIN} {PLACE_NOUN} a(?:l| la) {NTH}"
HOLDS = (
    r"(?:ocupo|ocupa|tiene|tuvo|mantiene|mantuvo|conserva|conservo|retuvo|retiene|recupero|recupera"
    r"|gano|gana|logro|logra|obtuvo|obtiene|alcanzo|alcanza|consiguio|consigue|tomo|toma|asumio"
    r"|asume|defendio|defiende)"
)
STANDS = (
    r"(?:(?:volvio a|vuelve a|paso a|pasa a|llego a|llega a|logro|paso hoy a) )?"
    r"(?:ser|quedar|estar|ocupar|ubicarse|situarse|colocarse|es|fue|esta|estuvo|aparece|aparecio"
    r"|figura|figuro|queda|quedo|resulta|resulto|termina|termino|cierra|cerro|acaba|acabo|va|viene"
    r"|vino|sigue|siguio|permanece|permanecio|continua|continuo|asoma|asomo"
    r"|(?:se|lo|la) (?:ubica|ubico|coloca|coloco|situa|situo|posiciona|posiciono|encuentra"
    r"|encontro|instala|instalo|mantiene|mantuvo|queda|quedo|afianza|afianzo|consolida|consolido"
    r"|alza|alzo|ocupa|ocupo|tiene|tuvo|obtuvo|logro|acomoda|acomodo|conserva|conservo)"
    r"|para|(?:le )?(?:corresponde|correspondio|toca|toco)|recae|recayo|pertenece|pertenecio)"
    r"(?: en manos)?(?: (?:para|de|a|en|por))?"
)
