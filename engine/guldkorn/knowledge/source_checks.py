"""Checks of sources: what is called checked can be found and was read, and a law that is cited holds."""

import re
from collections.abc import Iterator

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.names import Sort
from guldkorn.knowledge.sources import Read, Source, SourceKind
from guldkorn.reading.document import Path_
from guldkorn.reading.problem import Place, Problem
from guldkorn.reading.text import Text, join, same

READING = ("read", "read_by", "read_on")
STUDIED = ("authors", "year", "journal")
LAW = ("paragraph", "in_force_from", "address")
_DOI = re.compile(r"10\.[0-9]{4,9}/[^\s;,]+")
_OF_LAW = ("paragraph", "in_force_from", "amended_by", "out_of_force_from")


def check_sources(knowledge: Knowledge) -> Iterator[Problem]:
    """Find sources that are called checked without all by which a reader can check, and laws that hold no more."""
    file = knowledge.sources_file
    for index, source in enumerate(file.value.sources):
        for path, said in (*_faults(source), *_of_law(source)):
            yield Problem(file.document.place(("sources", index, *path)), said)
    for citing in knowledge.files:
        for mention in citing.mentions:
            if Sort.SOURCE in mention.named.sorts:
                yield from ended_law(mention.name, citing.document.place(mention.path), knowledge)


def ended_law(source: str, place: Place, knowledge: Knowledge) -> Iterator[Problem]:
    """Find a law that is cited though it holds no more."""
    law = knowledge.sources.get(source)
    if law is not None and law.out_of_force_from is not None:
        ended = law.out_of_force_from
        yield Problem(
            place,
            Text(
                f'"{source}" gælder ikke længere (siden {ended:%d.%m.%Y}); henvis til den lov, der gælder',
                f'"{source}" holds no more (since {ended.isoformat()}); cite the law that holds',
            ),
        )


def _faults(source: Source) -> Iterator[tuple[Path_, Text]]:
    if source.doi is not None and not _DOI.fullmatch(source.doi):
        yield (
            ("doi",),
            Text(
                f'"{source.doi}" er ikke en DOI; skriv den fra 10., som 10.5271/sjweh.4097, uden adresse foran',
                f'"{source.doi}" is no DOI; write it from 10., such as 10.5271/sjweh.4097, no address before it',
            ),
        )
    if not source.verified:
        return
    if source.read is Read.NOT_READ:
        yield (
            ("verified",),
            Text(
                f'"{source.id}" er ikke læst og kan ikke være kontrolleret; skriv verified: false',
                f'"{source.id}" was not read and cannot be checked; write verified: false',
            ),
        )
    if missing := [*_missing(source)]:
        names = join([same(each.replace("_", "-")) for each in missing], ", ")
        yield (
            ("verified",),
            Text(
                f'"{source.id}" kan ikke kontrolleres af andre: her mangler {names.da}; skriv det, eller skriv '
                "verified: false",
                f'"{source.id}" cannot be checked by others: {names.en} is missing here; write it, or write '
                "verified: false",
            ),
        )


def _missing(source: Source) -> Iterator[str]:
    """Return what a checked source lacks. A DOI alone, or all of volume, pages and address, leads to a study."""
    needed = {
        SourceKind.LAW: LAW,
        SourceKind.STUDY: STUDIED,
        SourceKind.REVIEW: STUDIED,
    }.get(source.kind, ())
    yield from (name for name in (*READING, *needed) if not getattr(source, name))
    if source.kind in (SourceKind.STUDY, SourceKind.REVIEW) and not source.doi:
        lacking = [name for name in ("volume", "pages", "address") if not getattr(source, name)]
        yield from ("doi", *lacking) if lacking else ()
    if source.kind in (SourceKind.GUIDELINE, SourceKind.METHOD) and not (source.doi or source.address):
        yield "address"


def _of_law(source: Source) -> Iterator[tuple[Path_, Text]]:
    if source.kind is not SourceKind.LAW:
        for name in _OF_LAW:
            if getattr(source, name):
                key = name.replace("_", "-")
                yield (
                    (key,),
                    Text(
                        f"{key} siges kun om en lov; slet linjen, eller skriv kind: law",
                        f"{key} is said of a law only; delete the line, or write kind: law",
                    ),
                )
        return
    ended = source.out_of_force_from
    if ended and source.in_force_from and ended <= source.in_force_from:
        yield (
            ("out-of-force-from",),
            Text(
                "loven holder op, før den begynder at gælde; byt datoerne om, eller ret den ene",
                "the law ends before it comes into force; swap the dates, or mend one of them",
            ),
        )
