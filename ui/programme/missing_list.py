"""What is missing, one line each with a way to the field; quiet when all is well."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kotodesk.texts import Texts
from ui import paint
from ui.programme.missing import Missing
from ui.tokens import px, tokens
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.label import Label

_SIGN = 17


class OpenSign(QLabel):
    """A dashed ring: something is still open."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the square of the sign."""
        return QSize(px(_SIGN), px(_SIGN))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = paint.smooth(self)
        pen = QPen(tokens().amber, 1.6)
        pen.setDashPattern([2.2, 1.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))


class MissingLine(QWidget):
    """One thing that is missing."""

    jumped = Signal(object)

    def __init__(self, one: Missing) -> None:
        super().__init__()
        self.missing = one
        self.jump = Button(one.jump, "link")
        self.jump.setAccessibleDescription(one.sentence)
        self.jump.clicked.connect(self._press)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(one.sentence, "small", wrap=True))
        words.addWidget(self.jump, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(8), 0, 0)
        row.setSpacing(px(10))
        row.addWidget(OpenSign(), 0, paint.AT_TOP)
        row.addLayout(words, 1)

    def _press(self) -> None:
        self.jumped.emit(self.missing)


class MissingList(QWidget):
    """The majority's language aloud, the other one behind one quiet line."""

    jumped = Signal(str, str)
    """Place and key of the field."""
    grown = Signal()

    def __init__(self, t: Texts, title: str, in_order: str) -> None:
        super().__init__()
        self._t, self._in_order = t, in_order
        self._aloud: tuple[Missing, ...] = ()
        self._also: tuple[Missing, ...] = ()
        self.title, self._count = Label("", "group", wrap=True), Label("", "body", "second")
        self._lines, self._quiet = _column(), _column()
        self._also_words = Label("", "small", "second", wrap=True)
        self.unfold = Button("", "link")
        self.unfold.clicked.connect(self._turn)
        self._also_line, self._quiet_area = QWidget(), QWidget()
        self._lay_out(title)
        self._is_new = True

    def show_missing(self, aloud: Sequence[Missing], also: Sequence[Missing], other: str) -> None:
        """Show what is missing; `also` is missing in the language `other`."""
        if (self._aloud, self._also) == (tuple(aloud), tuple(also)) and not self._is_new:
            return
        self._is_new, self._aloud, self._also = False, tuple(aloud), tuple(also)
        self._count.setText(str(len(aloud)) if aloud else "")
        for label in (self.title, self._count):
            label.setVisible(bool(aloud))
        self._fill(self._lines, self._aloud)
        if not aloud:
            self._lines.addWidget(_in_order(self._in_order))
        self._fill(self._quiet, self._also)
        words = _also(other, len(also), self._t)
        self._also_words.setText(words)
        self.unfold.setAccessibleDescription(words)
        self._show_quiet(shown=bool(also) and not self._quiet_area.isHidden())
        self._also_line.setVisible(bool(also))
        self.grown.emit()

    def lines(self) -> list[MissingLine]:
        """Return the lines that are shown."""
        return [line for line in self.findChildren(MissingLine) if line.isVisibleTo(self)]

    def _fill(self, column: QVBoxLayout, found: Sequence[Missing]) -> None:
        while item := column.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for one in found:
            line = MissingLine(one)
            line.jumped.connect(self._jump)
            column.addWidget(line)

    def _turn(self) -> None:
        self._show_quiet(shown=self._quiet_area.isHidden())
        self.grown.emit()

    def _show_quiet(self, *, shown: bool) -> None:
        self._quiet_area.setVisible(shown)
        self.unfold.set_words(self._t("Hide") if shown else self._t("Show"))

    def _jump(self, one: Missing) -> None:
        self.jumped.emit(str(one.place), one.key)

    def _lay_out(self, title: str) -> None:
        self.title.setText(title)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._count, 0, paint.AT_TOP)
        row = QHBoxLayout(self._also_line)
        row.setContentsMargins(0, px(10), 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self._also_words, 1, paint.AT_MIDDLE)
        row.addWidget(self.unfold)
        self._quiet_area.setLayout(self._quiet)
        self._quiet_area.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addLayout(self._lines)
        column.addWidget(self._also_line)
        column.addWidget(self._quiet_area)


def _also(language: str, n: int, t: Texts) -> str:
    if language == "fi":
        return t.plural("In Finnish {n} thing is missing", "In Finnish {n} things are missing", n)
    return t.plural("In Swedish {n} thing is missing", "In Swedish {n} things are missing", n)


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _in_order(words: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, px(8), 0, 0)
    row.setSpacing(px(10))
    row.addWidget(Icon("in-order", "green"), 0, paint.AT_TOP)
    row.addWidget(Label(words, "small", wrap=True), 1)
    return line
