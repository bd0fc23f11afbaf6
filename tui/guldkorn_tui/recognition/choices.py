"""What has been chosen of how a survey's file is to be read. Every change is a new value."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questionnaires import Instrument
from guldkorn.reading.problem import Problem
from guldkorn.rules.rulebook import Rulebook
from guldkorn.survey.faults import Faults
from guldkorn.survey.labels import bare
from guldkorn.survey.recogniser import recognise
from guldkorn.survey.recognition import Recognised, Recognition, Role
from guldkorn.survey.request import IGNORED, Request
from guldkorn_tui.recognition.held_file import HeldFile


@dataclass(frozen=True)
class Choices:
    """A file with what was chosen for it: on the command line first, then by the group."""

    path: Path
    file: HeldFile
    rulebook: Rulebook
    request: Request
    sheet: str | None = None
    """The sheet of a workbook; None for the first."""
    reference: str = ""
    """What the scores are held against, as the command line says it; empty for what the file says."""
    context: Path | None = None
    """A file of what was known before."""
    absent: tuple[str, ...] = ()
    """Headings that were spoken of and that the file has not."""

    @property
    def knowledge(self) -> Knowledge:
        """What is known of questionnaires."""
        return self.rulebook.knowledge

    @property
    def instrument(self) -> Instrument | None:
        """The version of the questionnaire; None until it is chosen."""
        return self.knowledge.instruments.get(self.request.instrument or "")

    @property
    def recognition(self) -> Recognition | None:
        """What each column holds; None until the questionnaire is chosen."""
        return self._recognised[0]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be settled about the columns, and what is worth saying of them."""
        return self._recognised[1]

    @cached_property
    def _recognised(self) -> tuple[Recognition | None, tuple[Problem, ...]]:
        faults = Faults(self.file.name)
        for heading in self.absent:
            faults.remark(0, 'filen har ingen kolonne "{name}"', 'the file has no column "{name}"', name=heading)
        recognition = None
        if self.instrument is not None:
            recognition = recognise(self.file.headings, self.instrument, self.request, self.knowledge, faults, 0)
        return recognition, tuple(faults.all())

    @property
    def columns(self) -> tuple[Recognised, ...]:
        """Every column, and what it was recognised as."""
        if self.recognition is not None:
            return self.recognition.columns
        return tuple(Recognised(place, h, Role.UNREAD) for place, h in enumerate(self.file.headings))

    @property
    def unit_headings(self) -> tuple[str, ...]:
        """The headings of the columns that hold units."""
        return tuple(column.heading.text for column in self.columns if column.role is Role.UNIT)

    def is_named(self, place: int) -> bool:
        """Tell whether a column can be spoken of by its heading: whether it is the first that has it."""
        text = self.file.headings[place].text
        return next(n for n, heading in enumerate(self.file.headings) if heading.text == text) == place

    def asking(self, request: Request) -> "Choices":
        """Return the choices with another request."""
        return replace(self, request=request)

    def of_instrument(self, name: str, rulebook: Rulebook | None = None) -> "Choices":
        """Choose the questionnaire. What was said of columns stays as far as it has those items and scales."""
        chosen = replace(self, rulebook=rulebook or self.rulebook)
        instrument = chosen.knowledge.instruments[name]
        codes = {*instrument.items, *(scale.code for scale in instrument.scales), IGNORED}
        columns = {heading: code for heading, code in self.request.columns.items() if code in codes}
        return chosen.asking(replace(self.request, instrument=name, columns=columns))

    def put(self, place: int, code: str) -> "Choices":
        """Say what a column holds: the code of an item or a scale, or nothing that is read."""
        heading = self.file.headings[place].text
        units = tuple(each for each in self.request.unit_columns if each != heading)
        columns = {**self.request.columns, heading: code}
        return self.asking(replace(self.request, columns=columns, unit_columns=units))

    def divided_by(self, headings: Iterable[str]) -> "Choices":
        """Say which columns hold units; none, and all persons are one unit."""
        headings = tuple(headings)
        dropped = {heading: IGNORED for heading in self.unit_headings if heading not in headings}
        kept = {heading: code for heading, code in self.request.columns.items() if heading not in headings}
        chosen = self.asking(replace(self.request, unit_columns=headings, columns={**kept, **dropped}))
        # Where none is to be read, each that would be recognised in its place is left out too.
        return chosen if headings or not chosen.unit_headings else chosen.divided_by(())


def fitted_to(request: Request, file: HeldFile) -> tuple[Request, tuple[str, ...]]:
    """Return a request that speaks of a file's own headings, and the headings in it that the file has not."""
    by_text = {heading.text: heading.text for heading in reversed(file.headings)}
    by_bare = {bare(heading.text): heading.text for heading in reversed(file.headings)}

    def found(name: str) -> str | None:
        return by_text.get(name, by_bare.get(bare(name)))

    said = (*request.unit_columns, *request.columns)
    units = tuple(heading for name in request.unit_columns if (heading := found(name)) is not None)
    columns = {heading: code for name, code in request.columns.items() if (heading := found(name)) is not None}
    return replace(request, unit_columns=units, columns=columns), tuple(name for name in said if found(name) is None)
