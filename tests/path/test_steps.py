"""The nine steps of a life, from an empty file to an ended plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from kotodesk.desk import Desk
from kotodesk.forms.answers import DECLINED, Answer
from kotodesk.path.steps import NAMES, STEPS, StepState
from kotodesk.texts import LANGUAGES, texts
from tests.forms.people import OLENA
from tests.helpers.desk import add_olena, home, interview, move, new_desk, service

SIGNS = {"not_begun": "-", "looked_at": "o", "unfinished": "/", "done": "x", "not_needed": "n"}
"""One sign for each state, so that nine steps are one line."""


@dataclass
class Life:
    """A client on the way; ids that a later act needs are kept here."""

    desk: Desk
    client: str = ""
    ids: dict[str, str] = field(default_factory=dict)

    def steps(self) -> tuple[StepState, ...]:
        return self.desk.path.steps(self.client)

    def line(self) -> str:
        return "".join(SIGNS[one.state] for one in self.steps())

    def step(self, id: str) -> StepState:
        return next(one for one in self.steps() if one.id == id)

    def detail(self, id: str, language: str = "en") -> str:
        detail = self.step(id).detail
        return detail.worded(texts(language)) if detail else ""

    def problems(self, id: str) -> list[str]:
        return [one.code for one in self.step(id).problems]


def file(life: Life) -> None:
    life.client = life.desk.people.add(home(life.desk), "Uusi Asiakas")


def facts(life: Life) -> None:
    life.client = add_olena(life.desk)


def look(life: Life) -> None:
    life.desk.path.look(life.client, "interview")
    life.desk.path.look(life.client, "goals")


def ask_little(life: Life) -> None:
    life.ids["assessment"] = interview(life.desk, life.client, {"life.hours_per_week": "6"})


def ask_all(life: Life) -> None:
    interview(life.desk, life.client, OLENA)


def order_test(life: Life) -> None:
    life.ids["further"] = life.desk.assessments.add_further(life.ids["assessment"], "language_test")


def result(life: Life) -> None:
    life.desk.assessments.set_further(life.ids["further"], result="A1.3")


def sum_up(life: Life) -> None:
    life.desk.assessments.finish(life.ids["assessment"])


def begin_plan(life: Life) -> None:
    life.ids["plan"] = life.desk.plans.begin(life.client)


def set_goals(life: Life) -> None:
    found = life.desk.assessments.of(life.client)
    assert found is not None
    plan = life.ids["plan"]
    life.ids["goal"] = life.desk.plans.add_goal(plan, "Svenska", found.open_areas, reason="Kurs till A2.")


def set_terms(life: Life) -> None:
    days = {"valid_to": date(2026, 9, 3), "next_review": date(2026, 3, 2)}
    life.desk.plans.set(life.ids["plan"], long_term_goal="Arbete", **days)


def choose(life: Life) -> None:
    life.ids["measure"] = life.desk.plans.choose(life.ids["goal"], service(life.desk, "E02"))


def next_step(life: Life) -> None:
    life.desk.plans.set_measure(life.ids["measure"], next_step="Kunden anmäler sig.")


def go_through(life: Life) -> None:
    life.desk.plans.set(life.ids["plan"], outcome="signed", explained_in="ukr")


def agree(life: Life) -> None:
    life.desk.documents.agree(life.ids["plan"])


def end(life: Life) -> None:
    move(life.desk, date(2026, 8, 3))
    life.desk.follow_up.end(life.ids["plan"], "goal_reached")


def begin_again(life: Life) -> None:
    life.desk.plans.begin(life.client)


LIFE: list[tuple[Callable[[Life], None], str]] = [
    (file, "/--------"),
    (facts, "x--------"),
    (look, "xo--o----"),
    (ask_little, "x/--o----"),
    (ask_all, "xx-/o----"),
    (order_test, "xx//o----"),
    (result, "xxx/o----"),
    (sum_up, "xxxxo----"),
    (begin_plan, "xxxxo----"),
    (set_goals, "xxxx/-/--"),
    (set_terms, "xxxxx-/--"),
    (choose, "xxxxx//--"),
    (next_step, "xxxxxxx--"),
    (go_through, "xxxxxxx/-"),
    (agree, "xxxxxxxx/"),
    (end, "xxxxxxxxx"),
    (begin_again, "xxxxo----"),
]


def test_a_life_from_an_empty_file_to_an_ended_plan(desk: Desk) -> None:
    life, walked = Life(desk), []
    for act, _ in LIFE:
        act(life)
        walked.append((act.__name__, life.line()))
    assert walked == [(act.__name__, line) for act, line in LIFE]


@pytest.fixture
def life(desk: Desk) -> Life:
    return Life(desk)


def walk(life: Life, *acts: Callable[[Life], None]) -> Life:
    for act in acts:
        act(life)
    return life


def test_steps_are_numbered_and_named_in_every_language(life: Life) -> None:
    found = walk(life, file).steps()
    assert [(one.number, one.id) for one in found] == list(enumerate(STEPS, 1))
    for language in LANGUAGES:
        names = [texts(language).of(one.name) for one in found]
        assert len(set(names)) == len(NAMES) == 9


def test_an_empty_file_says_what_it_lacks(life: Life) -> None:
    walk(life, file)
    assert life.detail("person") == "Not filled in: 7"
    said = [one.worded(texts("sv")) for one in life.step("person").problems]
    assert said[0] == "I kundens uppgifter saknas: Födelsetid."
    assert [one.key for one in life.step("person").problems] == [
        "born",
        "contact_language",
        "interpreter",
        "first_permit",
        "municipality_since",
        "bases",
        "jobseeker",
    ]
    life.desk.people.add_period(life.client, date(2025, 1, 1))
    assert life.detail("person", "fi") == "Täyttämättä: 6"


def test_who_is_not_entitled_is_told_quietly_with_the_section(life: Life) -> None:
    walk(life, facts)
    life.desk.people.set(life.client, first_permit=date(2020, 1, 1))
    (problem,) = life.step("person").problems
    assert (problem.code, problem.level, problem.open) == ("not_entitled", "quiet", False)
    assert problem.section is not None
    assert problem.section.ref.startswith("KotoL 14")
    assert life.step("person").state == "done"


def test_a_little_interview_says_how_far_it_is(life: Life) -> None:
    walk(life, facts, ask_little)
    assert life.detail("interview", "sv").endswith("delar klara")
    levels = {one.level for one in life.step("interview").problems}
    assert levels == {"error", "warning"}
    cited = [one for one in life.step("interview").problems if one.level == "error"]
    assert all(one.section is not None for one in cited)


def test_parts_of_the_interview_that_were_opened_are_looked_at(life: Life) -> None:
    walk(life, facts)
    first, second = (part.step.id for part in life.step("interview").parts[:2])
    life.desk.path.look(life.client, f"interview/{second}")
    life.desk.path.look(life.client, f"interview/{second}")
    states = {part.step.id: part.state for part in life.step("interview").parts}
    assert (states[first], states[second]) == ("not_begun", "looked_at")


def test_no_plan_needed_ends_the_path(life: Life) -> None:
    walk(life, facts, ask_little)
    life.desk.assessments.set(life.ids["assessment"], plan_needed="no", plan_needed_reason="Arbete.")
    life.desk.assessments.set(life.ids["assessment"], further_needed="no")
    sum_up(life)
    assert life.line() == "xxnxnnnnn"
    assert life.detail("goals", "fi") == "Suunnitelmaa ei tarvita"


def test_a_new_assessment_opens_the_first_steps_again(life: Life) -> None:
    walk(life, *(act for act, _ in LIFE[1:15] if act is not look))
    assert life.line() == "xxxxxxxx/"
    life.desk.assessments.begin(life.client)
    assert life.line() == "x---xxxx/"


def test_going_back_loses_nothing(life: Life) -> None:
    walk(life, *(act for act, _ in LIFE[1:13] if act is not look))
    life.desk.assessments.reopen(life.ids["assessment"])
    life.desk.assessments.answer(life.ids["assessment"], "life.safe", DECLINED)
    assert life.line() == "xxx/xx/--"
    assert life.problems("summary") == ["assessment_open"]
    sum_up(life)
    assert life.line() == "xxxxxxx--"


def test_a_warning_that_is_explained_is_no_longer_counted(life: Life) -> None:
    walk(life, *(act for act, _ in LIFE[1:13] if act is not look))
    life.desk.assessments.reopen(life.ids["assessment"])
    life.desk.assessments.answer(life.ids["assessment"], "life.hours_per_week", Answer(2))
    sum_up(life)
    life.desk.plans.set_measure(life.ids["measure"], hours_per_week=4)
    assert (life.line(), life.detail("check")) == ("xxxxx//--", "To mend or explain: 1")
    life.desk.plans.note(life.ids["plan"], "too_many_hours", "Hon vill ändå.")
    assert life.line() == "xxxxxxx--"


def test_follow_up_names_the_review_and_the_end(life: Life) -> None:
    walk(life, *(act for act, _ in LIFE[1:15] if act is not look))
    assert life.detail("agreement", "sv") == "Överenskommen 3.9.2025"
    assert life.detail("follow_up", "sv") == "Nästa översyn 2.3.2026"
    end(life)
    assert life.detail("follow_up", "fi") == "Päättynyt 3.8.2026"


def test_on_aland_the_path_works_and_cites_nothing(tmp_path: Path) -> None:
    with new_desk(tmp_path, region="aland") as desk:
        life = walk(Life(desk), facts, ask_little)
        assert life.line() == "x/-------"
        problems = life.step("interview").problems
        assert {(one.level, one.section) for one in problems} == {("warning", None)}
        walk(life, *(act for act, _ in LIFE[4:16]))
        assert life.line() == "xxxxxxxxx"


def test_a_plan_without_a_review_day_says_so(tmp_path: Path) -> None:
    with new_desk(tmp_path, region="aland") as desk:
        life = walk(Life(desk), *(act for act, _ in LIFE[1:14] if act is not look))
        desk.plans.set(life.ids["plan"], next_review=None)
        for problem in ("no_review",):
            desk.plans.note(life.ids["plan"], problem, "Avtalas senare.")
        agree(life)
        assert life.detail("follow_up", "sv") == "Ingen dag för nästa översyn"
