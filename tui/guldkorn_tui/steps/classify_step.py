"""Classify: what can be changed now, what is decided higher up and by whom, and what belongs to the work."""

from collections.abc import Iterator
from typing import ClassVar

from textual.message import Message

from guldkorn.advice.advice import IssueAdvice
from guldkorn.knowledge.vocabulary import Changeability
from guldkorn.reading.text import Language, Text
from guldkorn.session.session import Session
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.placing import CLASSES, reasons_for
from guldkorn_tui.look.plain_text import plain, said
from guldkorn_tui.look.spoken_keys import spoken, wishes
from guldkorn_tui.steps.listed_step import ListedStep, issue_named
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.issue_lines import (
    SIGNS,
    classification_lines,
    evidence_lines,
    level_of,
)
from guldkorn_tui.widgets.proposal_lines import missing_lines, proposal_lines
from guldkorn_tui.widgets.reasons import why_lines
from guldkorn_tui.widgets.rows import Row
from guldkorn_tui.words.shortened import brief

_NONE = Text(
    "Enheden har ingen belastninger endnu. Tryk 2, og skriv den første dér.",
    "The unit has no issues yet. Press 2 and write the first there.",
)
_LEFT = Text("? Mangler at blive klassificeret", "? Not classified yet")
_DONE = Text("Alle er klassificeret. Tryk 4 for at afklare resten.", "All are classified. Press 4 to clarify the rest.")
_INTERPLAYS = Text("Hænger sammen: se på dem samlet", "Interplays: seen as one")
_RESTS_ON = Text("Bygger på", "Rests on")
_PROPOSED = Text("Regelværkets forslag bygger på", "The rulebook's proposal rests on")
_OVERRIDDEN = Text("mødets egen afgørelse", "the meeting's own decision")


