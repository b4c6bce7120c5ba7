"""The fingerprint of what a form asks: it changes when an answer could mean something else."""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from kotodesk.forms.model import Question, Step
from kotodesk.vocabulary import Words


def checksum(steps: tuple[Step, ...]) -> str:
    """Return the SHA-256 over keys, kinds, conditions, options and Finnish and Swedish wording.

    English, the rules that suggest needs and what a question leads to are left out: mending them
    makes no new form.
    """
    data = [[step.id, _words(step.title), [_question(q) for q in step.questions]] for step in steps]
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _words(names: Words | None) -> list[str] | None:
    return [names.fi, names.sv] if names else None


def _question(question: Question) -> list[Any]:
    limits = question.limits
    return [
        question.key,
        question.kind,
        _words(question.label),
        _words(question.help),
        [[option.id, _words(option.names), option.alone, option.must] for option in question.options],
        asdict(question.visible_if),
        question.required_for_finalising,
        [limits.least, limits.most, _words(limits.unit)],
        question.level_language,
        [_question(field) for field in question.fields],
    ]
