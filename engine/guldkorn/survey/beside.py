"""A survey beside what earlier mappings of it told: those cells are known, and stay where the attack can use them.

A unit of an earlier mapping that has the name and the numbers of one of the survey's is that unit. Of any other it is
not known how it crosses the survey's, for a table of scores does not tell that: it is held, as between the divisions of
a table (`scored_survey`), that they cross by chance. So somebody who knows how they really cross may find a group that
nothing here protects. Where both divisions are in one file of persons, mapping both at once is exact.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from guldkorn.survey.apart import Apart
from guldkorn.survey.cells import Cells, Scored, tells_each_answer
from guldkorn.survey.crossed import Crossed
from guldkorn.survey.disclosure import Disclosure
from guldkorn.survey.faults import Faults
from guldkorn.survey.known_scores import Found, KnownScores

MOST_ATOMS = 200_000
"""Divisions that cross in more ways are looked at each for itself (`apart`), and more is hidden than need be."""
MOST_ATOMS_OF_THREE = 200
"""The same where more than two divisions cross by chance: then each way is searched by itself, and that takes long."""


def beside(
    cells: Cells,
    scored: Iterable[Scored],
    known: Sequence[KnownScores],
    instrument: str | None,
    minimum: int,
    of_shares: int,
    faults: Faults,
) -> tuple[Cells, Iterable[Scored]]:
    """Return the cells of a survey with those that are known, and the scores of each scale over them.

    An earlier mapping that cannot be of the same survey is reported. Persons whom what is known already gives away are
    counted no more, and that is remarked: they can be protected no more.
    """
    if not known:
        return cells, scored
    scales = list(scored)
    misfits = [each for each in known if not _is_of_same_survey(each, instrument, scales, faults)]
    if misfits:
        return cells, scales
    crossed = Crossed(cells, scales, known)
    if crossed.atoms > (MOST_ATOMS if crossed.divisions <= 2 else MOST_ATOMS_OF_THREE):
        crossed = Apart(cells, scales, known, minimum, of_shares)
    return _without_those_told_of(crossed, minimum, of_shares, faults)


def _is_of_same_survey(known: KnownScores, instrument: str | None, scales: Sequence[Scored], faults: Faults) -> bool:
    if instrument is not None and known.instrument is not None and known.instrument != instrument:
        faults.report(
            0,
            '{file} er fra spørgeskemaet "{other}" og ikke fra "{own}"; nævn en kortlægning af de samme svar, eller '
            "udelad den",
            '{file} is from the questionnaire "{other}" and not from "{own}"; name a mapping of the same answers, or '
            "leave it out",
            file=known.file,
            other=known.instrument,
            own=instrument,
        )
        return False
    for scale in scales:
        persons, here = known.persons(scale.measured.id), round(float(scale.answers.sum()))
        told = any(score.measured.id == scale.measured.id and score.n for score in known.whole)
        if persons > here or (told and persons != here):
            faults.report(
                0,
                "{file} er ikke af de samme svar: {scale} har {there} svar dér og {here} her; nævn en kortlægning af "
                "de samme svar, eller udelad den",
                "{file} is not of the same answers: {scale} has {there} answers there and {here} here; name a mapping "
                "of the same answers, or leave it out",
                file=known.file,
                scale=scale.measured.title,
                there=persons,
                here=here,
            )
            return False
    return True


def _without_those_told_of(
    crossed: Crossed, minimum: int, of_shares: int, faults: Faults
) -> tuple[Cells, Iterable[Scored]]:
    cells, scales = crossed.cells(), list[Scored]()
    known = np.array([cell.is_known for cell in cells.cells], dtype=bool)
    disclosure = Disclosure(cells.members, known)
    gives_away: dict[str, int] = {}
    for scale in crossed.scales():
        needed = of_shares if scale.measured.prevalence else minimum
        stands = crossed.told(scale)
        alike = stands & [tells_each_answer(score) for score in scale.scores]
        told = disclosure.told_of(scale.answers, stands, needed) | cells.members[alike].any(axis=0)
        told &= scale.answers > 0
        if told.any() or crossed.gives_away(scale):
            gives_away[scale.measured.id] = needed
        complete = scale.complete
        if complete is not None:
            with_alpha = stands & [score is not None and score.reliability is not None for score in scale.scores]
            complete = np.where(told | disclosure.told_of(complete, with_alpha, needed), 0, complete)
        scales.append(replace(scale, answers=np.where(told, 0, scale.answers), complete=complete))
    _tell_found(crossed.adding, faults)
    if gives_away:
        faults.remark(
            0,
            "det, der allerede er vist i {files}, fortæller om færre end {minimum} personer (i skalaer: {scales}); det "
            "kan ikke skjules mere, så del ikke flere tal om dem",
            "what was already shown in {files} tells of fewer than {minimum} persons (in scales: {scales}); that "
            "cannot be hidden any more, so share no more figures of them",
            files=", ".join(each.file for each in crossed.known),
            minimum=min(gives_away.values()),
            scales=len(gives_away),
        )
    sizes = np.where(disclosure.told_of(cells.sizes, known, minimum), 0, cells.sizes)
    return replace(
        cells, sizes=sizes, persons=float(cells.sizes.sum()) if cells.persons is None else cells.persons
    ), scales


def _tell_found(known: Sequence[KnownScores], faults: Faults) -> None:
    """Say in a line which mappings with other units count as known though nobody named them."""
    in_folder = ", ".join(each.file for each in known if each.found is Found.FOLDER)
    in_session = ", ".join(each.file for each in known if each.found is Found.SESSION)
    if in_folder:
        faults.remark(
            0,
            "kortlægninger i samme mappe kan være af de samme svar: {files}. Det, de viser, regnes for kendt, og det, "
            "der sammen med dem kunne røbe nogen, skjules; er de af andre svar, så læg dem i en anden mappe",
            "mappings in the same folder may be of the same answers: {files}. What they show counts as known, and what "
            "could give somebody away together with them is hidden; if they are of other answers, put them elsewhere",
            files=in_folder,
        )
    if in_session:
        faults.remark(
            0,
            "det, mødet før viste ({files}), kan være af de samme svar. Det regnes for kendt, og det, der sammen med "
            "det kunne røbe nogen, skjules; er det andre svar, så luk guldkorn, og åbn filen igen",
            "what the meeting before showed ({files}) may be of the same answers. It counts as known, and what could "
            "give somebody away together with it is hidden; if it is of other answers, close guldkorn and open the "
            "file again",
            files=in_session,
        )
