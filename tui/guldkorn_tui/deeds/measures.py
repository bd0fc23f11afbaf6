"""Taking measures into the plan and leaving them: those advised, any other, and the group's own."""

from guldkorn.knowledge.vocabulary import Level
from guldkorn.reading.text import Text, capitalised, same
from guldkorn.session.agreed import TakenMeasure
from guldkorn.session.events import MeasureLeft, MeasureTaken
from guldkorn.session.plan_events import own_measure
from guldkorn.session.session import Session, SessionError
from guldkorn_tui.deeds.asks import Form, OneOf, Option, Words
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.deed import Deed, Done, Occasion
from guldkorn_tui.deeds.subjects import OfHold, OfMeasure
from guldkorn_tui.words.shortened import brief

_MEASURE = Text("Indsats", "Measure")
_TAKEN = Text("Taget med i planen", "Taken into the plan")
_TAKEN_THOUGH_HELD = Text(
    "Taget med i planen, selv om regelværket holder den tilbage",
    "Taken into the plan though the rulebook holds it back",
)
_THERE = Text("Den er allerede med i planen.", "It is in the plan already.")
_LEFT = Text("Taget ud af planen", "Taken out of the plan")
_NOT_THERE = Text("Den er ikke med i planen.", "It is not in the plan.")
_OWN = Text("Jeres egen indsats", "A measure of your own")
_WHAT = Text("Hvad vil I selv gøre?", "What do you mean to do yourselves?")
_NO_MEASURE = Text("Skriv, hvad I vil gøre.", "Write what you mean to do.")
_LEVEL = Text("På hvilket niveau virker den?", "At which level does it work?")
_LEVEL_NAME = Text("Niveau", "Level")
_UNKNOWN = Text("Ved ikke endnu", "Not known yet")
_ONLY_OWN = Text("Kun jeres egne indsatser kan skrives om.", "Only measures of your own can be reworded.")
_REWORDED = Text("Omskrevet.", "Reworded.")


def take(occasion: Occasion, issue: str, measure: str, *, is_held: bool = False) -> Deed:
    """Take a measure into the plan for an issue. One that is held back may be taken, and that is said."""
    yield from ()
    session = occasion.session
    session.issue(issue)
    if session.agreed.taken(issue, measure) is not None:
        return Done(_THERE)
    says = _about(_TAKEN_THOUGH_HELD if is_held else _TAKEN, session, issue, measure)
    return Done(says, (MeasureTaken(session.unit, issue, measure),), (OfMeasure(issue, measure),), Command.FILL)


def leave(occasion: Occasion, issue: str, measure: str) -> Deed:
    """Take a measure out of the plan. What was filled in for it is there again when it is taken again."""
    yield from ()
    session = occasion.session
    if session.agreed.taken(issue, measure) is None:
        return Done(_NOT_THERE)
    says = _about(_LEFT, session, issue, measure)
    return Done(says, (MeasureLeft(session.unit, issue, measure),), then=Command.UNDO)


def own(occasion: Occasion, issue: str) -> Deed:
    """Take a measure of the group's own, with the level at which it works (claim C14)."""
    session, about = occasion.session, brief(occasion.issue(issue).title)
    levels = [Option[Level | None](each, capitalised(session.rulebook.knowledge.word("level", each))) for each in Level]
    title, level = yield from Form(
        _OWN,
        _OWN,
        title=about,
        fields=(
            Words(_WHAT, _MEASURE, needed=_NO_MEASURE),
            OneOf(_LEVEL, _LEVEL_NAME, options=[*levels, Option(None, _UNKNOWN, ("v", "ved ikke", "don't know"))]),
        ),
    )
    taken = own_measure(occasion.session, issue, title, level)
    return Done(_TAKEN + same("."), (taken,), (OfMeasure(issue, taken.measure),), Command.FILL)


def reword_own(occasion: Occasion, issue: str, measure: str) -> Deed:
    """Say a measure of the group's own in other words."""
    taken = _own(occasion.session, issue, measure)
    title = yield from Words(_WHAT, _MEASURE, value=same(taken.title or ""), needed=_NO_MEASURE)
    taken = _own(occasion.session, issue, measure)
    again = MeasureTaken(occasion.session.unit, issue, measure, title, taken.level)
    return Done(_REWORDED, (again,), (OfMeasure(issue, measure),))


def measure_title(session: Session, of: OfMeasure | OfHold) -> Text:
    """Return what a measure is called, in the group's words where it is its own."""
    taken = session.agreed.taken(of.issue, of.measure)
    return brief(same(taken.title) if taken and taken.title else session.rulebook.knowledge.named(of.measure))


def _own(session: Session, issue: str, measure: str) -> TakenMeasure:
    taken = session.agreed.taken(issue, measure)
    if taken is None or not taken.is_own:
        raise SessionError(_ONLY_OWN)
    return taken


def _about(says: Text, session: Session, issue: str, measure: str) -> Text:
    title = measure_title(session, OfMeasure(issue, measure))
    return Text(f"{says.da}: {title.da}.", f"{says.en}: {title.en}.")
