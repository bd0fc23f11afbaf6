"""What is wrong in the rest of a rulebook, where some of its entries cannot be read at all.

The entries with faults are left out, and the rest is read and checked anew, until nothing more comes to light. What is
missing only because an entry was left out is not told: it is there, and will be found once that entry is mended.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from guldkorn.editing.checking.leaving_out import Entry, entry_at, mended, names_in, without
from guldkorn.reading.document import Document, compose_document, read_document, reading_instead
from guldkorn.reading.opening import bytes_of
from guldkorn.reading.problem import Place, Problem, UnreadableError, errors, shown_path
from guldkorn.rules.layers import Layers
from guldkorn.rules.rule_file import is_of_rules
from guldkorn.rules.rulebook import review_rulebook
from guldkorn.shipped import shipped_folder

_QUOTED = re.compile(r'"\{?([^"{}]*)\}?"')


def problems_of_rest(layers: Layers, told: Iterable[Problem]) -> Iterator[Problem]:
    """Find the problems that the told ones hide."""
    rest = _Rest(layers)
    found = known = frozenset(told)
    while rest.leave_out(errors(found)):
        with reading_instead(rest.documents):
            found = frozenset(review_rulebook(layers.folder, layers.packs)[1])
        yield from (problem for problem in found - known if not rest.follows(problem))
        known |= found


class _Rest:
    """The files of a rulebook that have faults, on their way to be read without them."""

    def __init__(self, layers: Layers) -> None:
        self.documents: dict[str, Document] = {}
        """What is read in the place of each file."""
        self._folder = layers.folder
        self._shipped: dict[str, str] = {}
        self._paths = {shown_path(path): path for path in _files(layers)}
        self._left_out: dict[str, set[Entry]] = {}
        self._lost: set[str] = set()
        self._short: set[Place] = set()

    def leave_out(self, problems: Iterable[Problem]) -> bool:
        """Leave out the entries in which the problems stand. Tell whether there is anything new to be read."""
        places: dict[str, set[Place]] = {}
        for problem in problems:
            if problem.place.file in self._paths:
                places.setdefault(problem.place.file, set()).add(problem.place)
        changed = [self._leave_out(file, within) for file, within in places.items()]
        return any(changed)

    def follows(self, problem: Problem) -> bool:
        """Tell whether a problem may be there only because something was left out, or stands in no file of theirs."""
        fault, _, _ = problem.message.en.partition(";")  # the way out may name what was left out as well
        return (
            problem.place in self._short
            or problem.place.file in self._shipped.values()
            or not self._lost.isdisjoint(_QUOTED.findall(fault))
        )

    def _leave_out(self, file: str, places: set[Place]) -> bool:
        try:
            raw = bytes_of(self._paths[file])
        except UnreadableError:
            return False
        try:
            document: Document | None = compose_document(raw, file)
        except UnreadableError:
            document, lost = mended(raw, file)
            self._lost |= lost
        if document is None and is_of_rules(self._paths[file]):  # the others can be read without it
            document = Document(file, {"rules": []}, {(): Place(file)})
        if document is None:
            return self._put_shipped(file)
        left_out = self._left_out.setdefault(file, set())
        new = {entry for place in places if (entry := entry_at(place, document)) is not None} - left_out
        if not new and file in self.documents:
            self._lost |= set(names_in(document.data))
            return self._put_shipped(file)
        left_out |= new
        for key, within in new:
            self._lost |= set(names_in(document.data[key][within]))
            self._short.add(document.place((key,)))
        self.documents[file] = without(document, left_out)
        return True

    def _put_shipped(self, file: str) -> bool:
        """Read the shipped file instead, so that what is wrong in all others can be seen. Tell whether that is new."""
        path = self._paths[file]
        if file in self._shipped or not path.is_relative_to(self._folder):
            return False
        shipped = shipped_folder() / path.relative_to(self._folder)
        self._shipped[file] = shown_path(shipped)
        try:
            self.documents[file] = read_document(shipped)
        except UnreadableError:  # there is none, or it is the very file
            return False
        return True


def _files(layers: Layers) -> Iterator[Path]:
    for folder in (layers.folder, *layers.packs):
        for path in (*folder.glob("rules/*.yaml"), *folder.glob("knowledge/**/*.yaml")):
            if "examples" not in path.relative_to(folder).parts:
                yield path
