"""A score as one line: its bar with the reference marked, the numbers, and where it stands in words."""

from textual.content import Content

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import Grade
from guldkorn.reading.text import Language, Text, number
from guldkorn.survey.mapping import Score, Standing
from guldkorn_tui.look.plain_text import capital, joined, plain

MARK = "◆"
"""Stands before what is to be looked at instead of a muddled statement."""
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_TITLE, _WIDE_TITLE = 26, 32
_WORD = 18
_WIDE, _WIDEST = 100, 130
_INTERVAL = 15
_ALL = Text("alle svarede", "all answered")

_QUIET = "$foreground 55%"
_HEADING = (Text("score", "score"), Text("ref.", "ref."), Text("n", "n"), Text("95 %-interval", "95 % interval"))


def score_line(
    score: Score, grade: Grade | None, knowledge: Knowledge, width: int, language: Language, *, marked: bool = False
) -> Content:
    """Return a score as a line of a width, or of the widest that is read with ease."""
    width = min(width, _WIDEST)
    standing = score.standing(knowledge.limits)
    red_flag = grade is Grade.RED_FLAG
    colour = "$error" if red_flag else standing_colour(standing)
    word = knowledge.word("grade", grade) if grade and red_flag else knowledge.word("standing", standing)
    title_width = _WIDE_TITLE if width >= _WIDE else _TITLE
    title = plain(_marked(score.measured.title.get(language), marked), "bold $accent" if marked else "")
    title = title.truncate(title_width - 1, ellipsis=True)
    numbers = _numbers(score, width, language)
    bar_width = max(6, width - title_width - len(numbers) - _WORD - 2)
    return joined(
        title.pad_right(title_width - title.cell_length),
        score_bar(score, bar_width, colour),
        numbers,
        "  ",
        plain(f"{'‼ ' if red_flag else ''}{word.get(language)}", f"bold {colour}" if standing.is_worse else colour),
    )


def standing_colour(standing: Standing) -> str:
    """Return the colour that goes with where a score stands; the words say it too."""
    if standing.is_worse:
        return "$warning"
    return "$success" if standing.is_better else _QUIET


def score_heading(width: int, language: Language) -> Content:
    """Return the headings of the columns of scores."""
    width = min(width, _WIDEST)
    value, reference, n, interval = (each.get(language) for each in _HEADING)
    wide = width >= _WIDE
    columns = f"{value:>6}{reference:>6}{n:>5}" + (f"{interval:>{_INTERVAL}}" if wide else "")
    before = width - len(columns) - _WORD - 2
    return plain(" " * before + columns, "$foreground 65%")


def score_bar(score: Score, width: int, colour: str) -> Content:
    """Return a bar from 0 to 100 with the reference marked on it."""
    eighths = round(max(0.0, min(100.0, score.value)) / 100 * width * 8)
    full, rest = divmod(eighths, 8)
    cells = ("█" * full + (_EIGHTHS[rest] if rest else "")).ljust(width, "·")[:width]
    if score.reference is None:
        return _painted(cells, colour)
    mark = min(width - 1, int(score.reference.mean / 100 * width))
    inside = f"bold $reference on {colour.partition(' ')[0]}" if mark < full else "bold $reference"
    return joined(_painted(cells[:mark], colour), plain("┃", inside), _painted(cells[mark + 1 :], colour))


def _painted(cells: str, colour: str) -> Content:
    filled = cells.rstrip("·")
    return joined(plain(filled, colour), plain(cells[len(filled) :], "$foreground 25%"))


def _numbers(score: Score, width: int, language: Language) -> str:
    value = number(score.value).get(language) + ("%" if score.measured.prevalence else "")
    reference = number(score.reference.mean).get(language) if score.reference else "–"
    if score.reference and not score.reference.verified:
        reference += "*"
    columns = f"{value:>6}{reference:>6}{score.n:>5}"
    if width >= _WIDE:
        low_high = _ALL.get(language) if score.all_answered else "–"
        if score.interval:
            low, high = (number(end, 0).get(language) for end in score.interval)
            low_high = f"{'~' if score.interval_is_borrowed else ''}{low}–{high}"
        columns += f"{low_high:>{_INTERVAL}}"
    return columns


def dimension_heading(title: Text, language: Language, *, marked: bool = False) -> Content:
    """Return the heading above the scores of a dimension."""
    return plain(_marked(capital(title.get(language)), marked), "bold $accent" if marked else "bold $primary")


def _marked(title: str, marked: bool) -> str:
    return f"{MARK} {title}" if marked else title
