"""What is usual in a job group, as blocks in one language: what it means, and the figures by dimension."""

from collections.abc import Iterator

from guldkorn.advice.usual import (
    NOT_CHECKED,
    figures_by_dimension,
    said_of_figure,
    said_of_survey,
    said_of_usual,
)
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.occupations import JobGroup, Occupations
from guldkorn.reading.text import Language, Text, join
from guldkorn.report.blocks import Heading, Paragraph, Point, Prose

_GROUPS = Text("Faggrupper", "Job groups")
_MEANS = Text("Hvad tallene siger, og hvad de ikke siger", "What the figures say, and what they do not")
_CAVEATS = Text("Forbehold", "Caveats")
_HOW = Text(
    "Tallene er point fra 0 til 100; ved andele er de procent. Først faggruppen, så alle.",
    "The figures are points from 0 to 100; shares are in per cent. First the job group, then all.",
)


def job_groups_outline(knowledge: Knowledge, language: Language) -> tuple[Prose, ...]:
    """Return the job groups with the words that lead to them."""
    points = (
        Point(1, f"{group.title.get(language)} ({group.id}): {', '.join(group.words.of(language))}")
        for group in sorted(knowledge.job_groups.values(), key=lambda group: group.title.get(language).casefold())
    )
    return (Heading(1, _GROUPS.get(language)), *points)


def occupation_outline(
    group: JobGroup, occupations: Occupations, knowledge: Knowledge, language: Language
) -> tuple[Prose, ...]:
    """Return what is usual in a job group beside all who were asked, dimension by dimension."""
    return tuple(_outline(group, occupations, knowledge, language))


def _outline(group: JobGroup, occupations: Occupations, knowledge: Knowledge, language: Language) -> Iterator[Prose]:
    survey = occupations.survey
    yield Heading(1, group.title.get(language))
    checked = () if survey.verified else (NOT_CHECKED,)
    yield Paragraph(join([said_of_survey(group.id, occupations), *checked], " ").get(language))
    yield Paragraph(said_of_usual(group.id, occupations, knowledge).get(language))
    yield Heading(2, _MEANS.get(language))
    yield from (Point(1, text.get(language)) for text in survey.means)
    yield Paragraph(_HOW.get(language))
    for title, figures in figures_by_dimension(group.id, occupations, knowledge):
        yield Heading(2, title.get(language))
        yield from (Point(1, said_of_figure(figure, knowledge).get(language)) for figure in figures)
    yield Heading(2, _CAVEATS.get(language))
    yield from (Point(1, text.get(language)) for text in survey.caveats)
    source = knowledge.sources.get(survey.source)
    if source is not None:
        yield Paragraph(f"{source.reference}. {survey.place.get(language)}.")
