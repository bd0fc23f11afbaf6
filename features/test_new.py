import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.rulebook import TOP
from features.test_command_line import run
from guldkorn.editing.checking.drafts import DRAFT, drafts
from guldkorn.editing.checking.review import review
from guldkorn.editing.skeletons import new_entry
from guldkorn.editing.skeletons.descriptions import DANISH, is_translated
from guldkorn.editing.skeletons.new_entry import NewEntryError, NewKind, new_knowledge, new_pack, new_rule
from guldkorn.editing.skeletons.rule_skeleton import rule_skeleton
from guldkorn.editing.skeletons.skeletons import SkeletonError, first
from guldkorn.editing.skeletons.yaml_insertion import InsertionError, insertion
from guldkorn.knowledge.measures import Measure, MeasureEvidence, MeasuresFile
from guldkorn.knowledge.names import Sort
from guldkorn.knowledge.packs import PackFile
from guldkorn.knowledge.questionnaires import Item, Questionnaire, Scale
from guldkorn.knowledge.questions import Question, QuestionsFile
from guldkorn.knowledge.sources import SourcesFile
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.document import parse_document, read_document
from guldkorn.reading.text import Language
from guldkorn.rules.kinds import KINDS
from guldkorn.rules.layers import Layers
from guldkorn.rules.rule_file import RuleEntry
from guldkorn.rules.rulebook import read_rulebook

RULES = [(about, kind.name) for kind in KINDS.values() for about in About if about in kind.concluded_about]
DESCRIBED = (RuleEntry, Measure, MeasureEvidence, Question, Questionnaire, Scale, Item, PackFile)
KNOWLEDGE = (NewKind.MEASURE, NewKind.QUESTION, NewKind.QUESTIONNAIRE)


@pytest.fixture
def pack(tmp_path: Path) -> Layers:
    """Make a pack of nothing over the shipped rulebook."""
    folder = tmp_path / "vores"
    new_pack(folder, Layers(TOP), Language.DANISH).write()
    return Layers(TOP, (folder,))


@pytest.fixture
def copy(tmp_path: Path) -> Layers:
    """Copy the shipped rulebook, to write in it."""
    for part in ("rules", "knowledge"):
        shutil.copytree(TOP / part, tmp_path / "egen" / part, ignore=shutil.ignore_patterns("examples"))
    return Layers(tmp_path / "egen")


def advised(layers: Layers) -> list[str]:
    """Return what check advises beside that texts are drafts. There must be no errors."""
    found = review(layers.folder, layers.packs)
    assert found.errors == ()
    assert found.rulebook is not None
    waiting = set(drafts(found.rulebook))
    return [problem.message.en for problem in found.advice if problem not in waiting]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("about", "concludes"), RULES)
def test_every_new_rule_passes_check_and_is_itself_a_rule(
    about: About, concludes: str, language: Language, pack: Layers
) -> None:
    before = advised(pack)
    entry = new_rule(rule_skeleton("vores-regel", about, concludes), pack, language)
    entry.write()
    assert [each for each in advised(pack) if each not in before] == [each.message.en for each in entry.advice]
    rule = read_rulebook(pack.folder, pack.packs).rule["vores-regel"]
    assert (rule.about, rule.then[0].kind) == (about, concludes)
    assert (rule.place.file.split("/")[-1], rule.place.line) == (entry.path.name, entry.line)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", KNOWLEDGE)
def test_every_new_entry_of_knowledge_passes_check(kind: NewKind, language: Language, pack: Layers) -> None:
    before = advised(pack)
    entry = new_knowledge(kind, "vores-egen", pack, language)
    entry.write()
    more = [each for each in advised(pack) if each not in before]
    assert more == [each.message.en for each in entry.advice]
    assert len(more) == (0 if kind is NewKind.QUESTIONNAIRE else 1)  # nothing uses a new measure or question yet
    assert "id: vores-egen" in entry.path.read_text().splitlines()[entry.line - 1]


