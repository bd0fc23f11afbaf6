"""What a meeting in plain lines is held on: what the command names, else what is chosen at the welcome."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text, same, sentence
from guldkorn.session.minutes import Minutes, begin, reopen
from guldkorn.session.storage.session_file import SUFFIX, SessionFileError
from guldkorn.survey.mapping import UnitNames
from guldkorn_tui.deeds.asks import Option
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.line_mode.asking import Asker, Instead, Left
from guldkorn_tui.line_mode.speaker import Speaker
from guldkorn_tui.opening.opened_survey import NOTHING_TO_SHOW, NothingToShowError, Opened, open_all
from guldkorn_tui.opening.session_folder import default_folder, demand_free, new_session_path, session_files
from guldkorn_tui.opening.shipped_examples import MAPPING, example_files, example_names, open_rulebook
from guldkorn_tui.opening.what_to_read import Asked
from guldkorn_tui.words.session_summary import summary_of

_SURVEY = "survey"
_MOST = 5


@dataclass(frozen=True, slots=True)
class Beginning:
    """What the command names."""

    mapping: Path | None = None
    context: Path | None = None
    asked: Asked = field(default_factory=Asked)
    save: Path | None = None


def begin_meeting(beginning: Beginning, speaker: Speaker, today: date) -> tuple[Minutes | None, UnitNames | None]:
    """Return the minutes of the meeting, and the units that the survey names; no minutes where it is left.

    Raise GuldkornError where what the command names cannot be opened. At the welcome that is said, and asked again.
    """
    if beginning.save is not None:
        demand_free(beginning.save)
    if beginning.mapping is not None:
        return _open(beginning, beginning.mapping, beginning.context, speaker, today)
    while True:
        chosen = _welcome(speaker)
        if chosen is None:
            return None, None
        mapping, context = chosen
        try:
            return _open(beginning, mapping, beginning.context or context, speaker, today)
        except GuldkornError as error:
            speaker.say(*(sentence(Text(da, en)) for da, en in _lines(error.message)))


def _open(
    beginning: Beginning, mapping: Path, context: Path | None, speaker: Speaker, today: date
) -> tuple[Minutes, UnitNames | None]:
    if mapping.suffix == SUFFIX:
        return _go_on(mapping, beginning, speaker), None
    opened = open_all(mapping, context, beginning.asked)
    return _begin(opened, mapping, beginning, speaker, today), opened.named_units


def _go_on(path: Path, beginning: Beginning, speaker: Speaker) -> Minutes:
    rulebook = open_rulebook(beginning.asked.rulebook)
    try:
        minutes = reopen(path, rulebook)
    except SessionFileError as error:  # what cannot be gone on with can often be read
        minutes = reopen(path, rulebook, to_write=False)
        speaker.say(sentence(error.message))
    speaker.say(*(sentence(text) for text in minutes.history.misfits))
    if minutes.damage is not None:
        speaker.say(sentence(minutes.damage))
    if beginning.save is not None:
        minutes.save_as(beginning.save)
    return minutes


def _begin(opened: Opened, mapping: Path, beginning: Beginning, speaker: Speaker, today: date) -> Minutes:
    speaker.say(*(same(remark.line(speaker.language)) for remark in opened.remarks))
    if not opened.mapping.units:
        raise NothingToShowError(NOTHING_TO_SHOW)
    path = beginning.save or new_session_path(opened.context.name, mapping, today)
    return begin(path, opened.as_read, opened.mapping, opened.context, opened.rulebook)


def _welcome(speaker: Speaker) -> tuple[Path, Path | None] | None:
    """Ask what the meeting is held on; None where it is left."""
    speaker.say(
        Text(
            "Velkommen. Guldkorn fører jer fra en kortlægning til få, velbegrundede råd og en plan.",
            "Welcome. Guldkorn leads you from a mapping to few, well-founded pieces of advice and a plan.",
        )
    )
    choices: list[Option[Path | str]] = []
    for path in session_files(default_folder())[:_MOST]:
        about = summary_of(path).in_words(with_name=False)
        choices.append(Option(path, Text("Gå videre med: ", "Go on with: ") + sentence(about), (path.stem,)))
    choices.append(Option(_SURVEY, Text("Åbn en kortlægning.", "Open a survey."), ("åbn", "open")))
    for name in example_names():
        choices.append(Option(name, Text(f"Prøv eksemplet {name}.", f"Try the example {name}."), (name,)))
    asker = Asker(speaker)
    while True:
        try:
            chosen = asker.choice(
                Text("Hvad holder I møde om?", "What is the meeting on?"), choices, Text("Valg", "Choice")
            )
            if isinstance(chosen, Path):
                return chosen, None
            if chosen != _SURVEY:
                return example_files(chosen)
            question = Text("Hvor ligger kortlægningen?", "Where is the survey?")
            named = asker.text(
                question, Text("Fil", "File"), needed=Text("Skriv filens navn.", "Type the file's name.")
            )
            path = Path(named.strip().strip("\"'")).expanduser()
            return (path / MAPPING if path.is_dir() else path), None
        except Left:
            continue
        except Instead as instead:
            if instead.typed.command is Command.QUIT:
                return None
            speaker.say(Text("Vælg først, hvad mødet er om.", "Choose first what the meeting is on."))


def _lines(message: Text) -> list[tuple[str, str]]:
    da, en = message.da.split("\n"), message.en.split("\n")
    return list(zip(da, en, strict=False))
