"""What `muddled.yaml` says: the ways of being muddled, words with their points, signs and topics (claim C05)."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property

from guldkorn.knowledge.names import DimensionId, ScaleCode, WordListId
from guldkorn.knowledge.statements import Lexicon, lexicon
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry


class MuddledKind(StrEnum):
    """In what way a statement is muddled."""

    SYMPTOM = "symptom"
    SOLUTION_IN_DISGUISE = "solution-in-disguise"
    PERSON_AS_PROBLEM = "person-as-problem"
    SEVERAL_IN_ONE = "several-in-one"
    NOBODY_AND_NOTHING_NAMED = "nobody-and-nothing-named"


class Names(StrEnum):
    """What the words of a list name in a statement of a problem."""

    WHO = "who"
    """Who acts, or who is met: a trade, a post, clients."""
    THING = "thing"
    """What the work is done with or about: a rota, a call, a drug round."""
    HAPPENING = "happening"
    """What happens or is done."""
    CIRCUMSTANCE = "circumstance"
    """Where, when and how many; it says something only beside somebody or something."""
    CONNECTION = "connection"
    """How two things hang together; it says something only beside something."""
    NOTHING = "nothing"
    """Nothing that can be changed in the work."""


class Kind(Entry):
    """A way of being muddled: why it is, what to ask instead, what to map when no topic says it better."""

    kind: MuddledKind
    """Which kind it is."""
    title: Text
    """What it is called."""
    why: Text
    """Why such a statement leads nowhere."""
    ask: Text
    """What to ask instead."""
    dimensions: tuple[DimensionId, ...]
    """The dimensions to map instead."""
    scales: tuple[ScaleCode, ...]
    """The scales to map instead."""


class WordList(Entry):
    """Words of one sort, and how many points each gives towards a concrete statement.

    Together the words of one list give at most `at_most` points, or take at most as many when negative.
    """

    id: str
    """Its name in this file."""
    title: Text
    """What its words have in common."""
    names: Names = Names.NOTHING
    """What its words name."""
    points: float = 0
    """Points for each word found; negative takes points away."""
    at_most: float = 100
    """The most points that all its words give together."""
    da: tuple[str, ...] = ()
    """The Danish words."""
    en: tuple[str, ...] = ()
    """The English words."""


class Sign(Entry):
    """What gives a kind away: words of these lists in this order. Points for what happens can outweigh it."""

    id: str
    """Its name in this file."""
    kind: MuddledKind
    """The kind that it gives away."""
    steps: tuple[tuple[WordListId, ...], ...]
    """Lists whose words follow each other; each step names the lists that will do."""
    within: int = 5
    """How many words may lie between two steps."""
    first: bool = False
    """Whether the first word must begin the statement or a part of it."""
    outweighed_by: float
    """So many points for what happens, and the sign counts for nothing."""


class Report(Entry):
    """Words of these lists in this order report abuse or violence; such a statement is never called muddled."""

    id: str
    """Its name in this file."""
    steps: tuple[tuple[WordListId, ...], ...]
    """Lists whose words follow each other; each step names the lists that will do."""
    within: int = 5
    """How many words may lie between two steps."""


class Topic(Entry):
    """What people speak of in muddled words, and what to map instead."""

    id: str
    """Its name in this file."""
    title: Text
    """What it is called."""
    dimensions: tuple[DimensionId, ...]
    """The dimensions to map instead."""
    scales: tuple[ScaleCode, ...]
    """The scales to map instead."""
    da: tuple[str, ...] = ()
    """The Danish words by which it is known."""
    en: tuple[str, ...] = ()
    """The English words by which it is known."""


class Limits(Entry):
    """How many points make a statement concrete, and how many parts make it several problems."""

    concrete: float
    """Points in all that a concrete statement has."""
    circumstances_at_most: float
    """The most points that where, when and how many give together."""
    unknown_word: float
    """Points for a word that stands in no list: rare words are mostly things."""
    unknown_words_at_most: float
    """The most points that such words give together."""
    states: WordListId
    """The list after whose words a word that stands in no list says how someone is, and names nothing."""
    degrees: WordListId
    """The list whose words may stand between the two."""
    joints: WordListId
    """The list whose words begin a new part, as a comma does."""
    troubles: tuple[WordListId, ...]
    """The lists whose words make a part a problem of its own though it holds no topic."""
    several_topics: int
    """So many topics, each in its own part, are several problems."""
    several_topics_anywhere: int
    """So many topics are several problems, however the statement is divided."""
    several_short_parts: int
    """So many parts of a few words each are a list of problems."""
    words_in_short_part: int
    """How many words a short part has at most."""
    short_parts_outweighed_by: float
    """Points for what happens that make short parts no list of problems."""
    several_outweighed_by: float
    """Points for what happens that make no number of topics several problems."""


class MoreWords(Entry):
    """Words that a pack adds to a list of the rulebook beneath it."""

    id: WordListId
    """The list that they are added to."""
    da: tuple[str, ...] = ()
    """The Danish words."""
    en: tuple[str, ...] = ()
    """The English words."""


class MuddledWords(Entry):
    """`muddled.yaml` of a pack: its own words for the lists beneath, and topics of its own."""

    lists: tuple[MoreWords, ...] = ()
    """More words for lists."""
    topics: tuple[Topic, ...] = ()
    """More topics."""


class MuddledKnowledge(Entry):
    """`muddled.yaml`: the kinds, the words, the signs and what to map instead."""

    kinds: tuple[Kind, ...]
    """The ways of being muddled."""
    limits: Limits
    """How points are weighed."""
    lists: tuple[WordList, ...]
    """The lists of words."""
    signs: tuple[Sign, ...]
    """What gives a kind away."""
    reports: tuple[Report, ...]
    """What reports abuse or violence."""
    topics: tuple[Topic, ...]
    """What people speak of, and what to map instead."""

    def with_words(self, more: MuddledWords) -> "MuddledKnowledge":
        """Return the same with the words and topics of a pack added."""
        added = {each.id: each for each in more.lists}
        lists = (
            entry.model_copy(update={"da": (*entry.da, *added[entry.id].da), "en": (*entry.en, *added[entry.id].en)})
            if entry.id in added
            else entry
            for entry in self.lists
        )
        return MuddledKnowledge(
            kinds=self.kinds,
            limits=self.limits,
            signs=self.signs,
            reports=self.reports,
            lists=tuple(lists),
            topics=(*self.topics, *more.topics),
        )

    @cached_property
    def judged(self) -> dict[str, bool]:
        """Words that were judged before, and whether they are muddled: advice is given often on the same issues."""
        return {}

    @cached_property
    def word_lexicons(self) -> tuple[Lexicon, Lexicon]:
        """The word lists made ready, Danish and English."""
        return _lexicons(self.lists)

    @cached_property
    def topic_lexicons(self) -> tuple[Lexicon, Lexicon]:
        """The topics made ready, Danish and English."""
        return _lexicons(self.topics)


def _lexicons(entries: Iterable[WordList | Topic]) -> tuple[Lexicon, Lexicon]:
    entries = tuple(entries)
    return lexicon((e.id, e.da) for e in entries), lexicon((e.id, e.en) for e in entries)
