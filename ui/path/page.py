"""The path of one client: the workspace filled with one step at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kotodesk.errors import WorldError
from kotodesk.path.steps import DONE, NAMES, NOT_NEEDED, STEPS
from ui.forms.editor import Undo
from ui.path.head import head_of
from ui.path.pages import STEP_PAGES
from ui.path.route import INTERVIEW, Route, beside, first_open
from ui.path.scene import Scene
from ui.path.spine import spine_steps
from ui.path.step import StepPage
from ui.shell.page import focus_into
from ui.shell.work import Work
from ui.shell.workspace import Workspace
from ui.widgets.button import Button
from ui.widgets.rail import NavRail
from ui.widgets.tab_order import order_tabs
from ui.widgets.toast import Toast


class ClientPage(Workspace):
    """Shows the step that the route names, else the one at which work goes on."""

    def __init__(self, work: Work, argument: str) -> None:
        super().__init__(work)
        route = Route.of(argument)
        self.scene = Scene(work, route.client_id, self)
        self._undos: list[Undo] = []
        self._action: Button | None = None
        self.route = self._whole(route)
        self.step: StepPage = self._show_step()
        self.scene.changed.connect(self._show_case)
        self.scene.autosave.saved.connect(self._say_saved)
        self.scene.autosave.failed.connect(self._say_not_saved)
        self.step_chosen.connect(self.open_place)
        self.footer.back.connect(self.go_back)
        self.footer.next.connect(self.go_on)
        shortcuts: dict[str, Callable[[], None]] = {"Ctrl+Z": self.undo, "Ctrl+P": self.print_step}
        for keys, act in shortcuts.items():
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def here(self) -> str:
        return str(self.route)

    def leave(self) -> None:
        self.step.flush()
        self.scene.autosave.flush()

    def focus_first(self) -> None:
        """Put the focus where work begins; on a closed page never on the way to open it again."""
        closed = self.step.is_closed()
        if closed or not (self.step.focus_first() or focus_into(self.step)):
            self._focus_footer()

    def _focus_footer(self) -> None:
        """Where nothing can be changed any more, the way on is what is wanted."""
        if not focus_into(self.footer.next_button):
            focus_into(self.footer)

    def focus_came(self, widget: QWidget) -> None:
        super().focus_came(widget)
        if self.step.isAncestorOf(widget):
            self.step.focus_came(widget)

    def open_place(self, place: str, key: str = "") -> None:
        """Open a step or a part of the interview, with the focus on a question or on its first one."""
        self.leave()
        self._close_drawers()
        step, _, part = place.partition("/")
        self.route = self._whole(Route(self.scene.client_id, step, part))
        self.step = self._show_step()
        if not (key and self.step.focus_key(key)):
            self.focus_first()

    def go_on(self) -> None:
        """Go to the next place; nothing stands in the way."""
        self._go(1)

    def go_back(self) -> None:
        """Go to the place before."""
        self._go(-1)

    def undo(self) -> None:
        """Take the last act back."""
        if self._undos:
            self._undos.pop()()

    def print_step(self) -> None:
        """Print what the step prints."""
        self.step.print_page()

    def changeEvent(self, event: QEvent) -> None:
        """Keep what is typed when the window is left."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.scene.autosave.flush()

    def _whole(self, route: Route) -> Route:
        """Say the step and the part where the route does not."""
        steps = self.scene.steps
        step = route.step or first_open(steps)
        if step != INTERVIEW:
            return Route(route.client_id, step)
        parts = [one for one in steps[STEPS.index(INTERVIEW)].parts if one.questions]
        known = {one.step.id for one in parts}
        waiting = next((one.step.id for one in parts if one.state not in (DONE, NOT_NEEDED)), "")
        part = route.part if route.part in known else waiting or parts[0].step.id
        return Route(route.client_id, step, part)

    def _show_step(self) -> StepPage:
        self._look()
        step = STEP_PAGES[self.route.step](self.scene, self.route.part)
        step.moved.connect(self.open_place)
        step.undoable.connect(self._offer_undo)
        step.grown.connect(self._order)
        step.closed.connect(self._focus_footer)
        step.drawing.connect(self.watch)
        step.side_asked.connect(self.show_side)
        self._undos.clear()
        self.show_content(step, scrolls=step.scrolls)
        self.show_side(step.side(), step.side_width)
        step.panel.show_passages(step.passages_at_rest())
        self.step = step
        self._show_case()
        return step

    def _look(self) -> None:
        desk, client = self.work.desk, self.scene.client_id
        desk.path.look(client, self.route.step)
        if self.route.part:
            desk.path.look(client, self.route.place)

    def _show_case(self) -> None:
        self.show_head(head_of(self.scene.case, self.t))
        self.show_steps(spine_steps(self.scene.steps, self.route.step, self.t), self.route.place)
        self.step.refresh()
        self._show_footer()
        self._order()

    def _show_footer(self) -> None:
        steps = self.scene.steps
        self.footer.show_back(bool(beside(steps, self.route.place, -1)))
        action = self.step.action()
        gone, self._action = self._action, action
        if action is not None and action is not gone:
            self.footer.set_action(action)
        self.footer.show_next("" if action else self._next_words())
        if gone is not None and gone is not action:
            self._take_away(gone)

    def _take_away(self, action: Button) -> None:
        """What was done by this action leads on: the focus goes to *next*."""
        was_here = self._has_lost_focus(action)
        action.hide()
        action.deleteLater()
        if was_here:
            self._focus_footer()

    def _has_lost_focus(self, action: Button) -> bool:
        focus: QWidget | None = self.window().focusWidget()
        return focus is None or focus is action

    def _next_words(self) -> str:
        place = beside(self.scene.steps, self.route.place, 1)
        if not place:
            return ""
        step, _, part = place.partition("/")
        if step == "agreement":
            return self.t("Go through and agree")
        name = self._part_name(part) if part and self.route.step == INTERVIEW else self.t.of(NAMES[step])
        return self.t("Next: {step}", step=name)

    def _part_name(self, part: str) -> str:
        steps = self.scene.steps[STEPS.index(INTERVIEW)].parts
        return next(one.step.title.of(self.t.language) for one in steps if one.step.id == part)

    def _go(self, by: int) -> None:
        self.leave()
        place = beside(self.scene.steps, self.route.place, by)
        if place:
            self.open_place(place)

    def _order(self) -> None:
        order_tabs([self, *self.window().findChildren(NavRail)])

    def _say_saved(self) -> None:
        self.footer.show_saved(self.t("Saved at {time}", time=f"{self.work.clock.now():%H.%M}"))

    def _say_not_saved(self, error: WorldError) -> None:
        """The words stay on the page; the window says what stands in the way."""
        self.footer.show_saved(self.t("Not saved yet"), safe=False)
        raise error

    def _offer_undo(self, words: str, undo: Undo) -> None:
        self._undos.append(undo)
        toast = Toast(self, words, self.t("Undo"), above=self.footer.height() + 8)
        toast.undone.connect(self.undo)
