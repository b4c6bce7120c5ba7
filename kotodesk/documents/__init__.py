"""Documents: what they say (model), how they are composed and drawn, and the archive of sealed ones."""
