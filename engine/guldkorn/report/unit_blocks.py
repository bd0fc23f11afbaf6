"""The plan of one unit as blocks, section by section."""

from collections.abc import Iterable, Iterator

from guldkorn.knowledge.plan import Shelf
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Language, Text
from guldkorn.report.blocks import (
    Block,
    Callout,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Picture,
    Point,
    Signatures,
    Table,
    Tone,
)
from guldkorn.report.issue_values import IssueReport
from guldkorn.report.mapping_blocks import score_blocks
from guldkorn.report.measure_blocks import field_facts, joined, measure_blocks, offered_blocks
from guldkorn.report.plan_report import PromiseReport, UnitReport


class UnitBlocks:
    """Writes the plan of one unit in its language, its sections at one depth."""

    def __init__(self, unit: UnitReport, principle: str, language: Language, depth: int) -> None:
        self._unit = unit
        self._principle = principle
        self._language = language
        self._depth = depth

    def overview(self) -> Iterator[Block]:
        """Return the plan in one table: who does what by when."""
        rows: list[tuple[str, ...]] = []
        for issue in self._unit.issues:
            if issue.lacks:
                rows.append((issue.title, issue.lacks, "", "", ""))
            for measure in issue.measures:
                of = {field.id: field.says or "" for field in measure.fields}
                parts = (of.get(part, "") for part in ("accountable", "done-by", "followed-up-on"))
                rows.append((issue.title, measure.title, *parts))
        headings = (_ISSUE, _MEASURE, _ACCOUNTABLE, _DONE_BY, _FOLLOWED_UP)
        yield from self._section(_OVERVIEW, self._table(headings, rows, (6, 6, 4, 3, 3)))

    def scores(self, profile: Picture) -> Iterator[Block]:
        """Return the unit's profile and its scores."""
        yield from score_blocks(self._unit, profile, self._language)

    def occupation(self) -> Iterator[Block]:
        """Return what is usual in the unit's job group, and what that does and does not mean."""
        usual = self._unit.occupation
        if usual is None:
            return
        yield Heading(self._depth, f"{self._say(_OCCUPATION)}: {usual.title}")
        yield Paragraph(usual.says)
        yield from (Point(1, f"{each.dimension.says}: {each.says}") for each in usual.figures)
        yield Callout(Tone.CALM, self._say(_MEANS), "", usual.means)
        yield from (Paragraph(each, quiet=True) for each in (usual.survey, *usual.caveats))

    def assessment(self) -> Iterator[Block]:
        """Return what each issue is, how serious, how far it reaches, what it comes from and who decides."""
        blocks = (block for issue in self._unit.issues for block in self._assessed(issue))
        yield from self._section(_ASSESSMENT, blocks)
        together = (
            Point(1, f"{each.title}: {', '.join(each.issues)}. {joined(each.because)}")
            for each in self._unit.interplays
        )
        yield from self._section(_INTERPLAYS, together)

    def plan(self) -> Iterator[Block]:
        """Return what is done: now, by those who decide, and to protect; and what waits."""
        for shelf, title in ((Shelf.NOW, _NOW), (Shelf.CASE, _CASES), (Shelf.PERMANENT, _PERMANENT)):
            issues = [issue for issue in self._unit.issues if issue.shelf.id == shelf]
            yield from self._section(title, (block for issue in issues for block in self._acted_on(issue)))
        yield from self._section(_HOLDS, self._holds())
        yield from self._section(_NOT_NOW, self._not_now())
        dropped = [(each.title, each.because) for each in self._unit.dropped]
        yield from self._section(_DROPPED, self._table((_ISSUE, _REASON), dropped, (5, 8)))

    def promises(self) -> Iterator[Block]:
        """Return the promises, the broken ones first, and the closing words."""
        yield self._heading(_PROMISES)
        rows = [(each.who, each.what, self._date(each), self._state(each)) for each in self._unit.promises]
        for state, title in (("broken", _BROKEN), ("overdue", _OVERDUE)):
            points = tuple(self._told(each) for each in self._unit.promises if each.state.id == state)
            if points:
                yield Callout(Tone.WARNING, self._say(title), "", points)
        yield from self._table((_WHO, _WHAT, _BY, _STATE), rows, (4, 8, 3, 4))
        yield Callout(Tone.CALM, self._principle, "")

    def remarks(self) -> Iterator[Block]:
        """Return what is worth knowing: cautions, contradictions, open questions and notes."""
        unit = self._unit
        cautions = (
            Point(1, f"{each.title}{self._about(each.issues)}: {each.says}")
            for each in unit.cautions
            if each.weight.id != "red-flag"
        )
        yield from self._section(_CAUTIONS, cautions)
        against = (
            Point(depth, text)
            for each in unit.contradictions
            for depth, text in [(1, f"{each.about}: {each.title}"), *((2, reason.says) for reason in each.because)]
        )
        yield from self._section(_CONTRADICTIONS, against)
        disputed = self._say(_DISPUTED)
        asked = (
            Point(depth, text)
            for each in unit.questions
            for depth, text in [
                (1, f"{each.asks} ({each.about}{f'; {disputed}' if each.is_disputed else ''})"),
                (2, each.why),
                *(((2, each.hearsay),) if each.hearsay else ()),
            ]
        )
        yield from self._section(_QUESTIONS, asked)
        beside = [each.hearsay for each in unit.questions]
        for_them = (
            Point(depth, text)
            for each in unit.answered_for
            if each.says not in beside
            for depth, text in [(1, f"{each.asks} ({each.about})"), (2, each.says)]
        )
        yield from self._section(_ANSWERED_FOR, for_them)
        notes = (Point(1, f"{note.about}: {note.text}" if note.about else note.text) for note in unit.notes)
        yield from self._section(_NOTES, notes)

    def agreed(self) -> Iterator[Block]:
        """Return what was agreed of the plan as a whole, and the lines for those who sign it."""
        facts = field_facts(self._unit.fields, self._language)
        yield self._heading(_AGREED)
        if facts:
            yield Facts(facts)
        yield Signatures((self._say(_MANAGEMENT), self._say(_REPRESENTATIVE)), self._say(_DATE))

    def _assessed(self, issue: IssueReport) -> Iterator[Block]:
        say = self._say
        yield Heading(self._depth + 1, issue.title)
        facts = [Fact(say(_NATURE), issue.nature), Fact(say(_SERIOUSNESS), issue.seriousness)]
        facts.append(Fact(say(_EXTENT), issue.extent))
        if issue.documented:
            facts.append(Fact(say(_DOCUMENTED), issue.documented))
        facts += [
            *field_facts((field for field in issue.fields if field.date is None), self._language),
            *([Fact(say(_CAUSES), "; ".join(self._causes(issue)))] if issue.causes else []),
            Fact(say(_CLASS), self._decided(issue)),
            Fact(say(_SHELF), issue.shelf.says),
        ]
        if issue.placed:
            facts.append(Fact(say(_PLACED), f"{issue.placed.decider.says}. {issue.placed.because}"))
            facts.append(Fact(say(_PROPOSED), self._proposed(issue)))
        if issue.because:
            facts.append(Fact(say(_BECAUSE), joined(issue.because)))
        yield Facts(tuple(facts))

    def _decided(self, issue: IssueReport) -> str:
        say = self._say
        words = [issue.changeability.says if issue.changeability else say(_UNCLASSIFIED)]
        if issue.decider:
            words.append(f"{say(_DECIDER).lower()}: {issue.decider.says}")
        if issue.level:
            words.append(f"{say(_LEVEL)}: {issue.level.says}")
        return " · ".join(words)

    def _causes(self, issue: IssueReport) -> Iterator[str]:
        return (f"{each.cause.says} ({each.state.says})" for each in issue.causes)

    def _proposed(self, issue: IssueReport) -> str:
        placed = issue.placed
        assert placed is not None
        words = [each.says for each in (placed.proposed_class, placed.proposed_decider) if each]
        return ". ".join(
            [", ".join(words) or self._say(_UNCLASSIFIED), *filter(None, [joined(placed.proposed_because)])]
        )

    def _acted_on(self, issue: IssueReport) -> Iterator[Block]:
        yield Heading(self._depth + 1, issue.title)
        if issue.shelf.id == Shelf.CASE and issue.decider:
            yield Facts((Fact(self._say(_DECIDER), issue.decider.says),))
        if issue.as_one:
            yield Paragraph(issue.as_one)
        if issue.waits_because:
            yield Paragraph(" ".join(issue.waits_because))
        if issue.lacks:
            yield Paragraph(issue.lacks)
        for measure in issue.measures:
            yield from measure_blocks(measure, self._depth + 2, self._language)
        yield from offered_blocks(issue, self._language)

    def _holds(self) -> Iterator[Block]:
        until = self._say(_UNTIL)
        for hold in self._unit.holds:
            yield Point(1, f"{hold.measure} ({hold.issue})")
            if hold.until:
                yield Point(2, f"{until}: {'; '.join(hold.until)}")
            yield Point(2, joined(hold.because))

    def _not_now(self) -> Iterator[Block]:
        rows = []
        for issue in self._unit.issues:
            if issue.shelf.id == Shelf.NOT_NOW:
                again = [fact.text for fact in field_facts(issue.fields, self._language)]
                rows.append((issue.title, " ".join(issue.waits_because), "; ".join(again)))
        yield from self._table((_ISSUE, _REASON, _LOOK_AGAIN), rows, (6, 8, 4))

    def _date(self, promise: PromiseReport) -> str:
        return said_of_date(promise.by).get(self._language) if promise.by else "–"

    def _state(self, promise: PromiseReport) -> str:
        return f"{promise.state.says}: {promise.how}" if promise.how else promise.state.says

    def _told(self, promise: PromiseReport) -> str:
        return f"{promise.who}: {promise.what} ({self._date(promise)}; {self._state(promise)})"

    def _about(self, issues: tuple[str, ...]) -> str:
        return f" ({', '.join(issues)})" if issues else ""

    def _table(
        self, headings: Iterable[Text], rows: Iterable[tuple[str, ...]], shares: tuple[int, ...]
    ) -> Iterator[Table]:
        rows = tuple(rows)
        if rows:
            yield Table("", tuple(self._say(heading) for heading in headings), rows, shares)

    def _section(self, title: Text, blocks: Iterable[Block]) -> Iterator[Block]:
        blocks = tuple(blocks)
        if blocks:
            yield self._heading(title)
            yield from blocks

    def _heading(self, title: Text) -> Heading:
        return Heading(self._depth, self._say(title))

    def _say(self, text: Text) -> str:
        return text.get(self._language)


