"""Where one is in the programme, as one text: `content/3`, `service/<id>`, `facts`; empty: the overview."""

from __future__ import annotations

from dataclasses import dataclass

OVERVIEW, CONTENT, NEW, SERVICE, FACTS = "", "content", "new", "service", "facts"
KINDS = (OVERVIEW, CONTENT, NEW, SERVICE, FACTS)


@dataclass(frozen=True)
class Place:
    """A kind of page and what it is about: a content's number or a service's id."""

    kind: str = OVERVIEW
    about: str = ""

    @classmethod
    def of(cls, text: str) -> Place:
        """Read a place; what is not known is the overview."""
        kind, _, about = text.partition("/")
        return cls(kind, about) if kind in KINDS else cls()

    def __str__(self) -> str:
        """Return the text of the place."""
        return "/".join(part for part in (self.kind, self.about) if part)
