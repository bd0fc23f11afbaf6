"""A rulebook that is saved while a meeting is held: the advice follows, and what is broken changes nothing."""

import gc
import os
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from shutil import copy, copytree, ignore_patterns, rmtree
from typing import Any

import pytest

from features.patience import LONGEST
from features.pilot import LARGE, SMALL, Held, Table, hold_app, hospital, hospital_context
from features.rulebook import example, shipped
from features.spoken_lines import Script, events_in
from features.test_endurance import pages, resident
from guldkorn.advice.context import Context
from guldkorn.inference.reasoner import InferenceError
from guldkorn.reading.text import Language, Text
from guldkorn.rules.layers import Layers
from guldkorn.rules.rulebook import Rulebook, read_rulebook
from guldkorn.session.events import Answered, Begun, Noted, RulebookTaken
from guldkorn.session.minutes import Minutes, begin
from guldkorn.shipped import shipped_examples, shipped_folder
from guldkorn.survey.intake import Intake
from guldkorn.survey.mapping import unit_names
from guldkorn_tui.command import guldkorn
from guldkorn_tui.commands.serve import first_arguments, later_arguments
from guldkorn_tui.line_mode.opening import Beginning
from guldkorn_tui.line_mode.run import hold
from guldkorn_tui.meeting.meeting_screen import MeetingScreen
from guldkorn_tui.opening import rulebook_watch
from guldkorn_tui.opening.opened_survey import Opened
from guldkorn_tui.opening.rulebook_watch import Reread, Rereading
from guldkorn_tui.opening.what_to_read import Asked
from guldkorn_tui.session_app import SessionApp
from guldkorn_tui.widgets.problem_panel import ProblemPanel
from guldkorn_tui.widgets.rows import Rows

WATCHER = "rulebook-watch"
FINDING = Path("rules/finding.yaml")
HIGHER = ("side: too-high, distance: {at least: 10}", "side: too-high, distance: {at least: 90}")
READ_AGAIN = "Regelværket er læst igen"


class Desk:
    """The folder of a rulebook, and the knowledge editor who saves files in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pack: Path | None = None
        copytree(shipped_folder() / "rules", folder / "rules")
        copytree(shipped_folder() / "knowledge", folder / "knowledge", ignore=ignore_patterns("examples"))

    @property
    def asked(self) -> Asked:
        """What a session is asked to read."""
        return Asked(rulebook=Layers(self.folder, (self.pack,) if self.pack else ()))

    @property
    def rulebook(self) -> Rulebook:
        """The rulebook as it lies there."""
        return read_rulebook(self.folder, self.asked.rulebook.packs)

    def save(self, file: Path | str, old: str, new: str) -> None:
        """Save a file with other words in it."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def hold(
        self,
        meeting: Held,
        *,
        watch: bool = True,
        context: Context | None = None,
        rulebook: Rulebook | None = None,
        size: tuple[int, int] = SMALL,
        language: Language = Language.DANISH,
    ) -> Path:
        """Hold a meeting with the rulebook, and return the file that keeps it."""
        path = self.folder.parent / "moede.guldkorn"
        told = hospital_context() if context is None else context
        opened = Opened(rulebook or self.rulebook, Intake(hospital(), unit_names(hospital(), ())), told, hospital())
        app = SessionApp(opened, language, path=path, watch=self.asked if watch else None)
        hold_app(meeting, app, size)
        return path

    def minutes(self) -> Minutes:
        """Begin a meeting about which nothing is known before."""
        return begin(self.folder.parent / "moede.guldkorn", hospital(), hospital(), Context(), self.rulebook)

    def hold_lines(self, lines: Callable[[Script], Iterable[str]], *, watch: bool = True) -> str:
        """Hold a meeting in plain lines, and return its transcript."""
        mapping = self.folder.parent / "kortlægning.csv"
        copy(shipped_examples() / "hospital-ward" / "mapping.csv", mapping)
        script = Script(())
        script._lines = iter(lines(script))
        save = self.folder.parent / "linjer.guldkorn"
        assert hold(Beginning(mapping, None, self.asked, save), script, Language.DANISH, watch=watch) == 0
        return script.transcript


