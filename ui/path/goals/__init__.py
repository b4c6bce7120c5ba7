"""Step 5: what the plan aims at, and until when."""
