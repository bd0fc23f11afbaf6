"""`guldkorn check`."""

from pathlib import Path

import click

from guldkorn.reading.text import Language, Text
from guldkorn.rules.rulebook import review_rulebook
from guldkorn.shipped import shipped_folder


def print_problems(folder: Path | None, language: Language) -> int:
    """Print every problem of a rulebook, each with place and way out. Return 1 if there are any, else 0."""
    rulebook, problems = review_rulebook(folder or shipped_folder())
    for problem in problems:
        click.echo(problem.line(language))
    if problems or rulebook is None:
        count = len(problems)
        said = Text(f"{count} fejl", f"{count} problem{'s' if count != 1 else ''}")
        click.echo(said.get(language), err=True)
        return 1
    knowledge = rulebook.knowledge
    said = Text(
        f"Ingen fejl i {len(rulebook.rules)} regler, {len(knowledge.measures)} indsatser og "
        f"{len(knowledge.questions)} spørgsmål.",
        f"No problems in {len(rulebook.rules)} rules, {len(knowledge.measures)} measures and "
        f"{len(knowledge.questions)} questions.",
    )
    click.echo(said.get(language))
    return 0
