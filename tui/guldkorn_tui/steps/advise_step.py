"""Advise: what to do now, what to take to others, what to protect people from, and what waits."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.message import Message

from guldkorn.advice.advice import Caution, Hold, IssueAdvice, Recommendation
from guldkorn.knowledge.vocabulary import CautionWeight, Status
from guldkorn.reading.text import Language, Text
from guldkorn.session.session import Session
from guldkorn_tui.keys import spoken
from guldkorn_tui.plain import joined, plain, said
from guldkorn_tui.steps.classify_step import issue_named
from guldkorn_tui.steps.listed_step import ListedStep
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.cautions import caution_key, caution_opened
from guldkorn_tui.widgets.measure_lines import brief_measure, full_measure
from guldkorn_tui.widgets.reasons import why_lines
from guldkorn_tui.widgets.rows import Row

_RED_FLAGS = Text("‼ Røde flag", "‼ Red flags")
_NOW = Text("Nu", "Now")
_NOTHING_NOW = Text(
    "Intet er prioriteret endnu. Tryk 3 for at svare på de åbne spørgsmål, eller 4 for at vælge.",
    "Nothing has priority yet. Press 3 to answer the open questions, or 4 to choose.",
)
_NO_MEASURE = Text("Der er endnu ingen indsats at anbefale til den.", "There is no measure to recommend for it yet.")
_CASES = Text("Sager til dem, der bestemmer", "Cases for those who decide")
_PERMANENT = Text("Vilkår i arbejdet: beskyttelse", "Permanent parts of the work: protection")
_HELD = Text("Holdes tilbage", "Held back")
_UNTIL = Text("indtil", "until")
_CAUTIONS = Text("Vær opmærksom på", "Take care")
_WAITING = Text("Ikke nu", "Not now")
_CONTRADICTIONS = Text("Regler, der modsiger hinanden", "Rules that contradict each other")
_CONTRADICTED = Text("Reglerne siger forskelligt om", "The rules differ on")
_PRINCIPLE = Text("Gør, hvad I siger, og sig, hvad I gør.", "Do what you say, and say what you do.")


class AdviseStep(ListedStep):
    """The advice, red flags first; Enter opens the why of each line."""

    BINDINGS: ClassVar = [
        spoken("f", "fold", "Fuld/kort", "Full/brief"),
        spoken("e", "write", "Skriv planen ud", "Write the plan"),
    ]

    class PlanWanted(Message):
        """The advice is to be written to a file."""

    _full = False

    def rows(self, session: Session) -> Iterator[Row]:
        """Return the whole advice."""
        advice, language = session.advice, self.language
        flags = [each for each in advice.cautions if each.weight is CautionWeight.RED_FLAG]
        if flags:
            yield self._heading(_RED_FLAGS, "bold $error")
            yield from self._cautions(flags, "$error")
        yield self._heading(_NOW)
        if not advice.now:
            yield Row(None, Block(Line(said(_NOTHING_NOW, language))))
        for number, name in enumerate(advice.now, 1):
            yield from self._issue(advice.issue(name), session, f"{number} ")
        for heading, status in ((_CASES, Status.CASE), (_PERMANENT, Status.PERMANENT)):
            issues = [issue for issue in advice.of_status(status) if issue.id not in advice.now]
            if issues:
                yield self._heading(heading)
            for issue in issues:
                yield from self._issue(issue, session, "")
        if advice.holds:
            yield self._heading(_HELD)
        for number, hold in enumerate(advice.holds):
            yield Row(f"hold {number}", Block(*self._hold(hold, session)))
        cautions = [each for each in advice.cautions if each.weight is not CautionWeight.RED_FLAG]
        if cautions:
            yield self._heading(_CAUTIONS)
            yield from self._cautions(cautions, "$warning")
        yield from self._waiting(session)
        if advice.contradictions:
            yield self._heading(_CONTRADICTIONS)
        for number, contradicted in enumerate(advice.contradictions):
            of = issue_named(session, contradicted.issue) if contradicted.issue else None
            about = f"{self.say(_CONTRADICTED)} {contradicted.title.get(language)}"
            about += f": {of.title.get(language)}" if of else ""
            says = [Line(said(reason.says, language), 2, plain("• ")) for reason in contradicted.justification]
            yield Row(f"contradiction {number}", Block(Line(plain(about, "$warning")), *says))
        yield Row(None, Block(Line(said(_PRINCIPLE, language, "italic $accent"))))

    def _heading(self, text: Text, style: str = "bold $primary") -> Row:
        return Row(None, Block(Line(said(text, self.language, style))))

    def _issue(self, issue: IssueAdvice, session: Session, lead: str) -> Iterator[Row]:
        language = self.language
        yield Row(f"issue {issue.id}", Block(Line(said(issue.title, language, "bold $accent"), 0, plain(lead, "bold"))))
        recommended = [each for each in session.advice.recommendations if each.issue == issue.id]
        if not recommended:
            yield Row(None, Block(Line(said(_NO_MEASURE, language), 4)))
        for each in recommended:
            yield Row(f"measure {each.measure.id} {issue.id}", Block(*self._measure(each, session)))

    def _measure(self, each: Recommendation, session: Session) -> Iterable[Line]:
        knowledge = session.rulebook.knowledge
        if self._full:
            return full_measure(each.measure, each.complements, knowledge, self.language, indent=2)
        return brief_measure(each.measure, knowledge, self.language, indent=2)

    def _hold(self, hold: Hold, session: Session) -> Iterator[Line]:
        language = self.language
        issue = issue_named(session, hold.issue)
        title = joined(said(hold.measure.title, language, "bold"), " – ", issue.title.get(language) if issue else "")
        yield Line(title, 0, plain("⏸ "))
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

    def _waiting(self, session: Session) -> Iterator[Row]:
        advice = session.advice
        told = {issue.id for issue in advice.of_status(Status.CASE, Status.PERMANENT)}
        waiting = [each for each in advice.not_now if each.issue not in told]
        if waiting:
            yield self._heading(_WAITING)
        for each in waiting:
            title = Line(said(advice.issue(each.issue).title, self.language, "bold"))
            because = (Line(said(text, self.language), 2, plain("– ")) for text in each.because)
            yield Row(f"waiting {each.issue}", Block(title, *because))

    def opened(self, key: str, session: Session, language: Language) -> tuple[Text, Block] | None:
        """Return all there is to say of a line of the advice, and why it is said."""
        advice, knowledge = session.advice, session.rulebook.knowledge
        kind, _, name = key.partition(" ")
        blank = Line(plain(""))
        if kind == "measure":
            for each in advice.recommendations:
                if f"{each.measure.id} {each.issue}" == name:
                    full = full_measure(each.measure, each.complements, knowledge, language)
                    complements = [r for more in each.complements for r in more.justification]
                    reasons = (*each.justification, *complements)
                    return each.measure.title, Block(*full, blank, *why_lines(reasons, knowledge, language))
        if kind == "hold" and int(name) < len(advice.holds):
            hold = advice.holds[int(name)]
            full = full_measure(hold.measure, (), knowledge, language)
            why = why_lines(hold.justification, knowledge, language)
            return hold.measure.title, Block(*self._hold(hold, session), blank, *why, blank, *full)
        if kind == "caution":
            return caution_opened(name, session, language)
        if kind == "contradiction" and int(name) < len(advice.contradictions):
            contradicted = advice.contradictions[int(name)]
            return contradicted.title, Block(*why_lines(contradicted.justification, knowledge, language))
        issue = issue_named(session, name) if kind in ("issue", "waiting") else None
        if issue is None:
            return None
        waiting = next((each for each in advice.not_now if each.issue == issue.id), None)
        reasons = (*(waiting.justification if waiting else ()), *issue.justification)
        return issue.title, Block(*why_lines(dict.fromkeys(reasons), knowledge, language))

    def action_write(self) -> None:
        """Ask for the advice in a file."""
        self.post_message(self.PlanWanted())

    def action_fold(self) -> None:
        """Show each measure in full, or in brief again."""
        self._full = not self._full
        if self.session is not None:
            self.draw(self.session)
