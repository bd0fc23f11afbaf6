"""Which language to speak when nobody has said."""

import os

from guldkorn.reading.text import Language


def language_of_locale() -> Language:
    """Return Danish where the locale is Danish, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return Language.DANISH if value.lower().startswith("da") else Language.ENGLISH
    return Language.ENGLISH
