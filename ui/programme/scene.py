"""The programme as it stands, read anew after each change."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from kotodesk.documents.assemble.law_words import LawWords
from kotodesk.law import packs
from kotodesk.people.views import MunicipalityView
from kotodesk.programme.rules import Gap, gaps
from kotodesk.programme.views import ProgrammeView, ProviderView, ResponsibilityView, ServiceView
from kotodesk.texts import Texts
from kotodesk.vocabulary import vocabulary
from ui.forms.autosave import Autosave
from ui.shell.work import News, Work

NATIONAL = ("fi", "sv")


class Scene(QObject):
    """What every part of the programme page is given: the desk, the programme, and how typing is kept."""

    changed = Signal()
    """The programme is another one now; comes once the use case that changed it is over."""

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self.work = work
        self.municipality_id = work.desk.people.municipalities()[0].id
        self.autosave = Autosave(work, self)
        self._programme: ProgrammeView | None = None
        self._municipality: MunicipalityView | None = None
        self._gaps: dict[str, tuple[Gap, ...]] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.changed)
        work.changed.connect(self._changed)

    @property
    def t(self) -> Texts:
        """The words of the window."""
        return self.work.t

    @property
    def today(self) -> date:
        """The day of the clock."""
        return self.work.clock.today()

    @property
    def whole(self) -> ProgrammeView:
        """The programme with the services that have ended."""
        if self._programme is None:
            self._programme = self.work.desk.programme.of(self.municipality_id)
        return self._programme

    @property
    def now(self) -> ProgrammeView:
        """The programme without the services that have ended."""
        return self.whole.on(self.today)

    @property
    def municipality(self) -> MunicipalityView:
        """The municipality whose programme this is."""
        if self._municipality is None:
            self._municipality = self.work.desk.people.municipality(self.municipality_id)
        return self._municipality

    @property
    def majority(self) -> str:
        """The language of the majority: the programme is written in it first."""
        return self.municipality.majority

    @property
    def pair(self) -> tuple[str, str]:
        """Finnish and Swedish, the majority's first."""
        return ("sv", "fi") if self.majority == "sv" else ("fi", "sv")

    @property
    def needed(self) -> tuple[str, ...]:
        """The languages in which nothing may be missing."""
        return self.pair if self.municipality.bilingual else (self.majority,)

    @property
    def shown_in(self) -> str:
        """The national language in which services are shown: the window's, else the majority's."""
        return self.t.language if self.t.language in NATIONAL else self.majority

    @property
    def law(self) -> LawWords:
        """The words of the law of today in the language of the window."""
        return LawWords(packs().on(self.today, self.municipality.region), self.today, self.t.language)

    def gaps(self, language: str) -> tuple[Gap, ...]:
        """Return what the programme lacks when it is written in a language."""
        if language not in self._gaps:
            self._gaps[language] = gaps(self.now, language)
        return self._gaps[language]

    def service(self, service_id: str) -> ServiceView | None:
        """Return a service, also one that has ended."""
        return self.whole.service(service_id)

    def responsible(self, content: str) -> ResponsibilityView | None:
        """Return who answers for a content."""
        return self.whole.responsible(content)

    def provider(self, provider_id: str) -> ProviderView | None:
        """Return an organiser."""
        return next((one for one in self.whole.providers if one.id == provider_id), None)

    def ended(self, content: str) -> tuple[ServiceView, ...]:
        """Return the services of a content that have ended."""
        return tuple(one for one in self.whole.of_content(content) if one.has_ended(self.today))

    def text(self, service: ServiceView, field: str) -> str:
        """Return a text of a service in the language of the window, else in one that there is."""
        languages = (self.t.language, *self.pair, "en")
        return next((found for one in languages if (found := service.text(field, one))), "")

    def name(self, service: ServiceView) -> str:
        """Return the name of a service; one without any is named by its code."""
        return self.text(service, "name") or service.code

    def organisers(self, service: ServiceView) -> str:
        """Return the names of a service's organisers; one without a name is named by its kind."""
        found = (self.whole.provider(key) for key in service.provider_keys)
        return ", ".join(self.organiser(one) for one in found if one is not None)

    def organiser(self, provider: ProviderView) -> str:
        """Return the name of an organiser, its kind while it has none."""
        names = (provider.name(one) for one in (self.t.language, *self.pair, "en"))
        kind = vocabulary().name("provider_kinds", provider.kind, self.t.language)
        return next((name for name in names if name), kind)

    def content_name(self, content: str) -> str:
        """Return the name of a content by the law pack, or of the other integration services."""
        names = {one.id: one.name for one in self.law.pack.contents}
        if content in names:
            return names[content].of(self.t.language)
        return vocabulary().name("contents", content, self.t.language)

    def _changed(self, _news: News) -> None:
        self._programme = self._municipality = None
        self._gaps.clear()
        self._soon.start()
