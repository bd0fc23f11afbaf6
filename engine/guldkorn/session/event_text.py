"""An event as the text that a session file holds, and back."""

from dataclasses import replace

from pydantic import TypeAdapter, ValidationError

from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text
from guldkorn.session.events import ContextTaken, Event

_EVENTS: TypeAdapter[Event] = TypeAdapter(Event)


class UnknownEventError(GuldkornError):
    """An event that this version of guldkorn does not know."""


def event_text(event: Event) -> str:
    """Return an event as JSON; reading it gives the same event."""
    if isinstance(event, ContextTaken):
        event = replace(event, context=replace(event.context, remarks=()))
    return _EVENTS.dump_json(event).decode()


def read_event(text: str) -> Event:
    """Return the event that a text holds. Raise UnknownEventError for one that cannot be read."""
    try:
        return _EVENTS.validate_json(text)
    except ValidationError as error:
        said = text if len(text) <= 60 else f"{text[:59]}…"
        raise UnknownEventError(
            Text(
                f"en hændelse kan ikke læses af denne udgave af guldkorn: {said}",
                f"an event cannot be read by this version of guldkorn: {said}",
            )
        ) from error
