"""KotoDesk: the work of an integration officer, without a screen."""

__version__ = "0.1.0"
