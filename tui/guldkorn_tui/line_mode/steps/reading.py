"""What each step says when one comes to it: what it is for, its lines, and what can be done here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from guldkorn.reading.text import Text
from guldkorn.session.session import Session
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.line_mode.rows import Row
from guldkorn_tui.line_mode.steps.advice_rows import advice_rows
from guldkorn_tui.line_mode.steps.issue_rows import class_rows, issue_rows, priority_rows
from guldkorn_tui.line_mode.steps.map_rows import map_rows
from guldkorn_tui.line_mode.steps.plan_rows import plan_rows
from guldkorn_tui.words.steps_of_the_way import Step


def _none(_session: Session) -> Iterator[Row]:
    yield from ()


@dataclass(frozen=True, slots=True)
class Reading:
    """How a step is read aloud."""

    purpose: Text
    here: tuple[Command, ...]
    """What can be done here beside what can be done everywhere."""
    rows: Callable[[Session], Iterator[Row]] = _none
    """Its lines. The step that asks the open questions has none: it asks."""


READINGS = {
    Step.MAP: Reading(
        Text(
            "Her sammenlignes scorerne med referencen, dimension for dimension.",
            "Here the scores are held against the reference, dimension by dimension.",
        ),
        (Command.OPEN, Command.STATEMENT, Command.WHOLE, Command.REFERENCE, Command.OCCUPATION),
        map_rows,
    ),
    Step.ISSUES: Reading(
        Text(
            "Her bliver fundene til konkrete belastninger med jeres egne ord.",
            "Here the findings become concrete issues in your own words.",
        ),
        (
            Command.NEW, Command.REWORD, Command.SPLIT, Command.MERGE, Command.DOCUMENT, Command.DROP,
            Command.TAKE_UP, Command.NOTE_ABOUT, Command.OPEN,
        ),
        issue_rows,
    ),
    Step.CLASSIFY: Reading(
        Text(
            "Kan belastningerne ændres nu, skal de afgøres højere oppe, eller hænger de sammen med arbejdets karakter?",
            "Can the issues be changed now, are they for others to decide, or do they belong to the work?",
        ),
        (Command.ASK, Command.PLACE, Command.FOLLOW_RULES, Command.WHY, Command.OPEN),
        class_rows,
    ),
    Step.CLARIFY: Reading(
        Text(
            "Her svarer I på ét spørgsmål ad gangen. Et ubesvaret spørgsmål tæller aldrig som et nej.",
            "Here questions are asked, one at a time. An unanswered question never counts as a no.",
        ),
        (Command.UNKNOWN, Command.SKIP, Command.PREVIOUS, Command.TAKE_BACK, Command.QUESTIONS, Command.WHY),
    ),
    Step.PRIORITISE: Reading(
        Text(
            "Her vælger I få belastninger. Ved de andre kan I se, hvad der mangler, eller hvorfor de venter.",
            "Here few issues are chosen. The others say what is missing, or why they wait.",
        ),
        (
            Command.CHOOSE, Command.LEAVE_OUT, Command.CHOOSE_ONLY, Command.CHOOSE_NONE, Command.PROPOSAL,
            Command.DATE, Command.DATE_ALL, Command.WHY, Command.OPEN,
        ),
        priority_rows,
    ),
    Step.ADVISE: Reading(
        Text(
            "Her er rådene: hvad I kan gøre nu, hvad I skal sende videre til andre, og hvad medarbejderne skal "
            "beskyttes imod.",
            "Here is the advice: what you can do now, take to others, and protect people from.",
        ),
        (Command.TAKE, Command.LEAVE, Command.OWN, Command.MEASURES, Command.SHOW_ALL, Command.WHY, Command.OPEN),
        advice_rows,
    ),
    Step.PLAN: Reading(
        Text(
            "Her bliver rådene til en plan: hvem, hvornår, og hvordan I følger op.",
            "Here the advice becomes a plan: who, when, and how you follow up.",
        ),
        (
            Command.MISSING, Command.OPEN, Command.FILL, Command.EMPTY, Command.TAKE, Command.LEAVE, Command.OWN,
            Command.MEASURES, Command.PROMISE, Command.FOLLOW_UP, Command.REWORD, Command.EXPORT, Command.SCENARIO,
        ),
        plan_rows,
    ),
}  # fmt: skip
