"""`guldkorn rules`."""

import sys
from pathlib import Path

from guldkorn.reading.text import Language
from guldkorn.rules.layers import Layers
from guldkorn_tui.opening.rule_cases import rule_cases
from guldkorn_tui.opening.session_beginning import Rules
from guldkorn_tui.opening.settings import read_settings, settings_path
from guldkorn_tui.opening.shipped_examples import open_rulebook


def browse_rules(
    layers: Layers,
    features: Path | None,
    sessions: Path | None,
    language: Language,
    *,
    is_language_asked: bool = True,
) -> None:
    """Open the rules on the screen; where there is no terminal, list them.

    Raise NoCasesError for a folder that is named and not there.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        from guldkorn_tui.commands.explain_rule import print_rule

        print_rule(None, layers, features, sessions, "text", language)
        return
    cases = rule_cases(layers, features, sessions)
    cases.gathered()
    settings = read_settings(settings_path())
    language = language if is_language_asked else settings.language or language
    rules = Rules(open_rulebook(layers), cases)
    from guldkorn_tui.session_app import SessionApp  # Textual, so only when a screen opens

    app = SessionApp(rules, language, theme=settings.theme, settings=settings_path())
    failure = app.run()
    if failure is not None:
        raise failure
    if app.return_code:
        sys.exit(app.return_code)
