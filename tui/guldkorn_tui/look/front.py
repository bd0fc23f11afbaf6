"""What stands in front: a screen answers once, only while nothing covers it, and asks for one thing at a time."""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from textual import events, on, work
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.screen import Screen

Given = TypeVar("Given")
"""What a screen answers with."""

Asker = TypeVar("Asker", bound=App[Any] | Screen[Any])
Details = ParamSpec("Details")


class Answering(Screen[Given], Generic[Given]):
    """A screen that is left with an answer. Textual takes away whatever stands in front, as often as it is told to."""

    _left_with: tuple[Given | None] | None = None
    """What it was left with first; all that comes after that came too late."""

    @property
    def is_in_front(self) -> bool:
        """Whether it is this screen that is seen and takes the keys."""
        return self.app.screen_stack[-1:] == [self]

    @property
    def is_open(self) -> bool:
        """Whether it has not been left yet."""
        return self._left_with is None

    def dismiss(self, result: Given | None = None) -> AwaitComplete:
        """Leave the screen with an answer, once. Where something stands in front, the answer waits until it is gone."""
        if self._left_with is not None:
            return AwaitComplete()
        self._left_with = (result,)
        return super().dismiss(result) if self.is_in_front else AwaitComplete()

    @on(events.ScreenResume)
    def _answer_at_last(self) -> None:
        if self._left_with is not None and self.is_in_front:
            super().dismiss(*self._left_with)


def asks(
    group: str = "asking", *, also_covered: bool = False
) -> Callable[
    [Callable[Concatenate[Asker, Details], Coroutine[Any, Any, None]]], Callable[Concatenate[Asker, Details], None]
]:
    """Let a screen or the application ask, in a worker, for one thing of a group at a time.

    What is wished while it already asks, or while something covers the screen, is passed over: a key that is pressed
    twice opens one dialog. `also_covered` lets a screen ask that is covered.
    """

    def asking(
        method: Callable[Concatenate[Asker, Details], Coroutine[Any, Any, None]],
    ) -> Callable[Concatenate[Asker, Details], None]:
        begin = work(group=group)(method)

        @wraps(method)
        def once(self: Asker, /, *args: Details.args, **kwargs: Details.kwargs) -> None:
            is_covered = isinstance(self, Answering) and not self.is_in_front
            if (also_covered or not is_covered) and not is_asking(self, group):
                begin(self, *args, **kwargs)

        return once

    return asking


tells = work()
"""Lets a screen or the application do in a worker what nobody has to wish: nothing of it is passed over."""

latest = work(exclusive=True, group="latest")
"""Lets a screen look something up in a worker; what it looked up before is given up. It must not ask."""


def is_asking(asker: App[Any] | Screen[Any], group: str) -> bool:
    """Tell whether something of a group is under way."""
    return any(worker.node is asker and worker.group == group and not worker.is_finished for worker in asker.workers)
