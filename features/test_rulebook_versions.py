"""Whatever comes out carries the version and the content hash of its rulebook, packs included, and a pack is named."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from features.documents import TODAY, squeezed, text_in
from features.edited import write_example
from features.rulebook import TOP, example, mapping_of
from guldkorn.advice.advise import advise
from guldkorn.advice.context import Context
from guldkorn.reading.text import Language
from guldkorn.report.document import ENDINGS, plan_document
from guldkorn.rules.rulebook import Rulebook, read_rulebook
from guldkorn.session.events import Noted
from guldkorn.session.minutes import begin, reopen
from guldkorn.session.session import Session
from guldkorn.shipped import shipped_examples
from guldkorn_tui.command import guldkorn
from guldkorn_tui.deeds.subjects import OfIssue
from guldkorn_tui.line_mode.why import why
from guldkorn_tui.widgets.reasons import why_lines

ROW = "Afd. A,QD,70,30,18,40,50"
BECAUSE = "We measure coarsely here."


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Write a pack that replaces one rule and adds another."""
    folder = tmp_path / "pack"
    (folder / "rules").mkdir(parents=True)
    first = (TOP / "rules" / "finding.yaml").read_text(encoding="utf-8").split("\n  - id: ")[1]
    own = first.replace("clearly-too-high", "coarsely-too-high")
    (folder / "rules" / "own.yaml").write_text(f"rules:\n\n  - id: {first}\n\n  - id: {own}\n", encoding="utf-8")
    (folder / "pack.yaml").write_text(
        'id: nord\ntitle: {da: Nord, en: North}\nversion: "1.0"\nreplaces:\n'
        f"  - {{kind: rule, id: clearly-too-high, because: {{da: Vi måler groft her., en: {BECAUSE}}}}}\n",
        encoding="utf-8",
    )
    return folder


@pytest.fixture
def book(pack: Path) -> Rulebook:
    return read_rulebook(TOP, [pack])


def run(*arguments: str | Path) -> str:
    result = CliRunner().invoke(guldkorn, [*map(str, arguments), "--language", "en"])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_rulebook_with_a_pack_has_a_version_and_a_hash_of_its_own(pack: Path, book: Rulebook) -> None:
    bare = read_rulebook(TOP)
    assert book.version == f"{bare.version} + nord 1.0"
    assert book.hash != bare.hash
    (pack / "rules" / "own.yaml").open("a", encoding="utf-8").write("# A word.\n")
    again = read_rulebook(TOP, [pack])
    assert (again.version, again.hash == book.hash) == (book.version, False)


def test_advice_carries_both(book: Rulebook) -> None:
    advice = advise(*example("home-care"), book)
    assert (advice.version, advice.hash) == (book.version, book.hash)


@pytest.mark.parametrize(
    "command",
    [("advise",), ("advise", "--why"), ("advise", "--format", "markdown"), ("map",)],
)
def test_every_text_says_both(tmp_path: Path, pack: Path, book: Rulebook, command: tuple[str, ...]) -> None:
    write_example(tmp_path / "a", ROW)
    said = run(*command, tmp_path / "a" / "mapping.csv", "--pack", pack)
    assert f"Rulebook {book.version} ({book.hash[:12]})" in said.replace("\\", "")


@pytest.mark.parametrize("command", ["advise", "map"])
def test_every_json_holds_both(tmp_path: Path, pack: Path, book: Rulebook, command: str) -> None:
    write_example(tmp_path / "a", ROW)
    said = json.loads(run(command, tmp_path / "a" / "mapping.csv", "--pack", pack, "--format", "json"))
    assert said["rulebook"] == {"version": book.version, "hash": book.hash}


@pytest.mark.parametrize("suffix", ENDINGS)
def test_every_document_holds_both(tmp_path: Path, book: Rulebook, suffix: str) -> None:
    mapping, context = example("home-care")
    session = Session(mapping, context, book, mapping.units[0])
    text = squeezed(text_in(suffix, plan_document([session], suffix, Language.ENGLISH, TODAY), tmp_path))
    assert squeezed(book.version) in text
    assert book.hash in text


def test_a_session_file_and_its_log_hold_both_and_say_when_they_change(
    tmp_path: Path, pack: Path, book: Rulebook
) -> None:
    path, bare = tmp_path / "a.guldkorn", read_rulebook(TOP)
    mapping = mapping_of(ROW)
    minutes = begin(path, mapping, mapping, Context(), bare)
    minutes.take(Noted("Afd. A", "Vi så på scorerne."))
    minutes.close()
    minutes = reopen(path, book)
    assert (minutes.history.version, minutes.history.hash) == (book.version, book.hash)
    minutes.close()
    said = run("log", path)
    assert f"Rulebook {bare.version} ({bare.hash[:12]})" in said
    assert f"went on with rulebook {book.version} ({book.hash[:12]})" in said
    again = json.loads(run("replay", path, "--pack", pack, "--format", "json"))
    assert again["now"] == f"{book.version} ({book.hash[:12]})"
    assert again["advice"]["rulebook"] == {"version": book.version, "hash": book.hash}


def test_an_explanation_says_what_a_pack_replaced_and_why_and_what_it_added(book: Rulebook) -> None:
    (unit,) = advise(mapping_of(ROW), Context(), book).units
    packs = {reason.rule: reason.pack for reason in unit.issues[0].justification}
    replaced, added = packs["clearly-too-high"], packs["coarsely-too-high"]
    assert replaced is not None
    assert replaced.en == f"The pack North has put the rule in place of another: {BECAUSE}"
    assert added is not None
    assert added.da == "Reglen er fra pakken Nord."
    others = [pack for rule, pack in packs.items() if rule not in ("clearly-too-high", "coarsely-too-high")]
    assert others
    assert not any(others)


def test_the_pack_is_named_in_text_json_lines_and_screens_alike(pack: Path, book: Rulebook) -> None:
    folder = shipped_examples() / "call-centre"
    command = ("advise", folder / "mapping.csv", "--context", folder / "context.yaml", "--pack", pack)
    assert f"place of another: {BECAUSE}" in " ".join(run(*command, "--why").split())
    assert f"place of another: {BECAUSE}" in run(*command, "--format", "json")
    mapping = mapping_of(ROW)
    session = Session(mapping, Context(), book, mapping.units[0])
    (issue,) = session.advice.issues
    screen = [line.body.plain for line in why_lines(issue.justification, book.knowledge, Language.ENGLISH)]
    lines = [said.en for said in why(OfIssue(issue.id), session)]
    for shown in (screen, lines):
        assert f"The pack North has put the rule in place of another: {BECAUSE}" in shown
        assert "The rule is from the pack North." in shown
