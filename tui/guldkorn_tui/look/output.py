"""What a command prints. Names of files, units and people come from elsewhere, and must not steer the terminal."""

import click

from guldkorn.reading.cleaning import clean


def print_out(said: str = "", *, err: bool = False, nl: bool = True, colour: str | None = None) -> None:
    """Print a text without what could steer the terminal; to standard error with `err`.

    `colour` shows it bold in a colour where there are colours.
    """
    text = clean(said)
    click.echo(click.style(text, fg=colour, bold=True) if colour else text, err=err, nl=nl)


def print_over(line: str, width: int) -> None:
    """Print a line to standard error over the one before, which was so wide; an empty one wipes that out."""
    text = clean(line)
    click.echo(f"\r{text}" if text else f"\r{' ' * width}\r", err=True, nl=False)
