"""One content of the programme: its services, and who answers for it."""

from __future__ import annotations

from collections.abc import Sequence

from kotodesk.programme.rules import CONTENTS
from ui.forms.sheet import Sheet
from ui.programme.missing import ADD
from ui.programme.part import Part
from ui.programme.place import CONTENT, NEW, Place
from ui.programme.rows import OTHER, ended_rows, service_columns, service_rows
from ui.programme.stores import posts_store
from ui.programme.table import Table
from ui.programme.texts import in_both
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.panel import Passage


class ContentPart(Part):
    """Services as rows; one is added, opened, or seen among those that have ended."""

    def build(self) -> None:
        t = self.t
        self.content = self.place.about
        where = "" if self.content == OTHER else t("Content {n} of {all}", n=self.content, all=len(CONTENTS))
        self.add_head(self.scene.content_name(self.content), self._sections(), where)
        self.table = Table(t, t("Service"), service_columns(t))
        self.ended = Table(t, t("Services that have ended"), service_columns(t))
        self.nothing = Label(t("No services yet"), "body", "second")
        self.add = Button(t("Add a service"), icon="plus")
        self.add.clicked.connect(self._add)
        for table in (self.table, self.ended):
            table.opened.connect(self._open)
        self.add_group(self.table, self.nothing, self.add)
        if self.content != OTHER:
            self._ask_posts()
        self.column.addWidget(self.ended)
        self.column.addStretch(1)
        self.missing = self.add_missing(t("Missing here"))
        self.refresh()

    def next(self) -> tuple[str, str]:
        order = (*CONTENTS, OTHER)
        after = order[order.index(self.content) + 1 :]
        if not after:
            return "", ""
        words = self.t("Next: {step}", step=self.scene.content_name(after[0]))
        return words, str(Place(CONTENT, after[0]))

    def refresh(self) -> None:
        super().refresh()
        scene, services = self.scene, self.scene.now.of_content(self.content)
        self.table.show_rows(service_rows(scene, services))
        self.nothing.setVisible(not services)
        self.ended.show_rows(ended_rows(scene, scene.ended(self.content)))
        self.show_missing(self.missing)

    def focus_first(self) -> bool:
        if not self.table.focus_row():
            self.add.setFocus()
        return True

    def focus_key(self, key: str) -> bool:
        if key == ADD:
            self.add.setFocus()
            return True
        if super().focus_key(key):
            return True
        return any(row.id == key for row in self.table.rows()) and self.table.focus_row(key)

    def passages_at_rest(self) -> Sequence[Passage]:
        if self.content == OTHER:
            return self.law_passage("other_services")
        return self.law_passage("who_serves", "stays_with_municipality")

    def _sections(self) -> str:
        law = self.scene.law
        for one in law.pack.contents:
            if one.id == self.content:
                act = one.items.full.of(self.t.language)
                return f"{act[:1].upper()}{act[1:]}; {one.about.of(self.t.language)}"
        line = law.line("programme", "other_services")
        return line.section.written if line.section else ""

    def _ask_posts(self) -> None:
        t, pair = self.t, self.scene.pair
        sheet = self.add_sheet(Sheet(t, posts_store(self.scene, self.content), self.scene.autosave, gap=16))
        sheet.heading(t("Post that answers"))
        in_both(sheet, pair, "jobseekers_post", t("For jobseekers"))
        in_both(sheet, pair, "others_post", t("For others"))

    def _open(self, place: str) -> None:
        self.moved.emit(place, "")

    def _add(self) -> None:
        self.moved.emit(str(Place(NEW, self.content)), "")
