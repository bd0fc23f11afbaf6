"""A guarantee that does not hold, as a scenario that fails until it does."""

from collections.abc import Iterator
from dataclasses import dataclass

from guldkorn.editing.proof.breach import Breach, find_breach
from guldkorn.editing.proof.cells import UNKNOWN
from guldkorn.editing.proof.proof import Proof, proof_of
from guldkorn.editing.proof.retelling import UNIT_NAME, retold
from guldkorn.editing.proof.smallest import smallest
from guldkorn.editing.proof.solver import Literal
from guldkorn.editing.proof.trial import Case
from guldkorn.inference.keeping import breaches as broken
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.text import Language, Text
from guldkorn.rules.guarantee import Guarantee
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.facts import Fact, Row, Setting
from guldkorn.scenarios.gathering import facts_of
from guldkorn.scenarios.gherkin_text import Feature, Line, Scenario, feature_text, free_of_breaks, line
from guldkorn.scenarios.in_one_line import in_one_line
from guldkorn.scenarios.minimal import minimal
from guldkorn.scenarios.rehearsal import ADVICE_IS_GIVEN, Rehearsal
from guldkorn.session.session import Session

_NAME = Text("Garantier, der endnu ikke holder", "Guarantees that do not hold yet")
_SAYS = Text(
    "Hvert scenarie viser et tilfælde, hvor en garanti ikke holder.",
    "Each scenario shows a case in which a guarantee does not hold.",
)
_DECIMALS = 4


@dataclass(frozen=True)
class BreachScenarios:
    """The scenarios of all guarantees that do not hold, and the ids of those for which no steps could be found."""

    feature: Feature
    language: Language
    untold: tuple[str, ...]

    @property
    def text(self) -> str:
        """What the file says."""
        return feature_text(self.feature, self.language)


def breach_scenarios(rulebook: Rulebook, language: Language) -> BreachScenarios:
    """Return a scenario for each guarantee that does not hold: it fails, and holds once rules or guarantee are mended.

    Each says only what the breach rests on, and has been tried.
    """
    proof, rehearsal = proof_of(rulebook), Rehearsal(rulebook, language)
    made: list[Scenario] = []
    untold: list[str] = []
    for written in rulebook.guarantees:
        guarantee = written.guarantee
        if find_breach(written, proof) is None:
            continue
        breaches = (found for more in _preferences(proof) if (found := find_breach(written, proof, *more)))
        cases = (case for each in breaches for case in _simple_first(each, proof))
        meetings = (meeting for case in cases for meeting in retold(case, rulebook, rehearsal))
        told = next((said for each in meetings if (said := _told(each, guarantee, rehearsal))), None)
        if told is None:
            untold.append(guarantee.id)
        else:
            made.append(Scenario(free_of_breaks(guarantee.title.get(language)), told))
    feature = Feature(_NAME.get(language), _SAYS.get(language), tuple(made))
    return BreachScenarios(feature, language, tuple(untold))


def _preferences(proof: Proof) -> Iterator[tuple[Literal, ...]]:
    """Return what would make a case easy to tell, the easiest first: no score, one without a reference, any at all."""
    world = proof.logic.world
    yield ((world.is_present, False),)
    yield from (((truth, True),) for cell, truth in world.cells(About.SCORE, "score.distance") if cell is UNKNOWN)
    yield ()


def _simple_first(breach: Breach, proof: Proof) -> Iterator[Case]:
    """Return the case without what it does not rest on, then as it was found: what is left out may have been needed."""

    def breaks(case: Case) -> bool:
        return bool(broken(breach.written.guarantee, proof.laboratory.try_out(case).subjects))

    yield smallest(breach.trial.case, breaks)
    yield breach.trial.case


def _told(session: Session, guarantee: Guarantee, rehearsal: Rehearsal) -> tuple[Line, ...] | None:
    """Return the fewest lines that give a meeting and the promise it breaks; None where steps cannot say it."""
    unit = UNIT_NAME.get(rehearsal.names.language)
    setting = Setting(unit, session.mapping.answers(session.unit), rehearsal)
    facts = facts_of(session, setting, _DECIMALS).all
    promise = _promise(guarantee)

    def breaks(some: tuple[Fact, ...]) -> bool:
        if not any(isinstance(each, Row) for each in some):
            return False  # nothing is mapped
        heard = rehearsal.hear(setting.lines(some))
        return heard is not None and bool(heard.advice.units) and not rehearsal.holds(heard, promise)

    if not breaks(facts):
        return None
    given = in_one_line(setting.lines(minimal(facts, breaks)), rehearsal)
    return (*given, ADVICE_IS_GIVEN, promise)


def _promise(guarantee: Guarantee) -> Line:
    return line("guarantee-holds", guarantee=guarantee.id)
