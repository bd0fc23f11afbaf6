"""What a change of the rulebook changes, who gets other advice through it, and that somebody has accepted that."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from features.edited import Copy, hold_session, write_example
from features.rulebook import EXAMPLES, TOP, example, mapping_of, shipped
from features.session_files import meeting, quick_folder
from guldkorn.advice.advice import UnitAdvice
from guldkorn.advice.advise import advise
from guldkorn.advice.context import Answer, Context
from guldkorn.editing.comparing.advised import Further
from guldkorn.editing.comparing.cases import gather, outcomes
from guldkorn.editing.comparing.changes import Change, How, changes
from guldkorn.editing.comparing.difference import Difference, Whole, difference
from guldkorn.editing.comparing.difference_words import difference_prose, effect_words
from guldkorn.editing.comparing.revision import RevisionError, at_hand
from guldkorn.reading.text import Language, same
from guldkorn.report.text_format import as_text
from guldkorn.rules.rulebook import Rulebook
from guldkorn.session.gist import Part
from guldkorn.shipped import shipped_examples
from guldkorn_tui.command import guldkorn

HIGH = "Afd. A,QD,62,30,18,40,50"
THRESHOLD = "side: too-high, distance: {at least: 10}}"


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path / "book")


def told(found: tuple[Change, ...]) -> list[tuple[str, str, str]]:
    return [(change.sort, change.id, change.how.value) for change in found]


def words(found: Difference, language: Language = Language.ENGLISH) -> str:
    return " ".join(as_text(difference_prose(found, language)).split())


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(guldkorn, ["diff", *map(str, arguments), "--language", "en"])


# What changed, in words


def test_an_unchanged_rulebook_gives_an_empty_diff(copy: Copy) -> None:
    found = difference(copy.read(), copy.read(), gather(shipped_examples()))
    assert (found.changes, found.affected) == ((), ())
    assert "There is no difference." in words(found)
    assert run(copy.folder, copy.folder).exit_code == 0


def test_comments_and_layout_alone_are_told_as_such(copy: Copy) -> None:
    old = copy.read()
    copy.edit("rules/cause.yaml", "rules:", "# A word.\nrules:")
    found = difference(old, copy.read(), gather(shipped_examples()))
    assert found.is_only_layout
    assert found.affected == ()
    assert "Only comments and layout differ" in words(found)


def test_a_rule_that_moves_to_another_file_or_place_has_not_changed(copy: Copy) -> None:
    old = copy.read()
    path = copy.folder / "rules" / "finding.yaml"
    head, *entries = path.read_text(encoding="utf-8").split("\n  - id: ")
    path.write_text("\n  - id: ".join([head, *entries[1:]]), encoding="utf-8")
    (copy.folder / "rules" / "moved.yaml").write_text(f"rules:\n\n  - id: {entries[0]}\n", encoding="utf-8")
    new = copy.read()
    assert len(new.rules) == len(old.rules)
    assert changes(old, new) == ()


def test_a_measure_that_moves_within_its_file_has_not_changed(copy: Copy) -> None:
    old = copy.read()
    path = copy.folder / "knowledge" / "measures.yaml"
    head, *entries = path.read_text(encoding="utf-8").rstrip("\n").split("\n  - id: ")
    path.write_text("\n  - id: ".join([head, *reversed(entries)]) + "\n", encoding="utf-8")
    new = copy.read()
    assert changes(old, new) == ()
    assert difference(old, new, gather(shipped_examples())).affected == ()


def test_a_condition_written_in_another_order_has_not_changed(copy: Copy) -> None:
    old = copy.read()
    copy.edit("rules/finding.yaml", THRESHOLD, "distance: {at least: 10}, side: too-high}")
    assert changes(old, copy.read()) == ()
    copy.edit("rules/finding.yaml", "side: too-high}", "side: [too-high]}")
    assert changes(old, copy.read()) == ()


def test_a_question_asked_before_another_is_told_since_people_see_it(copy: Copy) -> None:
    old = copy.read()
    path = copy.folder / "knowledge" / "context.yaml"
    head, first, *rest = path.read_text(encoding="utf-8").rstrip("\n").split("\n  - id: ")
    path.write_text("\n  - id: ".join([head, *rest, first]) + "\n", encoding="utf-8")
    (change,) = changes(old, copy.read())
    assert (change.sort, change.how) == ("questions", How.REORDERED)
    assert change.says.da == "spørgsmålene står i en anden rækkefølge"


@pytest.mark.parametrize(
    ("file", "before", "after", "entry", "says"),
    [
        ("knowledge/measures.yaml", "cost: low", "cost: medium", "measures", "cost: low → medium"),
        ("knowledge/limits.yaml", "clear-from: {value: 10", "clear-from: {value: 12", "files", "value: 10 → 12"),
        ("knowledge/rulebook.yaml", 'version: "0', 'version: "9', "files", "version: 0"),
        ("knowledge/words.yaml", "en: organisational}", "en: structural}", "files", "en: organisational → structural"),
        ("rules/priorities.yaml", "at-most: 3", "at-most: 2", "files", "at-most: 3 → 2"),
        ("knowledge/sources.yaml", "verified: true", "verified: false", "sources", "verified: true → false"),
        ("knowledge/references/copsoq-2-dk-2005.yaml", "year: 2005", "year: 2006", "references", "year: 2005 → 2006"),
        ("knowledge/dimensions.yaml", "bad: high", "bad: both", "dimensions", "bad: high → both"),
        ("rules/finding.yaml", THRESHOLD, THRESHOLD.replace("10", "12"), "rules", "distance.at least: 10 → 12"),
        ("rules/finding.yaml", "about: score\n", "about: score\n    default: true\n", "rules", "default: false → true"),
        ("rules/priorities.yaml", "[grade, interplay", "[interplay, grade", "files", "cost → interplay, grade"),
        ("knowledge/measures.yaml", "[pace, amount, role", "[pace, amount, deadlines, role", "measures", "deadlines"),
        ("knowledge/measures.yaml", "amount, role-clarity]", "amount]", "measures", "acts-on: taken out: role-clarity"),
        ("knowledge/context.yaml", "    at-most: 366\n", "", "questions", "at-most: taken out: 366"),
        ("knowledge/response-sets.yaml", "points: 75", "points: 80", "response-sets", "options[2].points: 75 → 80"),
        (
            "knowledge/claims.yaml",
            "- id: C03\n",
            "- id: C03\n    mechanism: {da: Vi ser., en: We look.}\n",
            "claims",
            "mechanism: new: {da: Vi ser., en: We look.}",
        ),
        (
            "knowledge/sources.yaml",
            "reference: Notat fra Arbejdsmiljøinstituttet (AMI)\n",
            "reference: Notat fra Arbejdsmiljøinstituttet (AMI)\n    year: 2005\n",
            "sources",
            "year: new: 2005",
        ),
    ],
)  # fmt: skip
def test_a_changed_field_is_told_with_what_stood_there_and_what_stands_there_now(
    copy: Copy, file: str, before: str, after: str, entry: str, says: str
) -> None:
    old = copy.read()
    (change,) = changes(old, copy.edit(file, before, after).read())
    assert (change.sort, change.how) == (entry, How.CHANGED)
    assert says in " | ".join(field.says.en for field in change.fields)


def test_answers_in_another_order_are_told(copy: Copy) -> None:
    old = copy.read()
    first = "      - id: local-management\n        title: {da: den lokale ledelse, en: local management}\n"
    second = "      - id: top-management\n        title: {da: den øverste ledelse, en: top management}\n"
    (change,) = changes(old, copy.edit("knowledge/context.yaml", first + second, second + first).read())
    (field,) = change.fields
    assert field.before is not None
    assert field.before.startswith("local-management, top-management, ")
    assert str(field.after).startswith("top-management, local-management, ")


def test_a_changed_rule_is_told_as_two_sentences_in_both_languages(copy: Copy) -> None:
    old = copy.read()
    copy.edit("rules/finding.yaml", THRESHOLD, THRESHOLD.replace("10", "12"))
    (change,) = changes(old, copy.read())
    assert ("mindst 10 point" in change.before[0].da, "mindst 12 point" in change.after[0].da) == (True, True)
    assert ("at least 10 points" in change.before[0].en, "at least 12 points" in change.after[0].en) == (True, True)
    assert change.place.file.endswith("finding.yaml")
    assert change.place.line


def test_a_rule_that_only_says_it_otherwise_decides_nothing_else(copy: Copy) -> None:
    old = copy.read()
    copy.edit("rules/finding.yaml", 'da: "{scale}: klart for høj score"', 'da: "{scale}: alt for høj score"')
    (change,) = changes(old, copy.read())
    assert (change.decides, change.before, change.after) == (False, (), ())
    assert [field.path for field in change.fields] == ["title.da"]


def test_of_a_long_text_only_what_differs_is_shown(copy: Copy) -> None:
    old = copy.read()
    copy.edit(
        "rules/finding.yaml",
        "Ten points or more is a clear\n        difference.",
        "Ten points or more is a big\n        difference.",
    )
    (change,) = changes(old, copy.read())
    (field,) = change.fields
    assert (field.before, field.after) == ("… more is a clear difference.", "… more is a big difference.")


def test_new_and_removed_rules_are_told(copy: Copy) -> None:
    old = copy.read()
    copy.edit("rules/finding.yaml", "- id: clearly-too-high", "- id: far-too-high")
    found = changes(old, copy.read())
    assert sorted(told(found)) == [("rules", "clearly-too-high", "removed"), ("rules", "far-too-high", "added")]
    assert all(change.decides for change in found)


# Who gets other advice, and through which rule


@cache
def moved(threshold: float) -> Rulebook:
    """Return the shipped rulebook with one threshold at another place."""
    copy = Copy(Path(mkdtemp(prefix="guldkorn-test-")))
    return copy.edit("rules/finding.yaml", THRESHOLD, THRESHOLD.replace("10", f"{threshold:g}")).read()


def by_hand(rows: list[str], rulebook: Rulebook) -> tuple[UnitAdvice, ...]:
    return advise(mapping_of(*rows), Context(), rulebook).units


DISTANCES = st.integers(13, 27).map(lambda halves: halves / 2)
SCALES = st.dictionaries(st.sampled_from(["QD", "WP", "ED", "IN", "CO"]), DISTANCES, min_size=1, max_size=3)


@settings(max_examples=12)
@given(workplaces=st.lists(SCALES, min_size=2, max_size=5), threshold=st.sampled_from([8, 9.5, 10, 10.5, 12]))
def test_one_moved_threshold_gives_exactly_the_cases_that_cross_it(
    workplaces: list[dict[str, float]], threshold: float
) -> None:
    with quick_folder() as folder:
        rows = [[f"Afd. A,{scale},{50 + away:g},30,18,40,50" for scale, away in each.items()] for each in workplaces]
        for number, each in enumerate(rows):
            hold_session(folder / "sessions" / f"{number}.guldkorn", *each)
            write_example(folder / "examples" / str(number), *each)
        found = difference(shipped(), moved(threshold), gather(folder / "examples", folder / "sessions"))
    crossed = {str(n) for n, each in enumerate(rows) if by_hand(each, shipped()) != by_hand(each, moved(threshold))}
    assert {each.case.name.removesuffix(".guldkorn") for each in found.affected} == crossed
    assert len(found.affected) == 2 * len(crossed)
    for affected in found.affected:
        for effect in affected.effects:
            assert [change.id for change in effect.through] == ["clearly-too-high"], effect
    if threshold == 10:
        assert not found.affected


def test_a_moved_threshold_takes_the_issue_with_it_and_names_the_rule(tmp_path: Path) -> None:
    write_example(tmp_path / "close", "Afd. A,QD,61,30,18,40,50")
    write_example(tmp_path / "far", "Afd. A,QD,75,30,18,40,50")
    found = difference(shipped(), moved(12), gather(tmp_path))
    (affected,) = found.affected
    assert (affected.case.name, found.tried) == ("close", 2)
    gone = next(effect for effect in affected.effects if effect.part is Part.ISSUE)
    assert (gone.unit, gone.issue) == ("Afd. A", "QD")
    assert "is no longer an issue" in gone.says.en
    assert "is no longer an issue – through the rule clearly-too-high (changed)" in words(found)
    assert "er ikke længere en belastning – gennem reglen clearly-too-high (ændret)" in words(found, Language.DANISH)


def test_other_advice_on_a_level_is_told_from_what_to_what(copy: Copy, tmp_path: Path) -> None:
    write_example(tmp_path / "a", HIGH)
    said = {reason.rule for issue in by_hand([HIGH], shipped())[0].issues for reason in issue.justification}
    rule = next(rule for rule in shipped().rules if rule.id in said and rule.then[0].kind == "level")
    value = rule.then[0]["at"]
    other = "individual" if value != "individual" else "organisational"
    file = f"rules/{Path(rule.place.file).name}"
    text = (copy.folder / file).read_text(encoding="utf-8")
    before, _, after = text.partition(f"- id: {rule.id}\n")
    edited = before + f"- id: {rule.id}\n" + after.replace(f"at: {value}", f"at: {other}", 1)
    (copy.folder / file).write_text(edited, encoding="utf-8")
    found = difference(shipped(), copy.read(), gather(tmp_path / "a"))
    (effect,) = [each for case in found.affected for each in case.effects if each.part is Part.LEVEL]
    word = [shipped().knowledge.word("level", each).en for each in (value, other)]
    assert effect.says.en.endswith(f"{word[0]} → {word[1]}")
    assert [change.id for change in effect.through] == [rule.id]


def test_what_goes_because_another_rule_now_fires_is_traced_to_that_rule(copy: Copy, tmp_path: Path) -> None:
    write_example(tmp_path / "a", HIGH)
    copy.edit("rules/interplay.yaml", "rules:\n", f"rules:\n{OUR_MIX}").edit(
        "rules/caution.yaml", "rules:\n", f"rules:\n{OUR_WARNING}"
    )
    old = copy.read()
    copy.edit("rules/interplay.yaml", "aspect: [job-security]", "aspect: [pace, amount]")
    found = difference(old, copy.read(), gather(tmp_path / "a"))
    gone = [effect for case in found.affected for effect in case.effects if "Our warning" in effect.says.en]
    assert [effect.says.en for effect in gone] == ["No longer a caution: Our warning"]
    assert [change.id for change in gone[0].through] == ["our-mix"]  # our-warning itself has not changed


OUR_MIX = """
  - id: our-mix
    title: {da: Vores blanding, en: Our mix}
    about: unit
    when: {finding: {aspect: [job-security]}}
    then: {interplay: {id: our-mix}}
    because: {da: Det er set., en: It is seen.}
    source: note:C03
