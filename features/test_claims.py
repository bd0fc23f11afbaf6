"""Every claim of the founding note is carried by a rule or a named mechanism, and promised in both languages."""

from pathlib import Path

import pytest

from guldkorn.knowledge.sources import CLAIMS, Claim
from guldkorn.rules.claims import ClaimCoverage, coverage
from guldkorn.rules.rulebook import Rulebook

FEATURES = Path(__file__).parent


def covered(rulebook: Rulebook, claim: str, folder: str = "") -> ClaimCoverage:
    found = {each.claim.id: each for each in coverage(rulebook, FEATURES / folder)}
    assert claim in found, f"claims.yaml does not list {claim}"
    return found[claim]


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_rule_or_a_named_mechanism_carries_each_claim(rulebook: Rulebook, claim: str) -> None:
    found = covered(rulebook, claim)
    assert found.rules or found.claim.mechanism, (
        f"no rule has the source note:{claim}, and claims.yaml names no mechanism: {found.claim.says.en}"
    )


@pytest.mark.parametrize("folder", ["dansk", "english"])
@pytest.mark.parametrize("claim", CLAIMS)
def test_a_scenario_promises_each_claim_in_each_language(rulebook: Rulebook, claim: str, folder: str) -> None:
    found = covered(rulebook, claim, folder)
    assert found.scenarios, f"no scenario in features/{folder} is tagged @{claim}: {found.claim.says.en}"


def test_both_languages_promise_the_same_claims_equally_often(rulebook: Rulebook) -> None:
    danish, english = (coverage(rulebook, FEATURES / folder) for folder in ("dansk", "english"))
    counts = {
        one.claim.id: (len(one.scenarios), len(other.scenarios)) for one, other in zip(danish, english, strict=True)
    }
    assert [claim for claim, (da, en) in counts.items() if da != en] == []


def test_a_claim_that_nothing_carries_is_a_gap(rulebook: Rulebook) -> None:
    claim = replace_mechanism(covered(rulebook, "C01").claim)
    assert ClaimCoverage(claim, (), ("a scenario",)).gap
    assert not ClaimCoverage(claim, ("a-rule",), ()).gap


def replace_mechanism(claim: Claim) -> Claim:
    return claim.model_copy(update={"mechanism": None})
