"""What can go wrong, drawn as one tree.

    KotoDeskError
    ├── WorldError          the world failed: the person can do something about it
    │   ├── BadInput        a file or a field says something that is not allowed
    │   ├── Refused         a rule forbids the act; names the section where the law does
    │   └── VaultError      see kotodesk.vault.errors
    └── (anything else is a bug: a report without personal data)

A message is a marked English source text with values, so that whoever shows it can word it in the
reader's language. Values never hold personal data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kotodesk.texts import Texts


class KotoDeskError(Exception):
    """Base of all errors that this program raises on purpose."""


class WorldError(KotoDeskError):
    """Something outside the program failed; the message says what to do next."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message.format(**values) if values else message)
        self.message = message
        self.values = values

    def worded(self, t: Texts) -> str:
        """Return the sentence in the reader's language."""
        return t.of(self.message, **self.values)


class BadInput(WorldError):
    """An input file or field breaks a rule of its format."""


class Refused(WorldError):
    """A rule forbids the act. `section` is the legal reference, empty for the program's own rules."""

    def __init__(self, message: str, *, section: str = "", **values: object) -> None:
        super().__init__(message, **values)
        self.section = section
