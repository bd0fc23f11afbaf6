"""The columns of a survey's file as lines: what each is recognised as, and in words what its cells hold."""

from collections.abc import Iterator
from functools import partial

from textual.content import Content

from guldkorn.reading.text import Language, Text, join, same
from guldkorn.survey.answers import Kind
from guldkorn.survey.recognition import Form, Recognised, Role
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.recognition.choices import Choices
from guldkorn_tui.recognition.column_choices import CODINGS, said_of_column
from guldkorn_tui.recognition.look import Look
from guldkorn_tui.widgets.block import Block
from guldkorn_tui.widgets.rows import Row

_NO_HEADING = Text("(uden overskrift)", "(no heading)")
_MARKS = {Role.ITEM: ("✓", "$success"), Role.SCALE: ("✓", "$success"), Role.UNREAD: ("–", "$foreground 55%")}
_OTHER = ("•", "$accent")
_WORDY = Text(
    "her står tekster af alle slags, så det er nok ikke det spørgsmål",
    "it holds texts of all kinds, so it is hardly that item",
)
_KINDS = {
    Kind.ANSWER: Text("svar", "answers"),
    Kind.CODE: Text("tal", "numbers"),
    Kind.EMPTY: Text("tomme", "empty"),
    Kind.NO_ANSWER: Text("ubesvarede", "without an answer"),
    Kind.UNREAD: Text("ikke svar", "no answers"),
}
_CHANGES = Text(". Enter ændrer det.", ". Enter changes it.")
_MOST_MISSING = 6


def column_rows(choices: Choices, look: Look | None, language: Language) -> Iterator[Row]:
    """Return the columns in the order of the file."""
    wordy = look.wordy if look else ()
    for column in choices.columns:
        line = partial(_line, column, choices, language, is_wordy=column.place in wordy)
        yield Row(f"column {column.place}", Block(line))


def _line(column: Recognised, choices: Choices, language: Language, width: int, *, is_wordy: bool) -> Content:
    mark, style = ("!", "bold $warning") if is_wordy else _MARKS.get(column.role, _OTHER)
    heading_width = width * 2 // 5
    heading = plain(column.heading.text or _NO_HEADING.get(language)).truncate(heading_width - 2, ellipsis=True)
    what = said(said_of_column(column, choices.recognition), language, style if column.role is Role.UNREAD else "")
    return joined(
        "   ", heading.pad_right(heading_width - heading.cell_length), plain(mark, style), " ", what
    ).truncate(width, ellipsis=True)


def said_of_cells(column: Recognised, choices: Choices, look: Look | None) -> Text:
    """Return a column in words: its heading and wording in full, what it is, and how many cells hold what."""
    heading = same(f"“{column.heading.text}”") if column.heading.text else _NO_HEADING
    if column.heading.wording:
        heading += same(f" ({column.heading.wording})")
    parts = heading + same(": ") + said_of_column(column, choices.recognition)
    if (coding := choices.request.codings.get(column.heading.text)) is not None:
        parts += same(", ") + CODINGS[coding]
    if look is not None and column.place in look.wordy:
        parts += Text("; ", "; ") + _WORDY
    elif look is not None and column.place in look.kinds:
        kinds = look.kinds[column.place]
        counted = [word + same(f": {kinds[kind]}") for kind, word in _KINDS.items() if kinds[kind]]
        parts += same("; ") + join(counted)
    return parts + _CHANGES


def said_of_recognition(choices: Choices, look: Look | None) -> Text:
    """Return how many items or scales were recognised, which are missing, and how many answered."""
    recognition = choices.recognition
    if recognition is None:
        return Text(
            "Vælg spørgeskemaet med s, så kan kolonnerne genkendes.",
            "Choose the questionnaire with s. Then it is seen what the columns are.",
        )
    answers = recognition.form in (Form.ANSWERS, Form.NOTHING) and bool(recognition.instrument.items)
    codes = list(recognition.instrument.items) if answers else [s.code for s in recognition.instrument.scales]
    found = recognition.items if answers else recognition.scales
    missing = [code for code in codes if code not in found]
    what = Text("spørgsmål", "items") if answers else Text("skalaer", "scales")
    parts = [
        Text(
            f"{len(codes) - len(missing)} af {len(codes)} {what.da} genkendt",
            f"{len(codes) - len(missing)} of {len(codes)} {what.en} recognised",
        )
    ]
    if missing:
        named = ", ".join(missing[:_MOST_MISSING]) + (", …" if len(missing) > _MOST_MISSING else "")
        parts.append(Text(f"{len(missing)} mangler: {named}", f"{len(missing)} missing: {named}"))
    if look is not None:
        rows = Text("enheder", "units") if recognition.form is Form.UNIT_SCORES else Text("besvarelser", "respondents")
        parts.append(same(f"{look.rows} ") + rows)
    return join(parts, " · ")
