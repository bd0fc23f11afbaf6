"""A new issue in words that can be worked on, and where it belongs."""

from guldkorn.reading.text import Text
from guldkorn_tui.line_mode.commands import Command
from guldkorn_tui.line_mode.grammar import understood
from guldkorn_tui.line_mode.matching import Option, phrase
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.speech import capital, quoted
from guldkorn_tui.muddled_words import Statement, hear, look_instead

ISSUE = Text("Belastning", "Issue")
_WHAT = Text("Hvad sker der, for hvem og hvornår?", "What happens, to whom and when?")
NO_TITLE = Text("Skriv, hvad der sker.", "Type what happens.")
_MEND = Text(
    "Skriv sætningen om, eller skriv “behold” for at beholde den.", "Type it anew, or type keep to keep it as it is."
)


def statement(meeting: LineMeeting, rest: str) -> None:
    """See whether a statement is muddled, and what to look at instead."""
    words = rest or meeting.asker.text(_WHAT, Text("Udsagn", "Statement"), needed=NO_TITLE)
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


def clear_title(meeting: LineMeeting, rest: str) -> str:
    """Return a title that can be worked on, or that the group wants to keep as it is (claim C05)."""
    title = rest or meeting.asker.text(_WHAT, ISSUE, needed=NO_TITLE)
    if rest:
        meeting.asker.typed.append(rest)
    knowledge = meeting.session.rulebook.knowledge
    while not meeting.hints.is_kept(title, meeting.session) and (heard := hear(title, knowledge)).is_muddled:
        say_muddled(meeting, heard)
        again = meeting.asker.text(_MEND, ISSUE, needed=NO_TITLE)
        typed = understood(again) if len(again) < 40 else None
        if (typed is not None and typed.command is Command.KEEP) or phrase(again) == phrase(title):
            meeting.asker.typed.pop()
            break
        title = again
    meeting.hints.keep(title)
    return title


def say_muddled(meeting: LineMeeting, heard: Statement) -> None:
    """Say what makes a statement hard to work on, and what to look at instead."""
    meeting.say(
        Text(f"{quoted(heard.words)} er svær at arbejde med.", f"{quoted(heard.words)} is hard to work on."),
        heard.says,
        look_instead(heard.instead, meeting.session.rulebook.knowledge),
    )


def where_it_belongs(meeting: LineMeeting) -> tuple[str, str | None]:
    """Ask what an issue belongs to: a dimension, then one of its aspects; an aspect's name alone is enough."""
    knowledge = meeting.session.rulebook.knowledge
    dimensions = [each for each in knowledge.dimensions.values() if each.golden or each.id != "outcome"]
    choices = [Option((each.id, ""), capital(each.title), (each.id,)) for each in dimensions]
    also = [
        Option((dimension.id, aspect.id), aspect.title, (aspect.id,))
        for dimension in dimensions
        for aspect in dimension.aspects
    ]
    dimension, aspect = meeting.asker.choice(
        Text("Hvad hører den under?", "What does it belong to?"),
        choices,
        Text("Hører under", "Under"),
        also=also,
    )
    if aspect:
        return dimension, aspect
    aspects = [
        Option[str | None](each.id, capital(each.title), (each.id,)) for each in knowledge.dimensions[dimension].aspects
    ]
    if not aspects:
        return dimension, None
    whole = Option[str | None](None, Text("Hele dimensionen", "The whole dimension"))
    title = capital(knowledge.dimensions[dimension].title)
    part = meeting.asker.choice(
        Text(f"Hvilket delområde af {title.da.lower()}?", f"Which part of {title.en.lower()}?"),
        [*aspects, whole],
        Text("Delområde", "Part"),
    )
    return dimension, part
