"""Products that are whole sectors, as the lexicon names them."""

SECTORS = frozenset(
    {"tradicional", "no tradicional", "minería", "agroexportaciones", "agroindustria", "pesca"}
)
