"""The plan as a workbook: what is done in rows, and all else that the plan says in rows too."""

from collections.abc import Iterator

from guldkorn.advice.wording import ALL_ANSWERED
from guldkorn.reading.text import Text
from guldkorn.report.blocks import Document, Figure
from guldkorn.report.governance_lines import PROGRAM, governance_lines
from guldkorn.report.measure_blocks import joined, said_of_source
from guldkorn.report.plan_report import PlanReport, UnitReport
from guldkorn.report.plan_sheets import PlanSheets, filled_in
from guldkorn.report.workbook import Row, Sheet, Workbook, columns


def plan_as_workbook(report: PlanReport, document: Document) -> Workbook:
    """Return the plan as a workbook; its titles and pictures are those of the document."""
    doing, told = PlanSheets(report), _Sheets(report, document)
    return Workbook(
        document.title,
        document.subtitle,
        document.mark,
        document.page,
        report.made_on,
        document.language,
        (
            doing.plan(),
            doing.measures(),
            doing.issues(),
            doing.not_now(),
            doing.promises(),
            told.remarks(),
            told.scores(),
            told.about(),
        ),
    )


class _Sheets:
    """Writes the sheets of all that a plan says beside what is done."""

    def __init__(self, report: PlanReport, document: Document) -> None:
        self._report = report
        self._language = document.language
        self._document = document

    def remarks(self) -> Sheet:
        headings = columns(
            self._language, (_UNIT, 18), (_KIND, 22), (_ABOUT_WHAT, 34), (_TITLE, 34), (_SAYS, 70), (_BECAUSE, 60)
        )
        rows = [row for unit in self._report.units for row in self._remarks_of(unit)]
        return Sheet(self._say(_REMARKS), headings, rows)

    def _remarks_of(self, unit: UnitReport) -> Iterator[Row]:
        say, name = self._say, unit.unit
        for caution in unit.cautions:
            why = joined(caution.because)
            yield (name, caution.weight.says, ", ".join(caution.issues), caution.title, caution.says, why)
        for hold in unit.holds:
            yield (name, say(_HOLD), hold.issue, hold.measure, "; ".join(hold.until), joined(hold.because))
        for together in unit.interplays:
            issues, why = ", ".join(together.issues), joined(together.because)
            yield (name, say(_INTERPLAY), issues, together.title, None, why)
        for against in unit.contradictions:
            yield (name, say(_CONTRADICTION), against.about, against.title, None, joined(against.because))
        for question in unit.questions:
            disputed = say(_DISPUTED) if question.is_disputed else None
            yield (name, say(_QUESTION), question.about, disputed, question.asks, question.why)
        for told in unit.answered_for:
            yield (name, say(_ANSWERED_FOR), told.about, None, told.asks, told.says)
        if usual := unit.occupation:
            yield (name, say(_OCCUPATION), None, usual.title, usual.says, " ".join(usual.means))
            for figure in usual.figures:
                yield (name, say(_OCCUPATION), figure.dimension.says, usual.title, figure.says, None)
            yield (name, say(_OCCUPATION), None, usual.title, " ".join(usual.caveats), usual.survey)
        for note in unit.notes:
            yield (name, say(_NOTE), note.about, None, note.text, None)

    def scores(self) -> Sheet:
        rows = [
            (
                unit.unit,
                score.dimension.says,
                score.scale.says,
                score.value,
                self._say(_PER_CENT if score.in_per_cent else _POINTS),
                score.n,
                *(score.interval or (self._say(ALL_ANSWERED) if score.all_answered else None, None)),
                score.reference,
                None if score.reference_verified is None else self._say(_YES if score.reference_verified else _NO),
                score.difference,
                score.standing.says,
            )
            for unit in self._report.units
            for score in unit.scores
        ]
        headings = [
            *columns(
                self._language, (_UNIT, 18), (_DIMENSION, 22), (_SCALE, 30), (_SCORE, 9), (_IN, 9), (_N, 7), (_LOW, 12)
            ),
            *columns(self._language, (_HIGH, 12), (_REFERENCE, 12), (_CHECKED, 22), (_DIFFERENCE, 12), (_STANDING, 22)),
        ]
        figures = tuple(block for block in self._document.blocks if isinstance(block, Figure))
        return Sheet(self._say(_SCORES), headings, rows, figures)

    def about(self) -> Sheet:
        return Sheet(
            self._say(_ABOUT), columns(self._language, (_UNIT, 24), (_TITLE, 40), (_SAYS, 100)), tuple(self._told())
        )

    def _told(self) -> Iterator[Row]:
        """Return what is said of the plan as a whole, of each unit, and of what it all rests on."""
        report, say = self._report, self._say
        mapping, made = report.mapping, report.colophon
        yield (None, say(_WORKPLACE), report.workplace)
        yield (None, say(_MADE), report.made_on)
        for remark in report.remarks:
            yield (None, say(_FIRST), remark)
        if report.draft_says:
            yield (None, self._document.mark, report.draft_says)
        for unit in report.units:
            for missing in unit.missing:
                about = " – ".join(each for each in (missing.issue, missing.measure) if each)
                yield (unit.unit, f"{say(_MISSING)}: {about}" if about else say(_MISSING), ", ".join(missing.parts))
        for unit in report.units:
            yield (unit.unit, say(_ANSWERS), unit.answers)
            if unit.response_rate is not None:
                yield (unit.unit, say(_RATE), unit.response_rate)
            for field in unit.fields:
                yield (unit.unit, field.title, filled_in(field, self._language))
        yield (None, say(_QUESTIONNAIRE), mapping.questionnaire)
        yield (None, say(_ANSWERED), mapping.answered)
        yield (None, say(_AGAINST), mapping.against)
        yield (None, say(_MINIMUM), mapping.minimum)
        yield (None, say(_HIDDEN), mapping.hidden_units)
        yield from ((None, say(_READ_RIGHTLY), each) for each in mapping.says)
        yield (None, say(_PRINCIPLE), report.principle)
        yield (None, say(_RULEBOOK), made.rulebook)
        yield (None, say(_HASH), made.rulebook_hash)
        yield from ((None, say(title), text) for title, text in governance_lines(made, self._language))
        yield (None, say(PROGRAM), made.guldkorn)
        for title, words in ((_EVIDENCE, made.evidence), (_FOUND, made.finds), (_HIERARCHY, made.hierarchy)):
            yield from ((None, f"{say(title)}: {each.word.says}", each.means) for each in words)
        for source in made.sources:
            told = said_of_source(source, self._language)
            yield (None, say(_SOURCES), ". ".join(each for each in (told, source.found_at, source.says) if each))

    def _say(self, text: Text) -> str:
        return text.get(self._language)


