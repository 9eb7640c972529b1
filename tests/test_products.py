import pytest

from knowledge.lexicon.places import LexiconError
from knowledge.lexicon.products import products, read_products


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("paltas", "palta"),
        ("avocado", "palta"),
        ("kion", "jengibre"),
        ("cinc", "zinc"),
        ("crudo", "petróleo"),
        ("nueces del brasil", "castaña amazónica"),
        ("lana y pelo fino", "lana y pelo fino"),
        ("frutas", "fruta"),
        ("bienes agropecuarios", "agroexportaciones"),
        ("aceite de palma y derivados", "aceite de palma"),
        ("catodos de cobre", "cátodos de cobre"),
    ],
)
def test_every_form_stands_for_one_name(form: str, name: str) -> None:
    assert products().names[form] == name


def test_families_hold_their_products() -> None:
    lexicon = products()
    assert {"palta", "arándano", "mango", "uva"} <= set(lexicon.families["fruta"].products)
    assert {"oro", "cobre", "estaño"} <= set(lexicon.families["minerales"].products)
    assert "fruta" in lexicon.products["palta"].families


def test_an_official_finds_the_products_the_seed_lacks() -> None:
    assert {"quinua", "uva", "harina de pescado", "espárrago", "gas natural", "petróleo"} <= set(
        products().products
    )
    assert len(products().products) >= 150


def _entry(name: str, aliases: str, families: str = "[]") -> str:
    return f'[[product]]\nname = "{name}"\naliases = {aliases}\nfamilies = {families}\n'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (_entry("kiwi", '["kiwis"]') + _entry("kiwi verde", '["kiwis"]'), "kiwi verde"),
        (_entry("kiwi", '["Kiwís"]'), "not folded"),
        (_entry("kiwi", "[]", '["ninguna"]'), "ninguna"),
    ],
)
def test_a_lexicon_that_contradicts_itself_is_refused(text: str, says: str) -> None:
    with pytest.raises(LexiconError, match=says):
        read_products(text)
