"""The window of KotoDesk: what an officer sees and presses."""
