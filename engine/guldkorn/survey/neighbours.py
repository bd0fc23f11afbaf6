"""Mappings that lie in the same folder: what stands there was most likely shown of the same answers."""

import csv
import os
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.opening import bytes_of
from guldkorn.reading.problem import UnreadableError, shown_path
from guldkorn.survey.files.opening import parse_survey_file
from guldkorn.survey.files.table import Heading
from guldkorn.survey.known_scores import Found, KnownScores
from guldkorn.survey.side_files import known_in
from guldkorn.survey.tidy_table import REQUIRED, is_tidy

_LARGEST = 2_000_000  # bytes
_MOST = 100
"""More files than these are not looked into; the newest are."""


def neighbours(
    folder: Path, knowledge: Knowledge, instrument: str | None, but: Collection[Path]
) -> tuple[KnownScores, ...]:
    """Return what the mappings of a folder tell, as CSV; those that cannot be read, and some others, left out."""
    others = {path.resolve() for path in but}
    return tuple(
        known
        for path in _newest(folder)
        if path.resolve() not in others
        for known in _known(path, knowledge, instrument)
    )


def _newest(folder: Path) -> list[Path]:
    with suppress(OSError), os.scandir(folder) as entries:
        found = [
            (entry.stat().st_mtime, entry.path)
            for entry in entries
            if entry.name.lower().endswith(".csv") and entry.is_file() and entry.stat().st_size <= _LARGEST
        ]
        return [Path(path) for _, path in sorted(found, reverse=True)[:_MOST]]
    return []


def _known(path: Path, knowledge: Knowledge, instrument: str | None) -> Iterator[KnownScores]:
    with suppress(UnreadableError):
        raw = bytes_of(path, _LARGEST)
        if not _is_mapping(raw):
            return
        file = parse_survey_file(raw, shown_path(path))
        try:
            known = known_in(file, knowledge, None)
        except UnreadableError:  # by scales that only one questionnaire has
            known = known_in(parse_survey_file(raw, shown_path(path)), knowledge, instrument)
        yield replace(known, found=Found.FOLDER)


def _is_mapping(raw: bytes) -> bool:
    """Tell by its first line whether a file is a mapping, so that others are read no further."""
    first = raw[:1_000].decode("utf-8-sig", "replace").partition("\n")[0]
    return any(
        len(headings) >= len(REQUIRED) and is_tidy([Heading(each.strip()) for each in headings])
        for delimiter in ",;\t"
        for headings in csv.reader([first], delimiter=delimiter)
    )
