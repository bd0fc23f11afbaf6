"""Steps about small groups: who gets advice, and what is never shown."""

from pytest_bdd import then

from features.steps.hearing import Heard
from features.steps.names import plain
from features.steps.wording import says


def _units(heard: Heard) -> list[str]:
    return [unit.unit for unit in heard.advice.units]


def _is_given(heard: Heard, text: str) -> None:
    """Fail where nothing that was given says the words: then it would mean nothing that the advice does not."""
    if plain(text) not in plain(repr(heard.given)):
        raise heard.names.failure(f'intet trin før dette nævner "{text}"', f'no step before this names "{text}"')


@then(says('gives der råd til "{unit}"', 'der gives råd til "{unit}"'))
@then(says('advice is given to "{unit}"'))
def advised(heard: Heard, unit: str) -> None:
    """Expect the unit to be shown and advised."""
    expected = (f'der gives råd til "{unit}"', f'advice is given to "{unit}"')
    heard.expect(unit in _units(heard), expected, _units(heard))


@then(says('gives der ingen råd til "{unit}"', 'der gives ingen råd til "{unit}"'))
@then(says('no advice is given to "{unit}"'))
def not_advised(heard: Heard, unit: str) -> None:
    """Expect the unit to get no advice."""
    _is_given(heard, unit)
    expected = (f'der gives ingen råd til "{unit}"', f'no advice is given to "{unit}"')
    heard.expect(unit not in _units(heard), expected, _units(heard))


@then(says('nævnes "{text}" ingen steder', '"{text}" nævnes ingen steder'))
@then(says('"{text}" is mentioned nowhere'))
def mentioned_nowhere(heard: Heard, text: str) -> None:
    """Expect the words nowhere in the advice, for any unit."""
    _is_given(heard, text)
    told = [unit.unit for unit in heard.advice.units if plain(text) in plain(repr(unit))]
    heard.expect(not told, (f'"{text}" nævnes ingen steder', f'"{text}" is mentioned nowhere'), told)


@then(says("er antallet af skjulte enheder {n:d}", "antallet af skjulte enheder er {n:d}"))
@then(says("the number of hidden units is {n:d}"))
def hidden_units(heard: Heard, n: int) -> None:
    """Expect to be told how many units are hidden, but not which."""
    expected = (f"{n} skjulte enheder", f"{n} hidden units")
    heard.expect(heard.advice.hidden_units == n, expected, [str(heard.advice.hidden_units)])


@then(says("er antallet af skjulte scorer {n:d}", "antallet af skjulte scorer er {n:d}"))
@then(says("the number of hidden scores is {n:d}"))
def hidden_scores(heard: Heard, n: int) -> None:
    """Expect to be told how many scores of shown units are hidden, but not which."""
    expected = (f"{n} skjulte scorer", f"{n} hidden scores")
    heard.expect(heard.advice.hidden_scores == n, expected, [str(heard.advice.hidden_scores)])
