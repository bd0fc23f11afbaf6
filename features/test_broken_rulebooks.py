"""Whatever an editor does wrong in a rulebook is told, in both languages: file, line, fault and way out."""

import codecs
import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from features.rulebook import shipped
from guldkorn.editing.checking.review import review as full_review
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.problem import Problem, UnreadableError, Weight, errors
from guldkorn.reading.text import Language
from guldkorn.reading.writing import yaml_text
from guldkorn.rules.attribute import Attribute
from guldkorn.rules.checks import check_rules
from guldkorn.rules.kinds import KINDS, Kind, attributes_of
from guldkorn.rules.rule_file import read_rules
from guldkorn.rules.rulebook import Rulebook, read_rulebook, review_rulebook
from guldkorn.shipped import shipped_folder

CORPUS = Path(__file__).parent / "broken" / "rulebooks.yaml"


@dataclass(frozen=True)
class Fault:
    """One fault: how it comes into a copy of the shipped rulebook, and where and how it is to be told."""

    name: str
    file: str
    says: str
    find: str = ""
    replace: str = ""
    after: str = ""
    whole: str | None = None
    encoding: str = "utf-8"
    from_: str = ""
    line_of: str = ""
    line: int | None = None
    spreads: bool = False
    weight: Weight = Weight.ERROR

    def break_(self, text: str) -> tuple[str, int]:
        """Return the text with the fault in it, and the line on which that is to be told."""
        if self.whole is not None:
            assert self.line is not None
            return self.whole, self.line
        begin = text.index(self.after) + len(self.after) if self.after else 0
        place = text.index(self.find, begin)
        broken = text[:place] + self.replace + text[place + len(self.find) :]
        assert broken != text
        start = broken.index(self.from_) if self.from_ else place
        told = broken.index(self.line_of, start) if self.line_of else start
        return broken, broken.count("\n", 0, told) + 1


def faults() -> list[Fault]:
    names = {"line-of": "line_of", "from": "from_", "as": "encoding"}
    entries: list[dict[str, Any]] = yaml.safe_load(CORPUS.read_text(encoding="utf-8"))
    for entry in entries:
        entry["weight"] = Weight(entry.get("weight", Weight.ERROR))
    return [Fault(**{names.get(key, key): value for key, value in entry.items()}) for entry in entries]


FAULTS = faults()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("rulebook")


@pytest.fixture
def rulebook(folder: Path) -> Path:
    """Return a copy of the shipped rulebook, to be broken."""
    for part in ("rules", "knowledge"):
        shutil.rmtree(folder / part, ignore_errors=True)
        shutil.copytree(shipped_folder() / part, folder / part, ignore=shutil.ignore_patterns("examples"))
    return folder


def review(folder: Path) -> tuple[Problem, ...]:
    return full_review(folder).problems


def told(problems: Iterable[Problem], folder: Path) -> list[tuple[str, int, str]]:
    """Return the problems as file, line and English message."""
    return [
        (Path(os.path.relpath(problem.place.file, folder)).as_posix(), problem.place.line, problem.message.en)
        for problem in problems
    ]


def assert_told(folder: Path, file: str, line: int, says: str) -> None:
    found = told(errors(review(folder)), folder)
    assert any(each[:2] == (file, line) and says in each[2] for each in found), found


def test_the_corpus_holds_at_least_180_faults_of_different_names() -> None:
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 180


def test_the_shipped_rulebook_has_no_fault_at_all() -> None:
    found = full_review(shipped_folder())
    assert isinstance(found.rulebook, Rulebook)
    assert found.problems == ()


