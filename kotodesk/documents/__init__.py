"""Documents: what they say (model), how they are composed, how they are drawn, and the archive of sealed ones."""
