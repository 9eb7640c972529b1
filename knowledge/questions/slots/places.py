"""Which places a clause is about, which limit a set, which are left out."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import LIMA_AND_CALLAO, gazetteer, members
from knowledge.model import Kind, Place, PlaceKind
from knowledge.questions.cues.cue_mentions import VERBS_OF_VALUE
from knowledge.questions.cues.cue_sets import COMPARING
from knowledge.questions.cues.neighbours import Around
from knowledge.questions.slots.features import is_soft_whole
from knowledge.questions.slots.spoken import Spoken, names_of, region_names
from knowledge.questions.words.levels import LEVELS
from knowledge.questions.words.senses import PLACE_ROLES, Role, Tag
from knowledge.questions.words.small_words import AND, ARTICLES, IN, OF, PUTTING

SET_KINDS = frozenset(
    {
        Kind.RANKING, Kind.FILTER, Kind.GREW, Kind.WHOSE, Kind.EXPORTERS, Kind.RECORDS,
        Kind.AVERAGE, Kind.SUM, Kind.MEMBERS,
    }
)  # fmt: skip
CHOSEN_BY = frozenset({Kind.FILTER, Kind.EXPORTERS, Kind.RECORDS, Kind.GREW, Kind.WHOSE})
CHOSEN = CHOSEN_BY | {Kind.COVERAGE}  # sets of those that something is true of


_BEFORE_OBJECT = frozenset("de del a al que than".split())
_BELOW = {
    "ciudad": "la ciudad de", "provincia": "la provincia de", "distrito": "el distrito de",
    "city": "the city of", "province": "the province of", "district": "the district of",
}  # fmt: skip
PART_NOUNS = frozenset("participacion peso cuota share weight".split())
_OWN_PROVINCE = "Callao"  # a province and no region


def _is_country(tag: Tag) -> bool:
    place = tag.mention.place
    return place is not None and place.kind is PlaceKind.COUNTRY


def _is_national(tag: Tag) -> bool:
    return _is_country(tag) or tag.mention.text in ("nacional", "national")


def _puts_in(tag: Tag) -> bool:
    return not PUTTING.isdisjoint(tag.mention.words)


_WHILE_LEAVING_OUT = frozenset(
    {
        Cue.FILLER, Cue.REGION_WORD, Cue.AND, Role.SIGN, Cue.MEMBERS, Cue.THESE, Cue.WHICH_REGIONS,
    }
)  # fmt: skip


_OF_GROUPS = frozenset({Cue.MACRO_WORD, Cue.LED})


class SpokenPlaces(Spoken):
    """The places of a clause."""

    def left_out(self) -> tuple[str, ...]:
        """The places between a word of exclusion and the next other word.

        «sin Piura, con Cajamarca» leaves out the first, «Ica − (Puno + Tacna)» both in brackets,
        «sacamos a Junín del centro» Junín alone.
        """
        if not self.has(Cue.EXCEPT):
            return ()
        names: list[str] = []
        leaving = bracketed = False
        tags = self.tags
        for at, tag in enumerate(tags):
            if tag.sense is Cue.EXCEPT:
                leaving = True
                bracketed = at + 1 < len(tags) and tags[at + 1].mention.text == "("
            elif tag.sense in PLACE_ROLES and leaving:
                names += () if self._is_group_of_last(at) else self._of_its_own(tag)
            elif bracketed:
                leaving = bracketed = tag.mention.text != ")"
            elif tag.sense not in _WHILE_LEAVING_OUT or (names and _puts_in(tag)):
                leaving = False
        return tuple(dict.fromkeys(names))

    def _is_group_of_last(self, at: int) -> bool:
        """«Junín(,) del centro», not «Junín y las del centro»: the group says where Junín is."""
        tag, said = self.tags[at], self.tags[:at]
        before = [t for t in said if not (t.mention.sign or t.mention.text in ARTICLES)]
        if tag.sense is not Role.MACRO or len(before) <= 1:
            return False
        one, joint = before[-2:]
        if one.sense not in PLACE_ROLES or joint.mention.text not in OF | IN:
            return False
        return not members([one.name]).isdisjoint(members([tag.name]))

    def _of_its_own(self, tag: Tag) -> tuple[str, ...]:
        """Of «Piura sin Paita» nothing is left out: the region is what is asked about."""
        regions = {t.name for t in self.of(Role.REGION)}
        within = tag.sense is Role.TOWN and regions & set(region_names(tag))
        return () if within else region_names(tag)

    def _included(self) -> list[Tag]:
        places = self.of(*PLACE_ROLES)
        out = set(self.left_out()) if Cue.EXCEPT in self.senses else set()
        return [tag for tag in places if out.isdisjoint(region_names(tag))] if out else places

    def subjects(self, kind: Kind) -> tuple[str, ...]:
        """The places a kind of question is about, by official name, as said."""
        if kind in SET_KINDS and kind is not Kind.RECORDS and kind is not Kind.MEMBERS:
            chosen = [t for t in self._included() if t.sense in (Role.REGION, Role.TOWN)]
            return names_of(chosen)
        chosen = self._included()
        if kind is Kind.RECORDS or kind is Kind.MEMBERS or self._claims_group(kind):
            apart = [t for t in chosen if kind is Kind.RECORDS and t.name == LIMA_AND_CALLAO]
            chosen = [t for t in chosen if t.sense in (Role.REGION, Role.TOWN)] or apart
        elif kind is not Kind.COMPARE and any(t.sense is not Role.WHOLE for t in chosen):
            chosen = [t for t in chosen if t.sense is not Role.WHOLE]
        if kind is Kind.POSITION or kind is Kind.NEIGHBOUR:
            own = [t for t in chosen if t.sense in (Role.REGION, Role.TOWN)]
            chosen = own or chosen
        soft = [tag for tag in self.tags if tag.mention.place and is_soft_whole(tag)][:1]
        against = kind is Kind.COMPARE or (kind is Kind.REASON and self.has(Cue.BEATS))
        if against and len(chosen) == 1:
            chosen = sorted([*chosen, *soft], key=self.tags.index)
        if kind is Kind.COMPARE and self._object_first(chosen):
            chosen = chosen[::-1]
        if kind is Kind.FIGURE and chosen:
            chosen = [*chosen, *(tag for tag in soft if self._is_joined(tag))]
        if not chosen and kind in (
            Kind.FIGURE,
            Kind.GREW,
            Kind.PROFILE,
            Kind.SERIES,
            Kind.PRODUCT_IN,
            Kind.REASON,
        ):
            chosen = soft
        if kind is Kind.SHARE and all(t.sense is Role.WHOLE for t in chosen):
            chosen = [t for t in self.tags if is_soft_whole(t) and self._is_part(t)] or chosen
        return names_of(chosen)

    def _is_part(self, whole: Tag) -> bool:
        """«el peso de las regiones», «¿qué parte son las regiones?», not «qué parte de las …»."""
        before = self.tags[: self.tags.index(whole)]
        texts = [tag.mention.text for tag in before[-2:]]
        noun = bool({texts[-1].split(" ")[-1]} & OF) if texts else False
        noun = noun and bool(PART_NOUNS & set(" ".join(texts).split(" ")))
        verb = bool(before) and before[-1].sense is Cue.SHARE and not noun  # «¿cuánto pesan …?»
        verb = verb or self._sells_of_total(before)
        return noun or verb or texts[-1:] in (["son"], ["are"], ["fueron"], ["eran"])

    def _sells_of_total(self, before: Sequence[Tag]) -> bool:
        """«¿qué porcentaje del total exportan las regiones?», «las regiones, ¿qué …?»."""
        if not self.has(Cue.OF_TOTAL):
            return False
        if all(tag.sense in (Cue.FILLER, Role.SIGN) for tag in before):
            return True
        verb = before[-1].mention.last_word
        sells = verb in VERBS_OF_VALUE or verb.endswith(("an", "en", "ron"))
        return before[-1].sense is Cue.VALUE and sells

    def _object_first(self, chosen: Sequence[Tag]) -> bool:
        """«¿está por encima de Apurímac Piura?»: the second of two is the subject."""
        before = self.tags[: self.tags.index(chosen[0])] if len(chosen) == 2 else ()
        compared = next((t for t in reversed(before) if t.sense is not Cue.FILLER), None)
        if compared is None or compared.sense not in COMPARING:
            return False
        return before[-1].mention.last_word in _BEFORE_OBJECT

    def _is_joined(self, whole: Tag) -> bool:
        """«¿cuánto creció Puno y cuánto las regiones?»: asked of both."""
        before = [tag for tag in self.tags[: self.tags.index(whole)] if tag.sense is not Cue.EACH]
        last = before[-1] if before else whole
        return last.sense is Cue.HOW_MUCH or last.mention.text in AND

    def _claims_group(self, kind: Kind) -> bool:
        """«Cajamarca, la mayor del oriente»: the macro-region is said of the region."""
        if kind not in (Kind.FIGURE, Kind.REASON, Kind.GREW, Kind.PROFILE, Kind.SHARE):
            return False
        if Role.MACRO not in self.senses:
            return False
        regions = [at for at, t in enumerate(self.tags) if t.sense in (Role.REGION, Role.TOWN)]
        macros = [at for at, t in enumerate(self.tags) if t.sense is Role.MACRO]
        if len(regions) != 1 or len(macros) != 1:
            return False
        if all(self.tags[at].mention.first < 0 for at in (*regions, *macros)):
            return False  # «¿las dos?», after who grew 31,1 %: both were told
        texts = [
            t.mention.text for t in self.tags[min(regions + macros) + 1 : max(regions + macros)]
        ]
        return not any(text in ("y", "e", "and", "o", "or") for text in texts)

    def within(self, kind: Kind) -> tuple[str, ...]:
        """The macro-regions that limit a set, or that are said of a region."""
        limited = kind in SET_KINDS or kind in (Kind.POSITION, Kind.NEIGHBOUR, Kind.COVERAGE)
        if limited or self._claims_group(kind):
            return names_of([tag for tag in self._included() if tag.sense is Role.MACRO])
        return ()

    def towns(self) -> tuple[Place, ...]:
        """The towns named, each with its regions."""
        if Role.TOWN not in self.senses and self.all_words.isdisjoint(LEVELS):
            return ()
        own = [self._own_town(at) for at, t in enumerate(self.tags) if t.sense is Role.TOWN]
        return (*own, *self._towns_of_same_name())

    def _own_town(self, at: int) -> Place:
        """A town by its name, and by its level too where another place is known by that name."""
        town, below = self.tags[at].mention.town, self._below(at)
        assert town
        alike = gazetteer().namesakes.get((town.level, self.tags[at].mention.text)) is town
        told = below and alike and len(town.place.regions) == 1
        return town.place._replace(name=f"{below} {town.name}") if told else town.place

    def _towns_of_same_name(self) -> Iterator[Place]:
        """«la ciudad de Arequipa», «Puno province»: not the region of that name."""
        named = () if self.has(Cue.BY_PLACE_BELOW) else self.tags
        for at, tag in enumerate(named):
            region = tag.sense is Role.REGION and tag.name != _OWN_PROVINCE
            if region and (below := self._below(at)):
                yield Place(name=f"{below} {tag.name}", kind=PlaceKind.TOWN, regions=(tag.name,))

    def _below(self, at: int) -> str | None:
        """«la provincia de», where a word says so of the place that a tag names."""
        if self.all_words.isdisjoint(LEVELS):
            return None
        word = Around([tag.mention for tag in self.tags], at).level_word()
        return _BELOW.get(word) if word else None

    def nationwide(self, kind: Kind) -> bool:
        """«el primer exportador del Perú»: a place claimed in the order of the whole country."""
        if kind in (Kind.FILTER, Kind.WHOSE):  # «por encima del promedio nacional de 22,9 %»
            said = [tag for tag in self.tags if tag.mention.text not in ("del", "de", "of", "the")]
            return any(
                (one.sense is Cue.AVERAGE and _is_national(two))
                or (one.mention.text == "national" and two.sense is Cue.AVERAGE)
                for one, two in pairwise(said)
            )
        ranks = kind in (Kind.POSITION, Kind.SHARE, Kind.RANKING)
        return ranks and any(map(_is_country, self.tags))

    def of_macroregions(self) -> bool:
        """Whether the set is the macro-regions: «¿qué macrorregión creció más?»."""
        if self.senses.isdisjoint(_OF_GROUPS):
            return False
        if Cue.MACRO_WORD in self.senses:
            return not self.of(Role.MACRO) and not self.of(Role.REGION, Role.TOWN)
        if not self.has(Cue.LED):
            return False
        regions = any("region" in tag.mention.text for tag in self.of(Cue.WHO, Cue.REGION_WORD))
        ranking = any("ranking" in tag.mention.text for tag in self.of(Cue.TOP, Cue.PLACE))
        led = any(tag.mention.text.startswith(("lider", "led", "lead")) for tag in self.of(Cue.LED))
        led = led and not ranking  # «¿quién lidera el ranking?»: which region
        return led and not regions and not self.has(Cue.VALUE) and not self.has(*PLACE_ROLES)
