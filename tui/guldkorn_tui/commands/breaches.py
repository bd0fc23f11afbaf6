"""`guldkorn check --write-scenario`."""

from pathlib import Path

from guldkorn.editing.checking.review import Review
from guldkorn.editing.proof.breach_scenario import breach_scenarios
from guldkorn.reading.text import Language, Text
from guldkorn.scenarios.recorded_file import write_feature
from guldkorn_tui.look.output import print_out

_UNPROVEN = Text(
    "Intet er bevist, mens regelværket har andre fejl; ret dem først.",
    "Nothing is proven while the rulebook has other errors; mend them first.",
)
_KEPT = Text("Alle garantier holder, så der er intet at skrive.", "All guarantees hold, so there is nothing to write.")


def write_breaches(found: Review, path: Path, language: Language) -> None:
    """Write a scenario for each guarantee that does not hold. What is said of it goes to standard error.

    Raise TakenScenarioError where the file is there already.
    """
    if found.rulebook is None or not found.is_proven:
        print_out(_UNPROVEN.get(language), err=True)
        return
    made = breach_scenarios(found.rulebook, language)
    for name in made.untold:
        untold = Text(
            f'Tilfældet for "{name}" kan ikke siges med trin; se det i ord ovenfor.',
            f'The case for "{name}" cannot be said in steps; see it in words above.',
        )
        print_out(untold.get(language), err=True)
    if not made.feature.scenarios:
        if not made.untold:
            print_out(_KEPT.get(language), err=True)
        return
    write_feature(made.text, path, overwrite=False)
    count = len(made.feature.scenarios)
    print_out(
        Text(
            f"{count} {'scenarie' if count == 1 else 'scenarier'} er skrevet i {path}.",
            f"{count} {'scenario is' if count == 1 else 'scenarios are'} written to {path}.",
        ).get(language),
        err=True,
    )
