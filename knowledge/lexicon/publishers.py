"""Publishers of export figures: how they are named in documents and in questions, folded."""

import re
from urllib.parse import urlsplit

from knowledge.model import Source

# In the order of authority: the first one named in a document is whose figures they are.
PUBLISHERS = (
    ("Mincetur", r"\bmincetur\b|ministerio de comercio exterior(?: y turismo)?"),
    ("ADEX", r"\badex\b|asociacion de exportadores"),
    ("ComexPerú", r"\bcomex ?peru\b|sociedad de comercio exterior(?: del peru)?"),
    ("Perucámaras", r"\bperucamaras\b|camara nacional de comercio"),
    ("CCL", r"\bccl\b|camara de comercio de lima"),
)
# Asked about too, though no report of theirs is read as such.
OTHERS = (
    ("BCRP", r"\bbcrp?\b|banco central(?: de reserva)?(?: del peru)?"),
    ("Sunat", r"\bsunat\b"),
    ("PromPerú", r"\bpromperu\b"),
    ("ComexPerú", r"\bcomex\b"),
)
# What follows «la», «su», … or an adjective of officials is no paper: «su gestión», «gestión
# pública». «Informe de gestión» is told from Gestión's by its capital, where it is asked for.
_NO_PAPER_OF = "".join(f"(?<!{one} )" for one in "la su mi una cada buena nuestra".split())
_PUBLIC = (
    r"(?! 20| publica| regional| institucional| administrativa| municipal| comercial| anual"
    r"| empresarial| exportadora| presupuestal"
    r"| del? (?:go|presid|alcald|canon|agua|recursos|riesgo))"
)
# Those who tell the figures of others, by their sites: «según Gestión».
OUTLETS = (
    ("gestion.pe", _NO_PAPER_OF + r"\b(?:diario )?gestion(?:\.pe\b|\b)" + _PUBLIC),
    ("elcomercio.pe", r"\b(?:diario )?el ?comercio(?:\.pe)?\b(?! exterior)"),
    ("diariocorreo.pe", r"\b(?:diario ?correo(?:\.pe)?|correo)\b"),
    ("cronicaviva.com.pe", r"\bcronica ?viva\b"),
    ("piuraempresarial.com", r"\bpiura ?empresarial\b"),
    ("peruinforma.com", r"\bperu ?informa\b"),
    ("latam-mining.com", r"\blatam[ -]?mining\b"),
    ("elperuano.pe", r"\b(?:diario )?el ?peruano\b"),
    ("rpp.pe", r"\brpp\b"),
    ("infobae.com", r"\binfobae\b"),
)

_OWN_SITES = {
    "Mincetur": r"gob\.pe$|mincetur",
    "ADEX": r"\badex",
    "ComexPerú": r"\bcomex",
    "Perucámaras": r"\bperucamaras",
    "CCL": r"\bcamaralima\b|\bccl\b",
}


def outlet(source: Source) -> str | None:
    """Return the site that tells another's figures («gestion.pe»); None for the publisher's own.

    Of one that nobody else is named in, its own name is the publisher.
    """
    host = site(source)
    own = _OWN_SITES.get(source.publisher)
    return host if host and own and not re.search(own, host) else None


def site(source: Source) -> str:
    """The site a document is from, «gestion.pe»; nothing where that is not known."""
    return (urlsplit(source.url).hostname or "").removeprefix("www.") if source.url else ""