"""
OUR_WARNING = """
  - id: our-warning
    title: {da: Vores advarsel, en: Our warning}
    when:
      issue: {dimension: demands}
      unless: {interplay: {id: our-mix}}
    then: {caution: {id: our-warning}}
    because: {da: Pas på., en: Take care.}
    source: note:C03
"""


def test_a_measure_that_costs_something_else_is_traced_to_the_measure(copy: Copy) -> None:
    copy.edit("knowledge/measures.yaml", "cost: low", "cost: high")
    found = difference(shipped(), copy.read(), gather(shipped_examples()))
    effects = [effect for case in found.affected for effect in case.effects]
    assert effects
    assert {each for effect in effects for each in effect.through} == set(found.changes)


def test_a_measure_described_otherwise_is_not_laid_at_the_door_of_a_rule_that_changed_too(copy: Copy) -> None:
    advice = advise(*example("hospital-ward"), shipped()).units[0]
    recommended = advice.recommendations[0]
    rule = shipped().rule[str(recommended.justification[0].rule)]
    for file, name in (
        ("knowledge/measures.yaml", recommended.measure.id),
        (f"rules/{Path(rule.place.file).name}", rule.id),
    ):
        before, entry, after = (copy.folder / file).read_text(encoding="utf-8").partition(f"- id: {name}\n")
        said = (
            after.replace("da: ", "da: Kort sagt ", 1)
            if 'da: "' not in after[:200]
            else after.replace('da: "', 'da: "Kort ', 1)
        )
        (copy.folder / file).write_text(before + entry + said, encoding="utf-8")
    found = difference(shipped(), copy.read(), gather(shipped_examples() / "hospital-ward"))
    (effect,) = [
        each
        for each in found.affected[0].effects
        if each.part is Part.RECOMMENDATION
        and each.says.en.startswith(advice.issue(recommended.issue).title.en)
        and recommended.measure.title.en in each.says.en
    ]
    assert {change.sort for change in found.changes} == {"rules", "measures"}
    assert [change.id for change in effect.through] == [recommended.measure.id]


def test_fewer_priorities_are_traced_to_the_file_that_says_how_few(copy: Copy, tmp_path: Path) -> None:
    copy.edit("rules/priorities.yaml", "at-most: 3", "at-most: 1")
    found = difference(shipped(), copy.read(), gather(shipped_examples()))
    now = [effect for case in found.affected for effect in case.effects if effect.part is Part.NOW]
    assert now
    assert {change.id for effect in now for change in effect.through} == {"priorities.yaml"}


OUR_QUESTION = """\
questions:

  - id: our-own
    about: workplace
    question: {da: Er det vores eget?, en: Is it our own?}
    why: {da: Det vil vi vide., en: We want to know.}
