"""Every scenario is a test; the shipped rulebook keeps what they promise."""

from pathlib import Path

from pytest_bdd import scenarios

from guldkorn.reading.text import Language
from guldkorn.scenarios.definitions import step_definitions
from guldkorn.scenarios.lint import lint_folder

FEATURES = Path(__file__).parent
FOUND = lint_folder(FEATURES, step_definitions())


def test_every_feature_can_be_run() -> None:
    """A feature with a fault is not run: the lint says what is wrong with it."""
    wrong = [problem.line(Language.DANISH) for problems in FOUND.values() for problem in problems]
    wrong += [problem.line(Language.ENGLISH) for problems in FOUND.values() for problem in problems]
    assert not wrong, "\n" + "\n".join(wrong)


scenarios(*(str(path) for path, problems in FOUND.items() if not problems))
