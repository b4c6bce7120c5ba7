"""The head of a client's path: who, and the facts that matter in every step."""

from __future__ import annotations

from collections.abc import Iterator

from kotodesk.law import day_worded
from kotodesk.path.plan_line import plan_line
from kotodesk.planning.case import Case
from kotodesk.texts import N_, Texts
from kotodesk.vocabulary import vocabulary
from ui.shell.client_head import Fact, Head, Mark

_RESPONSIBLE = {
    "municipality": N_("the municipality, not a jobseeker ({section})"),
    "employment_authority": N_("the employment authority, a jobseeker ({section})"),
}
_BY_AGREEMENT = N_("the employment authority by agreement ({section})")


def head_of(case: Case, t: Texts) -> Head:
    """Return what the head says, in the words of the window."""
    file = case.file
    marks = (Mark(t("Safety ban"), "amber", "shield"),) if file.safety_ban else ()
    return Head(file.name_original or file.name_latin, file.name_latin, marks, tuple(_facts(case, t)))


def responsible(case: Case, t: Texts) -> str:
    """Return who is responsible and why, with the section."""
    result = case.law["responsible"]
    section = result.section.of(t.language) if result.section else ""
    if result.value is None:
        return t("not known, say whether the job search is valid")
    if result.value == "employment_authority" and not case.file.is_jobseeker_on(case.on):
        return t.of(_BY_AGREEMENT, section=section)
    return t.of(_RESPONSIBLE[str(result.value)], section=section)


def _facts(case: Case, t: Texts) -> Iterator[Fact]:
    file = case.file
    if file.born:
        yield Fact(t("Born"), day_worded(file.born))
    if file.contact_language:
        yield Fact(t("Contact language"), vocabulary().name("languages", file.contact_language, t.language))
    if file.interpreter:
        name = vocabulary().name("interpreter_needs", file.interpreter, t.language)
        yield Fact(t("Interpreter"), name.lower())
    yield Fact(t("Responsible"), responsible(case, t))
    yield Fact(t("Plan"), plan_line(case).worded(t))
