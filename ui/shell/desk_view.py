"""The window while the vault is open: rail, one page, shortcuts, one message bar."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.shell.page import Page, focus_into
from ui.shell.places import BELONGS, FOOT, PAGES, RAIL, RailPlace
from ui.shell.work import Work
from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.head import MessageBar
from ui.widgets.lines import Surface
from ui.widgets.rail import NavRail, Place
from ui.widgets.tab_order import order_tabs


class DeskView(Surface):
    """Shows one page at a time."""

    page_shown = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__("window")
        self.work = work
        self.place, self.page = "", Page(work)
        self._bar: QWidget | None = None
        self._column = QVBoxLayout()
        self._row = QHBoxLayout(self)
        self._rail = self._make_rail()
        self._lay_out()
        self._add_shortcuts()
        work.place_asked.connect(self.show_place)

    def show_place(self, place: str, argument: str = "") -> None:
        """Leave the page that is open and show another."""
        if place not in PAGES:
            return
        self.page.leave()
        self.place = place
        self._swap(PAGES[place](self.work, argument))

    def rebuild(self) -> None:
        """Build rail and page anew from data: the language or the size of text has changed."""
        self.page.leave()
        here = self.page.here()
        old, self._rail = self._rail, self._make_rail()
        self._row.replaceWidget(old, self._rail)
        old.hide()
        old.deleteLater()
        self._swap(PAGES[self.place](self.work, here))

    def drop(self) -> None:
        """Store what is typed and drop the page, so that nothing personal stays on the screen."""
        self.page.leave()
        self.place = ""
        self._swap(Page(self.work))

    def say(self, title: str, body: str = "") -> None:
        """Show the one message bar above the page; it stays until it is closed or another page opens."""
        self._hush()
        close = Button(self.work.t("Close the message"))
        close.clicked.connect(self._hush)
        holder = QWidget()
        around = QHBoxLayout(holder)
        around.setContentsMargins(px(32), px(12), px(32), 0)
        around.addWidget(MessageBar("amber", title, body, [close]))
        self._bar = holder
        self._column.insertWidget(0, holder)
        holder.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(holder, f"{title}. {body}"))

    def search(self) -> None:
        """Go to the search field of the client list."""
        if self.place != "clients":
            self.show_place("clients")
        self.page.focus_first()

    def _hush(self) -> None:
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None

    def _swap(self, page: Page) -> None:
        self._hush()
        old, self.page = self.page, page
        self._column.replaceWidget(old, page)
        old.hide()
        old.deleteLater()
        self._rail.show_current(BELONGS.get(self.place, self.place))
        self._rail_last()
        page.show()
        page.focus_first()
        self.page_shown.emit()

    def _rail_last(self) -> None:
        """Tab reaches the rail after the page."""
        order_tabs([self.page, self._rail])

    def _make_rail(self) -> NavRail:
        t = self.work.t
        places = [Place("search", "search", t("Search"), "Ctrl+K")]
        for number, (id_, place) in enumerate(_existing(RAIL), start=1):
            places.append(Place(id_, place.icon, t.of(place.word), f"Ctrl+{number}"))
        foot = [Place(id_, place.icon, t.of(place.word)) for id_, place in _existing(FOOT)]
        rail = NavRail(t("Places"), places, [*foot, Place("lock", "lock", t("Lock"), "Ctrl+L")])
        rail.chosen.connect(self._go)
        return rail

    def _go(self, id_: str) -> None:
        if id_ == "search":
            self.search()
        elif id_ == "lock":
            self.work.lock_asked.emit()
        else:
            self.show_place(id_)

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.page, 1)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._rail)
        self._row.addLayout(self._column, 1)

    def _add_shortcuts(self) -> None:
        acts: dict[str, Callable[[], None] | SignalInstance] = {
            "Ctrl+K": self.search,
            "Ctrl+N": self.work.new_client,
            "Ctrl+L": self.work.lock_asked,
            "F6": self._next_pane,
            "Shift+F6": self._pane_before,
        }
        for keys, act in acts.items():
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        for number, (_id, _place) in enumerate(_existing(RAIL), start=1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self).activated.connect(self._go_by_number)

    def _go_by_number(self) -> None:
        shortcut = self.sender()
        if isinstance(shortcut, QShortcut):
            number = int(shortcut.key().toString()[-1])
            self.show_place(_existing(RAIL)[number - 1][0])

    def _next_pane(self) -> None:
        self._move_pane(1)

    def _pane_before(self) -> None:
        self._move_pane(-1)

    def _move_pane(self, step: int) -> None:
        panes = [pane for pane in (*self.page.panes(), self._rail) if pane.isVisible()]
        focus: QWidget | None = self.window().focusWidget()
        inside = [pane for pane in panes if focus is not None and (pane is focus or pane.isAncestorOf(focus))]
        # The innermost pane counts: a pane may lie inside another.
        at = panes.index(inside[-1]) if inside else -1
        for offset in range(1, len(panes) + 1):
            if focus_into(panes[(at + step * offset) % len(panes)]):
                return


def _existing(places: Mapping[str, RailPlace]) -> list[tuple[str, RailPlace]]:
    return [(id_, place) for id_, place in places.items() if id_ in PAGES]