def test_a_key_of_the_order_must_say_why_one_issue_goes_before_another(rulebook: Path) -> None:
    path = rulebook / "rules" / "priorities.yaml"
    whole = path.read_text(encoding="utf-8")
    start, end = whole.index("  cost:\n"), whole.index("equal-says:")
    path.write_text(whole[:start] + whole[end:], encoding="utf-8")
    line = whole[: whole.index("order: [")].count("\n") + 1
    assert_told(rulebook, "rules/priorities.yaml", line, 'order-says does not say why something comes first by "cost"')


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_told_in_its_file_on_its_line_in_both_languages(fault: Fault, rulebook: Path) -> None:
    path = rulebook / fault.file
    broken, line = fault.break_(path.read_text(encoding="utf-8"))
    path.write_bytes(broken.encode(fault.encoding))
    problems = review(rulebook)
    found = told(problems, rulebook)
    of_weight = told([problem for problem in problems if problem.weight is fault.weight], rulebook)
    assert any(each[:2] == (fault.file, line) and fault.says in each[2] for each in of_weight), found
    assert fault.spreads or bool(errors(problems)) is (fault.weight is Weight.ERROR), found
    assert fault.spreads or {each[0] for each in found} == {fault.file}, found
    assert fault.spreads or len(found) <= 3, found
    for problem in problems:
        danish, english = problem.message.get(Language.DANISH), problem.message.get(Language.ENGLISH)
        assert danish
        assert english
        assert danish != english


def test_faults_of_several_files_are_told_at_once(rulebook: Path) -> None:
    broken = [
        fault
        for fault in FAULTS
        if fault.name in ("misspelt about", "misspelt key of a file", "misspelt kind in a conclusion")
    ]
    expected = []
    for fault in broken:
        path = rulebook / fault.file
        text, line = fault.break_(path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8")
        expected.append((fault.file, line))
    found = {each[:2] for each in told(errors(review(rulebook)), rulebook)}
    assert len(expected) == 3
    assert found >= set(expected)


def test_reading_raises_what_review_returns(rulebook: Path) -> None:
    (rulebook / "rules" / "cause.yaml").write_text("rules: none\n", encoding="utf-8")
    with pytest.raises(UnreadableError) as raised:
        read_rulebook(rulebook)
    assert raised.value.problems == review_rulebook(rulebook)[1]
    assert str(raised.value).endswith(
        'cause.yaml:1:8: a list must stand here, not "none"; write [a, b] or a line with - for each'
    )


# What an editor's program or the file system does to a file


def remove(path: Path) -> None:
    path.unlink()


def make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def make_vast(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(50_000_000)  # sparse: takes no room


def make_too_large(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"# filled up\n" * 880_000)


def make_binary(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 100)


def loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


DONE_TO_A_FILE: list[tuple[Callable[[Path], None], int, str]] = [
    (make_folder, 0, "this is a folder; name a file in it"),
    (make_vast, 0, "the file is 50 MB; at most 2 MB are read, so split it"),
    (make_too_large, 0, "the file is 10 MB; at most 2 MB are read, so split it"),
    (make_binary, 1, "the file is not saved as UTF-8"),
    (loop, 0, "the file cannot be opened"),
]


@pytest.mark.parametrize("file", ["rules/hold.yaml", "knowledge/measures.yaml", "knowledge/muddled.yaml"])
@pytest.mark.parametrize(("damage", "line", "says"), DONE_TO_A_FILE, ids=lambda each: getattr(each, "__name__", None))
def test_a_damaged_file_is_told(
    file: str, damage: Callable[[Path], None], line: int, says: str, rulebook: Path
) -> None:
    damage(rulebook / file)
    assert_told(rulebook, file, line, says)


@pytest.mark.parametrize("file", ["rules/priorities.yaml", "knowledge/causes.yaml", "knowledge/muddled.yaml"])
def test_a_missing_file_is_told(file: str, rulebook: Path) -> None:
    remove(rulebook / file)
    assert_told(rulebook, file, 0, "there is no such file; mend the path")


@pytest.mark.parametrize("part", ["rules", "knowledge"])
def test_a_missing_folder_is_told(part: str, rulebook: Path) -> None:
    shutil.rmtree(rulebook / part)
    assert_told(rulebook, ".", 0, f'the folder "{part}" is missing; a rulebook is a folder with rules/ and knowledge/')


def test_a_folder_that_is_not_there_at_all_is_told(tmp_path: Path) -> None:
    assert len(errors(review(tmp_path / "nowhere"))) == 2


def test_a_byte_order_mark_makes_no_difference(rulebook: Path) -> None:
    for path in [rulebook / "rules" / "cause.yaml", rulebook / "knowledge" / "causes.yaml"]:
        path.write_bytes(codecs.BOM_UTF8 + path.read_bytes())
    assert review(rulebook) == ()


def test_windows_line_ends_make_no_difference(rulebook: Path) -> None:
    path = rulebook / "rules" / "cause.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert review(rulebook) == ()


@pytest.mark.parametrize("file", ["rules/cause.yaml", "knowledge/causes.yaml", "knowledge/muddled.yaml"])
def test_invisible_characters_are_mentioned_and_do_not_stop_anything(file: str, rulebook: Path) -> None:
    path = rulebook / file
    text = path.read_text(encoding="utf-8")
    place = text.index("da: ") + len("da: ")
    place += text[place] == '"'
    path.write_text(text[:place] + "\u202e" + text[place:], encoding="utf-8")
    found, problems = review_rulebook(rulebook)
    assert found is not None
    assert errors(problems) == ()
    assert [each[:2] for each in told(problems, rulebook)] == [(file, text.count("\n", 0, place) + 1)]
    assert read_rulebook(rulebook).hash == found.hash


@pytest.mark.parametrize("character", ["\x85", "\u2028", "\u2029"])
def test_a_line_end_that_no_editor_shows_does_not_shift_the_lines(character: str, rulebook: Path) -> None:
    path = rulebook / "rules" / "cause.yaml"
    text = path.read_text(encoding="utf-8").replace("# The three", f"# The{character}three", 1)
    path.write_text(text.replace("source: note:C22", "source: note:C99", 1), encoding="utf-8")
    line = text.count("\n", 0, text.index("source: note:C22")) + 1
    assert_told(rulebook, "rules/cause.yaml", line, 'unknown source "note:C99"')


@pytest.mark.parametrize("file", ["rules/mine.yml", "rules/mine/mine.yaml", "knowledge/references/mine.yml"])
def test_a_file_that_is_not_read_is_mentioned(file: str, rulebook: Path) -> None:
    (rulebook / file).parent.mkdir(exist_ok=True)
    (rulebook / file).write_text("rules: []\n", encoding="utf-8")
    found, problems = review_rulebook(rulebook)
    assert found is not None
    assert errors(problems) == ()
    assert [each[:2] for each in told(problems, rulebook)] == [(file, 0)]


# Bombs: refused quickly, and before they are built


def bomb_of_depth() -> str:
    return "rules:\n  - " + "[" * 100_000


def bomb_of_mappings() -> str:
    return "rules:\n  - " + "{a: " * 100_000


def bomb_of_aliases() -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)]
    return "\n".join(lines)


