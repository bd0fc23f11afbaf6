"""`guldkorn diff`."""

import json
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from guldkorn.editing.comparing.cases import Cases, gather
from guldkorn.editing.comparing.changelog import with_changes
from guldkorn.editing.comparing.difference import Difference, difference
from guldkorn.editing.comparing.difference_json import difference_data
from guldkorn.editing.comparing.difference_words import difference_prose
from guldkorn.editing.comparing.revision import AtHand, at_hand
from guldkorn.editing.comparing.signoff import Signoff, idle, missing, read_signoff, skeleton
from guldkorn.reading.problem import Place, shown_path
from guldkorn.reading.text import Language, Text
from guldkorn.reading.whole_file import write_whole
from guldkorn.report.text_format import as_markdown, as_text
from guldkorn.rules.rulebook import Rulebook, read_rulebook
from guldkorn.shipped import shipped_examples, shipped_folder
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.survey_options import SHIPPED

_EXAMPLES, _FEATURES = Path("knowledge") / "examples", "features"


@dataclass(frozen=True)
class Side:
    """One of the two rulebooks, as it was asked for: folders or git revisions."""

    name: str
    packs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Where:
    """Where the cases lie; None where they lie with one of the rulebooks."""

    examples: Path | None = None
    sessions: Path | None = None
    features: Path | None = None


def print_difference(
    before: Side,
    after: Side,
    where: Where,
    form: str,
    signoff: Path | None,
    language: Language,
    changelog: Path | None = None,
) -> int:
    """Print what differs between two rulebooks, and who gets other advice; or write that in a changelog.

    Return 1 where somebody must sign off and has not, else 0.
    """
    with ExitStack() as stack:
        old, new = (_at_hand(side, stack) for side in (before, after))
        signed = read_signoff(signoff) if signoff else Signoff()
        found = difference(_read(old), _read(new), _cases(where, old[0], new[0]))

        def shown(place: Place) -> Place:
            for layer in (*old, *new):
                place = layer.place(place)
            return place

        if changelog is not None:
            _write_changes(changelog, found, language)
        elif form == "json":
            data = difference_data(found, language, shown)
            if signoff:
                data["missing"] = [each.affected.case.name for each in missing(signed, found)]
            print_out(json.dumps(data, ensure_ascii=False, indent=2))
        else:
            prose = difference_prose(found, language, shown)
            print_out(as_markdown(prose) if form == "markdown" else as_text(prose), nl=False)
    return _demand(signed, found, signoff, language) if signoff else 0


def _write_changes(path: Path, found: Difference, language: Language) -> None:
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    write_whole(path, with_changes(before, found, language).encode())
    name, version = shown_path(path), found.after.version
    said = Text(f"Version {version} er skrevet i {name}.", f"Version {version} is written in {name}.")
    print_out(said.get(language))


def _at_hand(side: Side, stack: ExitStack) -> tuple[AtHand, ...]:
    names = (str(shipped_folder()) if side.name == SHIPPED else side.name, *side.packs)
    return tuple(stack.enter_context(at_hand(name)) for name in names)


def _read(layers: tuple[AtHand, ...]) -> Rulebook:
    folder, *packs = (layer.folder for layer in layers)
    return read_rulebook(folder, packs)


def _cases(where: Where, before: AtHand, after: AtHand) -> Cases:
    """Find the cases: those that are named, else those that lie with the new rulebook, else with the old one."""
    homes = [Path.cwd() if side.is_revision else side.folder for side in (after, before)]
    examples = where.examples or next(
        (found for side in (after, before) if (found := side.folder / _EXAMPLES).is_dir()), shipped_examples()
    )
    beside = [home / _FEATURES for home in homes if any((home / _FEATURES).rglob("*.feature"))]
    features = [where.features] if where.features else beside[:1]
    return gather(examples, where.sessions, features)


def _demand(signed: Signoff, found: Difference, path: Path, language: Language) -> int:
    """Tell to standard error what is not accepted, with what is to be written to accept it."""
    for problem in idle(signed, found):
        print_out(problem.line(language), err=True)
    lacking = missing(signed, found)
    if not lacking:
        return 0
    name = shown_path(path)
    count = len(lacking)
    said = Text(
        f"{count} {'forskel' if count == 1 else 'forskelle'} er ikke godkendt. Gennemgå dem, og skriv i {name}, "
        "hvem der godkender, og hvorfor:",
        f"{count} {'difference is' if count == 1 else 'differences are'} not accepted. Go through them, and "
        f"write in {name} who accepts, and why:",
    )
    print_out(said.get(language), err=True)
    print_out(skeleton(lacking, whole_file=not signed.accepted), err=True, nl=False)
    return 1
