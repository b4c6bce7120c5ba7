from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ui.shots import SIZE, VARIANTS, index, shots
from ui.theme import Theme


def test_a_screen_is_drawn_in_every_variant_with_an_index(
    qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    files = list(shots(qapp, theme, tmp_path, only="settings"))
    index(tmp_path, files)
    assert len(files) == len(VARIANTS)
    sizes = {(image.width(), image.height()) for image in (QImage(str(tmp_path / file)) for file in files)}
    assert sizes == {SIZE}
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert all(file in page for file in files)
