"""20,000 runs in one process leak nothing and start no thread."""

import gc
import threading
from pathlib import Path

import pytest

from features.rulebook import example, shipped
from guldkorn.advice.advise import advise

RUNS = 20_000
pages = Path("/proc/self/statm")


def resident() -> int:
    gc.collect()
    return int(pages.read_text().split()[1]) * 4  # kilobytes


@pytest.mark.skipif(not pages.exists(), reason="the system does not tell how much memory a process holds")
def test_many_inferences_leak_nothing_and_start_no_thread() -> None:
    durable = pytest.importorskip("guldkorn.inference.durable", reason="durable_rules is not installed here")
    from guldkorn.advice.observation import facts_of_unit, observe_scores

    mapping, context = example("hospital-ward")
    unit = mapping.units[0]
    subjects = observe_scores(mapping, unit, facts_of_unit(context, unit, shipped().knowledge.questions))
    reading = durable.DurableReading(rule for rule in shipped().rules if rule.about == "score")
    for _ in range(500):
        expected = reading.fire(subjects)
    assert expected
    before, threads = resident(), threading.active_count()
    for _ in range(RUNS):
        assert reading.fire(subjects) == expected
    grown = resident() - before
    print(f"{RUNS} runs of durable_rules: {grown} kB grown, {threading.active_count()} threads")
    assert grown < 4_000
    assert threading.active_count() == threads


@pytest.mark.skipif(not pages.exists(), reason="the system does not tell how much memory a process holds")
def test_advice_given_again_and_again_leaks_nothing() -> None:
    mapping, context = example("hospital-ward")
    for _ in range(100):
        expected = advise(mapping, context, shipped())
    before = resident()
    for _ in range(700):
        assert advise(mapping, context, shipped()) == expected
    assert resident() - before < 4_000


@pytest.mark.skipif(not pages.exists(), reason="the system does not tell how much memory a process holds")
@pytest.mark.parametrize("fires", [True, False], ids=["a rule fires", "no rule fires"])
def test_rules_prepared_again_and_again_leak_nothing(*, fires: bool) -> None:
    durable = pytest.importorskip("guldkorn.inference.durable", reason="durable_rules is not installed here")
    from guldkorn.advice.observation import facts_of_unit, observe_scores

    mapping, context = example("hospital-ward")
    unit = mapping.units[0]
    rules = [rule for rule in shipped().rules if rule.about == "score"]
    fire = durable.DurableReading(rules).fire
    observed = observe_scores(mapping, unit, facts_of_unit(context, unit, shipped().knowledge.questions))
    subjects = [subject for subject in observed if bool(fire([subject])) is fires]
    assert subjects
    before = 0
    for run in range(400):
        assert bool(durable.DurableReading(rules).fire(subjects)) is fires
        before = before or (resident() if run == 100 else 0)
    assert resident() - before < 4_000
