"""Before the desk: the first start and the locked vault."""
