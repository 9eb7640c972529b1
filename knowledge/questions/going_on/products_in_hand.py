"""Products in hand: those the last replies told, and which of them a message points to."""

from knowledge.lexicon.cues import Cue
from knowledge.model import Conversation, Kind
from knowledge.questions.going_on.pointing import nth, said_count
from knowledge.questions.going_on.turns import Turn
from knowledge.questions.words.senses import Role, Tag

TELLING = frozenset(
    {Kind.PRODUCTS, Kind.REASON, Kind.COMMON, Kind.PRODUCT_IN, Kind.EXPORTERS}
)  # after which a pointer may mean products though it does not say so
POINTERS: frozenset[Role | Cue] = frozenset(
    {Role.ORDINAL, Cue.EACH, Cue.THESE, Cue.OTHER, Cue.THIS, Cue.SAID}
)
_NOUN = frozenset({"producto", "productos", "product", "products", "which product", "what product"})
_EACH = frozenset({"cada", "each"})
_OTHER = frozenset({"otro", "otra", "otros", "otras", "other"})
_SAID = frozenset({"dicho", "dichos", "that", "mismo"})
_MASCULINE = frozenset("esos ellos los estos ambos uno otro otros ese este eso esto".split())


def places_of_products(conversation: Conversation) -> tuple[str, ...]:
    """Where the products in hand were told of: none where of several regions, unnamed."""
    last, listed = conversation.query, conversation.listed
    if last is None or last.places:
        return last.places if last else ()
    return listed if len(listed) == 1 else ()


def products_pointed(turn: Turn) -> tuple[str, ...]:
    """«el segundo», «la primera», «cada producto», «ese», «el otro», «los dos»: of those in hand.

    All of them where one is meant that is not there: «el tercero», of two.
    """
    hand, last = turn.conversation.products, turn.conversation.query
    if not hand or last is None or not (says_product(turn) or _can_be_products(turn)):
        return ()
    if turn.ranks:
        found = tuple(nth(hand, rank) for rank in turn.ranks if rank)
        return tuple(name for name in found if name) or hand
    if Cue.OTHER in turn.senses or turn.words & _OTHER:
        others = tuple(name for name in hand if name not in last.products)
        return others or (last.products if len(last.products) > 1 else ())
    if Cue.EACH in turn.senses or turn.words & _EACH:
        return hand
    if Cue.THESE in turn.senses:
        count = said_count(turn.clause)
        if count and count == len(turn.products):
            return ()  # «los dos, oro y cobre»: those named
        return hand[-count:] if count <= len(hand) else ()
    single = Cue.THIS in turn.senses or turn.words & _SAID
    return (last.products or hand) if single else ()


def says_product(turn: Turn) -> bool:
    """Whether the noun itself is said: «ese producto», not «qué exporta»."""
    return any(t.mention.text in _NOUN for t in turn.clause if t.sense is Cue.PRODUCT_WORD)


def one_region_told(conversation: Conversation) -> bool:
    """Whether no list, order or second region is there that a pointer could mean instead."""
    alone = len(conversation.listed) < 2 and len(conversation.recent) < 2
    return alone and conversation.order is None


def _can_be_products(turn: Turn) -> bool:
    """Whether a pointer without noun means products: by its gender, or as no regions compete."""
    pointers = [tag for tag in turn.clause if tag.sense in POINTERS]
    last = turn.conversation.query
    if not pointers or last is None:
        return False
    masculine = any(map(_is_masculine, pointers))
    if last.kind not in TELLING:  # «¿y cuánto creció el primero?», after a figure of that place
        picks = {tag.sense for tag in pointers} & {Role.ORDINAL, Cue.EACH}
        return bool(masculine and picks) and one_region_told(turn.conversation)
    regions = {Cue.THIS, Cue.THESE} if last.kind is Kind.EXPORTERS else {Cue.THIS}
    if any(tag.sense in regions for tag in pointers) and not masculine:
        return False  # «esa», «ahí», «su»: the region; «esas», after who exports some
    if _means_two_regions(turn):
        return False
    return one_region_told(turn.conversation) or (
        masculine and last.kind in (Kind.PRODUCTS, Kind.PRODUCT_IN)
    )


def _means_two_regions(turn: Turn) -> bool:
    """«¿cuál de los dos exportó más?», after the products of one region and of another.

    What sells or grows is a region; «el principal» and what «se vende» are products.
    """
    told = len(turn.conversation.listings)
    does = not turn.senses.isdisjoint({Cue.VALUE, Cue.GREW}) and Cue.MOST in turn.senses
    return told > 1 and told == said_count(turn.clause) and does and "se" not in turn.words


def picks_product(turn: Turn) -> bool:
    """«¿y el segundo?», «¿cuál es el tercero?»: a product by its place, by gender alone."""
    ranks = [tag for tag in turn.clause if tag.sense is Role.ORDINAL]
    return bool(ranks) and all(map(_is_masculine, ranks))


def _is_masculine(tag: Tag) -> bool:
    text = tag.mention.text
    if tag.sense is Role.ORDINAL:
        return text.endswith(("o", "er"))
    return bool(_MASCULINE & set(text.split(" ")))
