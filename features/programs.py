"""Programs beside Python that some tests need: skipped where one is missing, but never where CI says it is complete."""

import os
import shutil
import sys
from pathlib import Path
from typing import NoReturn

import pytest

# The package of Debian that brings each program; `.ci/run` installs them all.
_PACKAGES = {
    "chromium": "chromium",
    "node": "nodejs and npm",
    "pdftotext": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "rsvg-convert": "librsvg2-bin",
    "soffice": "libreoffice-writer-nogui and libreoffice-calc-nogui",
}


def program(name: str) -> str:
    """Return where a program lies; skip the test when it is missing, and fail it when CI is set."""
    found = shutil.which(name)
    if found is None:
        lacking(f"{name} is not installed; on Debian: {_PACKAGES.get(name, name)}")
    return found


def language_server() -> list[str]:
    """Return the command that starts the editors' language server for YAML, which `make test` installs with npm."""
    server = Path(sys.prefix, "language-server", "node_modules", "yaml-language-server", "bin", "yaml-language-server")
    node = program("node")
    if not server.is_file():
        lacking("the YAML language server is not installed; `make test` does it where npm is there")
    return [node, str(server), "--stdio"]


def lacking(said: str) -> NoReturn:
    """Skip the test, and fail it when CI is set."""
    if os.environ.get("CI"):
        pytest.fail(f"{said} (CI is set, so nothing may be skipped)")
    pytest.skip(said)
