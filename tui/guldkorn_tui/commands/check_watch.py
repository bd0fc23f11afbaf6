"""`guldkorn check --watch`: the review again at every save."""

from collections.abc import Iterable
from datetime import date, datetime
from threading import Event
from time import perf_counter

from guldkorn.editing.checking.review import review
from guldkorn.reading.problem import shown_path
from guldkorn.reading.text import Language, Text, join
from guldkorn.rules.layers import Layers
from guldkorn_tui.commands.check import review_lines, summary
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.file_watch import Change, Happened, changes

_MOST_NAMED = 3


def watch_problems(layers: Layers, language: Language, stop: Event | None = None) -> int:
    """Print the problems of a rulebook now and after every save, until it is stopped (Ctrl-C). Return 0."""
    try:
        saves = changes(layers, stop)  # from here on no save is missed, not even one during the first review
        _print_review(layers, Text("begyndt; Ctrl-C slutter", "begun; Ctrl-C ends"), language)
        for saved in saves:
            _print_review(layers, changed(saved), language)
    except KeyboardInterrupt:
        print_out()
    return 0


def _print_review(layers: Layers, why: Text, language: Language) -> None:
    start = perf_counter()
    found = review(layers.folder, layers.packs, date.today())
    took = round((perf_counter() - start) * 1000)
    print_out(f"--- {datetime.now():%H:%M:%S} {why.get(language)}")
    for line in review_lines(found, language):
        print_out(line)
    print_out(f"{summary(found).get(language)} ({took} ms)\n")


def changed(saved: Iterable[Change]) -> Text:
    """Say what happened to which files; of many only the first."""
    saved = tuple(saved)
    told = [
        Text(f"{_HAPPENED[each.happened].da} {name}", f"{_HAPPENED[each.happened].en} {name}")
        for each in saved[:_MOST_NAMED]
        for name in [shown_path(each.path)]
    ]
    if more := len(saved) - len(told):
        told.append(Text(f"og {more} til", f"and {more} more"))
    return join(told)


_HAPPENED = {
    Happened.SAVED: Text("gemt:", "saved:"),
    Happened.ADDED: Text("ny:", "new:"),
    Happened.DELETED: Text("slettet:", "deleted:"),
}
