"""What was said makes the session: laws of events, history, undo, log and replay."""

import gc
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.rulebook import EXAMPLES, example, shipped
from features.scripted_meetings import WORDS, any_change, fields_of, filled, history_of, say
from guldkorn.advice.context import Answer, Context
from guldkorn.knowledge.library import KnowledgeFile
from guldkorn.knowledge.plan import PartOf, Shelf
from guldkorn.knowledge.vocabulary import Changeability, Decider, Kept, Level, Status, Voice
from guldkorn.reading.cleaning import clean_line
from guldkorn.session.agreed import Note
from guldkorn.session.event_text import UnknownEventError, event_text, read_event
from guldkorn.session.events import (
    Advised,
    Answered,
    Begun,
    Change,
    Chosen,
    ContextTaken,
    HeldAgainst,
    MeasureLeft,
    MeasureTaken,
    Noted,
    OccupationNamed,
    Planned,
    Promised,
    PromiseFollowedUp,
    Redone,
    Undone,
)
from guldkorn.session.gist import differences, gist
from guldkorn.session.growing import Growing
from guldkorn.session.history import History, Said, fold
from guldkorn.session.issue_events import (
    add_issue,
    drop_issue,
    merge_issues,
    place_issue,
    reword_issue,
    split_issue,
)
from guldkorn.session.log import log_of
from guldkorn.session.minutes import begin, reopen
from guldkorn.session.plan_form import PlanForm
from guldkorn.session.replay import replay
from guldkorn.session.session import Session, SessionError

SEEDS = st.integers(0, 2**32)
SPOKEN = settings(max_examples=25, deadline=None)


def spoken(seed: int, changes: int = 25) -> History:
    """Return a meeting in which something was said, taken back and said again."""
    random = Random(seed)
    history = history_of(random.choice(EXAMPLES))
    for _ in range(changes):
        move = random.random()
        if move < 0.12 and history.past:
            say(history, Undone())
        elif move < 0.18 and history.undone:
            say(history, Redone())
        else:
            say(history, any_change(history.session, random))
    return history


@given(SEEDS)
@SPOKEN
def test_what_was_said_reads_back_from_its_text_and_makes_the_same_session(seed: int) -> None:
    history = spoken(seed)
    read = [replace(said, event=read_event(event_text(said.event))) for said in history.said]
    assert read == history.said
    again = History(read[0], shipped())
    again.extend(read[1:])
    assert again.session == history.session
    assert not again.misfits