_REMARKS = Text("Værd at vide", "Worth knowing")
_SCORES = Text("Scorer", "Scores")
_ABOUT = Text("Om planen", "About the plan")
_UNIT = Text("Enhed", "Unit")
_BECAUSE = Text("Begrundelse", "Because")
_EVIDENCE = Text("Dokumentation", "Evidence")
_FOUND = Text("Fundet", "Found")
_HIERARCHY = Text("NFA's hierarki", "NFA's hierarchy")
_SOURCES = Text("Kilder", "Sources")
_KIND = Text("Slags", "Kind")
_ABOUT_WHAT = Text("Om", "About")
_TITLE = Text("Overskrift", "Title")
_SAYS = Text("Tekst", "Text")
_HOLD = Text("vent med", "hold back")
_INTERPLAY = Text("hører sammen", "belongs together")
_CONTRADICTION = Text("modsigelse", "contradiction")
_ANSWERED_FOR = Text("besvaret på andres vegne", "answered on behalf of others")
_QUESTION = Text("åbent spørgsmål", "open question")
_DISPUTED = Text("svarene er forskellige", "the answers differ")
_OCCUPATION = Text("Almindeligt i faggruppen", "Usual in the job group")
_NOTE = Text("note", "note")
_DIMENSION = Text("Dimension", "Dimension")
_SCALE = Text("Skala", "Scale")
_SCORE = Text("Score", "Score")
_IN = Text("Måles i", "Unit of measure")
_POINTS = Text("point", "points")
_PER_CENT = Text("%", "%")
_N = Text("n", "n")
_LOW = Text("95 %-interval fra", "95 % interval from")
_HIGH = Text("95 %-interval til", "95 % interval to")
_REFERENCE = Text("Reference", "Reference")
_CHECKED = Text("Reference kontrolleret", "Reference checked")
_YES = Text("ja", "yes")
_NO = Text("nej", "no")
_DIFFERENCE = Text("Forskel", "Difference")
_STANDING = Text("I forhold til referencen", "Where it stands")
_WORKPLACE = Text("Arbejdsplads", "Workplace")
_MADE = Text("Dato", "Date")
_FIRST = Text("Læs dette først", "Read this first")
_MISSING = Text("Mangler", "Missing")
_ANSWERS = Text("Besvarelser", "Respondents")
_RATE = Text("Svarprocent", "Response rate in per cent")
_QUESTIONNAIRE = Text("Spørgeskema", "Questionnaire")
_ANSWERED = Text("Besvarelser i alt", "Respondents in all")
_AGAINST = Text("Sammenlignet med", "Held against")
_MINIMUM = Text("Mindste gruppe, der vises", "Smallest group that is shown")
_HIDDEN = Text("Enheder, der ikke vises", "Units that are not shown")
_READ_RIGHTLY = Text("Om scorerne", "About the scores")
_PRINCIPLE = Text("Til slut", "In closing")
_RULEBOOK = Text("Regelværk", "Rulebook")
_HASH = Text("Regelværkets fingeraftryk", "The rulebook's fingerprint")
