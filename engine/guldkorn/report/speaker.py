"""Saying texts, words, reasons and sources of the knowledge in one language."""

from collections.abc import Iterable

from guldkorn.advice.advice import Reason
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.sources import SourceKind, claim_of
from guldkorn.reading.cleaning import clean
from guldkorn.reading.text import Language, Text
from guldkorn.report.issue_values import ReasonReport, SourceReport, Word

_NOT_IN_XML = {0xFFFE: None, 0xFFFF: None}


class Speaker:
    """Says what is known in one language. All it says may stand in any document, whatever somebody wrote."""

    def __init__(self, knowledge: Knowledge, language: Language) -> None:
        self.knowledge = knowledge
        self.language = language

    def say(self, text: Text) -> str:
        """Return a text."""
        return self.plain(text.get(self.language))

    def plain(self, text: str) -> str:
        """Return what somebody wrote, without what could steer a screen or break a file."""
        return clean(text).translate(_NOT_IN_XML).strip()

    def word(self, group: str, word: str) -> Word:
        """Return one of a closed set of words."""
        return Word(word, self.say(self.knowledge.word(group, word)))

    def named(self, name: str) -> Word:
        """Return a dimension, an aspect or a scale with its title."""
        return Word(name, self.say(self.knowledge.named(name)))

    def worded(self, name: str, title: Text) -> Word:
        """Return something with its title."""
        return Word(name, self.say(title))

    def reasons(self, justification: Iterable[Reason]) -> tuple[ReasonReport, ...]:
        """Return why something is said, by the rules that said it."""
        return tuple(ReasonReport(self.say(each.says), each.rule, each.source) for each in justification)

    def source(self, name: str) -> SourceReport:
        """Return a source; a claim of the founding note is a place in it."""
        claim = self.knowledge.claims.get(claim_of(name) or "")
        if claim is not None:
            note = next((each for each in self.knowledge.sources.values() if each.kind is SourceKind.NOTE), None)
            reference = self.plain(note.reference) if note else name
            verified = note.verified if note else False
            return SourceReport(
                name, SourceKind.NOTE.value, f"{reference}, {claim.id}", claim.id, self.say(claim.says), verified
            )
        found = self.knowledge.sources.get(name)
        if found is None:
            return SourceReport(name, SourceKind.OWN.value, name, name, None, False)
        says = self.say(found.says) if found.says else None
        return SourceReport(
            name, found.kind.value, self.say(found.title), self.plain(found.reference), says, found.verified
        )
