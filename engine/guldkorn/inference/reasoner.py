"""Every inference is drawn twice: durable_rules infers, the reference reading recomputes, and the two must agree."""

import json
import os
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from tempfile import mkstemp

from guldkorn.inference.chain import Chain, Inference, StageReading
from guldkorn.inference.memory import Firing, Subject
from guldkorn.inference.reference import ReferenceReading
from guldkorn.knowledge.measures import Measure
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text
from guldkorn.rules.rule import Rule

_ENGINE = "durable_rules_engine"


class InferenceError(GuldkornError):
    """The two readings of the rules drew different conclusions. No advice may be given on either."""


class BothReadings:
    """Fires the rules of one stage by durable_rules, and recomputes them by the reference reading."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        from guldkorn.inference.durable import DurableReading  # loads a C library, so only when used

        rules = tuple(rules)
        self._durable: StageReading = DurableReading(rules)
        self._reference = ReferenceReading(rules)

    def fire(self, subjects: Iterable[Subject]) -> set[Firing]:
        """Return every firing of the rules. Raise InferenceError where the readings differ."""
        subjects = tuple(subjects)
        inferred, expected = self._durable.fire(subjects), self._reference.fire(subjects)
        if inferred != expected:
            raise _disagreement(inferred - expected, expected - inferred, subjects)
        return inferred


@cache
def durable_fault() -> Text | None:
    """Return why durable_rules cannot infer here; None where it can.

    It must be loaded to know: on Python 3.13 it can be built and installed, and fails when it is imported.
    """
    try:
        import_module(_ENGINE)
    except ModuleNotFoundError as error:
        if error.name == _ENGINE:
            return Text("er ikke installeret her", "is not installed here")
        return _not_loaded(error)
    except Exception as error:  # noqa: BLE001 - a C module may raise anything while it is loaded
        return _not_loaded(error)
    return None


def _not_loaded(error: Exception) -> Text:
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return Text(f"er installeret, men kan ikke indlæses ({what})", f"is installed but cannot be loaded ({what})")


class Reasoner:
    """The rules prepared for both readings; for the reference alone where durable_rules cannot infer."""

    def __init__(self, rules: Iterable[Rule], measures: Mapping[str, Measure], *, twice: bool = True) -> None:
        self.infers_twice = twice and durable_fault() is None
        """Whether durable_rules infers and the reference recomputes."""
        self._chain = Chain(rules, measures, BothReadings if self.infers_twice else ReferenceReading)

    def infer(self, subjects: Iterable[Subject]) -> Inference:
        """Return what follows from what is known of the subjects. Raise InferenceError where the readings differ."""
        return self._chain.infer(subjects)


def _disagreement(
    only_durable: set[Firing], only_reference: set[Firing], subjects: tuple[Subject, ...]
) -> InferenceError:
    rules = sorted({firing.rule for firing in only_durable | only_reference})
    handle, path = mkstemp(prefix="guldkorn-disagreement-", suffix=".json")  # readable by the owner alone
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(
            {
                "rules": rules,
                "only_durable_rules": sorted(map(repr, only_durable)),
                "only_reference": sorted(map(repr, only_reference)),
                "subjects": [
                    {
                        "id": subject.id,
                        "about": subject.about.value,
                        "own": subject.own,
                        "disputed": sorted(subject.disputed),
                        "many": {kind: list(map(repr, records)) for kind, records in subject.many.items()},
                    }
                    for subject in subjects
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
