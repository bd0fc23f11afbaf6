"""The line mode as a user meets it: real processes, pipes, and files."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from features.forked import Done, guldkorn_in
from features.patience import LONGEST, heeding_interrupts, state, until
from features.rulebook import TOP
from features.spoken_lines import events_in
from features.test_line_mode import DANISH
from guldkorn.session import events
from guldkorn.session.storage.session_file import SUFFIX

EXAMPLE = TOP / "knowledge" / "examples" / "hospital-ward"
WARD = [str(EXAMPLE / "mapping.csv"), "--context", str(EXAMPLE / "context.yaml")]


def environment(folder: Path) -> dict[str, str]:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TOP / "engine"), str(TOP / "tui")]), "LANG": "C.UTF-8"}
    env.pop("LC_ALL", None)
    return {**env, "GULDKORN_SESSIONS": str(folder)}


def command(*arguments: str | Path) -> list[str]:
    program = "from guldkorn_tui.command import main; main()"
    return [sys.executable, "-c", program, "session", "--plain", "--language", "da", *map(str, arguments)]


def run(folder: Path, typed: str | bytes, *arguments: str | Path) -> Done:
    told = ("session", "--plain", "--language", "da", *arguments)
    return guldkorn_in(folder, *told, typed=typed, GULDKORN_SESSIONS=str(folder))


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{SUFFIX}"))


def test_a_pipe_holds_a_meeting_and_its_end_ends_it(tmp_path: Path) -> None:
    done = run(tmp_path, "note Husk vikarerne\nvidere", *WARD)
    assert (done.returncode, done.stderr) == (0, "")
    (path,) = files(tmp_path)
    assert path.name.endswith("-et-hospital.guldkorn")
    assert path.stat().st_mode & 0o777 == 0o600
    assert next(event for event in events_in(path) if isinstance(event, events.Noted)).text == "Husk vikarerne"
    assert (
        "Kortlæg: note Husk vikarerne\nNoteret." in done.stdout
    )  # what is typed is repeated, so that it can be followed
    assert "Mødet er slut. Alt er gemt i" in done.stdout
    assert run(tmp_path, "note igen", *WARD).returncode == 0
    assert len(files(tmp_path)) == 2  # another meeting gets a file of its own


def test_the_meeting_is_kept_where_it_is_said(tmp_path: Path) -> None:
    path = tmp_path / "ny" / f"mit møde{SUFFIX}"
    assert run(tmp_path, "note a", *WARD, "--save", path).returncode == 0
    before = path.read_bytes()
    taken = run(tmp_path, "note b", *WARD, "--save", path)
    assert taken.returncode == 2
    assert "er der allerede; vælg et andet navn, eller gå videre i den" in taken.stderr
    assert path.read_bytes() == before
    again = run(tmp_path, "noter\nnote b", path)
    assert again.returncode == 0
    assert "\na\n" in again.stdout
    copy = tmp_path / f"kopi{SUFFIX}"
    assert run(tmp_path, "note c", path, "--save", copy).returncode == 0
    assert [e.text for e in events_in(copy) if isinstance(e, events.Noted)] == ["a", "b", "c"]
    assert [e.text for e in events_in(path) if isinstance(e, events.Noted)] == ["a", "b"]


def test_nothing_of_a_screen_is_loaded(tmp_path: Path) -> None:
    program = (
        "import sys; from guldkorn_tui.command import guldkorn\n"
        "try: guldkorn.main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "screens = ('textual', 'rich', 'curses', 'readline')\n"
        "loaded = [name for name in sys.modules if name.partition('.')[0] in screens]\n"
        "assert not loaded, loaded; print('intet', file=sys.stderr)"
    )
    ((Path(__file__).parent / "test_line_mode.py").read_text().partition('DANISH = """\\\n')[2].partition('"""')[0])
    done = subprocess.run(
        [sys.executable, "-c", program, "session", "--plain", *WARD],
        input=DANISH.encode(), capture_output=True, env=environment(tmp_path), timeout=LONGEST, check=False,
    )  # fmt: skip
    assert done.stderr.decode().endswith("intet\n")


def test_bytes_that_are_no_text_are_met_as_text(tmp_path: Path) -> None:
    done = run(
        tmp_path, b"\xef\xbb\xbfnote \xff\xfe\x80 \xe6\r\nnote \xc3\xa6\xc3\xb8\xc3\xa5\r\n\x00\x01\xff\n", *WARD
    )
    assert done.returncode == 0
    (path,) = files(tmp_path)
    assert [e.text for e in events_in(path) if isinstance(e, events.Noted)] == ["\ufffd\ufffd\ufffd \ufffd", "æøå"]


def test_nobody_listening_ends_the_meeting_calmly(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    process = subprocess.Popen(
        command(*WARD), stdin=subprocess.PIPE, stdout=writing, stderr=subprocess.PIPE, env=environment(tmp_path)
    )
    os.close(writing)
    assert process.stdin is not None
    process.stdin.write(b"note a\n")
    process.stdin.flush()
    heard = b""
    while b"Noteret." not in heard:
        heard += os.read(reading, 65536)
    os.close(reading)
    _, err = process.communicate(b"note b\nnote c\n", timeout=LONGEST)
    assert process.returncode == 0
    assert err == b""
    (path,) = files(tmp_path)
    assert "a" in [e.text for e in events_in(path) if isinstance(e, events.Noted)]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_an_interruption_says_that_everything_is_kept(tmp_path: Path) -> None:
    pipe = subprocess.PIPE
    with heeding_interrupts():
        process = subprocess.Popen(command(*WARD), stdin=pipe, stdout=pipe, stderr=pipe, env=environment(tmp_path))
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("note a\nløfte\nKaffe til alle\n".encode())
    process.stdin.flush()
    heard = b""
    while b"Hvem: " not in heard:
        heard += os.read(process.stdout.fileno(), 65536)
    until(lambda: state(process.pid).startswith("S"))  # it waits for the answer
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=LONGEST)
    assert process.returncode == 130
    assert err == b""
    said = out.decode()
    assert 'Ikke gemt: "Kaffe til alle"' in said
    assert "Afbrudt." in said
    assert "Alt er gemt i" in said
    (path,) = files(tmp_path)
    assert events_in(path)[-1] == events.Noted("Medicinsk sengeafsnit", "a")


def test_the_welcome_offers_earlier_meetings_a_survey_and_the_examples(tmp_path: Path) -> None:
    empty = run(tmp_path, "")
    assert empty.returncode == 0
    assert "1. Åbn en kortlægning." in empty.stdout
    typed = "hjælp\nvidere\nPrøv eksemplet hospital-ward\nnote a\nslut\n"
    assert run(tmp_path, typed).returncode == 0
    (path,) = files(tmp_path)
    again = run(tmp_path, "1\nnoter\n")
    assert "1. Gå videre med: Et hospital, om Medicinsk sengeafsnit" in again.stdout
    assert "\na\n" in again.stdout
    path.write_bytes(b"SQLite format 3\x00" + b"x" * 500)
    broken = run(tmp_path, f'åbn\n{tmp_path / "findes ikke.csv"}\n1\nåbn\n"{EXAMPLE}"\nslut\n')
    assert broken.returncode == 0
    assert "findes ikke.csv" in broken.stdout
    assert "Trin 1 af 7" in broken.stdout


def test_a_survey_of_respondents_is_read_by_the_options_of_the_command(tmp_path: Path) -> None:
    raw = tmp_path / "svar.csv"
    rows = [f"Nord,{(n % 5) + 1},{(n * 3 % 5) + 1}" for n in range(14)]
    raw.write_text("Afdeling,QD1,QD2\n" + "\n".join(rows) + "\n")
    unsaid = run(tmp_path, "", raw)
    assert unsaid.returncode == 2
    assert "angiv med --questionnaire" in unsaid.stderr
    options = ("--questionnaire", "copsoq-3-middle", "--coding", "first-is-1", "--unit-column", "Afdeling")
    said = run(tmp_path, "", raw, *options)
    assert (said.returncode, said.stderr) == (0, "")
    assert "skalaen Kvantitative krav mangler spørgsmålene QD3" in said.stdout
    assert "Møde om Nord, 14 svar." in said.stdout


def test_a_meeting_is_kept_under_a_name_that_it_can_be_opened_by(tmp_path: Path) -> None:
    assert run(tmp_path, "note husk det", *WARD, "--save", tmp_path / "k2").returncode == 0
    (path,) = files(tmp_path)
    assert path.name == f"k2{SUFFIX}"
    assert run(tmp_path, "note igen", path).returncode == 0
    assert len([event for event in events_in(path) if isinstance(event, events.Noted)]) == 2


def test_what_was_known_before_is_not_passed_over_when_a_meeting_has_begun(tmp_path: Path) -> None:
    assert run(tmp_path, "note husk det", *WARD).returncode == 0
    (path,) = files(tmp_path)
    before = path.read_bytes()
    done = run(tmp_path, "", path, "--context", EXAMPLE / "context.yaml")
    assert done.returncode == 2
    assert "--context hører til et nyt møde" in done.stderr
    assert path.read_bytes() == before
