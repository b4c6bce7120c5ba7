"""Step 9: how the measures go, reviews, the ending, and what has been sealed."""
