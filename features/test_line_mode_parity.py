"""Whatever can be said in a meeting can be said in plain lines, and gives the same events."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from features.pilot import Table, hold, hospital_context, hospital_session
from features.rulebook import shipped
from features.scripted_meetings import any_change
from features.spoken_lines import events_in, hold_by_ear, minutes_of
from guldkorn.advice.context_writing import save_context
from guldkorn.knowledge.plan import PartKind, PartOf
from guldkorn.knowledge.questions import AnswerKind
from guldkorn.knowledge.vocabulary import Kept, Level
from guldkorn.reading.text import Language, Text
from guldkorn.session import events
from guldkorn.session.events import Change
from guldkorn.session.issue_events import drop_issue, take_up_issue
from guldkorn.session.minutes import Minutes
from guldkorn.session.plan_events import own_measure
from guldkorn.session.session import Session
from guldkorn_tui.deeds import subjects
from guldkorn_tui.deeds.topics import Topic
from guldkorn_tui.deeds.voices import voice_name, voices_of
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.opening.opened_survey import NONE, held_against

Said = Change | events.Undone | events.Redone
WORDS = {
    Language.DANISH: {
        "step": "gå til", "show": "vis", "new": "ny", "keep": "behold", "split": "del", "merge": "saml",
        "reword": "omskriv", "document": "påvis", "drop": "læg væk", "place": "afgør", "only": "vælg kun",
        "rules": "følg reglerne",
        "none": "vælg ingen", "proposal": "forslaget", "measures": "indsatser", "take": "tag", "leave": "tag ud",
        "own": "egen", "questions": "spørgsmål", "back": "tag tilbage", "promise": "løfte", "follow": "fulgt op",
        "note": "note", "about": "note om", "plan note": "plannote", "plan about": "plannote om",
        "unit": "enhed", "load": "indlæs", "reference": "reference",
        "undo": "fortryd", "redo": "gentag", "fill": "udfyld", "empty": "tøm", "take_up": "tag op", "end": "slut",
    },
    Language.ENGLISH: {
        "step": "go to", "show": "show", "new": "new", "keep": "keep", "split": "split", "merge": "merge",
        "reword": "reword", "document": "document", "drop": "put aside", "place": "decide", "only": "choose only",
        "rules": "follow the rules",
        "none": "choose none", "proposal": "proposal", "measures": "measures", "take": "take", "leave": "take out",
        "own": "own", "questions": "questions", "back": "take back", "promise": "promise", "follow": "follow up",
        "note": "note", "about": "note about", "plan note": "plan note", "plan about": "plan note about",
        "unit": "unit", "load": "load", "reference": "reference",
        "undo": "undo", "redo": "redo", "fill": "fill in", "empty": "clear", "take_up": "take up", "end": "quit",
    },
}  # fmt: skip


class Facilitator:
    """Types what says a change, by the numbers that were read aloud."""

    def __init__(self, meeting: LineMeeting, language: Language, folder: Path) -> None:
        self.meeting = meeting
        self.language = language
        self.word = WORDS[language]
        self.folder = folder

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.meeting.session

    @property
    def measured(self) -> dict[str, Text]:
        """What the scales of the unit are called."""
        return {score.measured.id: score.measured.title for score in self.session.mapping.of(self.session.unit)}

    def number(self, item: subjects.Subject) -> int:
        """Return the number that something was read with."""
        assert item in self.meeting.items, f"{item} was not read aloud: {self.meeting.items}"
        return self.meeting.items.index(item) + 1

    def issue(self, name: str, step: int = 2) -> Iterator[str]:
        """Go where the issues are read; the number of one is known afterwards."""
        yield f"{self.word['step']} {step}"
        self.found = self.number(subjects.OfIssue(name))

    def says(self, change: Said) -> Iterator[str]:
        """Type what says a change, in its unit, or takes one back."""
        if isinstance(change, events.Undone | events.Redone):
            yield self.word["undo" if isinstance(change, events.Undone) else "redo"]
            return
        if (unit := getattr(change, "unit", self.session.unit)) != self.session.unit:
            yield f"{self.word['unit']} {unit}"
        yield from self.said(change)

    def said(self, change: Change) -> Iterator[str]:
        """Type what says a change of answers, issues, priorities or notes."""
        word, knowledge = self.word, self.session.rulebook.knowledge
        match change:
            case events.Answered():
                yield from self.answer(change)
            case events.IssueAdded(title=title, dimension=dimension, aspect=aspect, documented=documented):
                yield word["new"]
                yield from self.titled(title)
                yield knowledge.aspects[aspect].title.get(self.language) if aspect else dimension
                if aspect is None:
                    yield str(len(knowledge.dimensions[dimension].aspects) + 1)
                yield documented or ""
            case events.IssueSplit(issue=issue, parts=parts):
                yield from self.issue(issue)
                yield f"{word['split']} {self.found}"
                for part in parts:
                    yield from self.titled(part.title)
                yield ""
            case events.IssuesMerged(issues=issues, title=title):
                yield from self.issue(issues[0])
                yield f"{word['merge']} {' '.join(str(self.number(subjects.OfIssue(each))) for each in issues)}"
                yield from self.titled(title)
            case events.IssueReworded(issue=issue, title=title):
                yield from self.issue(issue)
                yield f"{word['reword']} {self.found}"
                yield from self.titled(title)
            case events.IssueDocumented(issue=issue, how=how):
                yield from self.issue(issue)
                yield f"{word['document']} {self.found}"
                yield how or (word["empty"] if self.session.advice.issue(issue).documented else "")
            case events.IssueDropped(issue=issue, because=because):
                yield from self.issue(issue)
                yield f"{word['drop']} {self.found}"
                yield because
            case events.IssueTakenUp(issue=issue):
                yield f"{word['step']} 2"
                yield f"{word['take_up']} {self.number(subjects.OfDropped(issue))}"
            case events.IssuePlaced(issue=issue, decider=decider, because=because):
                yield from self.issue(issue, 3)
                yield f"{word['place' if decider else 'rules']} {self.found}"
                if decider:
                    yield knowledge.word("decider", decider).get(self.language)
                    yield because
            case events.Chosen(issues=None):
                yield word["proposal"]
            case events.Chosen(issues=()):
                yield word["none"]
            case events.Chosen(issues=tuple(issues)):
                yield f"{word['step']} 5"
                yield f"{word['only']} {', '.join(str(self.number(subjects.OfIssue(each))) for each in issues)}"
            case events.Noted(text=text, issue=None, in_plan=in_plan):
                yield word["plan note" if in_plan else "note"]
                yield text
            case events.Noted(text=text, issue=str(issue), in_plan=in_plan):
                yield from self.issue(issue)
                yield f"{word['plan about' if in_plan else 'about']} {self.found}"
                yield text
            case events.ContextTaken(context=context):
                path = self.folder / "svar.yaml"
                save_context(context, path)
                yield f"{word['load']} {path}"
            case _:
                yield from self.planned(change)

    def planned(self, change: Change) -> Iterator[str]:
        """Type what says a change of the plan."""
        word = self.word
        match change:
            case events.MeasureTaken(issue=issue, measure=measure, title=None):
                yield from self.issue(issue)
                yield f"{word['measures']} {self.found}"
                yield f"{word['take']} {self.number(subjects.OfMeasure(issue, measure))}"
            case events.MeasureTaken(issue=issue, title=str(title), level=level):
                yield from self.issue(issue)
                yield f"{word['own']} {self.found}"
                yield title
                yield str(list(Level).index(level) + 1 if level else len(Level) + 1)
            case events.MeasureLeft(issue=issue, measure=measure):
                yield from self.issue(issue, 7)
                yield str(self.found)
                yield f"{word['leave']} {self.number(subjects.OfMeasure(issue, measure))}"
            case events.Planned(part=part, value=value, issue=issue, measure=measure):
                yield f"{word['step']} 7"
                yield str(self.number(subjects.OfIssue(issue) if issue else subjects.OfUnitPlan()))
                number = self.number(subjects.OfField(part, issue, measure))
                if value is None:
                    yield f"{word['empty']} {number}"
                else:
                    yield f"{word['fill']} {number}" if part != "absence" else str(number)
                    yield value if value not in self.measured else self.measured[value].get(self.language)
            case events.Promised(promise=promise, what=what, who=who, by=by):
                known = {each.id for each in self.session.agreed.promises}
                if promise in known:
                    yield f"{word['step']} 7"
                    yield f"{word['reword']} {self.number(subjects.OfPromise(promise))}"
                else:
                    yield word["promise"]
                yield what
                yield who
                yield by
            case events.PromiseFollowedUp(promise=promise, kept=kept, how=how):
                yield f"{word['step']} 7"
                yield f"{word['follow']} {self.number(subjects.OfPromise(promise))}"
                yield str([*Kept, None].index(kept) + 1)
                if kept:
                    yield how

    def answer(self, change: events.Answered) -> Iterator[str]:
        """Type what answers a question, or takes the answer back."""
        word, knowledge = self.word, self.session.rulebook.knowledge
        question, topic = knowledge.questions[change.fact], Topic(change.fact, change.issue)
        if change.issue is not None:
            yield from self.issue(change.issue)
            yield f"{word['questions']} {self.found}"
        else:
            yield word["questions"]
        yield str(self.number(subjects.OfQuestion(topic)))
        voice = voice_name(self.session, change.voice).get(self.language)
        if change.value is None:
            yield f"{word['back']} {voice if change.voice else ''}".strip()
        elif question.kind is AnswerKind.NUMBER:
            yield f"{voice}: {change.value:g}"
        else:
            yield f"{voice}: {knowledge.answer(change.fact, change.value).get(self.language)}"
        yield f"{word['step']} 2"

    def titled(self, title: str) -> Iterator[str]:
        """Type a title, and keep it where it is met as muddled."""
        yield title
        if self.is_questioned(title):
            yield self.word["keep"]

    def is_questioned(self, title: str) -> bool:
        """Tell whether a title was just met as muddled: then the next question is for a better one."""
        from guldkorn_tui.words.muddled import hear

        if self.meeting.kept_titles.is_kept(title, self.session):
            return False
        return hear(title, self.session.rulebook.knowledge).is_muddled


def sayable(change: Change, session: Session, language: Language) -> Change | None:
    """Return a change as people would say it; None for one that nobody would be asked for."""
    match change:
        case events.Answered(fact=fact, voice=voice, issue=issue):
            question = session.rulebook.knowledge.questions[fact]
            if voice not in voices_of(question) and change.value is not None:
                return None
            if issue is None and not session.asked_of_unit(fact):
                return None
        case events.MeasureTaken(issue=issue, measure=measure, title=str(title), level=level):
            return own_measure(session, issue, title, level)
        case events.MeasureLeft(issue=issue) if all(each.id != issue for each in session.advice.issues):
            return None  # what was taken for an issue that is gone stands nowhere
        case events.MeasureTaken(issue=issue, measure=measure) if session.agreed.taken(issue, measure):
            return None
        case events.IssuePlaced(issue=issue, decider=None):
            placed = next((each.placed for each in session.advice.issues if each.id == issue), None)
            return events.IssuePlaced(session.unit, issue, None) if placed else None
        case events.PromiseFollowedUp(promise=promise, kept=None):
            return events.PromiseFollowedUp(session.unit, promise, None)
        case events.Promised(promise=promise):
            known = [each.id for each in session.agreed.promises]
            if promise not in known and promise != f"promise-{len(known) + 1}":
                return None
        case events.Planned(part=part, value=value, issue=issue, measure=measure):
            of = PartOf.MEASURE if measure else PartOf.ISSUE if issue else PartOf.UNIT
            found = session.rulebook.knowledge.plan.part(of, part)
            if found is not None and found.kind is PartKind.SCALE and value:
                code = session.mapping.of(session.unit)[0].measured.id
                return events.Planned(session.unit, part, code, issue, measure)
    return change


def changes(minutes: Minutes, count: int, random: Random, language: Language) -> Iterator[Said]:
    """Draw things to say, one after the other, each in the meeting as it then stands; some are taken back."""
    said = 0
    while said < count:
        draw = random.random()
        if draw < 0.1 and minutes.can_undo:
            yield events.Undone()
        elif draw < 0.15 and minutes.can_redo:
            yield events.Redone()
        else:
            unit = random.choice(minutes.session.mapping.units) if draw > 0.9 else minutes.session.unit
            session = minutes.session.speak_of(unit)
            change = sayable(any_change(session, random), session, language)
            if change is None or minutes.history.after(change) == session:
                continue
            yield change
        said += 1


def say(minutes: Minutes, event: Said) -> None:
    """Say something without any meeting around it."""
    if isinstance(event, events.Undone | events.Redone):
        (minutes.undo if isinstance(event, events.Undone) else minutes.redo)()
    else:
        minutes.take(event, getattr(event, "voice", None))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("name", "seed"), [("hospital-ward", 1), ("home-care", 2), ("call-centre", 3)])
def test_the_same_answers_give_the_same_events(tmp_path: Path, name: str, seed: int, language: Language) -> None:
    said: list[Said] = []
    spoken = minutes_of(tmp_path / "linjer.guldkorn", name)
    random = Random(seed)

    def speak(meeting: LineMeeting) -> Iterator[str]:
        facilitator = Facilitator(meeting, language, tmp_path)
        for change in changes(spoken, 60, random, language):
            said.append(change)
            yield from facilitator.says(change)
        yield facilitator.word["end"]

    transcript = hold_by_ear(spoken, speak, language)
    direct = minutes_of(tmp_path / "direkte.guldkorn", name)
    for change in said:
        say(direct, change)
    direct.close()
    heard, expected = events_in(tmp_path / "linjer.guldkorn"), events_in(tmp_path / "direkte.guldkorn")
    assert heard == expected, transcript
    assert len(said) == 60


def test_a_meeting_held_by_keys_and_one_in_lines_give_the_same_events(tmp_path: Path) -> None:
    by_keys, in_lines = tmp_path / "taster.guldkorn", tmp_path / "linjer.guldkorn"

    async def meeting(table: Table) -> None:
        await table.press("2", "n")
        await table.write("Lægerne går stuegang midt i vagtskiftet hver morgen")
        await table.press("enter", "down", "enter")
        await table.write("talt op i to uger")
        await table.press("enter", "d", "enter")
        await table.write("Vagtskiftet har ingen fast overlevering")
        await table.press("enter", "enter", "3", "b", "a", "b", "a", "4", "a", "n", "z", "5", "space", "p", "D")
        await table.write("om 3 måneder")
        await table.press("enter", "6")
        for _ in range(20):
            if not table.session.agreed.measures:
                await table.press("down", "space")

    hold(meeting, hospital_session(hospital_context()), path=by_keys)
    told = events_in(by_keys)
    kinds = {type(event) for event in told}
    assert kinds >= {
        events.IssueAdded,
        events.IssueSplit,
        events.Answered,
        events.Chosen,
        events.Planned,
        events.MeasureTaken,
    }
    minutes = minutes_of(in_lines)

    def speak(meeting: LineMeeting) -> Iterator[str]:
        facilitator = Facilitator(meeting, Language.DANISH, tmp_path)
        for event in told[2:]:
            assert not isinstance(event, events.Begun | events.RulebookTaken | events.Advised)
            yield from facilitator.says(event)

    transcript = hold_by_ear(minutes, speak, Language.DANISH)
    assert events_in(in_lines) == told, transcript


def test_what_is_put_aside_taken_up_read_in_and_held_against_gives_its_events(tmp_path: Path) -> None:
    in_lines, direct = minutes_of(tmp_path / "linjer.guldkorn"), minutes_of(tmp_path / "direkte.guldkorn")
    context = replace(hospital_context(), name="Et andet hospital")

    def speak(meeting: LineMeeting) -> Iterator[str]:
        facilitator = Facilitator(meeting, Language.DANISH, tmp_path)
        unit = meeting.session.unit
        for make in (
            lambda: drop_issue(meeting.session, "conflicts", "en anden gang"),
            lambda: take_up_issue(meeting.session, "conflicts"),
            lambda: events.ContextTaken(context),
            lambda: events.Chosen(unit, ("feedback",)),
        ):
            event = make()
            direct.take(event)
            yield from facilitator.says(event)
        yield from ("reference", "ingenting")
        direct.take(events.HeldAgainst(held_against(direct.as_read, NONE, shipped())))

    transcript = hold_by_ear(in_lines, speak, Language.DANISH)
    direct.close()
    assert events_in(in_lines.path) == events_in(direct.path), transcript
