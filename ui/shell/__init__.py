"""The window itself: rail, pages, shortcuts, and the scaffold of a client's workspace."""
