"""The assessment of skills and the need for integration services: interview, needs, summary (14 §)."""
