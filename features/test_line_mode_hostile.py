"""Whatever is typed, the meeting goes on, and its file opens with a whole chain."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from features.session_files import quick_folder
from features.spoken_lines import events_in, hold_lines, minutes_of
from features.test_line_mode import DANISH, ENGLISH
from guldkorn.knowledge.vocabulary import Decider
from guldkorn.reading.text import Language
from guldkorn.session import events
from guldkorn.session.minutes import reopen
from guldkorn.session.storage.session_file import SUFFIX
from guldkorn_tui.line_mode.grammar import all_phrases

NASTY = (
    "[/]",
    "[@click=app.quit]slut[/]",
    "[bold red]råb[/bold red]",
    "\x1b[31mrød\x1b[0m",
    "\x1b]0;titel\x07",
    "\x00nul\x08",
    "a\u202eb\u2066c\u200bd",
    "Æøå 👩‍👩‍👧 漢字",
    "=HYPERLINK(1)",
    "$primary {unit} %s %(x)s",
    "\u2028ny linje\u2029",
    "\ufefftegn",
)
STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]")


@pytest.mark.parametrize("nasty", NASTY)
def test_nasty_text_is_kept_whole_and_heard_clean(tmp_path: Path, nasty: str) -> None:
    path = tmp_path / f"m{SUFFIX}"
    words = f"{nasty} sker hver morgen klokken otte i skranken"
    minutes = minutes_of(path)
    transcript = hold_lines(
        minutes,
        [
            "note", words, "gå til 2", "omskriv 1", words, "behold", "påvis 1", words, "afgør 1", "kommunen", words,
            "vis", "1", "hvorfor 1", "egen 1", words, "1", "løfte", words, words, "1.3.2027", "gå til 7", "1", "1",
            words, "noter", "log alt", "søg otte", f"søg {nasty}", nasty, "gå til 2", "læg væk 1", words, "vis",
            "gå til 4", nasty, "engelsk", "show",
        ],
    )  # fmt: skip
    told = events_in(path)
    assert events.Noted(minutes.session.unit, words) in told
    assert any(isinstance(each, events.IssueReworded) and each.title == words for each in told)
    assert any(
        isinstance(each, events.IssuePlaced) and (each.decider, each.because) == (Decider.MUNICIPALITY, words)
        for each in told
    )
    assert any(isinstance(each, events.Promised) and (each.what, each.who) == (words, words) for each in told)
    assert not STEERING.search(transcript)
    assert "sker hver morgen klokken otte i skranken" in transcript


def test_a_megabyte_is_kept_whole_and_told_in_brief(tmp_path: Path) -> None:
    path = tmp_path / f"m{SUFFIX}"
    words = "ord " * 262_144
    transcript = hold_lines(
        minutes_of(path),
        [
            "note",
            words,
            "gå til 2",
            "omskriv 1",
            words,
            words,
            "9" * 1_000_000,
            "del 1",
            words,
            words,
            "",
            "gå til 4",
            words,
        ],
    )
    told = events_in(path)
    assert any(isinstance(each, events.Noted) and each.text == words for each in told)
    assert any(isinstance(each, events.IssueReworded) and each.title == words for each in told)
    assert any(isinstance(each, events.IssueSplit) and each.parts[1].title == words for each in told)
    assert len(transcript) < 100_000
    assert "1048576" in transcript or "1048575" in transcript


_TYPED = st.one_of(
    st.sampled_from(all_phrases()),
    st.builds(lambda phrase, number: f"{phrase} {number}", st.sampled_from(all_phrases()), st.integers(0, 12)),
    st.integers(-1, 30).map(str),
    st.sampled_from(
        [*DANISH.splitlines(), *ENGLISH.splitlines(), *NASTY, "ja", "nej", "", " ", ".", "alle: ja", "linjer"]
    ),
    st.text(max_size=30),
).filter(lambda line: "eksport" not in line and "export" not in line and "gem" not in line and "save" not in line)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(_TYPED, max_size=40), st.sampled_from(["hospital-ward", "home-care"]), st.sampled_from(Language))
def test_no_line_ends_the_meeting_but_quit(lines: list[str], name: str, language: Language) -> None:
    with quick_folder() as folder:
        path = folder / f"m{SUFFIX}"
        minutes = minutes_of(path, name)
        transcript = hold_lines(minutes, [line.replace("\n", " ") for line in lines], language)
        assert not STEERING.search(transcript)
        if path.exists():
            told = events_in(path)
            again = reopen(path, minutes.session.rulebook, to_write=False)
            assert again.session.context == minutes.session.context
            assert again.session.agreements == minutes.session.agreements
            assert isinstance(told[0], events.Begun)
