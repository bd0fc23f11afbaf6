"""Trying a changed file: what would be said of the rulebook with it, while the rulebook itself is left alone."""

import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from guldkorn.editing.checking.drafts import drafts
from guldkorn.editing.checking.review import review
from guldkorn.knowledge.packs import PACK
from guldkorn.reading.problem import Problem, shown_path
from guldkorn.reading.text import Text
from guldkorn.rules.layers import Layers

_PARTS = ("rules", "knowledge")


def top_of(layers: Layers) -> Path:
    """Return the folder that lies on top: the last pack, else the rulebook itself."""
    return layers.packs[-1] if layers.packs else layers.folder


def problems_with(path: Path, content: bytes, layers: Layers) -> tuple[Problem, ...]:
    """Return what there would be to say if a file of the topmost folder held this, but for its drafts."""
    top = top_of(layers)
    with TemporaryDirectory(prefix="guldkorn-") as folder:
        copy = Path(folder).resolve() / top.resolve().name
        _copy(top, copy)
        target = copy / path.relative_to(top)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        found = review(layers.folder, (*layers.packs[:-1], copy)) if layers.packs else review(copy)
        expected = set(drafts(found.rulebook)) if found.rulebook else set()
        told = (problem for problem in found.problems if problem not in expected)
        return tuple(_placed(problem, shown_path(copy), shown_path(top)) for problem in told)


def _copy(folder: Path, copy: Path) -> None:
    for part in _PARTS:
        if (folder / part).is_dir():
            shutil.copytree(folder / part, copy / part, ignore=shutil.ignore_patterns("examples", "schemas"))
    copy.mkdir(exist_ok=True)
    if (folder / PACK).is_file():
        shutil.copyfile(folder / PACK, copy / PACK)


def _placed(problem: Problem, copy: str, top: str) -> Problem:
    """Return a problem as it would be told of the folder itself."""
    message = Text(problem.message.da.replace(copy, top), problem.message.en.replace(copy, top))
    return replace(problem, place=replace(problem.place, file=problem.place.file.replace(copy, top)), message=message)
