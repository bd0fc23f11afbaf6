"""What is remembered from one session to the next: the colours and the language. It loads nothing heavy."""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from platformdirs import user_config_path

from guldkorn.reading.text import Language


@dataclass(frozen=True, slots=True)
class Settings:
    """What was last preferred; None where nothing was."""

    theme: str | None = None
    language: Language | None = None


def settings_path() -> Path:
    """Return where the settings lie: in the platform's folder for them."""
    return user_config_path("guldkorn") / "settings.json"


def read_settings(path: Path) -> Settings:
    """Return what is remembered. A file that is broken or not there remembers nothing."""
    try:
        found = json.loads(path.read_bytes()[:10_000])
        theme, language = found.get("theme"), found.get("language")
    except (OSError, ValueError, AttributeError, RecursionError):
        return Settings()
    return Settings(
        theme if isinstance(theme, str) else None, Language(language) if language in list(Language) else None
    )


def keep_settings(settings: Settings, path: Path) -> None:
    """Remember something, for its owner's eyes alone. Where it cannot be written, it is forgotten."""
    new = path.with_name(f".{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(asdict(settings), file)
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)
