"""The week: seven days in three parts; letters tie the blocks to the list of chosen services."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kotodesk.texts import N_, Texts
from ui import paint
from ui.tokens import Tokens, font, px, tokens

DAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
PARTS = (N_("morning"), N_("afternoon"), N_("evening"))
_HEAD, _CELL = 20, 42


@dataclass(frozen=True)
class Block:
    """A service in a part of a day: day 0 is Monday, part 0 the morning; `over`: more than fits the week."""

    day: int
    part: int
    letter: str
    hours: str
    over: bool = False


class WeekGrid(QWidget):
    """Shows the week; the words of the description say the same as the picture."""

    def __init__(self, t: Texts) -> None:
        super().__init__()
        self._t = t
        self._blocks: tuple[Block, ...] = ()
        self.setAccessibleName(t("The week"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show these blocks instead of the ones before."""
        self._blocks = tuple(blocks)
        self.setAccessibleDescription("; ".join(self._words(block) for block in self._blocks))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for seven days."""
        return QSize(px(292), px(_HEAD) + 3 * px(_CELL) + 1)

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which days and letters can be read."""
        return QSize(px(240), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint days, parts, lines and blocks."""
        painter, c = paint.smooth(self), tokens()
        self._paint_frame(painter, c)
        for block in self._blocks:
            self._paint_block(painter, block, c)

    def _words(self, block: Block) -> str:
        return f"{block.letter}: {self._t.of(DAYS[block.day])} {self._t.of(PARTS[block.part])}, {block.hours}"

    def _side(self) -> int:
        return max(paint.text_width(font("caption"), self._t.of(part)) for part in PARTS) + px(8)

    def _cell(self, day: int, part: int) -> QRect:
        wide = (self.width() - self._side() - 1) // 7
        return QRect(self._side() + day * wide, px(_HEAD) + part * px(_CELL), wide, px(_CELL))

    def _paint_frame(self, painter: QPainter, c: Tokens) -> None:
        letters = font("caption")
        for day, word in enumerate(DAYS):
            place = self._cell(day, 0).adjusted(0, -px(_HEAD), 0, -px(_CELL))
            paint.write(painter, place, paint.CENTRE, self._t.of(word), letters, c.text2)
        for part, word in enumerate(PARTS):
            place = QRect(0, self._cell(0, part).top(), self._side(), px(_CELL))
            paint.write(painter, place, paint.LEFT, self._t.of(word), letters, c.text2)
        right, bottom = self._cell(6, 2).right() + 1, self._cell(6, 2).bottom() + 1
        for part in range(4):
            paint.hairline(painter, self._side(), right, px(_HEAD) + part * px(_CELL), c.line)
        for day in range(8):
            painter.fillRect(
                self._side() + day * self._cell(0, 0).width(), px(_HEAD), 1, bottom - px(_HEAD), c.line
            )

    def _paint_block(self, painter: QPainter, block: Block, c: Tokens) -> None:
        place = self._share(block)
        fill, words = (c.amber_tint, c.amber) if block.over else (c.accent, c.on_accent)
        if block.over:
            painter.setPen(QPen(c.amber, 1.5, Qt.PenStyle.DashLine))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        alone = place.height() > px(30)
        text = f"{block.letter}\n{block.hours}" if alone else block.letter
        paint.write(painter, place, paint.CENTRE, text, font("caption", weight=600), words)

    def _share(self, block: Block) -> QRect:
        """Blocks in the same part of a day share its cell from top to bottom."""
        same = [each for each in self._blocks if (each.day, each.part) == (block.day, block.part)]
        cell = self._cell(block.day, block.part).adjusted(3, 3, -2, -2)
        high = cell.height() // len(same)
        return QRect(
            cell.left(),
            cell.top() + same.index(block) * high,
            cell.width(),
            high - (1 if len(same) > 1 else 0),
        )
