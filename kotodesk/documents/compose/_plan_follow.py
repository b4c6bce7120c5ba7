"""What binds both and what comes next: rights and duties, promises, the week, the review, time limits."""

from __future__ import annotations

from collections.abc import Iterator

from kotodesk.documents.compose._pen import WEEKDAYS, Pen, amount, clock, full_clock, line, written_day
from kotodesk.documents.compose._ties import softened
from kotodesk.documents.model import (
    Block,
    Cell,
    Column,
    Columns,
    Heading,
    Inline,
    Items,
    Notice,
    Paragraph,
    Row,
    Run,
    Table,
    Together,
)
from kotodesk.documents.papers import LawLine, Limit, PlanPaper, Section, Week, WeekEntry

_WORKING_DAYS = ("mon", "tue", "wed", "thu", "fri")


def rights_and_duties(paper: PlanPaper, pen: Pen) -> Iterator[Block]:
    """Yield what the client may and must, side by side, with what follows if the plan is not kept."""
    yield Heading(pen.or_gap(paper.rights_and_duties))
    rights = tuple(_listed(paper.rights_heading, paper.rights, pen))
    duties = tuple(_listed(paper.duties_heading, paper.duties, pen))
    consequences = (Paragraph(line(one)) for one in paper.consequences)
    yield Columns(rights, (*duties, *consequences))


def _listed(heading: LawLine, lines: tuple[LawLine, ...], pen: Pen) -> Iterator[Block]:
    covered = [_rests_on(heading.section, one) for one in lines]
    shared = covered.count(True) > covered.count(False)
    yield Heading(line(heading) if shared else pen.or_gap(heading.text), 3)
    if not lines:
        yield Paragraph(pen.gap())
        return
    own = (one.text if shared and inside else line(one) for one, inside in zip(lines, covered, strict=True))
    yield Items(tuple(own))


def _rests_on(section: Section | None, law: LawLine) -> bool:
    """Tell whether a line rests on a part of a section, which may then stand once, in the heading."""
    return section is not None and law.section is not None and law.section.ref.startswith(section.ref)


def promises(paper: PlanPaper, pen: Pen) -> Iterator[Block]:
    """Yield what the authority does by law, and what the two have promised beside it."""
    sentences = tuple(Paragraph(line(one)) for one in paper.authority_duties) or (Paragraph(pen.gap()),)
    duties: tuple[Block, ...] = (Heading(pen.t("What the authority does"), 3), *sentences)
    if not paper.promises:
        yield from duties
        return
    promised: tuple[Block, ...] = (
        Heading(pen.t("What we have promised each other"), 3),
        Items(tuple(_promises(paper, pen))),
    )
    yield Columns(duties, promised)


def _promises(paper: PlanPaper, pen: Pen) -> Iterator[Inline]:
    who = {"client": pen.t("You:"), "authority": pen.t("The authority:")}
    for party, text, due in paper.promises:
        yield Run(who[party], strong=True), " ", pen.or_gap(pen.by(text, due))


def week(paper: PlanPaper, pen: Pen) -> Iterator[Block]:
    """Yield the week as a table, and its hours beside the hours that the client has."""
    starts = paper.week.begins
    heading = pen.t("Your week from {day}", day=written_day(starts)) if starts else pen.t("Your week")
    none = Paragraph(pen.t("No weekly times have been agreed."))
    times = _week_table(paper.week, heading, pen) if paper.week.entries else none
    hours = (Paragraph(_hours(paper.week, pen), "note"),) if paper.week.entries or paper.week.hours else ()
    yield Together((Heading(heading), times, *hours))


def _week_table(week: Week, caption: str, pen: Pen) -> Table:
    days = [day for day in WEEKDAYS if day in _WORKING_DAYS or any(one.day == day for one in week.entries)]
    columns = tuple(Column(pen.t.of(WEEKDAYS[day])) for day in days)
    cells = tuple(_day([one for one in week.entries if one.day == day]) for day in days)
    return Table(columns, (Row(cells),), caption)


def _day(entries: list[WeekEntry]) -> Inline | Cell:
    if not entries:
        return ""
    in_order = sorted(entries, key=lambda one: (one.begins, one.ends))
    return Cell(
        tuple(Paragraph((Run(_times(one), tone="soft"), "\n", softened(one.name))) for one in in_order)
    )


def _times(entry: WeekEntry) -> str:
    return "–".join(clock(time) for time in (entry.begins, entry.ends) if time)


def _hours(week: Week, pen: Pen) -> Inline:
    all_hours = pen.t("{hours} h a week altogether.", hours=amount(week.hours))
    if week.hours_free is None:
        return all_hours, f" {week.reason}" if week.reason else ""
    free = pen.t("You have {hours} h a week for services.", hours=amount(week.hours_free))
    if week.hours <= week.hours_free:
        return all_hours, " ", free, f" {week.reason}" if week.reason else ""
    return all_hours, " ", free, " ", pen.t("Reason:"), " ", pen.or_gap(week.reason)


def next_review(paper: PlanPaper, pen: Pen) -> Iterator[Block]:
    """Yield the day of the next review, its place unless the address is protected, and the reason."""
    told = (*_appointment(paper, pen), *_reason(paper, pen))
    yield Together((Heading(pen.t("Next review")), Paragraph(told)))


def _reason(paper: PlanPaper, pen: Pen) -> tuple[str | Run, ...]:
    if not (paper.next_review_reason.strip() or pen.draft):
        return ()
    return " ", pen.t("Reason:"), " ", pen.or_gap(paper.next_review_reason)


def _appointment(paper: PlanPaper, pen: Pen) -> tuple[str | Run, ...]:
    day = paper.next_review
    if day is None:
        return (pen.gap(), ".")
    at = full_clock(paper.next_review_at) if paper.next_review_at else ""
    when = f"{pen.weekday(day)} {written_day(day)}"
    when = pen.t("{day} at {time}", day=when, time=at) if at else when
    place = "" if paper.safety_ban else paper.next_review_place
    told = pen.t("{officer} tells you the place.", officer=paper.officer) if paper.safety_ban else ""
    return Run(
        ", ".join(part for part in (when, place) if part) + ".", strong=True
    ), f" {told}" if told else ""


def limits(paper: PlanPaper, pen: Pen, note: Paragraph) -> Iterator[Block]:
    """Yield the time limits of the law with their sections, and why one cannot be computed."""
    heading = pen.t("Time limits")
    doubt = (Notice(paper.not_verified),) if paper.not_verified else ()
    columns = (
        Column(paper.limits_title, head=True),
        Column(pen.t("At the latest"), 27),
        Column(pen.t("Section"), 31),
    )
    rows = tuple(_limit(limit, pen) for limit in paper.limits)
    listed = Table(columns, rows, heading) if rows else Paragraph(pen.gap())
    yield Together((Heading(heading), *doubt, listed, note))


def _limit(limit: Limit, pen: Pen) -> Row:
    doubt = pen.t("The rule has not been checked for this day.") if limit.not_verified else ""
    notes = [Paragraph(note, "note") for note in (limit.because if limit.day is None else "", doubt) if note]
    section = limit.section.written if limit.section else ""
    return Row((Cell((Paragraph(limit.text), *notes)), _latest(limit, pen), section))


def _latest(limit: Limit, pen: Pen) -> Inline | Cell:
    if limit.day is None:
        return pen.t("cannot be computed")
    if limit.act_by is None or limit.act_by == limit.day:
        return written_day(limit.day)
    act_by = pen.t("to be done by {day}", day=written_day(limit.act_by))
    return Cell((Paragraph(written_day(limit.day)), Paragraph(act_by, "note")))
