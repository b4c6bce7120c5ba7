"""A problem: what is wrong or missing, where, and what the law says of it.

Only an error of law stops the agreement, and it alone cites a section. The program's own checks are
warnings that a written reason answers. A quiet line is true but asks for nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from kotodesk.law import Sentence
from kotodesk.law.sections import Section
from kotodesk.texts import Texts

Level = Literal["error", "warning", "quiet"]


@dataclass(frozen=True)
class Problem:
    """One finding. `key` tells findings of one code apart, for example the goal's id."""

    code: str
    level: Level
    step: str
    message: str
    values: Mapping[str, object] = field(default_factory=dict)
    key: str = ""
    section: Section | None = None
    reason: str = ""
    """The officer's reason for leaving a warning as it is."""

    @property
    def name(self) -> str:
        """What a reason is kept under: the code, with the key where there is one."""
        return f"{self.code}:{self.key}" if self.key else self.code

    @property
    def open(self) -> bool:
        """Whether it still asks for something."""
        return self.level == "error" or (self.level == "warning" and not self.reason.strip())

    def worded(self, t: Texts) -> str:
        """Return the sentence in the reader's language."""
        return Sentence(self.message, self.values).worded(t)
