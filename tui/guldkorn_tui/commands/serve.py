"""`guldkorn serve`."""

import errno
import os
import socket
from collections.abc import Iterator

import click
from click.core import ParameterSource

from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text
from guldkorn_tui.serving.gate import LOOPBACK


class MissingFileError(GuldkornError):
    """What is to be served is not there."""


class PortError(GuldkornError):
    """A port cannot be listened on."""


def serve_session(context: click.Context, port: int, language: Language) -> None:
    """Serve the session that a command line asks for until Ctrl+C."""
    file = context.params.get("mapping")
    if file is not None and not file.is_file():
        raise MissingFileError(
            Text(
                f"{file}: filen findes ikke; skriv et andet navn", f"{file}: there is no such file; write another name"
            )
        )
    with listening_on(port) as listening:
        from guldkorn_tui.serving.server import SessionServer  # aiohttp, so only when a session is served

        SessionServer(first_arguments(context), later_arguments(context), listening, language).hold()


def first_arguments(context: click.Context) -> list[str]:
    """Return what `guldkorn session` is to be told for a new meeting: what was told here."""
    return [*_told(context), "--", *_named_file(context)]


def later_arguments(context: click.Context) -> list[str]:
    """Return what `guldkorn session` is to be told before the file of a meeting to go on with."""
    return [*_told(context, {"language", "rulebook", "packs", "watch"}), "--"]


def _told(context: click.Context, only: set[str] | None = None) -> Iterator[str]:
    """Return the options that were told, each in one word, so that no value is taken for an option."""
    for parameter in context.command.params:
        name = parameter.name or ""
        if not isinstance(parameter, click.Option) or name == "port" or not (only is None or name in only):
            continue
        if context.get_parameter_source(name) not in (ParameterSource.COMMANDLINE, ParameterSource.DEFAULT_MAP):
            continue
        option, value = parameter.opts[-1], context.params[name]
        if parameter.is_flag:
            yield option
        else:
            yield from (f"{option}={each}" for each in (value if parameter.multiple else [value]))


def _named_file(context: click.Context) -> Iterator[str]:
    for parameter in context.command.params:
        value = context.params[parameter.name or ""]
        if isinstance(parameter, click.Argument) and value is not None:
            yield str(value)


def listening_on(port: int) -> socket.socket:
    """Return a socket that listens on this machine alone; port 0 finds one that is free."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # elsewhere it would let another program take the port over
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((LOOPBACK, port))
        listening.listen()
    except OSError as fault:
        listening.close()
        if fault.errno == errno.EADDRINUSE:
            why = Text(f"--port {port}: porten er optaget", f"--port {port}: the port is taken")
        else:
            why = Text(f"--port {port}: porten kan ikke bruges", f"--port {port}: the port cannot be used")
        raise PortError(
            Text(
                f"{why.da}; vælg en anden, eller udelad --port, så finder guldkorn en ledig.",
                f"{why.en}; choose another, or leave --port out to have a free one found.",
            )
        ) from fault
    return listening
