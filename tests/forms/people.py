"""What the invented people of the cases answered, as an editor or a case file would hand it over."""

from __future__ import annotations

from typing import Any

from kotodesk.forms import DECLINED, Answer, form, parse

Raw = dict[str, Any]

EVERYTHING_TOLD = "aims, plan_process, rights_and_duties, personal_data, may_decline"
NOTHING_YET = dict.fromkeys(("listening", "speaking", "reading", "writing"), "0")

OLENA: Raw = {
    "talk.understand": "yes",
    "talk.present": "interpreter",
    "told.rights": EVERYTHING_TOLD,
    "life.everyday_load": "home_with_child",
    "life.hours_per_week": "6",
    "family.children_care": "wanted",
    "family.care_from": "1.2026",
    "life.transport": "bus, few_buses, licence_not_valid",
    "life.digital": "smartphone, computer, internet, email, online_forms",
    "housing.needs": "in_order",
    "social.company": "lonely",
    "life.safe": "yes",
    "literacy.own_language_reading": "good",
    "literacy.own_language_writing": "good",
    "literacy.latin_letters": "good",
    "language.integration": "swe",
    "language.swedish": {"listening": "A1.3", "speaking": "A1.2", "reading": "A1.2", "writing": "A1.1"},
    "language.finnish": {"listening": "A1.1", "speaking": "0", "reading": "A1.1", "writing": "unknown"},
    "language.how_found": "officer_impression",
    "language.others": [{"language": "rus", "level": "good"}, {"language": "eng", "level": "basic"}],
    "learning.school_years": "15",
    "education.rows": [
        {"level": "upper_secondary", "country": "UA", "finished": "yes", "recognised": "not_needed"},
        {
            "level": "higher",
            "field": "Food technology, bachelor",
            "country": "UA",
            "end_year": "2013",
            "finished": "yes",
            "certificate": "with_client",
            "recognised": "no",
        },
    ],
    "recognition.wanted": "yes",
    "learning.readiness": "ready",
    "orientation.done": "no",
    "work.rows": [
        {
            "job": "dairy laboratory",
            "as": "employee",
            "country": "UA",
            "years": "8",
            "proof": "yes",
        }
    ],
    "skills.unpaid": "laboratory, computers, sewing",
    "work.support": "job_search",
    "wishes.long_term": "Хочу працювати в лабораторії.",
    "wishes.long_term_official": "Jag vill arbeta i ett laboratorium eller i livsmedelsindustrin.",
    "wishes.goal_type": "work, studies, language",
    "obstacles.named": "child_care, transport",
    "help.next_three_months": "En plats i småbarnspedagogiken från januari.",
    "health.affects": "no",
    "health.wants_contact": "no",
    "needs.other": "Nej.",
    "plan.needed": "yes",
}

GULAB: Raw = {
    "talk.understand": "yes",
    "talk.present": "interpreter",
    "told.rights": EVERYTHING_TOLD,
    "life.everyday_load": "recovering",
    "life.hours_per_week": "15",
    "family.children_care": "home",
    "life.transport": "few_buses, lift",
    "life.digital": "calls",
    "papers.missing": "letters",
    "literacy.own_language_reading": "none",
    "literacy.own_language_writing": "none",
    "literacy.latin_letters": "none",
    "language.integration": "undecided",
    "language.swedish": NOTHING_YET,
    "language.finnish": NOTHING_YET | {"listening": "A1.1"},
    "learning.school_years": "0",
    "education.rows": "[]",
    "learning.readiness": "with_support",
    "orientation.done": "no",
    "work.rows": [
        {"job": "farm and livestock", "as": "family", "country": "AF"},
        {"job": "bricklayer", "as": "employee", "country": "IR", "years": "8", "proof": "no"},
    ],
    "skills.unpaid": "building, animals, cooking, repair",
    "work.support": "skills_recognition, driving_licence",
    "wishes.long_term": "دیوار بسازم، خواندن یاد بگیرم.",
    "wishes.goal_type": "work, health_first",
    "obstacles.named": "recovery, hearing, literacy, distance, transport",
    "health.affects": "for_a_time",
    "health.adaptations": "hearing, start_later",
    "health.wants_contact": "yes",
    "plan.needed": "yes",
}

THUY: Raw = {
    "talk.understand": "yes",
    "talk.present": "nobody",
    "told.rights": EVERYTHING_TOLD,
    "life.everyday_load": "looks_for_work",
    "life.hours_per_week": "35",
    "family.children_care": "no_children",
    "life.digital": "smartphone, internet, email, online_forms, strong_identification",
    "social.company": "enough",
    "literacy.own_language_reading": "good",
    "literacy.own_language_writing": "good",
    "literacy.latin_letters": "good",
    "language.integration": "swe",
    "language.swedish": {"listening": "A2.1", "speaking": "A2.1", "reading": "A1.3", "writing": "A1.2"},
    "language.finnish": NOTHING_YET,
    "learning.school_years": "12",
    "education.rows": [
        {"level": "upper_secondary", "country": "VN", "finished": "yes"},
        {"level": "course", "field": "sewing", "country": "VN", "finished": "yes"},
    ],
    "learning.readiness": "ready",
    "orientation.done": "no",
    "work.rows": [
        {"job": "greenhouse", "as": "employee", "country": "FI", "years": "2"},
        {"job": "tailor's shop with sister", "as": "family", "country": "VN", "years": "4"},
    ],
    "skills.unpaid": "sewing, repair, trade",
    "work.support": "business_advice",
    "wishes.long_term": "Tiệm may và sửa quần áo của riêng tôi.",
    "wishes.goal_type": "own_business, language",
    "obstacles.named": "rules_unknown, language",
    "plan.needed": "yes",
}


def answers(raw: Raw) -> dict[str, Answer]:
    """Return parsed answers; what a person was not willing to say is not in these cases."""
    questions = form("interview-0").by_key
    return {key: Answer(parse(questions[key], text)) for key, text in raw.items()}


def declining(raw: Raw, *keys: str) -> dict[str, Answer]:
    """Return answers in which the client declined some questions."""
    return answers(raw) | dict.fromkeys(keys, DECLINED)
