"""The table of slot combinations: which kind of question a set of tags can be.

A row's ``needs`` are all required, ``|`` parting alternatives; ``forbids`` rules the row out;
``takes`` are further slots it explains. A slot is a cue's name, a role's name, or one of
those made up in ``features``. Of rows that fit, the one that leaves least unexplained wins;
between equals, the first. The examples are tested, and are the help's.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from knowledge.lexicon.cues import Cue
from knowledge.model import Kind
from knowledge.questions.senses import PLACE_ROLES, Role, Tag


@dataclass(frozen=True, slots=True)
class Row:
    """One combination of slots; ``takes`` of ``*`` explains everything."""

    kind: Kind
    needs: str
    takes: str = ""
    forbids: str = ""
    example: str = ""


_MEASURES = "grew growth fell in_dollars percentage"
_PLACES = "region macro whole town regions"
_SET = f"{_MEASURES} except only not how_many region macro town whole figure product most least"
_BREAKDOWNS = (
    "by_destination|by_firm|by_weight|by_currency|by_sector|by_place_below|by_time|by_price"
    "|by_head|by_people|forecast|destination"
)
_COMPARATORS = "more_than|less_than|at_least|at_most|between"
_LIMITS = "more_than less_than at_least at_most between around beats"

TABLE = (
    Row(Kind.PERSON, "minister", "*", "off_topic", "¿quién es la ministra?"),
    Row(Kind.OFF_TOPIC, "off_topic|abroad", "*", "", "¿y las importaciones?"),
    Row(
        Kind.LOOKUP,
        "profile|define|said by_firm|by_people",
        "unread institution what whole",
        "region town macro how_much grew fell product figure value who",
        "¿qué dice de las mipymes?",
    ),
    Row(
        Kind.LOOKUP,
        "what institution by_firm|by_people",
        "unread whole said",
        "region town macro how_much grew fell product figure value who",
        "¿qué acciones hará el Mincetur para las mipymes?",
    ),
    Row(Kind.BREAKDOWN, _BREAKDOWNS, "*", "", "¿a qué países exporta Ica?"),
    Row(
        Kind.PERSON,
        "who said",
        "*",
        "value grew growth region product how_much figure",
        "¿quién dijo que las regiones son el motor?",
    ),
    Row(
        Kind.PERSON,
        "who institution",
        "*",
        "value grew growth region product how_much figure source",
        "¿quién encabeza el Mincetur?",
    ),
    Row(
        Kind.PERSON,
        "mentions region|macro|town",
        f"{_PLACES} said",
        f"{_MEASURES} value product figure why unread source who which_regions record what",
        "¿mencionó a Ica?",
    ),
    Row(Kind.PERSON, "said", "", f"{_PLACES} grew value product figure why unread", "¿qué dijo?"),
    Row(
        Kind.RECORDS,
        "record",
        f"{_SET} regions members product_word ordinal percentage share of_total sum average",
        "why",
        "¿qué regiones batieron récord?",
    ),
    Row(
        Kind.RECORDS,
        "why record number",
        f"{_SET} which_regions region_word",
        "region town product percent money",
        "¿por qué fueron 20 las regiones con récord?",
    ),
    Row(
        Kind.GREW,
        "number which_regions grew|fell",
        f"{_SET} which_regions region_word why",
        "region town product percent money record more_than less_than at_least at_most between most least",
        "¿por qué fueron 20 las que crecieron?",
    ),
    Row(
        Kind.SERIES,
        "best_year|worst_year subject",
        f"{_PLACES} {_MEASURES} most least record",
        "why figure product",
        "mejor año de Puno",
    ),
    Row(
        Kind.SERIES,
        "series subject",
        f"{_PLACES} {_MEASURES} each all of_total sum",
        "why figure product who which_regions",
        "¿cómo ha evolucionado Ica?",
    ),
    Row(
        Kind.SERIES,
        "when subject figure|grew|fell",
        f"{_PLACES} {_MEASURES} {_LIMITS} figure",
        "why product who which_regions",
        "¿cuándo superó Arequipa los 5 mil millones?",
    ),
    Row(
        Kind.DATE,
        "report_date latest",
        "coverage source",
        "grew how_much fell record most region town",
        "¿de qué fecha es el último reporte que tienes?",
    ),
    Row(Kind.COVERAGE, "coverage", "*", "", "¿qué reportes tienes?"),
    Row(
        Kind.DATE,
        "report_date",
        f"{_PLACES} source",
        "grew how_much fell record most acronym",
        "¿de cuándo es el reporte?",
    ),
    Row(
        Kind.SOURCE,
        "source",
        f"{_PLACES} {_MEASURES} why figure",
        "how_much most least product",
        "¿cuál es la fuente?",
    ),
    Row(
        Kind.EVIDENCE,
        "know",
        f"{_PLACES} {_MEASURES} figure most why",
        "how_much",
        "¿cómo lo sabes?",
    ),
    Row(
        Kind.SHARE,
        "share|of_total|percentage ordinal|top|most|least|region_words number",
        f"{_SET} {_LIMITS} top ordinal sum of_total share percentage each",
        "region town regions grew fell",
        "¿qué parte del total son las 3 primeras?",
    ),
    Row(
        Kind.SHARE,
        "share grew|growth subject",
        f"{_PLACES} {_MEASURES} of_total sum how_much",
        "fell product figure who which_regions why",
        "¿cuánto aportó Puno al crecimiento de las regiones?",
    ),
    Row(
        Kind.SHARE,
        "share|of_total subject",
        f"percentage compare regions {_PLACES} figure of_total share sum {_LIMITS} members growth each",
        "grew fell average",
        "¿qué porcentaje es Ica del total?",
    ),
    Row(
        Kind.SHARE,
        "percentage subject",
        f"{_PLACES} figure sum members",
        "grew fell growth in_dollars more_than less_than most least beats compare difference profile",
        "¿qué porcentaje tiene Ica?",
    ),
    Row(
        Kind.FILTER,
        "who|which_regions|how_many between pair",
        f"{_SET} between regions place ordinal top number",
        "figure product why",
        "¿quién está entre Ica y Moquegua?",
    ),
    Row(
        Kind.NEIGHBOUR,
        "both_sides|right_beside above|below region|town",
        f"{_MEASURES} place most least macro top how_many beats not members",
        "pair figure product why compare times average sum",
        "¿qué regiones están justo encima y debajo de Ica?",
    ),
    Row(
        Kind.FILTER,
        "own_group beats|more_than|less_than|above|below",
        f"{_SET} {_LIMITS} above below average regions place",
        "figure product why times difference compare",
        "¿qué regiones crecieron más que su macrorregión?",
    ),
    Row(
        Kind.RANKING,
        "own_group most|least|led|ordinal",
        f"{_SET} top ordinal led number each place members",
        "product region town regions why figure how_much",
        "¿qué región lideró en su macrorregión?",
    ),
    Row(
        Kind.FILTER,
        "macro_word beats|more_than|less_than|above|below macro",
        f"{_MEASURES} {_LIMITS} above below macro most least place",
        "figure product why region town",
        "¿qué macrorregión creció más que el sur?",
    ),
    Row(
        Kind.FILTER,
        "which_regions|how_many beats|more_than|less_than|above|below subject|average|sum",
        f"{_SET} {_LIMITS} above below average regions place",
        "figure product why times difference compare",
        "¿qué regiones crecieron más que el sur?",
    ),
    Row(
        Kind.FILTER,
        "who beats|above|below|more_than|less_than average",
        f"{_SET} {_LIMITS} above below average regions place",
        "figure product why times difference compare sum region town",
        "¿qué región creció por encima del promedio?",
    ),
    Row(
        Kind.FILTER,
        "who beats region|town",
        f"{_SET} {_LIMITS} regions place",
        "figure product why times difference compare pair average sum",
        "¿quién exportó menos que Tacna?",
    ),
    Row(
        Kind.COMPARE,
        "average region|town above|below|beats|more_than|less_than|most|least",
        f"{_PLACES} {_MEASURES} {_LIMITS} above below most least regions",
        "who which_regions how_many how_much figure macro why product",
        "¿Arequipa creció más que el promedio?",
    ),
    Row(
        Kind.AVERAGE,
        "average",
        f"{_SET} regions top ordinal sum of_total",
        "beats compare",
        "¿cuál es el promedio de las regiones?",
    ),
    Row(
        Kind.SUM,
        "sum regions beats|more_than|above|below|less_than",
        f"{_PLACES} {_MEASURES} {_LIMITS} above below sum verify",
        "who which_regions how_many figure product share average",
        "¿Ica y Áncash juntas superan a Arequipa?",
    ),
    Row(
        Kind.SUM,
        "sum macro_word",
        f"{_SET} each how_much macro_word",
        "region town macro why share product who what",
        "suma por macrorregión",
    ),
    Row(
        Kind.SUM,
        "sum of_product",
        f"{_SET} how_much product_word",
        "region town why share",
        "¿cuánto suman las regiones que exportan oro?",
    ),
    Row(
        Kind.SUM,
        "of_product how_much values",
        f"{_SET} product_word",
        "region town why share sum grew growth each",
        "¿cuánto exportan las regiones que venden cobre?",
    ),
    Row(
        Kind.SUM,
        "region_of_product how_much value",
        f"{_SET} product_word region_word regions",
        "region town why share sum grew growth each most least",
        "¿cuánto exportó la región de la palta?",
    ),
    Row(
        Kind.SUM,
        "sum regions|macro|these|number|all|ordinal|top|most|least",
        f"{_SET} more_than less_than at_least at_most regions top ordinal whole members number",
        "whole share of_total record",
        "¿cuánto suman Arequipa y Puno?",
    ),
    Row(
        Kind.FIGURE,
        "whole|of_total|sum except",
        f"{_PLACES} value sum of_total except",
        "who which_regions why product figure these macro_word grew growth within",
        "¿cuánto es el total regional sin Arequipa?",
    ),
    Row(
        Kind.FILTER,
        "multiplied who|which_regions|how_many",
        f"{_SET} times macro_word members regions",
        "region town why share product",
        "¿qué regiones duplicaron sus exportaciones?",
    ),
    Row(
        Kind.FILTER,
        "times who|which_regions|how_many region|macro|whole",
        f"{_SET} {_LIMITS} times regions macro_word members number",
        "town regions why share product compare difference percent money average sum",
        "¿qué regiones crecieron más del doble que Tacna?",
    ),
    Row(
        Kind.FIGURE,
        "multiplied subject",
        f"{_PLACES} {_MEASURES} times not",
        "why who which_regions how_many product",
        "¿Junín duplicó sus exportaciones?",
    ),
    Row(
        Kind.COMPARE,
        "difference|times|compare ordinals",
        f"{_MEASURES} ordinal place difference times compare top most least between regions",
        "region town product figure",
        "diferencia entre el tercero y el cuarto",
    ),
    Row(
        Kind.FILTER,
        "all_beaten beats|above|below|more_than|less_than",
        f"{_SET} {_LIMITS} above below regions place whole",
        "figure product why times difference average sum",
        "¿quién creció más que Puno y Junín?",
    ),
    Row(
        Kind.COMPARE,
        "pair compare|most|least|beats|difference|times|led|more_than|less_than|above|below",
        f"{_PLACES} {_MEASURES} compare most least beats difference times led more_than less_than above below sum share average how_many place not members macro_word ordinal",
        "except product",
        "¿quién exportó más, Puno o Ica?",
    ),
    Row(
        Kind.COMPARE,
        "compare|difference|times|beats subject",
        f"{_PLACES} {_MEASURES} most least",
        "except product figure above below",
        "compáralo con Ica",
    ),
    Row(
        Kind.NEIGHBOUR,
        "above|below who|which_regions|how_many|above|below region|town",
        f"{_MEASURES} place most least macro top how_many beats not",
        "pair figure",
        "¿quién está sobre Piura?",
    ),
    Row(
        Kind.POSITION,
        "led|most|least|ordinal macro_subject",
        f"{_MEASURES} ordinal place macro macro_word members figure",
        "who which_regions how_much region town except beats compare value pair number money",
        "¿el sur lideró el crecimiento?",
    ),
    Row(
        Kind.POSITION,
        "most|least|led|ordinal macro macro_word",
        f"{_MEASURES} ordinal place",
        "who which_regions how_much region town figure except",
        "¿el sur es la macrorregión que más creció?",
    ),
    Row(
        Kind.POSITION,
        "place|top region|town",
        f"{_MEASURES} ordinal number most least macro top place figure members",
        "who which_regions pair",
        "¿en qué puesto está Ica?",
    ),
    Row(
        Kind.POSITION,
        "among region|town",
        f"{_MEASURES} ordinal number most least led top figure place between macro macro_word",
        "who which_regions how_much how_many pair product place",
        "¿Piura está entre las ocho primeras?",
    ),
    Row(
        Kind.POSITION,
        "place pair",
        f"{_PLACES} {_MEASURES} ordinal number place",
        "who which_regions most least beats above below compare difference times led how_much",
        "¿en qué puesto están Ica y Puno?",
    ),
    Row(
        Kind.POSITION,
        "ordinal|most|least|led region|town",
        f"{_MEASURES} ordinal whole most least led macro place top verify members macro_word",
        "which_regions how_much pair figure except only product_word",
        "¿Ica es la cuarta?",
    ),
    Row(
        Kind.FILTER,
        f"figure {_COMPARATORS}|beats|above|below",
        f"{_SET} {_LIMITS} macro_word members all average whole top",
        "region town regions why share product whole among",
        "¿qué regiones crecieron más de 40 %?",
    ),
    Row(
        Kind.FILTER,
        f"figure {_COMPARATORS}|beats who|which_regions|how_many",
        f"{_SET} {_LIMITS} macro_word members regions average whole top",
        "why share product",
        "¿qué regiones sin Ica pasaron los 5 mil millones?",
    ),
    Row(
        Kind.WHOSE,
        "figure who|which_regions|how_many|what|product_word|define",
        f"{_MEASURES} around number money percent macro_word figure macro not product_word product how_many",
        "region town more_than less_than at_least at_most between top why share most ordinal place sum times",
        "¿quién creció 31,1 %?",
    ),
    Row(
        Kind.WHOSE,
        "percent grew|growth|fell",
        "around number percent figure",
        "region town macro whole regions more_than less_than at_least at_most between top why share most least place sum times value how_much how_many all each only not product record who which_regions what macro_word average",
        "la caída de 22,9 %",
    ),
    Row(
        Kind.WHOSE,
        "figure region_word",
        "around number money percent",
        "region town macro regions more_than less_than at_least at_most between top why share most least place sum times grew fell growth value how_much how_many all each only not product record",
        "5 189 millones, ¿región?",
    ),
    Row(
        Kind.MEMBERS,
        "who|which_regions town",
        "members place",
        "grew growth fell most least led product why figure share value_verb region how_much",
        "¿en qué región está Chiclayo?",
    ),
    Row(
        Kind.MEMBERS,
        "asks_being region macro",
        "did region macro region_word members not",
        "grew growth fell most least led product why figure top share value value_verb how_much who record",
        "is Ica in the south?",
    ),
    Row(
        Kind.MEMBERS,
        "members|macro_word region|macro|town|who|which_regions|how_many|all|what",
        f"{_PLACES} how_many not product_word",
        f"grew growth fell most least led product why {_LIMITS} figure top share value_verb",
        "¿qué regiones son del sur?",
    ),
    Row(
        Kind.MEMBERS,
        "which_regions|who|how_many|all|regions_of macro",
        "how_many members macro_word",
        "grew growth fell most least led product why figure top value_verb each how_much except product_word profile compare difference record average sum chart map",
        "las regiones del sur",
    ),
    Row(
        Kind.COMMON,
        "common",
        f"{_PLACES} product_word why",
        "figure",
        "¿qué comparten Puno y Pasco?",
    ),
    Row(
        Kind.FILTER,
        f"of_product figure {_COMPARATORS}|beats",
        f"{_SET} {_LIMITS} macro_word regions product_word",
        "region town why share sum average",
        "¿qué regiones que venden oro pasaron los 4 mil millones?",
    ),
    Row(
        Kind.RANKING,
        "of_product top|most|least|bottom|ordinal grew|growth|values",
        f"{_SET} top bottom ordinal place members product_word",
        "region town why share sum average how_much",
        "de las regiones que exportan oro, ¿cuál creció más?",
    ),
    Row(
        Kind.RANKING,
        "of_product how_much grew|growth",
        f"{_SET} product_word regions",
        "region town why share sum average values most least top",
        "¿cuánto creció la región de la palta?",
    ),
    Row(
        Kind.EXPORTERS,
        "same_products region",
        "who which_regions how_many beats this common other most product_word compare what same_products",
        "product how_much grew growth figure",
        "¿qué región exporta lo mismo que Moquegua?",
    ),
    Row(
        Kind.EXPORTERS,
        "product who|which_regions|how_many|all|source",
        "product most least macro members product_word growth grew how_many not only except why region_word place top",
        "region town regions figure",
        "¿quién exporta cacao?",
    ),
    Row(
        Kind.PRODUCTS,
        "product_word|why product except",
        f"{_PLACES} grew",
        "how_much who which_regions figure share grew growth all",
        "¿qué exporta el sur sin contar minerales?",
    ),
    Row(
        Kind.EXPORTERS,
        "product except",
        "macro region regions town product_word most least who which_regions how_many all not",
        "figure how_much",
        "regiones que exportan cacao sin Junín",
    ),
    Row(
        Kind.EXPORTERS,
        "product",
        "macro product_word most top only except",
        "region town regions figure how_much grew growth fell whole",
        "cacao",
    ),
    Row(
        Kind.PRODUCT_IN,
        "product region|town|macro|whole",
        f"{_PLACES} {_MEASURES} product why figure product_word not sum share percentage only most of_total most least",
        "who which_regions beats",
        "¿cuánto creció la pota en Piura?",
    ),
    Row(
        Kind.PRODUCT_IN,
        "product grew|growth|fell|how_much",
        f"{_MEASURES} product why sum figure whole product_word",
        "who which_regions region",
        "¿cuánto creció la pota?",
    ),
    Row(
        Kind.PRODUCT_IN,
        f"product grew|growth figure who|which_regions {_COMPARATORS}",
        f"{_MEASURES} {_LIMITS} product figure",
        "region town most least",
        "¿en qué regiones la pota creció más de 100 %?",
    ),
    Row(
        Kind.REASON,
        "why subject",
        f"{_PLACES} {_MEASURES} {_LIMITS} figure most least product_word not led top number record only ordinal",
        "",
        "¿por qué creció Puno?",
    ),
    Row(
        Kind.PRODUCTS,
        "product_word",
        f"{_PLACES} most least top grew figure only difference",
        "how_much who which_regions figure share",
        "¿qué exporta Lambayeque?",
    ),
    Row(
        Kind.RANKING,
        "place number|ordinal|top who|which_regions|what",
        f"{_SET} top bottom ordinal number place led members",
        "product region town regions",
        "¿quién está en el puesto 4?",
    ),
    Row(
        Kind.RANKING,
        "place number",
        f"{_SET} top place number members",
        "product region town regions money percent how_many",
        "puesto 8 del ranking",
    ),
    Row(
        Kind.RANKING,
        "top|most|least|led|bottom|ordinal|latest_ordinal",
        f"{_SET} top bottom ordinal number place led macro_word average members {_LIMITS} share sum percentage",
        "product region town regions",
        "top 5",
    ),
    Row(
        Kind.RANKING,
        "top|most|least|led|bottom|ordinal except",
        f"{_SET} regions top bottom ordinal number place led macro_word members",
        "product",
        "¿quién exportó más sin contar Arequipa?",
    ),
    Row(
        Kind.GREW,
        "grew|fell all macro|region_word",
        f"{_SET} members whole",
        "most least how_much figure region town product top who which_regions how_many",
        "¿todas las del norte crecieron?",
    ),
    Row(
        Kind.GREW,
        "number region_word grew|fell",
        "only region_word figure not why macro verify members what",
        "region town product percent money more_than less_than at_least at_most between how_much who which_regions most least",
        "¿por qué crecieron 17 regiones?",
    ),
    Row(
        Kind.GREW,
        "grew|fell|growth who|which_regions|how_many|all",
        f"{_SET} regions members macro_word percentage",
        "most least figure region town product top",
        "¿cuáles no crecieron?",
    ),
    Row(
        Kind.GREW,
        "grew|fell who|which_regions region",
        f"{_PLACES} region_word regions these",
        "most least figure product top why how_much percent except most_grown",
        "¿cuál de Puno, Cusco e Ica cayó?",
    ),
    Row(
        Kind.GREW,
        "grew|fell|growth who|which_regions|how_many|all except",
        f"{_SET} regions members macro_word",
        "most least figure product top",
        "¿qué regiones crecieron sin contar Ica?",
    ),
    Row(
        Kind.RANKING,
        "macros value|grew|growth|fell|how_much|share",
        f"{_SET} macro_word each how_much members share of_total sum",
        "region town macro regions product why figure average",
        "¿cuánto crecieron las macrorregiones?",
    ),
    Row(
        Kind.RANKING,
        "each value|grew|growth|fell|in_dollars|macro",
        f"{_SET} place top each how_much members",
        "region town regions product why",
        "¿cuánto creció cada región?",
    ),
    Row(
        Kind.RANKING,
        "all|which_regions|place except",
        f"{_SET} regions members all place",
        "product figure how_many why",
        "todas menos Ica",
    ),
    Row(
        Kind.RANKING,
        "all|place value|growth|in_dollars|region_words",
        f"{_SET} members macro_word place",
        "region town product figure most how_many how_much grew why whole",
        "todas las regiones",
    ),
    Row(
        Kind.RANKING,
        "which_regions|who value",
        "macro members how_many",
        "region town product figure most why product_word grew whole",
        "¿qué regiones exportan?",
    ),
    Row(
        Kind.RANKING,
        "within except",
        f"{_SET} regions members each how_much value whole",
        "product figure why share record sum average who which_regions of_total",
        "las del sur menos Arequipa",
    ),
    Row(
        Kind.RANKING,
        "except macro",
        f"{_SET} members value",
        "product figure why share record sum average who which_regions of_total whole region",
        "sin las del norte",
    ),
    Row(
        Kind.NEIGHBOUR,
        "beside region|town",
        f"{_MEASURES} place value",
        "pair figure product why",
        "¿entre qué regiones está Cajamarca?",
    ),
    Row(
        Kind.RANKING,
        "chart|map",
        f"{_SET} regions members macro_word place",
        "region town product figure who which_regions why how_much whole series",
        "mapa del crecimiento",
    ),
    Row(
        Kind.PROFILE,
        "summary",
        "summary profile whole regions of_total value growth grew unread number source",
        "region town macro product who which_regions how_many why how_much figure record",
        "resumen del reporte",
    ),
    Row(
        Kind.PROFILE,
        "profile subject",
        f"{_PLACES} product_word growth",
        "product figure who which_regions why how_much grew fell each sum share percentage compare",
        "perfil exportador de Ica",
    ),
    Row(
        Kind.FIGURE,
        "subject|these|this how_much|value|grew|growth|fell|in_dollars|percentage",
        f"{_PLACES} {_MEASURES} {_LIMITS} figure sum most not only all members compare difference",
        "why who which_regions product each",
        "¿cuánto exportó Cajamarca?",
    ),
    Row(
        Kind.FIGURE,
        "subject figure",
        f"{_PLACES} {_MEASURES} {_LIMITS} figure not most only",
        "why who which_regions product top",
        "¿Ica 6 827 millones?",
    ),
    Row(
        Kind.FIGURE,
        "whole",
        f"{_PLACES} {_MEASURES} {_LIMITS} figure not sum members who",
        "why which_regions product profile most least top",
        "",
    ),
    Row(
        Kind.PROFILE,
        "subject",
        f"{_PLACES} profile product_word more",
        "product figure who which_regions why",
        "ficha de Junín",
    ),
    Row(
        Kind.MEMBERS,
        "define macro_word",
        "institution",
        f"{_PLACES} {_MEASURES} how_much how_many who which_regions why product figure value record",
        "¿qué es una macrorregión?",
    ),
    Row(
        Kind.LOOKUP,
        "define|said institution",
        "unread what",
        "region town macro how_much grew fell product figure value",
        "¿qué es Mincetur?",
    ),
    Row(
        Kind.LOOKUP,
        "define|said|what|when|profile|verify unread",
        "unread whole product_word members",
        "region town macro how_much grew fell product figure",
        "¿qué es el PERX?",
    ),
    Row(
        Kind.LOOKUP,
        "unread period",
        "unread verify",
        f"{_PLACES} {_MEASURES} how_much how_many product figure value who why record share average",
        "¿la política nacional es al 2040?",
    ),
    Row(
        Kind.LOOKUP,
        "acronym",
        "unread report_date",
        "region town macro how_much grew fell product figure",
        "PERX",
    ),
    Row(Kind.HELP, "help", "", "content", "¿qué puedes hacer?"),
    Row(Kind.ABOUT, "about", "", "content", "¿quién eres?"),
    Row(
        Kind.RANKING,
        "macro_word",
        "",
        f"{_PLACES} how_much how_many who which_regions why what define product figure",
        "las macrorregiones",
    ),
    Row(Kind.PRIVACY, "privacy", "", "content", "¿guardas mis datos?"),
    Row(Kind.SETTINGS, "settings", "", "content", "¿hablas inglés?"),
    Row(Kind.BYE, "bye", "thanks", "content", "chau"),
    Row(Kind.THANKS, "thanks", "", "content", "gracias"),
    Row(Kind.GREETING, "greet", "", "content", "hola"),
)

# What never counts as unexplained: words that carry courtesy, grammar or the asking itself.
_LIGHT = frozenset(
    {
        Role.SIGN, Role.PERIOD, Role.UNREAD, Cue.FILLER, Cue.WHAT, Cue.DID, Cue.VERIFY, Cue.REGION_WORD,
        Cue.ALL, Cue.EACH, Cue.GREET, Cue.THANKS, Cue.BYE, Cue.AND, Cue.YES, Cue.THIS, Cue.THESE, Cue.OTHER,
        Cue.WHEN, Cue.WHO, Cue.HOW_MUCH, Cue.WHICH_REGIONS, Cue.LATEST, Cue.AROUND, Cue.VALUE,
        Cue.PROFILE, Cue.DEFINE, Cue.SAID, Cue.MORE, Cue.HELP, Cue.ABOUT, Cue.SETTINGS,
        Cue.CHART, Cue.MAP, Cue.PUBLISHED, Cue.PRIVACY, Cue.INSTITUTION, Cue.CORRECTION, Cue.ADD, Cue.REMOVE, Cue.BACK_TO,
    }
)  # fmt: skip


def fitting(found: frozenset[str]) -> Iterator[tuple[int, Row]]:
    """The rows whose needs are met and of whose bars nothing is there, with their places."""
    for number, (needs, forbids) in enumerate(_parts()):
        if not forbids.isdisjoint(found):
            continue
        for need in needs:
            if need.isdisjoint(found):
                break
        else:
            yield number, TABLE[number]


@cache
def _parts() -> tuple[tuple[tuple[frozenset[str], ...], frozenset[str]], ...]:
    """What each row needs, any of each group, and what it forbids."""
    return tuple(
        (
            tuple(frozenset(need.split("|")) for need in row.needs.split()),
            frozenset(row.forbids.split()),
        )
        for row in TABLE
    )


def unexplained(row: Row, tags: Iterable[Tag]) -> tuple[Tag, ...]:
    """The tags that a row leaves without a reason."""
    if row.takes == "*":
        return ()
    known = _explained(row)
    return tuple(tag for tag in tags if tag.sense not in _LIGHT and str(tag.sense) not in known)


@cache
def _explained(row: Row) -> frozenset[str]:
    """The slots that a row needs or takes."""
    known = {*row.takes.split(), *row.needs.replace("|", " ").split()}
    if known & {"number", "money", "percent"}:
        known.add("figure")
    if "subject" in known:
        known |= set(PLACE_ROLES)
    return frozenset(known)
