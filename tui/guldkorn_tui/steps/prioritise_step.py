"""Prioritise: few issues are chosen, in an order with reasons; the others say why, and when they are looked at."""

from collections.abc import Iterator
from typing import ClassVar

from guldkorn.advice.advice import Caution, IssueAdvice
from guldkorn.advice.precedence import order_of, said_of_one, standings
from guldkorn.knowledge.plan import Shelf
from guldkorn.knowledge.priorities import OrderKey
from guldkorn.knowledge.vocabulary import CautionWeight, State, Status
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Language, Text
from guldkorn.rules.conditions import Own, leaves
from guldkorn.session.plan_form import PlanForm
from guldkorn.session.session import Session
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.priorities import LOOK_AGAIN, chosen_now
from guldkorn_tui.deeds.subjects import OfIssue
from guldkorn_tui.look.plain_text import capital, joined, plain, said
from guldkorn_tui.look.spoken_keys import spoken, wishes
from guldkorn_tui.steps.listed_step import ListedStep, issue_named
from guldkorn_tui.steps.step import Wanted
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.cautions import caution_key, caution_opened
from guldkorn_tui.widgets.issue_lines import classification_lines, evidence_lines
from guldkorn_tui.widgets.reasons import why_lines
from guldkorn_tui.widgets.rows import Row
from guldkorn_tui.words.shortened import brief
from guldkorn_tui.words.sources import source_text

_HEADINGS: dict[Status | None, Text] = {
    Status.DUTY: Text("Pligter: kan ikke vente på jeres prioritering", "Duties: they wait for no priority"),
    Status.ELIGIBLE: Text("Klar til at blive prioriteret", "Ready to be given priority"),
    Status.WAITS: Text("Venter, fordi noget mangler", "Waiting, as something is missing"),
    Status.CASE: Text("Sager til dem, der bestemmer", "Cases for those who decide"),
    Status.PERMANENT: Text("Vilkår i arbejdet: beskyt medarbejderne", "Permanent parts of the work: protect people"),
    None: Text("Ikke afklaret", "Not settled"),
}
_NONE = Text(
    "Enheden har ingen belastninger at prioritere. Tryk 2, og skriv dem dér.",
    "The unit has no issues to give priority to. Press 2 and write them there.",
)
_PROPOSED = Text("Forslaget følges", "The proposal is followed")
_CHOSEN = Text("Gruppens eget valg · p: forslaget", "The group's own choice · p: the proposal")
_OF = Text("valgt; højst foreslås", "chosen, proposed at most")
_UNDATED = Text("uden dato", "without a date")
_ORDER = Text("Rækkefølgen afgøres af", "The order is decided by")
_MISSING = {State.FAILED: Text("mangler", "missing"), State.OPEN: Text("uafklaret", "open")}
_SHORT = {
    OrderKey.GRADE: Text("fund", "finding"),
    OrderKey.INTERPLAY: Text("samspil", "interplay"),
    OrderKey.COST: Text("pris", "cost"),
    OrderKey.DISTANCE: Text("afstand", "distance"),
}
_AGAIN = Text("I ser på den igen", "Looked at again")
_NO_DATE = Text("Ingen dato endnu for at se på den igen · d sætter den", "No date yet to look at it again · d sets it")


