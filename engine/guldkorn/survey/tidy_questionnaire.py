"""Which questionnaire a tidy table comes from: one for the whole table, since versions are never mixed."""

from collections.abc import Iterable, Mapping

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questionnaires import Instrument
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.problem import way_out
from guldkorn.survey.faults import Faults
from guldkorn.survey.numbers import shortened
from guldkorn.survey.request import Request
from guldkorn.survey.scales import Measurable, measurable

TidyRow = tuple[int, Mapping[str, str]]
"""A row's number in the file, and its cells by column."""


def measurable_in(rows: Iterable[TidyRow], request: Request, knowledge: Knowledge, faults: Faults) -> Measurable | None:
    """Return what the scales of the table may be: those of its questionnaire; they are never mixed."""
    said = {row["questionnaire"]: number for number, row in rows if row.get("questionnaire")}
    asked = request.instrument
    if asked is not None and said.keys() - {asked}:
        other = next(iter(said.keys() - {asked}))
        faults.report(
            said[other],
            'tabellen er fra spørgeskemaet "{other}" og ikke fra "{asked}"; versioner kan ikke blandes',
            'the table is from the questionnaire "{other}" and not from "{asked}"; versions cannot be mixed',
            other=shortened(other),
            asked=shortened(asked),
        )
        return None
    if asked is not None:
        said = {asked: 0}
    unknown = [name for name in said if name not in knowledge.instruments]
    for name in unknown:
        faults.report(
            said[name],
            'ukendt spørgeskema "{name}"; er det jeres eget, så angiv dets fil med --questionnaire ({hint})',
            'unknown questionnaire "{name}"; if it is your own, name its file with --questionnaire ({hint})',
            name=shortened(name),
            hint=way_out(name, knowledge.instruments),
        )
    if unknown:
        return None
    if len(said) > 1:
        faults.report(
            max(said.values()),
            "tabellen blander spørgeskemaer: {names}; hold dem i hver sin fil, for deres scorer kan ikke sammenlignes",
            "the table mixes questionnaires: {names}; keep them in files of their own, as their scores cannot be "
            "compared",
            names=", ".join(said),
        )
        return None
    if said:
        return measurable(knowledge, knowledge.instruments[next(iter(said))])
    return _likely({clean_line(row["scale"]).casefold() for _, row in rows}, knowledge, faults)


def _likely(names: set[str], knowledge: Knowledge, faults: Faults) -> Measurable:
    """Return the usual questionnaire where it has all scales, else the one that has."""
    usual = knowledge.usual_instrument
    among = {each.questionnaire.id: each for each in knowledge.instruments.values()}
    order: list[Instrument] = [*([usual] if usual else []), *among.values()]
    whole = [each for each in order if names <= measurable(knowledge, each).by_name.keys()]
    scales = {name for name in names if name in measurable(knowledge, None).by_name}
    of_scales = [each for each in whole if scales & {scale.code.casefold() for scale in each.scales}]
    if len({each.questionnaire.id for each in of_scales}) > 1:
        faults.remark(
            0,
            "tabellen siger ikke, hvilket spørgeskema den kommer fra, og er læst som {name}; angiv det i en kolonne, "
            "der hedder spørgeskema, eller med --questionnaire",
            "the table does not say which questionnaire it comes from, and is read as {name}; say so in a column "
            "questionnaire or with --questionnaire",
            name=whole[0].title,
        )
    return measurable(knowledge, whole[0] if whole else usual)
