"""What `guldkorn test --coverage` prints."""

from dataclasses import dataclass

from guldkorn.reading.text import Language
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.coverage.coverage import coverage
from guldkorn.scenarios.coverage.data import as_json
from guldkorn.scenarios.coverage.words import as_lines, reached
from guldkorn.scenarios.scenario_run import Run
from guldkorn_tui.look.output import print_out


@dataclass(frozen=True)
class Measuring:
    """How what the scenarios cover is to be shown, and how many per cent of the rules they must promise."""

    form: str = "text"
    fail_under: float | None = None

    @property
    def is_data(self) -> bool:
        """Whether it is for other programs: then nothing else is printed beside it."""
        return self.form == "json"


def print_coverage(run: Run, rulebook: Rulebook, measuring: Measuring, language: Language) -> int:
    """Print what the scenarios of a run cover. Return 1 where they promise too few of the rules, else 0."""
    found = coverage(run, rulebook)
    if measuring.is_data:
        print_out(as_json(found))
    else:
        print_out()
        for line in as_lines(found, language):
            print_out(line)
        print_out()
    is_enough = measuring.fail_under is None or found.reaches(measuring.fail_under)
    said = reached(found, measuring.fail_under, language)
    print_out(said, err=measuring.is_data, colour="green" if is_enough else "red")
    return 0 if is_enough else 1
