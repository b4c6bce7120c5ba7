"""From TOML tables to the model: shapes and types only; `checks` judges what it means together."""

from __future__ import annotations

from kotodesk.forms import conditions
from kotodesk.forms._checksum import checksum
from kotodesk.forms.model import (
    Form,
    Limits,
    Option,
    Question,
    Rule,
    Step,
    Topic,
)
from kotodesk.tables import Table


def form(table: Table) -> Form:
    """Return the form with its checksum; raises BadInput with the place of what is wrong."""
    steps = tuple(_step(step) for step in table.tables("steps"))
    found = Form(
        id=table.text("id"),
        version=table.whole("version"),
        title=table.words("title"),
        steps=steps,
        topics=tuple(_topic(topic) for topic in table.tables("topics")),
        rules=tuple(_rule(rule) for rule in table.tables("rules")),
        released=table.flag("released"),
        checksum=checksum(steps),
        sealed_checksum=table.text("checksum", ""),
    )
    table.finish()
    return found


def _topic(table: Table) -> Topic:
    topic = Topic(table.text("id"), table.own_words(), table.text("section", ""))
    table.finish()
    return topic


def _step(table: Table) -> Step:
    step = Step(
        id=table.text("id"),
        title=table.own_words(),
        counted=table.flag("counted", True),
        questions=tuple(_question(question) for question in table.tables("questions")),
    )
    table.finish()
    return step


def _question(table: Table, inside: str = "") -> Question:
    key = table.text("key")
    table.place = f"{inside}{key}"
    question = Question(
        key=key,
        kind=table.text("kind"),
        label=table.words("label"),
        help=table.words_if("help"),
        section=table.text("section", ""),
        topic=table.text("topic", "") or None,
        options=tuple(_option(option) for option in table.tables("options")),
        visible_if=_condition(table, "visible_if") if table.has("visible_if") else conditions.ALWAYS,
        required_for_finalising=table.flag("required_for_finalising"),
        sensitivity=table.text("sensitivity", "ordinary"),
        wide=table.flag("wide"),
        limits=_limits(table),
        level_language=table.text("level_language", ""),
        fields=tuple(_question(field, f"{table.place}.") for field in table.tables("fields")),
        leads_to=table.texts("leads_to"),
    )
    table.finish()
    return question


def _option(table: Table) -> Option:
    option = Option(table.text("id"), table.own_words(), table.flag("alone"), table.flag("must"))
    table.finish()
    return option


def _limits(table: Table) -> Limits:
    return Limits(
        least=table.figure_if("least"),
        most=table.figure_if("most"),
        unit=table.words_if("unit"),
        least_words=table.words_if("least_words"),
        most_words=table.words_if("most_words"),
    )


def _condition(table: Table, key: str) -> conditions.Condition:
    return conditions.read(table.table(key, conditions.EXAMPLE))


def _rule(table: Table) -> Rule:
    code = table.text("code")
    table.place = code
    rule = Rule(
        code=code,
        area=table.text("area"),
        question_key=table.text("question"),
        when=_condition(table, "when"),
        because=table.words("because"),
        need=table.whole_if("need") or 0,
        strength=table.whole_if("strength") or 0,
        part=table.text("part", ""),
    )
    table.finish()
    return rule
