"""Where a plan starts: facts, the client's own words, starting point, goals, language goal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from kotodesk.documents.compose._pen import Pen, cited, language_tag, lowered, written_day
from kotodesk.documents.model import (
    Block,
    Column,
    Fact,
    Facts,
    Heading,
    Inline,
    Items,
    LevelScale,
    Paragraph,
    Quote,
    Row,
    Run,
    Section,
    Table,
    Together,
)
from kotodesk.documents.papers import LanguageGoal, OwnWords, PlanPaper, SkillGoal
from kotodesk.vocabulary import vocabulary

_SCALE_TOP = "B1.1"
_SCALE_LENGTH = 7
_ANGLED = ("CYRILLIC", "ARABIC")
_QUOTES = "«»”“„\"'"


def facts(paper: PlanPaper, pen: Pen) -> Facts:
    """Return who, until when, on what basis, who answers, who made it, in which languages."""
    t = pen.t
    return Facts(
        (
            Fact(t("Client"), _client(paper, pen)),
            Fact(t("Plan valid"), _valid(paper, pen)),
            Fact(t("Assessment"), _assessment(paper, pen)),
            Fact(t("Responsible authority"), pen.or_gap(paper.responsible)),
            Fact(t("Made by"), _officer(paper, pen)),
            Fact(t("Languages"), _languages(paper, pen)),
        )
    )


def _client(paper: PlanPaper, pen: Pen) -> Inline:
    own = f" ({paper.client_original})" if paper.client_original not in ("", paper.client_latin) else ""
    born: str | Run = pen.t("born {day}", day=written_day(paper.born)) if paper.born else pen.gap()
    return pen.or_gap(paper.client_latin), own, ", ", born


def _valid(paper: PlanPaper, pen: Pen) -> Inline:
    ordinal = _ordinal(paper, pen)
    if not (paper.valid_from and paper.valid_to):
        return pen.day_or_gap(paper.valid_from), "–", pen.day_or_gap(paper.valid_to), ", ", ordinal
    return Run(f"{written_day(paper.valid_from)}–{written_day(paper.valid_to)}", strong=True), ", ", ordinal


def _ordinal(paper: PlanPaper, pen: Pen) -> str:
    if paper.plan_number == 1:
        return pen.t("the first integration plan")
    return pen.t("integration plan number {n}", n=paper.plan_number)


def _assessment(paper: PlanPaper, pen: Pen) -> Inline:
    return pen.or_gap(paper.assessment_name), ", ", pen.day_or_gap(paper.assessment_on)


def _officer(paper: PlanPaper, pen: Pen) -> Inline:
    title = f", {paper.officer_title}" if paper.officer_title else ""
    if paper.officer_is_public_official:
        return pen.or_gap(paper.officer), title, " ", pen.t("(public official)")
    no_office = pen.missing(pen.t("no public-service relationship has been recorded"))
    return pen.or_gap(paper.officer), title, "; ", no_office


def _languages(paper: PlanPaper, pen: Pen) -> Inline:
    t, name = pen.t, pen.name
    language = name("languages", paper.integration_language)
    chosen = (
        t("Integration language {language}", language=language)
        if language
        else t("Integration language not chosen yet")
    )
    contact = name("languages", paper.contact_language)
    spoken: str | Run = t("contact language {language}", language=contact) if contact else pen.gap()
    return chosen, "; ", spoken, _interpreter(paper, pen)


def _interpreter(paper: PlanPaper, pen: Pen) -> str:
    t = pen.t
    worded = {
        "none": t(", no interpreter"),
        "always": t(", always with an interpreter"),
        "difficult_matters": t(", interpreter for difficult matters only"),
    }
    return worded.get(paper.interpreter, "")


def own_words(words: OwnWords, pen: Pen) -> Iterator[Section]:
    """Yield the client's own goal, first in the own language, then as interpreted."""
    said = words.original.strip() or words.official.strip()
    if not said:
        yield from _wanted(pen.t("Your own goal"), said, pen)
        return
    language = words.language if words.original.strip() else pen.own_language
    quote = Quote(quoted(said), language_tag(language), _interpreted(words, pen), _source(words, pen))
    yield Section(pen.t("Your own goal"), (quote,))


