"""The documents that have been sealed for a client: read, print or save them as they were agreed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.documents.service import SealedView
from kotodesk.documents.snapshot import printed
from kotodesk.vocabulary import vocabulary
from ui import paint
from ui.path.scene import Scene
from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.lines import Hairline

_NATIONAL = {"fi": "fin", "sv": "swe"}


class SealedList(QWidget):
    """`opened` and `saved` carry the id of the plan that was sealed."""

    opened = Signal(str)
    saved = Signal(str)

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene, self._t = scene, scene.t
        self._shown: tuple[SealedView, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def refresh(self) -> bool:
        """Show the documents; return whether there are any."""
        found = self._scene.work.desk.documents.sealed(self._scene.client_id)
        for document in found[len(self._shown) :]:
            self._column.addWidget(self._line(document))
        self._shown = found
        return bool(found)

    def _line(self, document: SealedView) -> QWidget:
        t, line = self._t, QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(0, px(8), 0, px(8))
        row.setSpacing(px(12))
        row.addLayout(self._words(document), 1)
        for words, signal in ((t("Read"), self._open), (t("Save as PDF"), self._save)):
            button = Button(words, "link")
            button.setObjectName(document.subject_id)
            button.setAccessibleName(f"{words}: {self._name(document)}")
            button.clicked.connect(signal)
            row.addWidget(button, 0, paint.AT_TOP)
        column.addLayout(row)
        column.addWidget(Hairline())
        return line

    def _words(self, document: SealedView) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self._name(document), wrap=True))
        print_ = self._t("Fingerprint {code}", code=printed(document.snapshot_sha256))
        words.addWidget(Label(print_, "small", "second", wrap=True))
        return words

    def _name(self, document: SealedView) -> str:
        language = vocabulary().name("languages", _NATIONAL[document.language], self._t.language)
        return self._t(
            "Integration plan, agreed {moment}, {language}",
            moment=f"{document.sealed_at.day}.{document.sealed_at.month}.{document.sealed_at.year}",
            language=language,
        )

    def _open(self) -> None:
        self.opened.emit(self.sender().objectName())

    def _save(self) -> None:
        self.saved.emit(self.sender().objectName())