def bomb_of_nodes() -> str:
    return "rules: [" + "a, " * 60_000 + "a]"


def bomb_of_keys() -> str:
    return "rules:\n" + "  a: b\n" * 20_000


def bomb_of_open_questions() -> str:
    return "? " * 20_000


BOMBS = [
    (bomb_of_depth, 2, "over 20 levels deep"),
    (bomb_of_mappings, 2, "over 20 levels deep"),
    (bomb_of_aliases, 1, "anchors and aliases"),
    (bomb_of_nodes, 1, "over 50000 values"),
    (bomb_of_keys, 3, 'the key "a" stands twice'),
    (bomb_of_open_questions, 1, "a key must be a word"),
]


@pytest.mark.parametrize(("bomb", "line", "says"), BOMBS, ids=lambda each: getattr(each, "__name__", None))
def test_a_bomb_is_refused(bomb: Callable[[], str], line: int, says: str, rulebook: Path) -> None:
    (rulebook / "rules" / "cause.yaml").write_text(bomb(), encoding="utf-8")
    assert_told(rulebook, "rules/cause.yaml", line, says)


# Too much for the inference

RULE = """\
  - id: {name}
    title: {{da: a, en: b}}
    when:
{when}
    then: {{cause: {{id: extra-tasks, state: open}}}}
    because: {{da: a, en: b}}
    source: note:C22
"""


def rule_of(when: str, name: str = "one-too-many") -> str:
    return RULE.format(name=name, when="\n".join(f"      {line}" for line in when.splitlines()))


def alternatives(count: int) -> str:
    return "any:\n" + "\n".join("  - context: {extra-tasks: yes}" for _ in range(count))


