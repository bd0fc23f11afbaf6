"""A made-up hospital, mapped with two divisions that cross in most ways, beside pandas reading the same file."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd

PERSONS, WARDS, PROFESSIONS = 9_000, 300, 61
INSTRUMENT = "copsoq-3-middle"  # 60 items


def hospital() -> tuple[float, float, int]:
    """Return how many seconds a mapping takes, how many reading takes, and how many units are shown."""
    from features.rulebook import shipped
    from guldkorn.knowledge.vocabulary import Coding
    from guldkorn.survey.intake import read_survey
    from guldkorn.survey.request import Request

    knowledge = shipped().knowledge
    request = Request(INSTRUMENT, unit_columns=("Afdeling", "Faggruppe"), coding=Coding.FIRST_IS_1)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "hospital.csv"
        _write(path, list(knowledge.instruments[INSTRUMENT].items))
        began = time.perf_counter()
        mapping = read_survey(path, knowledge, request).mapping
        mapped = time.perf_counter()
        pd.read_csv(path)
        return mapped - began, time.perf_counter() - mapped, len(mapping.units)


def _write(path: Path, items: list[str]) -> None:
    """Write answers 1 to 5, one in fifty missing, and a ward and a profession each."""
    chance = np.random.default_rng(1)
    columns = {
        "Afdeling": pd.Series(chance.integers(0, WARDS, PERSONS)).map("Afsnit {}".format),
        "Faggruppe": pd.Series(chance.integers(0, PROFESSIONS, PERSONS)).map("Fag {}".format),
    }
    for item in items:
        given = pd.Series(chance.integers(1, 6, PERSONS), dtype="Int8")
        given[chance.random(PERSONS) < 0.02] = pd.NA
        columns[item] = given
    pd.DataFrame(columns).to_csv(path, index=False)
