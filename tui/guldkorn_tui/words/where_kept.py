"""How much of what was said is kept: never said to be all where something was refused."""

from guldkorn.reading.problem import shown_path
from guldkorn.reading.text import Text
from guldkorn.session.minutes import Minutes


def said_of_kept(minutes: Minutes) -> Text:
    """Say where what was said is kept, and first how much was refused."""
    path, refused = shown_path(minutes.path), said_of_refused(minutes)
    if minutes.is_kept:
        if refused is None:
            return Text(f"Alt er gemt i {path}.", f"Everything is kept in {path}.")
        return refused + Text(f" Resten er gemt i {path}.", f" The rest is kept in {path}.")
    if refused is not None:
        return refused + Text(" Der er ingen fil.", " There is no file.")
    return Text(
        f"Der er ikke skrevet noget endnu. Mødet gemmes i {path}, så snart I skriver noget.",
        f"Nothing is said yet. The meeting is kept in {path} once you say something.",
    )


def said_of_refused(minutes: Minutes) -> Text | None:
    """Say how much could not be kept and was not said again since; None where all could."""
    count = len(minutes.refused)
    if not count:
        return None
    return Text(
        f"{count} ting, I skrev, blev ikke gemt.",
        f"{count} thing{'s' * (count != 1)} that you said {'was' if count == 1 else 'were'} not kept.",
    )
