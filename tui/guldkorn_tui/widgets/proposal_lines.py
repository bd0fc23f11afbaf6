"""Where an issue belongs by the rules, with the reason at once: what the classification proposes, or what it lacks."""

from collections.abc import Iterator

from guldkorn.advice.advice import IssueAdvice, OpenQuestion
from guldkorn.reading.text import Language, Text
from guldkorn.rules.kinds import Stage
from guldkorn.session.session import Session
from guldkorn_tui.deeds.placing import reasons_for
from guldkorn_tui.deeds.topics import topic_of
from guldkorn_tui.deeds.voices import said_of_answers
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.widgets.block import Line
from guldkorn_tui.widgets.issue_lines import class_of, level_of, override_lines, place_of

_PROPOSAL = Text("Forslag", "Proposal")
_CANNOT = Text(
    "Regelværket kan ikke placere den, før I har svaret:", "The rulebook cannot place it before you have answered:"
)
_CANNOT_AT_ALL = Text(
    "Regelværket har intet spørgsmål til den. m placerer den.", "The rulebook has no question about it. m places it."
)
_RULES_DIFFER = Text(
    "Her peger svar og regler hver sin vej. Ret et svar (b, a), eller afgør det selv (m) med en grund.",
    "Here answers and rules point different ways. Mend an answer (b, a), or decide yourselves (m), with a reason.",
)
_DIFFER = Text("Svarene er forskellige", "The answers differ")
_HOW = {"decided-by": "b", "belongs-to-the-work": "a"}


def proposal_lines(issue: IssueAdvice, session: Session, language: Language) -> Iterator[Line]:
    """Return where an issue belongs by the rules, and why; what the meeting decided; or what must be answered first."""
    knowledge = session.rulebook.knowledge
    yield Line(place_of(issue, knowledge, language))
    if issue.placed is not None:
        yield from override_lines(issue, knowledge, language)
        for reason in issue.proposed.justification if issue.proposed else ():
            yield Line(said(reason.says, language), 2, plain("– "))
    elif issue.changeability is not None:
        class_ = class_of(issue.changeability, issue.decided_by, knowledge, language)
        level = level_of(issue.level, knowledge, language)
        yield Line(joined(said(_PROPOSAL, language, "bold"), ": ", class_, " · ", level))
        for reason in reasons_for("changeability", issue.justification, session):
            yield Line(said(reason.says, language), 2, plain("– "))
            for ground in reason.grounds:
                yield Line(said(ground.says, language, "$foreground 75%"), 4, plain("• "))
    else:
        yield from missing_lines(issue, session, language)


def missing_lines(issue: IssueAdvice, session: Session, language: Language) -> Iterator[Line]:
    """Return why an issue has no class: rules that contradict each other, or questions that nobody has answered."""
    contradicted = [each for each in session.advice.contradictions if each.issue == issue.id]
    if contradicted:
        yield Line(said(_RULES_DIFFER, language, "$warning"), 0, plain("! "))
        for each in contradicted:
            for reason in each.justification:
                title = said(reason.title, language, "bold") if reason.title else ""
                yield Line(joined(title, ": " if title else "", said(reason.says, language)), 2, plain("– "))
        return
    asked = deciding_questions(issue, session)
    yield Line(said(_CANNOT if asked else _CANNOT_AT_ALL, language))
    for question in asked:
        key = _HOW.get(question.question.id, "4")
        yield Line(said(question.question.question, language, "bold"), 0, plain(f"{key}  ", "bold $accent"))
        if question.disputed:
            answers = said_of_answers(session, topic_of(question))
            yield Line(joined(said(_DIFFER, language, "$warning"), f": {answers.get(language)}"), 3, plain("≠ "))
        yield Line(said(question.question.why, language, "$foreground 80%"), 3)


def deciding_questions(issue: IssueAdvice, session: Session) -> tuple[OpenQuestion, ...]:
    """Return the open questions about an issue whose answers classify it."""
    decided_first = session.rulebook.decided_first
    return tuple(
        each
        for each in session.advice.questions
        if issue.id in each.issues and decided_first.get(each.question.id) is Stage.CLASSIFICATION
    )