"""


def test_a_case_that_answers_a_question_that_is_gone_can_no_longer_be_read(copy: Copy, tmp_path: Path) -> None:
    write_example(tmp_path / "a", HIGH, context="workplace:\n  answers:\n    our-own: yes\n")
    old = copy.edit("knowledge/context.yaml", "questions:\n", OUR_QUESTION).read()
    found = difference(old, shipped(), gather(tmp_path / "a"))
    (affected,) = found.affected
    (effect,) = affected.effects
    assert (affected.is_lost, effect.part, effect.unit) == (True, Whole.UNREADABLE, None)
    assert "our-own" in effect.says.en
    assert [change.id for change in effect.through] == ["our-own"]
    assert "Can no longer be read (1)" in words(found)
    back = difference(shipped(), old, gather(tmp_path / "a"))
    assert [effect.part for case in back.affected for effect in case.effects] == [Whole.READABLE]


def test_a_meeting_that_answered_a_question_that_is_gone_goes_on_without_the_answer(copy: Copy, tmp_path: Path) -> None:
    old = copy.edit("knowledge/context.yaml", "questions:\n", OUR_QUESTION).read()
    hold_session(tmp_path / "a.guldkorn", HIGH, context=Context(answers=(Answer("our-own", "yes"),)))
    found = difference(old, shipped(), gather(sessions=tmp_path / "a.guldkorn"))
    (effect,) = found.affected[0].effects
    assert (effect.part, effect.through[0].id) == (Whole.MISFIT, "our-own")
    assert effect.says.en.startswith("Is no longer taken in: ")
    back = difference(shipped(), old, gather(sessions=tmp_path / "a.guldkorn"))
    assert back.affected[0].effects[0].says.en.startswith("Is taken in now; before: ")


def test_another_usual_questionnaire_is_what_other_advice_follows_from(copy: Copy, tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    (folder / "mapping.csv").write_text("unit,scale,score,n,sd\nAfd. A,QD,70,30,18\n", encoding="utf-8")
    copy.edit("knowledge/rulebook.yaml", "questionnaire: copsoq-2", "questionnaire: copsoq-3-middle")
    found = difference(shipped(), copy.read(), gather(folder))
    assert {each.id for case in found.affected for effect in case.effects for each in effect.through} == {
        "rulebook.yaml"
    }


def test_what_no_change_can_be_named_for_is_said_alone(tmp_path: Path) -> None:
    write_example(tmp_path / "close", "Afd. A,QD,61,30,18,40,50")
    effect = difference(shipped(), moved(12), gather(tmp_path)).affected[0].effects[0]
    assert effect_words(replace(effect, through=())) == effect.says


def test_a_case_that_neither_rulebook_can_read_is_left_out_and_told(tmp_path: Path) -> None:
    write_example(tmp_path / "examples" / "ours", "Afd. A,NO-SUCH-SCALE,70,30,18,40,50")
    (tmp_path / "sessions").mkdir()
    meeting(tmp_path / "sessions" / "no-meeting.guldkorn")
    found = difference(shipped(), moved(12), gather(tmp_path / "examples", tmp_path / "sessions"))
    assert (found.tried, found.affected) == (0, ())
    left = [(Path(problem.place.file).name, problem.message.en) for problem in found.left_out]
    assert [name for name, _ in left] == ["mapping.csv", "no-meeting.guldkorn"]
    assert left[0][1].startswith("mapping.csv, row 2") or left[0][1].startswith("mapping.csv:2")


def test_what_the_rules_would_say_of_an_issue_that_the_meeting_placed_is_told_too(copy: Copy, tmp_path: Path) -> None:
    placed = "placed: {decider: parliament, because: Det er lovgivning.}"
    context = (
        f"units:\n  Afd. A:\n    issues:\n      - {{scale: QD, {placed}, answers: {{decided-by: local-management}}}}\n"
    )
    write_example(tmp_path / "a", HIGH, context=context)
    copy.edit("rules/classification.yaml", "- id: local-management-can-change-it\n", "- id: local-can-change-it\n")
    text = (copy.folder / "rules" / "classification.yaml").read_text(encoding="utf-8")
    (copy.folder / "rules" / "classification.yaml").write_text(
        text.replace("local-management-can-change-it", "local-can-change-it"), encoding="utf-8"
    )
    found = difference(shipped(), copy.read(), gather(tmp_path / "a"))
    proposed = [effect for case in found.affected for effect in case.effects if effect.part is Further.PROPOSED]
    assert [effect.says.en for effect in proposed] == [
        "Quantitative demands: what the rules would say: the reason is another"
    ]
    assert {change.id for change in proposed[0].through} == {"local-management-can-change-it", "local-can-change-it"}


def test_of_many_changes_a_few_are_named_and_the_others_counted(copy: Copy, tmp_path: Path) -> None:
    write_example(tmp_path / "a", HIGH)
    path = copy.folder / "knowledge" / "measures.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("cost: low", "cost: medium"), encoding="utf-8")
    copy.edit("rules/priorities.yaml", "at-most: 3", "at-most: 1")
    said = words(difference(shipped(), copy.read(), gather(shipped_examples())))
    assert "other changes" in said


def test_a_unit_that_is_no_longer_shown_is_told_without_a_word_of_its_advice(copy: Copy, tmp_path: Path) -> None:
    write_example(tmp_path / "a", HIGH, "Afd. B,QD,70,12,18,40,50")
    copy.edit("knowledge/limits.yaml", "minimum-answers: {value: 10", "minimum-answers: {value: 15")
    found = difference(shipped(), copy.read(), gather(tmp_path / "a"))
    of_b = [effect for case in found.affected for effect in case.effects if effect.unit == "Afd. B"]
    assert [(effect.part, effect.says.en) for effect in of_b] == [(Whole.UNIT, "Afd. B: is no longer shown")]


def test_a_scenario_whose_promise_breaks_is_told(copy: Copy) -> None:
    copy.edit("rules/priorities.yaml", "at-most: 3", "at-most: 1")
    feature = TOP / "features" / "dansk" / "05-prioritering.feature"
    found = difference(shipped(), copy.read(), gather(features=[feature]))
    broken = [effect for case in found.affected for effect in case.effects if effect.part is Whole.PROMISE]
    assert broken
    assert all(effect.says.da.startswith("Løftet i scenariet holder ikke: ") for effect in broken)


def reworded(rulebook: Rulebook, *names: str) -> Rulebook:
    """Return a rulebook in which some rules give their reason in other words."""
    written = tuple(
        replace(each, rule=replace(each.rule, because=each.rule.because + same(" Og det ved vi.")))
        if each.rule.id in names
        else each
        for each in rulebook.written
    )
    return replace(rulebook, written=written, hash=f"{rulebook.hash} {names}")


@cache
def fired() -> tuple[str, ...]:
    """Return the rules that fire in the shipped examples."""
    found = outcomes(gather(shipped_examples()), shipped()).values()
    return tuple(sorted(set().union(*(outcome.fired for outcome in found))))


@settings(max_examples=15)
@given(st.data())
def test_whatever_differs_in_the_value_of_the_advice_is_told(data: st.DataObject) -> None:
    """However deep in the reasons it lies: a case is told exactly if its advice is another value."""
    book = reworded(shipped(), data.draw(st.sampled_from(fired())))
    found = difference(shipped(), book, gather(shipped_examples()))
    others = {
        name for name in EXAMPLES if advise(*example(name), book).units != advise(*example(name), shipped()).units
    }
    assert {each.case.name for each in found.affected} == others
    assert all(each.effects for each in found.affected)


@settings(max_examples=10)
@given(st.data())
def test_the_mark_of_a_difference_is_another_wherever_the_advice_is(data: st.DataObject) -> None:
    """What was accepted of one difference is not accepted of another, though it looks the same at first sight."""
    first, second = data.draw(st.lists(st.sampled_from(fired()), min_size=2, max_size=2, unique=True))
    books = reworded(shipped(), first), reworded(shipped(), first, second)
    found = [difference(shipped(), book, gather(shipped_examples())).affected for book in books]
    marks = [{each.case.name: each.mark() for each in affected} for affected in found]
    for name in EXAMPLES:
        advice = [advise(*example(name), book).units for book in books]
        assert (marks[0].get(name) == marks[1].get(name)) == (advice[0] == advice[1])


def test_the_mark_of_a_unit_stands_for_all_of_its_advice_and_not_only_for_what_is_told(tmp_path: Path) -> None:
    write_example(tmp_path / "close", "Afd. A,QD,61,30,18,40,50")
    (affected,) = difference(shipped(), moved(12), gather(tmp_path)).affected
    ((unit, exactly),) = affected.exactly
    other = replace(affected, exactly=((unit, exactly[::-1]),))
    assert affected.mark() != other.mark()
    assert affected.mark(unit) != other.mark(unit)
    assert affected.mark(unit, "QD") == other.mark(unit, "QD")


# The command


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a git repository with two revisions of a rulebook, the second tagged `v2`."""
    folder = tmp_path / "repository"
    copy = Copy(folder)
    write_example(folder / "knowledge" / "examples" / "close", "Afd. A,QD,61,30,18,40,50")
    git(folder, "init", "--quiet")
    commit(folder, "First")
    copy.edit("rules/finding.yaml", THRESHOLD, THRESHOLD.replace("10", "12"))
    commit(folder, "Second")
    git(folder, "tag", "v2")
    monkeypatch.chdir(folder)
    return folder


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path, message: str) -> None:
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", message)


