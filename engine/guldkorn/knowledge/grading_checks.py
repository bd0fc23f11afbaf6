"""Checks of evidence: the rule of grading leaves no case open, and findings are what they say they are."""

from collections.abc import Iterator
from itertools import combinations

from guldkorn.knowledge.grading import Carried
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.measures import Figure, Finding, Measure
from guldkorn.knowledge.sources import Read, SourceKind, claim_of
from guldkorn.knowledge.vocabulary import Backing, Certainty, Directness, Finds, Outcome
from guldkorn.reading.document import Path_
from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Text, join

_STUDIES = (SourceKind.STUDY, SourceKind.REVIEW, SourceKind.GUIDELINE)


def open_cases(knowledge: Knowledge) -> Iterator[Problem]:
    """Find the cases that the rule of grading says nothing of."""
    file, grading = knowledge.grading_file, knowledge.grading
    for directness in Directness:
        row = grading.carries.get(directness)
        if row is None:
            yield Problem(file.document.key_place(("carries",)), _open("carries", directness))
            continue
        for certainty in Certainty:
            if certainty not in row:
                yield Problem(file.document.key_place(("carries", directness.value)), _open(directness, certainty))
    for outcome in Outcome:
        if outcome not in grading.at_most:
            yield Problem(file.document.key_place(("at-most",)), _open("at-most", outcome))
    every = (found for size in range(1, len(Finds) + 1) for found in combinations(Finds, size))
    left = (found for found in every if not any(set(found) <= set(each.among) for each in grading.together))
    if found := next(left, None):
        names = ", ".join(found)
        yield Problem(
            file.document.key_place(("together",)),
            Text(
                f"together siger intet om fundene {names} sammen; tilføj en linje, der gør",
                f"together says nothing of the findings {names} together; add a line that does",
            ),
        )


def _open(of: str, word: str) -> Text:
    return Text(
        f'{of} siger intet om "{word}"; skriv, hvad der gælder dér',
        f'{of} says nothing of "{word}"; write what holds there',
    )


def bad_evidence(knowledge: Knowledge) -> Iterator[Problem]:
    """Find findings of no study that was read, with figures that cannot be, and backings that are not borne out."""
    file = knowledge.measures_file
    for index, measure in enumerate(file.value.measures):
        path: Path_ = ("measures", index, "evidence")
        for each, finding in enumerate(measure.evidence.findings):
            for key, said in _of_finding(finding, knowledge):
                yield Problem(file.document.place((*path, "findings", each, *key)), said)
        if len(measure.disagreement) == 1:
            yield Problem(
                file.document.place(("measures", index, "disagreement")),
                Text(
                    "én kilde er ikke uenig med sig selv; skriv også, hvad den anden siger, eller tag den ud",
                    "one source does not disagree with itself; write what the other says too, or take it out",
                ),
            )
        if (wanted := _unborne(measure, knowledge)) is not None:
            yield Problem(file.document.place((*path, "backing")), wanted)


def _of_finding(finding: Finding, knowledge: Knowledge) -> Iterator[tuple[Path_, Text]]:
    source = knowledge.sources.get(finding.source)
    if claim_of(finding.source) or (source is not None and source.kind not in _STUDIES):
        yield (
            ("source",),
            Text(
                f'"{finding.source}" er ikke en undersøgelse; skriv den under sources',
                f'"{finding.source}" is no study; write it under sources',
            ),
        )
    elif source is not None and source.read in (None, Read.NOT_READ):
        yield (
            ("source",),
            Text(
                f'"{finding.source}" er ikke læst, så ingen ved, hvad den fandt; læs den, eller tag fundet ud',
                f'"{finding.source}" was not read, so nobody knows what it found; read it, or take the finding out',
            ),
        )
    if (finding.directness is Directness.DIRECT) == (finding.because is not None):
        yield (
            ("because" if finding.because else "directness",),
            Text(
                "because siger, hvorfor et fund ikke er direkte; skriv det, når directness ikke er direct, og ellers "
                "ikke",
                "because says why a finding is not direct; write it where directness is not direct, and only there",
            ),
        )
    if finding.figure is not None and not _can_be(finding.figure):
        yield (
            ("figure",),
            Text(
                "from og to skal stå sammen, med tallet imellem sig; ret dem",
                "from and to must stand together, with the number between them; mend them",
            ),
        )


def _can_be(figure: Figure) -> bool:
    if figure.from_ is None or figure.to is None:
        return figure.from_ is figure.to
    return figure.from_ <= figure.value <= figure.to


def _unborne(measure: Measure, knowledge: Knowledge) -> Text | None:
    """Return what is missing beneath a backing; None where it is borne out."""
    evidence = measure.evidence
    if any(claim_of(name) is None and name not in knowledge.sources for name in evidence.cited):
        return None  # told where it stands
    kinds = {source.kind for name in evidence.sources if (source := knowledge.sources.get(name))}
    carried = any(knowledge.grading.carried_by(each) is not Carried.NOTHING for each in evidence.findings)
    borne = {
        Backing.LAW: SourceKind.LAW in kinds,
        Backing.NOTE: any(claim_of(each) for each in evidence.sources),
        Backing.STUDY: carried,
        Backing.NONE: True,
    }
    if borne[evidence.backing]:
        return None
    needs = {
        Backing.LAW: Text("en lov under sources", "a law under sources"),
        Backing.NOTE: Text("en af notatets påstande under sources", "a claim of the note under sources"),
        Backing.STUDY: Text("et fund, der bærer noget efter grading.yaml", "a finding that carries by grading.yaml"),
    }[evidence.backing]
    return join(
        [
            Text(f'"{evidence.backing}" kræver {needs.da}', f'"{evidence.backing}" takes {needs.en}'),
            Text("skriv det, eller skriv et andet backing", "write it, or write another backing"),
        ],
        "; ",
    )
