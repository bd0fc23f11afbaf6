"""Whatever hidden people of one to three divisions answer, no byte of any output changes but allowed totals."""

from collections import Counter
from pathlib import Path
from random import Random

from features.attack import OPTIONS, Person, file_of, organisation
from features.documents import DANISH, written
from features.rulebook import intake_of, shipped
from features.test_small_groups import everything_shown, without_totals
from guldkorn.advice.context import Context
from guldkorn.report.document import plans_of
from guldkorn.session.event_text import event_text
from guldkorn.session.minutes import begin
from guldkorn.survey.intake import Intake
from guldkorn.survey.request import Request

ORGANISATIONS = 40


def read(people: list[Person], divisions: tuple[str, ...], minimum: int) -> Intake:
    request = Request("copsoq-3-long", unit_columns=divisions, minimum=minimum)
    return intake_of(file_of(people, divisions), "survey.csv", request)


def everything(of: Intake, folder: Path) -> tuple[str | bytes, ...]:
    """Return every output but the allowed totals: mapping, table, advice, plans, and what a session file keeps."""
    shown = without_totals(of)
    parts: list[str | bytes] = [everything_shown(shown)]
    if shown.mapping.units:
        minutes = begin(folder / "meeting.guldkorn", shown.mapping, shown.mapping, Context(), shipped())
        parts += [event_text(said.event) for said in minutes.history.said]
        parts += [written(plans_of(minutes.session), suffix, DANISH) for suffix in (".md", ".json")]
    return tuple(parts)


def hidden_people(people: list[Person], divisions: tuple[str, ...], minimum: int) -> list[Person]:
    """Return those who are in no unit that may be shown, whatever they answer."""
    all_answer = [{**person, **{item: of[n % 5] for item, of in OPTIONS.items()}} for n, person in enumerate(people)]
    units = {
        (score.breakdown or divisions[0], score.unit) for score in read(all_answer, divisions, minimum).mapping.scores
    }
    return [each for each in people if not any((division, each[division]) in units for division in divisions)]


def test_what_hidden_people_answer_changes_no_byte_of_any_output(tmp_path: Path) -> None:
    seen, changed, outputs = Counter[int](), 0, 0
    for number in range(ORGANISATIONS):
        chance = Random(f"hidden {number}")
        people, divisions = organisation(chance)
        minimum = chance.choice((5, 10, 15))
        hidden = hidden_people(people, divisions, minimum)
        answered = [(person, item) for person in hidden for item in OPTIONS if person[item]]
        if not answered:
            continue
        before = everything(read(people, divisions, minimum), tmp_path)
        for how in ("other answers", "all at one end"):
            for person, item in answered:
                person[item] = OPTIONS[item][0] if how == "all at one end" else chance.choice(OPTIONS[item])
            after = everything(read(people, divisions, minimum), tmp_path)
            assert after == before, f"{number}, {how}"
            outputs += len(after)
        changed += len(hidden)
        seen[len(divisions)] += 1
    print(
        f"{seen.total()} organisations, {dict(sorted(seen.items()))} by divisions; {changed} people answered otherwise,"
    )
    print(f"{outputs} outputs the same")
    assert min(seen[divisions] for divisions in (1, 2, 3)) >= 3
    assert changed > 100