@pytest.mark.parametrize(
    ("when", "says"),
    [
        (alternatives(17), "the rule has 17 ways and up to 1 tests on one way; at most 16 and 12 can be used"),
        ("all:\n" + "\n".join("  - context: {extra-tasks: yes}" for _ in range(13)), "1 ways and up to 13 tests"),
        (
            "all:\n" + "  - any: [{context: {extra-tasks: yes}}, {context: {extra-tasks: no}}]\n" * 40,
            "the rule has over 1000000 ways and up to 40 tests",
        ),
    ],
    ids=["alternatives", "tests", "alternatives of alternatives"],
)
def test_a_rule_too_large_for_the_inference_is_told(when: str, says: str, rulebook: Path) -> None:
    path = rulebook / "rules" / "cause.yaml"
    text = path.read_text(encoding="utf-8") + "\n" + rule_of(when)
    path.write_text(text, encoding="utf-8")
    line = text[: text.index("id: one-too-many")].count("\n") + 1
    assert_told(rulebook, "rules/cause.yaml", line + 3, says)


def test_sixteen_alternatives_are_not_too_many(rulebook: Path) -> None:
    path = rulebook / "rules" / "cause.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n" + rule_of(alternatives(16)), encoding="utf-8")
    assert errors(review(rulebook)) == ()


def test_too_many_rules_of_a_stage_are_told_at_the_first_too_many(rulebook: Path) -> None:
    path = rulebook / "rules" / "more.yaml"
    rules = [rule_of("issue: {dimension: demands}", f"more-{number}") for number in range(61)]
    path.write_text("rules:\n" + "".join(rules), encoding="utf-8")
    found = told(errors(review(rulebook)), rulebook)
    assert found
    each_in_two_ways = 2
    shipped = each_in_two_ways * sum(
        "then:\n      cause:" in part for part in (rulebook / "rules" / "cause.yaml").read_text().split("- id:")
    )
    first = 2 + (60 - shipped) * rules[0].count("\n")
    assert found[0][:2] == ("rules/more.yaml", first)
    assert "too many rules in the stage cause" in found[0][2]


# Whatever stands under when and then

SOME_WORDS = (
    "issue", "score", "unit", "context", "finding", "interplay", "changeability", "level", "readiness", "cause", "hold",
    "recommendation", "eligibility", "caution", "question", "any", "all", "unless", "dimension", "aspect", "side", "at",
    "distance", "at least", "below", "class", "decider", "id", "state", "measure", "fact", "weight", "status", "known",
    "unknown", "disputed", "yes", "no", "demands", "pace", "decided-by", "region", "extra-tasks", "add-staff",
    "confirmed", "warning", "high-strain", "nature-of-work", "organisational", "eligible", "condition", "will",
    "failed",
)  # fmt: skip
KEYS = st.sampled_from(SOME_WORDS) | st.text(max_size=3)
SCALARS = st.sampled_from(SOME_WORDS) | st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3)
BLOCKS = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=12
)


def word_of(attribute: Attribute) -> st.SearchStrategy[Any]:
    if attribute.is_number:
        return st.dictionaries(st.sampled_from(["at least", "below"]), st.integers(0, 50), min_size=1)
    words = sorted(attribute.words(shipped().knowledge)) if attribute.words else ["high-strain", "isolation"]
    return st.sampled_from([*words, "known", "unknown"]) | st.lists(st.sampled_from(words), min_size=1, max_size=3)


def block_of(kind: Kind, *, whole: bool) -> st.SearchStrategy[dict[str, Any]]:
    """Return a kind with words for some of its attributes, or for all that a rule concludes."""
    known = attributes_of(kind, shipped().knowledge)
    concluded = [name for name, attribute in known.items() if not attribute.derived]
    some = st.lists(st.sampled_from(sorted(known)), min_size=1, max_size=2, unique=True)
    return (st.just(concluded) if whole else some).flatmap(
        lambda names: st.fixed_dictionaries({kind.name: st.fixed_dictionaries({n: word_of(known[n]) for n in names})})
    )


