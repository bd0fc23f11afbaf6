"""Keys that arrive together do what they would do one by one."""

import asyncio
from collections import deque
from typing import Any

from textual import events
from textual.app import App
from textual.dom import DOMNode

_LONGEST = 1.0  # seconds that a key waits at most: what takes longer is not what the key before it set going
_CALM = 3
"""How often a look along the way of the keys must find the same place, one after the other: a key makes a message, this
another, and that one a worker which shows a dialog."""


class Turns:
    """Holds a key back until all is done that the one before it set going, so that it meets what that one led to."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._waiting: deque[events.Event] = deque()
        self._called: events.Event | None = None
        self._turn: asyncio.Task[None] | None = None

    @property
    def are_over(self) -> bool:
        """Whether no key is under way, none waits, and none was called that is not here yet."""
        return self._turn is None and not self._waiting and self._called is None

    def may_go(self, event: events.Event) -> bool:
        """Tell whether a key has its turn. If not, it comes again when it has."""
        if event is self._called:
            self._called = None
            return True
        if self.are_over:
            return True
        self._waiting.append(event)
        return False

    def gone(self) -> None:
        """Know that a key was handed on; the next has its turn once nothing moves any more."""
        self._turn = asyncio.create_task(self._end())

    async def _end(self) -> None:
        try:
            await asyncio.wait_for(self._calm(), _LONGEST)
        except TimeoutError:
            pass
        finally:
            self._turn = None
            if self._waiting:
                self._called = self._waiting.popleft()
                self._app.post_message(self._called)

    async def _calm(self) -> None:
        place, seen = None, 0
        while seen < _CALM and self._app.screen_stack:
            before, place = place, self._app.focused or self._app.screen  # where the keys go
            seen = seen + 1 if place is before else 1
            for node in place.ancestors_with_self:
                await _heard(node)


async def _heard(node: DOMNode) -> None:
    """Wait until a node has done what it was told before now, or has gone."""
    heard = asyncio.Event()
    if node.is_running and node.call_later(heard.set):
        waiting = asyncio.create_task(heard.wait())
        await asyncio.wait((waiting, node.task), return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
