"""The municipality's integration programme: providers, services, who answers for what, readiness."""
