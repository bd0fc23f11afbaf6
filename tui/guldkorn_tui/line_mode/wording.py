"""Issues, measures, scores and parts of the plan in words, a sentence or two each."""

from collections.abc import Iterable, Iterator
from datetime import date

from guldkorn.advice.advice import Complement, IssueAdvice
from guldkorn.advice.wording import said_of_precision, said_of_score
from guldkorn.knowledge.evidence_words import (
    evidence_in_brief,
    said_of_disagreement,
    said_of_findings,
    said_of_hierarchy,
)
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.measures import Measure
from guldkorn.knowledge.plan import PartKind
from guldkorn.knowledge.vocabulary import Basis, Changeability, Grade
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Text, capitalised, join, number, same, sentence
from guldkorn.session.plan_form import PlanField
from guldkorn.survey.mapping import Score
from guldkorn_tui.line_mode.speech import LONG, points, shortened
from guldkorn_tui.words.sources import source_text

_WORSE = {
    Grade.CLEAR: Text("klart dårligere end referencen", "clearly worse than the reference"),
    Grade.NOTICEABLE: Text("mærkbart dårligere end referencen", "noticeably worse than the reference"),
    Grade.RED_FLAG: Text("rødt flag", "red flag"),
}
_UNDOCUMENTED = Text("ikke dokumenteret endnu", "not documented yet")
_NOT_CLASSIFIED = Text("ikke klassificeret endnu", "not classified yet")
_NO_LEVEL = Text("niveauet er ikke afklaret", "the level is not settled")
_DELIBERATE = Text(
    "Den er billig, men kommer ikke af sig selv: Nogen skal gøre det med vilje.",
    "It is cheap, but comes only when somebody does it deliberately.",
)


def brief(text: Text, most: int = LONG) -> Text:
    """Return what people wrote, shortened where it is long."""
    return Text(shortened(text.da, most), shortened(text.en, most))


def labelled(label: Text, text: Text) -> Text:
    """Return a text with what it is in front."""
    return join([label, text], ": ")


def belonging(issue: IssueAdvice, knowledge: Knowledge) -> Text:
    """Return where an issue belongs, and what it rests on."""
    place = capitalised(knowledge.named(issue.aspect or issue.dimension))
    if issue.basis is Basis.FINDING and issue.grade:
        basis = _WORSE[issue.grade]
    elif issue.basis is Basis.UNDOCUMENTED:
        basis = _UNDOCUMENTED
    else:
        basis = knowledge.word("basis", issue.basis)
    return join([place, basis])


def classification(issue: IssueAdvice, knowledge: Knowledge) -> Text:
    """Return whether an issue can be changed, who decides, and at which level it lies."""
    if issue.changeability is None:
        return sentence(_NOT_CLASSIFIED)
    parts = [knowledge.word("changeability", issue.changeability)]
    if issue.decided_by and issue.changeability is not Changeability.NATURE_OF_WORK:
        decider = knowledge.word("decider", issue.decided_by)
        parts.append(Text(f"{decider.da} bestemmer", f"decided by {decider.en}"))
    if issue.level:
        level = knowledge.word("level", issue.level)
        parts.append(Text(f"niveau {level.da}", f"level {level.en}"))
    else:
        parts.append(_NO_LEVEL)
    return sentence(join(parts))


def evidence(issue: IssueAdvice, knowledge: Knowledge) -> Iterator[Text]:
    """Return what an issue rests on: its scores in words, and how else it was shown."""
    for score in issue.evidence:
        yield sentence(said_of_score(score, knowledge))
    if issue.documented:
        yield labelled(Text("Påvist ved", "Identified by"), brief(issue.documented))


def override(issue: IssueAdvice, knowledge: Knowledge) -> Iterator[Text]:
    """Return what the group decided itself, and what the rules would have said."""
    if issue.placed is None:
        return
    decider, because = knowledge.word("decider", issue.placed.decider), same(shortened(issue.placed.because))
    yield Text(
        f"Mødet har selv afgjort: {decider.da} bestemmer, fordi: {because.da}",
        f"The meeting decided itself: {decider.en} decides, because: {because.en}",
    )
    proposed = issue.proposed
    if proposed is not None and proposed.changeability is not None:
        word = knowledge.word("changeability", proposed.changeability)
        yield Text(f"Uden mødets afgørelse ville det være: {word.da}.", f"The rules would have said: {word.en}.")


