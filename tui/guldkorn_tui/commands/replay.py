"""`guldkorn replay`."""

import json
from collections.abc import Iterator
from pathlib import Path

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text
from guldkorn.rules.layers import Layers
from guldkorn.session.replay import Replay, replay
from guldkorn_tui.commands.advise import in_format
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.saved_session import read_session

_SAME = Text("Rådene er de samme.", "The advice is the same.")
_NEVER = Text(
    "Mødet blev aldrig afsluttet, så der er ingen råd fra dengang at sammenligne med.",
    "The meeting was never ended, so there is no advice of that time to compare with.",
)


def print_replay(path: Path, rulebook: Layers, form: str, language: Language) -> int:
    """Print the advice of a meeting given again, and what differs. Return 1 where the file is damaged, else 0."""
    read = read_session(path, rulebook)
    again = replay(read.history)
    session = again.session
    printed = in_format(session.mapping, session.context, session.rulebook, form, language)
    if form == "json":
        found = {
            "before": again.before,
            "now": _version(again),
            "misfits": [text.get(language) for text in again.misfits],
            "differences": {unit: [text.get(language) for text in of] for unit, of in again.differences.items()},
            "advice": json.loads(printed),
        }
        print_out(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        for said in _lines(again):
            print_out(said.get(language))
        print_out()
        print_out(printed, nl=False)
    return read.tell_damage(language)


def _lines(again: Replay) -> Iterator[Text]:
    now = _version(again)
    yield Text(
        f"Mødet blev holdt med regelværk {again.before}; her er rådene fra {now}.",
        f"The meeting was held with rulebook {again.before}; here is the advice of {now}.",
    )
    for misfit in again.misfits:
        yield Text(f"Tages ikke med: {misfit.da}.", f"Left out: {misfit.en}.")
    if not again.differences:
        yield _NEVER
    for unit, sentences in again.differences.items():
        name = clean_line(unit)
        if not sentences:
            yield Text(f"{name}: {_SAME.da}", f"{name}: {_SAME.en}")
            continue
        yield Text(f"{name}: Rådene er ikke de samme.", f"{name}: The advice is not the same.")
        for each in sentences:
            yield Text(f"- {each.da}", f"- {each.en}")


def _version(again: Replay) -> str:
    rulebook = again.session.rulebook
    return f"{rulebook.version} ({rulebook.hash[:12]})"
