"""What is said of a rulebook that was read again, or that cannot be used as it stands in its files."""

from guldkorn.reading.text import Text, same
from guldkorn.rules.rulebook import Rulebook
from guldkorn_tui.opening.rulebook_watch import Broken, Reread

READ_AGAIN = Text("Regelværket er læst igen", "The rulebook was read again")
SAME_ADVICE = Text("Rådene er de samme.", "The advice is the same.")
UNKNOWN = Text("Det kender regelværket ikke mere:", "The rulebook no longer knows this:")
STAYS = Text(
    "Det bliver stående i filen, men det indgår ikke i rådene.", "It stays in the file, but nothing follows from it."
)


def said_of_reread(reread: Reread) -> Text:
    """Say that the rulebook was read again, and how much is different."""
    beginning = READ_AGAIN + same(f" ({said_of_rulebook(reread.rulebook)}): ")
    count, unknown = sum(map(len, reread.differences.values())), len(reread.misfits)
    if not count and not unknown:
        return beginning + Text("rådene er de samme.", "the advice is the same.")
    parts = []
    if count:
        parts.append(Text(f"{count} råd er anderledes", f"{count} {_pieces(count)}"))
    if unknown:
        parts.append(
            Text(
                f"{unknown} {'oplysning' if unknown == 1 else 'oplysninger'} kendes ikke mere",
                f"{unknown} {'answer is' if unknown == 1 else 'answers are'} no longer known",
            )
        )
    return beginning + Text("; ".join(each.da for each in parts), "; ".join(each.en for each in parts)) + same(".")


def said_of_broken(broken: Broken, goes_on_with: Rulebook) -> Text:
    """Say that the rulebook has errors, and with what the meeting goes on."""
    count, version = len(broken.problems), goes_on_with.version
    return Text(
        f"Regelværket har {count} fejl. Mødet går videre, som det var ({version}).",
        f"The rulebook has {count} {'error' if count == 1 else 'errors'}. The meeting goes on as it was ({version}).",
    )


def said_of_rulebook(rulebook: Rulebook) -> str:
    """Return a rulebook's version and the beginning of its hash."""
    return f"{rulebook.version}, {rulebook.hash[:7]}…"


def _pieces(count: int) -> str:
    return "piece of advice is different" if count == 1 else "pieces of advice are different"
