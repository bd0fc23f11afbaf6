"""Which language to speak when nobody has said."""

import os
from collections.abc import Sequence

from guldkorn.reading.text import Language


def language_asked(arguments: Sequence[str]) -> Language:
    """Return the language that the arguments of a command ask for, else that of the locale."""
    for index, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--language":
            value = value or "".join(arguments[index + 1 : index + 2])
            if value in [language.value for language in Language]:
                return Language(value)
    return language_of_locale()


def language_of_locale() -> Language:
    """Return Danish where the locale is Danish, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return Language.DANISH if value.lower().startswith("da") else Language.ENGLISH
    return Language.ENGLISH
