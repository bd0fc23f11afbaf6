"""Every inference is drawn twice: durable_rules infers, the reference reading recomputes, and the two must agree."""

import json
import os
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from tempfile import mkstemp

from guldkorn.inference.chain import Chain, Inference
from guldkorn.inference.memory import Conclusion, Subject
from guldkorn.inference.reference import ReferenceReading
from guldkorn.knowledge.measures import Measure
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text
from guldkorn.rules.rule import Rule


class InferenceError(GuldkornError):
    """The two readings of the rules drew different conclusions. No advice may be given on either."""


def durable_is_there() -> bool:
    """Tell whether durable_rules is installed."""
    return find_spec("durable_rules_engine") is not None


class Reasoner:
    """The rules prepared for both readings; for the reference alone where durable_rules is not installed."""

    def __init__(self, rules: Iterable[Rule], measures: Mapping[str, Measure]) -> None:
        rules = tuple(rules)
        self._reference = Chain(rules, measures, ReferenceReading)
        self._durable: Chain | None = None
        if durable_is_there():
            from guldkorn.inference.durable import DurableReading  # loads a C library, so only when used

            self._durable = Chain(rules, measures, DurableReading)

    @property
    def infers_twice(self) -> bool:
        """Whether durable_rules infers and the reference recomputes."""
        return self._durable is not None

    def infer(self, subjects: Iterable[Subject]) -> Inference:
        """Return what follows from what is known of the subjects. Raise InferenceError where the readings differ."""
        subjects = tuple(subjects)
        expected = self._reference.infer(subjects)
        if self._durable is None:
            return expected
        inferred = self._durable.infer(subjects)
        if inferred != expected:
            raise _disagreement(inferred, expected, subjects)
        return inferred


def _disagreement(inferred: Inference, expected: Inference, subjects: tuple[Subject, ...]) -> InferenceError:
    by_durable = _firings(inferred)
    by_reference = _firings(expected)
    rules = sorted({rule for rule, _, _ in by_durable ^ by_reference}) or ["?"]
    handle, path = mkstemp(prefix="guldkorn-disagreement-", suffix=".json")  # readable by the owner alone
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(
            {
                "rules": rules,
                "only_durable_rules": sorted(map(repr, by_durable - by_reference)),
                "only_reference": sorted(map(repr, by_reference - by_durable)),
                "subjects": [
                    {
                        "id": s.id,
                        "about": s.about.value,
                        "own": s.own,
                        "disputed": sorted(s.disputed),
                        "unit": s.unit,
                    }
                    for s in subjects
                ],
            },
            file,
            ensure_ascii=False,
            indent=2,
        )
    return InferenceError(
        Text(
            f"de to læsninger af reglen {', '.join(rules)} er uenige, så der gives intet råd; "
            f"meld det som fejl, og vedlæg {path}",
            f"the two readings of the rule {', '.join(rules)} disagree, so no advice is given; "
            f"report it as a fault and enclose {path}",
        )
    )


def _firings(inference: Inference) -> set[tuple[str, Conclusion, str]]:
    return {
        (firing.rule, conclusion, repr(sorted(map(repr, firing.grounds))))
        for conclusion, firings in inference.firings.items()
        for firing in firings
    }
