"""A measure in brief, as a meeting needs it, or in full with all it takes and does not do."""

from collections.abc import Iterable, Iterator

from textual.content import Content

from guldkorn.advice.advice import Complement
from guldkorn.knowledge.evidence_words import (
    evidence_in_brief,
    grade_in_brief,
    said_of_disagreement,
    said_of_findings,
    said_of_hierarchy,
)
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.measures import Measure
from guldkorn.knowledge.sources import SourceKind, claim_of
from guldkorn.knowledge.vocabulary import Backing, Level
from guldkorn.reading.text import Language, Text, join, same
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.widgets.block import Fitted, Line, shortened
from guldkorn_tui.words.sources import source_text

_LEVEL = Text("niveau", "level")
_COST = Text("pris", "cost")
_EVIDENCE = Text("Dokumentation", "Evidence")
_HIERARCHY = Text("NFA's hierarki", "NFA's hierarchy")
_DISAGREE = Text("Kilderne er uenige", "Sources disagree")
_ACCOUNTABLE = Text("ansvarlig", "accountable")
_FIRST_STEP = Text("Første skridt", "First step")
_ACT = Text("Ledelsen viser det ved", "Management shows it by")
_PRESUPPOSES = Text("Forudsætter", "Presupposes")
_DOES_NOT = Text("Det gør den ikke", "What it does not do")
_SUPPORTED_BY = Text("Støttes af", "Supported by")
_RESTS_ON = Text("Kilde", "Source")
_NOTE = Text("AMI's notat", "AMI's note")
_NOT_CHECKED = Text(" (ikke kontrolleret)", " (not checked)")
_DELIBERATE = Text(
    "Billig, men kommer ikke af sig selv: Nogen skal gøre det med vilje.",
    "Cheap, but comes only when somebody does it deliberately.",
)
_NO_LEVEL = Text("niveau ikke angivet", "level not said")
_OWN = Text("jeres egen indsats", "a measure of your own")
_IN_PLAN = Text("i planen", "in the plan")
_QUIET = "$foreground 75%"


def measure_title(title: Text, language: Language, *, taken: bool | None, indent: int = 0) -> Line:
    """Return a measure's title, with a sign and a word where it was taken into the plan; None says neither."""
    body = said(title, language, "bold")
    if taken is None:
        return Line(body, indent, plain("→ ", "bold $success"))
    if not taken:
        return Line(body, indent, plain("[ ] "))
    word = plain(f"  ✓ {_IN_PLAN.get(language)}", "bold $success")
    return Line(joined(body, word), indent, plain("[x] ", "bold $success"))


def brief_measure(
    measure: Measure, complements: Iterable[Complement], knowledge: Knowledge, language: Language, *, indent: int = 0
) -> Iterator[Line | Fitted]:
    """Return where a measure works, what it costs, how that is known, what it presupposes and what supports it."""
    yield Line(_facts(measure, knowledge, language), indent)
    yield _one_line(_EVIDENCE, _evidence(measure, knowledge), language, indent)
    yield _one_line(_PRESUPPOSES, measure.presupposes, language, indent)
    if supported := [
        knowledge.word("level", each.measure.level) + same(" – ") + each.measure.title for each in complements
    ]:
        yield _one_line(_SUPPORTED_BY, join(supported, "; "), language, indent)


def full_measure(
    measure: Measure,
    complements: Iterable[Complement],
    knowledge: Knowledge,
    language: Language,
    *,
    indent: int = 0,
) -> Iterator[Line]:
    """Return all there is to say of a measure beneath its title."""
    yield Line(_facts(measure, knowledge, language), indent)
    yield Line(said(measure.what, language), indent)
    yield _told(_FIRST_STEP, measure.first_step, language, indent)
    yield _told(_ACT, measure.management_act, language, indent)
    yield _told(_PRESUPPOSES, measure.presupposes, language, indent)
    yield _told(_DOES_NOT, measure.does_not, language, indent)
    if measure.deliberate_effort:
        yield Line(said(_DELIBERATE, language, "$accent"), indent)
    for complement in complements:
        yield _told(_SUPPORTED_BY, _leveled(complement.measure, knowledge), language, indent)
    means = knowledge.word("evidence-means", knowledge.evidence_of[measure.id].grade)
    brief = evidence_in_brief(measure, knowledge)
    yield _told(_EVIDENCE, brief + same(" – ") + means, language, indent)
    yield _told(_HIERARCHY, said_of_hierarchy(measure, knowledge), language, indent)
    for view in said_of_disagreement(measure, knowledge):
        yield _told(_DISAGREE, view, language, indent)
    for finding in said_of_findings(measure, knowledge):
        yield Line(said(finding, language, _QUIET), indent + 2)
    if measure.evidence.sources:
        sources = join([source_text(each, knowledge) for each in measure.evidence.sources], " · ")
        yield _told(_RESTS_ON, sources, language, indent)


def own_measure_facts(level: Level | None, knowledge: Knowledge, language: Language, *, indent: int = 0) -> Line:
    """Return what is known of a measure of the group's own."""
    where = _LEVEL + same(": ") + knowledge.word("level", level) if level else _NO_LEVEL
    return Line(said(_OWN + same(" · ") + where, language, _QUIET), indent)


def _evidence(measure: Measure, knowledge: Knowledge) -> Text:
    """Return how well a measure is known to work, and from where, as short as sources are cited."""
    claims = [claim for source in measure.evidence.sources if (claim := claim_of(source))]
    note = [_NOTE + same(f" {', '.join(claims)}")] if claims else []
    cited = [_cited(source, knowledge) for source in measure.evidence.cited if claim_of(source) is None]
    if measure.evidence.backing is Backing.NOTE:
        return join([*note, grade_in_brief(measure, knowledge), *cited], " · ")
    return join([evidence_in_brief(measure, knowledge), *note, *cited], " · ")


def _cited(name: str, knowledge: Knowledge) -> Text:
    source = knowledge.sources.get(name)
    if source is None:
        return same(name)
    if source.kind is SourceKind.OWN:
        return source.title
    return same(source.reference) if source.verified else same(source.reference) + _NOT_CHECKED


def _facts(measure: Measure, knowledge: Knowledge, language: Language) -> Content:
    word = knowledge.word
    facts = (
        f"{_LEVEL.get(language)}: {word('level', measure.level).get(language)}",
        f"{_COST.get(language)}: {word('cost', measure.cost).get(language)}",
        f"{_ACCOUNTABLE.get(language)}: {word('manager', measure.accountable).get(language)}",
    )
    return plain(" · ".join(facts), _QUIET)


def _leveled(measure: Measure, knowledge: Knowledge) -> Text:
    level = knowledge.word("level", measure.level)
    return Text(f"{measure.title.da} ({level.da})", f"{measure.title.en} ({level.en})")


def _one_line(what: Text, text: Text, language: Language, indent: int) -> Fitted:
    """Return a line that is cut where it does not fit; the whole is read when the row is opened."""
    body = joined(plain(f"{what.get(language)}: ", "$accent"), said(text, language, _QUIET))
    return lambda width: joined(" " * indent, shortened(body, width - indent, 1))


def _told(what: Text, text: Text, language: Language, indent: int) -> Line:
    return Line(joined(plain(f"{what.get(language)}: ", "$accent"), said(text, language)), indent)
