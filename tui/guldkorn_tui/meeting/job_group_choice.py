"""Naming a unit's job group, and looking at what is usual in it."""

from collections.abc import Iterator

from guldkorn.advice.usual import UsualOfUnit, usual_of
from guldkorn.knowledge.job_group_names import UnknownJobGroupError, find_job_group
from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text
from guldkorn.report.blocks import Heading, Point
from guldkorn.report.occupation_outline import occupation_outline
from guldkorn.session.events import OccupationNamed
from guldkorn_tui.dialogs.asking import ask_line, tell_error
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.look.plain_text import plain
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.words.job_group import NO_OCCUPATIONS, said_of_change

_HINT = Text(
    "Skriv et ord, fx SOSU, lærer eller sygeplejerske. Tom linje: ingen. Rådene ændrer sig ikke af det.",
    "Write a word, such as nurse, teacher or SOSU. An empty line: none. It changes no advice.",
)
_CANNOT = Text("Faggrupperne kunne ikke læses", "The job groups could not be read")
_STAYS = Text("Der er ikke ændret noget.", "Nothing is changed.")


async def name_occupation(meeting: Meeting) -> None:
    """Ask for the unit's job group and show what is usual in it. It can be undone like any other change."""
    knowledge = meeting.here.rulebook.knowledge
    try:
        if knowledge.occupations is None:
            meeting.tell(NO_OCCUPATIONS)
            return
    except GuldkornError as error:
        await tell_error(meeting, _CANNOT, error, _STAYS)
        return
    here = usual_of(meeting.here.told, knowledge)
    before = here.group.title.get(meeting.language) if here else ""
    unit = meeting.here.unit
    title = Text(f"Hvilken faggruppe arbejder i {unit}?", f"Which job group works in {unit}?")
    line = await ask_line(meeting, title, _HINT, before, lambda said: fault_of(said, knowledge))
    if line is None:
        return
    group = find_job_group(line, knowledge.job_groups) if line.strip() else None
    if (group.id if group else None) != meeting.here.told.occupation:
        meeting.change(OccupationNamed(unit, group.id if group else None), said_of_change(unit, group))
    usual = usual_of(meeting.here.told, knowledge)
    if usual is not None:
        meeting.app.push_screen(
            Sheet(usual.group.title, lambda language: usual_sheet(usual, knowledge, language), meeting.language)
        )


def fault_of(said: str, knowledge: Knowledge) -> Text | None:
    """Return why a line names no job group; None where it does, or where it is empty."""
    try:
        if said.strip():
            find_job_group(said, knowledge.job_groups)
    except UnknownJobGroupError as error:
        return error.message
    return None


def usual_sheet(usual: UsualOfUnit, knowledge: Knowledge, language: Language) -> Block:
    """Return what is usual in a job group, as a text to be read."""
    return Block(*_lines(usual, knowledge, language))


def _lines(usual: UsualOfUnit, knowledge: Knowledge, language: Language) -> Iterator[Line]:
    title, *blocks = occupation_outline(usual.group, usual.occupations, knowledge, language)
    assert isinstance(title, Heading)  # the sheet's own title says it
    for block in blocks:
        if isinstance(block, Heading):
            yield Line(plain(""))
            yield Line(plain(block.text, "bold $primary"))
        elif isinstance(block, Point):
            yield Line(plain(block.text), 0, plain("- "))
        else:
            yield Line(plain(block.text))
