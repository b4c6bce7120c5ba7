"""The guided path of a client: nine steps, computed from the data, never stored as a cursor."""
