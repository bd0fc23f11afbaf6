"""The whole plan as a document of blocks."""

from collections.abc import Iterator, Sequence

from guldkorn.knowledge.sources import SourceKind
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Language, Text
from guldkorn.report.blocks import Block, Callout, Document, Fact, Facts, Heading, Paragraph, Picture, Point, Tone
from guldkorn.report.governance_lines import PROGRAM, governance_lines
from guldkorn.report.mapping_blocks import heat_map_blocks, mapping_facts
from guldkorn.report.measure_blocks import said_of_source
from guldkorn.report.plan_report import PlanReport, UnitReport
from guldkorn.report.unit_blocks import UnitBlocks

TITLE = Text("Handlingsplan for det psykiske arbejdsmiljø", "Plan of action for the psychosocial work environment")
MARK = Text("UDKAST", "DRAFT")
_MOST_NAMED = 3


def plan_as_document(report: PlanReport, profiles: Sequence[Picture], heat_map: Picture) -> Document:
    """Return the plan as a document, with the picture of each unit's profile and that of all units."""
    language = Language(report.language)
    made = report.colophon
    about = Text(
        f"{said_of_date(report.made_on).da} · regelværk {made.rulebook} · guldkorn {made.guldkorn}",
        f"{said_of_date(report.made_on).en} · rulebook {made.rulebook} · guldkorn {made.guldkorn}",
    )
    return Document(
        language,
        TITLE.get(language),
        _subtitle(report, language),
        about.get(language),
        report.made_on,
        MARK.get(language) if report.is_draft else None,
        _PAGE.get(language),
        tuple(_Blocks(report, language).of(profiles, heat_map)),
    )


def _subtitle(report: PlanReport, language: Language) -> str:
    names = [unit.unit for unit in report.units]
    more = len(names) - _MOST_NAMED
    shown = names if more <= 0 else [*names[:_MOST_NAMED], _MORE.get(language).format(more)]
    return " · ".join(filter(None, [report.workplace, ", ".join(shown)]))


class _Blocks:
    """Writes the document in its language. Where there are several units, each is a chapter of its own."""

    def __init__(self, report: PlanReport, language: Language) -> None:
        self._report = report
        self._language = language
        self._several = len(report.units) > 1

    def of(self, profiles: Sequence[Picture], heat_map: Picture) -> Iterator[Block]:
        report = self._report
        if report.remarks:
            yield Callout(Tone.WARNING, self._say(_FIRST), "", report.remarks)
        if report.draft_says:
            yield Callout(Tone.DRAFT, self._say(_MISSING), report.draft_says, tuple(self._drafts()))
        yield from self._red_flags()
        units = [UnitBlocks(unit, report.principle, self._language, 3 if self._several else 2) for unit in report.units]
        if not self._several:
            yield from units[0].overview()
        yield Heading(2, self._say(_MAPPING))
        yield from mapping_facts(report.mapping, report.units, self._language)
        yield from heat_map_blocks(report.mapping, heat_map, self._language)
        for unit, blocks, profile in zip(report.units, units, profiles, strict=True):
            if self._several:
                yield Heading(2, unit.unit, begins_page=True)
                if unit.missing:
                    yield Callout(Tone.DRAFT, self._say(_MISSING), "", tuple(_missing(unit)))
                yield from blocks.overview()
                yield Heading(3, self._say(_MAPPING))
            yield from blocks.scores(profile)
            yield from blocks.occupation()
            yield from blocks.assessment()
            yield from blocks.plan()
            yield from blocks.promises()
            yield from blocks.remarks()
            yield from blocks.agreed()
        yield from self._colophon()

    def _drafts(self) -> Iterator[str]:
        """Return what is missing; of several units which ones lack something, since each chapter says what."""
        for unit in self._report.units:
            if self._several and unit.missing:
                yield unit.unit
            elif not self._several:
                yield from _missing(unit)

    def _red_flags(self) -> Iterator[Block]:
        flags = [
            (unit.unit, each) for unit in self._report.units for each in unit.cautions if each.weight.id == "red-flag"
        ]
        if flags:
            yield Heading(2, self._say(_RED_FLAGS))
        for unit, flag in flags:
            about = ", ".join([*([unit] if self._several else []), *flag.issues])
            yield Callout(Tone.RED_FLAG, f"{flag.title} ({about})" if about else flag.title, flag.says)

    def _colophon(self) -> Iterator[Block]:
        made, say = self._report.colophon, self._say
        yield Heading(2, say(_ABOUT))
        yield Facts(
            (
                Fact(say(_RULEBOOK), made.rulebook),
                Fact(say(_HASH), made.rulebook_hash),
                *(Fact(say(title), text) for title, text in governance_lines(made, self._language)),
                Fact(say(PROGRAM), made.guldkorn),
            )
        )
        for title, words in ((_GRADES, made.evidence), (_FINDS, made.finds), (_HIERARCHY, made.hierarchy)):
            yield Heading(3, say(title))
            yield Facts(tuple(Fact(each.word.says, each.means) for each in words))
        law = [source for source in made.sources if source.kind == SourceKind.LAW]
        others = [source for source in made.sources if source.kind != SourceKind.LAW]
        for title, sources in ((_LAW, law), (_SOURCES, others)):
            if sources:
                yield Heading(3, say(title))
            for source in sources:
                more = "".join(f". {each}" for each in (source.found_at, source.says) if each)
                yield Point(1, f"{said_of_source(source, self._language)}{more}")
        if not all(source.verified for source in made.sources):
            yield Paragraph(say(_NOT_CHECKED), quiet=True)

    def _say(self, text: Text) -> str:
        return text.get(self._language)


def _missing(unit: UnitReport) -> Iterator[str]:
    for missing in unit.missing:
        about = " – ".join(part for part in (missing.issue, missing.measure) if part)
        parts = ", ".join(part.rstrip(".") for part in missing.parts)
        yield f"{about}: {parts}" if about else parts


_MISSING = Text("Det mangler", "What is missing")
_PAGE = Text("Side", "Page")
_MORE = Text("og {} til", "and {} more")
_FIRST = Text("Læs dette først", "Read this first")
_RED_FLAGS = Text("Her skal I handle med det samme", "Act on this at once")
_MAPPING = Text("Kortlægningen", "The mapping")
_ABOUT = Text("Hvad planen bygger på", "What the plan rests on")
_RULEBOOK = Text("Regelværk", "Rulebook")
_HASH = Text("Regelværkets fingeraftryk", "The rulebook's fingerprint")
_GRADES = Text("Sådan skal oplysningen om dokumentation forstås", "What the words on evidence mean")
_FINDS = Text("Sådan skal det forstås, der er fundet", "What the words on findings mean")
_HIERARCHY = Text(
    "Trinene i NFA's hierarki, hvor vi har placeret indsatserne",
    "The levels of NFA's hierarchy, in which we have placed the measures",
)
_LAW = Text("Love og bekendtgørelser", "Rules of law")
_SOURCES = Text("Kilder", "Sources")
_NOT_CHECKED = Text(
    "En kilde, der ikke er kontrolleret, skal læses, før nogen bygger på den.",
    "A source that is not checked must be read before anybody builds on it.",
)
