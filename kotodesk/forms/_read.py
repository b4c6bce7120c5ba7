"""From TOML tables to the model: shapes and types only; `checks` judges what it means together."""

from __future__ import annotations

from typing import Any

from kotodesk.forms import conditions
from kotodesk.forms._checksum import checksum
from kotodesk.forms._table import Table
from kotodesk.forms.model import (
    Form,
    Limits,
    Option,
    Question,
    Rule,
    Step,
    Topic,
)


def form(data: dict[str, Any], where: str) -> Form:
    """Return the form with its checksum; raises BadInput with the place of what is wrong."""
    table = Table(data, where)
    steps = tuple(_step(step) for step in table.tables("steps"))
    found = Form(
        id=table.text("id"),
        version=table.whole("version"),
        title=table.names("title"),
        steps=steps,
        topics=tuple(_topic(topic) for topic in table.tables("topics")),
        rules=tuple(_rule(rule) for rule in table.tables("rules")),
        released=table.flag("released", False),
        checksum=checksum(steps),
        sealed_checksum=table.text("checksum", ""),
    )
    table.finish()
    return found


def _topic(table: Table) -> Topic:
    topic = Topic(table.text("id"), table.own_names(), table.text("section", ""))
    table.finish()
    return topic


def _step(table: Table) -> Step:
    step = Step(
        id=table.text("id"),
        title=table.own_names(),
        counted=table.flag("counted", True),
        questions=tuple(_question(question) for question in table.tables("questions")),
    )
    table.finish()
    return step


def _question(table: Table) -> Question:
    key = table.text("key")
    table.where = key
    question = Question(
        key=key,
        kind=table.text("kind"),
        label=table.names("label"),
        help=table.names_if("help"),
        section=table.text("section", ""),
        topic=table.text("topic", "") or None,
        options=tuple(_option(option) for option in table.tables("options")),
        visible_if=_condition(table, "visible_if"),
        required_for_finalising=table.flag("required_for_finalising", False),
        sensitivity=table.text("sensitivity", "ordinary"),
        wide=table.flag("wide", False),
        limits=_limits(table),
        level_language=table.text("level_language", ""),
        fields=tuple(_question(field) for field in table.tables("fields")),
        leads_to=table.words("leads_to"),
    )
    table.finish()
    return question


def _option(table: Table) -> Option:
    option = Option(
        table.text("id"), table.own_names(), table.flag("alone", False), table.flag("must", False)
    )
    table.finish()
    return option


def _limits(table: Table) -> Limits:
    return Limits(
        least=table.number("least"),
        most=table.number("most"),
        unit=table.names_if("unit"),
        least_words=table.names_if("least_words"),
        most_words=table.names_if("most_words"),
    )


def _condition(table: Table, key: str) -> conditions.Condition:
    if not table.has(key):
        return conditions.ALWAYS
    return conditions.read(table.raw(key), f"{table.where}: {key}")


def _rule(table: Table) -> Rule:
    code = table.text("code")
    table.where = code
    rule = Rule(
        code=code,
        area=table.text("area"),
        question_key=table.text("question"),
        when=conditions.read(table.raw("when"), f"{code}: when"),
        because=table.names("because"),
        need=table.whole("need", 0),
        strength=table.whole("strength", 0),
        part=table.text("part", ""),
    )
    table.finish()
    return rule
