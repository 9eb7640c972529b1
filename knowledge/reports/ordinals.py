"""Ordinals of places in a ranking, folded."""

_ORDINALS = {
    "primer": 1, "primera": 1, "primero": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercera": 3,
    "tercero": 3, "cuarto": 4, "cuarta": 4, "quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6,
    "setimo": 7, "septimo": 7, "setima": 7, "septima": 7, "octavo": 8, "octava": 8, "noveno": 9,
    "novena": 9, "decimo": 10, "decima": 10, "undecimo": 11, "undecima": 11, "duodecimo": 12,
    "duodecima": 12, "decimotercer": 13, "decimotercera": 13, "decimocuarto": 14,
    "decimocuarta": 14, "decimoquinto": 15, "decimoquinta": 15, "1er": 1, "2do": 2, "3er": 3,
}  # fmt: skip
_TEN = {"o": "decimo", "r": "decimo", "a": "decima"}  # by the last letter of what follows
_COMPOUND = {
    f"{_TEN[word[-1]]} {word}": 10 + rank
    for word, rank in _ORDINALS.items()
    if rank < 10 and word[-1] in _TEN and word.isalpha()
}
ORDINALS = {**_COMPOUND, **_ORDINALS}  # «décimo segundo» before «segundo»
