"""What a mapping shows, as an outline in one language: what was recognised, the units, and their scores."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from guldkorn.advice.mapping_cautions import mapping_cautions
from guldkorn.advice.wording import (
    said_of_hidden_scores,
    said_of_hidden_units,
    said_of_precision,
    said_of_score,
    said_of_unit,
)
from guldkorn.knowledge.vocabulary import SurveySize
from guldkorn.reading.text import Language, Text, join, listed, number, same
from guldkorn.report.blocks import Heading, Paragraph, Point, Prose
from guldkorn.report.rulebook_line import said_of_rulebook
from guldkorn.rules.rulebook import Rulebook
from guldkorn.survey.intake import Intake
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.mapping import Score
from guldkorn.survey.recognition import Form, Recognised, Recognition, Role
from guldkorn.survey.references import said_of_age

FORMS = {
    Form.ANSWERS: Text("personer og deres svar", "persons and their answers"),
    Form.PERSON_SCORES: Text("personer og deres scorer", "persons and their scores"),
    Form.UNIT_SCORES: Text("enheder og deres scorer", "units and their scores"),
}
_MAPPING = Text("Kortlægning", "Mapping")
_RECOGNISED = Text("Det blev genkendt", "This was recognised")
_WHOLE = Text("Hele arbejdspladsen", "The whole workplace")
_NOT_MEASURED = Text("Ikke målt", "Not measured")
_MOST_NAMED = 12


def mapping_outline(intake: Intake, rulebook: Rulebook, language: Language) -> tuple[Prose, ...]:
    """Return what was read of a survey's file and the scores that may be shown, as blocks."""
    return tuple(_Outline(rulebook, language).of(intake))


