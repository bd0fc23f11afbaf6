"""Steps about guarantees: that a case keeps what holds in all of them."""

from collections.abc import Iterator

from guldkorn.advice.advise import reason
from guldkorn.advice.wording import said_of_conclusion
from guldkorn.inference.chain import Inference
from guldkorn.inference.keeping import breaches
from guldkorn.inference.memory import Grounds, Known
from guldkorn.scenarios.steps.hearing import Heard
from guldkorn.scenarios.steps.wording import step


@step("guarantee-holds")
def guarantee_holds(heard: Heard, guarantee: str) -> None:
    """Expect that nothing in the unit breaks a guarantee."""
    kept = heard.names.rulebook.guarantee[heard.names.guarantee(guarantee)]
    expected = (f'garantien holder: "{kept.title.da}"', f'the guarantee holds: "{kept.title.en}"')
    heard.expect(not _broken(heard, kept.id), expected, _broken(heard, kept.id))


def _broken(heard: Heard, guarantee: str) -> tuple[str, ...]:
    """Say of what the guarantee does not hold, and what was concluded of it."""
    titles = {f"issue {each.id}": each.title.get(heard.names.language) for each in heard.unit.issues}
    told: list[str] = []
    for inference in reason(heard.given.mapping, heard.unit.unit, heard.given.context, heard.names.rulebook):
        broken = breaches(heard.names.rulebook.guarantee[guarantee], inference.subjects.values())
        for subject, grounds in broken.items():
            told += [
                titles.get(subject, heard.unit.unit),
                *(f"  {each}" for each in _concluded(heard, inference, grounds)),
            ]
    return tuple(told)


def _concluded(heard: Heard, inference: Inference, grounds: Grounds) -> Iterator[str]:
    """Say what rules concluded of all that a breach rests on."""
    read = {(each.subject, each.path.partition(".")[0]) for each in grounds if isinstance(each, Known)}
    for conclusion in inference.firings:
        if conclusion in grounds or (conclusion.subject, conclusion.kind) in read:
            yield said_of_conclusion(conclusion, heard.names.knowledge).get(heard.names.language)
