"""With the real language server for YAML: what an editor offers, and what it underlines."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from features.editor import CURSOR, Editor
from features.programs import language_server
from features.rulebook import TOP, shipped
from guldkorn.editing.schemas.schema import MODELINE
from guldkorn.knowledge.vocabulary import About
from guldkorn.rules.kinds import KINDS
from guldkorn.rules.rule_file import RuleEntry

RULES = f"{MODELINE}../knowledge/schemas/rules.schema.json\n"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the shipped rulebook."""
    folder = tmp_path_factory.mktemp("edited").resolve()
    for part in ("rules", "knowledge"):
        shutil.copytree(TOP / part, folder / part)
    return folder


@pytest.fixture(scope="module")
def editor(copy: Path) -> Iterator[Editor]:
    """Return one editor for all that is asked here."""
    editor = Editor(language_server(), copy)
    yield editor
    editor.close()


def rule(body: str) -> str:
    """Return a rule file with the beginning of a rule."""
    return f"{RULES}rules:\n  - id: being-written\n    title: {{da: a, en: b}}\n{body}"


def in_copy(copy: Path, file: str, find: str, replace: str) -> tuple[Path, str, int]:
    """Return a file of the copy, its text with one thing replaced, and the line of that."""
    path = copy / file
    text = path.read_text(encoding="utf-8")
    place = text.index(find)
    return path, text[:place] + replace + text[place + len(find) :], text.count("\n", 0, place) + 1


# What is offered


def test_the_known_measures_are_offered_for_a_recommendation_in_a_shipped_file(editor: Editor, copy: Path) -> None:
    path, text, _ = in_copy(
        copy, "rules/recommendation.yaml", "recommendation: {measure: ", f"recommendation: {{measure: {CURSOR}"
    )
    text = text[: text.index(CURSOR) + 1] + text[text.index("}", text.index(CURSOR)) :]
    offered = editor.offered(path, text)
    assert list(offered) == list(shipped().knowledge.measures)
    assert "Hire more people for the task" in offered["add-staff"]


def test_the_known_questions_are_offered_for_the_context(editor: Editor, copy: Path) -> None:
    offered = editor.offered(copy / "rules" / "new.yaml", rule(f"    when:\n      context:\n        {CURSOR}\n"))
    assert list(offered) == list(shipped().knowledge.questions)
    assert offered["decided-by"] == shipped().knowledge.questions["decided-by"].question.en


def test_the_keys_of_a_rule_are_offered_and_described(editor: Editor, copy: Path) -> None:
    offered = editor.offered(copy / "rules" / "new.yaml", rule(f"    {CURSOR}\n"))
    assert {field.alias for field in RuleEntry.model_fields.values()} - {"id", "title"} <= set(offered)
    assert offered["because"] == RuleEntry.model_fields["because"].description


@pytest.mark.parametrize("about", About)
def test_a_rule_is_offered_what_it_may_read_and_conclude(about: About, editor: Editor, copy: Path) -> None:
    new = copy / "rules" / "new.yaml"
    offered = editor.offered(new, rule(f"    about: {about}\n    when:\n      {CURSOR}\n"))
    assert set(offered) == {kind.name for kind in KINDS.values() if kind.readable(about)} | {"any", "all", "unless"}
    offered = editor.offered(new, rule(f"    about: {about}\n    then:\n      {CURSOR}\n"))
    assert set(offered) == {kind.name for kind in KINDS.values() if about in kind.concluded_about}


