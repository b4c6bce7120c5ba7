"""Clients, households, periods of job search, officers and the municipalities they serve."""
