"""The table of slot combinations: which kind of question a set of tags can be.

A row's ``needs`` are all required, ``|`` parting alternatives; ``forbids`` rules the row out;
``takes`` are further slots it explains. A slot is a cue's name, a role's name, or one of
those made up in ``features``. Of rows that fit, the one that leaves least unexplained wins;
between equals, the first. A test asks every example of its row.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from knowledge.lexicon.cues import Cue
from knowledge.model import Kind
from knowledge.questions.words.senses import PLACE_ROLES, Role, Tag


class Row(NamedTuple):
    """One combination of slots; ``takes`` of ``*`` explains everything."""

    example: str
    kind: Kind
    needs: str
    takes: str = ""
    forbids: str = ""


_MEASURES = "grew growth fell in_dollars percentage"
_PLACES = "region macro whole town regions"
_SET = f"{_MEASURES} except only not how_many region macro town whole figure product most least"
_BREAKDOWNS = (
    "by_destination|by_firm|small_firms|by_weight|by_currency|by_sector|by_place_below|by_time|by_price"
    "|by_head|by_people|by_agent|by_statistic|by_transport|forecast|destination"
)
_COMPARATORS = "more_than|less_than|at_least|at_most|between"
_LIMITS = "more_than less_than at_least at_most between around beats"

# fmt: off
TABLE = (
    Row("¿quién es la ministra?", Kind.PERSON, "minister", "*", "off_topic"),
    Row("¿y las importaciones?", Kind.OFF_TOPIC, "off_topic|abroad", "*"),
    Row("¿qué medidas anunció el Gobierno para los productores?", Kind.LOOKUP, "policy", "*",
        "region town macro product how_much how_many grew fell figure why who which_regions"),
    Row("¿qué dice de las mipymes?", Kind.LOOKUP, "profile|define|said by_firm|small_firms|by_people",
        "whole", "region town macro how_much grew fell product figure value who"),
    Row("¿qué acciones hará el Mincetur para las mipymes?", Kind.LOOKUP,
        "what institution by_firm|small_firms|by_people",
        "whole", "region town macro how_much grew fell product figure value who"),
    Row("¿quién encabeza el Mincetur y qué dijo de las mipymes?", Kind.PERSON,
        "who institution said by_firm|small_firms|by_people",
        "*", "value grew growth region product how_much figure source"),
    Row("¿a qué países exporta Ica?", Kind.BREAKDOWN, _BREAKDOWNS, "*"),
    Row("¿quién declaró eso?", Kind.PERSON, "who said",
        "*", "value grew growth region product how_much figure"),
    Row("¿quién encabeza el Mincetur?", Kind.PERSON, "who institution",
        "*", "value grew growth region product how_much figure source"),
    Row("¿mencionó a Ica?", Kind.PERSON, "mentions region|macro|town",
        "whole",
        f"{_MEASURES} value product figure why unread source who which_regions record what"),
    Row("¿qué dijo?", Kind.PERSON, "said", "", f"{_PLACES} grew value product figure why unread"),
    Row("¿qué es un récord?", Kind.LOOKUP, "define record", "",
        f"{_PLACES} {_MEASURES} who which_regions how_many how_much figure product why"),
    Row("¿qué regiones tienen la misma tasa?", Kind.RANKING, "tied",
        f"{_SET} compare times macro_word members place each number",
        "region town product why share sum average record money percent product_word"),
    Row("¿qué regiones batieron récord?", Kind.RECORDS, "record",
        f"{_SET} members product_word ordinal share of_total sum average", "why"),
    Row("¿por qué fueron 20 las regiones con récord?", Kind.RECORDS, "why record number",
        _SET, "region town product percent money"),
    Row("¿por qué fueron 20 las que crecieron?", Kind.GREW, "number which_regions grew|fell",
        f"{_SET} why",
        "region town product percent money record more_than less_than at_least at_most between most least"),
    Row("mejor año de Puno", Kind.SERIES, "best_year|worst_year subject",
        f"{_MEASURES} most least record", "why figure product"),
    Row("¿cómo ha evolucionado Ica?", Kind.SERIES, "series subject",
        f"{_MEASURES} of_total sum share", "why figure product who which_regions"),
    Row("¿cuándo superó Arequipa los 5 mil millones?", Kind.SERIES, "when subject figure|grew|fell",
        f"{_MEASURES} {_LIMITS} not", "why product who which_regions"),
    Row("¿de qué fecha es el último reporte que tienes?", Kind.DATE, "report_date latest",
        "coverage source", "grew how_much fell record most region town"),
    Row("¿qué reportes tienes?", Kind.COVERAGE, "coverage", "*"),
    Row("¿de cuándo es el reporte?", Kind.DATE, "report_date",
        f"{_PLACES} source", "grew how_much fell record most acronym"),
    Row("¿cuál es la fuente?", Kind.SOURCE, "source",
        f"{_PLACES} {_MEASURES} why figure", "how_much most least product"),
    Row("¿cómo lo sabes?", Kind.EVIDENCE, "know",
        f"{_PLACES} {_MEASURES} figure most why", "how_much"),
    Row("¿qué parte del total son las 3 primeras?", Kind.SHARE,
        "share|of_total|percent_of ordinal|top|most|least|region_words number",
        f"{_SET} {_LIMITS} sum share of_total", "region town grew fell"),
    Row("¿cuánto aportó Puno al crecimiento de las regiones?", Kind.SHARE,
        "share grew|growth|fell subject",
        "in_dollars percentage of_total sum", "product figure who which_regions why"),
    Row("¿qué porcentaje es Ica del total?", Kind.SHARE, "share|of_total subject",
        f"{_LIMITS} percentage compare figure sum members growth", "grew fell average"),
    Row("¿qué porcentaje tiene Ica?", Kind.SHARE, "percentage subject",
        "figure sum members",
        "grew fell growth in_dollars more_than less_than most least beats compare difference profile"),
    Row("¿quién está entre Ica y Moquegua?", Kind.FILTER, "who|which_regions|how_many between pair",
        f"{_SET} place ordinal top", "figure product why"),
    Row("¿qué regiones están justo encima y debajo de Ica?", Kind.NEIGHBOUR,
        "both_sides|right_beside above|below region|town",
        f"{_MEASURES} place most least macro top how_many beats not members",
        "pair figure product why compare times average sum"),
    Row("¿qué regiones crecieron más que su macrorregión?", Kind.FILTER,
        "own_group beats|more_than|less_than|above|below",
        f"{_SET} {_LIMITS} average place", "figure product why times difference compare"),
    Row("¿qué región lideró en su macrorregión?", Kind.RANKING, "own_group most|least|led|ordinal",
        f"{_SET} top place members", "product region town why figure how_much"),
    Row("¿qué macrorregión creció más que el sur?", Kind.FILTER,
        "macro_word beats|more_than|less_than|above|below macro|whole|average",
        f"{_SET} {_LIMITS} average place", "figure product why region town times difference compare sum"),
    Row("¿qué regiones crecieron más que el sur?", Kind.FILTER,
        "which_regions|how_many beats|more_than|less_than|above|below subject|average|sum",
        f"{_SET} {_LIMITS} place members", "figure product why times difference compare"),
    Row("¿qué regiones que venden oro crecieron más que Puno?", Kind.FILTER,
        "of_product which_regions|how_many beats|above|below subject|average",
        f"{_SET} {_LIMITS} product_word", "why times difference compare share sum"),
    Row("¿qué región creció por encima del promedio?", Kind.FILTER,
        "who beats|above|below|more_than|less_than average",
        f"{_SET} {_LIMITS} place", "figure product why times difference compare sum region town"),
    Row("¿quién exportó menos que Tacna?", Kind.FILTER, "who beats region|town|macro|whole",
        f"{_SET} {_LIMITS} place", "figure product why times difference compare pair average sum"),
    Row("¿qué regiones crecieron el doble que el promedio?", Kind.FILTER,
        "times average who|which_regions|how_many",
        f"{_SET} {_LIMITS} macro_word members",
        "figure region town why share product compare difference percent money sum"),
    Row("¿Arequipa creció más que el promedio?", Kind.COMPARE,
        "average region|town above|below|beats|more_than|less_than|most|least|difference",
        f"whole {_MEASURES} {_LIMITS}",
        "who which_regions how_many how_much figure macro why product"),
    Row("¿qué región se acerca más a los 5 mil millones?", Kind.WHOSE, "beside figure|average",
        f"{_SET} members place top", "product region town why share sum whole least"),
    Row("¿cuál es el promedio de las regiones?", Kind.AVERAGE, "average",
        f"{_SET} top ordinal sum of_total", "beats compare"),
    Row("¿Ica y Áncash juntas superan a Arequipa?", Kind.SUM,
        "sum regions beats|more_than|above|below|less_than",
        f"{_PLACES} {_MEASURES} {_LIMITS}",
        "who which_regions how_many figure product share average"),
    Row("¿las del oriente juntas superan a Lambayeque?", Kind.SUM,
        "sum macro region beats|more_than|above|below|less_than",
        f"{_PLACES} {_MEASURES} {_LIMITS} these",
        "who which_regions how_many figure product share average macro_word"),
    Row("suma por macrorregión", Kind.SUM, "sum macro_word",
        _SET, "region town macro why share product who what"),
    Row("¿cuánto suman las regiones que exportan oro?", Kind.SUM, "sum of_product",
        f"{_SET} product_word", "region town why share"),
    Row("¿cuánto exportan las regiones que venden cobre?", Kind.SUM, "of_product how_much values",
        f"{_SET} product_word", "region town why share sum grew growth each"),
    Row("¿cuánto exportó la región de la palta?", Kind.SUM, "region_of_product how_much value",
        f"{_SET} product_word", "region town why share sum grew growth each most least"),
    Row("¿cuánto suman Arequipa y Puno?", Kind.SUM,
        "sum regions|macro|these|number|all|ordinal|top|most|least|published",
        f"{_SET} more_than less_than at_least at_most members", "whole share of_total record"),
    Row("¿cuánto es el total regional sin Arequipa?", Kind.FIGURE, "whole|of_total|sum except",
        _PLACES, "who which_regions why product figure these macro_word grew growth within"),
    Row("¿qué regiones duplicaron sus exportaciones?", Kind.FILTER,
        "multiplied who|which_regions|how_many",
        f"{_SET} times macro_word members", "region town why share product"),
    Row("¿qué regiones crecieron más del doble que Tacna?", Kind.FILTER,
        "times who|which_regions|how_many region|macro|whole",
        f"{_SET} {_LIMITS} macro_word members",
        "town regions why share product compare difference percent money average sum"),
    Row("¿Junín duplicó sus exportaciones?", Kind.FIGURE, "multiplied subject",
        f"{_MEASURES} times not", "why who which_regions how_many product"),
    Row("diferencia entre el tercero y el cuarto", Kind.COMPARE,
        "difference|times|compare ordinals",
        f"{_MEASURES} ordinal place top most least between", "region town product figure"),
    Row("¿quién creció más que Puno y Junín?", Kind.FILTER,
        "all_beaten beats|above|below|more_than|less_than",
        f"{_SET} {_LIMITS} place", "figure product why times difference average sum"),
    Row("¿por qué tanta diferencia entre Puno y Junín?", Kind.REASON, "why difference pair",
        f"{_PLACES} {_MEASURES}", "product figure who which_regions how_much how_many times"),
    Row("¿quién exportó más, Puno o Ica?", Kind.COMPARE,
        "pair compare|most|least|beats|difference|times|led|more_than|less_than|above|below",
        f"{_PLACES} {_MEASURES} sum share average how_many place not members macro_word ordinal",
        "except product"),
    Row("compáralo con Ica", Kind.COMPARE, "compare|difference|times|beats subject",
        f"{_MEASURES} most least", "except product figure above below"),
    Row("¿quién está sobre Piura?", Kind.NEIGHBOUR,
        "above|below who|which_regions|how_many|above|below region|town",
        f"{_MEASURES} place most least macro top beats not", "pair figure"),
    Row("¿el sur lideró el crecimiento?", Kind.POSITION, "led|most|least|ordinal macro_subject",
        f"{_MEASURES} place macro macro_word members figure",
        "who which_regions how_much region town except beats compare value pair number money"),
    Row("¿la macrorregión del sur es la que más creció?", Kind.POSITION,
        "most|least|led|ordinal macro macro_word",
        f"{_MEASURES} place", "who which_regions how_much region town figure except"),
    Row("¿en qué puesto está Ica?", Kind.POSITION, "place|top region|town",
        f"{_MEASURES} except ordinal most least macro figure members", "who which_regions pair"),
    Row("¿Piura está entre las ocho primeras?", Kind.POSITION, "among region|town",
        f"{_MEASURES} except ordinal most least led top figure between macro macro_word product_word",
        "who which_regions how_much how_many pair product place"),
    Row("¿Ica y Áncash están entre las cinco primeras?", Kind.POSITION, "among regions",
        f"{_PLACES} {_MEASURES} ordinal most least led top figure between place product_word",
        "who which_regions how_many how_much beats above below compare difference times sum share product why"),
    Row("¿en qué puesto están Ica y Puno?", Kind.POSITION, "place pair",
        f"{_PLACES} {_MEASURES} ordinal figure",
        "who which_regions most least beats above below compare difference times led how_much"),
    Row("¿Ica es la cuarta?", Kind.POSITION, "ordinal|most|least|led region|town",
        f"{_MEASURES} whole macro place top members macro_word",
        "which_regions how_much pair figure except only product_word"),
    Row("¿qué regiones crecieron más de 40 %?", Kind.FILTER,
        f"figure {_COMPARATORS}|beats|above|below",
        f"{_SET} macro_word members average top bottom",
        "region town this why share product whole among"),
    Row("¿qué regiones sin Ica pasaron los 5 mil millones?", Kind.FILTER,
        f"figure {_COMPARATORS}|beats who|which_regions|how_many",
        f"{_SET} macro_word members average top bottom", "why share product"),
    Row("¿quién creció 31,1 %?", Kind.WHOSE,
        "figure who|which_regions|how_many|what|product_word|define",
        f"{_MEASURES} macro_word macro not product",
        "region town more_than less_than at_least at_most between top why share most ordinal place sum times"),
    Row("la caída de 22,9 %", Kind.WHOSE, "percent grew|growth|fell",
        "",
        "region town macro whole more_than less_than at_least at_most between top why share most least place sum times value how_much how_many all each only not product record who which_regions what macro_word average"),
    Row("5 189 millones, ¿región?", Kind.WHOSE, "figure region_word",
        "",
        "region town macro more_than less_than at_least at_most between top why share most least place sum times grew fell growth value how_much how_many all each only not product record"),
    Row("¿en qué región está Chiclayo?", Kind.MEMBERS, "who|which_regions town",
        "members place",
        "grew growth fell most least led product why figure share region how_much"),
    Row("is Ica in the south?", Kind.MEMBERS, "asks_being region macro",
        "members not",
        "grew growth fell most least led product why figure top share value how_much who record"),
    Row("háblame de la macrorregión del sur", Kind.PROFILE, "profile macro_word macro", "",
        f"{_MEASURES} value members who which_regions how_many how_much all why product figure"
        " each sum share compare record average most least led top not region town"
        " regions_of"),
    Row("¿qué regiones son del sur?", Kind.MEMBERS,
        "members|macro_word region|macro|town|who|which_regions|how_many|all|what",
        "whole not product_word",
        f"grew growth fell most least led product why {_LIMITS} figure top share"),
    Row("las regiones del sur", Kind.MEMBERS, "which_regions|who|how_many|all|regions_of macro",
        "members macro_word",
        "grew growth fell most least led product why figure top each how_much except product_word profile compare difference record average sum chart map"),
    Row("¿qué comparten Puno y Pasco?", Kind.COMMON, "common",
        f"{_PLACES} product_word why", "figure"),
    Row("¿qué regiones que venden oro pasaron los 4 mil millones?", Kind.FILTER,
        f"of_product figure {_COMPARATORS}|beats",
        f"{_SET} macro_word product_word", "region town why share sum average"),
    Row("de las regiones que exportan oro, ¿cuál creció más?", Kind.RANKING,
        "of_product top|most|least|bottom|ordinal grew|growth|values",
        f"{_SET} place members product_word", "region town why share sum average how_much"),
    Row("regiones mineras y su crecimiento", Kind.RANKING, "of_product growth this|region_words",
        f"{_SET} place members product_word",
        "region town why share sum average most least top grew fell how_much record times figure compare difference"),
    Row("¿cuánto creció la región de la palta?", Kind.RANKING, "of_product how_much grew|growth",
        f"{_SET} product_word", "region town why share sum average values most least top"),
    Row("ranking de las que exportan fruta", Kind.RANKING,
        "ordering of_product which_regions|region_words",
        f"{_SET} top bottom place members product_word",
        "who led ordinal region town why share sum average how_much figure record times compare difference"),
    Row("¿qué región exporta lo mismo que Moquegua?", Kind.EXPORTERS, "same_products region",
        "how_many beats common most product_word compare", "product how_much grew growth figure"),
    Row("¿quién exporta cacao?", Kind.EXPORTERS, "product who|which_regions|how_many|all|source",
        "most least macro members product_word growth grew not only except why place top",
        "region town figure"),
    Row("¿qué exporta el sur sin contar minerales?", Kind.PRODUCTS,
        "product_word|why product except",
        _PLACES, "how_much who which_regions figure share grew growth all"),
    Row("¿quién exporta más oro que Puno?", Kind.EXPORTERS,
        "product who|which_regions most|least value region|town",
        "product_word beats", "pair grew growth fell how_much how_many figure why except record sum"),
    Row("regiones que exportan cacao sin Junín", Kind.EXPORTERS, "product except",
        "macro region town product_word most least how_many not", "figure how_much"),
    Row("cacao", Kind.EXPORTERS, "product",
        "macro product_word most top only except",
        "region town figure how_much grew growth fell whole"),
    Row("¿quién exporta más oro, Puno o Pasco?", Kind.PRODUCT_IN,
        "product pair who|which_regions most|least",
        "product_word sum macro_word not value", "grew growth fell how_many figure why except record"),
    Row("¿cuánto creció la pota en Piura?", Kind.PRODUCT_IN, "product region|town|macro|whole",
        f"{_MEASURES} why figure product_word not sum share only most of_total least",
        "who which_regions beats"),
    Row("en Piura, ¿cuál creció más, la pota o la palta?", Kind.PRODUCT_IN,
        "products region|town|macro grew|growth most|least",
        f"{_MEASURES} product", "which_regions how_many why pair figure"),
    Row("¿cuánto creció la pota?", Kind.PRODUCT_IN, "product grew|growth|fell|how_much",
        "in_dollars percentage why sum figure whole product_word", "who which_regions region"),
    Row("¿en qué regiones la pota creció más de 100 %?", Kind.PRODUCT_IN,
        f"product grew|growth figure who|which_regions {_COMPARATORS}",
        f"{_MEASURES} beats", "region town most least"),
    Row("¿por qué creció Puno?", Kind.REASON, "why subject",
        f"{_MEASURES} {_LIMITS} figure most least product_word not led top record only ordinal macro_word"),
    Row("¿qué exporta Lambayeque?", Kind.PRODUCTS, "product_word",
        f"{_PLACES} most least top grew only difference not except",
        "how_much who which_regions figure share"),
    Row("¿cuánto crecieron los productos de Piura?", Kind.PRODUCTS, "goods_grew subject",
        f"{_MEASURES} product_word how_much value number these most institution did",
        "why who which_regions product share percent money"),
    Row("¿quién está en el puesto 4?", Kind.RANKING,
        "place number|ordinal|top who|which_regions|what",
        f"{_SET} bottom led members", "product region town"),
    Row("puesto 8 del ranking", Kind.RANKING, "place number",
        f"{_SET} top members", "product region town money percent how_many"),
    Row("top 5", Kind.RANKING, "top|most|least|led|bottom|ordinal",
        f"{_SET} {_LIMITS} place macro_word average members share sum series", "product region town"),
    Row("¿quién exportó más sin contar Arequipa?", Kind.RANKING,
        "top|most|least|led|bottom|ordinal except", f"{_SET} place macro_word members", "product"),
    Row("¿todas las del norte crecieron?", Kind.GREW, "grew|fell all macro|region_word",
        f"{_SET} members",
        "most least how_much figure region town product top who which_regions how_many"),
    Row("¿por qué crecieron 17 regiones?", Kind.GREW, "number region_word grew|fell",
        f"only not why macro members {_LIMITS}",
        "region town product percent money between how_much who which_regions most least"),
    Row("¿cuáles no crecieron?", Kind.GREW, "grew|fell|growth who|which_regions|how_many|all",
        f"{_SET} members macro_word", "most least figure region town product top"),
    Row("¿cuál de Puno, Cusco e Ica cayó?", Kind.GREW, "grew|fell who|which_regions region",
        _PLACES, "most least figure product top why how_much percent except"),
    Row("¿qué regiones crecieron sin contar Ica?", Kind.GREW,
        "grew|fell|growth who|which_regions|how_many|all except",
        f"{_SET} members macro_word", "most least figure product top"),
    Row("¿cuánto crecieron las macrorregiones?", Kind.RANKING,
        "macros value|grew|growth|fell|how_much|share",
        f"{_SET} macro_word members of_total sum", "region town macro product why figure average"),
    Row("¿cuánto creció cada región?", Kind.RANKING, "each value|grew|growth|fell|in_dollars|macro",
        f"{_SET} place top members", "region town product why"),
    Row("todas menos Ica", Kind.RANKING, "all|which_regions|place except",
        f"{_SET} members", "product figure how_many why"),
    Row("todas por valor", Kind.RANKING, "all|place value|growth|in_dollars|region_words",
        f"{_SET} members macro_word",
        "region town product figure most how_many how_much grew why whole"),
    Row("¿qué regiones exportan?", Kind.RANKING, "which_regions|who value",
        "macro members how_many", "region town product figure most why product_word grew whole"),
    Row("las del sur menos Arequipa", Kind.RANKING, "within except",
        f"{_SET} members",
        "product figure why share record sum average who which_regions of_total"),
    Row("sin las del norte", Kind.RANKING, "except macro",
        f"{_SET} members",
        "product figure why share record sum average who which_regions of_total whole region"),
    Row("¿entre qué regiones está Cajamarca?", Kind.NEIGHBOUR, "beside region|town",
        f"{_MEASURES} place", "pair figure product why"),
    Row("mapa del crecimiento", Kind.RANKING, "chart|map",
        f"{_SET} members macro_word place",
        "region town product figure who which_regions why how_much whole series"),
    Row("resumen del reporte", Kind.PROFILE, "summary",
        "whole of_total growth grew source",
        "region town macro product who which_regions how_many why how_much figure record"),
    Row("perfil exportador de Ica", Kind.PROFILE, "profile subject",
        "product_word growth",
        "product figure who which_regions why how_much grew fell each sum share percentage compare"),
    Row("¿cuánto exportó Cajamarca?", Kind.FIGURE,
        "subject|these|this how_much|value|grew|growth|fell|in_dollars|percentage",
        f"{_LIMITS} figure sum most not only members compare difference",
        "why who which_regions product each"),
    Row("¿Ica 6 827 millones?", Kind.FIGURE, "subject figure",
        f"{_MEASURES} {_LIMITS} not most only", "why who which_regions product top"),
    Row("las regiones", Kind.FIGURE, "whole",
        f"{_PLACES} {_MEASURES} {_LIMITS} figure not sum members",
        "why which_regions product profile most least top"),
    Row("Junín", Kind.PROFILE, "subject",
        "product_word", "product figure who which_regions why policy"),
    Row("regiones con cifra publicada", Kind.COVERAGE, "published which_regions|how_many",
        "", "except"),
    Row("¿qué es una macrorregión?", Kind.MEMBERS, "define macro_word",
        "",
        f"{_PLACES} {_MEASURES} how_much how_many who which_regions why product figure value record"),
    Row("¿el reporte es del Mincetur?", Kind.SOURCE, "institution",
        "", f"{_PLACES} {_MEASURES} how_much how_many product figure value who why what define said"),
    Row("¿qué es Mincetur?", Kind.LOOKUP, "define|said institution",
        "", "region town macro how_much grew fell product figure value"),
    Row("¿qué es el PERX?", Kind.LOOKUP, "define|said|what|when|profile|verify unread",
        "whole product_word members", "region town macro how_much grew fell product figure"),
    Row("¿la política nacional es al 2040?", Kind.LOOKUP, "unread period",
        "",
        f"{_PLACES} {_MEASURES} how_much how_many product figure value who why record share average"),
    Row("PERX", Kind.LOOKUP, "acronym",
        "report_date", "region town macro how_much grew fell product figure"),
    Row("¿qué puedes hacer?", Kind.HELP, "help", "", "content"),
    Row("¿quién eres?", Kind.ABOUT, "about", "", "content"),
    Row("las macrorregiones", Kind.RANKING, "macro_word",
        "", f"{_PLACES} how_much how_many who which_regions why what define product figure"),
    Row("¿guardas mis datos?", Kind.PRIVACY, "privacy", "", "content"),
    Row("¿hablas inglés?", Kind.SETTINGS, "settings", "", "content"),
    Row("chau", Kind.BYE, "bye", "", "content"),
    Row("gracias", Kind.THANKS, "thanks", "", "content"),
    Row("hola", Kind.GREETING, "greet", "", "content"),
)
# fmt: on

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


@lru_cache(maxsize=1024)  # few sets of slots come again and again
def fitting(found: frozenset[str]) -> tuple[tuple[int, Row], ...]:
    """The rows whose needs are met and of whose bars nothing is there, with their places."""
    has, rows, told_by = _bits_of(found), _needs_and_bars(), _by_first_need()
    able = sorted({number for slot in found for number in told_by.get(slot, ())})
    return tuple(
        (number, TABLE[number])
        for number, (needs, forbids) in ((number, rows[number]) for number in able)
        if not has & forbids and all(map(has.__and__, needs))
    )


@cache
def _by_first_need() -> dict[str, list[int]]:
    """The rows by each slot that meets their first need: every row has one."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(TABLE):
        for slot in row.needs.split()[0].split("|"):
            found.setdefault(slot, []).append(number)
    return found


