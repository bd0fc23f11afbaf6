"""A coverage as data, for other programs."""

import json
from typing import Any

from guldkorn.reading.problem import Place
from guldkorn.scenarios.coverage.coverage import Coverage, RuleCoverage
from guldkorn.scenarios.coverage.sums import sums
from guldkorn.scenarios.coverage.words import said_of_test


def as_json(coverage: Coverage) -> str:
    """Return a coverage as JSON: `{scenarios, sums, rules, uses, claims}`."""
    data = {
        "scenarios": coverage.scenarios,
        "sums": {
            each.name: {"all": each.all, "seen": each.seen, "promised": each.promised, "percent": each.percent}
            for each in sums(coverage)
        },
        "rules": [_rule(each) for each in coverage.rules],
        "uses": [
            {
                "use": each.use.value,
                "id": each.name,
                "title": {"da": each.title.da, "en": each.title.en},
                **_place(each.place),
                "seen": each.seen,
                "promised": each.asserted,
            }
            for each in coverage.uses
        ],
        "claims": [
            {
                "id": each.claim.id,
                **_place(each.place),
                "scenarios": each.scenarios,
                "rules": each.rules,
                "promised": each.asserted,
                "covered": each.is_covered,
            }
            for each in coverage.claims
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _rule(each: RuleCoverage) -> dict[str, Any]:
    return {
        "id": each.rule.id,
        **_place(each.rule.place),
        "fired": each.fired,
        "promised_by": each.asserted_by,
        "tests": [
            {"reads": said_of_test(test.test), **_place(test.place), "met": test.held, "not_met": test.failed}
            for test in each.tests
        ],
        "conclusions": [
            {
                "kind": conclusion.statement.kind,
                **dict(conclusion.statement.values),
                **_place(conclusion.place),
                "seen": conclusion.seen,
                "promised": conclusion.asserted,
            }
            for conclusion in each.conclusions
        ],
    }


def _place(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line or None, "column": place.column or None}
