"""A pack lays own rules and knowledge over a rulebook: it adds, replaces by id and retires, and says why."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from features.rulebook import TOP, example, shipped
from guldkorn.advice.advice import Advice
from guldkorn.advice.advise import advise
from guldkorn.editing.checking.review import review
from guldkorn.knowledge.packs import EntryKind, How
from guldkorn.reading.problem import Problem, UnreadableError, errors
from guldkorn.reading.text import Language
from guldkorn.rules.conditions import OneOf, Own, Some, Unless, leaves
from guldkorn.rules.rulebook import Rulebook, read_rulebook, review_rulebook
from guldkorn_tui.command import guldkorn

HEAD = 'id: {name}\ntitle: {{da: Pakken {name}, en: The pack {name}}}\nversion: "1.2"\n'
REASON = "because: {da: Vi gør det anderledes., en: We do it another way.}"
OWN_MEASURE = """\
measures:
  - id: {name}
    title: {{da: Vores {name}, en: Our {name}}}
    what: {{da: Vi gør noget sammen., en: We do something together.}}
    acts-on: [pace]
    level: organisational
    hierarchy: administrative
    purpose: change
    cost: low
    accountable: local-manager
    presupposes: {{da: Tillid., en: Trust.}}
    management-act: {{da: Lederen sætter tid af., en: The manager sets time aside.}}
    first-step: {{da: Sæt en dato., en: Set a date.}}
    evidence: {{backing: none, sources: [own-judgement]}}
    does-not: {{da: Det fjerner ikke opgaver., en: It removes no tasks.}}
"""
OWN_RULE = """\
rules:
  - id: {name}
    title: {{da: Vores regel, en: Our rule}}
    when:
      issue: {{dimension: demands, aspect: pace}}
    then:
      recommendation: {{measure: {measure}}}
    because: {{da: Det har virket hos os., en: It has worked here.}}
    source: note:C07
"""


class Folder:
    """A pack that is being written."""

    def __init__(self, path: Path, name: str = "nord") -> None:
        self.path = path / name
        self.name = name
        self.write("pack.yaml", HEAD.format(name=name))

    def write(self, file: str, text: str) -> "Folder":
        """Write one of the pack's files."""
        path = self.path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return self

    def exchange(self, **entries: Sequence[tuple[str, str]]) -> "Folder":
        """Say what is replaced and retired, each as kind and id."""
        lines = [HEAD.format(name=self.name)]
        for key, named in entries.items():
            lines += [f"{key}:\n"] if named else []
            lines += [*(f"  - {{kind: {kind}, id: {id_}, {REASON}}}\n" for kind, id_ in named)]
        return self.write("pack.yaml", "".join(lines))

    def review(self, *others: "Folder") -> tuple[Rulebook | None, tuple[Problem, ...]]:
        """Review the shipped rulebook with the pack over it, and others over that."""
        return review_rulebook(TOP, [self.path, *(other.path for other in others)])

    def read(self, *others: "Folder") -> Rulebook:
        """Read the shipped rulebook with the pack over it, and others over that."""
        return read_rulebook(TOP, [self.path, *(other.path for other in others)])


