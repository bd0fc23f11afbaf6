"""A wheel built from the tree works outside it."""

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from features.rulebook import TOP, shipped


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(TOP)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_the_engine_the_session_and_the_shipped_yaml_and_no_more(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if "dist-info" not in name}
    assert {name.partition("/")[0] for name in names} == {"guldkorn", "guldkorn_tui"}
    shipped_yaml = {
        f"guldkorn/data/{path.relative_to(TOP).as_posix()}"
        for folder in ("rules", "knowledge", "features/dansk", "features/english")
        for path in (TOP / folder).rglob("*")
        if path.is_file()
    }
    assert shipped_yaml <= names
    assert {"guldkorn/py.typed", "guldkorn_tui/py.typed", "guldkorn/scenarios/steps/hearing.py"} <= names


def test_the_installed_wheel_advises_on_the_shipped_example_and_runs_scenarios_in_an_empty_folder(
    wheel: Path, tmp_path: Path
) -> None:
    venv = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    folder = venv / ("Scripts" if os.name == "nt" else "bin")
    install = [
        str(folder / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        "--constraint", str(TOP / "constraints.txt"), str(wheel),
    ]  # fmt: skip
    installed = subprocess.run(install, capture_output=True, text=True, check=False)
    assert installed.returncode == 0, installed.stderr
    empty = tmp_path / "empty"
    empty.mkdir()
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | {"LANG": "da_DK.UTF-8"}

    def guldkorn(*arguments: str) -> str:
        command = [str(folder / "guldkorn"), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, cwd=empty, env=env, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    guldkorn("example", "hospital-ward", "afsnit")
    printed = guldkorn("advise", "afsnit/mapping.csv", "--context", "afsnit/context.yaml", "--format", "json")
    assert json.loads(printed)["rulebook"]["hash"] == shipped().hash
    assert "Ingen fejl" in guldkorn("check")
    assert re.search(r"\d\d\d løfter holder, 0 holder ikke", guldkorn("test", "shipped", "--html", "alle.html"))
    (empty / "alle.html").unlink()
    assert {path.name for path in empty.iterdir()} == {"afsnit"}
    script = (
        "import sys; from pathlib import Path; from guldkorn.scenarios.run import run_scenarios; "
        "from guldkorn.rules.rulebook import read_rulebook; from guldkorn.shipped import shipped_folder; "
        "print(run_scenarios([Path(sys.argv[1])], read_rulebook(shipped_folder())).passed)"
    )
    feature = TOP / "features/dansk/09-flere-ansatte.feature"
    scenarios = subprocess.run(
        [str(folder / "python"), "-c", script, str(feature)],
        capture_output=True, text=True, cwd=empty, env=env, check=False,
    )  # fmt: skip
    assert scenarios.stdout == "True\n", scenarios.stdout + scenarios.stderr