_OCCUPATION = Text("Det, der er almindeligt i faggruppen", "What is usual in the job group")
_MEANS = Text("Hvad tallene siger, og hvad de ikke siger", "What the figures say, and what they do not")
_OVERVIEW = Text("Planen i overblik", "The plan at a glance")
_ISSUE = Text("Belastning", "Issue")
_MEASURE = Text("Indsats", "Measure")
_ACCOUNTABLE = Text("Ansvarlig leder", "Accountable manager")
_DONE_BY = Text("Senest færdig", "Done by")
_FOLLOWED_UP = Text("Opfølgning", "Followed up")
_ASSESSMENT = Text("Vurdering af belastningerne", "Assessment of the issues")
_NATURE = Text("Art", "Nature")
_SERIOUSNESS = Text("Alvor", "Seriousness")
_EXTENT = Text("Omfang", "Extent")
_DOCUMENTED = Text("Påvist ved", "Identified by")
_CAUSES = Text("Mulige årsager", "Possible causes")
_CLASS = Text("Kan den ændres?", "Can it be changed?")
_UNCLASSIFIED = Text("ikke afklaret endnu", "not settled yet")
_DECIDER = Text("Hvem bestemmer", "Who decides")
_LEVEL = Text("niveau", "level")
_SHELF = Text("Plads i planen", "In the plan")
_PLACED = Text("Mødets egen afgørelse", "The meeting's own decision")
_PROPOSED = Text("Reglerne foreslog", "The rules proposed")
_BECAUSE = Text("Begrundelse", "Because")
_INTERPLAYS = Text("Hører sammen", "Belongs together")
_NOW = Text("Nu", "Now")
_CASES = Text("Sager til dem, der bestemmer", "Cases for those who decide")
_PERMANENT = Text("Vilkår i arbejdet, som medarbejderne skal beskyttes imod", "Permanent parts of the work: protection")
_HOLDS = Text("Vent med", "Hold back")
_UNTIL = Text("Indtil", "Until")
_NOT_NOW = Text("Ikke nu", "Not now")
_REASON = Text("Begrundelse", "Reason")
_LOOK_AGAIN = Text("I ser på den igen", "Looked at again")
_DROPPED = Text("Lagt til side", "Put aside")
_PROMISES = Text("Løfter", "Promises")
_BROKEN = Text("Brudte løfter", "Broken promises")
_OVERDUE = Text("Fristen er overskredet", "The date has passed")
_WHO = Text("Hvem", "Who")
_WHAT = Text("Hvad", "What")
_BY = Text("Senest", "By when")
_STATE = Text("Hvordan det gik", "What became of it")
_CAUTIONS = Text("Værd at vide", "Worth knowing")
_ANSWERED_FOR = Text("Besvaret på andres vegne", "Answered on behalf of others")
_CONTRADICTIONS = Text("Her modsiger oplysningerne hinanden", "Here what is known contradicts itself")
_QUESTIONS = Text("Det mangler vi at vide", "What we still need to know")
_DISPUTED = Text("svarene er forskellige", "the answers differ")
_NOTES = Text("Noter", "Notes")
_AGREED = Text("Aftaler om planen", "Agreed about the plan")
_MANAGEMENT = Text("For ledelsen", "For management")
_REPRESENTATIVE = Text("Arbejdsmiljørepræsentant", "Work-environment representative")
_DATE = Text("Dato", "Date")
