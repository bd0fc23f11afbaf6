"""Recognising what each column of a file holds: an item, a scale, the unit, or nothing that is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from guldkorn.knowledge.questionnaires import Instrument
from guldkorn.survey.files.table import Heading


class Role(StrEnum):
    """What a column holds."""

    ITEM = "item"
    SCALE = "scale"
    UNIT = "unit"
    RESPONDENT = "respondent"
    ROUND = "round"
    ANSWERED = "answered"
    INVITED = "invited"
    UNREAD = "unread"


class Form(StrEnum):
    """What the rows of a file are."""

    ANSWERS = "answers"
    """Persons by items."""
    PERSON_SCORES = "person-scores"
    """Persons by scales."""
    UNIT_SCORES = "unit-scores"
    """Units by scales."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Recognised:
    """A column, and what it was recognised as; its code is that of an item or a scale."""

    place: int
    heading: Heading
    role: Role
    code: str = ""


@dataclass(frozen=True)
class Recognition:
    """What the columns of a file hold, for one version of a questionnaire."""

    instrument: Instrument
    columns: tuple[Recognised, ...]

    @cached_property
    def items(self) -> Mapping[str, Recognised]:
        """The columns of items, by the item's code."""
        return {column.code: column for column in self.columns if column.role is Role.ITEM}

    @cached_property
    def scales(self) -> Mapping[str, Recognised]:
        """The columns of scales that are scored already, by the scale's code."""
        return {column.code: column for column in self.columns if column.role is Role.SCALE}

    def of(self, role: Role) -> tuple[Recognised, ...]:
        """Return the columns of a role, in the order of the file."""
        return tuple(column for column in self.columns if column.role is role)

    @property
    def form(self) -> Form:
        """What the rows of the file are."""
        if self.items:
            return Form.ANSWERS
        if not self.scales:
            return Form.NOTHING
        return Form.UNIT_SCORES if self.of(Role.ANSWERED) else Form.PERSON_SCORES

    @cached_property
    def missing_items(self) -> tuple[str, ...]:
        """The items of the questionnaire that no column holds."""
        return tuple(code for code in self.instrument.items if code not in self.items)
