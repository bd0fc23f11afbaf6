"""What a plan says of the unit's job group."""

from collections.abc import Iterator

from guldkorn.advice.usual import (
    NOT_CHECKED,
    UsualOfUnit,
    figures_of_work,
    said_of_figure,
    said_of_survey,
    said_of_usual,
    usual_of,
)
from guldkorn.knowledge.vocabulary import Usual
from guldkorn.reading.text import join
from guldkorn.report.plan_report import OccupationReport, UsualFigureReport
from guldkorn.report.speaker import Speaker
from guldkorn.session.session import Session

_DIFFERENT = (Usual.WORSE, Usual.BETTER)


def occupation_report(session: Session, speaker: Speaker) -> OccupationReport | None:
    """Return what is usual in the job group of the unit that a session speaks of; None where none was named."""
    usual = usual_of(session.told, speaker.knowledge)
    if usual is None:
        return None
    survey = usual.occupations.survey
    return OccupationReport(
        usual.group.id,
        speaker.say(usual.group.title),
        speaker.say(said_of_usual(usual.group.id, usual.occupations, speaker.knowledge)),
        tuple(speaker.say(each) for each in survey.means),
        tuple(_figures(usual, speaker)),
        tuple(speaker.say(each) for each in survey.caveats),
        speaker.say(
            join([said_of_survey(usual.group.id, usual.occupations), *(() if survey.verified else (NOT_CHECKED,))], " ")
        ),
        speaker.source(survey.source),
        survey.verified,
    )


def _figures(usual: UsualOfUnit, speaker: Speaker) -> Iterator[UsualFigureReport]:
    for dimension, figures in figures_of_work(usual.group.id, usual.occupations, speaker.knowledge):
        for figure in figures:
            if figure.stands in _DIFFERENT:
                yield UsualFigureReport(
                    speaker.named(dimension.id),
                    speaker.say(figure.question.title),
                    figure.points,
                    figure.points_of_all,
                    figure.question.share,
                    figure.n,
                    speaker.word("usual", figure.stands),
                    speaker.say(said_of_figure(figure, speaker.knowledge)),
                )
