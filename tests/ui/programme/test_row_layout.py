from __future__ import annotations

import pytest

from kotodesk.texts import Texts, texts
from ui.programme.row_layout import fitted, height_of, lay_out, spans
from ui.programme.row_words import Cell, Column, RowWords
from ui.theme import Theme
from ui.tokens import px

COLUMNS = (Column("For jobseekers", 216), Column("For others", 150), Column("Readiness", 106))
ROW = RowWords(
    "content/3",
    "Multilingual civic orientation",
    lead="3",
    names=("In Ukrainian", "In Vietnamese", "With an interpreter"),
    cells=(
        Cell("The authority", "expert"),
        Cell("Sandnäs", "rector"),
        Cell("In order", "3 services", "done"),
    ),
)


def test_a_wide_row_has_every_column_and_a_narrow_one_keeps_the_last(theme: Theme) -> None:
    assert len(spans(COLUMNS, 874, lead=True).columns) == 3
    assert len(spans(COLUMNS, 700, lead=True).columns) == 1
    assert len(spans(COLUMNS, 300, lead=True).columns) == 0


@pytest.mark.parametrize("width", [874, 700, 300])
def test_nothing_said_is_lost_when_the_row_folds(theme: Theme, t: Texts, width: int) -> None:
    said = " ".join(piece.words for piece in lay_out(ROW, COLUMNS, width, t, lead=True))
    for word in ("3", "Multilingual", "The authority", "expert", "Sandnäs", "rector", "In order"):
        assert word in said


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("width", [874, 700, 300])
def test_pieces_neither_meet_nor_leave_the_row(theme: Theme, t: Texts, width: int, size: int) -> None:
    theme.wear("light", size)
    pieces = lay_out(ROW, COLUMNS, px(width), t, lead=True)
    for number, piece in enumerate(pieces):
        assert piece.place.right() < px(width)
        assert piece.place.bottom() < height_of(pieces)
        assert not any(piece.place.intersects(other.place) for other in pieces[number + 1 :])


def test_names_are_told_as_far_as_they_fit_and_all_to_a_screen_reader(theme: Theme, t: Texts) -> None:
    assert fitted(ROW.names, 600, t) == "In Ukrainian, In Vietnamese, With an interpreter"
    assert fitted(ROW.names, 260, t) == "In Ukrainian, In Vietnamese and 1 more"
    assert fitted(ROW.names, 10, t) == "In Ukrainian and 2 more"
    assert fitted(("A", "B"), 10, texts("fi")) == "A ja 1 muu"
    assert "With an interpreter" in ROW.sentence(COLUMNS)
    assert "For others: Sandnäs, rector" in ROW.sentence(COLUMNS)
