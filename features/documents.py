"""Plans for the tests of documents, and the text that a document of any kind holds."""

import io
import json
import re
import subprocess
import unicodedata
import zlib
from base64 import b64decode
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from unittest import mock
from xml.etree import ElementTree
from zipfile import ZipFile

import python_calamine

from features.patience import LONGEST
from features.programs import program
from features.scripted_meetings import fields_of, history_of, say
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.plan import PartKind, Shelf
from guldkorn.knowledge.vocabulary import Decider, Kept, Level
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Language, Text
from guldkorn.report import chart
from guldkorn.report.document import plan_document
from guldkorn.report.plan_report import PlanReport
from guldkorn.session.events import MeasureTaken, Noted, Planned, Promised, PromiseFollowedUp
from guldkorn.session.history import History
from guldkorn.session.issue_events import add_issue, drop_issue, place_issue
from guldkorn.session.plan_form import PlanField, PlanForm
from guldkorn.session.session import Session
from guldkorn.survey.mapping import Mapping

_draw = chart.profile_chart
TODAY = date(2026, 11, 24)
DANISH, ENGLISH = Language.DANISH, Language.ENGLISH
OWN = "Vi holder et kort møde hver mandag"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_TEXTS = {
    "absence": "Der var 14,2 sygedage for hver medarbejder; konflikterne spiller ind.",
    "took-part": "Mette Holm for ledelsen, Sara Nielsen og Ali Demir for medarbejderne",
    "cause": "Ingen har aftalt, hvem der siger hvad til hvem.",
    "accountable": "Mette Holm",
    "participants": "Fire sygeplejersker, to timer hver anden uge",
    "first-step": "Sæt de første to møder i kalenderen.",
    "followed-up-how": "Vi spørger på personalemødet.",
}
_DATES = {"done-by": "2027-01-15", "followed-up-on": "2027-03-01", "next-mapping": "2028-10-02"}


def meeting(name: str = "hospital-ward", *units: str) -> History:
    """Return a meeting in which much was said of some units of an example, and no plan was made."""
    history = history_of(name)
    for unit in units or (history.session.unit,):
        history.session = history.session.speak_of(unit)
        issues = [each.id for each in history.session.advice.issues]
        say(history, Promised(unit, "budget", "lægger budgettet frem", "Jens Bruun", "2026-10-01"))
        say(history, PromiseFollowedUp(unit, "budget", Kept.BROKEN, "det er udskudt, og ingen har sagt det"))
        say(history, Promised(unit, "minutes", "hænger referatet op", "Sara Nielsen", "2026-11-20"))
        say(history, Promised(unit, "board", "køber en tavle", "Ali Demir", "2026-11-01"))
        say(history, PromiseFollowedUp(unit, "board", Kept.KEPT))
        say(history, Promised(unit, "night", "taler med natholdet", "Pia Lund", "2026-12-01"))
        say(history, Noted(unit, f"Sagt i {unit}.", in_plan=True))
        say(history, Noted(unit, "Natholdet kender det ikke.", issues[-1], in_plan=True))
        say(
            history,
            add_issue(history.session, "Skranken ligger midt i støjen", "demands", "pace", "set på en rundgang"),
        )
        say(history, add_issue(history.session, "Kaffen er dårlig", "demands", "pace"))
        say(history, drop_issue(history.session, "kaffen-er-daarlig", "Det er ingen belastning."))
        say(history, place_issue(history.session, issues[-1], Decider.TOP_MANAGEMENT, "Direktionen har sagt det."))
    return history


def complete(history: History) -> History:
    """Take measures for every issue that needs one, and fill in every part of the plan, of each unit spoken of."""
    for unit in history.session.agreements:
        history.session = history.session.speak_of(unit)
        for planned in PlanForm(history.session).issues:
            if planned.shelf is not Shelf.NOT_NOW:
                for offer in planned.offered[:2]:
                    say(history, MeasureTaken(unit, planned.issue.id, offer.measure.id))
                say(history, MeasureTaken(unit, planned.issue.id, "own-1", OWN, Level.INTERPERSONAL))
        for field in tuple(fields_of(PlanForm(history.session))):
            if value := _value(field):
                say(history, Planned(unit, field.part.id, value, field.issue, field.measure))
        assert not PlanForm(history.session).is_draft
    return history


def _value(field: PlanField) -> str:
    match field.part.kind:
        case PartKind.DATE:
            return _DATES.get(field.part.id, "2027-06-01")
        case PartKind.CHOICE:
            return field.part.choices[0].id
        case PartKind.SCALE:
            return "SS"
    return _TEXTS[field.part.id]


def written(
    sessions: Sequence[Session], suffix: str, language: Language = DANISH, remarks: Sequence[Text] = ()
) -> bytes:
    """Return a plan as a document. A picture that was drawn for one test serves the others: drawing takes longest."""
    with mock.patch.object(chart, "profile_chart", _drawn_once):
        return plan_document(sessions, suffix, language, TODAY, remarks)