def write_pack(folder: Path, title: str) -> Path:
    """Write a pack that says otherwise what to do about conflicts."""
    entries = (shipped_folder() / "knowledge" / "measures.yaml").read_text(encoding="utf-8")
    entry = re.search(r"  - id: conflict-handling\n(?:(?:    .*)?\n)+", entries)
    assert entry is not None
    (folder / "knowledge").mkdir(parents=True, exist_ok=True)
    own = entry[0].replace("da: Tag konflikter op, mens de er små", f"da: {title}")
    (folder / "knowledge" / "measures.yaml").write_text(f"measures:\n\n{own}", encoding="utf-8")
    (folder / "pack.yaml").write_text(
        "id: nord\ntitle: {da: Nord, en: North}\nversion: '1.0'\nreplaces:\n"
        "  - {kind: measure, id: conflict-handling, because: {da: vores ord, en: our words}}\n",
        encoding="utf-8",
    )
    return folder


QUESTION = """
  - id: own-question
    about: unit
    question: {da: Er det vores eget spørgsmål?, en: Is it our own question?}
    why: {da: Det vil vi gerne vide., en: We should like to know.}
"""


def add_question(desk: Desk) -> None:
    """Save a question that no rule reads."""
    path = desk.folder / "knowledge" / "context.yaml"
    path.write_text(path.read_text(encoding="utf-8") + QUESTION, encoding="utf-8")


def drop_question(desk: Desk) -> None:
    """Save the questions without it."""
    desk.save("knowledge/context.yaml", QUESTION, "")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)  # so that problems name files as they are seen from there
    return Desk(tmp_path / "regler")


@pytest.fixture(autouse=True)
def nobody_watches_afterwards() -> Iterator[None]:
    yield
    for thread in threading.enumerate():
        if thread.name == WATCHER:
            thread.join(LONGEST)
            assert not thread.is_alive()


async def gone(table: Table, text: str) -> None:
    """Wait until a text is no longer on the screen."""
    await table.until_so(lambda: text not in table.flat, f"{text!r} never went from the screen")


async def saved(table: Table, save: Callable[[], None]) -> None:
    """Save something, and wait until the meeting was told of it."""
    meeting = table.meeting
    assert isinstance(meeting, MeetingScreen)
    before = meeting._rulebook_news
    save()
    await table.until_so(lambda: meeting._rulebook_news is not before, "nobody was told of it")


def is_shown(table: Table) -> bool:
    return bool(table.meeting.query_one(ProblemPanel).display)


def rows_of(table: Table) -> Rows:
    return table.meeting.view.query_one(Rows)


def living(kind: type) -> int:
    gc.collect()
    return sum(type(each) is kind for each in gc.get_objects())


# Saving


def test_a_save_changes_the_advice_on_the_screen_and_says_what_is_different(desk: Desk) -> None:
    async def meeting(table: Table) -> None:
        await table.press("2")
        before = {issue.id for issue in table.session.advice.issues}
        assert "Følelsesmæssige krav" in table.screen
        desk.save(FINDING, *HIGHER)
        await table.until(READ_AGAIN)
        after = {issue.id for issue in table.session.advice.issues}
        assert after < before
        assert "Følelsesmæssige krav" not in table.screen
        news = table.meeting.minutes.session.rulebook
        assert f"({news.version}, {news.hash[:7]}…): " in table.flat
        assert "W viser hvad." in table.flat
        await table.press("W")
        assert "Følelsesmæssige krav: er ikke længere en belastning" in table.flat
        await table.press("l")
        assert "is no longer an issue" in table.flat

    desk.hold(meeting, context=Context())


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_what_is_chosen_stays_chosen_and_the_step_stays(desk: Desk, size: tuple[int, int]) -> None:
    async def meeting(table: Table) -> None:
        await table.press("6", "down", "down", "down", "down", "down")
        chosen, top = rows_of(table).key, rows_of(table).scroll_offset.y
        assert chosen is not None
        desk.save("knowledge/measures.yaml", "da: Tag konflikter op", "da: Tag alle konflikter op")
        await table.until(READ_AGAIN)
        await table.rest()
        assert (rows_of(table).key, rows_of(table).scroll_offset.y) == (chosen, top)
        assert "rådene er de samme" in table.flat
        await table.press("home")
        assert "Tag alle konflikter op" in table.screen

    desk.hold(meeting, size=size)


