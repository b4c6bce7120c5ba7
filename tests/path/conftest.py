"""The tests of this room work at a real desk."""

from tests.helpers.desk import desk, furnished

__all__ = ["desk", "furnished"]
