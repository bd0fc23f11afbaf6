"""A survey beside what earlier mappings of it told: those cells are known, and stay where the attack can use them.

A unit of an earlier mapping that has the name and the numbers of one of the survey's is that unit. Of any other it is
not known how it crosses the survey's, for a table of scores does not tell that: it is held, as between the divisions of
a table (`scored_units`), that they cross by chance. So somebody who knows how they really cross may find a group that
nothing here protects. Where both divisions are in one file of persons, mapping both at once is exact.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import prod

import numpy as np
from numpy.typing import NDArray

from guldkorn.survey.cells import Cell, Cells, Scored, tells_each_answer
from guldkorn.survey.disclosure import Disclosure, Sizes
from guldkorn.survey.faults import Faults
from guldkorn.survey.known_scores import Found, KnownScores
from guldkorn.survey.mapping import Score
from guldkorn.survey.nested_cells import Members, families
from guldkorn.survey.scored_division import ScoredDivision, scored_divisions

MOST_ATOMS = 200_000
"""Divisions that cross in more ways are not looked at together."""
MOST_ATOMS_OF_THREE = 1_000
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
    crossed = _Crossed(cells, scales, known)
    if crossed.atoms > (MOST_ATOMS if crossed.divisions <= 2 else MOST_ATOMS_OF_THREE):
        faults.report(
            0,
            "for mange enheder til at se dem alle ved siden af hinanden; kortlæg alle opdelinger i samme kommando med "
            "--unit-column, hvor filen har dem, eller kortlæg én opdeling ved siden af én anden",
            "too many units to look at beside each other; map all divisions in one command with --unit-column where "
            "the file has them, or one division beside one other",
        )
        return cells, scales
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
    crossed: "_Crossed", minimum: int, of_shares: int, faults: Faults
) -> tuple[Cells, Iterable[Scored]]:
    cells, scales = crossed.cells(), list[Scored]()
    known = np.array([cell.is_known for cell in cells.cells], dtype=bool)
    disclosure = Disclosure(cells.members, known)
    gives_away: dict[str, int] = {}
    for scale in crossed.scales():
        needed = of_shares if scale.measured.prevalence else minimum
        stands = known & [score is not None for score in scale.scores]
        alike = stands & [tells_each_answer(score) for score in scale.scores]
        told = disclosure.told_of(scale.answers, stands, needed) | cells.members[alike].any(axis=0)
        told &= scale.answers > 0
        if told.any():
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
    return replace(cells, sizes=sizes, told_of=float(cells.sizes.sum() - sizes.sum())), scales


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


class _Crossed:
    """The cells of a survey and those that are known, over atoms that are one of the survey's in one of each other."""

    def __init__(self, cells: Cells, scales: Sequence[Scored], known: Sequence[KnownScores]) -> None:
        self._cells, self._scales = cells, scales
        self.known = known
        self.adding: list[KnownScores] = []
        """Those with units that the survey has not."""
        self._places = {cell.unit: place for place, cell in enumerate(cells.cells) if not cell.is_whole}
        self._here = {
            scale.measured.id: np.rint(cells.members @ scale.answers).astype(np.int64).tolist() for scale in scales
        }
        self._told: dict[str, dict[str, Score]] = {}
        self._whole: dict[str, Score] = {}
        self._divisions: list[ScoredDivision] = []
        for number, each in enumerate(known):
            self._take(each, number)
        self.divisions = len(families(cells.members)) + len(self._divisions)
        self.atoms = len(cells.sizes) * prod(len(each.units) + 1 for each in self._divisions)

    def _take(self, known: KnownScores, number: int) -> None:
        self._whole.update({score.measured.id: score for score in known.whole})
        by_unit: dict[str, dict[str, Score]] = defaultdict(dict)
        for score in known.scores:
            by_unit[score.unit][score.measured.id] = score
        own: dict[str, list[str]] = defaultdict(list)
        called: dict[str, str] = {}
        for unit, of in by_unit.items():
            if self._is_here(unit, of) or _agree(self._told.get(unit, {}), of):
                called[unit] = unit
            else:
                # Another unit of that name may be in the survey, or in another mapping.
                called[unit] = f"{unit}\n{number}"
                own[next(iter(of.values())).breakdown].append(called[unit])
            self._told.setdefault(called[unit], {}).update(of)
        parents = {called[part]: called[unit] for part, unit in known.parents.items() if {part, unit} <= called.keys()}
        self._divisions += scored_divisions(own, parents)
        self.adding += [known] * bool(own)

    def _is_here(self, unit: str, of: dict[str, Score]) -> bool:
        place = self._places.get(unit)
        scales = of.keys() & self._here.keys()
        return place is not None and bool(scales) and all(self._here[each][place] == of[each].n for each in scales)

    def cells(self) -> Cells:
        """Return the cells of the survey first, then those that are known: units, and the whole."""
        known = [Cell(unit, is_known=True) for unit in self._told]
        known += [Cell("", is_whole=True, is_known=True)] * bool(self._whole)
        most = {unit: max(score.n for score in of.values()) for unit, of in self._told.items()}
        return Cells((*self._cells.cells, *known), self._members(), self._sizes(self._cells.sizes, most))

    def scales(self) -> Iterable[Scored]:
        """Return each scale over all atoms, with the known scores after the survey's."""
        for scale in self._scales:
            told = [of.get(scale.measured.id) for of in self._told.values()]
            if self._whole:
                told.append(self._whole.get(scale.measured.id))
            n = {unit: score.n for unit, score in zip(self._told, told, strict=False) if score is not None}
            answered = float(scale.answers.sum())
            yield replace(
                scale,
                answers=self._sizes(scale.answers, n),
                scores=(*scale.scores, *told),
                complete=None if scale.complete is None else self._sizes(scale.complete, n, answered),
            )

    def _members(self) -> Members:
        there = [len(self._cells.sizes), *(len(each.units) + 1 for each in self._divisions)]

        def over_all(members: Members, place: int) -> Members:
            return np.tile(np.repeat(members, prod(there[place + 1 :]), axis=1), prod(there[:place]))

        of_units: dict[str, Members] = {}
        for place, division in enumerate(self._divisions, 1):
            of_units.update(zip(division.units, over_all(division.members, place), strict=True))
        own = over_all(self._cells.members, 0)
        known = [of_units[unit] if unit in of_units else own[self._places[unit]] for unit in self._told]
        return np.vstack([own, *known, *([np.ones(self.atoms, dtype=bool)] * bool(self._whole))])

    def _sizes(self, of_survey: Sizes, n: dict[str, int], persons: float | None = None) -> Sizes:
        sizes: NDArray[np.float64] = of_survey.astype(np.float64)
        persons = float(of_survey.sum()) if persons is None else persons
        for division in self._divisions:
            own = division.own(n)
            parts = np.append(own, max(0.0, persons - own.sum()))
            sizes = np.outer(sizes, parts / max(1.0, persons)).ravel()
        return sizes


def _agree(told: dict[str, Score], of: dict[str, Score]) -> bool:
    """Tell whether two mappings tell of one unit, as far as both tell of it."""
    scales = told.keys() & of.keys()
    return bool(scales) and all(told[each].n == of[each].n for each in scales)
