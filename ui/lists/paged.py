"""A list model that holds ids and fetches rows in pages: a true length, a true scroll bar, little memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

R = TypeVar("R")
PAGE = 100
Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class Paged(Generic[R]):
    """Ids and the rows that have been fetched for them."""

    def __init__(self, fetch: Callable[[Sequence[str]], Sequence[R]]) -> None:
        self._fetch = fetch
        self.ids: list[str] = []
        self._pages: dict[int, Sequence[R]] = {}

    def show(self, ids: Sequence[str]) -> None:
        """Hold these ids; nothing is fetched yet."""
        self.ids = list(ids)
        self._pages = {}

    def row(self, number: int) -> R:
        """Return a row, fetching its page when nobody has looked at it before."""
        page, place = divmod(number, PAGE)
        if page not in self._pages:
            self._pages[page] = self._fetch(self.ids[page * PAGE : (page + 1) * PAGE])
        return self._pages[page][place]


class PagedModel(QAbstractListModel):
    """The model that a view shows: `ROW` is the row itself, the text is what a screen reader says."""

    ROW = Qt.ItemDataRole.UserRole

    def __init__(
        self,
        fetch: Callable[[Sequence[str]], Sequence[R]],
        sentence: Callable[[R], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = Paged(fetch)
        self._sentence: Callable[..., str] = sentence

    def show(self, ids: Sequence[str]) -> None:
        """Show these ids instead of the ones before."""
        self.beginResetModel()
        self._rows.show(ids)
        self.endResetModel()

    def id_at(self, index: Index) -> str:
        """Return the id of a row."""
        return self._rows.ids[index.row()]

    def index_of(self, id_: str) -> QModelIndex:
        """Return where an id stands; an invalid index when it is not in the list."""
        return self.index(self._rows.ids.index(id_), 0) if id_ in self._rows.ids else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows.ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == self.ROW:
            return self._rows.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._sentence(self._rows.row(index.row()))
        return None