@pytest.mark.parametrize(
    ("body", "some"),
    [
        (f"    source: {CURSOR}\n", {"note:C07", "own-judgement"}),
        (f"    when:\n      issue: {{aspect: {CURSOR}}}\n", {"pace", "unknown"}),
        (f"    when:\n      issue:\n        aspect:\n          - pace\n          - {CURSOR}\n", {"amount", "unknown"}),
        (f"    when:\n      context: {{decided-by: {CURSOR}}}\n", {"local-management", "disputed"}),
        (
            f"    when:\n      score:\n        distance:\n          {CURSOR}\n",
            {"at least", "at most", "above", "below"},
        ),
        (f"    when:\n      interplay: {{id: {CURSOR}}}\n", {"high-strain"}),
        (f"    when:\n      any:\n        - cause: {{id: {CURSOR}}}\n", {"extra-tasks"}),
    ],
)
def test_words_are_offered_where_they_may_stand(body: str, some: set[str], editor: Editor, copy: Path) -> None:
    assert some <= set(editor.offered(copy / "rules" / "new.yaml", rule(body)))


@pytest.mark.parametrize(
    ("file", "schema", "body", "some"),
    [
        ("knowledge/new.yaml", "measures", f"measures:\n  - acts-on: [{CURSOR}]\n", {"pace", "amount"}),
        ("knowledge/references/new.yaml", "reference", f"values:\n  {CURSOR}\n", {"QD", "WP"}),
        ("knowledge/examples/new.yaml", "context", f"units:\n  A:\n    answers:\n      {CURSOR}\n", {"decided-by"}),
        ("knowledge/examples/new.yaml", "context", f"workplace:\n  answers:\n    extra-tasks: {CURSOR}\n", set()),
        (
            "knowledge/examples/new.yaml",
            "context",
            f"units:\n  A:\n    issues:\n      - dimension: {CURSOR}\n",
            {"demands"},
        ),
        ("knowledge/new.yaml", "words", f"words:\n  level:\n    {CURSOR}\n", {"organisational"}),
        ("pack.yaml", "pack", f"retires:\n  - kind: measure\n    id: {CURSOR}\n", {"add-staff"}),
        ("pack.yaml", "pack", f"retires:\n  - kind: rule\n    id: {CURSOR}\n", {"iso-strain"}),
    ],
)
def test_other_files_are_offered_their_words_too(
    file: str, schema: str, body: str, some: set[str], editor: Editor, copy: Path
) -> None:
    schemas = (copy / "knowledge" / "schemas" / f"{schema}.schema.json").as_uri()
    offered = set(editor.offered(copy / file, f"{MODELINE}{schemas}\n{body}"))
    assert some <= offered
    assert not offered & {"null", "true", "false"}


# What is underlined


@pytest.mark.parametrize(
    ("file", "find", "replace", "says"),
    [
        ("rules/hold.yaml", "hold: {measure: add-staff}", "hold: {measure: add-stafff}", "Value is not accepted"),
        ("rules/cause.yaml", "context: {", "context: {extra-task: yes, ", "Property extra-task is not allowed"),
        ("rules/hold.yaml", "because:", "becuase:", "Property becuase is not allowed"),
        ("rules/hold.yaml", "source: note:C23", "source: note:C99", "Value is not accepted"),
        ("knowledge/measures.yaml", "level: organisational", "level: organizational", "Value is not accepted"),
        ("knowledge/causes.yaml", "fact: extra-tasks", "fact: extra-task", "Value is not accepted"),
        ("knowledge/examples/home-care/context.yaml", "workplace:", "workplce:", "Property workplce is not allowed"),
    ],
)
def test_a_wrong_word_is_underlined_at_its_line(
    file: str, find: str, replace: str, says: str, editor: Editor, copy: Path
) -> None:
    path, text, line = in_copy(copy, file, find, replace)
    editor.open(path, text)
    assert any(each[0] == line and says in each[1] for each in editor.problems(path)), editor.problems(path)


def test_nothing_is_underlined_in_any_shipped_file(editor: Editor, copy: Path) -> None:
    files = [path for part in ("rules", "knowledge") for path in sorted((copy / part).rglob("*.yaml"))]
    for path in files:
        editor.open(path, path.read_text(encoding="utf-8"))
    assert {path.name: found for path in files if (found := editor.problems(path))} == {}
    assert len(files) > 30