def test_a_rule_takes_up_the_measure_and_the_question_that_nothing_uses_yet(pack: Layers) -> None:
    before = advised(pack)
    for kind in (NewKind.MEASURE, NewKind.QUESTION):
        new_knowledge(kind, "vores-egen", pack, Language.DANISH).write()
    assert len(advised(pack)) == len(before) + 2
    for concludes in ("recommendation", "question", "caution"):  # ask, and read the answer
        new_rule(rule_skeleton(f"vores-{concludes}", None, concludes), pack, Language.DANISH).write()
    assert advised(pack) == before


@pytest.mark.parametrize("kind", [NewKind.RULE, NewKind.MEASURE, NewKind.QUESTION])
def test_a_file_that_is_there_keeps_every_byte_and_its_rights(kind: NewKind, copy: Layers) -> None:
    if kind is NewKind.RULE:
        entry = new_rule(rule_skeleton("vores-regel", None, "hold"), copy, Language.DANISH)
    else:
        entry = new_knowledge(kind, "vores-egen", copy, Language.DANISH)
    entry.path.chmod(0o640)
    before = entry.path.read_bytes()
    entry.write()
    after = entry.path.read_bytes()
    assert after.startswith(before)
    assert len(after) > len(before)
    assert entry.path.stat().st_mode & 0o777 == 0o640
    assert advised(copy) == advised(Layers(TOP)) + [each.message.en for each in entry.advice]


VALUES = st.sampled_from(
    ["1", "tekst", '"med: kolon"', "[a, b]", "{da: hej, en: hi}", "|\n{i}  blok\n{i}  mere", "'æøå'"]
)


@st.composite
def listings(draw: st.DrawFn) -> bytes:
    """Draw a file with a list of entries, as editors of many minds write it."""
    indent, dash = " " * draw(st.integers(0, 4)), "-" + " " * draw(st.integers(1, 3))
    lines = draw(st.lists(st.sampled_from(["# øverst", "", "før: 1"]), max_size=3, unique=True))
    lines += ["rules:", *draw(st.lists(st.sampled_from(["", f"{indent}# om listen"]), max_size=2))]
    for number in range(draw(st.integers(1, 3))):
        within = indent + " " * len(dash)
        value = draw(VALUES).replace("{i}", within)
        lines += [f"{indent}{dash}id: r{number}", f"{within}x: {value}"]
        lines += draw(st.lists(st.sampled_from(["", f"{indent}# mellem", "   "]), max_size=2))
    lines += draw(st.sampled_from([[], ["efter: 2"], ["", "# om efter", "efter:", "  - id: r0"]]))
    lines += draw(st.lists(st.sampled_from(["", "# til sidst"]), max_size=2))
    text = "\n".join(lines) + draw(st.sampled_from(["", "\n"]))
    raw = text.replace("\n", draw(st.sampled_from(["\n", "\r\n"]))).encode()
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + raw


@given(listings())
def test_an_insertion_changes_nothing_but_that_there_is_one_entry_more(raw: bytes) -> None:
    lines = ["# om den nye", "id: ny", "# om y", "y: {da: æ, en: ø}", "z:", "  - 1"]
    before = parse_document(raw, "f").data
    found = insertion(raw, "rules", lines, "f")
    after = found.into(raw)
    assert after[: found.position] + after[found.position + len(found.block) :] == raw
    document = parse_document(after, "f")
    added = {"id": "ny", "y": {"da": "æ", "en": "ø"}, "z": [1]}
    if raw[-1:] not in (b"\n", b"\r"):  # its last line is ended now
        before = parse_document(raw + (b"\r\n" if b"\r\n" in raw else b"\n"), "f").data
    assert document.data == {**before, "rules": [*before["rules"], added]}
    assert document.key_place(("rules", len(before["rules"]), "id")).line == found.line
    assert (b"\r\n" in found.block) == (b"\r\n" in raw)
    assert b"\r\n" not in raw or b"\n" not in found.block.replace(b"\r\n", b"")


