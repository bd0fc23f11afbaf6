"""Classifying an issue: by answering who decides, or by the meeting's own decision in place of the rules'."""

from collections.abc import Iterator

from guldkorn.advice.advice import IssueAdvice
from guldkorn.knowledge.vocabulary import Changeability, Decider
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text, join, same
from guldkorn.session.issue_events import place_issue
from guldkorn.session.session import Session
from guldkorn_tui.brief import brief
from guldkorn_tui.dialogs.choice_dialog import Choice, ChoiceDialog
from guldkorn_tui.dialogs.words_dialog import WordsDialog
from guldkorn_tui.meeting import Meeting
from guldkorn_tui.plain import capital
from guldkorn_tui.steps.classify_step import CLASSES
from guldkorn_tui.steps.listed_step import issue_named
from guldkorn_tui.widgets.proposal_lines import reasons_for

_WHERE = Text("Mødet afgør: Hvem bestemmer?", "The meeting decides: who decides?")
_WHY = Text("Hvorfor placerer I afgørelsen dér?", "Why do you place it there?")
_WHY_HINT = Text(
    "Begrundelsen følger med i planen, ved siden af det, regelværket foreslår.",
    "The reason follows into the plan, beside what the rulebook proposes.",
)
_NO_REASON = Text(
    "Skriv hvorfor. Uden en begrundelse gælder forslaget.", "Write why. Without a reason the proposal holds."
)
_PLACED = Text(
    "Mødets afgørelse gælder. Tryk t for at fjerne den igen.", "The meeting's decision holds. t takes it back."
)
_PROPOSES = Text("Regelværket foreslår", "The rulebook proposes")
_NO_PROPOSAL = Text("Regelværket har intet forslag endnu.", "The rulebook has no proposal yet.")
_TAKEN_BACK = Text("Mødets afgørelse er fjernet. Forslaget gælder.", "The decision is taken back. The proposal holds.")
_NOTHING = Text("Mødet har ikke afgjort den selv.", "The meeting has not decided on it itself.")
_LETTERS = "abcdefgh"


async def place(meeting: Meeting, name: str) -> None:
    """Ask who decides about an issue and why, and take it in place of what the rules say."""
    session = meeting.here
    issue = issue_named(session, name)
    if issue is None:
        return
    before = join([brief(issue.title), proposal(issue, session)], "\n")
    chosen = issue.placed.decider.value if issue.placed else None
    word = await meeting.app.push_screen_wait(
        ChoiceDialog(_WHERE, _choices(session), meeting.language, before=before, chosen=chosen)
    )
    if word is None:
        return
    who = session.rulebook.knowledge.word("decider", word)
    title = join([_WHY, Text(f"({who.da})", f"({who.en})")], " ")
    because = issue.placed.because if issue.placed else ""
    reason = await meeting.app.push_screen_wait(
        WordsDialog(
            title, _WHY_HINT, because, meeting.language, lambda line: None if line else _NO_REASON, before=before
        )
    )
    if reason is None:
        return
    try:
        meeting.change(place_issue(meeting.here, name, Decider(word), reason), _PLACED)
    except GuldkornError as error:
        meeting.tell(error.message)


def take_back(meeting: Meeting, name: str) -> None:
    """Take the meeting's own decision back, so that what the rules say holds again."""
    issue = issue_named(meeting.here, name)
    if issue is None or issue.placed is None:
        meeting.tell(_NOTHING)
    else:
        meeting.change(place_issue(meeting.here, name, None), _TAKEN_BACK)


def proposal(issue: IssueAdvice, session: Session) -> Text:
    """Return what the rules make of an issue, and why."""
    knowledge = session.rulebook.knowledge
    if issue.placed is not None:
        class_ = issue.proposed.changeability if issue.proposed else None
        decider = issue.proposed.decider if issue.proposed else None
        reasons = issue.proposed.justification if issue.proposed else ()
    else:
        class_, decider = issue.changeability, issue.decided_by
        reasons = tuple(reasons_for("changeability", issue.justification, session))
    if class_ is None:
        return _NO_PROPOSAL
    says = knowledge.word("changeability", class_)
    if decider and class_ is not Changeability.NATURE_OF_WORK:
        says = join([says, knowledge.word("decider", decider)], " · ")
    proposed = join([_PROPOSES, says], ": ")
    return join([proposed + same("."), *(reason.says for reason in reasons)], " ")


def _choices(session: Session) -> Iterator[Choice]:
    knowledge = session.rulebook.knowledge
    letters = iter(_LETTERS)
    groups = {
        Changeability.CHANGEABLE_NOW: (Decider.LOCAL_MANAGEMENT,),
        Changeability.TOP_MANAGEMENT: tuple(
            each for each in Decider if each not in (Decider.LOCAL_MANAGEMENT, Decider.NOBODY)
        ),
        Changeability.NATURE_OF_WORK: (Decider.NOBODY,),
    }
    for class_, deciders in groups.items():
        yield Choice(None, CLASSES[class_])
        for each in deciders:
            word = knowledge.word("decider", each)
            yield Choice(each.value, Text(capital(word.da), capital(word.en)), same(next(letters)))
