"""Reading a rule's `then`: from YAML's plain data to statements."""

from itertools import product
from typing import Any as Plain

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.document import Document, Path_
from guldkorn.reading.problem import Problem, way_out
from guldkorn.reading.text import Text
from guldkorn.rules.attribute import Attribute
from guldkorn.rules.condition_reading import path_name
from guldkorn.rules.kinds import KINDS, Kind, attributes_of
from guldkorn.rules.rule import Statement


class ConclusionReader:
    """Reads the conclusions of one rule, and collects what is wrong with them."""

    def __init__(self, about: About, document: Document, knowledge: Knowledge) -> None:
        self.problems: list[Problem] = []
        self._about = about
        self._document = document
        self._knowledge = knowledge

    def read(self, block: dict[str, Plain], path: Path_) -> tuple[Statement, ...]:
        """Return a block as statements. A list of words for an attribute gives a statement for each.

        Nothing is concluded of a measure or a question that a pack has retired; there may be no statement left.
        """
        statements: list[Statement] = []
        for name, value in block.items():
            within = (*path, name)
            kind = self._kind(name, within)
            if kind is None:
                continue
            if value == []:
                self._report(within, "listen er tom; skriv mindst én", "the list is empty; write at least one")
            for place, values in self._each(value, within):
                statements.extend(self._statements(kind, values, place))
        if not block:
            self._report(
                path,
                "her mangler en konklusion; skriv mindst én",
                "a conclusion is missing; write at least one",
            )
        if not statements and self.problems:
            return (Statement("caution", ()),)  # it is told, and the rule is never used
        return tuple(statements)

    def _each(self, value: Plain, path: Path_) -> list[tuple[Path_, Plain]]:
        if isinstance(value, list):
            return [((*path, index), each) for index, each in enumerate(value)]
        return [(path, value)]

    def _kind(self, name: str, path: Path_) -> Kind | None:
        kind = KINDS.get(name)
        if kind is not None and self._about in kind.concluded_about:
            return kind
        hint = way_out(name, [known.name for known in KINDS.values() if self._about in known.concluded_about])
        if kind is None:
            self._report_key(path, f'ukendt ord "{name}"; {hint.da}', f'unknown word "{name}"; {hint.en}')
        else:
            self._report_key(
                path,
                f'en regel om {self._about} kan ikke konkludere "{name}"; {hint.da}',
                f'a rule about {self._about} cannot conclude "{name}"; {hint.en}',
            )
        return None

    def _statements(self, kind: Kind, value: Plain, path: Path_) -> list[Statement]:
        if not isinstance(value, dict) or not value:
            self._report(path, "her skal stå egenskaber med værdier", "attributes with values must stand here")
            return []
        attributes = {name: a for name, a in attributes_of(kind, self._knowledge).items() if not a.derived}
        choices: list[list[tuple[str, str]]] = []
        for name, words in value.items():
            within = (*path, name)
            if name not in attributes:
                hint = way_out(name, attributes)
                self._report_key(
                    within,
                    f'{kind.name} har ingen egenskab "{name}" at konkludere; {hint.da}',
                    f'{kind.name} has no attribute "{name}" to conclude; {hint.en}',
                )
                continue
            read = [self._word(attributes[name], word, place) for place, word in self._each(words, within)]
            choices.append([(name, word) for word in dict.fromkeys(read) if word is not None])
            if not read:
                self._report(within, "listen er tom; skriv mindst ét ord", "the list is empty; write at least one word")
        instead = {each.instead_of: name for name, each in attributes.items() if each.instead_of and name in value}
        for name, other in instead.items():
            if name in value:
                self._report_key(
                    (*path, other),
                    f"{kind.name} har både {name} og {other}; skriv kun det ene",
                    f"{kind.name} has both {name} and {other}; write one of them only",
                )
        missing = [
            name
            for name, each in attributes.items()
            if not (name in value or name in instead or each.optional or each.instead_of)
        ]
        if missing:
            self._report(
                path,
                f"{kind.name} mangler {', '.join(missing)}; skriv det til",
                f"{kind.name} lacks {', '.join(missing)}; add it",
            )
        return [Statement(kind.name, tuple(sorted(chosen))) for chosen in product(*choices)]

    def _word(self, attribute: Attribute, word: Plain, path: Path_) -> str | None:
        if not isinstance(word, str):
            self._report(path, "her skal stå et ord", "a word must stand here")
            return None
        if attribute.words is not None and word not in (allowed := attribute.words(self._knowledge)):
            if word in self._knowledge.retired:
                return None
            hint = self._knowledge.way_out(word, allowed)
            name = path_name(path)
            self._report(path, f'ukendt {name} "{word}"; {hint.da}', f'unknown {name} "{word}"; {hint.en}')
            return None
        return word

    def _report(self, path: Path_, da: str, en: str) -> None:
        self.problems.append(Problem(self._document.place(path), Text(da, en)))

    def _report_key(self, path: Path_, da: str, en: str) -> None:
        self.problems.append(Problem(self._document.key_place(path), Text(da, en)))