@pytest.mark.parametrize(
    "raw",
    [
        b"rules: [{id: a}]\n",
        b"rules:\n",
        b"andet: 1\n",
        b"rules:\n  - id: a\n    t: |\n      x\n      # y\nz: 1\n",
        b"rules:\n- a: 1\n...\n",
    ],
)
def test_a_list_that_cannot_take_an_entry_without_other_changes_is_left_alone_with_a_word_on_why(raw: bytes) -> None:
    with pytest.raises(InsertionError, match="cannot take one more entry; write it as lines that begin with -"):
        insertion(raw, "rules", ["id: ny"], "f")


def test_the_text_of_a_block_stays_as_it_was_with_its_last_empty_lines() -> None:
    raw = b"rules:\n  - id: a\n    t: |+\n      x\n\n"
    after = insertion(raw, "rules", ["id: ny"], "f").into(raw)
    assert parse_document(after, "f").data["rules"] == [{"id": "a", "t": "x\n\n"}, {"id": "ny"}]


def test_drafts_are_told_at_their_places_until_they_are_written(pack: Layers) -> None:
    entry = new_rule(rule_skeleton("vores-regel", None, None), pack, Language.DANISH)
    entry.write()
    found = review(pack.folder, pack.packs)
    told = [problem for problem in found.advice if "still a draft" in problem.message.en]
    lines = entry.path.read_text().splitlines()
    assert [lines[problem.place.line - 1].strip()[:11] for problem in told] == ['da: "SKRIV:'] * 2
    written = entry.path.read_text().replace(f"{DRAFT.da} ", "").replace(f"{DRAFT.en} ", "", 1)
    entry.path.write_text(written)
    (left,) = [p for p in review(pack.folder, pack.packs).advice if "still a draft" in p.message.en]
    assert '"because" is still a draft' in left.message.en
    assert written.splitlines()[left.place.line - 1].strip().startswith('en: "WRITE:')
    entry.path.write_text(written.replace(DRAFT.en, ""))
    assert not [p for p in review(pack.folder, pack.packs).advice if "still a draft" in p.message.en]


def test_what_the_keys_are_for_is_said_in_danish_too_word_for_word() -> None:
    said = {field.description or "" for model in DESCRIBED for field in model.model_fields.values()}
    said |= {kind.says for kind in KINDS.values()}
    said |= {attribute.says for kind in KINDS.values() for attribute in kind.attributes.values()}
    said |= {(model.__doc__ or "").partition(": ")[2] for model in (MeasuresFile, QuestionsFile, SourcesFile)}
    assert [each for each in said if not each or not is_translated(each)] == []
    english = [each["en"] for each in read_document(DANISH).data["descriptions"]]
    assert sorted(set(english) - {" ".join(each.split()) for each in said}) == []
    assert len(english) == len(set(english))


@pytest.mark.parametrize("name", ["Vores Regel", "vores_regel", "-a", "a--b", "", "æble", "../x"])
@pytest.mark.parametrize("kind", [NewKind.RULE, *KNOWLEDGE])
def test_an_id_of_other_letters_is_refused_with_one_that_can_be_used(name: str, kind: NewKind, pack: Layers) -> None:
    with pytest.raises(
        NewEntryError, match=r"cannot be an id; use small letters, digits and hyphens, such as [a-z0-9]"
    ):
        make(kind, name, pack)
    assert [path.name for path in pack.packs[0].rglob("*") if path.is_file()] == ["pack.yaml"]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (NewKind.RULE, "high-strain"),
        (NewKind.MEASURE, "add-staff"),
        (NewKind.QUESTION, "decided-by"),
        (NewKind.QUESTIONNAIRE, "copsoq-2"),
        (NewKind.QUESTIONNAIRE, "copsoq-2-medium"),
    ],
)
def test_an_id_that_is_taken_is_refused_with_its_place(kind: NewKind, name: str, pack: Layers) -> None:
    with pytest.raises(NewEntryError, match=rf'"{name}" is there already \(.*yaml.*\); choose another id, or write a'):
        make(kind, name, pack)


