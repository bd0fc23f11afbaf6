"""A made-up survey of a million, scored in a process of its own beside pandas reading the same file."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd

PERSONS, UNITS, ROUNDS = 1_000_000, 40, 5
INSTRUMENT = "copsoq-3-middle"  # 60 items
TOP = Path(__file__).parent.parent


@dataclass(frozen=True)
class Cost:
    """What a run took: seconds, and the most memory held."""

    seconds: float
    megabytes: float


def beside_reading() -> list[tuple[str, Cost, str, Cost]]:
    """Return what scoring and what reading cost, by form of file: the median of runs that take turns.

    A CSV file is read by pandas twice: as it guesses the numbers, and as text, which is what we do.
    """
    with TemporaryDirectory() as folder:
        files = _written(Path(folder))
        found = []
        for form, how in (("Parquet", "read"), ("CSV", "read"), ("CSV", "read as text")):
            pairs = [(_run("score", files[form]), _run(how, files[form])) for _ in range(ROUNDS)]
            found.append((form, _median([ours for ours, _ in pairs]), how, _median([theirs for _, theirs in pairs])))
        return found


def _written(folder: Path) -> dict[str, Path]:
    """Write the survey as Parquet and as CSV: answers 1 to 5, one in fifty missing, and a unit each."""
    from features.rulebook import shipped

    chance = np.random.default_rng(0)
    answers: dict[str, pd.Series] = {
        "Afdeling": pd.Series([f"Enhed {unit}" for unit in chance.integers(0, UNITS, PERSONS)])
    }
    for item in shipped().knowledge.instruments[INSTRUMENT].items:
        given = pd.Series(chance.integers(1, 6, PERSONS), dtype="Int8")
        given[chance.random(PERSONS) < 0.02] = pd.NA
        answers[item] = given
    table = pd.DataFrame(answers)
    files = {"Parquet": folder / "survey.parquet", "CSV": folder / "survey.csv"}
    table.astype({item: "float64" for item in answers if item != "Afdeling"}).to_parquet(files["Parquet"])
    table.to_csv(files["CSV"], index=False)
    return files


def _run(what: str, path: Path) -> Cost:
    command = [sys.executable, __file__, what, str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=TOP)
    return Cost(**json.loads(done.stdout))


def _median(costs: list[Cost]) -> Cost:
    return Cost(median(cost.seconds for cost in costs), median(cost.megabytes for cost in costs))


def _read(path: Path) -> Callable[[], object]:
    return lambda: pd.read_parquet(path) if path.suffix == ".parquet" else pd.read_csv(path)


def _read_as_text(path: Path) -> Callable[[], object]:
    return lambda: pd.read_csv(path, dtype=str, keep_default_na=False)


def _score(path: Path) -> Callable[[], object]:
    sys.path[:0] = [str(TOP / "engine"), str(TOP)]
    import pyarrow.csv
    import pyarrow.parquet  # noqa: F401 - loaded before the clock starts, as pandas is

    from features.rulebook import shipped
    from guldkorn.knowledge.vocabulary import Coding
    from guldkorn.survey.intake import read_survey
    from guldkorn.survey.request import Request

    knowledge = shipped().knowledge
    return lambda: read_survey(path, knowledge, Request(INSTRUMENT, coding=Coding.FIRST_IS_1))


def _measured(act: Callable[[], object]) -> Cost:
    start = time.perf_counter()
    act()
    return Cost(time.perf_counter() - start, _most_held())


def _most_held() -> float:
    """Return the most memory that this process has held, in megabytes; what its parent held does not count."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    what, file = sys.argv[1], Path(sys.argv[2])
    ways = {"score": _score, "read": _read, "read as text": _read_as_text}
    cost = _measured(ways[what](file))
    print(json.dumps({"seconds": cost.seconds, "megabytes": cost.megabytes}))
