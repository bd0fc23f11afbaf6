"""`guldkorn steps`."""

import click

from guldkorn.reading.text import Language
from guldkorn.rules.layers import Layers
from guldkorn.scenarios.editor_steps import as_javascript
from guldkorn.scenarios.step_list import list_steps
from guldkorn.scenarios.step_words import as_json, as_lines, as_markdown
from guldkorn_tui.shipped import open_rulebook


def print_steps(search: str | None, form: str, rulebook: Layers, language: Language) -> int:
    """Print the steps, or those that a word finds. Return 1 where it finds nothing, else 0."""
    steps = list_steps(open_rulebook(rulebook), search)
    match form:
        case "json":
            click.echo(as_json(steps))
        case "markdown":
            click.echo("\n".join(as_markdown(steps)).strip())
        case "javascript":
            click.echo("\n".join(as_javascript()))
        case _:
            click.echo("\n".join(as_lines(steps, language)).strip())
    return 0 if steps.groups or steps.found else 1
