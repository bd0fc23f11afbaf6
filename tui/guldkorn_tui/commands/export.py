"""`guldkorn export`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from guldkorn.reading.text import Language, Text
from guldkorn.report.document import TakenNameError, plans_of, write_plan
from guldkorn.rules.layers import Layers
from guldkorn.session.gaps import said_of_gaps
from guldkorn.session.history import History
from guldkorn.session.plan_form import PlanForm, said_of_missing
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.saved_session import ReadSession, read_session


def export_plan(
    path: Path, target: Path, unit: str | None, rulebook: Layers, language: Language, *, overwrite: bool
) -> int:
    """Write the plan of a meeting, as far as its file holds. Return 1 where the file is damaged, else 0."""
    read = read_session(path, rulebook)
    plans = plans_of(read.history.session, unit)
    remarks = tuple(_remarks(read))
    try:
        write_plan(plans, target, language, date.today(), overwrite=overwrite, remarks=remarks)
    except TakenNameError as error:
        way = Text("--force skriver oven i den", "--force writes over it")
        raise TakenNameError(Text(f"{error.message.da} ({way.da})", f"{error.message.en} ({way.en})")) from error
    for remark in remarks if read.damage is None else remarks[1:]:
        print_out(remark.get(language), err=True)
    print_out(Text(f"Planen er skrevet i {target}.", f"The plan is written in {target}.").get(language), err=True)
    if missing := [each for plan in plans for each in PlanForm(plan).missing]:
        said = said_of_missing(missing)
        draft = Text(f"Den er et udkast. Der mangler {said.da}.", f"It is a draft. Missing: {said.en}.")
        print_out(draft.get(language), err=True)
    return read.tell_damage(language)


def _remarks(read: ReadSession) -> Iterator[Text]:
    """Return what must be said of how the plan came about, in it and beside it; the damage first."""
    if read.damage is not None:
        yield read.damage
    if (gaps := said_of_gaps(read.history.lost)) is not None:
        yield gaps
    yield from _of_rulebook(read.history)


def _of_rulebook(history: History) -> Iterator[Text]:
    rulebook = history.session.rulebook
    if history.hash != rulebook.hash:
        before, now = _named(history.version, history.hash), _named(rulebook.version, rulebook.hash)
        yield Text(
            f"Mødet blev holdt med regelværk {before}; planen er skrevet med {now}.",
            f"The meeting was held with rulebook {before}; the plan is written with {now}.",
        )
    for misfit in history.misfits:
        yield Text(f"Tages ikke med: {misfit.da}.", f"Left out: {misfit.en}.")


def _named(version: str, content: str) -> str:
    return f"{version} ({content[:12]})"