def test_a_pack_that_is_saved_changes_the_advice_too(desk: Desk) -> None:
    desk.pack = write_pack(desk.folder.parent / "pakke", "Sig det, mens det er småt")

    async def meeting(table: Table) -> None:
        await table.press("6")
        assert "Sig det, mens det er småt" in table.flat
        write_pack(desk.folder.parent / "pakke", "Sig det åbent")
        await table.until("Sig det åbent")
        assert f"{shipped().version} + nord 1.0" in table.flat
        rmtree(desk.folder.parent / "pakke")
        await table.until("Regelværket har")
        await table.until("en pakke er en mappe med pack.yaml")
        assert "Sig det åbent" in table.flat

    desk.hold(meeting)


def test_undo_and_redo_go_on_through_a_save(desk: Desk) -> None:
    async def meeting(table: Table) -> None:
        await table.press("4", "a")
        answered = table.session.context
        assert answered != Context()
        desk.save(FINDING, *HIGHER)
        await table.until(READ_AGAIN)
        assert table.session.context == answered
        await table.press("z")
        assert table.session.context == Context()
        desk.save(FINDING, *reversed(HIGHER))
        await gone(table, "W viser hvad")
        await table.until(READ_AGAIN)
        await table.press("Z")
        assert table.session.context == answered

    desk.hold(meeting, context=Context())


def test_the_file_says_which_rulebook_each_thing_was_said_under(desk: Desk) -> None:
    hashes = [desk.rulebook.hash]

    async def meeting(table: Table) -> None:
        unit = table.session.unit
        desk.save(FINDING, *HIGHER)
        await table.until(READ_AGAIN)
        hashes.append(table.session.rulebook.hash)
        assert not table.meeting.minutes.is_kept  # a meeting that was only looked at leaves no file
        assert table.meeting.change(Noted(unit, "en"))
        assert table.meeting.change(Noted(unit, "to"))
        desk.save(FINDING, *reversed(HIGHER))
        await gone(table, hashes[1][:7])
        await table.until(READ_AGAIN)

    events = events_in(desk.hold(meeting, context=Context()))
    assert [type(each) for each in events[:4]] == [Begun, RulebookTaken, Noted, Noted]
    assert [each.hash for each in events if isinstance(each, Begun | RulebookTaken)][:2] == hashes


def test_what_the_new_rulebook_does_not_know_stays_in_the_file_and_holds_again_when_it_does(desk: Desk) -> None:
    fact = "own-question"
    add_question(desk)

    async def meeting(table: Table) -> None:
        assert table.meeting.change(Answered(table.session.unit, fact, "yes"))
        drop_question(desk)
        await table.until("1 oplysning kendes ikke mere")
        assert not table.session.answered(fact)
        await table.press("W")
        assert 'regelværket spørger ikke om "own-question"' in table.flat
        assert "Det bliver stående i filen" in table.flat
        await table.press("escape")
        assert not table.meeting.change(Answered(table.session.unit, fact, "no"))
        assert "spørger ikke om" in table.flat
        add_question(desk)
        await gone(table, "spørger ikke om")
        await table.until(READ_AGAIN)
        assert [answer.value for answer in table.session.answered(fact)] == ["yes"]

    path = desk.hold(meeting, context=Context())
    assert [each.value for each in events_in(path) if isinstance(each, Answered)] == ["yes"]


def test_a_question_that_is_gone_is_left_for_the_next(desk: Desk) -> None:
    add_question(desk)

    async def meeting(table: Table) -> None:
        await table.press("4", "i", "end", "enter")
        assert "Er det vores eget spørgsmål?" in table.flat
        drop_question(desk)
        await table.until(READ_AGAIN)
        assert "Er det vores eget spørgsmål?" not in table.flat
        assert "Åbent spørgsmål" in table.flat
        await table.press("w")
        await table.press("escape", "backspace", "j")

    desk.hold(meeting, context=Context(), size=LARGE)


# Broken


def test_a_broken_save_shows_what_is_wrong_and_keeps_the_advice_until_it_is_mended(desk: Desk) -> None:
    async def meeting(table: Table) -> None:
        await table.press("6")
        before, rulebook = table.session.advice, table.session.rulebook
        desk.save(FINDING, "grade: clear}", "grade: claer}")
        await table.until(f"Regelværket har 3 fejl. Mødet går videre, som det var ({shipped().version}). W viser alt.")
        assert 'regler/rules/finding.yaml:16:24: ukendt grade "claer"; mente du "clear"?' in table.flat
        assert table.session.advice is before
        await table.press("l")
        assert 'unknown grade "claer"; did you mean "clear"?' in table.flat
        await table.press("l", "4", "v")  # the keys go where they went
        assert table.meeting.change(Noted(table.session.unit, "sagt imens"))
        await table.press("W")
        assert "Ret filerne, og gem dem" in table.flat
        await table.press("escape")
        desk.save(FINDING, "grade: claer}", "grade: clear}")
        await gone(table, "Regelværket har 3 fejl")
        await table.until(READ_AGAIN)
        assert not is_shown(table)
        assert table.session.rulebook is not rulebook
        assert table.session.rulebook.hash == rulebook.hash
        assert [note.text for note in table.session.agreed.notes] == ["sagt imens"]

    desk.hold(meeting)


