"""The page of all clients: search, filters, the list."""

from __future__ import annotations

from typing import get_args

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.path import clients
from kotodesk.path.clients import ClientQuery, ClientRow
from kotodesk.texts import N_
from ui.lists.client_view import ClientList, ListHead
from ui.lists.client_words import Line, line
from ui.lists.nobody import nobody_found, nobody_yet
from ui.lists.paged import PagedModel
from ui.shell.page import Page
from ui.shell.work import Work
from ui.tokens import MARGIN_PAGE, px
from ui.widgets.button import Button
from ui.widgets.chip import ChipRow, Filter
from ui.widgets.label import Label
from ui.widgets.lines import Hairline
from ui.widgets.search import SearchField

FILTERS: dict[clients.Filter, str] = {
    "all": N_("All"),
    "overdue": N_("Overdue"),
    "without_plan": N_("Without plan"),
    "municipality": N_("Municipality responsible"),
    "employment_authority": N_("Employment authority responsible"),
}


class ClientsPage(Page):
    """Enter opens a client, Ctrl+N begins a new one, the field searches names and dates of birth."""

    def __init__(self, work: Work, argument: str = "") -> None:
        super().__init__(work)
        t = self.t
        self.search = SearchField(t("Search by name or date of birth"))
        self.new = Button(t("New client"), "main", icon="plus")
        self.new.setToolTip("Ctrl+N")
        self.chips = ChipRow([Filter(id_, t.of(word)) for id_, word in FILTERS.items()], name=t("Filters"))
        self.model = PagedModel(work.desk.clients.rows, self._sentence, self)
        self.list = ClientList(self.model, self._line, t("Clients"))
        self.count = Label("", "small", "second", wrap=True)
        self.search.setMaximumWidth(px(344))
        self._instead = QWidget()
        self._lay_out()
        self._join()
        self.refresh()
        self.list.show_current(argument)

    def refresh(self) -> None:
        """Ask the desk again and stay at the same client."""
        current = self.list.current_id()
        query = self._query()
        ids = self.work.desk.clients.ids(query)
        counts = self.work.desk.clients.counts(ClientQuery(query.text))
        self.model.show(ids)
        self.chips.show_counts({str(id_): count for id_, count in counts.items()})
        self.list.show_current(current)
        self.count.setText(self._sum_up(len(ids)))
        self._show_instead(found=bool(ids), any_at_all=bool(counts["all"] or query.text))

    def here(self) -> str:
        """Return the client that is selected."""
        return self.list.current_id()

    def focus_first(self) -> None:
        """Put the focus on the search field, or on the first way on while there is nobody."""
        (self.search if self.search.isVisibleTo(self) else self._instead).setFocus()

    def panes(self) -> list[QWidget]:
        return [self._head, self.chips, self.list]

    def _query(self) -> ClientQuery:
        chosen = self.chips.current()
        on = next(each for each in get_args(clients.Filter) if each == chosen)
        return ClientQuery(self.search.text().strip(), on)

    def _line(self, row: ClientRow) -> Line:
        return line(self.t, row, self.work.clock.today())

    def _sentence(self, row: ClientRow) -> str:
        return self._line(row).sentence()

    def _sum_up(self, found: int) -> str:
        count = self.t.plural("{n} client.", "{n} clients.", found)
        order = self.t(
            "The municipality's by next date, then the employment authority's: name and language only"
        )
        return f"{count} {order}"

    def _show_instead(self, *, found: bool, any_at_all: bool) -> None:
        """Show the list, or say that there is nobody yet or that nobody was found."""
        old = self._instead
        if found:
            self._instead = QWidget()
        elif any_at_all:
            self._instead = nobody_found(self.t, self._clear)
        else:
            self._instead = nobody_yet(self.t, self.work)
        self._column.replaceWidget(old, self._instead)
        old.hide()
        old.deleteLater()
        self._instead.setVisible(not found)
        self._list_area.setVisible(found)
        for widget in (self.search, self.new, self.chips, self._foot):
            widget.setVisible(any_at_all)

    def _clear(self) -> None:
        self.search.clear()
        self.chips.choose("all")
        self.refresh()
        self.search.setFocus()

    def _join(self) -> None:
        self.search.typed.connect(self.refresh)
        self.search.returnPressed.connect(self.list.setFocus)
        self.chips.chosen.connect(self.refresh)
        self.new.clicked.connect(self.work.new_client)
        self.list.opened.connect(self.work.open_client)
        self.work.changed.connect(self.refresh)

    def _lay_out(self) -> None:
        self._head, self._list_area, self._foot = self._make_head(), self._make_list(), self._make_foot()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(MARGIN_PAGE), px(20), px(MARGIN_PAGE), 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addSpacing(px(12))
        self._column.addWidget(self.chips)
        self._column.addWidget(self._list_area, 1)
        self._column.addWidget(self._instead, 1)
        self._column.addWidget(self._foot)

    def _make_head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(Label(self.t("Clients"), "title"))
        row.addStretch(1)
        row.addWidget(self.search, 2)
        row.addWidget(self.new)
        return head

    def _make_list(self) -> QWidget:
        area = QWidget()
        column = QVBoxLayout(area)
        column.setContentsMargins(0, px(8), 0, 0)
        column.setSpacing(0)
        column.addWidget(ListHead(self.t))
        column.addWidget(self.list, 1)
        return area

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline())
        row = QHBoxLayout()
        row.setContentsMargins(0, px(10), 0, px(12))
        row.setSpacing(px(24))
        row.addWidget(self.count, 1)
        row.addWidget(Label(self.t("Enter opens, Ctrl+K searches"), "small", "second"))
        column.addLayout(row)
        return foot