class PrioritiseStep(ListedStep):
    """The issues by what may become of them now; the chosen ones are marked, the others say why and until when."""

    BINDINGS: ClassVar = [
        spoken("space", "choose", "Vælg til/fra", "Choose", display="␣"),
        *wishes(Command.PROPOSAL, Command.DATE, Command.DATE_ALL),
    ]

    def rows(self, session: Session) -> Iterator[Row]:
        """Return the issues under what may become of them, warnings first."""
        advice, language = session.advice, self.language
        if not advice.issues:
            yield Row(None, Block(Line(said(_NONE, language))))
            return
        yield Row(None, Block(Line(said(self._how_many(session), language, "$foreground 80%"))))
        for caution in advice.cautions:
            if caution.weight is not CautionWeight.REMARK:
                yield Row(f"caution {caution_key(caution)}", Block(*self._caution(caution, session)))
        waiting = waiting_issues(session)
        for status, heading in _HEADINGS.items():
            issues = advice.of_status(status) if status else [i for i in advice.issues if i.status is None]
            if issues:
                yield self.heading(heading)
            if issues and status is Status.ELIGIBLE:
                yield Row(None, Block(Line(said(self._order(session), language, "$foreground 75%"))))
            for issue in issues:
                yield Row(f"issue {issue.id}", Block(*self._issue(issue, session, waits=issue.id in waiting)))

    def first(self, session: Session) -> str | None:
        """Begin at the first issue, beneath the warnings."""
        return f"issue {session.advice.issues[0].id}" if session.advice.issues else None

    def _how_many(self, session: Session) -> Text:
        chosen, most = len(session.advice.priorities), session.rulebook.knowledge.priorities.at_most
        how = _PROPOSED if session.told.chosen is None else _CHOSEN
        undated = sum(date is None for date in waiting_issues(session).values())
        left = Text(f" · {undated} {_UNDATED.da}", f" · {undated} {_UNDATED.en}") if undated else Text("", "")
        count = Text(f" · {chosen} {_OF.da} {most}", f" · {chosen} {_OF.en} {most}")
        return how + count + left

    def _order(self, session: Session) -> Text:
        keys = order_of(session.rulebook.knowledge)
        numbered = [Text(f"{n}) {key.da}", f"{n}) {key.en}") for n, key in enumerate(keys, 1)]
        return Text(
            f"{_ORDER.da} {', '.join(each.da for each in numbered)}.",
            f"{_ORDER.en} {', '.join(each.en for each in numbered)}.",
        )

    def _caution(self, caution: Caution, session: Session) -> Iterator[Line]:
        """Return a warning; one that speaks of the group's own choice says it in full, and who says so."""
        language, knowledge = self.language, session.rulebook.knowledge
        yield Line(said(caution.title, language, "bold $warning"), 0, plain("! ", "bold $warning"))
        if session.told.chosen is not None and is_about_the_choice(caution, session):
            yield Line(said(caution.says, language), 2)
            for source in dict.fromkeys(reason.source for reason in caution.justification if reason.source):
                yield Line(said(source_text(source, knowledge), language, "$foreground 75%"), 2)

    def _issue(self, issue: IssueAdvice, session: Session, *, waits: bool) -> Iterator[Line]:
        advice, language = session.advice, self.language
        chosen = issue.id in advice.now
        number = next((n for n, each in enumerate(advice.priorities, 1) if issue.id in each.issues), 0)
        mark = "[!] " if issue.status is Status.DUTY else f"[{number}] " if chosen else "[ ] "
        yield Line(
            said(brief(issue.title), language, "bold" if chosen else ""),
            0,
            plain(mark, "bold $accent" if chosen else ""),
        )
        if issue.status is Status.ELIGIBLE:
            places = standings(issue, advice, session.rulebook.knowledge)
            told = " · ".join(f"{self.say(_SHORT[each.key])}: {each.brief.get(language)}" for each in places)
            yield Line(plain(told, "$foreground 80%"), 4)
        if as_one := said_of_one(issue.id, advice, session.rulebook.knowledge):
            yield Line(said(as_one, language), 4, plain("– "))
        for unmet in issue.unmet:
            missing = plain(f"{self.say(_MISSING[unmet.state])}: ", "$warning")
            yield Line(joined(missing, capital(unmet.title.get(language))), 4, plain("– "))
        for because in advice.else_because(issue.id):
            yield Line(said(because, language, "$foreground 80%"), 4, plain("– "))
        if waits:
            yield self._again(issue, session)

    def _again(self, issue: IssueAdvice, session: Session) -> Line:
        language = self.language
        date = waiting_issues(session).get(issue.id)
        if date is None:
            return Line(said(_NO_DATE, language, "$warning"), 4, plain("◌ "))
        return Line(joined(f"{self.say(_AGAIN)}: ", plain(date.get(language), "bold")), 4, plain("◷ "))

    def opened(self, key: str, session: Session, language: Language) -> tuple[Text, Block] | None:
        """Return why an issue may be chosen now and where it comes in the order, or why it waits."""
        knowledge, advice = session.rulebook.knowledge, session.advice
        kind, _, name = key.partition(" ")
        if kind == "caution":
            return caution_opened(name, session, language)
        issue = issue_named(session, name)
        if issue is None:
            return None
        waiting = next((each for each in advice.not_now if each.issue == issue.id), None)
        lines = [*classification_lines(issue, knowledge, language), Line(plain(""))]
        as_one = said_of_one(issue.id, advice, knowledge)
        reasons_said = [*(unmet.says for unmet in issue.unmet), *advice.else_because(issue.id)]
        for text in [as_one, *reasons_said] if as_one else reasons_said:
            lines.append(Line(said(text, language), 2, plain("– ")))
        lines.append(Line(joined(said(_ORDER, language, "bold $primary"))))
        for number, each in enumerate(standings(issue, advice, knowledge), 1):
            says = joined(f"{each.title.get(language)}: ", said(each.says, language, "bold"))
            lines.append(Line(says, 2, plain(f"{number}) ")))
        reasons = [reason for unmet in issue.unmet for reason in unmet.justification]
        reasons += waiting.justification if waiting else ()
        reasons += issue.justification
        return brief(issue.title), Block(
            *lines,
            Line(plain("")),
            *evidence_lines(issue, knowledge, language),
            Line(plain("")),
            *why_lines(dict.fromkeys(reasons), knowledge, language),
        )

    def action_choose(self) -> None:
        """Choose the issue, or leave it out. Nothing is ever refused."""
        if self.session is not None and isinstance(subject := self.subject, OfIssue):
            is_chosen = subject.issue in chosen_now(self.session)
            self.post_message(Wanted(Command.LEAVE_OUT if is_chosen else Command.CHOOSE, subject))


def waiting_issues(session: Session) -> dict[str, Text | None]:
    """Return the issues that are neither chosen, a case nor permanent, with the date when they are looked at again."""
    dates = {
        planned.issue.id: session.agreed.date(LOOK_AGAIN, planned.issue.id)
        for planned in PlanForm(session).on(Shelf.NOT_NOW)
    }
    return {name: said_of_date(date) if date else None for name, date in dates.items()}


def is_about_the_choice(caution: Caution, session: Session) -> bool:
    """Tell whether a caution rests on what the group chose."""
    rules = [session.rulebook.rule[reason.rule] for reason in caution.justification if reason.rule]
    read = {leaf.path for rule in rules for leaf in leaves(rule.when) if isinstance(leaf, Own)}
    return not read.isdisjoint(("issue.chosen", "unit.chosen", "unit.chosen-above-limit"))
