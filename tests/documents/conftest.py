"""Papers from a real desk; what is made of them has fixtures of its own below."""

from tests.helpers.desk import desk, furnished

__all__ = ["desk", "furnished"]
