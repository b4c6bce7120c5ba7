"""Step 6: services that answer the needs, and the week they make."""