def _wanted(side: str, text: str, pen: Pen) -> Iterator[Section]:
    """Yield a part that a plan may do without: a draft asks for it, a finished page leaves it out."""
    if text.strip() or pen.draft:
        yield Section(side, (Paragraph(pen.or_gap(text)),))


def _interpreted(words: OwnWords, pen: Pen) -> Inline:
    if words.official.strip():
        return quoted(words.official.strip()) if _was_interpreted(words, pen) else ""
    return pen.gap() if words.language not in ("", pen.own_language) else ""


def _was_interpreted(words: OwnWords, pen: Pen) -> bool:
    original = words.original.strip()
    return bool(original) and original != words.official.strip() and words.language != pen.own_language


def _source(words: OwnWords, pen: Pen) -> str:
    if words.said_on is None:
        return ""
    day = written_day(words.said_on)
    if words.official.strip() and words.language not in ("", pen.own_language):
        return pen.t("Interpreted at the meeting on {day}.", day=day)
    return pen.t("Said at the meeting on {day}.", day=day)


def quoted(text: str) -> str:
    """Return the text in the quotation marks of its script, unless it brings its own."""
    if text[0] in _QUOTES:
        return text
    first = next((letter for letter in text if letter.isalpha()), "a")
    return f"«{text}»" if unicodedata.name(first, "").startswith(_ANGLED) else f"”{text}”"


def starting_point(paper: PlanPaper, pen: Pen) -> Iterator[Section]:
    """Yield where the client stands now."""
    return _wanted(pen.t("Starting point"), paper.starting_point, pen)


def goals(paper: PlanPaper, pen: Pen) -> Section:
    """Return the goal in the long run and those of the plan period."""
    t = pen.t
    long_term = (Run(t("In the long run:"), strong=True), " ", pen.or_gap(paper.long_term_goal))
    texts = tuple(pen.or_gap(goal.text) for goal in paper.goals)
    listed: Block = Items(texts, "number", start=paper.goals[0].number) if texts else Paragraph(pen.gap())
    period = Paragraph(Run(t("During the plan:"), strong=True))
    return Section(cited(t("Goals"), paper.goals_section), (Paragraph(long_term), period, listed))


def language_goal(goal: LanguageGoal | None, pen: Pen) -> Iterator[Block]:
    """Yield the levels now and aimed at, with a scale and how they were found."""
    if goal is None:
        return
    scale = scale_of(goal.skills)
    name = pen.name("languages", goal.language)
    by = written_day(goal.by) if goal.by else pen.t("Missing")
    caption = pen.t("Language goal in {language} by {day}", language=name or pen.t("Missing"), day=by)
    columns = (
        Column(pen.t("Skill"), 46, head=True),
        Column(pen.t("Now"), 20),
        Column(pen.t("Goal"), 20),
        Column("", scale=scale),
    )
    rows = tuple(_skill(skill, pen) for skill in goal.skills)
    note = Paragraph(_how_found(goal, pen), "note")
    yield Together((Heading(caption, 3), Table(columns, rows, caption), note))


def scale_of(skills: tuple[SkillGoal, ...]) -> tuple[str, ...]:
    """Return the levels from the lowest to the highest that the skills need, seven at least."""
    levels = vocabulary().ids("levels")
    ranks = [levels.index(level) for one in skills for level in (one.now, one.goal) if level in levels]
    top = max([levels.index(_SCALE_TOP), *ranks])
    bottom = min([top - _SCALE_LENGTH + 1, *ranks])
    return levels[bottom : top + 1]


def _skill(skill: SkillGoal, pen: Pen) -> Row:
    name = pen.name("skills", skill.skill)
    known = vocabulary().has("levels", skill.now) and vocabulary().has("levels", skill.goal)
    alt = pen.t("{skill}: now {now}, goal {goal}", skill=name, now=skill.now, goal=skill.goal)
    scale: Inline | LevelScale = LevelScale(skill.now, skill.goal, alt) if known else ""
    return Row((name, pen.or_gap(skill.now), Run(skill.goal, strong=True), scale))


def _how_found(goal: LanguageGoal, pen: Pen) -> Inline:
    how = pen.or_gap(lowered(goal.how_found.rstrip(" ,.")))
    found: tuple[str | Run, ...] = (how, ", ", pen.day_or_gap(goal.found_on))
    other = f" {goal.other}" if goal.other else ""
    return pen.t("Filled dot: now,"), " ", *found, ". ", pen.t("Ring: goal."), other
