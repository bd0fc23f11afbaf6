"""How much of each thing a run tries: a part in every run, all of it where CAMPAIGN=whole, as `make test-all` asks."""

import os

VARIABLE, WHOLE = "CAMPAIGN", "whole"


def tried(part: int, whole: int) -> int:
    """Return how much this run tries."""
    return whole if os.environ.get(VARIABLE) == WHOLE else part


KILLS = tried(240, 1_000)
"""How often what keeps a session is killed while it writes, without a screen."""
SCREEN_KILLS = tried(16, 1_000)
"""How often a meeting on the screen of a terminal is killed while somebody types."""
CORRUPTIONS, SIZE = tried(120, 2_000), tried(60, 200)
"""How many session files are damaged at random, and how many entries each holds."""
MONKEY = tried(500, 30_000)
"""How many keys, pastes, clicks and resizes a monkey does without a terminal, in one run."""
SCREEN_MONKEY = tried(150, 3_000)
"""How many of them come as bytes to a process under a pseudo-terminal."""
FUZZED = tried(1, 5)
"""How many times as many broken files are read: the part is 10,500."""
