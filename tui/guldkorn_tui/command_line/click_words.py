"""Click's own words in Danish: what the command line says beside our own texts.

Click asks gettext for its words in the name `_` of each of its modules, and gettext asks compiled catalogues, which
nobody can read in a change. So that name is given our own table; a test walks click's sources for words that it lacks.
"""

import re
from collections.abc import Mapping

import click
from click import core, decorators, exceptions, formatting, parser, termui, types

SPEAKING = (core, decorators, exceptions, formatting, parser, termui, types)
"""The modules of click that say something to who runs a command."""
DANISH: Mapping[str, str] = {
    "Usage:": "Brug:",
    "Options": "Valg",
    "Commands": "Kommandoer",
    "Positional arguments": "Argumenter",
    "Show the version and exit.": "Vis versionen, og afslut.",
    "Show this message and exit.": "Vis denne hjælp, og afslut.",
    "%(prog)s, version %(version)s": "%(prog)s, version %(version)s",
    "default: {default}": "standard: {default}",
    "env var: {var}": "miljøvariabel: {var}",
    "required": "skal angives",
    "(dynamic)": "(efter forholdene)",
    "deprecated": "forældet",
    "Aborted!": "Afbrudt!",
    "Error: {message}": "Fejl: {message}",
    "Try '{command} {option}' for help.": "Skriv '{command} {option}' for at få hjælp.",
    "Missing command.": "Der mangler en kommando.",
    "Missing argument": "Der mangler et argument",
    "Missing option": "Der mangler et valg",
    "Missing parameter": "Der mangler en parameter",
    "Missing {param_type}": "Der mangler: {param_type}",
    "Missing parameter: {param_name}": "Der mangler en parameter: {param_name}",
    "No such option {name!r}.": "Der er ikke noget valg, der hedder {name!r}.",
    "No such command {name!r}.": "Der er ikke nogen kommando, der hedder {name!r}.",
    "Did you mean {possibility}?": "Mente du {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(Mente du en af disse: {possibilities}?)",
    "Got unexpected extra argument ({args})": "Der er et argument for meget ({args})",
    "Got unexpected extra arguments ({args})": "Der er argumenter for meget ({args})",
    "Option {name!r} does not take a value.": "Valget {name!r} tager ikke nogen værdi.",
    "Option {name!r} requires an argument.": "Valget {name!r} skal have en værdi.",
    "Option {name!r} requires {nargs} arguments.": "Valget {name!r} skal have {nargs} værdier.",
    "Argument {name!r} takes {nargs} values.": "Argumentet {name!r} tager {nargs} værdier.",
    "Takes {nargs} values but 1 was given.": "Der skal {nargs} værdier til, men der er kun 1.",
    "Takes {nargs} values but {len} were given.": "Der skal {nargs} værdier til, men der er {len}.",
    "Invalid value: {message}": "Værdien kan ikke bruges: {message}",
    "Invalid value for {param_hint}: {message}": "Værdien af {param_hint} kan ikke bruges: {message}",
    "Choose from:\n\t{choices}": "Vælg mellem:\n\t{choices}",
    "Choice({choices})": "Valg({choices})",
    "{value!r} is not {choice}.": "{value!r} er ikke {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} er ikke en af {choices}.",
    "{value!r} is not a valid {number_type}.": "{value!r} er ikke et tal.",
    "{value!r} is not a valid boolean. Recognized values: {states}":
        "{value!r} er hverken ja eller nej. Brug: {states}",
    "{value!r} is not a valid UUID.": "{value!r} er ikke et UUID.",
    "{value!r} does not match the format {format}.": "{value!r} er ikke skrevet som {format}.",
    "{value!r} does not match the formats {formats}.": "{value!r} er ikke skrevet som en af {formats}.",
    "{value} is not in the range {range}.": "{value} er ikke inden for {range}.",
    "{len_type} values are required, but {len_value} was given.":
        "Der skal {len_type} værdier til, men der er {len_value}.",
    "{len_type} values are required, but {len_value} were given.":
        "Der skal {len_type} værdier til, men der er {len_value}.",
    "{name} {filename!r} does not exist.": "{name} {filename!r} findes ikke.",
    "{name} {filename!r} is a file.": "{name} {filename!r} er en fil.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} er en mappe.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} kan ikke læses.",
    "{name} {filename!r} is not writable.": "Der kan ikke skrives i {name} {filename!r}.",
    "{name} {filename!r} is not executable.": "{name} {filename!r} kan ikke køres.",
    "Could not open file {filename!r}: {message}": "Filen {filename!r} kunne ikke åbnes: {message}",
    "file": "fil",
    "directory": "mappe",
    "path": "sti",
    "unknown error": "ukendt fejl",
    "Error: invalid input": "Fejl: det kan ikke bruges",
    "Error: The two entered values do not match.": "Fejl: de to værdier er ikke ens.",
    "Repeat for confirmation": "Gentag for at bekræfte",
    "Do you want to continue?": "Vil du fortsætte?",
    "Confirm the action without prompting.": "Bekræft uden at blive spurgt.",
    "Press any key to continue...": "Tryk på en tast for at fortsætte …",
}  # fmt: skip
"""What click says, and what it says in Danish."""
PLACES: Mapping[str, str] = {
    "OPTIONS": "VALG", "COMMAND": "KOMMANDO", "ARGS": "ARGUMENTER", "TEXT": "TEKST", "INTEGER": "HELTAL", "PATH": "STI",
    "FLOAT": "TAL", "RANGE": "INTERVAL", "FILENAME": "FIL", "DIRECTORY": "MAPPE", "BOOLEAN": "JA/NEJ",
    "DIR": "MAPPE", "FILE": "FIL", "HEADING": "OVERSKRIFT", "NAME": "NAVN", "CODE": "KODE", "CODING": "KODNING",
    "CELL": "CELLE", "OLD": "GAMMELT", "NEW": "NYT", "PATHS": "STIER", "WORD": "ORD", "SESSION": "MØDE",
    "KIND": "SLAGS", "MAPPING": "KORTLÆGNING", "ISSUE": "BELASTNING", "STATEMENT": "UDSAGN",
}  # fmt: skip
"""The words in capitals that stand for what is to be written, click's and ours."""


def speak_danish(command: click.Command) -> None:
    """Let click say its own words in Danish, in the help of a command, of all beneath it, and in its faults."""
    for module in SPEAKING:
        for name, says in (("_", _said), ("ngettext", _counted)):
            if hasattr(module, name):
                setattr(module, name, says)
    _name_places(command)


def _name_places(command: click.Command) -> None:
    context = click.Context(command)
    command.options_metavar = _placed(command.options_metavar or "")
    for parameter in command.params:
        parameter.metavar = _placed(parameter.make_metavar(context))
        parameter.type.name = _said(parameter.type.name)
    if isinstance(command, click.Group):
        command.subcommand_metavar = _placed(command.subcommand_metavar or "")
        for each in command.commands.values():
            _name_places(each)


def _placed(metavar: str) -> str:
    return re.sub(r"[A-Z]+", lambda word: PLACES.get(word[0], word[0]), metavar)


def _said(words: str) -> str:
    return DANISH.get(words, words)


def _counted(one: str, several: str, count: int) -> str:
    return _said(one if count == 1 else several)
