"""From the vault to what a paper says: one module per document."""
