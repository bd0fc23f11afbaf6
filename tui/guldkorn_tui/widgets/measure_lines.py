"""A measure in brief, as a meeting needs it, or in full with all it takes and does not do."""

from collections.abc import Iterable, Iterator

from guldkorn.advice.advice import Complement
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.measures import Measure
from guldkorn.reading.text import Language, Text
from guldkorn_tui.plain import joined, plain, said
from guldkorn_tui.widgets.block import Line
from guldkorn_tui.widgets.reasons import source_text

_LEVEL = Text("niveau", "level")
_COST = Text("pris", "cost")
_EVIDENCE = Text("viden", "evidence")
_ACCOUNTABLE = Text("Ansvarlig", "Accountable")
_FIRST_STEP = Text("Første skridt", "First step")
_ACT = Text("Ledelsen viser det ved", "Management shows it by")
_PRESUPPOSES = Text("Forudsætter", "Presupposes")
_DOES_NOT = Text("Gør ikke", "Does not")
_SUPPORTED_BY = Text("Støttes af", "Supported by")
_RESTS_ON = Text("Viden fra", "Known from")
_DELIBERATE = Text(
    "Billig, men kommer kun, når nogen gør det bevidst.", "Cheap, but comes only when somebody does it deliberately."
)


def brief_measure(measure: Measure, knowledge: Knowledge, language: Language, *, indent: int = 0) -> Iterator[Line]:
    """Return a measure's title, what it costs and where it works, who is accountable, and its first step."""
    word = knowledge.word
    yield Line(said(measure.title, language, "bold"), indent, plain("→ ", "bold $success"))
    facts = (
        f"{_LEVEL.get(language)}: {word('level', measure.level).get(language)}",
        f"{_COST.get(language)}: {word('cost', measure.cost).get(language)}",
        f"{_EVIDENCE.get(language)}: {word('evidence', measure.evidence.grade).get(language)}",
        f"{_ACCOUNTABLE.get(language).lower()}: {word('manager', measure.accountable).get(language)}",
    )
    yield Line(plain(" · ".join(facts), "$foreground 75%"), indent + 2)
    yield _told(_FIRST_STEP, measure.first_step, language, indent + 2)


def full_measure(
    measure: Measure,
    complements: Iterable[Complement],
    knowledge: Knowledge,
    language: Language,
    *,
    indent: int = 0,
) -> Iterator[Line]:
    """Return all there is to say of a measure."""
    inside = indent + 2
    title, facts, first_step = brief_measure(measure, knowledge, language, indent=indent)
    yield from (title, facts, Line(said(measure.what, language), inside), first_step)
    yield _told(_ACT, measure.management_act, language, inside)
    yield _told(_PRESUPPOSES, measure.presupposes, language, inside)
    yield _told(_DOES_NOT, measure.does_not, language, inside)
    if measure.deliberate_effort:
        yield Line(said(_DELIBERATE, language, "$accent"), inside)
    for complement in complements:
        other = complement.measure
        level = knowledge.word("level", other.level).get(language)
        text = Text(f"{other.title.da} ({level})", f"{other.title.en} ({level})")
        yield _told(_SUPPORTED_BY, text, language, inside)
    sources = "; ".join(source_text(each, knowledge).get(language) for each in measure.evidence.sources)
    yield _told(_RESTS_ON, Text(sources, sources), language, inside)


def _told(what: Text, text: Text, language: Language, indent: int) -> Line:
    return Line(joined(plain(f"{what.get(language)}: ", "$accent"), said(text, language)), indent)
