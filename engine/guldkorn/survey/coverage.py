"""What of a questionnaire is in a file, and what is not."""

from guldkorn.reading.text import Text, join
from guldkorn.survey.file_reading import FileReading
from guldkorn.survey.recognition import Form


def check_coverage(reading: FileReading) -> None:
    """Report a file in which nothing is recognised; else say which scales lack items, and what that means."""
    if reading.recognition.form is Form.NOTHING:
        _report_nothing(reading)
    elif reading.recognition.form is Form.ANSWERS:
        _remark_on_scales(reading)


def _report_nothing(reading: FileReading) -> None:
    instrument = reading.recognition.instrument
    codes = [*instrument.items, *(scale.code for scale in instrument.scales)]
    reading.faults.report(
        reading.file.heading_row,
        "ingen kolonne er et spørgsmål eller en skala i {name}. Overskrifterne skal være koder som {codes}; "
        'angiv ellers med --column "OVERSKRIFT=KODE", hvad en kolonne er, eller giv spørgsmålenes ordlyd med '
        "--wording. "
        "En færdig kortlægning har overskrifterne enhed,skala,score,antal",
        "no column is an item or a scale of {name}. The headings must be codes such as {codes}; else say what a "
        'column is with --column "HEADING=CODE", or give the wording of the items with --wording. Else '
        "a mapping has the headings unit,scale,score,n",
        name=instrument.title,
        codes=", ".join(codes[:3]),
    )


def _remark_on_scales(reading: FileReading) -> None:
    """Say which scales cannot be scored because half of their items or more are not in the file."""
    absent: list[Text] = []
    for scale in reading.recognition.instrument.scales:
        items = [item.code for item in reading.recognition.instrument.asked(scale)]
        missing = [code for code in items if code in reading.recognition.missing_items]
        if missing == items and scale.code not in reading.recognition.scales:
            absent.append(scale.title)
        elif missing and scale.code not in reading.recognition.scales:
            few = 2 * (len(items) - len(missing)) < len(items)
            reading.faults.remark(
                reading.file.heading_row,
                "skalaen {scale} mangler spørgsmålene {items}{and_so}",
                "the scale {scale} lacks the items {items}{and_so}",
                scale=scale.title,
                items=", ".join(missing),
                and_so=_NOT_MEASURED if few else _STILL_SCORED,
            )
    if absent:
        reading.faults.remark(
            reading.file.heading_row,
            "ikke i filen og derfor ikke målt: {scales}",
            "not in the file and so not measured: {scales}",
            scales=join(absent),
        )


_NOT_MEASURED = Text(" og er ikke målt", " and is not measured")
_STILL_SCORED = Text("; den er beregnet af resten", "; it is scored from the rest")
