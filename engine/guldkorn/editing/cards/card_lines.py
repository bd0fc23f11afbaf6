"""A rule's card as lines of text in one language, for a screen and for a page alike."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import PurePath

from guldkorn.editing.cards.feeding_tree import Branch, stage_title, stages_of
from guldkorn.editing.cards.firings import Firings, Tally
from guldkorn.editing.cards.rule_card import RuleCard
from guldkorn.editing.comparing.cases import Origin
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.packs import How, PackChange
from guldkorn.knowledge.sources import SourceKind
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Language, Text, join, same

MOST = 8
"""How many of one kind are told before the rest is only counted."""


class Look(Enum):
    """What a line is."""

    TITLE = auto()
    HEADING = auto()
    TEXT = auto()
    QUIET = auto()


@dataclass(frozen=True, slots=True)
class CardLine:
    """A paragraph of a card: what wraps stands beneath what follows the lead."""

    text: str
    look: Look = Look.TEXT
    indent: int = 0
    lead: str = ""
    rule: str | None = None
    """The rule that the line names, where one can go to it."""


def card_lines(
    card: RuleCard,
    knowledge: Knowledge,
    language: Language,
    *,
    firings: Firings | None,
    note: Text | None = None,
    most: int | None = MOST,
) -> Iterator[CardLine]:
    """Return a card line by line. A note says what is not known yet, or cannot be known, of the firings."""
    yield from _Writer(card, knowledge, language, most).lines(firings, note)


@dataclass(frozen=True)
class _Writer:
    card: RuleCard
    knowledge: Knowledge
    language: Language
    most: int | None

    def lines(self, firings: Firings | None, note: Text | None) -> Iterator[CardLine]:
        rule = self.card.rule
        yield CardLine(rule.title.get(self.language), Look.TITLE)
        stages = join([stage_title(stage, self.knowledge) for stage in stages_of(rule)])
        about = self.knowledge.word("about", rule.about)
        place = replace(rule.place, file="/".join(PurePath(rule.place.file).parts[-2:]))  # from the rulebook's folder
        parts = (rule.id, stages.get(self.language), f"{self._say(_ABOUT)} {about.get(self.language)}", str(place))
        yield CardLine(" · ".join(parts), Look.QUIET)
        yield from self._sentences()
        yield from self._section(_BECAUSE, [CardLine(rule.because.get(self.language))])
        yield from self._section(_SOURCE, self._source())
        if self.card.changes:
            yield from self._section(_PACKS, map(self._change, self.card.changes))
        yield from self._section(_READS, self._tree(self.card.reads, _HINDERS))
        yield from self._section(_FEEDS, self._feeds(stages))
        yield from self._section(_FIRED, self._fired(firings, note))

    def _sentences(self) -> Iterator[CardLine]:
        other = Language.ENGLISH if self.language is Language.DANISH else Language.DANISH
        for heading, language in ((_SAYS, self.language), (_SAYS_OTHERWISE, other)):
            says = " ".join(sentence.get(language) for sentence in self.card.sentences)
            yield from self._section(heading, [CardLine(says)])

    def _source(self) -> Iterator[CardLine]:
        claim, source = self.card.claim, self.card.source
        if claim is not None:
            yield CardLine(f"{self._say(_NOTE)} {claim.id}. {claim.says.get(self.language)}")
        elif source is not None:
            year = f" ({source.year})" if source.year and str(source.year) not in source.reference else ""
            yield CardLine(source.title.get(self.language))
            yield CardLine(f"{source.reference}{year}")
            if source.published:
                yield CardLine(source.published)
            if source.read and source.read_by and source.read_on:
                word = self.knowledge.word
                by, day = word("reader", source.read_by), said_of_date(source.read_on)
                yield CardLine(self._say(word("read", source.read) + same(" (") + by + same(", ") + day + same(")")))
            if source.kind is not SourceKind.OWN:
                yield CardLine(self._say(_CHECKED if source.verified else _NOT_CHECKED), Look.QUIET)
        else:
            yield CardLine(self.card.rule.source)

    def _change(self, change: PackChange) -> CardLine:
        how = _HOW[change.how]
        because = f": {change.because.get(self.language)}" if change.because else ""
        return CardLine(f"{self._say(how)} {change.pack.get(self.language)} ({change.place}){because}")

    def _feeds(self, stages: Text) -> Iterator[CardLine]:
        if not self.card.feeds:
            yield CardLine(f"{self._say(_FEEDS_NONE)} {stages.get(self.language)}.")
            return
        yield from self._tree(self.card.feeds, _HINDERED)

    def _tree(self, branches: Iterable[Branch], hinders: Text, depth: int = 0) -> Iterator[CardLine]:
        branches = tuple(branches)
        shown = branches if self.most is None or depth != 1 else branches[: self.most]
        for branch in shown:
            if branch.rule is None:
                lead = "• " if depth == 0 else "· "
                yield CardLine(branch.says.get(self.language), Look.TEXT if depth == 0 else Look.QUIET, 2 * depth, lead)
            else:
                name = f"{branch.rule}{f' ({self._say(hinders)})' if branch.hinders else ''}"
                text = f"{name}: {branch.says.get(self.language)}"
                yield CardLine(text, indent=2 * depth, lead="→ ", rule=branch.rule)
            yield from self._tree(branch.beneath, hinders, depth + 1)
        if rest := len(branches) - len(shown):
            yield CardLine(f"{rest} {self._say(_MORE)}", Look.QUIET, 2 * depth, "… ")

    def _fired(self, firings: Firings | None, note: Text | None) -> Iterator[CardLine]:
        tallies = firings.of(self.card.rule.id) if firings else ()
        if firings and not tallies:
            yield CardLine(self._say(_NO_CASES))
        if tallies:
            yield CardLine(f"{join(list(map(_counted, tallies))).get(self.language)}.")
        if firings and (left_out := len(firings.left_out)):
            yield CardLine(f"{left_out} {self._say(_LEFT_OUT)}", Look.QUIET)
        if note:
            yield CardLine(note.get(self.language), Look.QUIET)
        for tally in tallies:
            shown = tally.fired if self.most is None else tally.fired[: self.most]
            for name in shown:
                yield CardLine(name, Look.QUIET, 2, "· ")
            if rest := len(tally.fired) - len(shown):
                yield CardLine(f"{rest} {self._say(_MORE)}", Look.QUIET, 2, "… ")

    def _section(self, heading: Text, lines: Iterable[CardLine]) -> Iterator[CardLine]:
        yield CardLine("")
        yield CardLine(self._say(heading), Look.HEADING)
        yield from lines

    def _say(self, text: Text) -> str:
        return text.get(self.language)


def _counted(tally: Tally) -> Text:
    one, many = _CASES[tally.origin]
    word = one if tally.of == 1 else many
    return Text(f"{len(tally.fired)} af {tally.of} {word.da}", f"{len(tally.fired)} of {tally.of} {word.en}")


_ABOUT = Text("om", "about")
_SAYS = Text("Reglen siger", "The rule says")
_SAYS_OTHERWISE = Text("På engelsk", "In Danish")
_BECAUSE = Text("Begrundelse", "Because")
_SOURCE = Text("Kilde", "Source")
_NOTE = Text("AMI's notat", "AMI's note")
_CHECKED = Text("Kilden er læst.", "The source has been read.")
_NOT_CHECKED = Text(
    "Kilden er ikke læst til ende og skal kontrolleres.", "The source has not been read to the end and must be checked."
)
_PACKS = Text("Pakker", "Packs")
_HOW = {
    How.ADDED: Text("Lagt til af", "Added by"),
    How.REPLACED: Text("Erstattet af", "Replaced by"),
    How.RETIRED: Text("Taget ud af", "Retired by"),
}
_READS = Text("Hvad reglen bygger på", "What feeds the rule")
_FEEDS = Text("Hvad der bygger på reglen", "What the rule feeds")
_FEEDS_NONE = Text(
    "Ingen anden regel bruger det, den konkluderer. Det står i rådgivningen under:",
    "No other rule reads what it concludes. It stands in the advice under:",
)
_HINDERS = Text("hindrer den", "hinders it")
_HINDERED = Text("hindres", "is hindered")
_MORE = Text("flere", "more")
_FIRED = Text("Hvor tit den slår til", "How often it fires")
_NO_CASES = Text("Der er hverken eksempler eller gemte møder.", "There are neither examples nor saved meetings.")
_LEFT_OUT = Text("kan ikke læses og er ikke talt med.", "cannot be read and are not counted.")
_CASES = {
    Origin.EXAMPLE: (Text("eksempel", "example"), Text("eksempler", "examples")),
    Origin.SCENARIO: (Text("scenarie", "scenario"), Text("scenarier", "scenarios")),
    Origin.SESSION: (Text("gemt møde", "saved meeting"), Text("gemte møder", "saved meetings")),
}
