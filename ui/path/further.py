"""Step 3: further measures within the assessment, where the interview does not tell enough."""

from __future__ import annotations

from collections.abc import Sequence

from ui.forms.ask import of_record, question, rows, terms, yes_no
from ui.forms.sheet import Sheet
from ui.path.assessment_store import assessment_store
from ui.path.finished import FinishedNotice
from ui.path.step import StepPage
from ui.widgets.panel import Passage


class FurtherMeasuresPage(StepPage):
    """Needed or not; when needed, what has been ordered from whom, by when, and what came out."""

    def build(self) -> None:
        t = self.t
        self.add_head(
            t("Further measures"), t("Tests and mappings by others, before the needs are summed up.")
        )
        self.notice = FinishedNotice(self.scene)
        self.column.addWidget(self.notice)
        self.sheet = self.add_sheet(Sheet(t, assessment_store(self.scene), self.scene.autosave))
        needed = question("further_needed", "choice", t("Are further measures needed?"), yes_no(t))
        self.sheet.add(
            of_record(t, needed, t("Only for what the interview left open, and only what is used."))
        )
        ordered = rows(
            "further",
            t("What has been ordered?"),
            question("kind", "choice", t("Kind"), terms("further_measures")),
            question("provider", "text", t("From whom")),
            question("due", "date", t("Due")),
            question("result", "long_text", t("Result")),
        )
        self.sheet.add(of_record(t, ordered))
        self.column.addStretch(1)

    def is_closed(self) -> bool:
        return self.notice.show_state()

    def refresh(self) -> None:
        super().refresh()
        assessment = self.scene.assessment()
        needed = assessment is not None and (assessment.further_needed == "yes" or bool(assessment.further))
        self.sheet.show_only({"further_needed", "further"} if needed else {"further_needed"})
        self.sheet.setEnabled(not self.notice.show_state())

    def passages_at_rest(self) -> Sequence[Passage]:
        """Say which further measures the decree names."""
        case, language = self.scene.case, self.t.language
        named = case.pack.group("further_measure", case.on)
        lines = [f"{one.words.of(language)} ({one.basis.section.of(language)})" for one in named]
        return [Passage(self.t("Measures that the decree names"), "\n".join(lines))] if lines else []
