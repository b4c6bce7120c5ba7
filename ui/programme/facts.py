"""The facts of the programme: period, contact, employment authority, agreements, known gaps, approval."""

from __future__ import annotations

from collections.abc import Sequence

from ui.forms.ask import of_record, question, terms
from ui.forms.field import Field
from ui.forms.sheet import LONG, Sheet
from ui.programme.part import Part
from ui.programme.sentences import SentencesEditor, sentences
from ui.programme.stores import municipality_store, programme_store
from ui.programme.texts import in_both
from ui.widgets.panel import Passage


class FactsPart(Part):
    """Everything may be left open; what the document needs is named beside."""

    def build(self) -> None:
        t = self.t
        town = self.scene.municipality.name(t.language)
        self.add_head(t("Facts of the programme"), t("They stand on the first pages of the document."), town)
        self.sheet = self.add_sheet(Sheet(t, programme_store(self.scene), self.scene.autosave))
        for ask in (self._period, self._contact, self._authority, self._lists, self._approval):
            ask()
        self.paper_sender = self.add_sheet(Sheet(t, municipality_store(self.scene), self.scene.autosave))
        self._sender()
        self.column.addStretch(1)
        self.missing = self.add_missing(t("Missing here"))
        self.refresh()

    def refresh(self) -> None:
        super().refresh()
        self.show_missing(self.missing)

    def passages_at_rest(self) -> Sequence[Passage]:
        return self.law_passage("reimbursement")

    def passages(self, field: Field | None) -> Sequence[Passage]:
        found = list(super().passages(field))
        if field is not None and field.key.startswith(("contact_", "employment_")):
            return [*found[:1], *self.law_passage("who_serves", "stays_with_municipality")]
        return found

    def _period(self) -> None:
        t = self.t
        self.sheet.side_by_side(
            of_record(t, question("begins", "date", t("The programme begins"))),
            of_record(t, question("ends", "date", t("The programme ends"))),
        )

    def _contact(self) -> None:
        t, pair = self.t, self.scene.pair
        self.sheet.heading(t("Contacts from other authorities"))
        why = t("Other authorities get in touch with this post about somebody who may need services.")
        phone = of_record(t, question("contact_phone", "text", t("Phone of the post")))
        in_both(self.sheet, pair, "contact_post", t("Post that receives them"), phone, help_=why)

    def _authority(self) -> None:
        t = self.t
        self.sheet.heading(t("Employment authority"))
        why = t("The name of your employment area. Without it the document uses the general name.")
        in_both(self.sheet, self.scene.pair, "employment_authority", t("Name"), help_=why)

    def _lists(self) -> None:
        t, pair = self.t, self.scene.pair
        self.sheet.heading(t("Cooperation and gaps"))
        agreements = of_record(t, sentences("agreements", t("Agreements with others, a sentence each")))
        gaps = of_record(t, sentences("gaps", t("Known gaps, a sentence each")))
        self.sheet.add_editor(SentencesEditor(t, agreements, pair, t("Agreement")))
        self.sheet.add_editor(SentencesEditor(t, gaps, pair, t("Known gap")))
        languages = question(
            "residents_languages",
            "many",
            t("Languages of the residents, the largest groups"),
            terms("languages"),
        )
        self.sheet.add(of_record(t, languages), fold=LONG)

    def _approval(self) -> None:
        t = self.t
        self.sheet.heading(t("Approval"))
        why = t(
            "Who approved it, the day, and the section of the minutes. Without it the document is a draft."
        )
        in_both(self.sheet, self.scene.pair, "approved", t("Approval, as it is printed"), help_=why)

    def _sender(self) -> None:
        t, pair = self.t, self.scene.pair
        self.paper_sender.heading(t("Sender on paper"))
        in_both(self.paper_sender, pair, "official", t("Official name of the municipality"))
        phone = of_record(t, question("phone", "text", t("Phone on paper")))
        in_both(self.paper_sender, pair, "unit", t("Unit"), phone)
