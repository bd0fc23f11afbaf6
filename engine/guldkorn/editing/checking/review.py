"""The full review of a rulebook: all that is wrong with it and all that is worth a thought, at once."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path

from guldkorn.editing.checking.asked import unasked, unheeded
from guldkorn.editing.checking.drafts import drafts
from guldkorn.editing.checking.evidence import impossible_figures, unsupported_measures
from guldkorn.editing.checking.later import problems_of_later_files, unreadable_files
from guldkorn.editing.checking.overlooked import overlooked_files
from guldkorn.editing.checking.rest import problems_of_rest
from guldkorn.editing.checking.reviews import due_reviews, untimely_reviews
from guldkorn.editing.checking.texts import bad_texts
from guldkorn.editing.checking.unused import unused
from guldkorn.editing.proof.review import prove
from guldkorn.knowledge.packs import PackChange
from guldkorn.reading.opening import unopened
from guldkorn.reading.problem import Problem, UnreadableError, Weight, errors, shown_path
from guldkorn.rules.layers import Layers
from guldkorn.rules.rulebook import Rulebook, review_rulebook

CHECKS: tuple[Callable[[Rulebook], Iterator[Problem]], ...] = (
    bad_texts,
    drafts,
    unsupported_measures,
    impossible_figures,
    problems_of_later_files,
    unused,
    unasked,
    unheeded,
    untimely_reviews,
)
"""What is looked into once a rulebook reads well."""


@dataclass(frozen=True)
class Review:
    """A rulebook where it can be read at all, and every problem of it, by file and line."""

    layers: Layers
    rulebook: Rulebook | None
    problems: tuple[Problem, ...]
    is_proven: bool = False
    """Whether it was read and checked without an error, so that the proof could be tried."""

    @cached_property
    def errors(self) -> tuple[Problem, ...]:
        """What must be mended."""
        return errors(self.problems)

    @cached_property
    def advice(self) -> tuple[Problem, ...]:
        """What is worth a thought."""
        return tuple(problem for problem in self.problems if problem.weight is Weight.ADVICE)

    @cached_property
    def reminders(self) -> tuple[Problem, ...]:
        """What is to be looked through again by now."""
        return tuple(problem for problem in self.problems if problem.weight is Weight.REMINDER)

    @property
    def changes(self) -> tuple[PackChange, ...]:
        """What packs added, replaced and retired."""
        return self.rulebook.changes if self.rulebook else ()


def review(folder: Path, packs: Iterable[Path] = (), today: date | None = None) -> Review:
    """Return all that is to be said of a rulebook's folder and the packs over it. It raises nothing, whatever it meets.

    Where `today` is given, it reminds of what is to be looked through again by then.
    Files may be written and deleted while they are read. Where packs lie over a rulebook, nobody is advised about what
    stands in the files beneath, which are not theirs to write in; what can be proved of all together is told whole.
    """
    layers = Layers(folder, tuple(packs))
    try:
        return _review(layers, today)
    except OSError as error:  # deleted at this very moment
        gone = unopened(shown_path(Path(error.filename or folder)), error)
        return Review(layers, None, (gone,))


def _review(layers: Layers, today: date | None) -> Review:
    rulebook, problems = review_rulebook(layers.folder, layers.packs)
    found = [*problems, *overlooked_files(layers), *unreadable_files(layers)]
    if rulebook is None:
        found += problems_of_rest(layers, problems)
    else:
        reminded = due_reviews(rulebook, today) if today else ()
        advised = chain(*(check(rulebook) for check in CHECKS), reminded)
        found += (each for each in advised if each.weight is Weight.ERROR or layers.is_written_in(each.place.file))
    is_proven = rulebook is not None and not errors(found)
    if rulebook is not None and is_proven:
        found += prove(rulebook)
    return Review(layers, rulebook, UnreadableError(found).problems, is_proven)