@st.composite
def rules(draw: st.DrawFn) -> dict[str, Any]:
    """Return a rule: mostly of blocks that may stand there, whether or not they fit together; or of anything."""
    about = draw(st.sampled_from(About))
    given_ = [block_of(kind, whole=False) for kind in KINDS.values() if kind.readable(about)]
    concluded = [block_of(kind, whole=True) for kind in KINDS.values() if about in kind.concluded_about]
    anything = st.dictionaries(KEYS, BLOCKS, min_size=1, max_size=2)
    block = st.one_of(*given_)
    when = st.recursive(
        block,
        lambda inner: st.lists(inner, min_size=1, max_size=4).flatmap(
            lambda blocks: st.sampled_from([{"any": blocks}, {"all": blocks}, {"unless": blocks[0]}])
        ),
        max_leaves=8,
    )
    if draw(st.integers(0, 3)) == 0:
        when = anything
    text = {"da": draw(st.sampled_from(["a", "{scale}", "{findings}", "{", "}{"])), "en": "b"}
    return {
        "id": "a",
        "title": text,
        "about": about.value,
        "when": draw(when),
        "then": draw(st.one_of(*concluded) if draw(st.integers(0, 3)) else anything),
        "because": text,
        "source": "note:C01",
    }


@pytest.fixture(scope="module")
def only_fuzzed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fuzzed")
    (folder / "rules").mkdir()
    return folder


@given(rule=rules())
@settings(max_examples=250, deadline=None)
def test_any_condition_and_conclusion_are_read_or_refused(rule: dict[str, Any], only_fuzzed: Path) -> None:
    (only_fuzzed / "rules" / "fuzzed.yaml").write_text(yaml_text({"rules": [rule]}), encoding="utf-8")
    try:
        written = read_rules(only_fuzzed, shipped().knowledge)
    except UnreadableError as refused:
        problems = refused.problems
    else:
        problems = tuple(check_rules(written, shipped().knowledge))
    assert all(problem.message.da != problem.message.en for problem in problems)


# Whatever happens to the text of a file

FILES = sorted(
    path.relative_to(shipped_folder()).as_posix()
    for part in ("rules", "knowledge")
    for path in (shipped_folder() / part).rglob("*.yaml")
    if "examples" not in path.parts
)


@st.composite
def mangled(draw: st.DrawFn) -> tuple[str, str]:
    """Return a shipped file and its text after a slip of the hand or two."""
    file = draw(st.sampled_from(FILES))
    lines = (shipped_folder() / file).read_text(encoding="utf-8").splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 2))):
        number = draw(st.integers(0, len(lines) - 1))
        line, other = lines[number], draw(st.integers(0, len(lines) - 1))
        column = draw(st.integers(0, len(line)))
        slip = draw(st.sampled_from(["gone", "twice", "elsewhere", "indented", "outdented", "typed", "cut", "joined"]))
        if slip == "elsewhere":
            lines[number], lines[other] = lines[other], line
        else:
            typed = draw(st.sampled_from([*"{}[]:,-\"'&*!|>#%@`\t \\æ0", "\x00", "no", "null", "- ", ": ", "---\n"]))
            lines[number] = {
                "gone": "",
                "twice": line * 2,
                "indented": "  " + line,
                "outdented": line.removeprefix("  "),
                "typed": line[:column] + typed + line[column:],
                "cut": line[:column] + "\n",
                "joined": line.rstrip("\n") + " ",
            }[slip]
    return file, "".join(lines)


@given(change=mangled())
@settings(max_examples=25, deadline=None)
def test_any_slip_of_the_hand_is_told_or_harmless(change: tuple[str, str], mangled_folder: Path) -> None:
    file, text = change
    path = mangled_folder / file
    whole = path.read_bytes()
    path.write_bytes(text.encode())
    try:
        problems = review(mangled_folder)
    finally:
        path.write_bytes(whole)
    for problem in problems:
        assert Path(problem.place.file).is_relative_to(mangled_folder)
        assert problem.place.line <= len(Path(problem.place.file).read_text(encoding="utf-8").splitlines()) + 3
        assert problem.message.da != problem.message.en


@pytest.fixture(scope="module")
def mangled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mangled")
    for part in ("rules", "knowledge"):
        shutil.copytree(shipped_folder() / part, folder / part, ignore=shutil.ignore_patterns("examples"))
    return folder
