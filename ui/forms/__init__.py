"""Questions in the window: one editor file per kind, one way to keep what is typed."""
