"""A context file is read with every fault at its line, written so that it reads back the same, and never lost."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.rulebook import EXAMPLES, example, intake_of, shipped
from guldkorn.advice.context import Answer, Context, Dropped, Issue, Placed, UnitContext, slug, with_answer
from guldkorn.advice.context_file import parse_context, read_context
from guldkorn.advice.context_writing import context_text, save_context
from guldkorn.advice.observation import facts_of_issue, facts_of_unit
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questions import AnswerKind, Question
from guldkorn.knowledge.vocabulary import Decider, Reach, Voice
from guldkorn.reading.cleaning import clean
from guldkorn.reading.problem import UnreadableError
from guldkorn.reading.text import Text, same
from guldkorn.session.events import Answered, Chosen
from guldkorn.session.session import Session
from guldkorn.session.taking import take
from guldkorn.survey.mapping import UnitNames


def knowledge() -> Knowledge:
    return shipped().knowledge


def read(text: str) -> Context:
    return parse_context(text.encode(), "context.yaml", knowledge())


def assert_fault(text: str, at: str, says: str, units: tuple[str, ...] | None = None) -> None:
    """Demand one error, on the line where a text first stands; the message needs only to hold the words."""
    with pytest.raises(UnreadableError) as raised:
        parse_context(text.encode(), "context.yaml", knowledge(), UnitNames(units) if units else None)
    found = [(problem.place.line, problem.message.en) for problem in raised.value.problems]
    assert len(found) == 1, found
    (problem,) = raised.value.problems
    assert says in problem.message.en
    assert problem.message.da != problem.message.en
    assert problem.place.line == text.count("\n", 0, text.index(at)) + 1, found


# Faults

WHOLE = """\
workplace:
  name: Sygehuset
  answers:
    absence-looked-into: yes
units:
  Ward:
    answers:
      competence-present: yes
      sickness-absence: 12.5
    issues:
      - id: rota
        title: Vagtplanen kommer sent
        dimension: influence
        aspect: working-hours
        answers:
          rota-made-by: {staff: unit}
      - id: talk
        title: {da: Tonen er hård, en: The tone is harsh}
        dimension: support
    chosen: [rota]
