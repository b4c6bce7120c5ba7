"""Integration plans: goals, measures, what both sides promise, agreement, reviews, endings (16–24 §)."""