@pytest.fixture
def pack(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def own_measure(name: str = "morning-board", source: str = "own-judgement") -> str:
    return OWN_MEASURE.format(name=name).replace("own-judgement", source)


A_SOURCE = next(iter(shipped().knowledge.sources))


def changed(rulebook: Rulebook) -> list[tuple[str, str, str]]:
    return [(change.how.value, change.kind.value, change.id) for change in rulebook.changes]


def told(found: tuple[Rulebook | None, tuple[Problem, ...]]) -> list[tuple[str, int, str]]:
    return [
        (Path(each.place.file).name, each.place.line, each.message.get(Language.ENGLISH)) for each in errors(found[1])
    ]


def assert_told(found: tuple[Rulebook | None, tuple[Problem, ...]], file: str, line: int, says: str) -> None:
    assert any(each[:2] == (file, line) and says in each[2] for each in told(found)), told(found)


def advice_of(rulebook: Rulebook, name: str = "hospital-ward") -> Advice:
    return advise(*example(name), rulebook)


def test_an_empty_pack_changes_nothing_but_the_version_and_the_hash(pack: Folder) -> None:
    rulebook = pack.read()
    assert rulebook.rules == shipped().rules
    assert rulebook.knowledge.measures == shipped().knowledge.measures
    assert rulebook.changes == ()
    assert rulebook.version == f"{shipped().version} + nord 1.2"
    assert rulebook.hash != shipped().hash
    assert advice_of(rulebook).units == advice_of(shipped()).units


def test_a_pack_adds_a_measure_a_rule_and_its_source(pack: Folder) -> None:
    pack.write("knowledge/measures.yaml", own_measure(source="our-evaluation"))
    pack.write(
        "knowledge/sources.yaml",
        "sources:\n  - {id: our-evaluation, kind: own, title: {da: Vores evaluering, en: Our evaluation}, "
        "reference: The region 2025, verified: false}\n",
    )
    pack.write("rules/ours.yaml", OWN_RULE.format(name="our-board", measure="morning-board"))
    rulebook = pack.read()
    assert changed(rulebook) == [
        ("added", "measure", "morning-board"),
        ("added", "source", "our-evaluation"),
        ("added", "rule", "our-board"),
    ]
    before, after = (
        {r.measure.id for unit in advice_of(each, "home-care").units for r in unit.recommendations}
        for each in (shipped(), rulebook)
    )
    assert after - before == {"morning-board"}


def test_a_replaced_rule_stands_in_place_of_the_shipped_one(pack: Folder) -> None:
    pack.exchange(replaces=[("rule", "clearly-too-high")])
    pack.write(
        "rules/ours.yaml",
        """\
rules:
  - id: clearly-too-high
    title: {da: "{scale}: for høj", en: "{scale}: too high"}
    about: score
    when:
      score: {dimension: [demands, influence, meaning], side: too-high, distance: {at least: 99}}
    then:
      finding: {grade: clear}
    because: {da: Vores egen grænse., en: Our own bound.}
    source: note:C07
""",
    )
    rulebook = pack.read()
    assert len(rulebook.rules) == len(shipped().rules)
    assert [(c.how, c.because and c.because.en) for c in rulebook.changes] == [(How.REPLACED, "We do it another way.")]
    assert rulebook.rule["clearly-too-high"].because.en == "Our own bound."
    issues = [issue for unit in advice_of(rulebook).units for issue in unit.issues]
    assert "clear" not in {issue.grade for issue in issues if issue.dimension == "demands"}


def test_a_replaced_measure_keeps_its_place_among_the_measures(pack: Folder) -> None:
    name = list(shipped().knowledge.measures)[3]
    pack.exchange(replaces=[("measure", name)]).write("knowledge/measures.yaml", own_measure(name, A_SOURCE))
    knowledge = pack.read().knowledge
    assert list(knowledge.measures) == list(shipped().knowledge.measures)
    assert knowledge.measures[name].title.en == f"Our {name}"


def test_a_retired_rule_is_gone(pack: Folder) -> None:
    rulebook = pack.exchange(retires=[("rule", "clearly-too-high")]).read()
    assert "clearly-too-high" not in rulebook.rule
    assert changed(rulebook) == [("retired", "rule", "clearly-too-high")]


def test_nothing_is_said_of_a_retired_measure_and_rules_with_nothing_else_to_say_go_with_it(
    pack: Folder,
) -> None:
    rulebook = pack.exchange(retires=[("measure", "add-staff")]).read()
    assert "add-staff" not in rulebook.knowledge.measures
    said = [s.get("measure") for rule in rulebook.rules for s in rule.then]
    assert "add-staff" not in said
    gone = set(shipped().rule) - set(rulebook.rule)
    only = {r.id for r in shipped().rules if all(s.get("measure") == "add-staff" for s in r.then)}
    assert gone >= only != set()
    assert {c.id for c in rulebook.changes if c.kind is EntryKind.RULE} == gone
    assert all("add-staff" in (c.because.en if c.because else "") for c in rulebook.changes if c.kind is EntryKind.RULE)


def test_a_cause_loses_a_retired_measure(pack: Folder) -> None:
    cause = next(each for each in shipped().knowledge.causes.values() if each.measures)
    rulebook = pack.exchange(retires=[("measure", cause.measures[0])]).read()
    assert rulebook.knowledge.causes[cause.id].measures == cause.measures[1:]


def test_what_still_reads_a_retired_question_is_told_with_the_pack_that_retired_it(pack: Folder) -> None:
    found = pack.exchange(retires=[("question", "decided-by")]).review()
    assert any('the pack "The pack nord" has retired it' in message for _, _, message in told(found)), told(found)


def test_what_still_cites_a_retired_source_is_told_with_the_pack_that_retired_it(pack: Folder) -> None:
    found = pack.exchange(retires=[("source", "copsoq-se")]).review()
    said = [message for file, _, message in told(found) if file == "finding.yaml"]
    assert said
    assert all("has retired it" in message for message in said)


def test_a_questionnaire_and_its_reference_can_be_replaced(pack: Folder) -> None:
    text = (TOP / "knowledge/questionnaires/dpq.yaml").read_text(encoding="utf-8")
    pack.exchange(replaces=[("questionnaire", "dpq")])
    pack.write("knowledge/questionnaires/ours.yaml", text.replace("title:", "title:", 1))
    rulebook = pack.read()
    files = [file.document.file for file in rulebook.knowledge.questionnaire_files if file.value.id == "dpq"]
    assert [Path(each).name for each in files] == ["ours.yaml"]


# What is wrong with a pack


def test_a_pack_needs_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    found = review_rulebook(TOP, [tmp_path / "bare"])
    assert_told(found, "pack.yaml", 0, "there is no such file")


def test_a_pack_that_is_not_there_is_told(tmp_path: Path) -> None:
    found = review_rulebook(TOP, [tmp_path / "nowhere"])
    assert_told(found, "nowhere", 0, "there is no such folder; a pack is a folder with pack.yaml")


def test_an_entry_that_is_there_already_must_be_named_under_replaces(pack: Folder) -> None:
    pack.write("knowledge/measures.yaml", own_measure("add-staff", A_SOURCE))
    assert_told(pack.review(), "measures.yaml", 2, '"add-staff" is there already')
    pack.write("knowledge/measures.yaml", "measures: []\n").write(
        "rules/ours.yaml", OWN_RULE.format(name="clearly-too-high", measure="add-staff")
    )
    assert_told(pack.review(), "ours.yaml", 2, '"clearly-too-high" is there already')


@pytest.mark.parametrize("key", ["replaces", "retires"])
def test_an_exchange_of_what_is_not_there_is_told(key: str, pack: Folder) -> None:
    pack.exchange(**{key: [("measure", "add-stuff")]})
    says = 'there is no measure "add-stuff" beneath the pack; did you mean "add-staff"?'
    assert_told(pack.review(), "pack.yaml", 5, says)


def test_a_replacement_that_lacks_is_told(pack: Folder) -> None:
    pack.exchange(replaces=[("measure", "add-staff")])
    assert_told(pack.review(), "pack.yaml", 5, 'the pack has no measure "add-staff" to put in its place')


def test_one_id_under_both_is_told(pack: Folder) -> None:
    pack.exchange(replaces=[("measure", "add-staff")], retires=[("measure", "add-staff")])
    pack.write("knowledge/measures.yaml", own_measure("add-staff", A_SOURCE))
    assert_told(pack.review(), "pack.yaml", 7, '"add-staff" is named twice under replaces and retires')


def test_two_packs_that_replace_the_same_are_told(pack: Folder, tmp_path: Path) -> None:
    other = Folder(tmp_path, "syd")
    for each in (pack, other):
        each.exchange(replaces=[("measure", "add-staff")]).write(
            "knowledge/measures.yaml", own_measure("add-staff", A_SOURCE)
        )
    found = pack.review(other)
    (said,) = [each for each in errors(found[1]) if "already" in each.message.en]
    assert said.place.file.endswith("syd/pack.yaml")
    assert 'the pack "The pack nord" has replaced or retired "add-staff" already' in said.message.en


def test_the_same_pack_twice_is_told(pack: Folder) -> None:
    assert_told(pack.review(pack), "pack.yaml", 1, 'another pack is called "nord" too')


def test_a_later_pack_may_replace_what_an_earlier_one_added(pack: Folder, tmp_path: Path) -> None:
    pack.write("knowledge/measures.yaml", own_measure("morning-board", A_SOURCE))
    other = Folder(tmp_path, "syd").exchange(retires=[("measure", "morning-board")])
    assert changed(pack.read(other)) == [("added", "measure", "morning-board"), ("retired", "measure", "morning-board")]


@pytest.mark.parametrize(
    ("file", "says"),
    [
        ("knowledge/measure.yaml", 'did you mean "knowledge/measures.yaml"?'),
        ("knowledge/limits.yaml", "the file is not read in a pack"),
        ("rules/priorities.yaml", "how few are chosen stands in the rulebook beneath it"),
        ("rules/mine.yml", "the file is not read"),
    ],
)
def test_a_file_that_a_pack_may_not_bring_is_mentioned(file: str, says: str, pack: Folder) -> None:
    found, problems = pack.write(file, "rules: []\n").review()
    assert found is not None
    assert [Path(each.place.file).name for each in problems if says in each.message.en] == [Path(file).name]


@pytest.mark.parametrize(
    ("file", "text", "line", "says"),
    [
        ("pack.yaml", "id: nord\ntitle: {da: a, en: b}\nversion: 1\n", 3, "a text must stand here"),
        ("pack.yaml", "id: Nord!\ntitle: {da: a, en: b}\nversion: '1'\n", 1, "cannot be an id"),
        ("knowledge/measures.yaml", "measures:\n  - {id: x}\n", 2, '"title" is missing here'),
        ("knowledge/sources.yaml", "source: []\n", 1, 'unknown key "source"'),
        ("rules/ours.yaml", "rules:\n\t- a\n", 2, "there is a tab here"),
    ],
)
def test_a_fault_in_a_pack_is_told_in_its_file_on_its_line(
    file: str, text: str, line: int, says: str, pack: Folder
) -> None:
    assert_told(pack.write(file, text).review(), Path(file).name, line, says)


def test_a_fault_of_an_added_entry_is_told_in_the_packs_own_file(pack: Folder) -> None:
    pack.write("knowledge/measures.yaml", own_measure(source="nobody-2020"))
    line = own_measure().splitlines().index("    evidence: {backing: none, sources: [own-judgement]}") + 1
    assert_told(pack.review(), "measures.yaml", line, "nobody-2020")


def test_what_is_invisible_in_a_packs_file_is_mentioned(pack: Folder) -> None:
    pack.write("knowledge/measures.yaml", own_measure(source=A_SOURCE).replace("Tillid", "Til\u200blid"))
    found, problems = pack.review()
    assert found is not None
    assert [Path(each.place.file).name for each in problems if "invisible" in each.message.en] == ["measures.yaml"]


def words_of(leaf: Own | Some | Unless) -> set[str | float]:
    tests = [leaf.test] if isinstance(leaf, Own) else [test for _, test in leaf.tests]
    return {word for test in tests if isinstance(test, OneOf) for word in test.values}


@settings(max_examples=15)
@given(retired=st.sets(st.sampled_from(sorted(shipped().knowledge.measures)), max_size=6))
def test_any_measures_may_be_retired_and_nothing_else_goes_with_them(
    tmp_path_factory: pytest.TempPathFactory, retired: set[str]
) -> None:
    pack = Folder(tmp_path_factory.mktemp("packs")).exchange(retires=[("measure", name) for name in sorted(retired)])
    rulebook = pack.read()
    assert set(rulebook.knowledge.measures) == set(shipped().knowledge.measures) - retired
    for rule in shipped().rules:
        left = tuple(s for s in rule.then if s.get("measure") not in retired)
        if rule.id in rulebook.rule:
            assert rulebook.rule[rule.id].then == left != ()
        else:
            named = {word for leaf in leaves(rule.when) for word in words_of(leaf)}
            assert not left or named & retired


# On the command line


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(guldkorn, [str(each) for each in arguments])


def test_a_packs_own_rule_about_what_the_pack_itself_retires_is_a_fault(pack: Folder) -> None:
    pack.exchange(retires=[("measure", "add-staff")])
    pack.write("rules/ours.yaml", OWN_RULE.format(name="more-hands", measure="add-staff"))
    assert_told(
        pack.review(), "ours.yaml", 2, '"more-hands" is only about "add-staff", which the pack itself takes out'
    )


def test_advice_is_given_about_the_packs_alone(pack: Folder) -> None:
    # Without the measure nothing uses a question beneath any more, which is no business of whoever writes the pack.
    pack.exchange(retires=[("measure", "add-staff")])
    assert review(TOP, [pack.path]).problems == ()
    pack.write("knowledge/measures.yaml", own_measure())
    assert [Path(each.place.file).name for each in review(TOP, [pack.path]).advice] == ["measures.yaml"]


def test_a_gap_that_a_pack_leaves_is_told_though_it_shows_beneath(pack: Folder) -> None:
    pack.exchange(retires=[("rule", "ask-who-decides"), ("rule", "ask-whether-it-belongs-to-the-work")])
    told_of = [each.message.en for each in review(TOP, [pack.path]).advice]
    assert any(each.startswith("nothing concludes changeability, and nothing more is asked") for each in told_of)


def test_a_rule_of_a_pack_that_makes_one_beneath_superfluous_is_told_where_the_pack_has_it(pack: Folder) -> None:
    beneath = shipped().rule["badly-defined-task-confirmed"]
    (conclusion,) = beneath.then
    wider = (
        "rules:\n  - id: wider\n    title: {da: Bredere, en: Wider}\n    when:\n"
        "      issue: {dimension: [demands, influence, meaning, support, predictability, reward]}\n"
        "      context: {task-badly-defined: yes}\n"
        f"    then: {{cause: {{id: {conclusion['id']}, state: {conclusion['state']}}}}}\n"
        "    because: {da: Det er bredere., en: It is wider.}\n    source: note:C23\n"
    )
    pack.exchange().write("rules/ours.yaml", wider)
    told_of = [each for each in review(TOP, [pack.path]).advice if "badly-defined-task-confirmed" in each.message.en]
    assert [(Path(each.place.file).name, each.place.line) for each in told_of] == [("ours.yaml", 2)]
    assert "take it out under retires in pack.yaml" in told_of[0].message.en


def test_a_pack_that_is_named_as_a_rulebook_is_told_in_one_line(pack: Folder) -> None:
    pack.exchange()
    done = run("check", "--rulebook", pack.path, "--language", "en")
    assert f"the folder is a pack, not a rulebook; write --pack {pack.path}" in " ".join(done.output.split())
    assert "1 error" in done.output


def test_a_list_whose_only_entry_cannot_be_read_is_no_fault_of_its_own(pack: Folder) -> None:
    broken = OWN_RULE.format(name="ours", measure="add-staff").replace("    when:", "\t  when:")
    pack.exchange().write("rules/ours.yaml", broken)
    found = review(TOP, [pack.path]).errors
    assert [(each.place.line, "there is a tab here" in each.message.en) for each in found] == [(4, True)]


def test_a_file_beside_the_folders_of_a_pack_is_not_overlooked(pack: Folder) -> None:
    pack.exchange().write("recommendation.yaml", OWN_RULE.format(name="ours", measure="add-staff"))
    (problem,) = review(TOP, [pack.path]).advice
    assert Path(problem.place.file).name == "recommendation.yaml"
    assert "rules belong in rules/" in problem.message.en


def test_a_pack_may_be_named_before_or_after_the_command(pack: Folder) -> None:
    pack.exchange(retires=[("measure", "add-staff")])
    after = run("check", "--pack", pack.path, "--language", "en")
    before = run("--rulebook", "shipped", "--pack", pack.path, "check", "--language", "en")
    assert after.exit_code == before.exit_code == 0
    assert after.output == before.output
    assert f"{len(shipped().knowledge.measures) - 1} measures" in after.output


def test_advice_carries_the_packs_version_and_hash(pack: Folder) -> None:
    ward = TOP / "knowledge/examples/hospital-ward"
    said = run("advise", ward / "mapping.csv", "--pack", pack.path, "--language", "en").output
    rulebook = pack.read()
    assert f"{rulebook.version} ({rulebook.hash[:12]})" in said


def test_reading_a_bad_pack_raises_what_review_returns(pack: Folder) -> None:
    pack.exchange(retires=[("measure", "add-stuff")])
    with pytest.raises(UnreadableError) as raised:
        pack.read()
    assert raised.value.problems == errors(pack.review()[1])
