"""Saying texts, words, reasons and sources of the knowledge in one language."""

from collections.abc import Iterable

from guldkorn.advice.advice import Reason
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.sources import Source, SourceKind, claim_of
from guldkorn.reading.cleaning import clean
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Language, Text, same
from guldkorn.report.issue_values import ReasonReport, SourceReport, Word

_IN_FORCE = Text("I kraft fra", "In force from")
_AMENDED = Text("Ændret ved", "Amended by")
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
            read = self.word("read", note.read) if note and note.read else None
            verified = note.verified if note else False
            title = f"{reference}, {claim.id}"
            return SourceReport(name, SourceKind.NOTE.value, title, claim.id, "", self.say(claim.says), verified, read)
        found = self.knowledge.sources.get(name)
        if found is None:
            return SourceReport(name, SourceKind.OWN.value, name, name, "", None, False, None)
        says = self.say(found.says) if found.says else None
        return SourceReport(
            name,
            found.kind.value,
            self.say(found.title),
            self.plain(found.reference),
            self._found_at(found),
            says,
            found.verified,
            self.word("read", found.read) if found.read else None,
        )

    def _found_at(self, source: Source) -> str:
        """Return where a source is found; of a law, where in it, from when it holds and what amended it."""
        parts = [self.plain(source.found_at)] if source.found_at else []
        if source.paragraph:
            parts.append(self.plain(source.paragraph))
        if source.in_force_from:
            parts.append(self.say(_IN_FORCE + same(" ") + said_of_date(source.in_force_from)))
        if source.amended_by:
            parts.append(self.say(_AMENDED + same(" " + ", ".join(source.amended_by))))
        return ". ".join(parts)
