"""The programme in the window: one page at a time, and the document beside it when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kotodesk.errors import WorldError
from ui.forms.editor import Undo
from ui.programme.content import ContentPart
from ui.programme.facts import FactsPart
from ui.programme.frame import Frame
from ui.programme.new_service import NewServicePart
from ui.programme.overview import Overview
from ui.programme.part import Part
from ui.programme.place import CONTENT, FACTS, NEW, OVERVIEW, SERVICE, Place
from ui.programme.preview import WIDTH as PREVIEW_WIDTH
from ui.programme.preview import PreviewPanel
from ui.programme.scene import Scene
from ui.programme.service_page import ServicePart
from ui.shell.page import focus_into
from ui.shell.work import Work
from ui.widgets.rail import NavRail
from ui.widgets.tab_order import order_tabs
from ui.widgets.toast import Toast

PARTS: Mapping[str, type[Part]] = MappingProxyType(
    {
        OVERVIEW: Overview,
        CONTENT: ContentPart,
        NEW: NewServicePart,
        SERVICE: ServicePart,
        FACTS: FactsPart,
    }
)


class ProgrammePage(Frame):
    """Shows the page that the place names (ui.programme.place), the overview without one."""

    def __init__(self, work: Work, argument: str = "") -> None:
        super().__init__(work)
        self.scene = Scene(work, self)
        self._undos: list[Undo] = []
        self._preview: PreviewPanel | None = None
        self._panel: QWidget | None = None
        self.part: Part = self._show_part(self._known(Place.of(argument)))
        self._join()

    def here(self) -> str:
        return str(self.part.place)

    def leave(self) -> None:
        self.part.flush()
        self.scene.autosave.flush()

    def focus_first(self) -> None:
        if not self.part.focus_first() and not focus_into(self._content):
            focus_into(self.footer)

    def focus_came(self, widget: QWidget) -> None:
        """Let the panel follow the focused field."""
        if self.part.isAncestorOf(widget):
            self.part.focus_came(widget)

    def open_place(self, place: str, key: str = "") -> None:
        """Open a page, with the focus on a field, on the row one came from, or where work begins."""
        self.leave()
        came_from = str(self.part.place)
        self.part = self._show_part(self._known(Place.of(place)))
        if not any(one and self.part.focus_key(one) for one in (key, came_from)):
            self.focus_first()

    def go_back(self) -> None:
        """Go to the page above."""
        if self.part.place.kind != OVERVIEW:
            self.open_place(self.part.back())

    def go_on(self) -> None:
        """Do what *next* says."""
        if self.part.next()[0]:
            self.part.flush()
            self.part.go_on()

    def undo(self) -> None:
        """Take the last act back."""
        if self._undos:
            self._undos.pop()()

    def show_preview(self) -> None:
        """Show the document beside the page; again asks for the printer."""
        self.leave()
        if self._preview is not None and self.is_side_open():
            self._preview.print.click()
        elif self._preview is not None:
            self.open_side()
        else:
            self._make_preview()

    def _make_preview(self) -> None:
        self._preview = PreviewPanel(self.scene)
        self._preview.closed.connect(self.close_preview)
        self._preview.working.connect(self.watch)
        self._preview.told.connect(self._tell)
        self.show_side(self._preview, PREVIEW_WIDTH)
        self.open_side()
        self._preview.draw()
        self._preview.focus_first()
        self._order()

    def close_preview(self) -> None:
        """Show the panel of the page again."""
        if self._preview is None:
            return
        self._preview.hide()
        self._preview.deleteLater()
        self._preview = None
        self.show_side(self.part.panel)
        self._order()
        self.focus_first()

    def folded(self) -> None:
        """Offer the way to the panel where it is a drawer; beside the page Tab goes through it."""
        self.part.side_button.setVisible(not self.beside)
        self._order()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the document on Esc."""
        if event.key() == Qt.Key.Key_Escape and self._preview is not None:
            self.close_preview()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep what is typed when the window is left."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.scene.autosave.flush()

    def _known(self, place: Place) -> Place:
        """A service that is not there leads to the overview."""
        gone = place.kind == SERVICE and self.scene.service(place.about) is None
        return Place() if gone else place

    def _show_part(self, place: Place) -> Part:
        part = PARTS[place.kind](self.scene, place)
        part.moved.connect(self.open_place)
        part.undoable.connect(self._offer_undo)
        part.grown.connect(self._order)
        part.done.connect(self._say_saved)
        part.side_button.clicked.connect(self.open_side)
        if isinstance(part, Overview):
            part.preview_asked.connect(self.show_preview)
        self._undos.clear()
        self.part = part
        self.show_content(part)
        part.panel.show_passages(part.passages(None))
        if self._preview is None:
            self.show_side(part.panel)
        if self._panel is not None:
            self._panel.deleteLater()
        self._panel = part.panel
        self._show_footer()
        self._order()
        return part

    def _show_programme(self) -> None:
        self.part.refresh()
        self._show_footer()
        self._order()

    def _show_footer(self) -> None:
        self.footer.setVisible(self.part.has_footer())
        self.footer.show_next(self.part.next()[0])

    def _order(self) -> None:
        order_tabs([self._left, self._side, *self.window().findChildren(NavRail)])

    def _say_saved(self) -> None:
        self.footer.show_saved(self.t("Saved at {time}", time=f"{self.work.clock.now():%H.%M}"))

    def _say_not_saved(self, error: WorldError) -> None:
        """The words stay on the page; the window says what stands in the way."""
        self.footer.show_saved(self.t("Not saved yet"), safe=False)
        raise error

    def _offer_undo(self, words: str, undo: Undo) -> None:
        self._undos.append(undo)
        self._toast(words, self.t("Undo")).undone.connect(self.undo)

    def _tell(self, words: str) -> None:
        self._toast(words)

    def _toast(self, words: str, undo: str = "") -> Toast:
        return Toast(self, words, undo, above=self.footer.height() + 8)

    def _join(self) -> None:
        self.scene.changed.connect(self._show_programme)
        self.scene.autosave.saved.connect(self._say_saved)
        self.scene.autosave.failed.connect(self._say_not_saved)
        self.footer.back.connect(self.go_back)
        self.footer.next.connect(self.go_on)
        shortcuts: dict[str, Callable[[], None]] = {
            "Ctrl+Z": self.undo,
            "Ctrl+P": self.show_preview,
            "F1": self.open_side,
            "Alt+Left": self.go_back,
            "Alt+Right": self.go_on,
        }
        for keys, act in shortcuts.items():
            QShortcut(QKeySequence(keys), self).activated.connect(act)
