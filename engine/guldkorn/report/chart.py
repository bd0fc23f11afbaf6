"""The picture of a mapping for a report: the profile of one unit, or the heat map of several."""

from guldkorn.advice.wording import said_of_hidden_units
from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.problem import GuldkornError, way_out
from guldkorn.reading.text import Language, Text, same
from guldkorn.report.chart_heat_map import draw_heat_map, heat_map_width
from guldkorn.report.chart_page import EDGE, Page
from guldkorn.report.chart_profile import PROFILE_WIDTH, draw_profile
from guldkorn.report.drawing import FORMATS, blank_sheet
from guldkorn.survey.mapping import Mapping
from guldkorn.survey.numbers import shortened


class UndrawableError(GuldkornError):
    """A mapping cannot be drawn as it was asked."""


def profile_chart(mapping: Mapping, knowledge: Knowledge, language: Language, suffix: str, unit: str | None) -> bytes:
    """Return the picture of a unit's profile; the heat map of all where none is named and there are several.

    The same input gives the same bytes. Raise UndrawableError for a suffix other than .svg and .png, for a unit that
    is not shown, and where none is.
    """
    suffix = suffix.lower()
    _check_suffix(suffix)
    chosen = _unit_to_draw(mapping, unit)
    width = PROFILE_WIDTH if chosen is not None else heat_map_width(mapping, knowledge, language)
    with blank_sheet(width) as sheet:
        page = Page(sheet, mapping, knowledge, language)
        title = draw_profile(page, chosen) if chosen is not None else draw_heat_map(page)
        return sheet.saved(suffix, page.y + EDGE, title)


def _check_suffix(suffix: str) -> None:
    if suffix not in FORMATS:
        said = shortened(suffix)
        raise UndrawableError(
            Text(
                f'et billede tegnes i en .svg- eller .png-fil, ikke i "{said}"; giv filen en af de to endelser',
                f'a picture is drawn in an .svg or .png file, not in "{said}"; give the file one of these endings',
            )
        )


def _unit_to_draw(mapping: Mapping, unit: str | None) -> str | None:
    """Return the unit whose profile is drawn; None for the heat map."""
    if not mapping.units:
        hidden = mapping.hidden_units
        why = Text(": ", ": ") + said_of_hidden_units(hidden, mapping.minimum) if hidden else same("")
        raise UndrawableError(
            Text("ingen enhed kan vises, så der er intet at tegne", "no unit can be shown, so there is nothing to draw")
            + why
        )
    if unit is None:
        return mapping.units[0] if len(mapping.units) == 1 else None
    name = clean_line(unit)
    if name not in mapping.units:
        hint, said = way_out(name, mapping.units), shortened(name)
        raise UndrawableError(
            Text(
                f'ingen enhed, der kan vises, hedder "{said}"; {hint.da}',
                f'no unit that can be shown is called "{said}"; {hint.en}',
            )
        )
    return name