@cache
def _needs_and_bars() -> tuple[tuple[tuple[int, ...], int], ...]:
    """What each row needs, any of each group, and what it forbids, as sets of bits."""
    return tuple(
        (
            tuple(_bits_of(need.split("|")) for need in row.needs.split()),
            _bits_of(row.forbids.split()),
        )
        for row in TABLE
    )


def _bits_of(names: Iterable[str]) -> int:
    """A set of slots as an integer, a bit each; slots that no row speaks of have none."""
    bits = _bits()
    return sum(bits.get(name, 0) for name in set(names))


@cache
def _bits() -> dict[str, int]:
    said = (f"{row.needs} {row.forbids}".replace("|", " ").split() for row in TABLE)
    return {name: 1 << at for at, name in enumerate(dict.fromkeys(chain.from_iterable(said)))}


def unexplained(row: Row, tags: Iterable[Tag]) -> tuple[Tag, ...]:
    """The tags that a row leaves without a reason."""
    if row.takes == "*":
        return ()
    known = _explained(row)
    return tuple([tag for tag in tags if tag.sense not in known])


@cache
def _explained(row: Row) -> frozenset[str]:
    """The slots that a row needs or takes, and those that need no reason."""
    known = {*row.takes.split(), *row.needs.replace("|", " ").split(), *_LIGHT}
    if known & {"number", "money", "percent"}:
        known.add(Role.FIGURE)
    if "subject" in known:
        known |= PLACE_ROLES
    return frozenset(known)