"""


def test_the_whole_file_is_read() -> None:
    assert read(WHOLE) == Context(
        "Sygehuset",
        (Answer("absence-looked-into", "yes"),),
        {
            "Ward": UnitContext(
                (Answer("competence-present", "yes"), Answer("sickness-absence", 12.5)),
                (
                    Issue(
                        "rota",
                        same("Vagtplanen kommer sent"),
                        "influence",
                        "working-hours",
                        answers=(Answer("rota-made-by", "unit", Voice.STAFF),),
                    ),
                    Issue("talk", Text("Tonen er hård", "The tone is harsh"), "support"),
                ),
                ("rota",),
            )
        },
    )


@pytest.mark.parametrize(
    ("find", "replace", "at", "says"),
    [
        ("competence-present: yes", "competense-present: yes", "competense", "did you mean"),
        ("competence-present: yes", "competence-present: maybe", "maybe", '"maybe" is not an answer to competence'),
        ("competence-present: yes", "competence-present: 1", "present: 1", '"1" is not an answer to competence'),
        ("competence-present: yes", "competence-present: [yes]", "[yes]", "is not an answer to competence-present"),
        ("competence-present: yes", "competence-present: {staff: [yes]}", "[yes]", "is not an answer to competence"),
        ("{staff: unit}", "{staf: unit}", "{staf", 'unknown voice "staf"; did you mean "staff"?'),
        ("{staff: unit}", "{staff: units}", "units}", 'not an answer to rota-made-by; did you mean "unit"?'),
        ("sickness-absence: 12.5", "sickness-absence: -1", "-1", "-1 is outside 0 to 366"),
        ("sickness-absence: 12.5", "sickness-absence: 366.5", "366.5", "366.5 is outside 0"),
        ("sickness-absence: 12.5", "sickness-absence: many", "many", '"many" is not a number'),
        ("sickness-absence: 12.5", "sickness-absence: yes", "absence: yes", '"yes" is not a number'),
        ("sickness-absence: 12.5", "sickness-absence: true", "absence: true", "is not a number"),
        ("sickness-absence: 12.5", "sickness-absence: 1.234,5", "1.234,5", '"1.234,5" is not a number'),
        ("sickness-absence: 12.5", "sickness-absence: 1e999", "1e999", '"1e999" is not a number'),
        ("dimension: support", "aspect: feedbakc", "feedbakc", 'unknown aspect "feedbakc"; did you mean "feedback"?'),
        ("dimension: support", "dimension: suport", "suport", 'unknown dimension "suport"; did you mean "support"?'),
        ("dimension: support", "scale: XX", "scale: XX", 'unknown scale "XX"'),
        ("aspect: working-hours", "aspect: pace", "aspect: pace", '"pace" belongs to demands, not to influence'),
        ("\n        dimension: support", "", "- id: talk", "the issue has no dimension"),
        ("id: talk", "id: rota", "- id: rota\n        title: {", 'two issues are called "rota"'),
        ("[rota]", "[rotta]", "[rotta]", 'no issue is called "rotta"; did you mean "rota"?'),
        ("[rota]", "[rota,\n      tlak]", "tlak]", 'no issue is called "tlak"; did you mean "talk"?'),
        (
            "rota-made-by: {staff: unit}",
            "absence-looked-into: yes",
            "absence-looked-into: yes\n      -",
            "move the answer up",
        ),
        ("rota-made-by: {staff: unit}", "sickness-absence: 3", "sickness-absence: 3", "not for one issue; move"),
        ("chosen: [rota]", "choosen: [rota]", "choosen", 'unknown key "choosen"; did you mean "chosen"?'),
        ("chosen: [rota]", "chosen: rota", "chosen: rota", 'a list must stand here, not "rota"'),
        ("name: Sygehuset", "name: 5", "name: 5", 'a text must stand here, not "5"; put it in quotation marks'),
        ("name: Sygehuset", 'name: "\\u200b"', "name:", "the text is missing here"),
        ("title: Vagtplanen kommer sent", "title: 2024", "title: 2024", "keys with values must stand here"),
    ],
)
def test_a_fault_is_told_on_its_line(find: str, replace: str, at: str, says: str) -> None:
    assert WHOLE.count(find) == 1
    assert_fault(WHOLE.replace(find, replace), at, says)


def test_an_issue_without_title_id_and_scale_is_told() -> None:
    assert_fault("units:\n  A:\n    issues:\n      - dimension: support\n", "- dim", "the issue has no title")


def test_a_unit_that_is_not_in_the_mapping_is_told() -> None:
    assert_fault(WHOLE, "Ward:", 'the unit "Ward" is not in the mapping; did you mean "Wards"?', ("Wards", "Office"))
    assert parse_context(WHOLE.encode(), "context.yaml", knowledge(), UnitNames(("Ward",))) == read(WHOLE)


def test_a_unit_that_is_not_shown_is_known_and_named_to_nobody() -> None:
    units = UnitNames(("Office",), frozenset({"Ward", "Wards"}))
    assert parse_context(WHOLE.encode(), "context.yaml", knowledge(), units) == read(WHOLE).of_units(())
    with pytest.raises(UnreadableError) as raised:
        parse_context(WHOLE.replace("Ward:", "Warden:").encode(), "context.yaml", knowledge(), units)
    (problem,) = raised.value.problems
    assert problem.message.en == 'the unit "Warden" is not in the mapping; use Office'


def test_all_faults_are_told_at_once() -> None:
    broken = WHOLE.replace("absence-looked-into: yes", "absence-looked-into: perhaps")
    broken = broken.replace("12.5", "lots").replace("[rota]", "[rotta]").replace("{staff: unit}", "{boss: unit}")
    with pytest.raises(UnreadableError) as raised:
        parse_context(broken.encode(), "context.yaml", knowledge(), UnitNames(("Office",)))
    assert [problem.place.line for problem in raised.value.problems] == [4, 6, 9, 16, 20]


@pytest.mark.parametrize("raw", ["", "# nothing yet\n", "{}", "workplace: {}\n", "units: {}\n"])
def test_an_empty_file_is_an_empty_context(raw: str) -> None:
    assert read(raw) == Context()


# Yes, no and unknown


@pytest.mark.parametrize(
    ("written", "answer"),
    [("no", "no"), ("yes", "yes"), ('"no"', "no"), ("false", "no"), ("true", "yes")],
)
def test_yes_and_no_are_words(written: str, answer: str) -> None:
    assert read(f"workplace: {{answers: {{absence-looked-into: {written}}}}}").answers == (
        Answer("absence-looked-into", answer),
    )


@pytest.mark.parametrize("written", ["unknown", "null", "~", "", "{staff: unknown}", "{staff: }"])
def test_unknown_is_no_answer(written: str) -> None:
    assert read(f"workplace:\n  answers:\n    absence-looked-into: {written}\n").answers == ()


def test_no_is_written_as_the_word_that_people_write() -> None:
    text = context_text(Context(answers=(Answer("absence-looked-into", "no"),)))
    assert text == "workplace:\n  answers:\n    absence-looked-into: no\n"


# What is written reads back the same

HOSTILE = (
    "[bold]x[/bold]", "[/]", "[@click=app.quit]", "=1+1", "+cmd|' /C calc'!A0", "'single'", 'a "quoted" word',
    "a\nb\n\nc",
    "a: b", "- a", "# no comment", "a #b", "&anchor", "*alias", "!tag", "{a: b}", "[a, b]", "a, b", "no", "yes", "null",
    "~", "true", "12", "08", "1e5", "1.5e3", "-.5", "0x1f", "0o7", "12:30", "2024-01-01", "1_000", ".inf", "---", "...",
    "%TAG", "@at", "`tick`", "<<", "=", "?", "? x", "|", ">", "trailing:", "tab\there", "Æble på øen", "👩‍👧 familie",
    "x" * 300, "word " * 60 + "end", "\\", "\\e[31m", "'", '"', "''", "“”", "%", ": ", "é", "日本",
)  # fmt: skip
CLEANED = (
    "red \x1b[31mtext",
    "\u202egnol",
    "zero\u200bwidth",
    "A\u030arhus",
    "soft\xadhyphen",
    "\ufeffmark",
    "a\u2028b",
)

HOSTILE_TEXTS = st.sampled_from([text.strip() for text in (*HOSTILE, *CLEANED)])
TEXTS = (HOSTILE_TEXTS | st.text(max_size=30).map(str.strip)).filter(lambda text: clean(text).strip() == text != "")
ANY_TEXTS = (HOSTILE_TEXTS | st.text(max_size=30)).filter(lambda text: bool(clean(text).strip()))
BOTH = st.builds(Text, TEXTS, TEXTS) | TEXTS.map(same)
ORDER = (Reach.WORKPLACE, Reach.UNIT, Reach.ISSUE)


def values(question: Question) -> st.SearchStrategy[str | float]:
    if question.kind is AnswerKind.NUMBER:
        return st.floats(question.at_least, question.at_most, allow_nan=False, allow_infinity=False)
    return st.sampled_from(question.words)


def given_to(question: Question) -> st.SearchStrategy[tuple[Answer, ...]]:
    """Return what may be answered to one question: by nobody in particular, or by some voices."""
    one = st.builds(Answer, st.just(question.id), values(question)).map(lambda answer: (answer,))
    voices = st.lists(st.sampled_from(list(Voice)), min_size=1, unique=True)
    several = voices.flatmap(
        lambda who: st.tuples(
            *(st.builds(Answer, st.just(question.id), values(question), st.just(voice)) for voice in who)
        )
    )
    return one | several


def answers(reach: Reach) -> st.SearchStrategy[tuple[Answer, ...]]:
    asked = [each for each in knowledge().questions.values() if ORDER.index(reach) <= ORDER.index(each.about)]
    return (
        st.lists(st.sampled_from(asked), max_size=4, unique_by=lambda question: question.id)
        .flatmap(lambda questions: st.tuples(*map(given_to, questions)))
        .map(lambda groups: tuple(answer for group in groups for answer in group))
    )


PLACES = [(dimension.id, aspect.id) for dimension in knowledge().dimensions.values() for aspect in dimension.aspects]
PLACES_OR_LESS = st.sampled_from([*PLACES, *((dimension, None) for dimension in knowledge().dimensions)])


SCALES = st.lists(st.sampled_from(sorted(knowledge().scales)), max_size=2, unique=True).map(tuple)
PLACED = st.none() | st.builds(Placed, st.sampled_from(Decider), TEXTS)


def issues(texts: st.SearchStrategy[Text]) -> st.SearchStrategy[Issue]:
    worded = st.builds(
        lambda id_, title, place, scale, documented, told, also, placed: Issue(
            id_, title, place[0], place[1], scale, documented, told, also, placed
        ),
        TEXTS | TEXTS.map(slug),
        texts,
        PLACES_OR_LESS,
        st.none() | st.sampled_from(sorted(knowledge().scales)),
        st.none() | texts,
        answers(Reach.ISSUE),
        SCALES,
        PLACED,
    )
    measurable = sorted([*knowledge().scales, *knowledge().dimensions, *knowledge().aspects])
    found = st.sampled_from(measurable).flatmap(
        lambda scale: st.builds(Issue, st.just(scale), scale=st.just(scale), answers=answers(Reach.ISSUE))
    )
    return worded | found


@st.composite
def units(draw: st.DrawFn, texts: st.SearchStrategy[Text] = BOTH) -> UnitContext:
    told = draw(st.lists(issues(texts), max_size=3, unique_by=lambda issue: issue.id))
    names = [issue.id for issue in told] + ["WP", "QD"]
    chosen = draw(st.none() | st.lists(st.sampled_from(names), max_size=3, unique=True).map(tuple))
    dropped = draw(st.lists(st.builds(Dropped, TEXTS, texts, TEXTS, SCALES), max_size=2).map(tuple))
    occupation = draw(st.sampled_from((None, "nurses", "school-teachers")))
    return UnitContext(draw(answers(Reach.UNIT)), tuple(told), chosen, dropped, occupation)


CONTEXTS = st.builds(
    Context, st.just("") | TEXTS, answers(Reach.WORKPLACE), st.dictionaries(TEXTS, units(), max_size=3)
)


@given(CONTEXTS)
@settings(max_examples=250, deadline=None)
def test_any_context_reads_back_as_it_was_written(context: Context) -> None:
    assert read(context_text(context)) == context


@given(ANY_TEXTS, ANY_TEXTS, ANY_TEXTS)
@settings(max_examples=300, deadline=None)
def test_what_could_steer_a_screen_is_gone_when_it_is_read_back(name: str, da: str, en: str) -> None:
    issue = Issue("a", Text(da, en), "support", documented=same(name))
    context = Context(name, (), {"Ward": UnitContext((), (issue,))})
    again = read(context_text(context))

    def cleaned(text: str) -> str:
        return clean(text).strip()

    (told,) = again.unit("Ward").issues
    assert (again.name, told.documented) == (cleaned(name), same(cleaned(name)))
    assert told.title == Text(cleaned(da), cleaned(en))


@pytest.mark.parametrize("title", [text for text in HOSTILE if text == text.strip()])
def test_a_hostile_title_is_only_a_title(title: str) -> None:
    context = Context(title, (), {title: UnitContext((), (Issue(title, same(title), "support"),), (title,))})
    assert read(context_text(context)) == context


def test_answers_given_in_turns_read_back_question_by_question() -> None:
    told: tuple[Answer, ...] = ()
    for answer in (
        Answer("open-conflict", "yes", Voice.STAFF),
        Answer("decided-by", "region"),
        Answer("open-conflict", "no", Voice.MANAGEMENT),
    ):
        told = with_answer(told, answer, shipped().knowledge.questions)
    issue = Issue("a", same("a"), "support", answers=told)
    (again,) = read(context_text(Context(units={"A": UnitContext((), (issue,))}))).unit("A").issues
    assert again.answers == (told[0], told[2], told[1])


def test_what_is_said_for_others_stands_beside_what_the_meeting_says_as_one() -> None:
    said = "units: {Ward: {answers: {priority-of-staff: {together: low, management: high, middle-managers: some}}}}"
    context = read(said)
    assert read(context_text(context)) == context
    known = facts_of_unit(context, "Ward", shipped().knowledge.questions)["priority-of-staff"]
    assert (known.value, [each.voice for each in known.hearsay]) == ("low", [Voice.MANAGEMENT, Voice.MIDDLE_MANAGERS])


def test_hearsay_of_an_issue_leaves_the_answer_of_its_unit() -> None:
    heard = "{scale: PR, answers: {priority-of-staff: {management: high}}}"
    context = read(f"units: {{Ward: {{answers: {{priority-of-staff: {{staff: low}}}}, issues: [{heard}]}}}}")
    questions = shipped().knowledge.questions
    of_unit = facts_of_unit(context, "Ward", questions)
    known = facts_of_issue(context, "Ward", "PR", of_unit, questions)["priority-of-staff"]
    assert (known.value, known.reach) == ("low", Reach.UNIT)
    assert known.hearsay == (Answer("priority-of-staff", "high", Voice.MANAGEMENT),)


def test_a_finding_on_a_dimension_or_an_aspect_as_a_whole_can_be_answered_for_and_read_back() -> None:
    table = b"unit,scale,score,n,reference\nWard,demands/pace,80,20,50\nWard,support,20,20,60\n"
    mapping = intake_of(table).mapping
    session = Session(mapping, Context(), shipped(), "Ward")
    for said in (
        Answered("Ward", "decided-by", "region", issue="pace"),
        Answered("Ward", "decided-by", "nobody", issue="support"),
        Chosen("Ward", ("pace", "support")),
    ):
        session = take(session, said)
    assert {issue.scale for issue in session.told.issues} == {"pace", "support"}
    assert read(context_text(session.context)) == session.context


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_reads_back_as_it_was_written(name: str) -> None:
    _, context = example(name)
    assert context.units
    assert read(context_text(context)) == context


# Saving: whole or not at all

OLD = Context("before", (Answer("absence-looked-into", "yes"),))
NEW = Context("after", (Answer("absence-looked-into", "no"),))


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "context.yaml"
    save_context(OLD, path)
    return path


def assert_old_and_alone(path: Path) -> None:
    assert read_context(path, knowledge()) == OLD
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_saving_takes_the_place_of_the_old_file_and_leaves_nothing_beside_it(saved: Path) -> None:
    save_context(NEW, saved)
    assert read_context(saved, knowledge()) == NEW
    assert [each.name for each in saved.parent.iterdir()] == [saved.name]


def test_a_saved_context_is_for_its_owner_alone(saved: Path) -> None:
    if os.name == "posix":
        assert saved.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_whole(step: str, saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def full(*arguments: object) -> None:
        asked.append(arguments)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, step, full)
    with pytest.raises(OSError, match="No space left"):
        save_context(NEW, saved)
    monkeypatch.undo()
    assert len(asked) == 1
    assert_old_and_alone(saved)


def test_a_crash_while_writing_leaves_the_old_file_whole(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        save_context(NEW, saved)
    monkeypatch.undo()
    assert_old_and_alone(saved)


def test_the_new_file_is_on_the_disk_before_it_takes_the_place_of_the_old(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    fsync, replace = os.fsync, os.replace

    def noted_fsync(descriptor: int) -> None:
        fsync(descriptor)
        done.append(f"{os.fstat(descriptor).st_size} bytes on the disk")

    def noted_replace(new: str, old: str) -> None:
        done.append("replaced")
        replace(new, old)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(os, "replace", noted_replace)
    save_context(NEW, saved)
    assert done == [f"{len(context_text(NEW).encode())} bytes on the disk", "replaced"]


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a folder is made read-only in other ways")
def test_a_read_only_folder_leaves_the_old_file_whole(saved: Path) -> None:
    root = os.geteuid() == 0
    saved.parent.chmod(0o500)
    try:
        if root:
            os.seteuid(65534)  # root may write in any folder; nobody may not
        with pytest.raises(PermissionError):
            save_context(NEW, saved)
    finally:
        if root:
            os.seteuid(0)
        saved.parent.chmod(0o700)
    assert_old_and_alone(saved)


def test_a_folder_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        save_context(NEW, tmp_path / "nowhere" / "context.yaml")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("12.5", 12.5),
        ("12,5", 12.5),
        (" 12,5 % ", 12.5),
        (12, 12.0),
        ("99999", None),
        ("nan", None),
        ("-5", None),
        ("1e3", None),
        (True, None),
        ("", None),
    ],
)
def test_a_number_is_read_in_one_way_whoever_says_it(said: object, meant: float | None) -> None:
    read = shipped().knowledge.questions["sickness-absence"].read(said)
    assert isinstance(read, Text) if meant is None else read == meant


def test_every_answer_is_read_by_its_id_and_by_its_title_in_either_language() -> None:
    count = 0
    for question in shipped().knowledge.questions.values():
        for word in question.words:
            title = shipped().knowledge.answer(question.id, word)
            for said in (word, title.da, title.en, title.en.upper()):
                assert question.read(said) == word, (question.id, said)
                count += 1
    assert count > 200
