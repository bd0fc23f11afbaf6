"""Steps about small groups: who gets advice, and what is never shown."""

from guldkorn.scenarios.steps.hearing import Heard
from guldkorn.scenarios.steps.names import plain
from guldkorn.scenarios.steps.wording import step


def _units(heard: Heard) -> list[str]:
    return [unit.unit for unit in heard.advice.units]


def _is_given(heard: Heard, text: str) -> None:
    """Fail where nothing that was given says the words: then it would mean nothing that the advice does not."""
    if plain(text) not in plain(repr((heard.survey, heard.given.context))):
        raise heard.names.failure(f'intet trin før dette nævner "{text}"', f'no step before this names "{text}"')


@step("advised")
def advised(heard: Heard, unit: str) -> None:
    """Expect the unit to be shown and advised."""
    expected = (f'der gives råd til "{unit}"', f'advice is given to "{unit}"')
    heard.expect(unit in _units(heard), expected, _units(heard))


@step("not-advised")
def not_advised(heard: Heard, unit: str) -> None:
    """Expect the unit to get no advice."""
    _is_given(heard, unit)
    expected = (f'der gives ingen råd til "{unit}"', f'no advice is given to "{unit}"')
    heard.expect(unit not in _units(heard), expected, _units(heard))


@step("mentioned-nowhere")
def mentioned_nowhere(heard: Heard, text: str) -> None:
    """Expect the words nowhere in the advice, for any unit."""
    _is_given(heard, text)
    told = [unit.unit for unit in heard.advice.units if plain(text) in plain(repr(unit))]
    heard.expect(not told, (f'"{text}" nævnes ingen steder', f'"{text}" is mentioned nowhere'), told)


@step("hidden-units")
def hidden_units(heard: Heard, n: int) -> None:
    """Expect to be told how many units are hidden, but not which."""
    expected = (f"{n} skjulte enheder", f"{n} hidden units")
    heard.expect(heard.advice.hidden_units == n, expected, [str(heard.advice.hidden_units)])


@step("hidden-scores")
def hidden_scores(heard: Heard, n: int) -> None:
    """Expect to be told how many scores of shown units are hidden, but not which."""
    expected = (f"{n} skjulte scorer", f"{n} hidden scores")
    heard.expect(heard.advice.hidden_scores == n, expected, [str(heard.advice.hidden_scores)])
