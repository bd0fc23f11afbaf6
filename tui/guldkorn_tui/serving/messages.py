"""What the page of a meeting may say to the server: anything else is a fault, and is never acted on."""

import json
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

MOST = 1000
"""How many signs a terminal may be wide or high."""


class Size(BaseModel):
    """How large the terminal of a tab is, in signs."""

    model_config = ConfigDict(strict=True)

    width: int = Field(ge=1, le=MOST)
    height: int = Field(ge=1, le=MOST)


Said = (
    tuple[Literal["stdin"], str]
    | tuple[Literal["resize"], Size]
    | tuple[Literal["ping"], Any]
    | tuple[Literal["blur"]]
    | tuple[Literal["focus"]]
)
"""What was typed, how large the terminal is, whether the server is there, and whether the tab is looked at."""
_SAID: TypeAdapter[Said] = TypeAdapter(Said)


class UnreadableMessageError(ValueError):
    """A message that no page of ours sends."""


def read_message(text: str) -> Said:
    """Return what a message says. Raise UnreadableMessageError where it is none of ours."""
    try:
        told = json.loads(text)
        return _SAID.validate_python(tuple(told) if isinstance(told, list) else told)
    except (ValueError, RecursionError) as error:  # a ValidationError is a ValueError
        raise UnreadableMessageError from error
