"""Advise: what to do now, what to take to others, what to protect people from, and what waits."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from guldkorn.advice.advice import Caution, Hold, Recommendation
from guldkorn.advice.precedence import said_of_one
from guldkorn.knowledge.plan import Shelf
from guldkorn.knowledge.vocabulary import CautionWeight
from guldkorn.reading.text import Language, Text
from guldkorn.session.plan_form import PlanForm, PlannedIssue, PlannedMeasure
from guldkorn.session.session import Session
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.subjects import OfHold, OfIssue, OfMeasure, Subject
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.look.spoken_keys import spoken, wishes
from guldkorn_tui.planning.advice_behind import behind, issue_named
from guldkorn_tui.planning.row_keys import issue_key, measure_key, planned_at
from guldkorn_tui.steps.listed_step import ListedStep
from guldkorn_tui.steps.step import Wanted
from guldkorn_tui.widgets.block import Block, Fitted, Line
from guldkorn_tui.widgets.cautions import caution_key
from guldkorn_tui.widgets.measure_lines import brief_measure, full_measure, measure_title, own_measure_facts
from guldkorn_tui.widgets.rows import Row

_RED_FLAGS = Text("‼ Røde flag", "‼ Red flags")
_NOTHING_NOW = Text(
    "Intet er prioriteret endnu. Tryk 4 for at svare på de åbne spørgsmål, eller 5 for at vælge.",
    "Nothing has priority yet. Press 4 to answer the open questions, or 5 to choose.",
)
_HEADINGS = {
    Shelf.NOW: Text("Nu", "Now"),
    Shelf.CASE: Text("Sager til dem, der bestemmer", "Cases for those who decide"),
    Shelf.PERMANENT: Text(
        "Vilkår i arbejdet, som medarbejderne skal beskyttes imod", "Permanent parts of the work: protection"
    ),
}
_NO_MEASURE = Text(
    "Der er endnu ingen indsats at anbefale til den. Tryk n for at skrive jeres egen.",
    "There is no measure to recommend for it yet. Press n to write one of your own.",
)
_TAKEN = Text("i planen", "in the plan")
_SUPPORTS = Text("støtter det, I har valgt", "supports what you have chosen")
_SUPPORTING = Text("støtter", "supports")
_NO_LONGER = Text("! anbefales ikke nu", "! not recommended now")
_HELD = Text("Holdes tilbage", "Held back")
_UNTIL = Text("indtil", "until")
_CAUTIONS = Text("Vær opmærksom på", "Take care")
_WAITING = Text("Ikke nu", "Not now")
_CONTRADICTIONS = Text("Skal afgøres af mødet", "For the meeting to settle")
_ANSWERED_FOR = Text("Besvaret på andres vegne", "Answered on behalf of others")
_CONTRADICTED = Text("Svar og regler peger hver sin vej om", "Answers and rules point different ways on")


class AdviseStep(ListedStep):
    """The advice, red flags first; space takes a measure into the plan, Enter opens the why of each line."""

    BINDINGS: ClassVar = [
        spoken("space", "take", "I planen", "Into the plan", display="␣"),
        *wishes(Command.OWN),
        spoken("f", "fold", "Fuld/kort", "Full/brief"),
    ]

    _full = False

    def rows(self, session: Session) -> Iterator[Row]:
        """Return the whole advice."""
        advice, form = session.advice, PlanForm(session)
        flags = [each for each in advice.cautions if each.weight is CautionWeight.RED_FLAG]
        if flags:
            yield self.heading(_RED_FLAGS, "bold $error")
            yield from self._cautions(flags, "$error")
        number = 0
        for shelf, heading in _HEADINGS.items():
            issues = form.on(shelf)
            if issues or shelf is Shelf.NOW:
                yield self.heading(heading)
            if not issues and shelf is Shelf.NOW:
                yield Row(None, Block(Line(said(_NOTHING_NOW, self.language))))
            for planned in issues:
                number += 1
                yield from self._issue(planned, session, f"{number} " if shelf is Shelf.NOW else "")
        yield from self._held(session)
        cautions = [each for each in advice.cautions if each.weight is not CautionWeight.RED_FLAG]
        if cautions:
            yield self.heading(_CAUTIONS)
            yield from self._cautions(cautions, "$warning")
        yield from self._waiting(session, form)
        yield from self._contradictions(session)
        yield from self._answered_for(session)
        principle = session.rulebook.knowledge.plan.principle
        yield Row(None, Block(Line(said(principle, self.language, "italic $accent"))))

    def _issue(self, planned: PlannedIssue, session: Session, lead: str) -> Iterator[Row]:
        language, issue, advice = self.language, planned.issue, session.advice
        title = said(issue.title, language, "bold $accent")
        count = f"  ✓ {len(planned.measures)} {_TAKEN.get(language)}" if planned.measures else ""
        line = joined(title, plain(count, "$success"))
        as_one = said_of_one(issue.id, advice, session.rulebook.knowledge)
        more = (Line(said(as_one, language, "$foreground 80%"), 2),) if as_one else ()
        yield Row(issue_key(issue.id), Block(Line(line, 0, plain(lead, "bold")), *more))
        recommended = [each for each in advice.recommendations if each.issue == issue.id]
        taken = {each.taken.measure for each in planned.measures}
        if not recommended and not planned.measures:
            yield Row(None, Block(Line(said(_NO_MEASURE, language), 2)))
        for each in recommended:
            key = measure_key(issue.id, each.measure.id)
            yield Row(key, Block(*self._measure(each, session, taken=each.measure.id in taken)))
        names = {each.measure.id for each in recommended}
        for measure in planned.measures:
            if measure.taken.measure not in names:
                yield Row(measure_key(issue.id, measure.taken.measure), Block(*self._taken(measure, session)))
        for complement in planned.complements:
            if complement.measure.id not in names:
                title_line = measure_title(complement.measure.title, language, taken=False, indent=2)
                says = Line(said(_SUPPORTS, language, "$foreground 75%"), 6)
                yield Row(measure_key(issue.id, complement.measure.id), Block(title_line, says))

    def _measure(self, each: Recommendation, session: Session, *, taken: bool) -> Iterator[Line | Fitted]:
        knowledge, language = session.rulebook.knowledge, self.language
        yield measure_title(each.measure.title, language, taken=taken, indent=2)
        lines = full_measure if self._full else brief_measure
        yield from lines(each.measure, each.complements, knowledge, language, indent=6)

    def _taken(self, measure: PlannedMeasure, session: Session) -> Iterator[Line]:
        """Return a measure in the plan that is not among the recommended: the group's own, or one that supports."""
        knowledge, language = session.rulebook.knowledge, self.language
        yield measure_title(measure.title, language, taken=True, indent=2)
        if measure.taken.is_own:
            yield own_measure_facts(measure.level, knowledge, language, indent=6)
            return
        if measure.supports:
            yield Line(joined(f"{_SUPPORTING.get(language)}: ", said(measure.supported, language)), 6)
        else:
            yield Line(said(_NO_LONGER, language, "$warning"), 6)

    def _held(self, session: Session) -> Iterator[Row]:
        if session.advice.holds:
            yield self.heading(_HELD)
        for number, hold in enumerate(session.advice.holds):
            yield Row(f"hold {number}", Block(*self._hold(hold, session)))

    def _hold(self, hold: Hold, session: Session) -> Iterator[Line]:
        language = self.language
        issue = issue_named(session, hold.issue)
        taken = session.agreed.taken(hold.issue, hold.measure.id) is not None
        word = f"  ✓ {_TAKEN.get(language)}" if taken else ""
        title = joined(said(hold.measure.title, language, "bold"), " – ", issue.title.get(language) if issue else "")
        yield Line(joined(title, plain(word, "bold $warning")), 0, plain("⏸ "))
        if hold.until:
            until = ", ".join(text.get(language) for text in hold.until)
            yield Line(plain(f"{self.say(_UNTIL)} {until}"), 4)

    def _cautions(self, cautions: Iterable[Caution], style: str) -> Iterator[Row]:
        for caution in cautions:
            colour = style if caution.weight is not CautionWeight.REMARK else ""
            sign = "· " if caution.weight is CautionWeight.REMARK else "! "
            title = said(caution.title, self.language, f"bold {colour}".strip())
            lines = Line(title, 0, plain(sign, "bold")), Line(said(caution.says, self.language), 2)
            yield Row(f"caution {caution_key(caution)}", Block(*lines))

    def _waiting(self, session: Session, form: PlanForm) -> Iterator[Row]:
        waiting = [planned for planned in form.on(Shelf.NOT_NOW) if planned.waits]
        if waiting:
            yield self.heading(_WAITING)
        for planned in waiting:
            title = Line(said(planned.issue.title, self.language, "bold"))
            reasons = planned.waits.because if planned.waits else ()
            because = (Line(said(text, self.language), 2, plain("– ")) for text in reasons)
            yield Row(f"waiting {planned.issue.id}", Block(title, *because))

    def _contradictions(self, session: Session) -> Iterator[Row]:
        language, contradictions = self.language, session.advice.contradictions
        if contradictions:
            yield self.heading(_CONTRADICTIONS)
        for number, contradicted in enumerate(contradictions):
            of = issue_named(session, contradicted.issue) if contradicted.issue else None
            about = f"{self.say(_CONTRADICTED)} {contradicted.title.get(language)}"
            about += f": {of.title.get(language)}" if of else ""
            says = [Line(said(reason.says, language), 2, plain("• ")) for reason in contradicted.justification]
            yield Row(f"contradiction {number}", Block(Line(plain(about, "$warning")), *says))

    def _answered_for(self, session: Session) -> Iterator[Row]:
        told_for = session.advice.answered_for
        if told_for:
            yield self.heading(_ANSWERED_FOR)
        for number, told in enumerate(told_for):
            of = issue_named(session, told.issue) if told.issue else None
            about = told.question.question.get(self.language) + (f" ({of.title.get(self.language)})" if of else "")
            yield Row(f"answered-for {number}", Block(Line(plain(about)), Line(said(told.says, self.language), 2)))

    def opened(self, key: str, session: Session, language: Language) -> tuple[Text, Block] | None:
        """Return all there is to say of a line of the advice, and why it is said."""
        return behind(key, session, language)

    def action_take(self) -> None:
        """Take the chosen measure into the plan, or leave it out again. One that is held back may be taken too."""
        subject = self.subject
        if self.session is None or not isinstance(subject, OfMeasure | OfHold):
            self.post_message(Wanted(Command.TAKE))
        elif self.session.agreed.taken(subject.issue, subject.measure) is None:
            self.post_message(Wanted(Command.TAKE, subject))
        else:
            self.post_message(Wanted(Command.LEAVE, OfMeasure(subject.issue, subject.measure)))

    def subject_of(self, key: str, session: Session) -> Subject | None:
        """Return the measure of a row, or its issue."""
        for number, hold in enumerate(session.advice.holds):
            if key == f"hold {number}":
                return OfHold(hold.issue, hold.measure.id)
        form = PlanForm(session)
        for planned in form.issues:
            names = [each.taken.measure for each in planned.measures]
            names += [each.measure.id for each in planned.offered]
            names += [each.measure.id for each in planned.complements]
            for name in names:
                if key == measure_key(planned.issue.id, name):
                    return OfMeasure(planned.issue.id, name)
        found = planned_at(key, form)
        return OfIssue(found.issue.id) if found is not None else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer every deed on every row: what it is about is said where it is not chosen."""
        return True

    def action_fold(self) -> None:
        """Show each measure in full, or in brief again."""
        self._full = not self._full
        if self.session is not None:
            self.draw(self.session)