def test_the_panel_leaves_room_for_the_step_however_much_is_wrong(desk: Desk) -> None:
    async def meeting(table: Table) -> None:
        await table.press("6")
        desk.save("rules/recommendation.yaml", "da: ", "dansk: ")
        await table.until("Regelværket har")
        panel = table.meeting.query_one(ProblemPanel)
        assert panel.size.height <= 6
        assert re.search(r"… og \d+ til", table.flat)
        assert table.meeting.view.size.height >= 10
        assert not panel.can_focus

    desk.hold(meeting)


def test_a_text_that_is_being_written_is_not_lost_when_the_rulebook_is_read_again(desk: Desk) -> None:
    async def meeting(table: Table) -> None:
        await table.press("N")
        await table.write("Tal med")
        await saved(table, lambda: desk.save(FINDING, *HIGHER))
        await saved(table, lambda: desk.save(FINDING, "grade: clear}", "grade: claer}"))
        assert "Tal med" in table.flat
        await table.write(" natholdet")
        await table.press("ctrl+s")
        assert is_shown(table)
        assert [note.text for note in table.session.agreed.notes] == ["Tal med natholdet"]

    desk.hold(meeting, context=Context())


def test_a_file_that_is_deleted_while_it_is_watched_is_told_and_comes_back(desk: Desk) -> None:
    text = (desk.folder / FINDING).read_text(encoding="utf-8")
    measures = desk.folder / "knowledge" / "measures.yaml"
    kept = measures.read_text(encoding="utf-8")

    async def meeting(table: Table) -> None:
        before = table.session.advice
        measures.unlink()
        await table.until("regler/knowledge/measures.yaml")
        assert table.session.advice is before
        (desk.folder / "rules").rename(desk.folder / "væk")
        await table.until('"rules" mangler; et regelværk er en mappe med rules/')
        assert table.session.advice is before
        (desk.folder / "væk").rename(desk.folder / "rules")
        (desk.folder / FINDING).write_text(text, encoding="utf-8")
        measures.write_text(kept, encoding="utf-8")
        await gone(table, "Regelværket har")
        await table.until("rådene er de samme")

    desk.hold(meeting)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="whoever runs this may read everything")
def test_a_folder_that_may_not_be_read_is_told(desk: Desk) -> None:
    async def meeting(table: Table) -> None:
        (desk.folder / "rules").chmod(0)
        await table.until("Regelværket har")
        (desk.folder / "rules").chmod(0o755)
        await gone(table, "Regelværket har")

    desk.hold(meeting)


def test_a_save_in_several_steps_is_read_when_it_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = iter(["før", "en del", None, "det hele", "det hele", "bagefter"])
    monkeypatch.setattr(rulebook_watch, "_hash", lambda _layers: next(looks))
    monkeypatch.setattr(rulebook_watch, "SETTLED", 0)
    rulebook_watch._wait_until_settled(Layers(Path()), threading.Event())
    assert next(looks) == "bagefter"