def make(kind: NewKind, name: str, layers: Layers) -> None:
    """Write a new entry of a kind."""
    if kind is NewKind.RULE:
        new_rule(rule_skeleton(name, None, None), layers, Language.ENGLISH).write()
    else:
        new_knowledge(kind, name, layers, Language.ENGLISH).write()


@pytest.mark.parametrize(("about", "concludes"), [(About.UNIT, "recommendation"), (None, "recomendation")])
def test_what_a_rule_cannot_conclude_is_told_with_what_it_can(about: About | None, concludes: str) -> None:
    with pytest.raises(SkeletonError, match=r"cannot conclude .*; (use|did you mean)"):
        rule_skeleton("x", about, concludes)


UNKNOWN_SOURCE = """rules:
  - id: a
    title: {da: a, en: a}
    when: {issue: {aspect: pace}}
    then: {caution: {id: a}}
    because: {da: a, en: a}
    source: ingen
"""


@pytest.mark.parametrize(("text", "place"), [("rules:\n  - id: a\n", "2:5"), (UNKNOWN_SOURCE, "7:13")])
def test_a_rulebook_with_errors_gets_nothing_new_before_they_are_mended(text: str, place: str, pack: Layers) -> None:
    broken = pack.packs[0] / "rules" / "brudt.yaml"
    broken.parent.mkdir(exist_ok=True)
    broken.write_text(text)
    with pytest.raises(NewEntryError) as refused:
        make(NewKind.MEASURE, "vores-egen", pack)
    assert "mend them first; nothing was written:\n" in refused.value.message.en
    assert f"brudt.yaml:{place}: " in refused.value.message.en
    assert "ret dem først; der er ikke skrevet noget" in refused.value.message.da
    assert not (pack.packs[0] / "knowledge" / "measures.yaml").exists()


def test_what_would_give_errors_is_not_written_and_the_faults_are_told_of_the_file_itself(
    pack: Layers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new_entry, "measure", lambda name, *_: [f"id: {name}", "koster: 3"])
    path = pack.packs[0] / "knowledge" / "measures.yaml"
    with pytest.raises(NewEntryError) as refused:
        make(NewKind.MEASURE, "vores-egen", pack)
    assert f'{path}:6:5: unknown key "koster"; did you mean "cost"?' in refused.value.message.en
    assert not path.exists()


def test_the_installed_rulebook_is_not_written_in_and_a_pack_is_named_instead(
    copy: Layers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new_entry, "_PACKAGE", copy.folder.parent)
    with pytest.raises(NewEntryError, match="guldkorn new pack FOLDER"):
        make(NewKind.MEASURE, "vores-egen", copy)
    monkeypatch.setattr(new_entry, "_PACKAGE", copy.folder)
    folder = copy.folder.parent / "vores"
    new_pack(folder, copy, Language.DANISH).write()
    make(NewKind.MEASURE, "vores-egen", Layers(copy.folder, (folder,)))
    assert "vores-egen" in read_rulebook(copy.folder, (folder,)).knowledge.measures


def test_a_file_that_may_not_be_written_is_left_alone(copy: Layers) -> None:
    path = copy.folder / "knowledge" / "measures.yaml"
    path.chmod(0o444)
    before = path.read_bytes()
    with pytest.raises(NewEntryError, match=r"cannot write .*measures\.yaml .*get leave to write there, or use a pack"):
        make(NewKind.MEASURE, "vores-egen", copy)
    assert path.read_bytes() == before
    assert {each.name for each in path.parent.iterdir()} == {
        each.name for each in (TOP / "knowledge").iterdir() if each.name != "examples"
    }


def test_a_file_that_was_saved_meanwhile_is_not_written_over(copy: Layers) -> None:
    entry = new_knowledge(NewKind.QUESTION, "vores-egen", copy, Language.DANISH)
    entry.path.write_bytes(entry.path.read_bytes() + b"# gemt imens\n")
    with pytest.raises(NewEntryError, match="was changed meanwhile; try again"):
        entry.write()
    assert entry.path.read_bytes().endswith(b"# gemt imens\n")


