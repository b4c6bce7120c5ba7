"""What a document says, without how it is drawn: composed from data, rendered to PDF.

Everything is frozen and pure, so that the same model always gives the same pages. Lengths are millimetres.
Where a text is wanted, a plain string, one `Run` or a tuple of both will do (`Inline`); `\\n` breaks a line.
The letters carry no markup: whatever a person typed is printed as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kotodesk.documents.words import Inline as Inline
from kotodesk.documents.words import Run as Run
from kotodesk.documents.words import Tone as Tone
from kotodesk.documents.words import is_rtl as is_rtl
from kotodesk.documents.words import plain as plain
from kotodesk.documents.words import runs as runs


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a document or chapter (H1). A chapter begins a page unless it is the first block.

    `number` stands in accent at the margin and moves title and lead inwards. `running` becomes the line under
    the kind in the running header from this page on.
    """

    text: Inline
    number: str = ""
    lead: Inline = ""
    running: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in accent (level 2, H2) or semibold in text size (level 3, H3). Stays with what follows."""

    text: Inline
    level: Literal[2, 3] = 2


@dataclass(frozen=True, slots=True)
class Section:
    """A heading at the side (20 mm, H2) with its content beside it (66 mm)."""

    side: Inline
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `small` has the size of tables, `note` is also soft. `language` decides the direction."""

    text: Inline
    kind: Literal["text", "small", "note"] = "text"
    language: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A person's own words, larger, beside a rule; then their translation and who translated when."""

    words: Inline
    language: str
    translation: Inline = ""
    source: Inline = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list. `number` counts from `start`."""

    items: tuple[Inline, ...]
    kind: Literal["bullet", "dash", "number"] = "bullet"
    start: int = 1
    language: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a facts list: soft label, value."""

    label: Inline
    value: Inline


@dataclass(frozen=True, slots=True)
class Facts:
    """Label and value rows, values at 66 mm; `ruled` draws the accent rule above."""

    rows: tuple[Fact, ...]
    ruled: bool = True


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence between two rules, for what must not be overlooked (a draft, what is missing)."""

    text: Inline


@dataclass(frozen=True, slots=True)
class LevelScale:
    """A cell's picture: a dot at the level now, a ring at the goal. Levels are ids of the column's scale.

    `alt` says the same in words for those who do not see it.
    """

    now: str
    goal: str
    alt: str


@dataclass(frozen=True, slots=True)
class Badge:
    """A letter in a filled circle."""

    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with more than a line of text. `mark` hangs before the text (1.1)."""

    blocks: tuple[Paragraph | Items | LevelScale | Badge, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. An empty text prints as an en dash.

    `note` stands under the cells from column `note_from` to the last one and belongs to the row.
    """

    cells: tuple[Inline | Cell | LevelScale | Badge, ...]
    note: Inline = ""
    note_from: int = 1
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A tinted row across the table: title and, under it, the reason. Stays with the next two rows."""

    title: Inline
    reason: Inline = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `width` 0 takes an equal share of what is left.

    `scale` names the levels along a column of level scales. `kind` "step" draws its numbers in circles on a
    spine (a path of steps); "number" draws them larger in accent. `head` makes its cells row headers.
    """

    title: Inline
    width: float = 0.0
    align: Literal["start", "center"] = "start"
    head: bool = False
    kind: Literal["text", "step", "number"] = "text"
    scale: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table over the full width. Its header row is repeated on every page.

    `inset` moves the text 2 mm inside (for tables with groups). `headed` False leaves the header row out;
    then the cells of the first column are the row headers. `caption` names it for those who only listen,
    and is printed above when `caption_shown`.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row | Group, ...]
    caption: str = ""
    caption_shown: bool = False
    inset: bool = False
    headed: bool = True


@dataclass(frozen=True, slots=True)
class Box:
    """A box to mark, 3.5 mm."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to write on; `width` 0 runs to the right edge."""

    width: float = 0.0


@dataclass(frozen=True, slots=True)
class CheckLines:
    """Lines of boxes, words and blanks, each a tuple of them in order."""

    lines: tuple[tuple[Inline | Box | Blank, ...], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: name, post, and lines such as place and date."""

    name: Inline
    post: Inline = ""
    lines: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class Signatures:
    """Signature lines two by two, kept with the block before them."""

    people: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Two columns, 80 + 10 + 80 mm, on one first baseline. A language sets the direction of its side."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    left_language: str = ""
    right_language: str = ""


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stay on one page when they fit one."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Spacer:
    """Free height."""

    height: float


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


@dataclass(frozen=True, slots=True)
class Contents:
    """A list of the chapters (and of the level 2 headings when `deep`) with their pages."""

    heading: Inline
    deep: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    """A cover page of its own: title, subtitle, strands that run together (labels), facts at the foot."""

    title: Inline
    subtitle: Inline = ""
    strands: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()


Block: TypeAlias = (
    Title
    | Heading
    | Section
    | Paragraph
    | Quote
    | Items
    | Facts
    | Notice
    | Table
    | CheckLines
    | Signatures
    | Columns
    | Together
    | Spacer
    | PageBreak
    | Contents
    | Cover
)


@dataclass(frozen=True, slots=True)
class Head:
    """The header of the first page: sender at the left, document at the right.

    `sender` is the municipality, `under` its name in the other language and the unit, `kind` the kind of
    document, `lines` its state, number and secrecy.
    """

    sender: str
    under: tuple[str, ...] = ()
    kind: str = ""
    lines: tuple[str, ...] = ()
    logo: bytes = b""
    logo_alt: str = ""


@dataclass(frozen=True, slots=True)
class RunningHead:
    """The header of the next pages: municipality, kind with name, state. A chapter replaces `line`."""

    sender: str
    kind: str
    line: str = ""


@dataclass(frozen=True, slots=True)
class Footer:
    """The foot of every page: sender or state at the left, fingerprint at the right.

    `last_left`, where given, replaces the left on the last page.
    """

    left: str
    right_label: str = ""
    right: str = ""
    last_left: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `language` is its BCP 47 tag, `draft` the word across the pages of a draft.

    `reader` "client" sets the larger text of everything that a client keeps.
    """

    language: str
    title: str
    author: str
    head: Head
    running: RunningHead
    footer: Footer
    blocks: tuple[Block, ...]
    subject: str = ""
    keywords: str = ""
    draft: str = ""
    reader: Literal["official", "client"] = "official"
