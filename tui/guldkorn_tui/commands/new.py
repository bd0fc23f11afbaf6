"""`guldkorn new`."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from shlex import quote

import click

from guldkorn.editing.checking.drafts import DRAFT
from guldkorn.editing.schemas.schema import schema_files
from guldkorn.editing.skeletons.new_entry import (
    SHIPPED_STAYS,
    NewEntry,
    NewEntryError,
    NewKind,
    new_knowledge,
    new_pack,
    new_rule,
    schema_folder,
)
from guldkorn.editing.skeletons.rule_skeleton import rule_skeleton
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.problem import shown_path
from guldkorn.reading.text import Language, Text, same
from guldkorn.rules.layers import Layers
from guldkorn.shipped import shipped_folder
from guldkorn_tui.command_line.table_options import Table, asked_of_table
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.shipped_examples import open_rulebook
from guldkorn_tui.opening.survey_options import is_rulebook_unnamed


def write_new(
    sort: str,
    name: str,
    about: str | None,
    concludes: str | None,
    table: Table,
    layers: Layers,
    language: Language,
) -> None:
    """Write a skeleton, or a reference from a table, into the file where it belongs, and say where and what to do next.

    The shipped rulebook is written in only where it is named: whoever forgets `--pack` means the pack.
    """
    kind = NewKind(sort)
    if kind is not NewKind.RULE and (about or concludes):
        raise click.UsageError(
            Text("--about og --concludes hører til en regel", "--about and --concludes belong to a rule").get(language)
        )
    if (kind is NewKind.REFERENCE) != (table.file is not None) or (table.is_said and kind is not NewKind.REFERENCE):
        raise click.UsageError(
            Text(
                "en reference laves af en tabel: guldkorn new reference NAVN --from TABEL.csv",
                "a reference is made from a table: guldkorn new reference NAME --from TABLE.csv",
            ).get(language)
        )
    if kind is not NewKind.PACK and not layers.packs and is_rulebook_unnamed():
        raise NewEntryError(SHIPPED_STAYS)
    if kind is NewKind.PACK:
        entry = new_pack(Path(name), layers, language)
        layers = Layers(layers.folder, (*layers.packs, Path(name)))
    elif table.file is not None:
        entry = _written_reference(name, table.file, table, layers, language)
    elif kind is NewKind.RULE:
        entry = new_rule(rule_skeleton(name, About(about) if about else None, concludes), layers, language)
    else:
        entry = new_knowledge(kind, name, layers, language)
    if kind is not NewKind.REFERENCE:
        entry.write()
    if kind is NewKind.PACK or schema_folder(layers).is_dir():
        _write_schemas(schema_folder(layers), layers)
    for line in _said(kind, entry, layers):
        print_out(line.get(language))


def _written_reference(name: str, file: Path, table: Table, layers: Layers, language: Language) -> NewEntry:
    """Write a reference from a table, after its source where that is new; ask for what was not said of the table."""
    from guldkorn.editing.skeletons.new_reference import new_reference  # loads what reads tables

    knowledge = open_rulebook(layers).knowledge
    written: list[NewEntry] = []
    for entry in new_reference(name, file, asked_of_table(table, knowledge, language), layers, knowledge, language):
        entry.write()
        written.append(entry)
    for source in written[:-1]:
        print_out(_where(source).get(language))
    return written[-1]


def _where(entry: NewEntry) -> Text:
    place = f"{shown_path(entry.path)}:{entry.line}"
    return Text(f"Skrevet: {place}", f"Written: {place}")


def _write_schemas(folder: Path, layers: Layers) -> None:
    """Write what editors suggest names by: there is a new one now."""
    with suppress(OSError):  # an aid; what was asked for is written
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in schema_files(open_rulebook(layers)):
            (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _said(kind: NewKind, entry: NewEntry, layers: Layers) -> Iterator[Text]:
    """Say what was written where, what `check` will advise about it, and what to do next."""
    yield _where(entry)
    options = _options(layers)
    if kind is NewKind.PACK:
        yield Text(
            "Pakken ændrer ikke noget endnu. Skriv dens første regel:",
            "The pack changes nothing yet. Write its first rule:",
        )
        yield same(f"  guldkorn new rule …{options}")
        return
    if DRAFT.en.encode() in entry.after:
        yield Text(
            f"Skriv jeres egne tekster, hvor der står {DRAFT.da} og {DRAFT.en}; kommentarerne kan slettes bagefter.",
            f"Write your own texts where it says {DRAFT.da} and {DRAFT.en}; the comments may be deleted afterwards.",
        )
    for problem in entry.advice:
        yield Text("check gør opmærksom på: ", "check remarks: ") + Text(
            *(problem.line(language) for language in Language)
        )
    if kind is NewKind.REFERENCE:
        yield Text("Hold scorerne op mod den:", "Hold scores against it:")
        yield same(f"  guldkorn map … --reference {entry.path.stem}{options}")
    for says, concludes in _USED_BY.get(kind, ()):
        yield says
        yield same(f"  guldkorn new rule … --concludes {concludes}{options}")
    yield Text("Lad check køre, mens I skriver:", "Look on while you write:")
    yield same(f"  guldkorn check --watch{options}")


def _options(layers: Layers) -> str:
    rulebook = "" if layers.folder == shipped_folder() else f" --rulebook {quote(str(layers.folder))}"
    return rulebook + "".join(f" --pack {quote(str(pack))}" for pack in layers.packs)


_USED_BY = {
    NewKind.MEASURE: (
        (Text("Skriv en regel, der anbefaler den:", "Write a rule that recommends it:"), "recommendation"),
    ),
    NewKind.QUESTION: (
        (Text("Skriv en regel, der stiller det:", "Write a rule that asks it:"), "question"),
        (Text("Og en, der bruger svaret, fx:", "And one that uses the answer, such as:"), "caution"),
    ),
}
