"""`guldkorn claims`."""

from pathlib import Path

from guldkorn.reading.text import Language, Text
from guldkorn.rules.claims import ClaimCoverage, coverage
from guldkorn.rules.layers import Layers
from guldkorn.shipped import shipped_folder
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.shipped_examples import open_rulebook

_RULES = Text("regler", "rules")
_MECHANISM = Text("understøttes også af", "carried too by")
_SCENARIOS = Text("scenarier", "scenarios")
_NO_FEATURES = Text(
    "Mappen med scenarier findes ikke; angiv en anden med --features.",
    "There is no such folder of scenarios; name another with --features.",
)


def print_claims(features: Path | None, rulebook: Layers, language: Language) -> int:
    """Print claim by claim what covers it. Return 1 if a claim has a gap, else 0."""
    folder = features or shipped_folder() / "features"
    there = folder.is_dir()
    gaps = 0
    for covered in coverage(open_rulebook(rulebook), folder if there else None):
        gap = covered.gap or (there and not covered.scenarios)
        gaps += gap
        for line in _lines(covered, language, gap=gap):
            print_out(line)
    if not there:
        print_out(_NO_FEATURES.get(language), err=True)
    said = Text(f"{gaps} påstande mangler noget.", f"{gaps} claims lack something.") if gaps else _NO_GAP
    print_out(said.get(language))
    return 1 if gaps else 0


def _lines(covered: ClaimCoverage, language: Language, *, gap: bool) -> list[str]:
    claim = covered.claim
    lines = [f"{claim.id}{' !' if gap else ''}  {claim.says.get(language)}"]
    if covered.rules:
        lines.append(f"     {_RULES.get(language)} ({len(covered.rules)}): {', '.join(covered.rules)}")
    if claim.mechanism:
        lines.append(f"     {_MECHANISM.get(language)}: {claim.mechanism.get(language)}")
    if covered.scenarios:
        lines.append(f"     {_SCENARIOS.get(language)} ({len(covered.scenarios)}): {'; '.join(covered.scenarios)}")
    return lines


_NO_GAP = Text("Alle 25 påstande er dækket.", "All 25 claims are covered.")
