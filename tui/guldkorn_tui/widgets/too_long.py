"""More was pasted than a field takes."""

from textual.message import Message

from guldkorn.reading.text import Text


class TooLong(Message):
    """More was pasted than a field takes: nothing of it was taken, so all of it is still where it came from."""

    def __init__(self, pasted: int, takes: Text) -> None:
        super().__init__()
        self.says = Text(
            f"Teksten er for lang ({pasted} tegn) og er ikke sat ind. {takes.da}",
            f"The text is too long ({pasted} characters) and was not put in. {takes.en}",
        )
