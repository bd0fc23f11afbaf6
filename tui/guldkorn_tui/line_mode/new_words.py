"""A problem as it is usually said: whether it can be worked on, and what to look at instead (claim C05)."""

from guldkorn.reading.text import Text
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.speech import quoted
from guldkorn_tui.words.muddled import Statement, hear, look_instead

_WHAT = Text("Hvad sker der, for hvem og hvornår?", "What happens, to whom and when?")
_NO_TITLE = Text("Skriv, hvad der sker.", "Type what happens.")


def statement(meeting: LineMeeting, rest: str) -> None:
    """See whether a statement is muddled, and what to look at instead."""
    words = rest or meeting.asker.text(_WHAT, Text("Udsagn", "Statement"), needed=_NO_TITLE)
    meeting.not_understood = words
    heard = hear(words, meeting.session.rulebook.knowledge)
    if heard.is_muddled:
        say_muddled(meeting, heard)
        meeting.say(Text("Skriv “behold” for at gemme det som en note.", "Keep keeps it as a note."))
    else:
        meeting.say(
            Text(
                "Den er til at arbejde med. Skriv “ny” og sætningen for at gøre den til en belastning.",
                "That can be worked on. Type new and the sentence to make it an issue.",
            )
        )


def say_muddled(meeting: LineMeeting, heard: Statement) -> None:
    """Say what makes a statement hard to work on, and what to look at instead."""
    meeting.say(
        Text(f"{quoted(heard.words)} er svær at arbejde med.", f"{quoted(heard.words)} is hard to work on."),
        heard.says,
        look_instead(heard.instead, meeting.session.rulebook.knowledge),
    )
