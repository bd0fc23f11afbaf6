"""An issue in a few lines: its title, and how it is classified or what is missing for that."""

from collections.abc import Iterator

from guldkorn.advice.advice import IssueAdvice
from guldkorn.advice.wording import said_of_score
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import Basis, Changeability, Grade
from guldkorn.reading.text import Language, Text
from guldkorn_tui.plain import capital, joined, plain, said
from guldkorn_tui.widgets.block import Line

_WORSE = {
    Grade.CLEAR: Text("klart dårligere end referencen", "clearly worse than the reference"),
    Grade.NOTICEABLE: Text("mærkbart dårligere end referencen", "noticeably worse than the reference"),
    Grade.RED_FLAG: Text("‼ rødt flag", "‼ red flag"),
}
_UNCLASSIFIED = Text("? ikke klassificeret endnu", "? not classified yet")
_NO_LEVEL = Text("? niveau ikke afklaret", "? level not settled")
_DECIDES = Text("bestemmes af", "decided by")
_LEVEL = Text("niveau", "level")
_DOCUMENTED = Text("Påvist ved", "Documented by")
_UNDOCUMENTED = Text("! ikke dokumenteret endnu", "! not documented yet")
_SIGN = {
    Changeability.CHANGEABLE_NOW: "✓",
    Changeability.TOP_MANAGEMENT: "↑",
    Changeability.NATURE_OF_WORK: "∞",
}


def classification_lines(issue: IssueAdvice, knowledge: Knowledge, language: Language) -> Iterator[Line]:
    """Return an issue's title and, beneath it, where it belongs and how it is classified."""
    yield Line(said(issue.title, language, "bold"))
    place = capital(knowledge.named(issue.aspect or issue.dimension).get(language))
    if issue.basis is Basis.FINDING and issue.grade:
        basis = said(_WORSE[issue.grade], language, "$error bold" if issue.grade is Grade.RED_FLAG else "")
    elif issue.basis is Basis.UNDOCUMENTED:
        basis = said(_UNDOCUMENTED, language, "$warning")
    else:
        basis = said(knowledge.word("basis", issue.basis), language)
    yield Line(joined(place, " · ", basis), 2)
    if issue.changeability is None:
        yield Line(said(_UNCLASSIFIED, language, "$warning"), 2)
        return
    class_ = knowledge.word("changeability", issue.changeability).get(language)
    parts = [plain(f"{_SIGN[issue.changeability]} {class_}", "$accent")]
    if issue.decider and issue.changeability is not Changeability.NATURE_OF_WORK:
        parts.append(plain(f"{_DECIDES.get(language)} {knowledge.word('decider', issue.decider).get(language)}"))
    if issue.level:
        parts.append(plain(f"{_LEVEL.get(language)}: {knowledge.word('level', issue.level).get(language)}"))
    else:
        parts.append(said(_NO_LEVEL, language, "$warning"))
    yield Line(plain(" · ").join(parts), 2)


def evidence_lines(issue: IssueAdvice, knowledge: Knowledge, language: Language) -> Iterator[Line]:
    """Return what an issue rests on: its scores in words, and how else it was shown."""
    for score in issue.evidence:
        yield Line(said(said_of_score(score, knowledge), language), 2, plain("• "))
    if issue.documented:
        documented = joined(f"{_DOCUMENTED.get(language)}: ", said(issue.documented, language))
        yield Line(documented, 2, plain("• "))
