"""A deed is written once: it asks for the same and gives the same events by values, in lines and on the screen."""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from features.deed_answers import Asked, answer_on_screen, asked_for, done_by_values, lines_for
from features.pilot import Table, hold, hospital_context, hospital_session
from features.spoken_lines import NOW, TODAY, minutes_of
from guldkorn.knowledge.plan import PartKind, Shelf
from guldkorn.knowledge.vocabulary import Decider
from guldkorn.reading.text import Language
from guldkorn.session.events import Change, Chosen, MeasureTaken
from guldkorn.session.issue_events import add_issue, drop_issue, place_issue
from guldkorn.session.minutes import Minutes
from guldkorn.session.plan_events import filled_in, own_measure, promise
from guldkorn.session.plan_form import PlanForm
from guldkorn.session.session import Session, SessionError
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.deed import Occasion
from guldkorn_tui.deeds.kept_titles import KeptTitles
from guldkorn_tui.deeds.plan_places import every_field
from guldkorn_tui.deeds.subjects import (
    OfDropped,
    OfField,
    OfHold,
    OfIssue,
    OfMeasure,
    OfPromise,
    Subject,
)
from guldkorn_tui.deeds.table import DEEDS, begin
from guldkorn_tui.line_mode import doing as in_lines
from guldkorn_tui.line_mode.conversation import hear
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.speaker import Speaker
from guldkorn_tui.meeting import deed_dialogs as on_screen
from guldkorn_tui.steps.step import Wanted

OWN = "En fast overlevering hver morgen"


def prepare(minutes: Minutes, take: Callable[[Change], object]) -> None:
    """Say what there must be for every deed to have something that it is about."""
    take(drop_issue(minutes.session, "conflicts", "på et andet møde"))
    recommended = minutes.session.advice.recommendations[0]
    for make in (
        lambda: place_issue(minutes.session, "feedback", Decider.TOP_MANAGEMENT, "aftalt i direktionen"),
        lambda: MeasureTaken(minutes.session.unit, recommended.issue, recommended.measure.id),
        lambda: own_measure(minutes.session, recommended.issue, OWN, None),
        lambda: promise(minutes.session, "Vi siger til", "Anne", date(2027, 2, 1)),
        lambda: filled_in(minutes.session, "absence", "none-found"),
        lambda: Chosen(minutes.session.unit, ("feedback",)),
        lambda: add_issue(minutes.session, "Vagtskiftet falder midt i morgenmaden", "demands"),
    ):
        take(make())


def prepared(path: Path) -> Minutes:
    minutes = minutes_of(path)
    prepare(minutes, minutes.take)
    return minutes


def subjects_of(command: Command, session: Session) -> Iterator[tuple[Subject, ...]]:
    """Return what a deed may be about in a meeting: one of each kind that it may be about."""
    form = PlanForm(session)
    taken = session.agreed.measures
    waiting = form.on(Shelf.NOT_NOW)[0].issue.id
    if not DEEDS[command].kinds:
        yield ()
    for kind in DEEDS[command].kinds:
        if kind is OfIssue:
            named = {Command.FOLLOW_RULES: "feedback", Command.DATE: waiting, Command.LEAVE_OUT: "feedback"}
            issue = named.get(command, session.advice.issues[0].id)
            yield (OfIssue(issue),)
            if DEEDS[command].is_about_several:
                yield (OfIssue(issue), OfIssue(session.advice.issues[-1].id))
        elif kind is OfDropped:
            yield (OfDropped("conflicts"),)
        elif kind is OfPromise:
            yield (OfPromise("promise-1"),)
        elif kind is OfHold:
            yield (OfHold(session.advice.holds[0].issue, session.advice.holds[0].measure.id),)
        elif kind is OfMeasure and command is Command.TAKE:
            there = {(each.issue, each.measure) for each in taken}
            free = next(each for each in session.advice.recommendations if (each.issue, each.measure.id) not in there)
            yield (OfMeasure(free.issue, free.measure.id),)
        elif kind is OfMeasure:
            one = next(each for each in taken if each.is_own or command is Command.LEAVE)
            yield (OfMeasure(one.issue, one.measure),)
        elif command is Command.EMPTY:
            yield (OfField("absence"),)
        else:
            assert kind is OfField
            for sort in PartKind:
                field = next(each for each in every_field(form) if each.part.kind is sort)
                yield (OfField(field.part.id, field.issue, field.measure),)


def every_deed(session: Session) -> list[tuple[Command, tuple[Subject, ...]]]:
    return [(command, subjects) for command in DEEDS for subjects in subjects_of(command, session)]


def by_values(minutes: Minutes, command: Command, subjects: tuple[Subject, ...]) -> tuple[list[Asked], list[Change]]:
    asked: list[Asked] = []
    deed = begin(command, Occasion(minutes, TODAY, KeptTitles()), *subjects)
    return asked, list(done_by_values(deed, asked).changes)


