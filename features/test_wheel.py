"""A wheel built from the tree works outside it."""

import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from email import message_from_bytes
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

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


def site_packages() -> list[str]:
    """Return the folders in which the packages that a wheel asks for lie; what such a folder says of others is left."""
    return [path for path in (sysconfig.get_path("purelib"), sysconfig.get_path("platlib")) if Path(path).is_dir()]


def test_a_wheel_asks_for_what_the_project_asks_for(wheel: Path) -> None:
    packed = zipfile.ZipFile(wheel)
    (name,) = (each for each in packed.namelist() if each.endswith("dist-info/METADATA"))
    asked = message_from_bytes(packed.read(name)).get_all("Requires-Dist") or []
    plain = [Requirement(each) for each in asked if "extra ==" not in each]
    wanted = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    called, meant = (
        {(canonicalize_name(each.name), each.specifier, each.marker) for each in of}
        for of in (plain, map(Requirement, wanted))
    )
    assert called == meant
    assert all(each.specifier.contains(version(each.name)) for each in plain if each.marker is None)


def test_the_installed_wheel_advises_on_the_shipped_example_and_runs_scenarios_in_an_empty_folder(
    wheel: Path, tmp_path: Path
) -> None:
    venv = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    folder = venv / ("Scripts" if os.name == "nt" else "bin")
    install = [
        sys.executable, "-m", "pip", "--python", str(folder / "python"), "install", "--quiet", "--no-deps",
        "--disable-pip-version-check", str(wheel),
    ]  # fmt: skip
    installed = subprocess.run(install, capture_output=True, text=True, check=False)
    assert installed.returncode == 0, installed.stderr
    (site,) = venv.rglob("site-packages")
    borrowed = "".join(f"{path}\n" for path in site_packages())  # what the wheel asks for is installed here already
    (site / "borrowed.pth").write_text(borrowed, encoding="utf-8")
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
    kept = guldkorn("test", "shipped", "--claim", "C23", "--html", "alle.html")
    assert re.search(r"\d\d løfter holder, 0 holder ikke", kept)
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
