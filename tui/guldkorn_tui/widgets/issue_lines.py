"""An issue in a few lines: what it rests on, and how it is classified or what is missing for that."""

from collections.abc import Iterator

from textual.content import Content

from guldkorn.advice.advice import IssueAdvice
from guldkorn.advice.wording import said_of_score
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import Basis, Changeability, Decider, Grade, Level
from guldkorn.reading.text import Language, Text, number
from guldkorn_tui.look.plain_text import capital, joined, plain, said
from guldkorn_tui.widgets.block import Line
from guldkorn_tui.words.shortened import SHEET, brief, brief_line

_WORSE = {
    Grade.CLEAR: Text("klart dårligere end referencen", "clearly worse than the reference"),
    Grade.NOTICEABLE: Text("mærkbart dårligere end referencen", "noticeably worse than the reference"),
    Grade.RED_FLAG: Text("‼ rødt flag", "‼ red flag"),
}
_UNCLASSIFIED = Text("? ikke klassificeret endnu", "? not classified yet")
_NO_LEVEL = Text("? niveau ikke afklaret", "? level not settled")
_DECIDES = Text("beslutning hos", "decided by")
_ABOVE = Text("afgøres højere oppe, af", "is decided higher up, by")
_LEVEL = Text("niveau", "level")
_DOCUMENTED = Text("Påvist ved", "Identified by")
_UNDOCUMENTED = Text("! ikke dokumenteret endnu", "! not documented yet")
_AGAINST = Text("reference", "reference")
_MEETING = Text("Mødets egen afgørelse", "The meeting's own decision")
_REASON = Text("Begrundelse", "Reason")
_PROPOSES = Text("Regelværket foreslår", "The rulebook proposes")
_NO_PROPOSAL = Text("Regelværket har intet forslag.", "The rulebook has no proposal.")
SIGNS = {
    Changeability.CHANGEABLE_NOW: "✓",
    Changeability.TOP_MANAGEMENT: "↑",
    Changeability.NATURE_OF_WORK: "∞",
}


def classification_lines(issue: IssueAdvice, knowledge: Knowledge, language: Language) -> Iterator[Line]:
    """Return an issue's title and, beneath it, where it belongs and how it is classified."""
    yield Line(said(brief(issue.title, SHEET), language, "bold"))
    yield Line(place_of(issue, knowledge, language), 2)
    if issue.changeability is None:
        yield Line(said(_UNCLASSIFIED, language, "$warning"), 2)
    else:
        class_ = class_of(issue.changeability, issue.decided_by, knowledge, language)
        yield Line(joined(class_, " · ", level_of(issue.level, knowledge, language)), 2)
    yield from override_lines(issue, knowledge, language, 2)


def place_of(issue: IssueAdvice, knowledge: Knowledge, language: Language) -> Content:
    """Return the dimension or aspect that an issue belongs to, and what it rests on."""
    place = capital(knowledge.named(issue.aspect or issue.dimension).get(language))
    if issue.basis is Basis.FINDING and issue.grade:
        basis = said(_WORSE[issue.grade], language, "$error bold" if issue.grade is Grade.RED_FLAG else "")
    elif issue.basis is Basis.UNDOCUMENTED:
        basis = said(_UNDOCUMENTED, language, "$warning")
    else:
        basis = said(knowledge.word("basis", issue.basis), language)
    return joined(place, " · ", basis)


def class_of(
    changeability: Changeability, decider: Decider | None, knowledge: Knowledge, language: Language
) -> Content:
    """Return a classification in words: whether it can be changed, and who decides."""
    says = knowledge.word("changeability", changeability).get(language)
    if decider and changeability is not Changeability.NATURE_OF_WORK:
        who = knowledge.word("decider", decider).get(language)
        above = changeability is Changeability.TOP_MANAGEMENT
        says = f"{_ABOVE.get(language)} {who}" if above else f"{says} · {_DECIDES.get(language)} {who}"
    return plain(f"{SIGNS[changeability]} {says}", "$accent")


def level_of(level: Level | None, knowledge: Knowledge, language: Language) -> Content:
    """Return the level at which an issue must be met, in words."""
    if level is None:
        return said(_NO_LEVEL, language, "$warning")
    return plain(f"{_LEVEL.get(language)}: {knowledge.word('level', level).get(language)}")


def override_lines(issue: IssueAdvice, knowledge: Knowledge, language: Language, indent: int = 0) -> Iterator[Line]:
    """Return what the meeting has decided with its reason, and what the rules propose; nothing where it has not."""
    if issue.placed is None:
        return
    decided: list[Content | str] = [said(_MEETING, language, "bold"), ": "]
    if issue.changeability is not None:
        decided.append(class_of(issue.changeability, issue.decided_by, knowledge, language))
    yield Line(joined(*decided), indent, plain("■ ", "bold $accent"))
    yield Line(joined(f"{_REASON.get(language)}: ", brief_line(issue.placed.because, SHEET)), indent + 2)
    proposed = issue.proposed
    if proposed is None or proposed.changeability is None:
        yield Line(said(_NO_PROPOSAL, language, "$foreground 80%"), indent, plain("□ "))
        return
    class_ = class_of(proposed.changeability, proposed.decider, knowledge, language)
    yield Line(joined(f"{_PROPOSES.get(language)}: ", class_), indent, plain("□ "))


def evidence_lines(issue: IssueAdvice, knowledge: Knowledge, language: Language) -> Iterator[Line]:
    """Return all that an issue rests on: its scores in words, and how else it was shown."""
    for score in issue.evidence:
        yield Line(said(said_of_score(score, knowledge), language), 2, plain("• "))
    if issue.documented:
        documented = joined(f"{_DOCUMENTED.get(language)}: ", said(brief(issue.documented, SHEET), language))
        yield Line(documented, 2, plain("• "))


def basis_lines(
    issue: IssueAdvice, findings: int, knowledge: Knowledge, language: Language, *, named: bool
) -> Iterator[Line]:
    """Return what an issue rests on in brief: the scores of its findings, or how it was shown.

    The scales are named, unless the issue itself is still called as its scale.
    """
    for score in issue.evidence[: max(1, findings)]:
        numbers = [number(score.value).get(language) + (" %" if score.measured.prevalence else "")]
        if named:
            numbers.insert(0, score.measured.title.get(language))
        if score.reference is not None:
            numbers.append(f"({_AGAINST.get(language)} {number(score.reference.mean).get(language)})")
        parts = [" ".join(numbers), f"n = {score.n}"]
        if issue.grade is Grade.RED_FLAG and score is issue.evidence[0]:
            parts.append(_WORSE[issue.grade].get(language))
        else:
            parts.append(knowledge.word("standing", score.standing(knowledge.limits)).get(language))
        yield Line(plain(" · ".join(parts)), 2)
    if issue.documented:
        yield Line(joined(f"{_DOCUMENTED.get(language)}: ", said(brief(issue.documented), language)), 2)
    elif issue.basis is Basis.UNDOCUMENTED:
        yield Line(said(_UNDOCUMENTED, language, "$warning"), 2)
