"""All commands: what every key of a screen and of its steps does, to be found by name in the language of the moment."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from guldkorn.reading.text import Text, same
from guldkorn_tui.dialogs.finder import Found
from guldkorn_tui.look.key_names import key_names
from guldkorn_tui.look.plain_text import capital
from guldkorn_tui.look.spoken_keys import Room, SpokenBinding, SpokenScreen, spoken_bindings

PALETTE = Text("Alle kommandoer", "All commands")
PALETTE_HINT = Text(
    "Skriv et ord, vælg med pilene, og tryk Enter.", "Write a word, choose with the arrows, and press Enter."
)
_NOT_NOW = Text("Det kan I ikke gøre her lige nu: ", "That cannot be done here now: ")


def commands_found(screen: SpokenScreen[Any]) -> Iterator[Found]:
    """Return the commands of a screen, those of the part in sight first."""
    for room in screen.rooms():
        for binding in spoken_bindings(type(room.node)):
            if binding.says.en:
                title = Text(capital(binding.says.da), capital(binding.says.en))
                run = partial(_run, screen, room, binding)
                yield Found(title, run, lead=f"{key_names(binding):<9}", detail=room.name)


async def _run(screen: SpokenScreen[Any], room: Room, binding: SpokenBinding) -> None:
    if room.enter is not None:
        room.enter()
        await screen.wait_for_refresh()
    if not await screen.app.run_action(binding.action, room.node):
        screen.tell(_NOT_NOW + binding.says + same("."))
