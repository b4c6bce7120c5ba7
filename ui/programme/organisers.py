"""The organisers of a service: chosen from those the programme knows, or new; opened in place to be named."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.programme.codes import provider_key
from kotodesk.programme.views import ProviderView
from kotodesk.vocabulary import vocabulary
from ui.forms.ask import of_record, question, terms
from ui.forms.folded import FoldedHead, FoldedRow
from ui.forms.list_field import ListField
from ui.forms.sheet import LONG, Sheet
from ui.programme.scene import Scene
from ui.programme.stores import organiser_store
from ui.programme.texts import asks, in_both
from ui.tokens import READING_WIDTH, px
from ui.widgets.label import Label

_NEW = "new/"


class Organisers(QWidget):
    """Follows the service: rows come and go with it, an open row stays open."""

    undoable = Signal(str, object)
    grown = Signal()
    done = Signal()

    def __init__(self, scene: Scene, service_id: str) -> None:
        super().__init__()
        self._scene, self._t, self._service_id = scene, scene.t, service_id
        self.rows: dict[str, FoldedRow] = {}
        self.sheets: dict[str, Sheet] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._choices: dict[str, str] = {}
        hint = self._t("Add from the list, or a new one")
        self.field = ListField((), name=self._t("Add an organiser"), hint=hint)
        self.field.picked.connect(self._picked)
        self._lay_out()

    def refresh(self) -> None:
        """Show the organisers as they stand."""
        shown = self._providers()
        for gone in self.rows.keys() - {one.id for one in shown}:
            self.sheets.pop(gone, None)
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for provider in shown:
            if provider.id not in self.rows:
                self._add_row(provider)
            self.rows[provider.id].head.say(self._summary(provider))
            if provider.id in self.sheets:
                self.sheets[provider.id].refresh()
        self._offer()
        self.grown.emit()

    def flush(self) -> None:
        """Write what can be read."""
        for sheet in tuple(self.sheets.values()):
            sheet.flush()

    def focus_first(self) -> None:
        """Put the focus where an organiser is added."""
        self.field.setFocus()

    def _keys(self) -> tuple[str, ...]:
        service = self._scene.service(self._service_id)
        return service.provider_keys if service else ()

    def _providers(self) -> list[ProviderView]:
        found = (self._scene.whole.provider(key) for key in self._keys())
        return [one for one in found if one is not None]

    def _offer(self) -> None:
        """Offer the organisers that the service does not name, and a new one of each kind."""
        keys, t = self._keys(), self._t
        choices = {self._summary(one): one.key for one in self._scene.whole.providers if one.key not in keys}
        for kind in vocabulary().ids("provider_kinds"):
            name = vocabulary().name("provider_kinds", kind, t.language)
            choices[t("New: {kind}", kind=name)] = _NEW + kind
        if choices != self._choices:
            self._choices = choices
            self.field.show_names(choices)

    def _picked(self, name: str) -> None:
        """Take a known organiser, or make a new one of a kind and open it to be named."""
        choice = self._choices[name]
        self.field.setText("")
        if not choice.startswith(_NEW):
            self._put([*self._keys(), choice])
            return
        key = provider_key(self._scene.whole)
        added = self._scene.work.desk.programme.add_provider(
            self._scene.municipality_id, key, choice.removeprefix(_NEW), name_fi="", name_sv=""
        )
        self._put([*self._keys(), key])
        self.refresh()
        self.rows[added].set_open(True)
        self.sheets[added].focus_first()

    def _put(self, keys: list[str]) -> None:
        self._scene.work.desk.programme.set_service(self._service_id, provider_keys=keys)
        self.done.emit()

    def _remove(self) -> None:
        """Take an organiser off the service; one that nobody has named goes altogether."""
        provider = self._scene.provider(self.sender().objectName())
        if provider is None:
            return
        before = list(self._keys())
        self.field.setFocus()
        self._put([key for key in before if key != provider.key])
        if self._is_blank(provider):
            self._scene.work.desk.programme.remove_provider(provider.id)
        else:
            self.undoable.emit(self._t("Organiser taken off the service"), partial(self._put, before))

    def _is_blank(self, provider: ProviderView) -> bool:
        named = any((provider.name_fi, provider.name_sv, provider.name_en, provider.phone))
        used = any(provider.key in one.provider_keys for one in self._scene.whole.services)
        return not named and not used

    def _add_row(self, provider: ProviderView) -> None:
        remove = self._t("Take off: {name}", name=self._scene.organiser(provider))
        row = FoldedRow(self._t, FoldedHead(self._summary(provider)), remove)
        row.setObjectName(provider.id)
        row.opened.connect(self._opened)
        row.removed.connect(self._remove)
        self.rows[provider.id] = row
        self._lines.addWidget(row)

    def _opened(self, _shown: bool) -> None:
        row = self.sender()
        if isinstance(row, FoldedRow) and not row.has_body():
            self.sheets[row.objectName()] = self._sheet(row.objectName())
            row.set_body(self.sheets[row.objectName()])
        self.grown.emit()

    def _sheet(self, provider_id: str) -> Sheet:
        t = self._t
        sheet = Sheet(t, organiser_store(self._scene, provider_id), self._scene.autosave, gap=16)
        in_both(sheet, self._scene.pair, "name", t("Name of the organiser"))
        sheet.side_by_side(
            *asks(t, "name", "text", t("Name of the organiser"), ("en",)),
            of_record(t, question("phone", "text", t("Phone"))),
        )
        kinds = question("kind", "choice", t("Kind of organiser"), terms("provider_kinds"))
        sheet.add(of_record(t, kinds), fold=LONG)
        return sheet

    def _summary(self, provider: ProviderView) -> str:
        kind = vocabulary().name("provider_kinds", provider.kind, self._t.language)
        name = self._scene.organiser(provider)
        return kind if name == kind else f"{name} ({kind[:1].lower()}{kind[1:]})"

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.field)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Label(self._t("Who organises it?"), "question", wrap=True))
        column.addLayout(self._lines)
        column.addLayout(row)
        self.setMaximumWidth(px(READING_WIDTH))