class Answers:
    """The lines that answer what is asked for, put down when it is asked."""

    was_cut = False

    def __init__(self) -> None:
        self.lines: deque[str] = deque()
        self.said: list[str] = []

    def read(self, prompt: str) -> str:
        """Return the next line."""
        self.said.append(prompt)
        return self.lines.popleft()

    def write(self, line: str) -> None:
        """Hear a line."""
        self.said.append(line)


def test_every_deed_asks_and_gives_the_same_by_values_in_lines_and_on_the_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    minutes = prepared(tmp_path / "linjer.guldkorn")
    deeds = every_deed(minutes.session)
    expected = [by_values(minutes, command, subjects) for command, subjects in deeds]
    assert all(changes for _asked, changes in expected), "a deed that changes nothing is not tried"
    assert {command for command, _subjects in deeds} == set(DEEDS)

    answers, asked = Answers(), list[Asked]()
    ask_in_lines = in_lines.asked

    def hearing(ask: Any, meeting: LineMeeting, said: str) -> Any:
        if not meeting_of_form:
            asked.append(asked_for(ask))
        answers.lines.extend(lines_for(ask, meeting.speaker.language))
        meeting_of_form.append(ask)
        try:
            return ask_in_lines(ask, meeting, said)
        finally:
            meeting_of_form.pop()

    meeting_of_form: list[Any] = []
    monkeypatch.setattr(in_lines, "asked", hearing)
    meeting = LineMeeting(minutes, Speaker(answers, Language.DANISH), today=TODAY, clock=lambda: NOW)
    for (command, subjects), wanted in zip(deeds, expected, strict=True):
        asked.clear()
        meeting.items = list(subjects)
        heard = said_since(minutes, lambda c=command, s=subjects: hear(meeting, typed(c, s)))  # type: ignore[misc]
        assert (list(asked), heard) == wanted, (command, answers.said[-30:])
        take_back(minutes, len(heard))
    minutes.close()

    async def held(table: Table) -> None:
        here = table.meeting.minutes
        prepare(here, table.meeting.change)
        dialog_for = on_screen.dialog_for
        seen: list[Any] = []

        def looking(ask: Any, *rest: Any) -> Any:
            seen.append(ask)
            return dialog_for(ask, *rest)

        monkeypatch.setattr(on_screen, "dialog_for", looking)
        for (command, subjects), wanted in zip(deeds, expected, strict=True):
            seen.clear()
            before = len(here.history.said)
            table.meeting.post_message(Wanted(command, *subjects))
            await table.rest()
            answered = 0
            while table.app.screen is not table.meeting:
                assert answered < len(seen), (command, table.screen)
                answered += 1
                await answer_on_screen(table, seen[answered - 1])
            changes = [each.event for each in here.history.said[before:]]
            assert ([asked_for(ask) for ask in seen], changes) == wanted, (command, table.screen)
            for _ in changes:
                table.meeting.action_undo()
            await table.rest()

    hold(held, hospital_session(hospital_context()), path=tmp_path / "taster.guldkorn")
    print(f"{len(deeds)} deeds of {len(DEEDS)} kinds: the same asks and events by values, in lines and on the screen")


def typed(command: Command, subjects: tuple[Subject, ...]) -> str:
    return " ".join((command.value.da[0], *(str(number) for number in range(1, len(subjects) + 1))))


def said_since(minutes: Minutes, step: Any) -> list[Change]:
    before = len(minutes.history.said)
    step()
    return [each.event for each in minutes.history.said[before:]]  # type: ignore[misc]


def take_back(minutes: Minutes, count: int) -> None:
    for _ in range(count):
        minutes.undo()


@pytest.mark.parametrize("command", [each for each in DEEDS if DEEDS[each].kinds], ids=lambda each: each.name)
def test_a_deed_whose_subject_has_vanished_says_so_and_takes_nothing(tmp_path: Path, command: Command) -> None:
    minutes = prepared(tmp_path / "m.guldkorn")
    gone: dict[type[Subject], Subject] = {
        OfIssue: OfIssue("gone"),
        OfDropped: OfDropped("gone"),
        OfMeasure: OfMeasure("gone", "gone"),
        OfHold: OfHold("gone", "gone"),
        OfPromise: OfPromise("gone"),
        OfField: OfField("gone"),
    }
    for kind in DEEDS[command].kinds:
        deed = begin(command, Occasion(minutes, TODAY, KeptTitles()), gone[kind])
        asked: list[Asked] = []
        with suppress(SessionError):
            assert done_by_values(deed, asked).changes == (), command
        assert asked == [], "it is asked about what is not there"
    minutes.close()
