"""What is done, by whom and when, as sheets: a row for each measure, each issue and each promise."""

from collections.abc import Iterable

from guldkorn.knowledge.plan import Shelf
from guldkorn.reading.text import Language, Text
from guldkorn.report.issue_values import FieldReport, IssueReport
from guldkorn.report.measure_blocks import OWN, joined, said_of_field, said_of_source
from guldkorn.report.plan_report import PlanReport, UnitReport
from guldkorn.report.workbook import Cell, Column, Row, Sheet, columns


class PlanSheets:
    """Writes the sheets of what is done, in the language of the plan."""

    def __init__(self, report: PlanReport) -> None:
        self._report = report
        self._language = Language(report.language)

    def plan(self) -> Sheet:
        """Return a row for each measure, and for each issue that should have one, with what the law wants of it."""
        of_issue, of_measure = self._parts_of_issues(), self._parts_of_measures()
        rows = [
            (
                unit.unit,
                issue.shelf.says,
                issue.title,
                issue.nature,
                issue.seriousness,
                issue.extent,
                *self._filled(issue.fields, of_issue),
                *self._decided(issue),
                measure.title if measure else issue.lacks,
                measure.level.says if measure and measure.level else None,
                *self._filled(measure.fields if measure else (), of_measure),
            )
            for unit, issue in self._of_units()
            for measure in (issue.measures or ([None] if issue.lacks else []))
        ]
        headings = [
            *columns(
                self._language,
                (_UNIT, 14),
                (_SHELF, 10),
                (_ISSUE, 24),
                (_NATURE, 17),
                (_SERIOUSNESS, 24),
                (_EXTENT, 17),
            ),
            *(Column(field.title, 20) for field in of_issue),
            *columns(self._language, (_CLASS, 15), (_DECIDER, 14), (_ISSUE_LEVEL, 14), (_MEASURE, 26), (_LEVEL, 14)),
            *(Column(field.title, 18) for field in of_measure),
        ]
        return Sheet(self._say(_PLAN), headings, rows)

    def measures(self) -> Sheet:
        """Return what is known of each measure that was taken."""
        say = self._say
        rows = [
            (
                unit.unit,
                issue.title,
                measure.title,
                measure.what,
                measure.level.says if measure.level else None,
                measure.cost.says if measure.cost else None,
                measure.evidence.says if measure.evidence else say(OWN),
                "\n".join(each.says for each in measure.evidence.findings) if measure.evidence else None,
                measure.evidence.hierarchy if measure.evidence else None,
                "\n".join(measure.evidence.disagreement) if measure.evidence else None,
                "\n".join(said_of_source(source, self._language) for source in measure.sources),
                joined(measure.because),
                "; ".join(measure.supports),
                "; ".join(measure.held_until),
                measure.presupposes,
                measure.management_act,
                measure.does_not,
            )
            for unit, issue in self._of_units()
            for measure in issue.measures
        ]
        headings = [
            *columns(self._language, (_UNIT, 14), (_ISSUE, 24), (_MEASURE, 26), (_WHAT, 50), (_LEVEL, 14), (_COST, 9)),
            *columns(
                self._language,
                (_EVIDENCE, 26),
                (_FOUND, 60),
                (_HIERARCHY, 26),
                (_DISAGREE, 40),
                (_SOURCES, 40),
                (_WHY, 44),
                (_SUPPORTING, 26),
                (_WAIT, 24),
                (_PRESUPPOSES, 36),
                (_ACT, 36),
            ),
            *columns(self._language, (_DOES_NOT, 36)),
        ]
        return Sheet(self._say(_MEASURES), headings, rows)

    def issues(self) -> Sheet:
        """Return a row for each issue: what it is, what it comes from and who decides."""
        parts = self._parts_of_issues()
        rows = [
            (
                unit.unit,
                issue.title,
                issue.shelf.says,
                issue.nature,
                issue.seriousness,
                issue.extent,
                issue.documented,
                *self._filled(issue.fields, parts),
                "; ".join(f"{each.cause.says} ({each.state.says})" for each in issue.causes),
                *self._decided(issue),
                issue.placed.because if issue.placed else None,
                self._proposed(issue),
                joined(issue.because),
                " ".join(issue.waits_because),
                "\n".join(f"{offer.title} ({offer.level.says})" for offer in issue.offered),
            )
            for unit, issue in self._of_units()
        ]
        headings = [
            *columns(
                self._language,
                (_UNIT, 18),
                (_ISSUE, 34),
                (_SHELF, 16),
                (_NATURE, 26),
                (_SERIOUSNESS, 36),
                (_EXTENT, 30),
            ),
            *columns(self._language, (_DOCUMENTED, 28)),
            *(Column(field.title, 26) for field in parts),
            *columns(self._language, (_CAUSES, 34), (_CLASS, 20), (_DECIDER, 20), (_ISSUE_LEVEL, 16), (_PLACED, 34)),
            *columns(self._language, (_PROPOSED, 34), (_BECAUSE, 50), (_REASON, 40), (_OFFERED, 44)),
        ]
        return Sheet(self._say(_ISSUES), headings, rows)

    def not_now(self) -> Sheet:
        """Return a row for each issue that waits or was put aside, with the reason."""
        again = _by_id(f for _, issue in self._of_units() if issue.shelf.id == Shelf.NOT_NOW for f in issue.fields)
        waiting = [
            (unit.unit, issue.title, " ".join(issue.waits_because), *self._filled(issue.fields, again))
            for unit, issue in self._of_units()
            if issue.shelf.id == Shelf.NOT_NOW
        ]
        dropped = [
            (unit.unit, each.title, f"{self._say(_DROPPED)}: {each.because}", *[None] * len(again))
            for unit in self._report.units
            for each in unit.dropped
        ]
        headings = columns(self._language, (_UNIT, 18), (_ISSUE, 40), (_WHY, 60))
        return Sheet(self._say(_NOT_NOW), [*headings, *(Column(f.title, 18) for f in again)], [*waiting, *dropped])

    def promises(self) -> Sheet:
        """Return a row for each promise, and what became of it."""
        rows = [
            (unit.unit, each.who, each.what, each.by, each.state.says, each.how)
            for unit in self._report.units
            for each in unit.promises
        ]
        headings = columns(
            self._language, (_UNIT, 18), (_WHO, 26), (_PROMISED, 60), (_BY, 18), (_STATE, 16), (_HOW, 44)
        )
        return Sheet(self._say(_PROMISES), headings, rows)

    def _of_units(self) -> list[tuple[UnitReport, IssueReport]]:
        return [(unit, issue) for unit in self._report.units for issue in unit.issues]

    def _parts_of_issues(self) -> tuple[FieldReport, ...]:
        """Return the parts that are filled in of issues on which something is done."""
        done = (issue for _, issue in self._of_units() if issue.shelf.id != Shelf.NOT_NOW)
        return _by_id(field for issue in done for field in issue.fields)

    def _parts_of_measures(self) -> tuple[FieldReport, ...]:
        measures = (measure for _, issue in self._of_units() for measure in issue.measures)
        return _by_id(field for measure in measures for field in measure.fields)

    def _filled(self, fields: Iterable[FieldReport], parts: Iterable[FieldReport]) -> Row:
        of = {field.id: filled_in(field, self._language) for field in fields}
        return tuple(of.get(part.id) for part in parts)

    def _decided(self, issue: IssueReport) -> Row:
        return tuple(each.says if each else None for each in (issue.changeability, issue.decider, issue.level))

    def _proposed(self, issue: IssueReport) -> str | None:
        if issue.placed is None:
            return None
        words = [each.says for each in (issue.placed.proposed_class, issue.placed.proposed_decider) if each]
        return ". ".join(filter(None, [", ".join(words), joined(issue.placed.proposed_because)]))

    def _say(self, text: Text) -> str:
        return text.get(self._language)


