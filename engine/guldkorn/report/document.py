"""The plan as a document, of the kind that the file's ending says."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.problem import GuldkornError, way_out
from guldkorn.reading.text import Language, Text
from guldkorn.reading.whole_file import write_whole
from guldkorn.report.blocks import Picture
from guldkorn.report.plan_blocks import plan_as_document
from guldkorn.report.plan_reporter import plan_report
from guldkorn.report.plan_workbook import plan_as_workbook
from guldkorn.report.text_format import document_as_markdown
from guldkorn.session.session import Session
from guldkorn.survey.numbers import shortened

_TAKEN = Text(
    "der er allerede en fil med det navn; vælg et andet navn, eller vælg, at den skal overskrives",
    "there is a file of that name already; choose another name, or say that it is to be written over",
)


ENDINGS = (".docx", ".pdf", ".html", ".xlsx", ".md", ".json")
"""The endings of the kinds of document that there are."""


class DocumentError(GuldkornError):
    """A document could not be made or written."""


class TakenNameError(DocumentError):
    """There is a file of that name already."""


def plan_document(
    sessions: Sequence[Session], suffix: str, language: Language, today: date, remarks: Sequence[Text] = ()
) -> bytes:
    """Return the plans of one meeting's units, one session a unit, as the bytes of a file with this ending.

    The same plans give the same bytes on the same day. `remarks` are said at the beginning: that the session's file is
    damaged, for one. Raise DocumentError for an ending other than those of ENDINGS.
    """
    suffix = suffix.lower()
    if suffix not in ENDINGS:
        raise DocumentError(_unknown(suffix))
    report = plan_report(sessions, language, today, remarks)
    document = plan_as_document(report, *_pictures(sessions, language))
    match suffix:  # each writer is loaded where it is used: most runs write one kind of document, and many none
        case ".json":
            from guldkorn.report.plan_json import plan_as_json

            return plan_as_json(report).encode()
        case ".xlsx":
            from guldkorn.report.xlsx_format import workbook_as_xlsx

            return workbook_as_xlsx(plan_as_workbook(report, document))
        case ".docx":
            from guldkorn.report.docx_format import document_as_docx

            return document_as_docx(document)
        case ".pdf":
            from guldkorn.report.pdf_format import document_as_pdf

            return document_as_pdf(document)
        case ".html":
            from guldkorn.report.html_format import document_as_html

            return document_as_html(document).encode()
    return document_as_markdown(document).encode()


def plans_of(session: Session, unit: str | None = None) -> tuple[Session, ...]:
    """Return a session for each unit that something was said of, or for the one that is named.

    A plan is made unit by unit, and a workplace hands in all that were made. Where nothing was said yet, it is the unit
    that is spoken of. Raise DocumentError for a unit that is not shown.
    """
    if unit is not None:
        name = clean_line(unit)
        if name not in session.mapping.units:
            hint, said = way_out(name, session.mapping.units), shortened(name)
            raise DocumentError(
                Text(
                    f'ingen enhed, der kan vises, hedder "{said}"; {hint.da}',
                    f'no unit that can be shown is called "{said}"; {hint.en}',
                )
            )
        return (session.speak_of(name),)
    said_of = {*session.context.units, *session.agreements}
    return tuple(session.speak_of(each) for each in session.mapping.units if each in said_of) or (session,)


def write_plan(
    sessions: Sequence[Session],
    path: Path,
    language: Language,
    today: date,
    *,
    overwrite: bool = False,
    remarks: Sequence[Text] = (),
) -> None:
    """Write the plans to a file, whole or not at all, readable by its owner alone; else as `plan_document`.

    Raise TakenNameError where there is a file already, unless it is to be written over, and DocumentError where it
    cannot be written.
    """
    content = plan_document(sessions, path.suffix, language, today, remarks)
    try:
        write_whole(path, content, overwrite=overwrite)
    except FileExistsError as error:
        raise TakenNameError(Text(f"{path}: {_TAKEN.da}", f"{path}: {_TAKEN.en}")) from error
    except OSError as error:
        reason = f"{path}: {error.strerror or error}"
        raise DocumentError(
            Text(f"planen kunne ikke skrives ({reason})", f"the plan could not be written ({reason})")
        ) from error


def _pictures(sessions: Sequence[Session], language: Language) -> tuple[list[Picture], Picture]:
    """Return the picture of each unit's profile, and that of all units; none is drawn before it is asked for."""
    mapping, knowledge = sessions[0].mapping, sessions[0].rulebook.knowledge

    def of(unit: str | None) -> Picture:
        def drawn(suffix: str) -> bytes:
            from guldkorn.report.chart import profile_chart  # matplotlib

            return profile_chart(mapping, knowledge, language, suffix, unit)

        return drawn

    return [of(session.unit) for session in sessions], of(None)


def _unknown(suffix: str) -> Text:
    said, allowed = shortened(suffix), ", ".join(ENDINGS)
    return Text(
        f'en plan skrives ikke i en fil med endelsen "{said}"; brug en af {allowed}',
        f'a plan is not written in a file that ends in "{said}"; use one of {allowed}',
    )
