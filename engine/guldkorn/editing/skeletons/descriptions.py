"""What the keys of YAML files are for: said once in the models, in English, with a Danish translation beside."""

from functools import cache
from pathlib import Path

from guldkorn.reading.document import read_document
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry, read_typed

DANISH = Path(__file__).parent / "danish.yaml"


class DanishFile(Entry):
    """`danish.yaml`: what the models say of themselves, in Danish."""

    descriptions: tuple[Text, ...]
    """Each sentence in both languages; the English one stands word for word in the code."""


def translated(english: str) -> Text:
    """Return a sentence of the models in both languages; in English in both where nobody has translated it."""
    english = " ".join(english.split())
    return Text(_danish().get(english, english), english)


def is_translated(english: str) -> bool:
    """Tell whether a sentence of the models has a Danish translation."""
    return " ".join(english.split()) in _danish()


@cache
def _danish() -> dict[str, str]:
    file = read_typed(DanishFile, read_document(DANISH))
    return {" ".join(each.en.split()): each.da for each in file.descriptions}