class ClassifyStep(ListedStep):
    """The issues by who can change them; the proposal and why stand beneath, and questions are a key away."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    ClassifyStep > Horizontal { layout: vertical; }
    ClassifyStep Rows { height: 1fr; }
    ClassifyStep Details {
        display: block; width: 100%; height: 9; border-left: none; border-top: hkey $panel;
    }
    .-wide ClassifyStep > Horizontal { layout: horizontal; }
    .-wide ClassifyStep Details {
        width: 45%; height: 100%; max-height: 100%; border-left: vkey $panel; border-top: none;
    }
    """
    BINDINGS: ClassVar = [
        spoken("b", "ask('decided-by')", "Hvem bestemmer", "Who decides"),
        spoken("a", "ask('belongs-to-the-work')", "Arbejdets karakter", "Nature of work"),
        spoken("i", "ask('issue-level')", "niveau", "level", show=False),
        *wishes(Command.PLACE, Command.FOLLOW_RULES),
    ]

    _was_left: str | None = None

    class Asked(Message):
        """A question about an issue is to be answered."""

        def __init__(self, fact: str, issue: str) -> None:
            super().__init__()
            self.fact = fact
            self.issue = issue

    def draw(self, session: Session) -> None:
        """Show the rows. Where the chosen issue was classified just now, the next one comes forward."""
        super().draw(session)
        chosen = issue_named(session, self._was_left) if self._was_left else None
        left = left_to_classify(session)
        if chosen is not None and chosen.changeability is not None and left:
            self.choose(f"issue {left[0].id}")
        self._remember()

    def first(self, session: Session) -> str | None:
        """Begin with what is not classified yet."""
        left = left_to_classify(session)
        return f"issue {left[0].id}" if left else None

    def rows(self, session: Session) -> Iterator[Row]:
        """Return the issues under their classes, those without one first, and the interplays between them."""
        advice, language = session.advice, self.language
        if not advice.issues:
            yield Row(None, Block(Line(said(_NONE, language))))
            return
        if left := left_to_classify(session):
            counts = len(left), len(advice.issues)
            count = Text(" · {} af {}".format(*counts), " · {} of {}".format(*counts))
            yield self.heading(_LEFT + count, "bold $warning")
        else:
            yield self.heading(_DONE, "$foreground 80%")
        for issue in left:
            yield Row(f"issue {issue.id}", Block(*self._issue(issue, session)))
        for class_, title in CLASSES.items():
            issues = [issue for issue in advice.issues if issue.changeability is class_]
            if issues:
                yield self.heading(Text(*(f"{SIGNS[class_]} {each} · {len(issues)}" for each in (title.da, title.en))))
            for issue in issues:
                yield Row(f"issue {issue.id}", Block(*self._issue(issue, session)))
        if advice.interplays:
            yield self.heading(_INTERPLAYS)
        for interplay in advice.interplays:
            titles = plain(" + ").join(said(brief(advice.issue(name).title), language) for name in interplay.issues)
            yield Row(
                f"interplay {interplay.id}",
                Block(Line(said(interplay.title, language)), Line(titles, 2, plain("⇄ "))),
            )

    def _issue(self, issue: IssueAdvice, session: Session) -> Iterator[Line]:
        language, knowledge = self.language, session.rulebook.knowledge
        yield Line(said(brief(issue.title), language, "bold"))
        parts = []
        if issue.changeability is Changeability.TOP_MANAGEMENT and issue.decider:
            parts.append(plain(knowledge.word("decider", issue.decider).get(language), "$accent"))
        if issue.changeability is Changeability.CHANGEABLE_NOW and issue.level is None:
            parts.append(level_of(issue.level, knowledge, language))
        if issue.placed is not None:
            parts.append(said(_OVERRIDDEN, language, "$warning"))
        if parts:
            yield Line(plain(" · ").join(parts), 2)

    def beneath(self, key: str, session: Session, language: Language) -> Block:
        """Return where the chosen issue belongs by the rules, and why, or what must be answered first."""
        kind, _, name = key.partition(" ")
        issue = issue_named(session, name) if kind == "issue" else None
        if issue is None:
            together = [each for each in session.advice.interplays if each.id == name]
            return Block(*(Line(said(why.says, language)) for each in together for why in each.justification))
        return Block(*proposal_lines(issue, session, language))

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
        blank = Line(plain(""))
        lines = [*classification_lines(issue, knowledge, language), blank]
        if issue.changeability is None:
            lines += [*missing_lines(issue, session, language), blank]
        first = tuple(reasons_for("changeability", issue.justification, session))
        lines += [*why_lines(dict.fromkeys((*first, *issue.justification)), knowledge, language), blank]
        if issue.proposed is not None:
            lines.append(Line(said(_PROPOSED, language, "bold $primary")))
            lines += [*why_lines(issue.proposed.justification, knowledge, language), blank]
        lines += [Line(said(_RESTS_ON, language, "bold $primary")), *evidence_lines(issue, knowledge, language)]
        return brief(issue.title), Block(*lines)

    def action_ask(self, fact: str) -> None:
        """Ask a question about the chosen issue."""
        if issue := self._chosen():
            self._remember()
            self.post_message(self.Asked(fact, issue.id))

    def action_wish(self, name: str) -> None:
        """Wish a deed on the chosen issue; where that gives it a class, the next one comes forward."""
        self._remember()
        super().action_wish(name)

    def _remember(self) -> None:
        """Remember the chosen issue where it has no class yet: when it gets one, the next comes forward."""
        issue = self._chosen()
        self._was_left = issue.id if issue is not None and issue.changeability is None else None

    def _chosen(self) -> IssueAdvice | None:
        kind, _, name = (self.key or "").partition(" ")
        return issue_named(self.session, name) if self.session and kind == "issue" else None


def left_to_classify(session: Session) -> tuple[IssueAdvice, ...]:
    """Return the issues that have no class yet."""
    return tuple(issue for issue in session.advice.issues if issue.changeability is None)
