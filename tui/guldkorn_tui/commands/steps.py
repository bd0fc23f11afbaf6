"""`guldkorn steps`."""

from guldkorn.reading.text import Language
from guldkorn.rules.layers import Layers
from guldkorn.scenarios.editor_steps import as_javascript
from guldkorn.scenarios.step_list import list_steps
from guldkorn.scenarios.step_words import as_json, as_lines, as_markdown
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.shipped_examples import open_rulebook


def print_steps(search: str | None, form: str, rulebook: Layers, language: Language) -> int:
    """Print the steps, or those that a word finds. Return 1 where it finds nothing, else 0."""
    steps = list_steps(open_rulebook(rulebook), search)
    match form:
        case "json":
            print_out(as_json(steps))
        case "markdown":
            print_out("\n".join(as_markdown(steps)).strip())
        case "javascript":
            print_out("\n".join(as_javascript()))
        case _:
            print_out("\n".join(as_lines(steps, language)).strip())
    return 0 if steps.groups or steps.found else 1