@given(SEEDS, st.sampled_from([(64, 512), (1, 3), (2, 7)]))
@SPOKEN
def test_undo_goes_back_to_every_moment_and_redo_comes_forward_again(seed: int, kept: tuple[int, int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("guldkorn.session.moments._LATEST", kept[0])
        patch.setattr("guldkorn.session.moments._EVERY", kept[1])
        go_back_and_forth(seed)


def go_back_and_forth(seed: int) -> None:
    """See that undo and redo give every moment again, wherever it was kept or made again."""
    history = history_of(context=False)
    moments = [history.session]
    random = Random(seed)
    for _ in range(12):
        before = history.session
        say(history, any_change(before, random))
        moments.append(history.session)
    for moment in reversed(moments[:-1]):
        assert say(history, Undone()) == replace(moment, unit=history.session.unit)
    with pytest.raises(SessionError, match=r"nothing more to undo|ikke mere at fortryde"):
        say(history, Undone())
    for moment in moments[1:]:
        assert say(history, Redone()) == moment
    with pytest.raises(SessionError):
        say(history, Redone())


def test_a_history_takes_memory_in_proportion_to_what_was_said() -> None:
    begun = history_of().said
    unit, at = history_of().session.unit, begun[-1].at
    notes = [Said(len(begun) + each, at, Noted(unit, f"note {each}")) for each in range(1, 5001)]
    history = fold([*begun, *notes], shipped())
    notes_taken = history.session.agreed.notes
    assert len(notes_taken) == 5000
    assert 64 < kept_with(notes_taken) < 64 + 5000 / 512 + 5
    while history.past:
        say(history, Undone())
    assert history.session.agreed.notes == ()
    assert kept_with(notes_taken) < 64 + 5000 / 512 + 5


def kept_with(notes: Growing[Note]) -> int:
    """Return how many sessions are in memory that hold some of these notes, and see that they hold them once."""
    sessions = [each for each in gc.get_objects() if isinstance(each, Session) and each.agreements]
    return sum(each.agreed.notes.shares_with(notes) for each in sessions)


@given(st.lists(st.tuples(st.integers(0, 20), st.integers()), max_size=40))
def test_what_grows_leaves_what_it_grew_from_as_it_was(grown: list[tuple[int, int]]) -> None:
    real: list[tuple[int, ...]] = [()]
    sequences: list[Growing[int]] = [Growing()]
    for of, item in grown:
        real.append((*real[of % len(real)], item))
        sequences.append(sequences[of % len(sequences)].grown(item))
    for each, plain in zip(sequences, real, strict=True):
        assert (tuple(each), len(each)) == (plain, len(plain))
        assert each == plain
        assert tuple(each[1:]) == plain[1:]
    assert all((one == other) == (tuple(one) == tuple(other)) for one in sequences for other in sequences)


def test_undo_and_redo_turn_to_the_unit_that_it_was_said_of() -> None:
    history = history_of("home-care")
    first, second = history.session.mapping.units[:2]
    say(history, Noted(first, "en note"))
    say(history, Noted(second, "en anden"))
    say(history, Noted(first, "en tredje"))
    assert say(history, Undone()).unit == first
    assert say(history, Undone()).unit == second
    assert say(history, Redone()).unit == second


def test_what_is_said_after_undo_cannot_be_redone_over() -> None:
    history = history_of()
    unit = history.session.unit
    say(history, Answered(unit, "manager-is-new", "yes"))
    say(history, Undone())
    say(history, Answered(unit, "manager-is-new", "no"))
    with pytest.raises(SessionError):
        say(history, Redone())
    assert history.session.answered("manager-is-new") == (Answer("manager-is-new", "no"),)


@given(SEEDS)
@SPOKEN
def test_the_log_tells_everything_once_and_marks_what_no_longer_holds(seed: int) -> None:
    history = spoken(seed)
    lines = log_of(history)
    assert [line.number for line in lines] == [said.number for said in history.said]
    assert all(line.says.da.strip() and line.says.en.strip() for line in lines)
    holding = {step.number for step in history.past}
    for line, said in zip(lines, history.said, strict=True):
        if not isinstance(said.event, (Begun, Undone, Redone)) and said.number > 2:
            assert line.holds == (said.number in holding)


def test_the_log_names_what_was_undone() -> None:
    history = history_of()
    say(history, add_issue(history.session, "Skranken ligger midt i støjen", "support"))
    say(history, Undone())
    assert log_of(history)[-1].says.da == "Fortrudt: Ny belastning: Skranken ligger midt i støjen"
    assert not log_of(history)[-2].holds


# Issues


def test_offensive_acts_cannot_be_put_aside() -> None:
    history = history_of("home-care")
    for unit in history.session.mapping.units:
        session = history.session.speak_of(unit)
        for issue in session.advice.of_status(Status.DUTY):
            with pytest.raises(SessionError, match=r"followed up|følges op"):
                drop_issue(session, issue.id, "vi vil ikke")
            return
    pytest.fail("no example has offensive acts to try it on")


def test_what_was_put_aside_opens_no_issue_again_and_keeps_its_reason() -> None:
    history = history_of(context=False)
    issue = history.session.advice.issues[0]
    after = say(history, drop_issue(history.session, issue.id, "tallet skyldes flytningen"))
    assert issue.id not in [each.id for each in after.advice.issues]
    (dropped,) = after.told.dropped
    assert (dropped.title.da, dropped.because) == (issue.title.da, "tallet skyldes flytningen")


@given(SEEDS)
@SPOKEN
def test_issues_that_are_put_together_keep_every_finding_and_the_answers_on_which_they_agree(seed: int) -> None:
    random = Random(seed)
    history = spoken(seed, 10)
    names = [each.id for each in history.session.advice.issues]
    if len(names) < 2:
        return
    merged = random.sample(names, random.randint(2, len(names)))
    olds = [history.session.issue(name) for name in merged]
    after = say(history, merge_issues(history.session, merged, "samlet"))
    (new,) = (each for each in after.told.issues if each.id == history.said[-1].event.issue)
    assert set(new.scales) == {scale for each in olds for scale in each.scales}
    for answer in {answer for each in olds for answer in each.answers}:
        values = {a.value for each in olds for a in each.answers if (a.fact, a.voice) == (answer.fact, answer.voice)}
        assert (answer in new.answers) == (len(values) == 1)
    known = {each.opens.dimension for each in shipped().knowledge.questions.values() if each.opens}
    assert not set(merged) & {each.id for each in after.advice.issues} - {new.id} - known  # what is known stands anyway


def test_a_split_issue_stays_chosen_in_its_parts() -> None:
    history = history_of()
    name = history.session.advice.now[0]
    say(history, Chosen(history.session.unit, (name,)))
    after = say(history, split_issue(history.session, name, ["den ene", "den anden"]))
    assert after.told.chosen == ("den-ene", "den-anden")


def test_what_was_planned_for_an_issue_goes_with_it_into_its_parts_and_into_what_it_is_put_together_with() -> None:
    history = history_of()
    unit = history.session.unit
    first, second = history.session.advice.now[:2]
    for issue, who in ((first, "Anne"), (second, "Bo")):
        say(history, MeasureTaken(unit, issue, "add-staff"))
        say(history, Planned(unit, "accountable", who, issue, "add-staff"))
        say(history, Planned(unit, "cause", who, issue))
        say(history, Noted(unit, who, issue))
    parted = say(history, split_issue(history.session, first, ["den ene", "den anden"]))
    assert parted.agreed.part("accountable", "den-ene", "add-staff") == "Anne"
    assert [note.issue for note in parted.agreed.notes] == ["den-ene", second]
    merged = say(history, merge_issues(history.session, ["den-ene", second], "samlet"))
    assert [(each.issue, each.measure) for each in merged.agreed.measures] == [("samlet", "add-staff")]
    assert merged.agreed.part("accountable", "samlet", "add-staff") == "Anne"
    assert merged.agreed.part("cause", "samlet") == "Anne"
    assert {(note.text, note.issue) for note in merged.agreed.notes} == {("Anne", "samlet"), ("Bo", "samlet")}


def test_the_same_answer_again_changes_nothing() -> None:
    history = history_of()
    unit = history.session.unit
    before = say(history, Answered(unit, "manager-is-new", "yes", voice=Voice.STAFF))
    say(history, Answered(unit, "open-conflict", "no"))
    after = say(history, Answered(unit, "manager-is-new", "yes", voice=Voice.STAFF))
    assert after.told.answers[: len(before.told.answers)] == before.told.answers


def test_an_override_needs_a_reason_and_keeps_what_the_rules_propose() -> None:
    history = history_of()
    issue = next(each for each in history.session.advice.issues if each.changeability is Changeability.CHANGEABLE_NOW)
    with pytest.raises(SessionError, match=r"write why|skriv hvorfor"):
        place_issue(history.session, issue.id, Decider.MUNICIPALITY, "  \n ")
    after = say(history, place_issue(history.session, issue.id, Decider.MUNICIPALITY, "byrådet bestemmer"))
    placed = after.advice.issue(issue.id)
    assert placed.changeability is Changeability.TOP_MANAGEMENT
    assert placed.decider is Decider.MUNICIPALITY
    assert placed.proposed is not None
    assert placed.proposed.changeability is Changeability.CHANGEABLE_NOW
    assert placed.proposed.justification
    assert set(placed.proposed.justification) <= set(issue.justification)
    back = say(history, place_issue(history.session, issue.id, None))
    assert back.advice.issue(issue.id) == issue


@pytest.mark.parametrize("title", ["", "  ", "\u200b", "\x00\x1b"])
def test_an_issue_without_words_is_refused(title: str) -> None:
    session = history_of().session
    for make in (lambda: add_issue(session, title, "support"), lambda: reword_issue(session, "feedback", title)):
        with pytest.raises(SessionError, match=r"in your own words|egne ord"):
            make()


@pytest.mark.parametrize("words", WORDS)
def test_what_was_typed_is_kept_whole_and_shown_clean(words: str) -> None:
    history = history_of()
    after = say(history, add_issue(history.session, words, "support"))
    assert read_event(event_text(history.said[-1].event)).title == words
    assert after.told.issues[-1].title.da == clean_line(words)


def test_what_does_not_belong_to_the_session_is_refused() -> None:
    history = history_of()
    session = history.session
    other = history_of("home-care").session.mapping
    for change in (Answered("Direktionen", "manager-is-new", "yes"), HeldAgainst(other)):
        with pytest.raises(SessionError):
            say(history, change)
    assert history.session is session
    with pytest.raises(SessionError, match="no issue"):
        split_issue(session, "no-such-issue", ["a", "b"])


FIRST_SAID = [
    HeldAgainst(replace(example("hospital-ward")[0], against=None)),
    ContextTaken(example("hospital-ward")[1]),
    Answered("Medicinsk sengeafsnit", "manager-is-new", "yes"),
    OccupationNamed("Medicinsk sengeafsnit", "nurses"),
]


@pytest.mark.parametrize("first", FIRST_SAID, ids=lambda event: event.kind)
def test_whatever_is_said_first_is_taken_back_and_the_meeting_opened_again(first: Change, tmp_path: Path) -> None:
    mapping, _ = example("hospital-ward")
    minutes = begin(tmp_path / "meeting.guldkorn", mapping, mapping, Context(), shipped())
    before, said = minutes.session, minutes.take(first)
    assert said != before
    minutes.close()
    minutes = reopen(minutes.path, shipped())
    assert minutes.session == said
    assert minutes.can_undo
    assert minutes.undo() == before
    minutes.close()
    assert reopen(minutes.path, shipped(), to_write=False).session == before


def test_a_first_word_that_was_written_with_the_time_of_the_beginning_is_taken_back_all_the_same() -> None:
    mapping, _ = example("hospital-ward")
    begun = Said(1, datetime(2026, 11, 1, 9, tzinfo=UTC), Begun(mapping, "1", "-"))
    said = [begun, replace(begun, number=2, event=FIRST_SAID[0])]
    later = datetime(2026, 11, 1, 10, tzinfo=UTC)
    assert fold(said, shipped()).session.mapping.against is None
    assert fold([*said, Said(3, later, Undone())], shipped()).session.mapping == mapping


@pytest.mark.parametrize("text", ["", "{}", '{"kind": "shouted"}', '{"kind": "answered"}', "[]", "null", "x" * 10_000])
def test_an_event_that_nobody_knows_is_told(text: str) -> None:
    with pytest.raises(UnknownEventError, match="cannot be read by this version"):
        read_event(text)


# The plan


def test_a_plan_is_a_draft_until_everything_that_it_must_have_is_there() -> None:
    history = history_of()
    unit, random = history.session.unit, Random(1)
    for planned in PlanForm(history.session).issues:
        if planned.needs_measure:
            say(history, MeasureTaken(unit, planned.issue.id, planned.offered[0].measure.id))
    required = [field for field in fields_of(PlanForm(history.session)) if field.part.required]
    assert {field.part.id for field in required} >= {"accountable", "done-by", "followed-up-on", "absence", "cause"}
    for field in required:
        assert PlanForm(history.session).is_draft
        say(history, filled(field, unit, random))
    assert not PlanForm(history.session).is_draft
    for field in required:
        say(history, Planned(unit, field.part.id, None, field.issue, field.measure))
        assert [each.field.part.id for each in PlanForm(history.session).missing if each.field] == [field.part.id]
        say(history, Undone())


def test_what_waits_needs_a_date_to_look_again_and_nothing_else() -> None:
    history = history_of()
    unit = history.session.unit
    after = say(history, Chosen(unit, history.session.advice.now[:1]))
    waiting = PlanForm(after).on(Shelf.NOT_NOW)
    assert len(waiting) == 2
    for planned in waiting:
        assert [field.part.id for field in planned.fields] == ["look-again"]
        assert planned.waits is not None
        assert not planned.needs_measure


def test_what_the_plan_says_of_absence_is_not_asked_about_again() -> None:
    history = history_of(context=False)
    unit = history.session.unit
    unseen = say(history, Answered(unit, "absence-looked-into", "no", voice=Voice.STAFF))
    assert any(each.id == "absence-not-looked-into" for each in unseen.advice.cautions)
    said = say(history, Planned(unit, "absence", "ingen sammenhæng fundet"))
    assert said.answered("absence-looked-into") == (Answer("absence-looked-into", "yes"),)
    assert not any(each.id == "absence-not-looked-into" for each in said.advice.cautions)
    assert say(history, Planned(unit, "absence", None)).answered("absence-looked-into") == ()


def test_the_next_mapping_comes_within_three_years() -> None:
    part = shipped().knowledge.plan.part(PartOf.UNIT, "next-mapping")
    assert part is not None
    today = date(2026, 11, 24)
    assert part.date_fault(date(2029, 11, 24), today) is None
    late = part.date_fault(date(2029, 11, 25), today)
    assert late is not None
    assert "mere end tre år" in late.da
    assert "skal" not in late.da  # no law says so any more, as far as has been read
    other = shipped().knowledge.plan.part(PartOf.UNIT, "followed-up-on")
    assert other is not None
    assert other.date_fault(date(2036, 1, 1), today) is None


def test_filling_in_the_plan_changes_no_advice() -> None:
    history = history_of()
    advice = history.session.advice
    after = say(history, Planned(history.session.unit, "took-part", "Anne og Bo"))
    assert after.advice is advice


def test_measures_for_individuals_alone_are_warned_against_where_the_strain_lies_in_the_organisation() -> None:
    history = history_of()
    unit, knowledge = history.session.unit, shipped().knowledge
    issue = next(each for each in history.session.advice.issues if each.level is Level.ORGANISATIONAL)
    of_level = {level: [each.id for each in knowledge.measures.values() if each.level is level] for level in Level}

    def warned() -> bool:
        return any(
            each.id == "individual-alone" and issue.id in each.issues for each in history.session.advice.cautions
        )

    assert not warned()
    say(history, MeasureTaken(unit, issue.id, of_level[Level.INDIVIDUAL][0]))
    assert warned()
    say(history, MeasureTaken(unit, issue.id, "own-1", "Vi lægger vagtplanen om", Level.ORGANISATIONAL))
    assert not warned()
    say(history, MeasureLeft(unit, issue.id, "own-1"))
    assert warned()
    say(history, MeasureLeft(unit, issue.id, of_level[Level.INDIVIDUAL][0]))
    assert not warned()
    assert history.session.answered("planned-level", issue=issue.id) == ()


def test_a_promise_is_open_then_overdue_then_kept_or_broken() -> None:
    history = history_of()
    unit = history.session.unit
    promise = say(history, Promised(unit, "p", "Møde hver mandag", "Anne", "2026-12-01")).agreed.promises[0]
    assert not promise.is_overdue(date(2026, 12, 1))
    assert promise.is_overdue(date(2026, 12, 2))
    (broken,) = say(history, PromiseFollowedUp(unit, "p", Kept.BROKEN, "kun to gange")).agreed.promises
    assert (broken.kept, broken.how, broken.is_overdue(date(2027, 1, 1))) == (Kept.BROKEN, "kun to gange", False)


# Replay


@given(SEEDS)
@SPOKEN
def test_the_same_rulebook_gives_the_same_advice_again(seed: int) -> None:
    history = spoken(seed)
    for unit in history.session.mapping.units:
        said = history.said[-1]
        history.add(Said(said.number + 1, said.at, gist(history.session.speak_of(unit))))
    again = replay(history)
    assert set(again.differences) == set(history.session.mapping.units)
    assert not any(again.differences.values())


def test_another_rulebook_says_what_differs_and_what_it_does_not_know() -> None:
    history = history_of()
    unit = history.session.unit
    say(history, Answered(unit, "manager-is-new", "yes", voice=Voice.STAFF))
    last = history.said[-1]
    history.add(Said(last.number + 1, last.at, gist(history.session)))
    knowledge = shipped().knowledge
    asked = knowledge.questions_file.value
    kept = tuple(question for question in asked.questions if question.id != "manager-is-new")
    fewer = replace(
        knowledge,
        questions_file=KnowledgeFile(asked.model_copy(update={"questions": kept}), knowledge.questions_file.document),
    )
    written = tuple(
        each
        for each in shipped().written
        if "manager-is-new" not in str(each.rule.when) and each.rule.id != "local-management-can-change-it"
    )
    other = replace(shipped(), knowledge=fewer, written=written, version="9", hash="f" * 64)
    again = History(history.said[0], other)
    again.extend(history.said[1:])
    found = replay(again)
    assert [text.en for text in found.misfits] == ['the rulebook does not ask "manager-is-new"']
    told = " ".join(text.en for text in found.differences[unit])
    assert "can be changed now → not settled" in told
    assert "Now:" in told
    assert shipped().version in found.before


def test_a_part_that_the_plan_has_no_more_is_told_and_left_out() -> None:
    history = history_of()
    say(history, Planned(history.session.unit, "steering-group", "A og B"))
    assert [text.da for text in history.misfits] == ['regelværkets plan har ingen del "steering-group" (A og B)']
    assert history.session.agreed.part("steering-group") is None


def test_one_issue_alone_is_no_interplay() -> None:
    history = history_of()
    interplay = history.session.advice.interplays[0]
    after = history.session
    for name in interplay.issues[1:]:
        after = say(history, drop_issue(after, name, "fordi"))
    assert interplay.id not in [each.id for each in after.advice.interplays]


def test_what_is_put_aside_keeps_its_name_in_both_languages() -> None:
    history = history_of(context=False)
    issue = history.session.advice.issues[0]
    assert issue.title.da != issue.title.en
    after = say(history, drop_issue(history.session, issue.id, "fordi"))
    assert after.told.dropped[0].title == issue.title
    assert issue.title.en in log_of(history)[-1].says.en


def test_differences_are_told_both_ways() -> None:
    history = history_of()
    before = gist(history.session)
    knowledge = shipped().knowledge
    name = history.session.advice.now[0]
    after = gist(say(history, drop_issue(history.session, name, "fordi")))
    title = before.issues[0].title.en
    assert any(f"{title}: is no longer an issue" in each.en for each in differences(before, after, knowledge))
    assert any(f"{title}: has become an issue" in each.en for each in differences(after, before, knowledge))
    measure = knowledge.named(next(measure for issue, measure in before.recommendations if issue == name)).en
    told = [each.en for each in differences(before, after, knowledge)]
    assert f"{title}: {measure} is no longer recommended" in told
    back = [each.en for each in differences(after, before, knowledge)]
    assert f"{title}: {measure} is now recommended" in back
    assert differences(before, before, knowledge) == ()
    assert isinstance(before, Advised)
