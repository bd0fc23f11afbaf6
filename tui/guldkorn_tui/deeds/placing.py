"""Classifying an issue by the meeting's own decision, in place of what the rules say."""

from collections.abc import Iterable, Iterator

from guldkorn.advice.advice import IssueAdvice, Reason
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import Changeability, Decider
from guldkorn.reading.text import Text, capitalised, join, same
from guldkorn.session.issue_events import place_issue
from guldkorn.session.session import Session
from guldkorn_tui.deeds.asks import OneOf, Option, Unchosen, Words
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.deed import Deed, Done, Occasion
from guldkorn_tui.words.shortened import brief

CLASSES: dict[Changeability, Text] = {
    Changeability.CHANGEABLE_NOW: Text("Kan ændres nu", "Can be changed now"),
    Changeability.TOP_MANAGEMENT: Text("Afgøres højere oppe", "Is decided higher up"),
    Changeability.NATURE_OF_WORK: Text("Hænger sammen med arbejdets karakter", "Belongs to the nature of the work"),
}
_DECIDERS = {
    Changeability.CHANGEABLE_NOW: (Decider.LOCAL_MANAGEMENT,),
    Changeability.TOP_MANAGEMENT: tuple(
        each for each in Decider if each not in (Decider.LOCAL_MANAGEMENT, Decider.NOBODY)
    ),
    Changeability.NATURE_OF_WORK: (Decider.NOBODY,),
}
_WHERE = Text("Mødet afgør: Hvem bestemmer?", "The meeting decides: who decides?")
_WHO = Text("Hvem", "Who")
_WHY = Text("Hvorfor placerer I afgørelsen dér?", "Why do you place it there?")
_REASON = Text("Grund", "Reason")
_WHY_HINT = Text(
    "Begrundelsen følger med i planen, ved siden af det, regelværket foreslår.",
    "The reason follows into the plan, beside what the rulebook proposes.",
)
_NO_REASON = Text(
    "Skriv hvorfor. Uden en begrundelse gælder forslaget.", "Write why. Without a reason the proposal holds."
)
_PLACED = Text("Mødets afgørelse gælder.", "The meeting's decision holds.")
_PROPOSES = Text("Regelværket foreslår", "The rulebook proposes")
_NO_PROPOSAL = Text("Regelværket har intet forslag endnu.", "The rulebook has no proposal yet.")
_TAKEN_BACK = Text("Mødets afgørelse er fjernet. Forslaget gælder.", "The decision is taken back. The proposal holds.")
_NOTHING = Text("Mødet har ikke afgjort den selv.", "The meeting has not decided on it itself.")


def place(occasion: Occasion, issue: str) -> Deed:
    """Decide who decides about an issue, and why, in place of what the rules say."""
    session, found = occasion.session, occasion.issue(issue)
    before = join([brief(found.title), proposal(found, session)], "\n")
    decider = yield from OneOf(
        _WHERE,
        _WHO,
        before=before,
        options=list(_options(session.rulebook.knowledge)),
        chosen=found.placed.decider if found.placed else Unchosen.UNCHOSEN,
    )
    who = session.rulebook.knowledge.word("decider", decider)
    because = yield from Words(
        join([_WHY, Text(f"({who.da})", f"({who.en})")], " "),
        _REASON,
        before=before,
        more=_WHY_HINT,
        value=same(found.placed.because if found.placed else ""),
        needed=_NO_REASON,
    )
    event = place_issue(occasion.session, issue, decider, because)
    return Done(_PLACED, (event,), then=Command.FOLLOW_RULES)


def follow_rules(occasion: Occasion, issue: str) -> Deed:
    """Take the meeting's own decision back, so that what the rules say holds again."""
    yield from ()
    if occasion.issue(issue).placed is None:
        return Done(_NOTHING)
    return Done(_TAKEN_BACK, (place_issue(occasion.session, issue, None),))


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


def reasons_for(kind: str, reasons: Iterable[Reason], session: Session) -> Iterator[Reason]:
    """Return those of the reasons whose rule concludes a kind."""
    rules = session.rulebook.rule
    for reason in reasons:
        if reason.rule in rules and any(each.kind == kind for each in rules[reason.rule].then):
            yield reason


def _options(knowledge: Knowledge) -> Iterator[Option[Decider]]:
    for class_, deciders in _DECIDERS.items():
        for number, decider in enumerate(deciders):
            yield Option(
                decider, capitalised(knowledge.word("decider", decider)), heading=None if number else CLASSES[class_]
            )
