"""Issues: what the findings mean in the group's own words."""

from collections.abc import Iterator
from typing import ClassVar

from guldkorn.advice.advice import IssueAdvice
from guldkorn.advice.context import Dropped
from guldkorn.reading.text import Language, Text
from guldkorn.session.session import Session
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.subjects import OfDropped, Subject
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.look.spoken_keys import wishes
from guldkorn_tui.steps.listed_step import ListedStep, issue_named
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.issue_lines import basis_lines, evidence_lines
from guldkorn_tui.widgets.reasons import why_lines
from guldkorn_tui.widgets.rows import Row
from guldkorn_tui.words.shortened import brief, brief_line

_NONE = Text(
    "Enheden har ingen belastninger endnu. Tryk n for at skrive den første.",
    "The unit has no issues yet. Press n to write the first.",
)
_SCALE = Text("Fundet hedder", "The finding is called")
_ASIDE = Text("Lagt til side", "Put aside")
_BECAUSE = Text("Begrundelse", "Because")
_OPENS_NOT = Text(
    "Fundet bliver ikke til en belastning, så længe den er lagt til side.", "Its finding opens no issue meanwhile."
)
_TAKE_UP = Text(
    "Tryk t for at tage den op igen med alt, hvad I har skrevet om den.", "t takes it up again, with all that was said."
)


class IssuesStep(ListedStep):
    """The issues: added, split, merged, reworded, documented, put aside and taken up again."""

    BINDINGS: ClassVar = [
        *wishes(
            Command.NEW,
            Command.SPLIT,
            Command.MERGE,
            Command.REWORD,
            Command.DOCUMENT,
            Command.DROP,
            Command.TAKE_UP,
        )
    ]

    def rows(self, session: Session) -> Iterator[Row]:
        """Return the issues, and at the end those that were put aside."""
        language, issues = self.language, session.advice.issues
        dropped = session.told.dropped
        if not issues:
            yield Row(None, Block(Line(said(_NONE, language))))
        else:
            worded = sum(is_worded(issue, session) for issue in issues)
            yield self.heading(_counted(len(issues), worded))
        for issue in issues:
            yield Row(f"issue {issue.id}", Block(*self._issue(issue, session)))
        if dropped:
            yield self.heading(_ASIDE + Text(f" · {len(dropped)}", f" · {len(dropped)}"))
        for each in dropped:
            yield Row(f"dropped {each.issue}", Block(*self._aside(each)))

    def _issue(self, issue: IssueAdvice, session: Session) -> Iterator[Line]:
        language, worded = self.language, is_worded(issue, session)
        yield Line(said(brief(issue.title), language, "bold"), 0, plain("● " if worded else "○ ", "bold $accent"))
        told = session.told.issue.get(issue.id)
        findings = len(told.scales) if told else 1
        yield from basis_lines(issue, findings, session.rulebook.knowledge, language, named=worded)

    def _aside(self, dropped: Dropped) -> Iterator[Line]:
        yield Line(said(brief(dropped.title), self.language), 0, plain("– "))
        yield Line(joined(f"{self.say(_BECAUSE)}: ", brief_line(dropped.because)), 2)

    def opened(self, key: str, session: Session, language: Language) -> tuple[Text, Block] | None:
        """Return what an issue rests on, or why one was put aside."""
        knowledge = session.rulebook.knowledge
        kind, _, name = key.partition(" ")
        blank = Line(plain(""))
        if kind == "dropped":
            gone = next((each for each in session.told.dropped if each.issue == name), None)
            if gone is None:
                return None
            opens_not = [Line(said(_OPENS_NOT, language))] if gone.scales else []
            return brief(gone.title), Block(*self._aside(gone), blank, *opens_not, Line(said(_TAKE_UP, language)))
        issue = issue_named(session, name)
        if issue is None:
            return None
        lines: list[Line] = []
        told = session.told.issue.get(issue.id)
        if is_worded(issue, session) and told is not None:
            lines += [
                Line(joined(f"{_SCALE.get(language)}: ", knowledge.scales[scale].title.get(language)), 2)
                for scale in told.scales
                if scale in knowledge.scales
            ]
        lines += [*evidence_lines(issue, knowledge, language), blank]
        return brief(issue.title), Block(*lines, *why_lines(issue.justification, knowledge, language))

    def subject_of(self, key: str, session: Session) -> Subject | None:
        """Return the issue of a row, or the one that was put aside."""
        kind, _, name = key.partition(" ")
        return OfDropped(name) if kind == "dropped" else super().subject_of(key, session)


def is_worded(issue: IssueAdvice, session: Session) -> bool:
    """Tell whether an issue stands in the group's own words, and not only as its scale is called."""
    told = session.told.issue.get(issue.id)
    return told is not None and told.title is not None


def _counted(issues: int, worded: int) -> Text:
    left = issues - worded
    if not left:
        return Text(f"{issues} belastninger, alle med jeres egne ord", f"{issues} issues, all in your own words")
    return Text(
        f"{issues} belastninger · {left} mangler jeres egne ord (○, r skriver dem)",
        f"{issues} issues · {left} lack your own words (○, r writes them)",
    )
