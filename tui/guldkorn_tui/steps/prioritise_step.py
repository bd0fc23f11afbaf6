"""Prioritise: few issues are chosen, and each that waits says why."""

from collections.abc import Iterator
from typing import ClassVar

from textual.message import Message

from guldkorn.advice.advice import IssueAdvice
from guldkorn.knowledge.vocabulary import CautionWeight, State, Status
from guldkorn.reading.text import Language, Text
from guldkorn.session.session import Session
from guldkorn_tui.keys import spoken
from guldkorn_tui.plain import capital, joined, plain, said
from guldkorn_tui.steps.classify_step import issue_named
from guldkorn_tui.steps.listed_step import ListedStep
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.cautions import caution_key, caution_opened
from guldkorn_tui.widgets.issue_lines import classification_lines, evidence_lines
from guldkorn_tui.widgets.reasons import why_lines
from guldkorn_tui.widgets.rows import Row

_HEADINGS: dict[Status | None, Text] = {
    Status.DUTY: Text("Pligter: venter ikke på en prioritering", "Duties: they wait for no priority"),
    Status.ELIGIBLE: Text("Klar til at blive prioriteret", "Ready to be given priority"),
    Status.WAITS: Text("Venter, fordi noget mangler", "Waiting, as something is missing"),
    Status.CASE: Text("Sager til dem, der bestemmer", "Cases for those who decide"),
    Status.PERMANENT: Text("Vilkår i arbejdet: beskyt folk", "Permanent parts of the work: protect people"),
    None: Text("Ikke afklaret", "Not settled"),
}
_NONE = Text(
    "Enheden har ingen belastninger at prioritere. Tryk 2, og skriv dem dér.",
    "The unit has no issues to give priority to. Press 2 and write them there.",
)
_PROPOSED = Text(
    "Forslaget følges. Mellemrum vælger til og fra.",
    "The proposal is followed. Space chooses and leaves out.",
)
_CHOSEN = Text(
    "Gruppens eget valg. p går tilbage til forslaget.",
    "The group's own choice. p goes back to the proposal.",
)
_MISSING = {State.FAILED: Text("mangler", "missing"), State.OPEN: Text("uafklaret", "open")}


class PrioritiseStep(ListedStep):
    """The issues by what may become of them now; the chosen ones are marked."""

    BINDINGS: ClassVar = [
        spoken("space", "choose", "Vælg til/fra", "Choose", display="␣"),
        spoken("p", "propose", "Forslaget", "Proposal"),
    ]

    class Chosen(Message):
        """The group chose its priorities. None goes back to the proposal."""

        def __init__(self, issues: tuple[str, ...] | None) -> None:
            super().__init__()
            self.issues = issues

    def rows(self, session: Session) -> Iterator[Row]:
        """Return the issues under what may become of them, warnings first."""
        advice, language = session.advice, self.language
        if not advice.issues:
            yield Row(None, Block(Line(said(_NONE, language))))
            return
        how = _PROPOSED if session.told.chosen is None else _CHOSEN
        yield Row(None, Block(Line(said(how, language, "$foreground 80%"))))
        for caution in advice.cautions:
            if caution.weight is not CautionWeight.REMARK:
                title = Line(said(caution.title, language, "$warning"), 0, plain("! ", "bold $warning"))
                yield Row(f"caution {caution_key(caution)}", Block(title))
        for status, heading in _HEADINGS.items():
            issues = advice.of_status(status) if status else [i for i in advice.issues if i.status is None]
            if issues:
                yield Row(None, Block(Line(said(heading, language, "bold $primary"))))
            for issue in issues:
                yield Row(f"issue {issue.id}", Block(*self._issue(issue, session)))

    def first(self, session: Session) -> str | None:
        """Begin at the first issue, beneath the warnings."""
        return f"issue {session.advice.issues[0].id}" if session.advice.issues else None

    def _issue(self, issue: IssueAdvice, session: Session) -> Iterator[Line]:
        advice, language = session.advice, self.language
        chosen = issue.id in advice.now
        mark = "[!] " if issue.status is Status.DUTY else "[x] " if chosen else "[ ] "
        yield Line(
            said(issue.title, language, "bold" if chosen else ""), 0, plain(mark, "bold $accent" if chosen else "")
        )
        for unmet in issue.unmet:
            missing = plain(f"{self.say(_MISSING[unmet.state])}: ", "$warning")
            yield Line(joined(missing, capital(unmet.title.get(language))), 4, plain("– "))
        if not issue.unmet and not chosen:
            waiting = next((each for each in advice.not_now if each.issue == issue.id), None)
            for because in waiting.because if waiting else ():
                yield Line(said(because, language, "$foreground 80%"), 4)

    def opened(self, key: str, session: Session, language: Language) -> tuple[Text, Block] | None:
        """Return why an issue may be chosen now, or why it waits."""
        knowledge, advice = session.rulebook.knowledge, session.advice
        kind, _, name = key.partition(" ")
        if kind == "caution":
            return caution_opened(name, session, language)
        issue = issue_named(session, name)
        if issue is None:
            return None
        waiting = next((each for each in advice.not_now if each.issue == issue.id), None)
        lines = [*classification_lines(issue, knowledge, language), Line(plain(""))]
        for unmet in issue.unmet:
            lines.append(Line(said(unmet.says, language), 2, plain("– ")))
        for because in waiting.because if waiting and not issue.unmet else ():
            lines.append(Line(said(because, language), 2, plain("– ")))
        reasons = [reason for unmet in issue.unmet for reason in unmet.justification]
        reasons += waiting.justification if waiting else ()
        reasons += issue.justification
        return issue.title, Block(
            *lines,
            *evidence_lines(issue, knowledge, language),
            Line(plain("")),
            *why_lines(dict.fromkeys(reasons), knowledge, language),
        )

    def action_choose(self) -> None:
        """Choose the issue, or leave it out. Nothing is ever refused."""
        kind, _, name = (self.key or "").partition(" ")
        if self.session is None or kind != "issue":
            return
        told, advice = self.session.told, self.session.advice
        duties = {issue.id for issue in advice.of_status(Status.DUTY)}
        chosen = list(told.chosen) if told.chosen is not None else [n for n in advice.now if n not in duties]
        chosen = [each for each in chosen if each != name] if name in chosen else [*chosen, name]
        self.post_message(self.Chosen(tuple(chosen)))

    def action_propose(self) -> None:
        """Go back to the proposal."""
        self.post_message(self.Chosen(None))
