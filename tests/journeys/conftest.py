"""Journeys in the window wear the same theme as the tests of the window."""

from tests.ui.conftest import dress, theme  # noqa: F401 - fixtures