def test_git_revisions_are_compared_and_leave_nothing_behind(repository: Path) -> None:
    before = sorted(path for path in repository.rglob("*") if ".git" not in path.parts)
    result = run("HEAD~1", "v2")
    assert result.exit_code == 0, result.output
    assert "the rule clearly-too-high has changed" in result.output
    assert "v2:rules/finding.yaml:" in " ".join(result.output.split())
    assert "The example close [" in result.output
    assert sorted(path for path in repository.rglob("*") if ".git" not in path.parts) == before
    assert "There is no difference." in run("HEAD", ".").output


def test_a_rulebook_in_a_folder_of_a_revision_is_found(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository / "book").mkdir()
    for part in ("rules", "knowledge"):
        (repository / part).rename(repository / "book" / part)
    commit(repository, "Moved")
    assert "There is no difference." in run("HEAD:book", "v2").output
    monkeypatch.chdir(repository / "book")
    assert "There is no difference." in run("HEAD", "v2").output


def test_a_fault_in_a_revision_is_named_by_the_revision(repository: Path) -> None:
    (repository / "rules" / "finding.yaml").write_text("rules: [\n", encoding="utf-8")
    commit(repository, "Broken")
    result = run("HEAD", "v2")
    assert result.exit_code != 0
    assert "HEAD:rules/finding.yaml:" in str(result.exception)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("no-such-thing", "git knows no revision of that name"),
        ("--help-me", "git knows no revision of that name"),
        ("HEAD:nowhere", '"HEAD" has no rulebook in nowhere; write its folder after a colon'),
    ],
)
@pytest.mark.usefixtures("repository")
def test_what_is_neither_folder_nor_revision_is_told_with_a_way_out(name: str, says: str) -> None:
    with pytest.raises(RevisionError) as caught, at_hand(name):
        pass
    assert says in caught.value.message.en


