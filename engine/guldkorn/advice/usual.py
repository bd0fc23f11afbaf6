"""What is usual in a job group, in sentences. Advice knows nothing of it: a usual strain is neither made nor unmade."""

from collections.abc import Iterator
from dataclasses import dataclass

from guldkorn.advice.context import UnitContext
from guldkorn.knowledge.dimensions import Dimension
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.occupations import JobGroup, Occupations, UsualFigure
from guldkorn.knowledge.vocabulary import Usual
from guldkorn.reading.problem import UnreadableError
from guldkorn.reading.text import Text, join, number, same

NOT_CHECKED = Text("Tallene er ikke kontrolleret mod kilden.", "The figures are not checked against the source.")
_UNREADABLE = Text(
    "Faggruppen kan ikke vises, for filerne har fejl; kør guldkorn check.",
    "The job group cannot be shown, as its files have faults; run guldkorn check.",
)
_BESIDE = Text("Andet", "Other")
_MOST_NAMED = 3
"""How many strains a sentence names; where there are more, it says how many."""


@dataclass(frozen=True, slots=True)
class UsualOfUnit:
    """The job group of a unit, with what is known of it."""

    group: JobGroup
    occupations: Occupations


def usual_of(told: UnitContext, knowledge: Knowledge) -> UsualOfUnit | None:
    """Return what is known of the job group of a unit; None where none was named, or one that is not described.

    Raise UnreadableError where the files of the job groups cannot be read.
    """
    if told.occupation is None or knowledge.occupations is None:
        return None
    group = knowledge.job_groups.get(told.occupation)
    return UsualOfUnit(group, knowledge.occupations) if group else None


def said_beside_scores(told: UnitContext, knowledge: Knowledge) -> Text | None:
    """Return the job group of a unit and what is worse in it than in most others; None where none was named."""
    try:
        usual = usual_of(told, knowledge)
    except UnreadableError:  # the rulebook's files may be saved half-written while a meeting is held
        return _UNREADABLE
    if usual is None:
        return None
    lead = Text(f"Faggruppe: {usual.group.title.da}. ", f"Job group: {usual.group.title.en}. ")
    return lead + said_of_usual(usual.group.id, usual.occupations, knowledge)


def figures_by_dimension(
    group: str, occupations: Occupations, knowledge: Knowledge
) -> Iterator[tuple[Text, tuple[UsualFigure, ...]]]:
    """Return the figures of a job group under the dimension that they speak of, the six first; the rest come last."""
    figures = occupations.usual(group)
    for dimension in knowledge.dimensions.values():
        if of := tuple(each for each in figures if each.question.dimension == dimension.id):
            yield dimension.title, of
    if rest := tuple(each for each in figures if each.question.dimension not in knowledge.dimensions):
        yield _BESIDE, rest


def said_of_survey(group: str, occupations: Occupations) -> Text:
    """Return where the figures come from, and how many of the job group answered."""
    survey = occupations.survey
    n = max((figure.n for figure in occupations.usual(group)), default=0)
    return Text(
        f"{survey.title.da}. {survey.population.da}; {n} i faggruppen.",
        f"{survey.title.en}. {survey.population.en}; {n} in the job group.",
    )


def said_of_usual(group: str, occupations: Occupations, knowledge: Knowledge) -> Text:
    """Return in a sentence what is worse in a job group than in most others, the heaviest first."""
    heavy = heaviest(group, occupations, knowledge)
    if not heavy:
        return Text(
            "Intet i arbejdet står klart dårligere til i faggruppen end i de fleste andre.",
            "Nothing about the work stands clearly worse in this job group than in most others.",
        )
    named = join([figure.question.title for figure in heavy[:_MOST_NAMED]], "; ")
    said = Text("Dårligere end i de fleste andre faggrupper", "Worse than in most other job groups")
    if len(heavy) > _MOST_NAMED:
        said += Text(f" på {len(heavy)} punkter, især", f" on {len(heavy)} points, above all")
    return said + same(": ") + named + same(".")


def heaviest(group: str, occupations: Occupations, knowledge: Knowledge) -> tuple[UsualFigure, ...]:
    """Return what of the work itself is worse in a job group than among all and in most others, the heaviest first."""
    figures = (figure for _, of in figures_of_work(group, occupations, knowledge) for figure in of)
    above_most = (each for each in figures if each.stands is Usual.WORSE and 2 * each.worse_than > each.others)
    return tuple(sorted(above_most, key=lambda figure: -figure.burden))


def figures_of_work(
    group: str, occupations: Occupations, knowledge: Knowledge
) -> Iterator[tuple[Dimension, tuple[UsualFigure, ...]]]:
    """Return the figures of a job group that speak of the work itself: the six, and what must happen to nobody."""
    figures = occupations.usual(group)
    for dimension in knowledge.dimensions.values():
        of = tuple(each for each in figures if each.question.dimension == dimension.id)
        if of and (dimension.golden or any(aspect.never_acceptable for aspect in dimension.aspects)):
            yield dimension, of


def said_of_figure(figure: UsualFigure, knowledge: Knowledge) -> Text:
    """Return one figure beside that of all, and where it stands."""
    sign = Text(" %", " %") if figure.question.share else same("")
    said = figure.question.title + same(": ") + number(figure.points, 0) + sign
    said += Text(f" mod {number(figure.points_of_all, 0).da}", f" against {number(figure.points_of_all, 0).en}") + sign
    standing = knowledge.word("usual", figure.stands)
    if figure.stands is Usual.WORSE:
        standing += Text(
            f" og i {figure.worse_than} af {figure.others} andre faggrupper",
            f" and in {figure.worse_than} of {figure.others} other job groups",
        )
    return said + same("; ") + standing
