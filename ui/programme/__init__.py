"""The municipality's integration programme in the window: overview, contents, services, facts, paper."""
