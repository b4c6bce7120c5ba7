"""The window kit: every control and every line of a page, one small module each."""