def test_a_pack_is_not_made_where_one_is(pack: Layers) -> None:
    with pytest.raises(NewEntryError, match=r"pack\.yaml is there already; choose another folder"):
        new_pack(pack.packs[0], Layers(TOP), Language.DANISH)


@pytest.mark.parametrize(("name", "id_"), [("Vores regler", "vores-regler"), ("Ældre & Sundhed", "aeldre-sundhed")])
def test_a_packs_id_looks_like_the_name_of_its_folder(name: str, id_: str, tmp_path: Path) -> None:
    new_pack(tmp_path / name, Layers(TOP), Language.DANISH).write()
    assert read_rulebook(TOP, (tmp_path / name,)).version.endswith(f" + {id_} 0.1.0")
    assert parse_document((tmp_path / name / "pack.yaml").read_bytes(), "f").data["title"]["da"] == name


def test_where_there_is_nothing_to_name_that_is_said() -> None:
    with pytest.raises(SkeletonError, match="the rulebook has no cause yet that the new entry could name; write one"):
        first((), Sort.CAUSE.title)


def test_the_command_says_what_it_wrote_where_and_what_to_do_next(tmp_path: Path) -> None:
    made = run("new", "pack", tmp_path / "vores", language="da")
    assert (made.returncode, made.stderr) == (0, "")
    assert f"Skrevet: {tmp_path / 'vores' / 'pack.yaml'}:2\n" in made.stdout
    assert f"guldkorn new rule … --pack {tmp_path / 'vores'}" in made.stdout
    assert (tmp_path / "vores" / "rules").is_dir()
    measure = run("--pack", tmp_path / "vores", "new", "measure", "vores-indsats", language="da")
    path = tmp_path / "vores" / "knowledge" / "measures.yaml"
    line = path.read_text().splitlines().index("  - id: vores-indsats") + 1
    assert measure.stdout.startswith(f"Skrevet: {path}:{line}\n")
    assert "ingen regel anbefaler" in measure.stdout
    assert f"guldkorn new rule … --concludes recommendation --pack {tmp_path / 'vores'}\n" in measure.stdout
    assert f"guldkorn check --watch --pack {tmp_path / 'vores'}\n" in measure.stdout
    first = path.read_text().splitlines()[0]
    schema = (path.parent / first.partition("$schema=")[2]).read_text()
    assert first.startswith("# yaml-language-server: $schema=")
    assert schema
    assert '"vores-indsats"' in (tmp_path / "vores" / "knowledge" / "schemas" / "rules.schema.json").read_text()
    rule = run("new", "rule", "vores-regel", "--pack", tmp_path / "vores", language="en")
    assert rule.stdout.startswith(f"Written: {tmp_path / 'vores' / 'rules' / 'recommendation.yaml'}:6\n")
    assert "recommendation: {measure: vores-indsats}" in (tmp_path / "vores/rules/recommendation.yaml").read_text()


def test_the_command_refuses_with_exit_status_2_and_one_sentence(tmp_path: Path) -> None:
    done = run("new", "measure", "Vores Indsats", "--rulebook", TOP, language="da")
    assert (done.returncode, done.stdout) == (2, "")
    assert "brug små bogstaver, tal og bindestreg, fx vores-indsats" in done.stderr
    wrong = run("new", "measure", "x", "--concludes", "hold", "--pack", tmp_path, language="en")
    assert wrong.returncode == 2
    assert "belong to a rule" in wrong.stderr
    forgotten = run("new", "rule", "x", language="en")
    assert forgotten.returncode == 2
    assert "the shipped rulebook stays as it is" in forgotten.stderr
    gone = run("new", "rule", "x", "--pack", tmp_path / "ingen", language="en")
    assert gone.returncode == 2
    assert "there is no such folder" in gone.stderr