def filled_in(field: FieldReport, language: Language) -> Cell:
    """Return what was filled in, a date as a date; else that it is missing, and what is suggested."""
    return field.date or said_of_field(field, language)


def _by_id(fields: Iterable[FieldReport]) -> tuple[FieldReport, ...]:
    return tuple({field.id: field for field in fields}.values())


_PLAN = Text("Plan", "Plan")
_MEASURES = Text("Indsatser", "Measures")
_ISSUES = Text("Belastninger", "Issues")
_NOT_NOW = Text("Ikke nu", "Not now")
_PROMISES = Text("Løfter", "Promises")
_UNIT = Text("Enhed", "Unit")
_SHELF = Text("I planen", "In the plan")
_ISSUE = Text("Belastning", "Issue")
_NATURE = Text("Art", "Nature")
_SERIOUSNESS = Text("Alvor", "Seriousness")
_EXTENT = Text("Omfang", "Extent")
_DOCUMENTED = Text("Påvist ved", "Identified by")
_CAUSES = Text("Mulige årsager", "Possible causes")
_CLASS = Text("Kan den ændres?", "Can it be changed?")
_DECIDER = Text("Hvem bestemmer", "Who decides")
_ISSUE_LEVEL = Text("Belastningens niveau", "Level of the issue")
_PLACED = Text("Mødets egen afgørelse, fordi", "The meeting's own decision, because")
_PROPOSED = Text("Reglerne foreslog", "The rules proposed")
_REASON = Text("Derfor er den ikke blandt det, I tager fat på nu", "Why it is not among what you do now")
_BECAUSE = Text("Begrundelse", "Because")
_OFFERED = Text("Også anbefalet, men ikke taget med", "Also recommended, but not taken")
_MEASURE = Text("Indsats", "Measure")
_WHAT = Text("Hvad", "What")
_LEVEL = Text("Niveau", "Level")
_COST = Text("Pris", "Cost")
_EVIDENCE = Text("Dokumentation", "Evidence")
_HIERARCHY = Text("NFA's hierarki", "NFA's hierarchy")
_DISAGREE = Text("Kilderne er uenige", "Sources disagree")
_FOUND = Text("Det er fundet", "What was found")
_SOURCES = Text("Kilder", "Sources")
_WHY = Text("Hvorfor", "Why")
_SUPPORTING = Text("Støtter", "Supports")
_WAIT = Text("Skulle vente, indtil", "Was to wait until")
_PRESUPPOSES = Text("Forudsætter", "Presupposes")
_ACT = Text("Ledelsen viser det ved", "Management shows it by")
_DOES_NOT = Text("Det gør den ikke", "What it does not do")
_DROPPED = Text("Lagt til side", "Put aside")
_WHO = Text("Hvem", "Who")
_PROMISED = Text("Hvad", "What")
_BY = Text("Senest", "By when")
_STATE = Text("Hvordan det gik", "What became of it")
_HOW = Text("Hvordan", "How")
