"""How long the review of the shipped rulebook takes: read for the first time, and again after a save."""

import gc
import re
import shutil
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from statistics import median

import yaml

from guldkorn.editing.checking.review import review
from guldkorn.reading.document import compose_document
from guldkorn.rules.layers import Layers
from guldkorn.rules.rulebook import review_rulebook
from guldkorn.shipped import shipped_folder
from guldkorn_tui.command import COLLECT_AFTER
from guldkorn_tui.opening.file_watch import changes

PARTS = ("rules", "knowledge")
WORDED = (
    "rules/cause.yaml",
    "rules/guarantees.yaml",
    "rules/recommendation.yaml",
    "knowledge/context.yaml",
    "knowledge/measures.yaml",
)
"""Files in which a text is written anew."""
MOVED = {"rules/finding.yaml": "distance: {at least: 10}", "knowledge/limits.yaml": "too-low-from: {value: 20,"}
"""Files in which a number is moved: one that two rules read, and one that the whole proof rests on."""
ROUNDS = 7


@dataclass(frozen=True, slots=True)
class Checking:
    """Medians in seconds."""

    parsing: float
    """The C loader of PyYAML alone, on the same bytes."""
    reading: float
    """Reading and checking all of it for the first time, without the proof."""
    proving: float
    """The whole review in a process that has proved nothing before, guarantees included; what it imports is loaded."""
    saving: float
    """From a save that changes a rule or an entry until the whole review is there, the proof included."""
    slowest: float
    """The same for the slowest of the files."""


def checking() -> Checking:
    """Return how long the shipped rulebook takes, beside the mere parsing of it."""
    gc.set_threshold(COLLECT_AFTER)
    folder = shipped_folder()
    files = [path.read_bytes() for part in PARTS for path in _files(folder / part)]
    parsing, reading = [], []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for raw in files:
            yaml.load(raw, Loader=yaml.CSafeLoader)
        parsing.append(time.perf_counter() - start)
        compose_document.cache_clear()  # with it all that rests on the documents is forgotten
        start = time.perf_counter()
        review_rulebook(folder)
        reading.append(time.perf_counter() - start)
    saves = [median(each) for each in _saves(folder).values()]
    return Checking(median(parsing), median(reading), median(_proofs(folder)), median(saves), max(saves))


def cold_review(folder: Path) -> float:
    """Return how long the first review in this process takes, in seconds."""
    import z3  # type: ignore[import-untyped]  # has no types; it is loaded before the clock starts

    gc.set_threshold(COLLECT_AFTER)
    z3.Solver()
    start = time.perf_counter()
    assert not review(folder).problems
    return time.perf_counter() - start


def _proofs(folder: Path) -> list[float]:
    """Return how long the first review takes, in processes of their own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        return [pool.submit(cold_review, folder).result() for _ in range(ROUNDS)]


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*.yaml")) if "examples" not in path.parts]


def _saves(shipped: Path) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {file: [] for file in (*WORDED, *MOVED)}
    with tempfile.TemporaryDirectory() as copy:
        folder = Path(copy)
        for part in PARTS:
            shutil.copytree(shipped / part, folder / part)
        saved = changes(Layers(folder))
        review(folder)
        for number in range(ROUNDS):
            for file in found:
                text = _changed((shipped / file).read_text(encoding="utf-8"), MOVED.get(file), number)
                start = time.perf_counter()
                (folder / file).write_text(text, encoding="utf-8")
                next(saved)
                review(folder)
                found[file].append(time.perf_counter() - start)
    return found


def _changed(text: str, moved: str | None, number: int) -> str:
    """Return a file's text with another number, or with its second English text written anew."""
    if moved:
        return text.replace(moved, re.sub(r"\d+", lambda found: str(int(found[0]) + 1 + number), moved))
    en = text.index("en: ", text.index("en: ") + 1) + 4
    place = en + (text[en] == '"')
    return f"{text[:place]}Time {number} {text[place:]}"
