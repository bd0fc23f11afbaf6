"""Naming a unit's job group in plain lines, and hearing what is usual in it."""

from guldkorn.advice.usual import usual_of
from guldkorn.knowledge.job_group_names import find_job_group
from guldkorn.knowledge.occupations import JobGroup
from guldkorn.reading.text import Text, same
from guldkorn.report.blocks import Point
from guldkorn.report.occupation_outline import occupation_outline
from guldkorn.session.events import OccupationNamed
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.words.job_group import NO_OCCUPATIONS, said_of_change

_NONE = ("ingen", "none")
_NONE_NAMED = Text(
    "Der er ikke nævnt nogen faggruppe. Skriv “faggruppe” og et ord, fx lærer.",
    "No job group is named. Type job group and a word, such as nurse.",
)


def name_occupation(meeting: LineMeeting, rest: str) -> None:
    """Name the unit's job group, or take it back; without a name, read what is usual in it."""
    found: list[JobGroup | None] = []
    knowledge, unit = meeting.session.rulebook.knowledge, meeting.session.unit
    if not meeting.follow(lambda: found.append(None) if knowledge.occupations else None):
        return
    if not found:
        meeting.say(NO_OCCUPATIONS)
    elif not rest:
        _read(meeting)
    elif rest.casefold() in _NONE:
        meeting.change(OccupationNamed(unit, None), said_of_change(unit, None))
    elif meeting.follow(lambda: found.append(find_job_group(rest, knowledge.job_groups))):
        group = found[-1]
        assert group is not None
        if group.id == meeting.session.told.occupation or meeting.change(
            OccupationNamed(unit, group.id), said_of_change(unit, group)
        ):
            _read(meeting)


def _read(meeting: LineMeeting) -> None:
    knowledge = meeting.session.rulebook.knowledge
    usual = usual_of(meeting.session.told, knowledge)
    if usual is None:
        meeting.say(_NONE_NAMED)
        return
    language = meeting.speaker.language
    for block in occupation_outline(usual.group, usual.occupations, knowledge, language):
        ends = "" if block.text[-1] in ".:!?" else "." if isinstance(block, Point) else ":"
        meeting.say(same(block.text + ends))