_PICTURES: dict[tuple[object, ...], bytes] = {}


def _drawn_once(mapping: Mapping, of: Knowledge, language: Language, suffix: str, unit: str | None) -> bytes:
    key = (mapping.scores, mapping.whole, mapping.hidden_units, mapping.against, language, suffix, unit)
    if key not in _PICTURES:
        _PICTURES[key] = _draw(mapping, of, language, suffix, unit)
    return _PICTURES[key]


def text_in(suffix: str, content: bytes, folder: Path) -> str:
    """Return all text that a reader of a document sees, in order; a PDF's by pdftotext, without head and foot."""
    match suffix:
        case ".docx":
            with ZipFile(io.BytesIO(content)) as parts:
                body = ElementTree.fromstring(parts.read("word/document.xml"))
            return "".join(_in_word(body))
        case ".xlsx":
            book = python_calamine.load_workbook(io.BytesIO(content))
            sheets = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names)
            return "\n".join(_shown(cell) for sheet in sheets for row in sheet for cell in row)
        case ".pdf":
            return pdf_text(content, folder)
        case ".html":
            return "".join(Page(content.decode()).texts)
        case ".json":
            return "\n".join(_in_json(json.loads(content)))
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", content.decode()).replace("&amp;", "&")


def pdf_text(content: bytes, folder: Path, *, whole: bool = False) -> str:
    """Return what pdftotext reads in a PDF."""
    path = folder / "read.pdf"
    path.write_bytes(content)
    body = [] if whole else ["-r", "72", "-x", "0", "-y", "66", "-W", "596", "-H", "720"]
    command = [program("pdftotext"), "-raw", *body, str(path), "-"]
    text = subprocess.run(command, capture_output=True, check=True, timeout=LONGEST).stdout.decode()
    return re.sub("[\u202a-\u202e\u200b]", "", text)  # pdftotext's own marks around words from right to left


def everything_in(content: bytes, folder: Path) -> bytes:
    """Return all that is anywhere in a document: each part of a packed one, the text of a PDF, pictures as drawn."""
    if content.startswith(b"PK"):
        with ZipFile(io.BytesIO(content)) as parts:
            return b"\n".join([*(name.encode() for name in parts.namelist()), *map(parts.read, parts.namelist())])
    if content.startswith(b"%PDF"):
        return content + pdf_text(content, folder, whole=True).encode() + _streams(content)
    pictures = re.findall(rb"data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)", content)
    return b"\n".join([content, *map(b64decode, pictures)])


def _streams(content: bytes) -> bytes:
    """Return the packed streams of a PDF unpacked: what a reader may not show is there too."""
    found = []
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
        with suppress(zlib.error):
            found.append(zlib.decompress(stream))
    return b"\n".join(found)


def squeezed(text: str) -> str:
    """Return a text as it is compared: without blanks, and without the hyphens that break a line."""
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s\-\u2010\u00ad\u200d\ufe0f]+", "", text)


def texts_of(report: PlanReport) -> list[str]:
    """Return every text of a plan that a person is to read."""
    return list(dict.fromkeys(text for text in _texts(report) if text))


# Ids are not read; the heat map stands in its picture; what an issue rests on and how loud a caution is, is seen.
_NOT_READ = {"schema", "language", "id", "rule", "source", "kind", "heat_map", "basis", "grade", "weight", "suggestion"}
_NOT_READ |= {"backing", "outcomes"}  # said in brief beside them


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in _NOT_READ:
                yield from _texts(getattr(value, field.name))


def _in_word(element: ElementTree.Element) -> Iterator[str]:
    for each in element.iter():
        if each.tag == f"{W}t":
            yield each.text or ""
        elif each.tag in (f"{W}p", f"{W}br", f"{W}tab"):
            yield "\n"


def _in_json(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = value.values()
    if isinstance(value, str):
        yield value
    elif isinstance(value, Iterable):
        for each in value:
            yield from _in_json(each)


def _shown(cell: object) -> str:
    if isinstance(cell, date):
        return " ".join(said_of_date(cell).get(language) for language in Language)
    return f"{cell:g}" if isinstance(cell, float) else str(cell)


class Page(HTMLParser):
    """An HTML page as its elements and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self._hidden = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in an element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self._hidden = tag == "style"
        self.texts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Take in the end of an element."""
        self._hidden = False
        self.texts.append("\n")

    def handle_data(self, data: str) -> None:
        """Take in text."""
        if not self._hidden:
            self.texts.append(data)


def spoken(history: History) -> tuple[Session, ...]:
    """Return a session for each unit that something was agreed on."""
    return tuple(history.session.speak_of(unit) for unit in history.session.agreements)
