"""Programs beside Python that some tests need: skipped where one is missing, but never where CI says it is complete."""

import os
import shutil

import pytest

# The package of Debian that brings each program; `.ci/run` installs them all.
_PACKAGES = {
    "chromium": "chromium",
    "pdftotext": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "rsvg-convert": "librsvg2-bin",
    "soffice": "libreoffice-writer-nogui and libreoffice-calc-nogui",
}


def program(name: str) -> str:
    """Return where a program lies; skip the test when it is missing, and fail it when CI is set."""
    found = shutil.which(name)
    if found is not None:
        return found
    said = f"{name} is not installed; on Debian: {_PACKAGES.get(name, name)}"
    if os.environ.get("CI"):
        pytest.fail(f"{said} (CI is set, so nothing may be skipped)")
    pytest.skip(said)
