"""One record per appointment: when, where, how, with which interpreter."""
