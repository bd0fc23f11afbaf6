"""States of an issue in which classification gets nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from guldkorn.editing.proof.cells import Cell
from guldkorn.editing.proof.classification import Stuck
from guldkorn.editing.proof.proof import Proof, proof_of
from guldkorn.editing.proof.script import Formula, all_of, symbol
from guldkorn.editing.proof.solver import Literal
from guldkorn.editing.proof.trial import ISSUE, Trial
from guldkorn.editing.proof.wording import said_of_case
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.problem import Place, Problem, Weight
from guldkorn.reading.text import Text
from guldkorn.rules.rulebook import Rulebook


@dataclass(frozen=True)
class Suspect:
    """What an issue may be stuck for: its dimension, or an answer that no rule takes up."""

    truth: Formula
    place: Place
    told: Formula
    """What is told with it, and not told again."""


def gaps(rulebook: Rulebook) -> Iterator[Problem]:
    """Find issues of which nothing concludes changeability or level, and nothing is asked to get further.

    That is worth an answer and no error: advice can be given, and the issue waits. Each dimension is told once, and
    each answer that leaves an issue so, with a case where the reference reading sees it happen.
    """
    proof = proof_of(rulebook)
    for stuck in proof.stuck:
        if not proof.can_hold((stuck.truth, True)):
            continue
        told: list[Literal] = []
        for suspect in (*_dimensions(rulebook, proof, stuck), *_answers(rulebook, proof, stuck)):
            literals = ((stuck.truth, True), (suspect.truth, True), *told)
            if proof.can_hold(*literals) and _is_seen(trial := proof.try_out(*literals), stuck):
                told.append((suspect.told, False))
                yield _gap(stuck, suspect.place, trial, rulebook)


def _is_seen(trial: Trial, stuck: Stuck) -> bool:
    """Tell whether the reference reading sees it too: nothing is told that it does not."""
    return not any(conclusion[:2] == (ISSUE, stuck.kind) for conclusion in trial.rest.firings)


def _dimensions(rulebook: Rulebook, proof: Proof, stuck: Stuck) -> Iterator[Suspect]:
    """Return, for each dimension, that an issue is of it and nothing is answered."""
    file = rulebook.knowledge.dimensions_file
    cells = dict(proof.logic.cells(About.ISSUE, "issue.dimension"))
    for index, dimension in enumerate(file.value.dimensions):
        is_of_it = cells[Cell(dimension.id)]
        truth = proof.logic.script.define(
            symbol("suspect", stuck.kind, dimension.id), partial(all_of, (is_of_it, stuck.unanswered))
        )
        yield Suspect(truth, file.document.place(("dimensions", index, "id")), is_of_it)


def _answers(rulebook: Rulebook, proof: Proof, stuck: Stuck) -> Iterator[Suspect]:
    """Return each answer to what decides about the kind."""
    file = rulebook.knowledge.questions_file
    for index, question in enumerate(file.value.questions):
        if question.id not in stuck.facts:
            continue
        number = {answer.id: place for place, answer in enumerate(question.answers)}
        for cell, truth in proof.logic.cells(About.ISSUE, f"context.{question.id}"):
            if cell.value is not None:
                path = (
                    "questions",
                    index,
                    *(("answers", number[str(cell.value)]) if cell.value in number else ()),
                    "id",
                )
                yield Suspect(truth, file.document.place(path), truth)


def _gap(stuck: Stuck, place: Place, trial: Trial, rulebook: Rulebook) -> Problem:
    issue = trial.rest.subjects[ISSUE]
    paths = ["issue.dimension", "issue.aspect", *(f"context.{fact}" for fact in stuck.facts)]
    told = [trial.known_of(ISSUE, path) for path in paths if path in issue.own]
    case, what = said_of_case(told, rulebook.knowledge), rulebook.knowledge.word("kind", stuck.kind)
    return Problem(
        place,
        Text(
            f"ingen regel konkluderer {what.da}, og der spørges ikke om mere, når {case.da}; skriv en regel, der "
            "konkluderer det, eller en, der spørger",
            f"nothing concludes {what.en}, and nothing more is asked, when {case.en}; write a rule that concludes it "
            "or one that asks",
        ),
        Weight.ADVICE,
    )
