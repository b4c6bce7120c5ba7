"""Step 1: who the client is, and the facts on which the law's answers rest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from kotodesk.errors import BadInput
from kotodesk.forms.model import Option
from kotodesk.texts import N_
from ui.forms.ask import choices, of_record, question, rows, terms, yes_no
from ui.forms.record import RecordStore, RowList
from ui.forms.sheet import LONG, Sheet
from ui.path.scene import Scene
from ui.path.step import StepPage
from ui.widgets.panel import Passage

FLAGS = ("quota_refugee", "family_of_quota_refugee", "jobseeker", "safety_ban")
NO_FIRST_DAY = N_("The period has no first day. Write from when the job search is valid.")


class PersonPage(StepPage):
    """Everything may be left open: a conversation can begin with a name."""

    def build(self) -> None:
        t = self.t
        self.add_head(
            t("Person and household"), t("A name is enough to begin with. The rest can come later.")
        )
        self.sheet = self.add_sheet(Sheet(t, _store(self.scene), self.scene.autosave))
        for add in (self._names, self._languages, self._residence, self._situation, self._contact):
            add()

    def refresh(self) -> None:
        super().refresh()
        file = self.scene.file()
        hidden = {"jobseeker"} if file.periods else set()
        if not file.bases:
            hidden |= {"quota_refugee", "family_of_quota_refugee"}
        self.sheet.show_only(self.sheet.fields.keys() - hidden)

    def passages_at_rest(self) -> Sequence[Passage]:
        t, law = self.t, self.scene.case.law
        titles = {
            "responsible": t("Who is responsible"),
            "entitled_to_assessment": t("Right to the assessment"),
            "first_plan_latest": t("First plan at the latest"),
        }
        return [Passage(title, law[rule].reason(t)) for rule, title in titles.items()]

    def _names(self) -> None:
        t = self.t
        self.sheet.side_by_side(
            of_record(t, question("name_latin", "text", t("Name in Latin letters"))),
            of_record(t, question("name_original", "text", t("Name in the client’s own letters"))),
            of_record(t, question("born", "date", t("Date of birth"))),
            of_record(t, question("citizenship", "country", t("Citizenship"))),
        )

    def _languages(self) -> None:
        t = self.t
        papers = t("In which language does the client want papers and decisions?")
        why = t(
            "Ask it as a question of its own: the language of papers need not be the one that is studied."
        )
        needs = t("Is an interpreter needed?")
        self.sheet.heading(t("Languages"))
        self.sheet.side_by_side(
            of_record(t, question("mother_tongue", "language", t("Mother tongue"))),
            of_record(t, question("contact_language", "language", t("Contact language"))),
        )
        self._add("other_languages", "many", t("Other languages"), terms("languages"))
        self._add("interpreter", "choice", needs, terms("interpreter_needs"))
        self.sheet.add(
            of_record(t, question("interpreter_wishes", "text", t("Wishes about the interpreter")))
        )
        languages = choices(fi=t("Finnish"), sv=t("Swedish"))
        self.sheet.add(of_record(t, question("proceedings_language", "choice", papers, languages), why))

    def _residence(self) -> None:
        t = self.t
        self.sheet.heading(t("Residence"))
        self.sheet.side_by_side(
            of_record(t, question("first_permit", "date", t("First permit, card or registration"))),
            of_record(t, question("permit_valid_to", "date", t("Permit valid to"))),
            of_record(t, question("municipality_since", "date", t("Municipality of residence since"))),
        )
        self._add("bases", "many", t("Residence basis, one or more"), terms("residence_bases"))
        self._add("quota_refugee", "choice", t("Quota refugee?"), yes_no(t))
        self._add("family_of_quota_refugee", "choice", t("Family member of a quota refugee?"), yes_no(t))

    def _situation(self) -> None:
        t = self.t
        self.sheet.heading(t("Situation"))
        self._add("jobseeker", "choice", t("Is the client’s job search valid now?"), yes_no(t))
        periods = rows(
            "periods",
            t("Periods of job search"),
            question("begins", "date", t("From")),
            question("ends", "date", t("To, if it has ended")),
            question("unemployed", "choice", t("Unemployed?"), yes_no(t)),
        )
        self.sheet.add(of_record(t, periods))
        self._add("allowances", "many", t("Benefits: kinds only, never sums"), terms("allowance_kinds"))
        members = rows(
            "household",
            t("Who lives with the client?"),
            question("kind", "choice", t("Who?"), terms("relations")),
            question("born", "date", t("Date of birth")),
            question("now", "text", t("Now: school, day care, work, at home …")),
        )
        self.sheet.add(of_record(t, members))

    def _contact(self) -> None:
        t = self.t
        self.sheet.heading(t("Contact"))
        self.sheet.side_by_side(
            of_record(t, question("contacted_on", "date", t("First contact on"))),
            of_record(t, question("contacted_by", "text", t("Who got in touch, and why"))),
            of_record(t, question("phone", "text", t("Phone"))),
        )
        self._add("safety_ban", "choice", t("Is there a safety ban?"), yes_no(t))

    def _add(self, key: str, kind: str, label: str, options: Sequence[Option]) -> None:
        self.sheet.add(of_record(self.t, question(key, kind, label, options)), fold=LONG)


def _store(scene: Scene) -> RecordStore:
    people, client = scene.work.desk.people, scene.client_id
    lists = {
        "periods": RowList(
            scene.periods,
            partial(_add_period, scene),
            people.set_period,
            people.remove_period,
            ("unemployed",),
        ),
        "household": RowList(
            scene.household, partial(people.add_member, client), people.set_member, people.remove_member
        ),
    }
    return RecordStore("client", scene.file, people.set, flags=FLAGS, lists=lists)


def _add_period(scene: Scene, begins: date | None, ends: date | None, unemployed: bool | None) -> str:
    if begins is None:
        raise BadInput(NO_FIRST_DAY)
    return scene.work.desk.people.add_period(scene.client_id, begins, ends, unemployed)
