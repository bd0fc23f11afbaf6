"""How many were invited, where a survey's file is accompanied by that."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from guldkorn.knowledge.survey_words import SurveyWordsFile
from guldkorn.survey.cells import Cell
from guldkorn.survey.faults import Faults
from guldkorn.survey.labels import bare
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.numbers import shortened


@dataclass(frozen=True)
class Invitations:
    """How many were invited by unit, with the names that the whole may have."""

    by_unit: Mapping[str, int]
    words: SurveyWordsFile

    def of(self, cell: Cell, answered: int) -> int | None:
        """Return how many of a cell were invited; None where it is not known, or where it cannot be."""
        names = self.words.whole.all if cell.is_whole else (cell.unit,)
        found = next((self.by_unit[name] for name in names if name in self.by_unit), None)
        return found if found is None or found >= answered else None

    def remark_on_misfits(self, mapping: SurveyMapping, named: Iterable[str], faults: Faults) -> None:
        """Say where they were of no use: a unit that nobody is from, or fewer invited than answered."""
        wholes, known = {bare(name) for name in self.words.whole.all}, set(named)
        for name in self.by_unit:
            if name not in known and bare(name) not in wholes:
                faults.remark(
                    0,
                    'i filen med inviterede: ingen besvarelse har enheden "{unit}"; staves den anderledes, så ret det',
                    'in the file of invited: no respondent has the unit "{unit}"; if it is spelt otherwise, mend it',
                    unit=shortened(name),
                )
        for unit in mapping.units:
            invited = self.by_unit.get(unit)
            if invited is not None and invited < mapping.answers(unit):
                faults.remark(
                    0,
                    'i filen med inviterede: i "{unit}" har flere svaret end de {invited}, der er inviteret; ret det, '
                    "eller lad svarprocenten ude",
                    'in the file of invited: in "{unit}" more answered than the {invited} who were invited; mend the '
                    "number, or leave the response rate out",
                    unit=shortened(unit),
                    invited=invited,
                )
