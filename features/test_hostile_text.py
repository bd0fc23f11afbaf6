"""Text from files is shown as text, in every format, and does nothing."""

import json
import re

import pytest

from features.rulebook import intake_of, shipped
from guldkorn.advice.advise import advise
from guldkorn.advice.context_file import parse_context
from guldkorn.advice.context_writing import context_text
from guldkorn.reading.text import Language
from guldkorn.report.json_format import as_json
from guldkorn.report.outline import outline
from guldkorn.report.text_format import as_markdown, as_text

HOSTILE = [
    "[/]",
    "[bold red]Afdeling[/]",
    "[@click=app.quit]Tryk her[/]",
    "\x1b[31mrød\x1b[0m \x1b]8;;file:///etc/passwd\x07link",
    "\u202emed omvendt retning\u202c",
    "nul\u200bbredde\ufeff",
    "<script>alert(1)</script>",
    "=HYPERLINK(1)",
    "# overskrift\n- punkt",
    "{issue} {0} %s",
    "| a | b |",
    "Æ ø å 👩‍👩‍👧 ' \" ` \\",
]
STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\u200b\ufeff]")


@pytest.fixture(scope="module", params=range(len(HOSTILE)))
def written(request: pytest.FixtureRequest) -> dict[str, str]:
    name = HOSTILE[request.param]
    quoted = '"' + name.replace('"', '""') + '"'
    table = intake_of(f"unit,scale,score,n\n{quoted},SS,40,24\n".encode())
    (unit,) = table.mapping.units
    title = json.dumps(name, ensure_ascii=False)
    told = (
        f"workplace: {{name: {title}}}\nunits:\n  {json.dumps(unit, ensure_ascii=False)}:\n"
        f"    issues:\n      - title: {title}\n"
        f"        scale: SS\n        documented: {title}\n        answers: {{decided-by: local-management}}\n"
        f"    chosen: []\n"
    )
    context = parse_context(told.encode(), "context.yaml", shipped().knowledge, table.named_units)
    assert parse_context(context_text(context).encode(), "again.yaml", shipped().knowledge) == context
    advice = advise(table.mapping, context, shipped())
    lines = outline(advice, table.mapping, context, shipped().knowledge, Language.DANISH, why=True)
    as_data = as_json(advice, shipped().knowledge, Language.DANISH)
    return {"text": as_text(lines), "markdown": as_markdown(lines), "json": as_data}


def test_no_steering_character_reaches_any_format(written: dict[str, str]) -> None:
    for form, text in written.items():
        assert not STEERING.search(text), form


def test_markdown_shows_markup_as_it_stands(written: dict[str, str]) -> None:
    markdown = written["markdown"]
    assert not re.search(r"(?<!\\)<script", markdown)
    headings = [line for line in markdown.splitlines() if re.match(r"#{1,6} (?!#)", line)]
    assert all("overskrift" not in line or r"\#" in line for line in headings)


def test_json_stays_json(written: dict[str, str]) -> None:
    assert len(json.loads(written["json"])["units"]) == 1
