"""Step 7: what must be mended, what must be mended or explained, and the pages beside it."""