class _Outline:
    """Writes the outline in one language."""

    def __init__(self, rulebook: Rulebook, language: Language) -> None:
        self._rulebook = rulebook
        self._knowledge = rulebook.knowledge
        self._language = language

    def of(self, intake: Intake) -> Iterator[Prose]:
        mapping = intake.mapping
        yield Heading(1, self._say(_MAPPING))
        yield from self._about(mapping)
        if intake.recognition is not None:
            yield Heading(2, self._say(_RECOGNISED))
            yield from self._recognised(intake.recognition, intake)
        for unit in mapping.units:
            yield Heading(2, unit)
            yield self._point(self._unit(mapping, unit))
            for caution in mapping_cautions(mapping, unit, self._rulebook):
                yield self._point(caution.title + same(": ") + caution.says)
            yield from self._scores(mapping.of(unit))
        if mapping.whole:
            yield Heading(2, self._say(_WHOLE))
            yield from self._scores(mapping.whole)

    def _about(self, mapping: SurveyMapping) -> Iterator[Prose]:
        instrument = self._knowledge.instruments.get(mapping.instrument or "")
        parts = [instrument.title] if instrument else []
        if mapping.answered is not None:
            count = mapping.answered
            parts.append(Text(f"{count} besvarelser", f"{count} respondents"))
        parts.append(
            Text(
                f"kun grupper med mindst {mapping.minimum} svar vises",
                f"only groups with at least {mapping.minimum} answers are shown",
            )
        )
        if mapping.against is not None:
            parts.append(Text(f"sammenlignet med: {mapping.against.da}", f"held against: {mapping.against.en}"))
            if age := said_of_age(mapping.against, self._knowledge, date.today().year):
                parts.append(Text("referencen er ", "the reference is ") + age)
        yield Paragraph(self._say(join(parts, "; ")) + ".")
        made_with = said_of_rulebook(self._rulebook.version, self._rulebook.hash, self._knowledge)
        yield Paragraph(self._say(made_with))
        if mapping.size(self._knowledge.limits) is SurveySize.TOO_SMALL:
            too_small = self._knowledge.word("survey-size", SurveySize.TOO_SMALL)
            yield Paragraph(self._say(said_of_unit("survey", too_small, self._knowledge)) + ".")
        if mapping.hidden_units:
            yield Paragraph(self._say(said_of_hidden_units(mapping.hidden_units, mapping.minimum)))
        if mapping.hidden_scores:
            yield Paragraph(self._say(said_of_hidden_scores(mapping.hidden_scores, mapping.minimum_of_shares)))

    def _recognised(self, recognition: Recognition, intake: Intake) -> Iterator[Prose]:
        yield self._point(Text("Rækkerne er ", "The rows are ") + FORMS[recognition.form])
        units = [column.heading.text for column in recognition.of(Role.UNIT)]
        if units:
            yield self._point(Text("Enheder: ", "Units: ") + _named(units))
        numbers = [column.heading.text for column in recognition.of(Role.RESPONDENT)]
        if numbers:
            yield self._point(Text("Besvarelsens nummer: ", "The respondent's number: ") + _named(numbers))
        rounds = [column.heading.text for column in recognition.of(Role.ROUND)]
        if rounds:
            yield self._point(Text("Runden: ", "The round: ") + _named(rounds))
        few = (intake.mapping.answered or 0) < intake.mapping.minimum
        left_out = {} if few else intake.left_out  # of few persons even this says something
        for scale in recognition.instrument.scales:
            asked = [item.code for item in recognition.instrument.asked(scale)]
            items = [code for code in asked if code in recognition.items]
            if items:
                made_of = _is_made_of(scale.title, [recognition.items[code] for code in items], left_out)
                too_few = Text(f"; {_NOT_MEASURED.da.lower()}", f"; {_NOT_MEASURED.en.lower()}")
                yield self._point(made_of + too_few if 2 * len(items) < len(asked) else made_of)
            elif scale.code in recognition.scales:
                yield self._point(_is_made_of(scale.title, [recognition.scales[scale.code]], {}))
        unread = [column.heading.text for column in recognition.of(Role.UNREAD) if column.heading.text]
        if unread:
            yield self._point(Text("Ikke læst: ", "Not read: ") + _named(unread))
        yield from self._not_measured(recognition)

    def _not_measured(self, recognition: Recognition) -> Iterator[Prose]:
        """Say which of the six the questionnaire does not measure at all: that is not the same as zero."""
        measured = {scale.dimension for scale in recognition.instrument.scales}
        there = {self._scale_dimension(code, recognition) for code in (*recognition.items, *recognition.scales)}
        missing = [
            dimension.title
            for dimension in self._knowledge.dimensions.values()
            if dimension.golden and dimension.id not in measured & there
        ]
        if missing:
            yield self._point(Text(f"{_NOT_MEASURED.da}: ", f"{_NOT_MEASURED.en}: ") + listed(missing))

    def _scale_dimension(self, code: str, recognition: Recognition) -> str:
        if code in recognition.items:
            return recognition.instrument.items[code].scale.dimension
        return next(scale.dimension for scale in recognition.instrument.scales if scale.code == code)

    def _unit(self, mapping: SurveyMapping, unit: str) -> Text:
        said = Text(f"{mapping.answers(unit)} svar", f"{mapping.answers(unit)} answers")
        if (rate := mapping.response_rate(unit)) is not None:
            share = number(rate, 0)
            said += Text(f", svarprocent {share.da}", f", response rate {share.en} %")
        return said

    def _scores(self, scores: Iterable[Score]) -> Iterator[Prose]:
        for score in scores:
            said = said_of_score(score, self._knowledge)
            standing = self._knowledge.word("standing", score.standing(self._knowledge.limits))
            precision = said_of_precision(score)
            if precision.en:
                said += Text("; ", "; ") + precision
            yield self._point(said + Text(f" [{standing.da}]", f" [{standing.en}]"))

    def _point(self, text: Text) -> Point:
        return Point(1, self._say(text))

    def _say(self, text: Text) -> str:
        return text.get(self._language)


def _is_made_of(title: Text, columns: Iterable[Recognised], left_out: Mapping[str, int]) -> Text:
    """Return which columns a scale is made of, and how many of their cells hold no answer."""
    columns = tuple(columns)
    said = title + Text(": ", ": ") + _named([column.heading.text for column in columns])
    empty = sum(left_out.get(column.code, 0) for column in columns)
    if empty:
        said += Text(f" ({empty} celler uden svar)", f" ({empty} cells without an answer)")
    return said


def _named(names: list[str]) -> Text:
    """Return names one after the other; of many, the first and how many more."""
    more = len(names) - _MOST_NAMED
    shown = [same(name) for name in names[:_MOST_NAMED]]
    if more > 0:
        shown.append(Text(f"og {more} til", f"and {more} more"))
    return join(shown)