def brief_measure(measure: Measure, knowledge: Knowledge) -> Text:
    """Return a measure's title, where it works, what it costs, how well it is known, and who is accountable."""
    word = knowledge.word
    facts = [
        labelled(Text("niveau", "level"), word("level", measure.level)),
        labelled(Text("pris", "cost"), word("cost", measure.cost)),
        labelled(Text("dokumentation", "evidence"), evidence_in_brief(measure, knowledge)),
        labelled(Text("ansvarlig", "accountable"), word("manager", measure.accountable)),
    ]
    return sentence(measure.title) + same(" ") + sentence(join(facts))


def full_measure(measure: Measure, complements: Iterable[Complement], knowledge: Knowledge) -> Iterator[Text]:
    """Return all there is to say of a measure."""
    yield brief_measure(measure, knowledge)
    yield measure.what
    for label, text in (
        (Text("Første skridt", "First step"), measure.first_step),
        (Text("Ledelsen viser det ved", "Management shows it by"), measure.management_act),
        (Text("Forudsætter", "Presupposes"), measure.presupposes),
        (Text("Det gør den ikke", "What it does not do"), measure.does_not),
    ):
        yield labelled(label, text)
    if measure.deliberate_effort:
        yield _DELIBERATE
    for complement in complements:
        level = knowledge.word("level", complement.measure.level)
        title = complement.measure.title
        yield Text(f"Støttes af: {title.da}, niveau {level.da}.", f"Supported by: {title.en}, level {level.en}.")
    yield labelled(Text("NFA's hierarki", "NFA's hierarchy"), said_of_hierarchy(measure, knowledge))
    for view in said_of_disagreement(measure, knowledge):
        yield labelled(Text("Kilderne er uenige", "Sources disagree"), view)
    for said in said_of_findings(measure, knowledge):
        yield labelled(Text("Fundet", "Found"), said)
    if measure.evidence.sources:
        sources = [source_text(each, knowledge) for each in measure.evidence.sources]
        yield labelled(Text("Kilde", "Source"), join(sources, "; "))


def said_of_field(field: PlanField) -> Text:
    """Return a part of the plan with what is filled in, or that it is missing."""
    if field.value is not None:
        return labelled(field.part.title, shown(field))
    if field.is_missing:
        return labelled(field.part.title, Text("mangler", "missing"))
    return labelled(field.part.title, Text("ikke udfyldt", "not filled in"))


def shown(field: PlanField) -> Text:
    """Return what is filled in, as a person reads it."""
    value = field.value or ""
    if field.part.kind is PartKind.CHOICE:
        return field.part.choice(value)
    if field.part.kind is PartKind.DATE:
        return shown_date(value)
    return same(shortened(value))


def shown_date(value: str) -> Text:
    """Return a date of the plan as people write it."""
    try:
        return said_of_date(date.fromisoformat(value))
    except ValueError:  # from a file that another program wrote
        return same(value)


def score_line(score: Score, knowledge: Knowledge, answers: int = 0) -> Text:
    """Return a score in brief: where it stands, and its distance; and n, where that is not that of the others."""
    standing, value = knowledge.word("standing", score.standing(knowledge.limits)), number(score.value)
    unit = Text(" procent", " per cent") if score.measured.prevalence else same("")
    said = score.measured.title + same(": ") + standing + same(".") + Text(" Score ", " Score ") + value + unit
    if score.reference is not None and score.difference is not None:
        mean = number(score.reference.mean)
        said += Text(f", reference {mean.da}, ", f", reference {mean.en}, ") + points(score.difference)
    return said + (same(".") if score.n == answers else Text(f", {score.n} svar.", f", {score.n} answers."))


def score_details(score: Score, knowledge: Knowledge) -> Iterator[Text]:
    """Return all there is to say of a score: with its interval, and how far it can be trusted."""
    yield sentence(said_of_score(score, knowledge))
    precision = said_of_precision(score)
    if precision.en:
        yield sentence(precision)
    if score.interval_is_borrowed:
        yield Text(
            "95 %-intervallet bygger på referencens spredning.", "The 95 % interval rests on the reference's spread."
        )