def test_a_damaged_repository_is_told_in_the_words_of_git(repository: Path) -> None:
    done = subprocess.run(["git", "rev-parse", "HEAD:rules/finding.yaml"], check=True, capture_output=True, text=True)
    blob = done.stdout.strip()
    (repository / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(RevisionError, match=blob), at_hand("HEAD"):
        pass


def test_without_a_repository_or_git_a_folder_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(RevisionError, match="no git repository here; name a folder"), at_hand("HEAD"):
        pass
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RevisionError, match="git is not installed"), at_hand("HEAD"):
        pass


def test_a_pack_is_compared_with_what_it_lies_over_and_says_why(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    (pack / "rules").mkdir(parents=True)
    text = (TOP / "rules" / "finding.yaml").read_text(encoding="utf-8")
    first = text.split("\n  - id: ")[1].replace("{at least: 10}", "{at least: 12}")
    (pack / "rules" / "own.yaml").write_text(f"rules:\n\n  - id: {first}\n", encoding="utf-8")
    (pack / "pack.yaml").write_text(
        'id: nord\ntitle: {da: Nord, en: North}\nversion: "1.0"\nreplaces:\n'
        "  - {kind: rule, id: clearly-too-high, because: {da: Vi måler groft., en: We measure coarsely.}}\n",
        encoding="utf-8",
    )
    write_example(tmp_path / "cases" / "close", "Afd. A,QD,61,30,18,40,50")
    options = (
        "--examples",
        tmp_path / "cases",
        "--features",
        TOP / "features" / "dansk" / "14-svar-bliver-til-scorer.feature",
    )
    result = run("shipped", "shipped", "--pack", pack, *options)
    assert result.exit_code == 0, result.output
    assert "+ nord 1.0" in result.output
    assert "the pack North. We measure coarsely." in result.output
    assert "through the rule clearly-too-high (changed)" in " ".join(result.output.split())
    back = run("shipped", "shipped", "--old-pack", pack, "--pack", pack, *options)
    assert "There is no difference." in back.output


def test_the_difference_as_json_holds_what_the_text_says(repository: Path) -> None:
    found = json.loads(run("HEAD~1", "HEAD", "--format", "json").stdout)
    (change,), (affected,) = found["changes"], found["affected"]
    assert (change["sort"], change["id"], change["how"]) == ("rules", "clearly-too-high", "changed")
    assert {"field": "when.score.distance.at least", "before": "10", "after": "12"} in change["fields"]
    assert (affected["origin"], affected["case"], affected["is_lost"]) == ("example", "close", False)
    (of_issue,) = [each for each in affected["effects"] if each["part"] == "issue"]
    assert (of_issue["unit"], of_issue["issue"]) == ("Afd. A", "QD")
    assert of_issue["through"] == [{"sort": "rules", "id": "clearly-too-high", "how": "changed"}]
    assert len(found["before"]["hash"]) == len(found["after"]["hash"]) == 64
    assert found["before"]["hash"] != found["after"]["hash"]
    assert repository.is_dir()


def test_the_difference_as_markdown_has_headings_and_points(repository: Path) -> None:
    text = run("HEAD~1", "HEAD", "--format", "markdown").stdout
    assert text.startswith("# Difference between two rulebooks\n")
    assert "\n## Get other advice (1 of 1)\n" in text
    assert repository.is_dir()


def test_a_damaged_session_file_is_left_out_and_told(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    (tmp_path / "sessions" / "a.guldkorn").write_bytes(b"not a session")
    result = run("HEAD~1", "HEAD", "--sessions", tmp_path / "sessions")
    assert result.exit_code == 0
    assert "Left out" in result.output
    assert "a.guldkorn" in result.output
    assert repository.is_dir()


# Signing off


def accept(path: Path, text: str, by: str = "Mette", because: str = "The new cut is agreed.") -> None:
    path.write_text(text.replace('by: ""', f"by: {by}").replace('because: ""', f"because: {because}"), encoding="utf-8")


def skeleton_of(result: Result) -> str:
    return "accepted:\n" + result.stderr.partition("accepted:\n")[2]


def test_an_outcome_that_nobody_has_accepted_fails_and_what_to_write_is_printed(repository: Path) -> None:
    file = repository / "signoff.yaml"
    result = run("HEAD~1", "HEAD", "--require-signoff", file)
    assert result.exit_code == 1
    assert 'case: "close"' in skeleton_of(result)
    file.write_text(skeleton_of(result), encoding="utf-8")
    assert "the text is missing here; write it" in str(run("HEAD~1", "HEAD", "--require-signoff", file).exception)
    accept(file, skeleton_of(result))
    assert run("HEAD~1", "HEAD", "--require-signoff", file).exit_code == 0


def test_an_acceptance_does_not_cover_a_later_other_difference(repository: Path) -> None:
    file = repository / "signoff.yaml"
    accept(file, skeleton_of(run("HEAD~1", "HEAD", "--require-signoff", file)))
    path = repository / "rules" / "finding.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("source: copsoq-se", "source: own-judgement"), encoding="utf-8")
    unchanged = run("HEAD~1", ".", "--require-signoff", file)
    assert unchanged.exit_code == 0, unchanged.stderr  # the case gets the very advice that was accepted
    path.write_text(text, encoding="utf-8")
    caution = repository / "rules" / "caution.yaml"
    words = caution.read_text(encoding="utf-8")
    altered = words.replace("en: The mapping shows no clear problem", "en: Nothing is clearly amiss")
    caution.write_text(altered, encoding="utf-8")
    other = run("HEAD~1", ".", "--require-signoff", file)
    assert other.exit_code == 1
    assert 'case: "close"' in other.stderr
    caution.write_text(words, encoding="utf-8")
    write_example(repository / "knowledge" / "examples" / "other", "Afd. A,QD,61.5,30,18,40,50")
    result = run("HEAD~1", ".", "--require-signoff", file)
    assert result.exit_code == 1
    assert 'case: "other"' in result.stderr
    assert 'case: "close"' not in result.stderr


def test_an_acceptance_that_matches_nothing_is_told_as_advice_at_its_line(repository: Path) -> None:
    file = repository / "signoff.yaml"
    accept(file, skeleton_of(run("HEAD~1", "HEAD", "--require-signoff", file)))
    result = run("HEAD", "HEAD", "--require-signoff", file)
    assert result.exit_code == 0
    assert '"close" gets no other advice in that way; remove the acceptance' in result.stderr
    assert "signoff.yaml:4:" in result.stderr
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('difference: "', 'difference: "0'), encoding="utf-8")
    other = run("HEAD~1", "HEAD", "--require-signoff", file)
    assert other.exit_code == 1
    assert "the difference is another now" in other.stderr


def test_issue_by_issue_or_unit_by_unit_all_that_differs_must_be_accepted(repository: Path) -> None:
    found = json.loads(run("HEAD~1", "HEAD", "--format", "json").stdout)
    (unit,) = found["affected"][0]["units"]
    (issue,) = [each for each in unit["issues"] if each["issue"] == "QD"]
    entry = "  - {{origin: example, case: close, unit: Afd. A, {more}difference: '{mark}', by: Bo, because: Right.}}\n"
    file = repository / "signoff.yaml"
    file.write_text("accepted:\n" + entry.format(more="issue: QD, ", mark=issue["difference"]), encoding="utf-8")
    assert run("HEAD~1", "HEAD", "--require-signoff", file).exit_code == 1
    file.write_text("accepted:\n" + entry.format(more="", mark=unit["difference"]), encoding="utf-8")
    assert run("HEAD~1", "HEAD", "--require-signoff", file).exit_code == 0


def test_of_a_case_that_is_accepted_in_part_only_the_rest_is_asked_for(repository: Path) -> None:
    rows = ("Afd. A,QD,61,30,18,40,50", "Afd. B,QD,61,30,18,40,50")
    write_example(repository / "knowledge" / "examples" / "two", *rows)
    file = repository / "signoff.yaml"
    found = json.loads(run("HEAD~1", ".", "--format", "json").stdout)
    (two,) = [each for each in found["affected"] if each["case"] == "two"]
    entry = "  - {{origin: example, case: two, unit: Afd. A, difference: '{}', by: Bo, because: Right.}}\n"
    file.write_text("accepted:\n" + entry.format(two["units"][0]["difference"]), encoding="utf-8")
    result = run("HEAD~1", ".", "--require-signoff", file, "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["missing"] == ["close", "two"]
    assert 'unit: "Afd. B"' in result.stderr
    assert 'unit: "Afd. A"' not in result.stderr
    accept(file, file.read_text(encoding="utf-8") + result.stderr.partition("and why:\n")[2])
    assert run("HEAD~1", ".", "--require-signoff", file).exit_code == 0


def test_the_mark_of_a_difference_is_the_same_in_every_run(repository: Path) -> None:
    command = [
        "import sys; from guldkorn_tui.command import main; main()",
        "diff",
        "HEAD~1",
        "HEAD",
        "--format",
        "json",
    ]
    marks = {
        json.loads(
            subprocess.run(
                [sys.executable, "-c", *command],
                env={**os.environ, "PYTHONHASHSEED": seed},
                check=True,
                capture_output=True,
            ).stdout
        )["affected"][0]["difference"]
        for seed in ("1", "2", "3")
    }
    assert len(marks) == 1
    assert repository.is_dir()


# A changelog of the knowledge


def test_a_new_version_gets_its_section_above_what_stands_in_the_changelog(copy: Copy, tmp_path: Path) -> None:
    path = tmp_path / "CHANGES.md"
    path.write_text("# Ours\n\nBy hand.\n\n## Version 0.1.0\n\nAlso by hand.\n", encoding="utf-8")
    before = path.read_text(encoding="utf-8")
    nothing = tmp_path / "none"
    nothing.mkdir()
    copy.edit("rules/finding.yaml", "distance: {at least: 10}", "distance: {at least: 12}")
    copy.edit("rules/hold.yaml", "Hold off hiring more staff until", "Hire nobody until")
    copy.edit("rules/hold.yaml", "reviewed: {on: 2026-12-01", "reviewed: {on: 2026-12-02")
    refused = run(shipped().layers.folder, copy.folder, "--features", nothing, "--changelog", path)
    assert "give the new one a higher" in str(refused.exception)
    copy.edit("knowledge/rulebook.yaml", f'version: "{shipped().version}"', 'version: "9.1.0"')
    done = run(shipped().layers.folder, copy.folder, "--features", nothing, "--changelog", path)
    assert "Version 9.1.0 is written in" in done.output
    after = path.read_text(encoding="utf-8")
    head, _, rest = before.partition("## Version 0.1.0")
    assert after.startswith(f"{head}## Version 9.1.0\n")
    assert after.endswith(f"## Version 0.1.0{rest}")
    section = after.removeprefix(head)
    assert "### Changed\n\n- the rule " in section
    assert "### Said otherwise\n\n- 1 rule\n" in section
    again = run(shipped().layers.folder, copy.folder, "--features", nothing, "--changelog", path)
    assert "delete it if it is to be written again" in str(again.exception)
    assert path.read_text(encoding="utf-8") == after
