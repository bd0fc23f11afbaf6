"""What of an event a rulebook knows: questions come and go, and a session file outlives them."""

from collections.abc import Iterable
from dataclasses import replace

from guldkorn.advice.context import Answer, Context
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.plan import PartOf
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text, number
from guldkorn.session.events import Answered, Change, ContextTaken, IssueAdded, MeasureTaken, Planned


def fitted(change: Change, knowledge: Knowledge) -> tuple[Change | None, tuple[Text, ...]]:
    """Return as much of a change as a rulebook knows, and a sentence for each thing that it does not."""
    match change:
        case Answered(fact=fact, value=value) if value is not None:
            misfit = _misfit(fact, value, knowledge)
            return (None, (misfit,)) if misfit else (change, ())
        case Answered(fact=fact) if fact not in knowledge.questions:
            return None, ()
        case IssueAdded(dimension=dimension, title=title) if dimension not in knowledge.dimensions:
            said = Text(
                f'regelværket kender ikke dimensionen "{dimension}" ({title})',
                f'the rulebook does not know the dimension "{dimension}" ({title})',
            )
            return None, (said,)
        case MeasureTaken(measure=measure, title=None) if measure not in knowledge.measures:
            said = Text(
                f'regelværket kender ikke indsatsen "{measure}"', f'the rulebook does not know the measure "{measure}"'
            )
            return None, (said,)
        case Planned(part=part, value=value, issue=issue, measure=measure):
            of = PartOf.MEASURE if measure else PartOf.ISSUE if issue else PartOf.UNIT
            if knowledge.plan.part(of, part) is not None:
                return change, ()
            shown = clean_line(value or "")
            said = Text(
                f'regelværkets plan har ingen del "{part}" ({shown})',
                f'the rulebook\'s plan has no part "{part}" ({shown})',
            )
            return None, (said,) if value else ()
        case ContextTaken(context=context):
            misfits: list[Text] = []
            return ContextTaken(_context(context, knowledge, misfits)), tuple(misfits)
    return change, ()


def _context(context: Context, knowledge: Knowledge, misfits: list[Text]) -> Context:
    def known(answers: Iterable[Answer]) -> tuple[Answer, ...]:
        kept = []
        for answer in answers:
            if misfit := _misfit(answer.fact, answer.value, knowledge):
                misfits.append(misfit)
            else:
                kept.append(answer)
        return tuple(kept)

    units = {
        name: replace(
            unit,
            answers=known(unit.answers),
            issues=tuple(replace(issue, answers=known(issue.answers)) for issue in unit.issues),
        )
        for name, unit in context.units.items()
    }
    return replace(context, answers=known(context.answers), units=units)


def _misfit(fact: str, value: str | float, knowledge: Knowledge) -> Text | None:
    question = knowledge.questions.get(fact)
    if question is None:
        return Text(f'regelværket spørger ikke om "{fact}"', f'the rulebook does not ask "{fact}"')
    if not isinstance(question.read(value), Text):
        return None
    shown = Text(value, value) if isinstance(value, str) else number(value)
    return Text(
        f'"{shown.da}" er ikke længere et svar på: {question.question.da}',
        f'"{shown.en}" is no longer an answer to: {question.question.en}',
    )
