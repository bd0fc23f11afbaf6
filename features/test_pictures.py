from pathlib import Path

import pytest

from features.pictures import FOLDER, PICTURES, Picture, draw


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_screen_looks_as_its_picture(picture: Picture, tmp_path: Path) -> None:
    drawn = draw(picture)
    held = FOLDER / f"{picture.name}.svg"
    if not held.is_file() or drawn != held.read_text(encoding="utf-8"):
        now = tmp_path / held.name
        now.write_text(drawn, encoding="utf-8")
        pytest.fail(f"the screen is not as in {held}; look at {now}, and run make pictures if that is how it is meant")


def test_every_picture_in_the_folder_is_of_a_screen() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == {picture.name for picture in PICTURES}


def test_a_picture_asks_for_nothing_from_outside() -> None:
    for path in FOLDER.iterdir():
        addresses = {part.split('"')[0] for part in path.read_text(encoding="utf-8").split("http")[1:]}
        assert addresses == {"://www.w3.org/2000/svg"}
