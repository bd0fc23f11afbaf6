"""The meeting as scenarios, in plain lines."""

from pathlib import Path

from guldkorn.knowledge.questions import SAYS_NO, SAYS_YES
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text, sentence
from guldkorn_tui.deeds.asks import Option
from guldkorn_tui.line_mode.asking import Left
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.speech import shortened

_FILE = Text("Fil", "File")
_NO_FILE = Text("Skriv filens navn.", "Type the file's name.")
_QUESTION = Text(
    "Hvad skal filen hedde? Den ender på .feature. Enhedens navn kommer ikke med.",
    "What is the file called? It ends in .feature. The unit's name is left out.",
)
_LANGUAGE = Text("På hvilket sprog?", "In which language?")
_LANGUAGES = {Language.DANISH: Text("dansk", "Danish"), Language.ENGLISH: Text("engelsk", "English")}
_TRYING = Text(
    "Finder det, hvert råd bygger på, og prøver scenarierne. Det kan tage lidt tid.",
    "Finding what each piece of advice rests on, and running the scenarios. It may take a little while.",
)


def save_as_scenario(meeting: LineMeeting, rest: str) -> None:
    """Save the advice of the unit as scenarios. What is there already is written over only when asked."""
    from guldkorn.scenarios.recorded_file import (  # loads pytest, so only when used
        ENDING,
        WRONG_ENDING,
        TakenScenarioError,
        said_of,
        write_feature,
    )
    from guldkorn.scenarios.recording import record

    language = _asked_language(meeting)
    name = rest or meeting.asker.text(_QUESTION, _FILE, needed=_NO_FILE)
    path = Path(shortened(name.strip().strip("\"'"), 1000)).expanduser()
    if path.suffix.lower() != ENDING:
        meeting.say(WRONG_ENDING)
        return
    meeting.say(_TRYING)
    try:
        recorded = record(meeting.session, language)
        try:
            write_feature(recorded.text, path, overwrite=False)
        except TakenScenarioError:
            if not meeting.asker.choice(
                Text(
                    f"Der er allerede en fil {path}. Skal den overskrives?", f"There is a file {path}. Write over it?"
                ),
                [Option(True, Text("ja", "yes"), SAYS_YES), Option(False, Text("nej", "no"), SAYS_NO)],
                Text("Overskriv", "Write over"),
            ):
                raise Left from None
            write_feature(recorded.text, path, overwrite=True)
    except GuldkornError as error:
        meeting.say(sentence(error.message))
        return
    meeting.say(Text(f"Scenarierne er gemt i {path}.", f"The scenarios are saved in {path}."), *said_of(recorded))


def _asked_language(meeting: LineMeeting) -> Language:
    """Return the language of the file: that of the meeting where nothing else is said."""
    here = meeting.speaker.language
    others = [each for each in Language if each is not here]
    return meeting.asker.choice(
        _LANGUAGE,
        [Option(each, _LANGUAGES[each], (each.value,)) for each in (here, *others)],
        Text("Sprog", "Language"),
    )