@pytest.mark.parametrize("fault", [InferenceError(Text("uenige", "at odds")), KeyError("aspect"), OSError("væk")])
def test_what_fails_while_the_meeting_is_read_again_keeps_the_last_good_rulebook(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fails(*_: object) -> None:
        raise fault

    async def meeting(table: Table) -> None:
        before = table.session
        with monkeypatch.context() as broken:
            broken.setattr(rulebook_watch, "_reread", fails)
            desk.save(FINDING, *HIGHER)
            await table.until("Regelværket har 1 fejl")
        assert table.session is before
        assert str(getattr(fault, "message", Text(str(fault), "")).da) in table.flat
        assert table.meeting.change(Noted(table.session.unit, "det går videre"))
        desk.save(FINDING, *reversed(HIGHER))
        await gone(table, "Regelværket har")

    desk.hold(meeting)


def test_what_fails_when_the_rulebook_is_taken_is_told_and_the_meeting_stays(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise InferenceError(Text("de to læsninger er uenige", "the two readings are at odds"))

    async def meeting(table: Table) -> None:
        before = table.session
        monkeypatch.setattr(Minutes, "go_on_with", fails)
        desk.save(FINDING, *HIGHER)
        await table.until("de to læsninger er uenige")
        assert is_shown(table)
        assert table.session is before

    desk.hold(meeting)


def test_what_was_said_while_the_files_were_read_is_kept(desk: Desk) -> None:
    minutes = desk.minutes()
    unit = minutes.session.unit
    desk.save(FINDING, *HIGHER)
    news = rulebook_watch.read_again(minutes, desk.asked)
    assert isinstance(news, Reread)
    minutes.take(Noted(unit, "sagt imens"))
    session = minutes.go_on_with(news.history)
    assert [note.text for note in session.agreed.notes] == ["sagt imens"]
    minutes.undo()
    assert not minutes.session.agreed.notes
    minutes.close()


def test_the_unit_that_is_spoken_of_stays(desk: Desk) -> None:
    mapping, told = example("home-care")
    minutes = begin(desk.folder.parent / "moede.guldkorn", mapping, mapping, told, desk.rulebook)
    first, other, *_ = mapping.units
    minutes.take(Noted(first, "om den første"))
    minutes.speak_of(other)
    desk.save(FINDING, *HIGHER)
    news = rulebook_watch.read_again(minutes, desk.asked)
    assert isinstance(news, Reread)
    assert set(news.differences) > {first}
    assert minutes.go_on_with(news.history).unit == other
    minutes.close()


# Watching


def test_without_watch_nothing_is_watched(desk: Desk) -> None:
    async def meeting(table: Table) -> None:
        assert WATCHER not in [thread.name for thread in threading.enumerate()]
        before = table.session
        desk.save(FINDING, *HIGHER)
        await table.rest()
        assert WATCHER not in [thread.name for thread in threading.enumerate()]
        assert table.session is before
        await table.press("W")
        assert "Begynd mødet med --watch" in table.flat

    desk.hold(meeting, watch=False)


def test_what_was_saved_before_the_watch_began_is_found_at_its_beginning(desk: Desk) -> None:
    rulebook = desk.rulebook
    desk.save(FINDING, *HIGHER)

    async def meeting(table: Table) -> None:
        await table.until(READ_AGAIN)
        assert table.session.rulebook.hash == desk.rulebook.hash != rulebook.hash

    desk.hold(meeting, rulebook=rulebook)


def test_a_file_saved_as_it_was_says_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[object] = []

    def looked(rereading: Rereading) -> object:
        looks.append(news := look(rereading))
        return news

    look = Rereading.news
    monkeypatch.setattr(Rereading, "news", looked)

    async def meeting(table: Table) -> None:
        before, said = table.session, table.flat
        desk.save(FINDING, HIGHER[0], HIGHER[0])
        await table.until_so(lambda: len(looks) > 1, "nobody looked at the files")  # one look is at the beginning
        await table.rest()
        assert set(looks) == {None}
        assert table.session is before
        assert table.flat == said
        await table.press("W")
        assert "Regelværket er ikke ændret" in table.flat

    desk.hold(meeting)


def test_a_save_in_the_midst_of_a_reading_begins_it_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    minutes = desk.minutes()
    rereading = Rereading(minutes, desk.asked)
    readings: list[object] = []
    read = rulebook_watch.read_again

    def read_slowly(*asked: Any) -> object:
        readings.append(told := read(*asked))
        if len(readings) == 1:
            desk.save(FINDING, HIGHER[1], HIGHER[0])  # as it was in the beginning
        return told

    desk.save(FINDING, *HIGHER)
    monkeypatch.setattr(rulebook_watch, "read_again", read_slowly)
    assert rereading.news() is None
    assert len(readings) == 1
    desk.save(FINDING, *HIGHER)
    assert isinstance(rereading.news(), Reread)
    minutes.close()


def test_the_session_is_told_to_watch_by_its_command_and_when_it_is_served() -> None:
    served = guldkorn.commands["serve"].make_context("serve", ["--watch"])
    for told in (first_arguments(served), [*later_arguments(served), "moede.guldkorn"]):
        assert guldkorn.commands["session"].make_context("session", list(told)).params["watch"] is True


# In plain lines


def test_in_plain_lines_a_saved_rulebook_is_taken_at_the_next_line_and_said(desk: Desk) -> None:
    def lines(script: Script) -> Iterator[str]:
        yield "2"
        told = len(script.heard)
        desk.save(FINDING, *HIGHER)
        yield "vis"
        heard = script.heard[told:]
        assert heard[1].startswith(f"Regelværket er læst igen ({shipped().version}, ")
        assert "Følelsesmæssige krav: er ikke længere en belastning." in heard
        told = len(script.heard)
        desk.save(FINDING, "grade: clear}", "grade: claer}")
        yield "note det går videre"
        assert script.heard[told + 1 : told + 3] == [
            f"Regelværket har 3 fejl. Mødet går videre, som det var ({shipped().version}).",
            'regler/rules/finding.yaml:16:24: ukendt grade "claer"; mente du "clear"?',
        ]
        desk.save(FINDING, "grade: claer}", "grade: clear}")
        yield "vis"
        yield "slut"

    said = desk.hold_lines(lines)
    assert said.count(READ_AGAIN) == 2
    assert Noted("Medicinsk sengeafsnit", "det går videre") in events_in(desk.folder.parent / "linjer.guldkorn")


def test_in_plain_lines_an_answer_is_taken_as_the_question_stood_when_it_was_read(desk: Desk) -> None:
    add_question(desk)

    def lines(script: Script) -> Iterator[str]:
        yield "spørgsmål"
        (line,) = [line for line in script.heard if "Er det vores eget spørgsmål?" in line]
        yield line.partition(".")[0]
        drop_question(desk)
        yield "ja"
        yield "slut"

    said = desk.hold_lines(lines)
    taken = said.index("Svaret er gemt.")
    assert said.index("Er det vores eget spørgsmål?") < taken < said.index(READ_AGAIN)
    assert 'Regelværket spørger ikke om "own-question".' in said[taken:]


def test_in_plain_lines_without_watch_nothing_is_read_again(desk: Desk) -> None:
    def lines(_script: Script) -> Iterator[str]:
        desk.save(FINDING, *HIGHER)
        yield "2"

    assert "læst igen" not in desk.hold_lines(lines, watch=False)


# Endurance


def test_thirty_saves_in_an_open_meeting_leave_nothing_behind(desk: Desk) -> None:
    kept: list[int] = []

    async def meeting(table: Table) -> None:
        await table.press("6")
        for n in range(30):
            await saved(table, partial(desk.save, FINDING, *(HIGHER if n % 2 == 0 else HIGHER[::-1])))
            if n % 10 == 5:
                await saved(table, partial(desk.save, FINDING, "grade: clear}", "grade: claer}"))
                assert is_shown(table)
                await saved(table, partial(desk.save, FINDING, "grade: claer}", "grade: clear}"))
                assert not is_shown(table)
            if n in (9, 29):
                kept.append(living(Rulebook))
        assert living(Reread) <= 5
        assert [thread.name for thread in threading.enumerate()].count(WATCHER) == 1

    desk.hold(meeting, context=Context())
    assert kept[1] <= kept[0] + 1


@pytest.mark.skipif(not pages.exists(), reason="the system does not tell how much memory a process holds")
def test_reading_the_rulebook_again_hundreds_of_times_leaks_nothing(desk: Desk) -> None:
    for path in (desk.folder / "rules").iterdir():  # a few rules of three stages, so that it takes seconds
        if path.name not in ("finding.yaml", "classification.yaml", "readiness.yaml", "priorities.yaml"):
            path.unlink()
    minutes = desk.minutes()
    minutes.take(Noted(minutes.session.unit, "sagt"))
    rereading = Rereading(minutes, desk.asked)
    path = desk.folder / FINDING
    text = path.read_text(encoding="utf-8")
    texts = text, text.replace(*HIGHER)
    held: dict[int, int] = {}
    kept: dict[int, int] = {}
    for n in range(1, 501):
        path.write_text(f"# gemt {n} gange\n{texts[n % 2]}", encoding="utf-8")
        news = rereading.news()
        assert isinstance(news, Reread)
        assert news.differences
        minutes.go_on_with(news.history)
        if n in (100, 500):
            held[n], kept[n] = resident(), living(Rulebook)
    print(f"500 times: {held[500] - held[100]} kB grown since the 100th")
    assert held[500] - held[100] < 4_000
    assert kept[500] <= kept[100]
    assert len(minutes.history.said) == 2
    minutes.close()
