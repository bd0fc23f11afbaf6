"""Classify: the issues of a unit, who can change them and at which level."""

from collections.abc import Iterator
from typing import ClassVar

from textual.message import Message

from guldkorn.advice.advice import IssueAdvice
from guldkorn.reading.text import Language, Text
from guldkorn.session.session import Session
from guldkorn_tui.keys import spoken
from guldkorn_tui.plain import plain, said
from guldkorn_tui.steps.listed_step import ListedStep
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.issue_lines import classification_lines, evidence_lines
from guldkorn_tui.widgets.reasons import why_lines
from guldkorn_tui.widgets.rows import Row

_NONE = Text(
    "Enheden har ingen belastninger endnu. Tryk n for at skrive den første.",
    "The unit has no issues yet. Press n to write the first.",
)
_INTERPLAYS = Text("Samspil: ses som ét", "Interplays: seen as one")
_ISSUES = Text("Belastninger", "Issues")
_RESTS_ON = Text("Bygger på", "Rests on")


class ClassifyStep(ListedStep):
    """The issues with their classification; questions about the chosen one are a key away."""

    BINDINGS: ClassVar = [
        spoken("n", "wish('new')", "Ny", "New"),
        spoken("d", "wish('split')", "Del", "Split"),
        spoken("r", "wish('reword')", "Omskriv", "Reword"),
        spoken("m", "wish('document')", "Påvist ved", "Documented by", show=False),
        spoken("delete", "wish('drop')", "Slet", "Drop", show=False),
        spoken("b", "ask('decided-by')", "Hvem bestemmer", "Who decides"),
        spoken("a", "ask('belongs-to-the-work')", "Arbejdets natur", "Nature of work"),
        spoken("i", "ask('issue-level')", "Niveau", "Level"),
    ]

    class Wished(Message):
        """Something is to be done with an issue: new, split, reword, document or drop."""

        def __init__(self, wish: str, issue: IssueAdvice | None) -> None:
            super().__init__()
            self.wish = wish
            self.issue = issue

    class Asked(Message):
        """A question about an issue is to be answered."""

        def __init__(self, fact: str, issue: str) -> None:
            super().__init__()
            self.fact = fact
            self.issue = issue

    def rows(self, session: Session) -> Iterator[Row]:
        """Return the issues, and the interplays between them."""
        advice, knowledge, language = session.advice, session.rulebook.knowledge, self.language
        if not advice.issues:
            yield Row(None, Block(Line(said(_NONE, language))))
        else:
            yield Row(None, Block(Line(said(_ISSUES, language, "bold $primary"))))
        for issue in advice.issues:
            yield Row(f"issue {issue.id}", Block(*classification_lines(issue, knowledge, language)))
        if advice.interplays:
            yield Row(None, Block(Line(said(_INTERPLAYS, language, "bold $primary"))))
        for interplay in advice.interplays:
            titles = plain(" + ").join(said(advice.issue(name).title, language) for name in interplay.issues)
            yield Row(
                f"interplay {interplay.id}",
                Block(Line(said(interplay.title, language, "bold")), Line(titles, 2, plain("⇄ "))),
            )

    def opened(self, key: str, session: Session, language: Language) -> tuple[Text, Block] | None:
        """Return why an issue is classified so, or why findings belong together."""
        advice, knowledge = session.advice, session.rulebook.knowledge
        kind, _, name = key.partition(" ")
        if kind == "interplay":
            found = next((each for each in advice.interplays if each.id == name), None)
            if found is None:
                return None
            return found.title, Block(*why_lines(found.justification, knowledge, language))
        issue = issue_named(session, name)
        if issue is None:
            return None
        return issue.title, Block(
            *classification_lines(issue, knowledge, language),
            Line(plain("")),
            Line(said(_RESTS_ON, language, "bold $primary")),
            *evidence_lines(issue, knowledge, language),
            Line(plain("")),
            *why_lines(issue.justification, knowledge, language),
        )

    def action_wish(self, wish: str) -> None:
        """Ask for something to be done with the chosen issue."""
        issue = self._chosen()
        if issue is not None or wish == "new":
            self.post_message(self.Wished(wish, issue))

    def action_ask(self, fact: str) -> None:
        """Ask a question about the chosen issue."""
        if issue := self._chosen():
            self.post_message(self.Asked(fact, issue.id))

    def _chosen(self) -> IssueAdvice | None:
        kind, _, name = (self.key or "").partition(" ")
        return issue_named(self.session, name) if self.session and kind == "issue" else None


def issue_named(session: Session, name: str) -> IssueAdvice | None:
    """Return an issue of the advice by its id, or None where it is not there any more."""
    return next((issue for issue in session.advice.issues if issue.id == name), None)
